// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/flowcontrol.h"

#include "app/chat/sessionrun.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace socketchat {

namespace {
// Limits a peer's unread replies: above it nothing more is read from the peer, so that its data
// waits in its own kernel instead of our memory. Generous, because a simple program may send
// everything before it reads; smaller when many peers do so at once.
constexpr qint64 repliesUnread = 64 * 1024 * 1024; // bytes of memory
constexpr qint64 repliesUnreadWhenCrowded = 1024 * 1024;
// Bytes that the row of a message of one byte occupies, with what a room puts before it.
constexpr qint64 tinyRow = 2 * Conversation::rowOverhead;
constexpr qint64 leastRead = 256; // bytes
constexpr int progressCheckInterval = 1000; // ms
constexpr int checksBeforeStalled = 3;
} // namespace

FlowControl::FlowControl(SessionRun &run, QObject *parent)
    : QObject(parent)
    , m_run(run)
{
    m_progressCheck.setParent(this); // moves to the network thread with this object
    m_progressCheck.setInterval(progressCheckInterval);
    connect(&m_progressCheck, &QTimer::timeout, this, &FlowControl::checkProgress);
}

void FlowControl::setReading(bool on)
{
    m_reading = on;
    applyReading();
}

void FlowControl::applyReading()
{
    if (!m_run.isStream())
        m_run.transport->setReading(PeerId::Everyone, mayRead());
    for (const auto &[id, peer] : m_run.peers) {
        if (m_run.isStream())
            applyReading(peer);
    }
    Q_EMIT readingChanged();
}

void FlowControl::applyReading(const SessionPeer &peer)
{
    m_run.transport->setReading(peer.summary.peer,
                                mayRead() && !peer.paused && !peer.slowed && !peer.relayWaits
                                        && !peer.programIsFull && !peer.heldForDisk);
}

void FlowControl::holdForDisk(SessionPeer &peer, bool waits)
{
    if (!m_run.isStream()) {
        m_heldForDisk = waits;
        applyReading();
    } else if (std::exchange(peer.heldForDisk, waits) != waits) {
        applyReading(peer);
    }
}

void FlowControl::checkReader()
{
    m_sinceReaderCheck = 0;
    const qint64 readUpTo = m_run.publisher.snapshot().readUpTo;
    const qint64 unread = readUpTo < 0 ? 0 : m_run.conversation().sizeSince(readUpTo);
    const qint64 limit = m_run.conversation().limit();
    m_readerCheckAfter = limit / 16;
    const bool waits = unread > (m_waitsForReader ? limit / 8 : limit / 4);
    if (waits == m_waitsForReader)
        return;
    m_waitsForReader = m_run.publisher.snapshot().waitsForReader = waits;
    applyReading();
    if (waits) // it may have been read just before the reader could see that we wait
        checkReader();
}

qint64 FlowControl::rowsPerMessage() const
{
    switch (m_run.setup.reply) {
    case ReplyMode::Echo:
        return 2;
    case ReplyMode::Room:
        return std::max<qint64>(1, qint64(m_run.peers.size()));
    default:
        return 1;
    }
}

qint64 FlowControl::readableAtOnce() const
{
    if (m_run.publisher.snapshot().readUpTo < 0)
        return std::numeric_limits<qint64>::max();
    return std::max(leastRead, m_run.conversation().limit() / 2 / (tinyRow * rowsPerMessage()));
}

void FlowControl::received(qint64 bytes, qint64 messages)
{
    appended(bytes * rowsPerMessage(), messages * rowsPerMessage());
}

void FlowControl::appended(qint64 bytes, qint64 messages)
{
    m_sinceReaderCheck += bytes + messages * Conversation::rowOverhead;
    if (m_sinceReaderCheck > m_readerCheckAfter)
        checkReader();
}

