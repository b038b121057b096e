// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/roundtriphistogram.h"
#include "app/chat/session.h"

#include <deque>

namespace socketchat {

/// Numbers of a session, made from what its network thread counts anyway: looking costs the network
/// nothing. Its owner calls sample() whenever it wants to see newer ones, after
/// Session::takeNews().
///
/// Totals are of the run, or since reset(). A rate is what one whole second of the run had, however
/// often one looks: the last that is over, or the first where none is. Another run begins at 0 by
/// itself.
class Statistics
{
public:
    static constexpr size_t seconds = TrafficHistory::seconds; ///< that history() goes back
    using Traffic = socketchat::Traffic;

    /// A second of the run.
    struct Moment
    {
        qint64 time = 0; ///< when it was over, ns since 1970 UTC
        Traffic rate; ///< a second
        qint64 fastest = -1; ///< round trips that ended in it, ns; -1 where there was none
        qint64 median = -1;
        qint64 slowest = -1;
    };
    struct Peer
    {
        PeerSummary summary; ///< totals of the run, whatever was reset
        Traffic rate;
    };

    /// As of `now`, ns since 1970 UTC.
    void sample(const SessionCounters &counters, const RoundTripHistogram &roundTrips,
                const TrafficHistory &traffic, const QList<PeerSummary> &peers, qint64 now);
    /// sample() of a session.
    void sample(const Session &session);
    /// Totals count from the last sample on. The history stays.
    void reset();

    /// Of these, `lastRoundTrip` is that of the run; fastest and slowest are within 0.8 % after a
    /// reset(). For what the datagram counts mean see DatagramEchoes.
    [[nodiscard]] SessionCounters totals() const;
    [[nodiscard]] const Traffic &rate() const { return m_rate; }
    /// ns; see RoundTripHistogram::quantile().
    [[nodiscard]] qint64 roundTrip(double share) const { return m_roundTrips.quantile(share); }
    [[nodiscard]] qint64 roundTrips() const { return m_roundTrips.count(); }
    /// ns that the totals are of.
    [[nodiscard]] qint64 elapsed() const { return m_now - m_since; }
    /// Every second that is over, the oldest first, at most `seconds` of them.
    [[nodiscard]] const std::deque<Moment> &history() const { return m_history; }
    /// Those connected at the last sample.
    [[nodiscard]] const QList<Peer> &peers() const { return m_peers; }
    /// Something is other than in the sample before, rates included.
    [[nodiscard]] bool hasChanged() const { return m_changed; }

private:
    SessionCounters m_counters; // of the last sample
    SessionCounters m_base; // what totals are counted from
    RoundTripHistogram m_all; // of the run, at the last sample
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
