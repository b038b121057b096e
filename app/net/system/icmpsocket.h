// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramsocket.h"
#include "app/net/system/batchcalls.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

#include <memory>

namespace socketchat {

/// Implements DatagramSocket over ICMP and ICMPv6 (raw(7), icmp(7)): what is sent becomes the
/// payload of an echo request.
///
/// Uses a raw socket, or where that is not allowed a ping socket. Bound, it receives every ICMP
/// datagram that comes to this machine, for which it must be raw; otherwise only the replies to its
/// own requests, and the errors about them.
class IcmpSocket final : public DatagramSocket, private SocketPoller::Watcher
{
public:
    explicit IcmpSocket(Owner &owner);
    ~IcmpSocket() override;

    [[nodiscard]] TransportError open(const SocketAddress &address) override;
    [[nodiscard]] TransportError bind(const SocketAddress &address) override;
    void allowBroadcast() override { m_calls.setBroadcast(m_descriptor); }
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor >= 0; }
    void watch(bool reading, bool writing) override;
    [[nodiscard]] CallResult receive(std::span<ReceivedDatagram> into,
                                     bool reportFullSize) override;
    [[nodiscard]] CallResult send(const OutgoingDatagram &datagram) override;
    /// Sends the first one: each has a header of its own.
    [[nodiscard]] CallResult sendBatch(std::span<const OutgoingDatagram> datagrams) override;
    [[nodiscard]] QByteArray sentHeader() const override { return m_sentHeader; }
    [[nodiscard]] std::optional<SocketAddress> nextRefusal() override;
    [[nodiscard]] int pendingError() override { return m_calls.pendingError(m_descriptor); }
    [[nodiscard]] TransportError errorOf(int number, SocketCallKind call,
                                         const SocketAddress &address) const override;
    [[nodiscard]] SocketAddress localAddress() override;
    [[nodiscard]] KernelQueues kernelQueues() const override;
    [[nodiscard]] quint64 dropped() override { return m_calls.droppedDatagrams(m_descriptor); }

private:
    void socketReady(bool readable, bool writable, bool failed) override;
    /// Reports a call with addresses as they are here: without ports.
    void report(SocketCall call);
    /// Makes a ping socket, whose identifier the system chooses.
    [[nodiscard]] CallResult openPing();
    /// Reads the headers of a datagram; returns whether it is for this socket.
    [[nodiscard]] bool accepts(ReceivedDatagram &datagram) const;

    SocketCalls m_calls;
    BatchCalls m_batchCalls;
    std::unique_ptr<SocketPoller> m_poller;
    QByteArray m_sentHeader;
    int m_descriptor = -1;
    int m_rawError = 0; // why there is no raw socket
    quint16 m_identifier = 0;
    quint16 m_sequence = 0;
    SocketAddress::Family m_family = SocketAddress::Family::None;
    bool m_takesAll = false;
};

} // namespace socketchat
