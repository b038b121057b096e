// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/kernelqueues.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <functional>
#include <optional>
#include <span>

namespace socketchat {

/// One unconnected datagram socket of one engine: it moves datagrams and knows addresses and
/// errors; peers and what waits for them are its owner's business (see DatagramTransport).
class DatagramSocket
{
public:
    class Owner
    {
    public:
        /// Called from the event loop. `failed`: the system reports an error on the socket, even
        /// where nothing is watched for. The owner may close the socket inside it.
        virtual void datagramsReady(bool readable, bool writable, bool failed) = 0;
        virtual void datagramCalled(const SocketCall &call) = 0;

    protected:
        ~Owner() = default;
    };

    /// At most so many datagrams go by one receive() or sendTogether().
    static constexpr int mostTogether = 32;
    /// Asked of the kernel, in bytes: a burst that outruns us waits there.
    static constexpr int receiveBufferSize = 4 * 1024 * 1024;

    explicit DatagramSocket(Owner &owner)
        : m_owner(owner)
    { }
    virtual ~DatagramSocket() = default;
    Q_DISABLE_COPY_MOVE(DatagramSocket)

    /// Makes a socket that can reach `address`, watched for reading; the error is None where it
    /// worked.
    [[nodiscard]] virtual TransportError open(const SocketAddress &address) = 0;
    [[nodiscard]] virtual TransportError bind(const SocketAddress &address) = 0;
    /// Lets the socket send to broadcast addresses.
    virtual void allowBroadcast() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    virtual void watch(bool reading, bool writing) = 0;

    /// Receives up to `into.size()` datagrams, by one call where the engine has such a call; the
    /// value is how many came. `tellSize`: ArrivingDatagram::size is how long each was, which may
    /// be more than its room.
    [[nodiscard]] virtual CallResult receive(std::span<ArrivingDatagram> into, bool tellSize) = 0;
    /// Sends one datagram; the value is its number of bytes.
    [[nodiscard]] virtual CallResult send(const LeavingDatagram &datagram) = 0;
    /// Sends up to mostTogether datagrams; the value is how many went. Fewer than there are stand
    /// for an error that the next call tells, or for a socket that has no more room.
    [[nodiscard]] virtual CallResult sendTogether(std::span<const LeavingDatagram> datagrams) = 0;

    /// Returns where the next datagram went that ICMP refused; nothing where there is none, or
    /// where the engine does not tell.
    [[nodiscard]] virtual std::optional<SocketAddress> nextRefusal() { return std::nullopt; }
    /// Takes the error that is reported on the socket; 0 where there is none.
    [[nodiscard]] virtual int pendingError() { return 0; }
    /// Returns the failure that `number` (CallResult::error) stands for.
    [[nodiscard]] virtual TransportError errorOf(int number, SocketCallKind call,
                                                 const SocketAddress &address) const = 0;

    [[nodiscard]] virtual SocketAddress localAddress() = 0;
    [[nodiscard]] virtual KernelQueues kernelQueues() const { return {}; }
    /// Returns how many datagrams found the receive buffer full since open(); 0 where that is not
    /// known.
    [[nodiscard]] virtual quint64 dropped() { return 0; }

protected:
    Owner &m_owner;
};

} // namespace socketchat
