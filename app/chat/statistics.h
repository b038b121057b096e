// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/roundtriphistogram.h"
#include "app/chat/session.h"

#include <deque>

namespace socketchat {

/// Provides a session's numbers, from counters that its network thread keeps anyway. Its owner
/// calls sample() for current values, after Session::refresh().
///
/// Totals are those of the run, or since reset(). Rates are those of one whole second of the run,
/// no matter when they are sampled: of the last complete one, or of the first if none is complete.
/// A new run starts at 0.
class Statistics
{
public:
    static constexpr size_t seconds = TrafficHistory::seconds; ///< covered by history()
    using Traffic = socketchat::Traffic;

    /// Holds one second of the run.
    struct Moment
    {
        qint64 time = 0; ///< its end, ns since 1970 UTC
        Traffic rate; ///< per second
        qint64 fastest = -1; ///< round trips completed in it, ns; -1 if none
        qint64 median = -1;
        qint64 slowest = -1;
    };
    struct Peer
    {
        PeerSummary summary; ///< totals of the run, regardless of reset()
        Traffic rate;
    };

    /// Takes a sample as of `now`, ns since 1970 UTC.
    void sample(const SessionCounters &counters, const RoundTripHistogram &roundTrips,
                const TrafficHistory &traffic, const QList<PeerSummary> &peers, qint64 now);
    /// Takes a sample of a session.
    void sample(const Session &session);
    /// Counts totals from the last sample on. Keeps the history.
    void reset();

    /// Returns the totals. `lastRoundTrip` is always that of the run; after a reset(), fastest and
    /// slowest are accurate to 0.8 %. For the datagram counts see DatagramEchoes.
    [[nodiscard]] SessionCounters totals() const;
    [[nodiscard]] const Traffic &rate() const { return m_rate; }
    /// Returns a quantile in ns; see RoundTripHistogram::quantile().
    [[nodiscard]] qint64 roundTrip(double share) const { return m_roundTrips.quantile(share); }
    [[nodiscard]] qint64 roundTrips() const { return m_roundTrips.count(); }
    /// Returns the time in ns that the totals cover.
    [[nodiscard]] qint64 elapsed() const { return m_now - m_since; }
    /// Returns up to `seconds` complete seconds, oldest first.
    [[nodiscard]] const std::deque<Moment> &history() const { return m_history; }
    /// Returns the peers connected at the last sample.
    [[nodiscard]] const QList<Peer> &peers() const { return m_peers; }
    /// Returns whether the last sample, rates included, differs from the one before.
    [[nodiscard]] bool hasChanged() const { return m_changed; }

private:
    SessionCounters m_counters; // of the last sample
    SessionCounters m_base; // subtracted from the counters in totals()
    RoundTripHistogram m_all; // of the run, as of the last sample
    RoundTripHistogram m_baseTrips;
    RoundTripHistogram m_roundTrips; // since m_baseTrips
    bool m_wasReset = false;
    Traffic m_rate;
    std::deque<Moment> m_history;
    QList<Peer> m_peers;
    qint64 m_since = 0;
    qint64 m_now = 0;
    bool m_changed = false;
};

} // namespace socketchat
