// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/captureframes.h"

#include "app/net/icmp/icmpdatagram.h"

#include <QtEndian>

namespace socketchat {

namespace {

constexpr quint8 protocolIcmp = 1;
constexpr quint8 protocolIcmpV6 = 58;
constexpr quint8 protocolTcp = 6; // IANA protocol numbers
constexpr quint8 protocolUdp = 17;
constexpr quint8 hops = 64;
constexpr quint16 doNotFragment = 0x4000;
constexpr qsizetype tcpHeader = 20;
constexpr qsizetype udpHeader = 8;

void put16(QByteArray &bytes, quint16 value)
{
    const quint16 big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void put32(QByteArray &bytes, quint32 value)
{
    const quint32 big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

qsizetype addressSize(SocketAddress::Family family)
{
    return family == SocketAddress::Family::IPv6 ? 16 : 4;
}

void putAddress(QByteArray &bytes, const SocketAddress &address)
{
    bytes.append(reinterpret_cast<const char *>(address.bytes().data()),
                 addressSize(address.family()));
}

/// Returns the unfolded sum of 16-bit words (RFC 1071). An odd last byte counts as a high byte, so
/// only the last buffer may have an odd length.
quint64 sum(QByteArrayView bytes)
{
    quint64 total = 0;
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        total += qFromBigEndian<quint16>(bytes.data() + i);
    if (i < bytes.size())
        total += quint64(uchar(bytes[i])) << 8;
    return total;
}

quint16 folded(quint64 total)
{
    while (total >> 16)
        total = (total & 0xffff) + (total >> 16);
    return quint16(~total);
}

QByteArray ipHeader(const SocketAddress &from, const SocketAddress &to, quint8 protocol,
                    qsizetype payload, quint16 identification)
{
    QByteArray header;
    if (from.family() == SocketAddress::Family::IPv6) {
        put32(header, 0x60000000); // version 6, traffic class 0, flow label 0
        put16(header, quint16(payload));
        header.append(char(protocol)).append(char(hops));
        putAddress(header, from);
        putAddress(header, to);
        return header;
    }
    header.append(char(0x45)).append('\0'); // version 4, five words, type of service 0
    put16(header, quint16(20 + payload));
    put16(header, identification);
    put16(header, doNotFragment);
    header.append(char(hops)).append(char(protocol));
    put16(header, 0);
    putAddress(header, from);
    putAddress(header, to);
    qToBigEndian(folded(sum(header)), header.data() + 10);
    return header;
}

/// Computes the checksum over pseudo header, header (with a checksum of 0) and payload.
quint16 checksum(const SocketAddress &from, const SocketAddress &to, quint8 protocol,
                 const QByteArray &header, QByteArrayView payload)
{
    QByteArray pseudo;
    putAddress(pseudo, from);
    putAddress(pseudo, to);
    put32(pseudo, quint32(header.size() + payload.size()));
    put32(pseudo, protocol);
    return folded(sum(pseudo) + sum(header) + sum(payload));
}

QByteArray tcpOptions(SocketAddress::Family family)
{
    // Maximum segment size, and window scale 14: a window of 1 GiB, so that no analyser sees it as
    // full. No selective acknowledgements.
    QByteArray options("\x02\x04", 2);
    put16(options, quint16(maxTcpPayload(family)));
    options.append("\x01\x03\x03\x0e", 4);
    return options;
}

} // namespace

qsizetype maxTcpPayload(SocketAddress::Family family)
{
    return 65'535 - tcpHeader - (family == SocketAddress::Family::IPv6 ? 0 : 20);
}

QByteArray tcpFrame(const SocketAddress &from, const SocketAddress &to, const TcpSegment &segment,
                    QByteArrayView payload, quint16 identification)
{
    const QByteArray options =
            segment.flags & TcpSegment::Syn ? tcpOptions(from.family()) : QByteArray();
    QByteArray header;
    put16(header, from.port());
    put16(header, to.port());
    put32(header, segment.sequence);
    put32(header, segment.acknowledged);
    header.append(char((tcpHeader + options.size()) / 4 << 4)).append(char(segment.flags));
    put16(header, segment.flags & TcpSegment::Reset ? 0 : 0xffff);
    put32(header, 0); // checksum, urgent pointer
    header.append(options);
    qToBigEndian(checksum(from, to, protocolTcp, header, payload), header.data() + 16);

    QByteArray frame =
            ipHeader(from, to, protocolTcp, header.size() + payload.size(), identification);
    frame.append(header);
    return frame.append(payload.data(), payload.size());
}

QByteArray udpFrame(const SocketAddress &from, const SocketAddress &to, QByteArrayView payload,
                    quint16 identification)
{
    QByteArray header;
    put16(header, from.port());
    put16(header, to.port());
    put16(header, quint16(udpHeader + payload.size()));
    put16(header, 0);
    const quint16 computed = checksum(from, to, protocolUdp, header, payload);
    // A checksum of zero means that there is none (RFC 768).
    qToBigEndian(computed ? computed : quint16(0xffff), header.data() + 6);

    QByteArray frame =
            ipHeader(from, to, protocolUdp, header.size() + payload.size(), identification);
    frame.append(header);
    return frame.append(payload.data(), payload.size());
}

QByteArray icmpFrame(const SocketAddress &from, const SocketAddress &to, const QByteArray &header,
                     QByteArrayView payload, quint16 identification)
{
    const bool isV6 = from.family() == SocketAddress::Family::IPv6;
    const auto known = IcmpDatagram::parse(from.family(), header);
    QByteArray frame;
    if (!known || !known->hasIpHeader()) {
        frame = ipHeader(from, to, isV6 ? protocolIcmpV6 : protocolIcmp,
                         header.size() + payload.size(), identification);
    }
    frame.append(header);
    // With IPv6 the system makes the checksum of what is sent.
    if (isV6 && known && known->isEchoRequest() && header.size() == IcmpDatagram::headerLength) {
        QByteArray unsummed = header;
        qToBigEndian<quint16>(0, unsummed.data() + 2);
        qToBigEndian(checksum(from, to, protocolIcmpV6, unsummed, payload),
                     frame.data() + frame.size() - header.size() + 2);
    }
    return frame.append(payload.data(), payload.size());
}

QByteArray unixFrame(bool outwards, const SocketAddress &peer, QByteArrayView payload)
{
    enum Tag : quint16 { End = 0, Dissector = 12, ProtocolText = 33, Direction = 35, Info = 36 };
    QByteArray frame;
    const auto add = [&frame](Tag tag, QByteArray value) {
        value.append((4 - value.size() % 4) % 4, '\0');
        put16(frame, tag);
        put16(frame, quint16(value.size()));
        frame.append(value);
    };
    add(Dissector, "data");
    add(ProtocolText, "AF_UNIX");
    add(Direction, outwards ? QByteArray("\0\0\0\0", 4) : QByteArray("\0\0\0\1", 4));
    add(Info, (outwards ? "to " : "from ") + peer.toString().toUtf8());
    add(End, {});
    return frame.append(payload.data(), payload.size());
}

} // namespace socketchat
