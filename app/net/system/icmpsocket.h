// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/system/systemdatagramsocket.h"

#include <span>

namespace socketchat {

class IcmpDatagram;

/// Implements DatagramSocket over ICMP and ICMPv6 (raw(7), icmp(7)): what is sent becomes the
/// payload of an echo request.
///
/// Uses a raw socket, or where that is not allowed a ping socket. Bound, it receives every ICMP
/// datagram that comes to this machine, for which it must be raw; otherwise only the replies to its
/// own requests, and the errors about them.
class IcmpSocket final : public SystemDatagramSocket
{
public:
    using SystemDatagramSocket::SystemDatagramSocket;

    [[nodiscard]] TransportError open(const SocketAddress &address) override;
    [[nodiscard]] TransportError bind(const SocketAddress &address, bool alsoIPv4) override;
    /// The headers say whose datagram it is, and a ping socket does not tell what it has cut off.
    [[nodiscard]] int minReceiveSize() const override { return maxReceiveSize(); }
    [[nodiscard]] CallResult receive(std::span<ReceivedDatagram> into,
                                     bool reportFullSize) override;
    [[nodiscard]] CallResult send(const OutgoingDatagram &datagram) override;
    /// Sends the first one: each has a header of its own.
    [[nodiscard]] CallResult sendBatch(std::span<const OutgoingDatagram> datagrams) override;
    [[nodiscard]] QByteArray sentHeader() const override { return m_sentHeader; }
    [[nodiscard]] std::optional<SocketAddress> nextRefusal() override;
    [[nodiscard]] SocketAddress localAddress() override;

private:
    /// Reports a call with addresses as they are here: without ports.
    void report(const SocketCall &call) override;
    /// Makes a ping socket, whose identifier the system chooses.
    [[nodiscard]] CallResult openPing(SocketAddress::Family family);
    /// Returns whether a datagram is for this socket.
    [[nodiscard]] bool isForThis(const IcmpDatagram &datagram) const;
    /// Reads the headers of a datagram; returns whether it is for this socket.
    [[nodiscard]] bool accepts(ReceivedDatagram &datagram) const;
    /// Returns SocketCall::offset of a call at a client.
    [[nodiscard]] qint64 offsetOf(const SocketCall &call) const;
    /// Returns whether the system gives the IP header too.
    [[nodiscard]] bool hasIpHeader() const;

    std::span<const ReceivedDatagram> m_receiving; // the buffers of the call that is being made
    QByteArray m_sentHeader;
    int m_rawError = 0; // why there is no raw socket
    quint16 m_identifier = 0;
    quint16 m_sequence = 0;
    bool m_takesAll = false;
};

} // namespace socketchat
