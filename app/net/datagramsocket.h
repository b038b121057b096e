// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/kernelqueues.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <optional>
#include <span>

namespace socketchat {

/// Wraps one unconnected datagram socket of one engine. Deals with datagrams, addresses and errors;
/// its owner (see DatagramTransport) deals with peers and queues.
class DatagramSocket
{
public:
    class Owner
    {
    public:
        /// Called from the event loop. `failed`: the system reports an error on the socket, which
        /// it does even if nothing is watched. The owner may close the socket in this call.
        virtual void datagramsReady(bool readable, bool writable, bool failed) = 0;
        virtual void datagramCalled(const SocketCall &call) = 0;

    protected:
        ~Owner() = default;
    };

    /// Limits the number of datagrams per receive() or sendBatch().
    static constexpr int maxBatch = 32;
    /// Requests a kernel receive buffer (SO_RCVBUF) of this many bytes; it holds bursts until they
    /// are read.
    static constexpr int receiveBufferSize = 4 * 1024 * 1024;

    explicit DatagramSocket(Owner &owner)
        : m_owner(owner)
    { }
    virtual ~DatagramSocket() = default;
    Q_DISABLE_COPY_MOVE(DatagramSocket)

    /// Creates a socket that can reach `address` and watches it for reading. Returns an error of
    /// kind None on success.
    [[nodiscard]] virtual TransportError open(const SocketAddress &address) = 0;
    /// `alsoIPv4`: every interface of IPv6 means those of IPv4, too.
    [[nodiscard]] virtual TransportError bind(const SocketAddress &address, bool alsoIPv4) = 0;
    /// Returns whether a socket gets an address by sending; one that does not must be bound to
    /// `SocketAddress::fromUnixName({})`, where the system chooses one, to be answered.
    [[nodiscard]] virtual bool bindsBySending() const { return true; }
    /// Limits the bytes of a receive(): no datagram is larger, or what is cut is reported.
    [[nodiscard]] virtual int maxReceiveSize() const { return 64 * 1024; }
    /// Returns how many bytes a receive() asks for at least, where less would hide what has come.
    [[nodiscard]] virtual int minReceiveSize() const { return 1; }
    /// Returns whether each receiver has a queue of its own that can be full, while others have
    /// room.
    [[nodiscard]] virtual bool waitsForReceivers() const { return false; }
    /// Enables sending to broadcast addresses (SO_BROADCAST).
    virtual void allowBroadcast() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    virtual void watch(bool reading, bool writing) = 0;

    /// Receives up to `into.size()` datagrams, in one call if the engine has such a call; the value
    /// is their number. With `reportFullSize`, ReceivedDatagram::size is the datagram's full size
    /// even if it exceeds the buffer.
    [[nodiscard]] virtual CallResult receive(std::span<ReceivedDatagram> into,
                                             bool reportFullSize) = 0;
    /// Sends one datagram; the value is the number of bytes.
    [[nodiscard]] virtual CallResult send(const OutgoingDatagram &datagram) = 0;
    /// Sends up to maxBatch datagrams; the value is the number sent. A smaller number means
    /// that an error occurred, which the next call reports, or that the socket's buffer is full.
    [[nodiscard]] virtual CallResult sendBatch(std::span<const OutgoingDatagram> datagrams) = 0;

    /// Returns the header that the last send() put in front of the message, if any.
    [[nodiscard]] virtual QByteArray sentHeader() const { return {}; }

    /// Takes the next ICMP refusal and returns the refused datagram's destination; nullopt if there
    /// is none or the engine cannot tell.
    [[nodiscard]] virtual std::optional<SocketAddress> nextRefusal() { return std::nullopt; }
    /// Returns and clears the pending error of the socket (SO_ERROR); 0 if there is none.
    [[nodiscard]] virtual int pendingError() { return 0; }
    /// Converts an error number (CallResult::error) to a TransportError.
    [[nodiscard]] virtual TransportError errorOf(int number, SocketCallKind call,
                                                 const SocketAddress &address) const = 0;

    [[nodiscard]] virtual SocketAddress localAddress() = 0;
    [[nodiscard]] virtual KernelQueues kernelQueues() const { return {}; }
    /// Returns the number of datagrams dropped since open() because the receive buffer was full; 0
    /// if unknown.
    [[nodiscard]] virtual quint64 dropped() { return 0; }

protected:
    Owner &m_owner;
};

} // namespace socketchat
