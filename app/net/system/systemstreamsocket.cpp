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
    m_poller.unwatch(m_descriptor);
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
    m_queue.push_back({bytes.sliced(taken).toByteArray(), 0, bytes.size(), id});
    m_queued += bytes.size() - taken;
    updateInterests();
}

void SystemStreamSocket::finishSending()
{
    if (m_descriptor < 0 || m_finishing)
        return;
    m_finishing = true;
    if (m_queue.empty() && !m_failed) {
        m_calls.shutdownSending(m_descriptor, {peer()});
        m_shutDown = true;
    }
}

void SystemStreamSocket::setReading(bool on)
{
    m_reading = on;
    updateInterests();
}

QList<SendId> SystemStreamSocket::unsent() const
{
    QList<SendId> ids;
    for (const Chunk &chunk : m_queue)
        ids.append(chunk.id);
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
        const CallResult result =
                m_calls.send(m_descriptor, QByteArrayView(chunk.bytes).sliced(chunk.offset),
                             {peer(), m_sent, chunk.id});
        if (!result.ok()) {
            if (!result.mustWait()) {
                fail(result.error, SocketCallKind::Send);
            }
            return;
        }
        chunk.offset += qsizetype(result.value);
        m_queued -= result.value;
        m_sent += result.value;
        if (chunk.offset < chunk.bytes.size())
            return;
        const Chunk done = std::move(chunk);
        m_queue.pop_front();
        m_owner.streamSendTaken(*this, done.id, done.total, result.time);
        if (m_descriptor < 0)
            return;
    }
    if (m_finishing && !m_shutDown) {
        m_calls.shutdownSending(m_descriptor, {peer()});
        m_shutDown = true;
    }
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
}

void SystemStreamSocket::updateInterests()
{
    if (m_descriptor < 0)
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
