// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QByteArray>
#include <QByteArrayView>

namespace socketchat {

// Builds packets as they would have been on the wire: an IP header (RFC 791, RFC 8200) and a UDP or
// TCP header (RFC 768, RFC 9293) with valid checksums. Both addresses must be of one family.

/// Returns the largest payload that fits a frame of 65,535 bytes (IPv4: header included).
[[nodiscard]] qsizetype maxTcpPayload(SocketAddress::Family family);

struct TcpSegment
{
    enum Flag : quint8 { Fin = 0x01, Syn = 0x02, Reset = 0x04, Push = 0x08, Ack = 0x10 };
    quint32 sequence = 0;
    quint32 acknowledged = 0;
    quint8 flags = 0;
};

/// Builds a TCP packet. `identification` is that of IPv4. A SYN carries the options of a Linux
/// host.
[[nodiscard]] QByteArray tcpFrame(const SocketAddress &from, const SocketAddress &to,
                                  const TcpSegment &segment, QByteArrayView payload,
                                  quint16 identification);
/// Builds a UDP packet; `payload` has at most largestDatagram() bytes.
[[nodiscard]] QByteArray udpFrame(const SocketAddress &from, const SocketAddress &to,
                                  QByteArrayView payload, quint16 identification);

/// Builds an ICMP packet from the header of a message, which may have the IP header in front.
[[nodiscard]] QByteArray icmpFrame(const SocketAddress &from, const SocketAddress &to,
                                   const QByteArray &header, QByteArrayView payload,
                                   quint16 identification);

/// Builds a record of what a Unix socket carried, which had no packet: the payload after the tags
/// of Wireshark's exported PDUs (LINKTYPE_WIRESHARK_UPPER_PDU), with the direction and `peer`.
[[nodiscard]] QByteArray unixFrame(bool outwards, const SocketAddress &peer,
                                   QByteArrayView payload);

} // namespace socketchat