void FlowControl::measure(SessionPeer &peer)
{
    const qint64 queued = m_run.transport->queuedBytes(peer.summary.peer);
    peer.summary.bytesQueued = queued;
    if (!m_run.isStream())
        return; // datagrams wait in one bounded queue
    qint64 memory = peer.framer.memory() + peer.relayMemory;
    if (queued > 0) {
        memory += m_run.transport->queuedMemory(peer.summary.peer);
        // What waits for a person to send it says nothing of the peer.
        if (!m_progressCheck.isActive() && !m_run.setup.transport.stepping)
            m_progressCheck.start();
    }
    if (peer.dropped)
        memory = 0; // about to be freed
    const qint64 before = std::exchange(peer.memory, memory);
    m_memory += memory - before;
    if (memory > before && m_memory > m_run.setup.transport.memoryLimit)
        freeMemory();
}

void FlowControl::freeMemory()
{
    while (m_memory > m_run.setup.transport.memoryLimit) {
        const auto greediest = std::ranges::max_element(
                m_run.peers, {}, [](const auto &entry) { return entry.second.memory; });
        if (greediest == m_run.peers.end() || greediest->second.memory == 0)
            return;
        SessionPeer &peer = greediest->second;
        if ((peer.framer.memory() + peer.relayMemory) * 2 <= peer.memory) {
            drop(peer);
            continue;
        }
        if (peer.relayMemory > 0)
            Q_EMIT relayMemoryWanted(peer.summary.peer);
        peer.relayMemory = 0;
        peer.framer.giveUp([this, &peer](FrameProblem problem, QByteArrayView bytes) {
            m_run.addRefusedFrame(peer, problem, bytes);
        });
        measure(peer);
        m_run.publisher.markChanged(peer);
    }
}

void FlowControl::drop(SessionPeer &peer)
{
    peer.dropped = true;
    peer.leaving = true;
    measure(peer);
    m_run.transport->dropPeer(peer.summary.peer);
}

void FlowControl::replyQueued(SessionPeer &peer)
{
    measure(peer);
    const bool crowded = m_memory > m_run.setup.transport.memoryLimit / 4 * 3;
    const qint64 most = crowded ? repliesUnreadWhenCrowded : repliesUnread;
    if (peer.memory > most && !std::exchange(peer.paused, true)) {
        applyReading(peer);
        reportStalled(peer);
    }
}

void FlowControl::sharedReplyQueued(SessionPeer &peer)
{
    measure(peer);
    if (peer.memory > repliesUnread && !peer.dropped)
        drop(peer);
}

void FlowControl::drained(SessionPeer &peer)
{
    measure(peer);
    if (std::exchange(peer.paused, false))
        applyReading(peer);
    if (std::exchange(peer.summary.stalled, false))
        m_run.addEvent(MessageKind::PeerReadsAgain, peer.summary.peer);
    m_run.publisher.markChanged(peer);
}

void FlowControl::remove(SessionPeer &peer)
{
    m_memory -= std::exchange(peer.memory, 0);
    peer.summary.bytesQueued = 0;
}

void FlowControl::checkProgress()
{
    bool anyWaits = false;
    for (auto &[id, peer] : m_run.peers) {
        const qint64 queued = m_run.transport->queuedBytes(id);
        anyWaits |= queued > 0;
        const bool moves =
                queued == 0 || queued < peer.lastQueued || peer.summary.bytesSent != peer.lastSent;
        peer.lastQueued = queued;
        peer.lastSent = peer.summary.bytesSent;
        peer.checksWithoutProgress = moves ? 0 : peer.checksWithoutProgress + 1;
        if (queued != peer.summary.bytesQueued) {
            measure(peer);
            m_run.publisher.markChanged(peer);
        }
        if (peer.checksWithoutProgress >= checksBeforeStalled)
            reportStalled(peer);
    }
    if (!anyWaits)
        m_progressCheck.stop();
}

void FlowControl::reportStalled(SessionPeer &peer)
{
    // While the run ends, queued data is expected and soon gone.
    if (m_run.stopping || std::exchange(peer.summary.stalled, true))
        return;
    const PeerId id = peer.summary.peer;
    m_run.addEvent(MessageKind::PeerStalled, id, m_run.transport->queuedBytes(id));
    m_run.publisher.markChanged(peer);
}

} // namespace socketchat
