// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/streamsocket.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

#include <list>
#include <vector>

namespace socketchat {

/// Implements StreamSocket with recv(2) and send(2) on a descriptor that it owns. Tries to send at
/// once, so that a reply costs one receive and one send.
class SystemStreamSocket final : public StreamSocket, private SocketPoller::Watcher
{
public:
    /// Takes ownership of `descriptor`, which must be connected and non-blocking.
    SystemStreamSocket(int descriptor, PeerId peer, const SocketAddress &address, Owner &owner,
                       SocketCalls &calls, SocketPoller &poller);
    ~SystemStreamSocket() override;
    Q_DISABLE_COPY_MOVE(SystemStreamSocket)

    [[nodiscard]] qint64 queued() const override { return m_queued; }
    [[nodiscard]] qsizetype queuedMessages() const override { return m_queuedMessages; }
    void send(QByteArrayView bytes, SendId id) override;
    void collect(QByteArrayView bytes, SendId id) override;
    void sendCollected() override;
    void finishSending() override;
    void checkAfterEnd() override;
    void setReading(bool on) override;
    void setNoDelay(bool on) override { m_calls.setNoDelay(m_descriptor, on); }
    void setKeepAlive(int seconds) override { m_calls.setKeepAlive(m_descriptor, seconds); }
    [[nodiscard]] KernelQueues kernelQueues() const override
    {
        KernelQueues queues = m_calls.queues(m_descriptor);
        // Between processes nothing is on its way: what was sent is in the peer's queue. (SIOCOUTQ
        // counts the memory there.)
        if (address().isUnix())
            queues.unsent = 0;
        return queues;
    }
    [[nodiscard]] QList<SendId> unsent() const override;
    void setReset() override { m_calls.setLinger(m_descriptor, 0, {peer()}); }
    void close() override;

private:
    struct QueuedMessage
    {
        SendId id;
        qint64 size; // of the whole message
        qsizetype end; // in the chunk
    };
    /// Holds the bytes of one message, or of several that were collected.
    struct Chunk
    {
        QByteArray bytes;
        qsizetype offset = 0; // bytes accepted by the kernel
        std::vector<QueuedMessage> messages;
        size_t next = 0; // the first message that was not accepted completely
    };

    void socketReady(bool readable, bool writable, bool failed) override;
    void readOnce();
    void writeQueue();
    void enqueue(Chunk &&chunk);
    [[nodiscard]] CallResult sendRest(const Chunk &chunk);
    /// Records what the kernel has accepted of a chunk; returns whether that is all of it.
    [[nodiscard]] bool accept(Chunk &chunk, const CallResult &result);
    void updateInterests();

    void fail(int error, SocketCallKind call);
    /// Reports the error that broke the connection after the peer had finished sending.
    void failLate();
    void shutDown();
    void unwatch();

    int m_descriptor;
    bool m_isWatched = true;
    SocketPoller::Interests m_interests = SocketPoller::Interest::Read;
    SocketCalls &m_calls;
    SocketPoller &m_poller;
    qint64 m_received = 0; // bytes since the connection was opened
    qint64 m_sent = 0;
    qint64 m_queued = 0;
    std::list<Chunk> m_queue; // a list needs no memory while it is empty, as it mostly is
    bool m_reading = true;
    bool m_shutDown = false;
    bool m_failed = false;
    qsizetype m_queuedMessages = 0;
    Chunk m_collected;
};

} // namespace socketchat
