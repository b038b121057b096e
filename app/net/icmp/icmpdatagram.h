// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

/// Lists the fields of the headers, in the words of RFC 791, 792, 4443 and 8200.
enum class IcmpFieldKind : quint8 {
    Version, ///< with the header's length, which has the other half of the byte
    ServiceType,
    TotalLength,
    Identification,
    FlagsAndOffset,
    TimeToLive,
    Protocol,
    HeaderChecksum,
    Source,
    Destination,
    Options,
    VersionAndFlow, ///< of IPv6, with its traffic class
    PayloadLength,
    NextHeader,
    HopLimit,
    Type,
    Code,
    Checksum,
    Identifier,
    Sequence,
    Rest, ///< what else the second half of the ICMP header is for
};

/// Describes one field: where it is, and its value as text (`64`, `127.0.0.1`, `0x3fe1`).
struct IcmpField
{
    IcmpFieldKind kind = IcmpFieldKind::Type;
    qsizetype offset = 0;
    qsizetype size = 0;
    QString value;
    bool isQuoted = false; ///< belongs to the datagram that an error message quotes
};

/// Explains SocketCall::offset of calls that carried ICMP at a client: the sequence number of its
/// echo request or reply, or this for a datagram that was not for it.
enum IcmpOffset : qint64 { NotForThisEnd = -2 };

/// Reads a datagram of ICMP (RFC 792) or ICMPv6 (RFC 4443), with the IPv4 header in front if the
/// system gave it, and builds echo requests. Trusts no size that a datagram states.
///
/// An error message quotes the datagram that it is about. That one's headers count as headers
/// here too, so that the payload is what was sent in the first place.
class IcmpDatagram
{
public:
    using Family = SocketAddress::Family;
    static constexpr qsizetype headerLength = 8;

    /// Builds an echo request. With IPv6 its checksum is 0: it covers the addresses, which only the
    /// system knows, so the system fills it in.
    [[nodiscard]] static QByteArray echoRequest(Family family, quint16 identifier, quint16 sequence,
                                                QByteArrayView payload);
    /// Returns the Internet checksum (RFC 1071); 0 for bytes that contain their correct checksum.
    [[nodiscard]] static quint16 checksum(QByteArrayView bytes);
    /// Reads a datagram from an address of this family; nullopt if it is too short for its headers.
    [[nodiscard]] static std::optional<IcmpDatagram> parse(Family family, QByteArrayView datagram);

    /// Returns the bytes in front of the payload.
    [[nodiscard]] qsizetype headerSize() const { return m_headerSize; }
    [[nodiscard]] bool hasIpHeader() const { return m_icmp > 0; }
    /// Returns the time to live in the IPv4 header; -1 without one.
    [[nodiscard]] int timeToLive() const { return m_timeToLive; }
    [[nodiscard]] quint8 type() const { return m_type; }
    [[nodiscard]] quint8 code() const { return m_code; }
    [[nodiscard]] bool isEchoRequest() const { return m_type == (isV6() ? 128 : 8); }
    [[nodiscard]] bool isEchoReply() const { return m_type == (isV6() ? 129 : 0); }
    /// Returns whether it reports what became of another datagram.
    [[nodiscard]] bool isError() const;
    /// Returns the identifier of an echo request or reply, or of the echo request that an error
    /// quotes; nullopt if there is none.
    [[nodiscard]] std::optional<quint16> identifier() const { return m_identifier; }
    [[nodiscard]] std::optional<quint16> sequence() const { return m_sequence; }
    /// Names every field of the headers, in the order of the bytes.
    [[nodiscard]] const QList<IcmpField> &fields() const { return m_fields; }

private:
    explicit IcmpDatagram(Family family)
        : m_family(family)
    { }
    [[nodiscard]] bool isV6() const { return m_family == Family::IPv6; }
    /// Reads an IP header at `at`; returns its length, 0 if there is no whole one.
    qsizetype readIp(QByteArrayView bytes, qsizetype at, bool isQuoted);
    void readIcmp(QByteArrayView bytes, qsizetype at, bool isQuoted);
    void readQuoted(QByteArrayView bytes);
    void add(IcmpFieldKind kind, qsizetype offset, qsizetype size, const QString &value,
             bool isQuoted);

    Family m_family;
    quint8 m_type = 0;
    quint8 m_code = 0;
    int m_timeToLive = -1;
    qsizetype m_icmp = 0; // where the ICMP header begins
    qsizetype m_headerSize = 0;
    std::optional<quint16> m_identifier;
    std::optional<quint16> m_sequence;
    QList<IcmpField> m_fields;
};

} // namespace socketchat
