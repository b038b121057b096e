// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/icmp/icmpdatagram.h"

#include <QtEndian>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using FieldKind = IcmpFieldKind;

constexpr qsizetype shortestIPv4 = 20; // bytes
constexpr qsizetype lengthOfIPv6 = 40;
constexpr quint8 icmpProtocol = 1;
constexpr quint8 icmpV6Protocol = 58;

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return quint8(bytes[at]); }

quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

QString hex(quint32 value, int digits)
{
    return "0x"_L1 + QString::number(value, 16).rightJustified(digits, u'0');
}

QString addressText(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    if (size == 4)
        return SocketAddress::fromIPv4(qFromBigEndian<quint32>(bytes.data() + at), 0).hostText();
    std::array<quint8, 16> ip{};
    std::memcpy(ip.data(), bytes.data() + at, ip.size());
    return SocketAddress::fromIPv6(ip, 0, 0).hostText();
}

} // namespace

QByteArray IcmpDatagram::echoRequest(Family family, quint16 identifier, quint16 sequence,
                                     QByteArrayView payload)
{
    QByteArray bytes(headerLength, '\0');
    bytes[0] = family == Family::IPv6 ? char(128) : char(8);
    qToBigEndian(identifier, bytes.data() + 4);
    qToBigEndian(sequence, bytes.data() + 6);
    bytes.append(payload);
    if (family == Family::IPv4)
        qToBigEndian(checksum(bytes), bytes.data() + 2);
    return bytes;
}

quint16 IcmpDatagram::checksum(QByteArrayView bytes)
{
    quint64 sum = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        sum += wordAt(bytes, i);
    if (bytes.size() % 2 != 0)
        sum += quint64(byteAt(bytes, bytes.size() - 1)) << 8;
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return quint16(~sum);
}

std::optional<IcmpDatagram> IcmpDatagram::parse(Family family, QByteArrayView datagram)
{
    IcmpDatagram packet(family);
    // No type of ICMP begins with 4: that is the version of an IPv4 header.
    if (family == Family::IPv4 && !datagram.isEmpty() && byteAt(datagram, 0) >> 4 == 4) {
        packet.m_icmp = packet.readIp(datagram, 0, false);
        if (packet.m_icmp == 0)
            return std::nullopt;
        packet.m_timeToLive = byteAt(datagram, 8);
    }
    if (datagram.size() - packet.m_icmp < headerLength)
        return std::nullopt;
    packet.m_type = byteAt(datagram, packet.m_icmp);
    packet.m_code = byteAt(datagram, packet.m_icmp + 1);
    packet.readIcmp(datagram, packet.m_icmp, false);
    if (packet.isError())
        packet.readQuoted(datagram);
    return packet;
}

bool IcmpDatagram::isError() const
{
    if (isV6())
        return m_type >= 1 && m_type <= 4;
    return (m_type >= 3 && m_type <= 5) || m_type == 11 || m_type == 12;
}

void IcmpDatagram::readQuoted(QByteArrayView bytes)
{
    const qsizetype at = m_headerSize;
    const qsizetype length = readIp(bytes, at, true);
    if (length == 0)
        return;
    m_headerSize = at + length;
    const quint8 carried = byteAt(bytes, at + (isV6() ? 6 : 9));
    if (carried == (isV6() ? icmpV6Protocol : icmpProtocol)
        && bytes.size() - m_headerSize >= headerLength)
        readIcmp(bytes, m_headerSize, true);
}

qsizetype IcmpDatagram::readIp(QByteArrayView bytes, qsizetype at, bool isQuoted)
{
    const qsizetype left = bytes.size() - at;
    const auto field = [&](FieldKind kind, qsizetype offset, qsizetype size, const QString &value) {
        add(kind, at + offset, size, value, isQuoted);
    };
    if (isV6()) {
        if (left < lengthOfIPv6 || byteAt(bytes, at) >> 4 != 6)
            return 0;
        field(FieldKind::VersionAndFlow, 0, 4, hex(qFromBigEndian<quint32>(bytes.data() + at), 8));
        field(FieldKind::PayloadLength, 4, 2, QString::number(wordAt(bytes, at + 4)));
        field(FieldKind::NextHeader, 6, 1, QString::number(byteAt(bytes, at + 6)));
        field(FieldKind::HopLimit, 7, 1, QString::number(byteAt(bytes, at + 7)));
        field(FieldKind::Source, 8, 16, addressText(bytes, at + 8, 16));
        field(FieldKind::Destination, 24, 16, addressText(bytes, at + 24, 16));
        return lengthOfIPv6;
    }
    if (left < shortestIPv4 || byteAt(bytes, at) >> 4 != 4)
        return 0;
    const qsizetype length = (byteAt(bytes, at) & 0x0f) * 4;
    if (length < shortestIPv4 || length > left)
        return 0;
    field(FieldKind::Version, 0, 1, u"4, %1"_s.arg(length));
    field(FieldKind::ServiceType, 1, 1, hex(byteAt(bytes, at + 1), 2));
    field(FieldKind::TotalLength, 2, 2, QString::number(wordAt(bytes, at + 2)));
    field(FieldKind::Identification, 4, 2, hex(wordAt(bytes, at + 4), 4));
    field(FieldKind::FlagsAndOffset, 6, 2, hex(wordAt(bytes, at + 6), 4));
    field(FieldKind::TimeToLive, 8, 1, QString::number(byteAt(bytes, at + 8)));
    field(FieldKind::Protocol, 9, 1, QString::number(byteAt(bytes, at + 9)));
    field(FieldKind::HeaderChecksum, 10, 2, hex(wordAt(bytes, at + 10), 4));
    field(FieldKind::Source, 12, 4, addressText(bytes, at + 12, 4));
    field(FieldKind::Destination, 16, 4, addressText(bytes, at + 16, 4));
    if (length > shortestIPv4)
        field(FieldKind::Options, shortestIPv4, length - shortestIPv4,
              QString::fromLatin1(bytes.sliced(at + shortestIPv4, length - shortestIPv4)
                                          .toByteArray()
                                          .toHex(' ')));
    return length;
}

void IcmpDatagram::readIcmp(QByteArrayView bytes, qsizetype at, bool isQuoted)
{
    const quint8 type = byteAt(bytes, at);
    add(FieldKind::Type, at, 1, QString::number(type), isQuoted);
    add(FieldKind::Code, at + 1, 1, QString::number(byteAt(bytes, at + 1)), isQuoted);
    add(FieldKind::Checksum, at + 2, 2, hex(wordAt(bytes, at + 2), 4), isQuoted);
    // Of all that is sent, only an echo request, and its reply, has these two.
    const bool isEcho = isV6() ? type == 128 || type == 129 : type == 8 || type == 0;
    if (isEcho) {
        m_identifier = wordAt(bytes, at + 4);
        m_sequence = wordAt(bytes, at + 6);
        add(FieldKind::Identifier, at + 4, 2, QString::number(*m_identifier), isQuoted);
        add(FieldKind::Sequence, at + 6, 2, QString::number(*m_sequence), isQuoted);
    } else {
        add(FieldKind::Rest, at + 4, 4, hex(qFromBigEndian<quint32>(bytes.data() + at + 4), 8),
            isQuoted);
    }
    m_headerSize = at + headerLength;
}

void IcmpDatagram::add(IcmpFieldKind kind, qsizetype offset, qsizetype size, const QString &value,
                       bool isQuoted)
{
    m_fields.append({kind, offset, size, value, isQuoted});
}

} // namespace socketchat
