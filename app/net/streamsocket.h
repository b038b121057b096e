// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/kernelqueues.h"
#include "app/net/peer.h"
#include "app/net/transporterror.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <span>
#include <utility>

namespace socketchat {

/// Carries the bytes of one connected stream with one engine's socket.
///
/// Keeps sending after the peer has shut down its sending side. Deals with bytes and errors only;
/// its owner (see StreamTransport) decides what they mean for the conversation.
class StreamSocket
{
public:
    /// Called from the event loop (streamSendTaken() also from within send()). Only
    /// streamRoundEnded() may destroy the socket.
    class Owner
    {
    public:
        /// Begins a round: everything up to streamRoundEnded() happens in one turn of the event
        /// loop.
        virtual void streamRoundBegan() = 0;
        virtual void streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time) = 0;
        /// Reports that the peer has shut down its sending side (end of stream).
        virtual void streamEnded(StreamSocket &socket) = 0;
        virtual void streamFailed(StreamSocket &socket, const TransportError &error) = 0;
        virtual void streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes,
                                     qint64 time) = 0;
        /// Reports that the queue is empty again after sending had to wait.
        virtual void streamDrained(StreamSocket &socket) = 0;
        /// Ends a round; the owner may now destroy sockets, including this one.
        virtual void streamRoundEnded() = 0;
        /// Returns the buffer to read into, shared by all of the owner's sockets. Its contents are
        /// valid until the end of the round.
        virtual std::span<char> streamBuffer() = 0;

    protected:
        ~Owner() = default;
    };

    StreamSocket(PeerId peer, const SocketAddress &address, Owner &owner)
        : m_owner(owner)
        , m_peer(peer)
        , m_address(address)
    { }
    virtual ~StreamSocket() = default;
    Q_DISABLE_COPY_MOVE(StreamSocket)

    [[nodiscard]] PeerId peer() const { return m_peer; }
    [[nodiscard]] const SocketAddress &address() const { return m_address; }
    /// Returns whether the peer has shut down its sending side.
    [[nodiscard]] bool ended() const { return m_ended; }
    /// Records that the peer has sent something; takeHeard() returns and clears that.
    void setHeard() { m_heard = true; }
    [[nodiscard]] bool takeHeard() { return std::exchange(m_heard, false); }
    /// Returns whether finishSending() was called.
    [[nodiscard]] bool finishing() const { return m_finishing; }

    /// Returns the number of bytes passed to send() that the kernel has not accepted yet.
    [[nodiscard]] virtual qint64 queued() const = 0;
    /// Returns the number of messages in the queue.
    [[nodiscard]] virtual qsizetype queuedMessages() const = 0;
    virtual void send(QByteArrayView bytes, SendId id) = 0;
    /// Collects a message for sendCollected(), or sends it at once. Its bytes stay where they are.
    virtual void collect(QByteArrayView bytes, SendId id) { send(bytes, id); }
    virtual void sendCollected() { }
    /// Shuts down the sending side once the queue is empty.
    virtual void finishSending() = 0;
    /// Returns whether the kernel has taken the end of our stream, which it counts as a byte.
    [[nodiscard]] bool hasSentEnd() const { return m_sentEnd; }
    /// Reports an error that broke the connection after the peer's end of stream.
    virtual void checkAfterEnd() = 0;
    virtual void setReading(bool on) = 0;
    virtual void setNoDelay(bool on) = 0;
    /// Enables TCP keep-alive after `seconds` of silence. The socket fails if the peer does not
    /// answer or no longer knows the connection.
    virtual void setKeepAlive(int seconds) = 0;
    [[nodiscard]] virtual KernelQueues kernelQueues() const = 0;
    /// Returns the ids of messages not completely accepted by the kernel, oldest first.
    [[nodiscard]] virtual QList<SendId> unsent() const = 0;
    /// Makes close() reset the connection: SO_LINGER with 0 s (socket(7)).
    virtual void setReset() = 0;
    /// Closes the descriptor; no further callbacks.
    virtual void close() = 0;

protected:
    Owner &m_owner;
    bool m_ended = false; // end of the peer's stream seen
    bool m_finishing = false; // shut down once the queue is empty
    bool m_sentEnd = false;

private:
    bool m_heard = false;
    const PeerId m_peer;
    const SocketAddress m_address;
};

} // namespace socketchat
