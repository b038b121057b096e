// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/statistics.h"

#include "app/net/clock.h"

#include <algorithm>

namespace socketchat {

void Statistics::sample(const Session &session)
{
    sample(session.counters(), session.roundTrips(), session.traffic(), session.peers(), nowNs());
}

void Statistics::sample(const SessionCounters &counters, const RoundTripHistogram &roundTrips,
                        const TrafficHistory &traffic, const QList<PeerSummary> &peers, qint64 now)
{
    if (counters.since != m_counters.since) {
        *this = {};
        m_counters.since = m_base.since = counters.since;
        m_since = counters.since ? counters.since : now;
    }
    // After its end a run does not change, and its last second counts as complete.
    m_now = counters.until ? std::min(counters.until, now) : now;
    const qint64 begin = counters.since ? counters.since : m_now;
    const qint64 current = std::max<qint64>(m_now - begin, 0) / TrafficHistory::second;
    const qint64 end = counters.until ? current + 1 : current;
    const qint64 shown = std::max<qint64>(end - 1, 0);

    const Traffic rate = traffic.at(shown).traffic;
    m_changed = counters != m_counters || rate != m_rate;
    m_rate = rate;
    m_history.clear();
    for (qint64 number = std::max<qint64>(end - qint64(seconds), 0); number < end; ++number) {
        const TrafficHistory::Second second = traffic.at(number);
        m_history.push_back({begin + (number + 1) * TrafficHistory::second, second.traffic,
                             second.fastest, second.median, second.slowest});
    }
    m_peers.clear();
    for (const PeerSummary &peer : peers) {
        if (peer.connected)
            m_peers.append({peer, peer.recent.of(shown)});
    }

    m_counters = counters;
    m_all = roundTrips;
    m_roundTrips = roundTrips.since(m_baseTrips);
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
