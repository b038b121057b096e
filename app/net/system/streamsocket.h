// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <deque>

namespace socketchat {

/// Carries the bytes of one connected stream descriptor, which it owns.
///
/// Unlike QTcpSocket it keeps sending after the peer has shut down its sending side, and sends from
/// where it is called, so that a reply costs one receive and one send. It knows bytes and errno;
/// what they mean is its owner's business (see StreamTransport).
class StreamSocket final : private SocketPoller::Watcher
{
public:
    /// Told from the event loop (or, sendTaken and sendLost, from within send()). The socket must
    /// not be destroyed inside any of these but the last.
    class Owner
    {
    public:
        /// The first call in each round of the event loop.
        virtual void streamRoundBegan() = 0;
        virtual void streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time) = 0;
        /// The peer has shut down its sending side.
        virtual void streamEnded(StreamSocket &socket) = 0;
        virtual void streamFailed(StreamSocket &socket, int error, SocketCallKind call) = 0;
        virtual void streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes,
                                     qint64 time) = 0;
        /// Everything queued has been sent, after it had to wait.
        virtual void streamDrained(StreamSocket &socket) = 0;
        /// The last call in each round; the owner may destroy sockets now, this one included.
        virtual void streamRoundEnded() = 0;
        /// Where to read into, shared by all sockets of the owner: valid until the next call.
        virtual QByteArray &streamBuffer() = 0;

    protected:
        ~Owner() = default;
    };

    /// `descriptor` is connected and non-blocking.
    StreamSocket(int descriptor, PeerId peer, const SocketAddress &address, Owner &owner,
                 SocketCalls &calls, SocketPoller &poller);
    ~StreamSocket();
    Q_DISABLE_COPY_MOVE(StreamSocket)

    [[nodiscard]] PeerId peer() const { return m_peer; }
    [[nodiscard]] const SocketAddress &address() const { return m_address; }
    [[nodiscard]] qint64 queued() const { return m_queued; }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] bool finishing() const { return m_finishing; }

    void send(QByteArrayView bytes, SendId id);
    /// shutdown(SHUT_WR) once the queue is empty.
    void finishSending();
    void setReading(bool on);
    void setNoDelay(bool on) { m_calls.setNoDelay(m_descriptor, on); }
    [[nodiscard]] KernelQueues kernelQueues() const { return m_calls.queues(m_descriptor); }
    /// What is queued and not taken: the ids, oldest first. For telling that they are lost.
    [[nodiscard]] QList<SendId> unsent() const;
    /// Closes the descriptor; nothing is told any more.
    void close();

private:
    struct Chunk
    {
        QByteArray bytes;
        qsizetype offset; // what the kernel has taken of it
        qint64 total; // of the whole message
        SendId id;
    };

    void socketReady(bool readable, bool writable, bool failed) override;
    void readOnce();
    void writeQueue();
    void updateInterests();

    int m_descriptor;
    const PeerId m_peer;
    const SocketAddress m_address;
    Owner &m_owner;
    SocketCalls &m_calls;
    SocketPoller &m_poller;
    std::deque<Chunk> m_queue;
    qint64 m_queued = 0;
    qint64 m_received = 0; // bytes, of the whole connection
    qint64 m_sent = 0;
    SocketPoller::Interests m_interests = SocketPoller::Interest::Read;
    bool m_reading = true;
    bool m_ended = false; // the peer's end was read
    bool m_finishing = false; // shut down once the queue is empty
    bool m_shutDown = false;
    bool m_failed = false;
};

} // namespace socketchat
