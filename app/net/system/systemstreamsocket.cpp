// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/systemstreamsocket.h"

#include <utility>

namespace socketchat {

SystemStreamSocket::SystemStreamSocket(int descriptor, PeerId peer, const SocketAddress &address,
                                       Owner &owner, SocketCalls &calls, SocketPoller &poller)
    : StreamSocket(peer, address, owner)
    , m_descriptor(descriptor)
    , m_calls(calls)
    , m_poller(poller)
{
    m_poller.watch(m_descriptor, this, m_interests);
}

SystemStreamSocket::~SystemStreamSocket() { SystemStreamSocket::close(); }

void SystemStreamSocket::close()
{
    if (m_descriptor < 0)
        return;
    unwatch();
    m_calls.close(std::exchange(m_descriptor, -1), {peer()});
}

void SystemStreamSocket::send(QByteArrayView bytes, SendId id)
{
    if (m_descriptor < 0 || m_failed)
        return;
    qsizetype taken = 0;
    if (m_queue.empty()) {
        if (bytes.isEmpty()) {
            m_owner.streamSendTaken(*this, id, 0, 0);
            return;
        }
        const CallResult result = m_calls.send(m_descriptor, bytes, {peer(), m_sent, id});
        if (result.ok()) {
            m_sent += result.value;
            taken = qsizetype(result.value);
            if (taken == bytes.size()) {
                m_owner.streamSendTaken(*this, id, taken, result.time);
                return;
            }
        }
        // Leave an error to the next turn of the event loop: the read that reports it first returns
        // the bytes that arrived before.
    }
    const QByteArrayView rest = bytes.sliced(taken);
    enqueue({rest.toByteArray(), 0, {{id, bytes.size(), rest.size()}}});
}

void SystemStreamSocket::collect(QByteArrayView bytes, SendId id)
{
    if (m_descriptor < 0 || m_failed)
        return;
    const QByteArray &before = m_collected.bytes;
    const bool follows = before.constData() + before.size() == bytes.data();
    if (!m_collected.messages.empty() && !follows)
        sendCollected();
    const char *const begin = m_collected.messages.empty() ? bytes.data() : before.constData();
    m_collected.bytes = QByteArray::fromRawData(begin, bytes.data() + bytes.size() - begin);
    m_collected.messages.push_back({id, bytes.size(), m_collected.bytes.size()});
}

void SystemStreamSocket::sendCollected()
{
    Chunk chunk = std::exchange(m_collected, {});
    if (m_descriptor < 0 || m_failed || chunk.messages.empty())
        return;
    if (m_queue.empty() && accept(chunk, sendRest(chunk)))
        return;
    chunk.bytes = QByteArray(chunk.bytes.constData(), chunk.bytes.size());
    enqueue(std::move(chunk)); // with an error, see send()
}

void SystemStreamSocket::enqueue(Chunk &&chunk)
{
    m_queued += chunk.bytes.size() - chunk.offset;
    m_queuedMessages += qsizetype(chunk.messages.size() - chunk.next);
    m_queue.push_back(std::move(chunk));
    updateInterests();
}

CallResult SystemStreamSocket::sendRest(const Chunk &chunk)
{
    return m_calls.send(m_descriptor, QByteArrayView(chunk.bytes).sliced(chunk.offset),
                        {peer(), m_sent, chunk.messages[chunk.next].id});
}

bool SystemStreamSocket::accept(Chunk &chunk, const CallResult &result)
{
    if (result.ok()) {
        chunk.offset += qsizetype(result.value);
        m_sent += result.value;
        for (; chunk.next < chunk.messages.size(); ++chunk.next) {
            const QueuedMessage &message = chunk.messages[chunk.next];
            if (message.end > chunk.offset)
                break;
            m_owner.streamSendTaken(*this, message.id, message.size, result.time);
        }
    }
    return chunk.next == chunk.messages.size();
}

void SystemStreamSocket::finishSending()
{
    if (m_descriptor < 0 || m_finishing)
        return;
    m_finishing = true;
    if (m_queue.empty() && !m_failed)
        shutDown();
}

void SystemStreamSocket::setReading(bool on)
{
    m_reading = on;
    updateInterests();
}

QList<SendId> SystemStreamSocket::unsent() const
{
    QList<SendId> ids;
    for (const Chunk &chunk : m_queue) {
        for (size_t i = chunk.next; i < chunk.messages.size(); ++i)
            ids.append(chunk.messages[i].id);
    }
    return ids;
}

void SystemStreamSocket::socketReady(bool readable, bool writable, bool failed)
{
    m_owner.streamRoundBegan();
    // A hang-up is reported even if reading is off; it must be read, or the descriptor stays ready
    // for ever.
    if ((readable && m_reading) || (failed && !m_ended))
        readOnce();
    else if (failed) // reading would only return the end of stream again
        failLate();
    if (m_descriptor >= 0 && !m_failed && writable)
        writeQueue();
    m_owner.streamRoundEnded();
}

void SystemStreamSocket::readOnce()
{
    const std::span<char> buffer = m_owner.streamBuffer();
    const CallResult result = m_calls.recv(m_descriptor, buffer.data(), qsizetype(buffer.size()),
                                           {peer(), m_received});
    if (result.value > 0) {
        m_received += result.value;
        m_owner.streamReceived(*this, QByteArrayView(buffer.data(), qsizetype(result.value)),
                               result.time);
    } else if (result.value == 0) {
        const bool first = !std::exchange(m_ended, true);
        updateInterests();
        if (first)
            m_owner.streamEnded(*this);
    } else if (!result.mustWait()) {
        fail(result.error, SocketCallKind::Recv);
    }
}

void SystemStreamSocket::writeQueue()
{
    while (!m_queue.empty()) {
        Chunk &chunk = m_queue.front();
        const CallResult result = sendRest(chunk);
        if (!result.ok()) {
            if (!result.mustWait()) {
                fail(result.error, SocketCallKind::Send);
            }
            return;
        }
        m_queued -= result.value;
        const size_t before = chunk.next;
        const bool isDone = accept(chunk, result);
        m_queuedMessages -= qsizetype(chunk.next - before);
        if (!isDone)
            return;
        m_queue.pop_front();
    }
    if (m_finishing && !m_shutDown)
        shutDown();
    updateInterests();
    m_owner.streamDrained(*this);
}

void SystemStreamSocket::fail(int error, SocketCallKind call)
{
    m_failed = true;
    updateInterests();
    m_owner.streamFailed(*this, TransportError::fromErrno(error, call, address().toString()));
}

void SystemStreamSocket::failLate()
{
    if (const int error = m_calls.pendingError(m_descriptor))
        fail(error, SocketCallKind::Recv);
    else if (m_shutDown) // both ends have finished: it stays ready until it is closed
        unwatch();
}

void SystemStreamSocket::checkAfterEnd()
{
    if (m_descriptor < 0 || m_failed)
        return;
    m_owner.streamRoundBegan();
    failLate();
    m_owner.streamRoundEnded();
}

void SystemStreamSocket::shutDown()
{
    m_shutDown = true;
    m_sentEnd = m_calls.shutdownSending(m_descriptor, {peer()}).ok();
}

void SystemStreamSocket::unwatch()
{
    if (std::exchange(m_isWatched, false))
        m_poller.unwatch(m_descriptor);
}

void SystemStreamSocket::updateInterests()
{
    if (m_descriptor < 0 || !m_isWatched)
        return;
    SocketPoller::Interests wanted;
    if (m_reading && !m_ended && !m_failed)
        wanted |= SocketPoller::Interest::Read;
    if (!m_queue.empty() && !m_failed)
        wanted |= SocketPoller::Interest::Write;
    if (wanted == m_interests)
        return;
    m_interests = wanted;
    m_poller.change(m_descriptor, m_interests);
}

} // namespace socketchat
