// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QByteArray>
#include <QByteArrayView>

namespace socketchat {

// The frames of a capture, as they would have been on the wire: an IP header (RFC 791, RFC 8200)
// before a UDP or TCP header (RFC 768, RFC 9293), with the checksums right. Both addresses are of
// one family.

/// The most that fits behind the headers in one frame of 65,535 bytes (IPv4: header included).
[[nodiscard]] qsizetype mostTcpBytes(SocketAddress::Family family);

struct TcpSegment
{
    enum Flag : quint8 { Fin = 0x01, Syn = 0x02, Reset = 0x04, Push = 0x08, Ack = 0x10 };
    quint32 sequence = 0;
    quint32 acknowledged = 0;
    quint8 flags = 0;
};

/// `identification` is IPv4's; a Syn carries the options that a Linux end would send.
[[nodiscard]] QByteArray tcpFrame(const SocketAddress &from, const SocketAddress &to,
                                  const TcpSegment &segment, QByteArrayView payload,
                                  quint16 identification);
/// At most largestDatagram() bytes.
[[nodiscard]] QByteArray udpFrame(const SocketAddress &from, const SocketAddress &to,
                                  QByteArrayView payload, quint16 identification);

} // namespace socketchat
