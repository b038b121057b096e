// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/snapshotpublisher.h"

#include "app/chat/calllog.h"
#include "app/chat/sessionpeer.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// Snapshots are for people; publishing more often would only slow down round trips.
constexpr int newsInterval = 1; // ms
// Under heavy load the window is notified less often, since each refresh costs as much.
constexpr int newsIntervalUnderHeavyLoad = 8; // ms
constexpr qint64 heavyLoad = 4; // messages in a millisecond
// Then the numbers of many peers follow later: nobody reads those of a thousand that fast.
constexpr int peersIntervalUnderHeavyLoad = 100; // ms
constexpr size_t manyPeers = 64;
constexpr size_t callsTogether = 64; // logged under one lock; few enough to stay in the cache
} // namespace

SnapshotPublisher::SnapshotPublisher(std::shared_ptr<SessionSnapshot> snapshot,
                                     std::shared_ptr<CallLog> calls, QObject *parent)
    : QObject(parent)
    , m_snapshot(std::move(snapshot))
    , m_calls(std::move(calls))
    , m_seconds(m_snapshot->counters.since) // no other thread uses the snapshot yet
{
    m_counters.since = m_snapshot->counters.since;
    m_snapshot->roundTrips.clear();
    m_delay.setParent(this); // moves to the network thread with this object
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &SnapshotPublisher::publish);
}

void SnapshotPublisher::countRoundTrip(qint64 ns)
{
    m_snapshot->roundTrips.add(ns);
    m_counters.lastRoundTrip = ns;
    m_counters.slowestRoundTrip = std::max(m_counters.slowestRoundTrip, ns);
    if (m_counters.fastestRoundTrip < 0 || ns < m_counters.fastestRoundTrip)
        m_counters.fastestRoundTrip = ns;
}

void SnapshotPublisher::countSettled(qint64 messages, qint64 bytes, bool failed)
{
    if (failed) {
        m_snapshot->failedMessages += messages;
        m_snapshot->failedBytes += bytes;
    }
    m_snapshot->unsettledMessages -= messages;
    const qint64 left = m_snapshot->unsettledMemory -=
            bytes + messages * Transport::messageOverhead;
    if (left < m_snapshot->roomBelow && m_snapshot->roomBelow.exchange(0) > 0)
        Q_EMIT hasRoom();
}

void SnapshotPublisher::markChanged(SessionPeer &peer)
{
    m_changed = true;
    if (peer.changedAt)
        return;
    peer.changedAt = m_changedPeers.size();
    m_changedPeers.push_back(&peer);
}

void SnapshotPublisher::addCall(const SocketCall &call)
{
    m_newCalls.push_back(call);
    m_changed = true;
    if (m_newCalls.size() >= callsTogether)
        writeCalls();
}

void SnapshotPublisher::writeCalls()
{
    m_calls->append(m_newCalls);
    m_newCalls.clear();
}

void SnapshotPublisher::setState(Transport::State state, const SocketAddress &localAddress)
{
    const QMutexLocker lock(&m_snapshot->mutex);
    m_snapshot->state = state;
    m_snapshot->localAddress = localAddress;
}

void SnapshotPublisher::addPeer(PeerId peer, PeerId server)
{
    const QMutexLocker lock(&m_snapshot->mutex);
    m_snapshot->lastPeer = quint32(peer);
    m_snapshot->connected.insert(peer);
    m_snapshot->server = server;
}

void SnapshotPublisher::removePeer(SessionPeer &peer, PeerId server)
{
    m_changed = true;
    if (const auto at = std::exchange(peer.changedAt, std::nullopt))
        m_changedPeers[*at] = nullptr;
    const QMutexLocker lock(&m_snapshot->mutex);
    publishSummaryLocked(peer);
    m_snapshot->connected.remove(peer.summary.peer);
    m_snapshot->server = server;
}

void SnapshotPublisher::publishSoon()
{
    if (!m_changed || m_delay.isActive())
        return;
    const qint64 since =
            m_sincePublished.isValid() ? m_sincePublished.elapsed() : newsIntervalUnderHeavyLoad;
    if (since < newsInterval || (m_underHeavyLoad && since < newsIntervalUnderHeavyLoad))
        m_delay.start(m_underHeavyLoad ? newsIntervalUnderHeavyLoad : newsInterval);
    else
        publish();
}

void SnapshotPublisher::publish()
{
    if (!std::exchange(m_changed, false))
        return;
    const qint64 messages = m_counters.messagesReceived + m_counters.messagesSent;
    const qint64 more = messages - std::exchange(m_messagesPublished, messages);
    const qint64 since =
            m_sincePublished.isValid() ? m_sincePublished.restart() : (m_sincePublished.start(), 0);
    m_underHeavyLoad = more > heavyLoad * std::max<qint64>(since, 1);
    writeCalls();
    bool first = false;
    {
        const QMutexLocker lock(&m_snapshot->mutex);
        m_snapshot->counters = m_counters;
        m_snapshot->current = m_seconds.current(trafficBetween(SessionCounters(), m_counters));
        if (!m_underHeavyLoad || m_changedPeers.size() < manyPeers
            || !m_sincePeersPublished.isValid()
            || m_sincePeersPublished.hasExpired(peersIntervalUnderHeavyLoad))
            publishPeersLocked();
        first = std::exchange(m_snapshot->armed, false);
    }
    if (!m_changedPeers.empty()) {
        m_changed = true;
        m_delay.start(newsIntervalUnderHeavyLoad);
    }
    if (first)
        Q_EMIT published();
}

void SnapshotPublisher::publishLast()
{
    m_sincePeersPublished.invalidate();
    publish();
}

void SnapshotPublisher::publishPeersLocked()
{
    for (SessionPeer *peer : m_changedPeers) {
        if (!peer)
            continue;
        peer->changedAt.reset();
        publishSummaryLocked(*peer);
    }
    m_changedPeers.clear();
    m_sincePeersPublished.start();
}

void SnapshotPublisher::publishSummaryLocked(SessionPeer &peer)
{
    std::vector<PeerSummary> &summaries = m_snapshot->changedPeers;
    if (std::exchange(peer.publishedIn, m_snapshot->timesTaken) == m_snapshot->timesTaken) {
        summaries[peer.publishedAt] = peer.summary;
        return;
    }
    peer.publishedAt = summaries.size();
    summaries.push_back(peer.summary);
}

/// Records the second that has passed.
void SnapshotPublisher::beginSecond(qint64 time)
{
    const Traffic totals = trafficBetween(SessionCounters(), m_counters);
    TrafficHistory::Second second = m_seconds.current(totals);
    m_seconds.begin(time, totals);
    const RoundTripHistogram trips = m_snapshot->roundTrips.snapshot();
    const QMutexLocker lock(&m_snapshot->mutex);
    second.setTrips(trips.since(m_snapshot->tripsBefore));
    m_snapshot->traffic.set(second);
    m_snapshot->current = m_seconds.current(totals);
    m_snapshot->tripsBefore = trips;
}

} // namespace socketchat
