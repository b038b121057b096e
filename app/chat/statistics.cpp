// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/statistics.h"

#include "app/net/clock.h"

#include <algorithm>

namespace socketchat {

namespace {

template<typename Counters>
Statistics::Traffic rateOf(const Counters &now, const Counters &before, qint64 elapsed)
{
    const auto rate = [&](qint64 Counters::*counter) {
        const double more = double(std::max<qint64>(now.*counter - before.*counter, 0));
        return qint64(more * 1e9 / double(elapsed) + 0.5);
    };
    return {rate(&Counters::messagesReceived), rate(&Counters::messagesSent),
            rate(&Counters::bytesReceived), rate(&Counters::bytesSent)};
}

} // namespace

void Statistics::sample(const Session &session)
{
    sample(session.counters(), session.roundTrips(), session.peers(), nowNs());
}

void Statistics::sample(const SessionCounters &counters, const RoundTripHistogram &roundTrips,
                        const QList<PeerSummary> &peers, qint64 now)
{
    if (counters.since != m_counters.since) {
        *this = {};
        m_counters.since = m_base.since = counters.since;
        m_since = m_now = counters.since ? counters.since : now;
    }
    const qint64 elapsed = std::max<qint64>(now - m_now, 1'000'000);
    const Traffic rate = rateOf(counters, m_counters, elapsed);
    m_changed = counters != m_counters || rate != m_rate;
    m_rate = rate;

    const RoundTripHistogram fresh = roundTrips.since(m_all);
    m_history.push_back({now, rate, fresh.quantile(0), fresh.quantile(0.5), fresh.quantile(1)});
    if (m_history.size() > seconds)
        m_history.pop_front();

    m_peers.clear();
    QHash<PeerId, PeerSummary> before;
    for (const PeerSummary &peer : peers) {
        if (!peer.connected)
            continue;
        m_peers.append({peer, rateOf(peer, m_peersBefore.value(peer.peer), elapsed)});
        before.insert(peer.peer, peer);
    }
    m_peersBefore.swap(before);

    m_counters = counters;
    m_all = roundTrips;
    m_roundTrips = roundTrips.since(m_baseTrips);
    m_now = now;
}

void Statistics::reset()
{
    m_base = m_counters;
    m_baseTrips = m_all;
    m_roundTrips = {};
    m_since = m_now;
    m_wasReset = true;
}

SessionCounters Statistics::totals() const
{
    SessionCounters totals = m_counters;
    totals.messagesReceived -= m_base.messagesReceived;
    totals.messagesSent -= m_base.messagesSent;
    totals.bytesReceived -= m_base.bytesReceived;
    totals.bytesSent -= m_base.bytesSent;
    totals.echoesExact -= m_base.echoesExact;
    totals.echoesDifferent -= m_base.echoesDifferent;
    totals.droppedByKernel -= m_base.droppedByKernel;
    totals.thrownAway -= m_base.thrownAway;
    totals.datagrams -= m_base.datagrams;
    if (m_wasReset) {
        totals.fastestRoundTrip = m_roundTrips.quantile(0);
        totals.slowestRoundTrip = m_roundTrips.quantile(1);
    }
    return totals;
}

} // namespace socketchat
