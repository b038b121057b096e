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

#include <utility>

namespace socketchat {

/// Carries the bytes of one connected stream, with one engine's sockets.
///
/// It keeps sending after the peer has shut down its sending side. It knows bytes and errors; what
/// they mean for the conversation is its owner's business (see StreamTransport).
class StreamSocket
{
public:
    /// Called from the event loop (streamSendTaken also from within send()). The socket must not be
    /// destroyed inside any of these but the last.
    class Owner
    {
    public:
        /// Begins a round: what follows up to streamRoundEnded() happened in one turn of the loop.
        virtual void streamRoundBegan() = 0;
        virtual void streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time) = 0;
        /// Reports that the peer has shut down its sending side.
        virtual void streamEnded(StreamSocket &socket) = 0;
        virtual void streamFailed(StreamSocket &socket, const TransportError &error) = 0;
        virtual void streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes,
                                     qint64 time) = 0;
        /// Reports that everything queued has been sent, after it had to wait.
        virtual void streamDrained(StreamSocket &socket) = 0;
        /// Ends a round; the owner may destroy sockets now, this one included.
        virtual void streamRoundEnded() = 0;
        /// Returns where to read into, shared by all sockets of the owner: valid until the next
        /// call.
        virtual QByteArray &streamBuffer() = 0;

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
    /// Whether the peer has shut down its sending side.
    [[nodiscard]] bool ended() const { return m_ended; }
    /// Notes that something came from the peer; the second one asks, and forgets it.
    void setHeard() { m_heard = true; }
    [[nodiscard]] bool takeHeard() { return std::exchange(m_heard, false); }
    /// Whether finishSending() was called.
    [[nodiscard]] bool finishing() const { return m_finishing; }

    /// Returns the bytes accepted by send() that the kernel has not taken.
    [[nodiscard]] virtual qint64 queued() const = 0;
    /// Returns how many messages they belong to.
    [[nodiscard]] virtual qsizetype queuedMessages() const = 0;
    virtual void send(QByteArrayView bytes, SendId id) = 0;
    /// Shuts down the sending side once the queue is empty.
    virtual void finishSending() = 0;
    virtual void setReading(bool on) = 0;
    virtual void setNoDelay(bool on) = 0;
    /// Has the system ask, after so many seconds of silence, whether the peer is still there. One
    /// that does not answer, or does not know the connection any more, fails.
    virtual void setKeepAlive(int seconds) = 0;
    [[nodiscard]] virtual KernelQueues kernelQueues() const = 0;
    /// Returns the ids of what is queued and not wholly taken, oldest first.
    [[nodiscard]] virtual QList<SendId> unsent() const = 0;
    /// Closes the descriptor; nothing is reported any more.
    virtual void close() = 0;

protected:
    Owner &m_owner;
    bool m_ended = false; // the peer's end was seen
    bool m_finishing = false; // to be shut down once the queue is empty

private:
    bool m_heard = false;
    const PeerId m_peer;
    const SocketAddress m_address;
};

} // namespace socketchat
