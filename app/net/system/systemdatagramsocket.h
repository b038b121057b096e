// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramsocket.h"
#include "app/net/system/batchcalls.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

#include <memory>

namespace socketchat {

/// Implements DatagramSocket with system calls (udp(7)), and batches datagrams with recvmmsg(2) and
/// sendmmsg(2) on Linux. IcmpSocket makes and reads other datagrams with the same calls.
class SystemDatagramSocket : public DatagramSocket, private SocketPoller::Watcher
{
public:
    explicit SystemDatagramSocket(Owner &owner);
    ~SystemDatagramSocket() override;

    [[nodiscard]] TransportError open(const SocketAddress &address) override;
    [[nodiscard]] TransportError bind(const SocketAddress &address, bool alsoIPv4) override;
    void allowBroadcast() override { m_calls.setBroadcast(m_descriptor); }
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_descriptor >= 0; }
    void watch(bool reading, bool writing) override;
    [[nodiscard]] CallResult receive(std::span<ReceivedDatagram> into,
                                     bool reportFullSize) override;
    [[nodiscard]] CallResult send(const OutgoingDatagram &datagram) override;
    [[nodiscard]] CallResult sendBatch(std::span<const OutgoingDatagram> datagrams) override;
    [[nodiscard]] std::optional<SocketAddress> nextRefusal() override;
    [[nodiscard]] int pendingError() override { return m_calls.pendingError(m_descriptor); }
    [[nodiscard]] TransportError errorOf(int number, SocketCallKind call,
                                         const SocketAddress &address) const override;
    [[nodiscard]] SocketAddress localAddress() override;
    [[nodiscard]] KernelQueues kernelQueues() const override;
    [[nodiscard]] quint64 dropped() override { return m_calls.droppedDatagrams(m_descriptor); }

protected:
    /// Reports a call; the destructor's close() goes without what a derived class does here.
    virtual void report(const SocketCall &call) { m_owner.datagramCalled(call); }
    /// Takes the descriptor that was made for addresses of this family, and waits for datagrams.
    void use(int descriptor, SocketAddress::Family family);
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] SocketAddress::Family family() const { return m_family; }

    SocketCalls m_calls;
    BatchCalls m_batchCalls;

private:
    void socketReady(bool readable, bool writable, bool failed) override;

    std::unique_ptr<SocketPoller> m_poller;
    int m_descriptor = -1;
    SocketAddress::Family m_family = SocketAddress::Family::None;
};

} // namespace socketchat
