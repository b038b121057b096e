// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/roundtriphistogram.h"
#include "app/chat/traffic.h"

#include <deque>

namespace socketchat {

/// The traffic of a run, second by second: its network thread writes down each second in which
/// something happened, whoever looks and whenever. Goes back `seconds` seconds. A value.
class TrafficHistory
{
public:
    static constexpr qint64 seconds = 120;
    static constexpr qint64 second = 1'000'000'000; // ns

    struct Second
    {
        qint64 number = 0; ///< counted from the beginning of the run
        Traffic traffic;
        qint64 fastest = -1; ///< round trips that ended in it, ns; -1 where there was none
        qint64 median = -1;
        qint64 slowest = -1;

        void setTrips(const RoundTripHistogram &trips);
    };

    /// Keeps a second, in place of what is kept of it, and forgets those that lie too far back.
    void set(const Second &second);
    /// Nothing happened in a second that is not kept.
    [[nodiscard]] Second at(qint64 number) const;

private:
    std::deque<Second> m_seconds; // by number
};

/// Cuts what the network thread counts into seconds.
class TrafficSeconds
{
public:
    /// `since`, ns, is when the run begins.
    explicit TrafficSeconds(qint64 since)
        : m_since(since)
        , m_end(since + TrafficHistory::second)
    { }

    /// Whether the current second has gone by.
    [[nodiscard]] bool isOver(qint64 time) const { return time >= m_end; }
    [[nodiscard]] qint64 number() const { return m_number; }
    /// The current second so far, given the totals of the run; without its round trips.
    [[nodiscard]] TrafficHistory::Second current(const Traffic &totals) const;
    /// Begins the second of `time`.
    void begin(qint64 time, const Traffic &totals);

private:
    qint64 m_since;
    qint64 m_end;
    qint64 m_number = 0;
    Traffic m_before; // totals at the beginning of the current second
};

} // namespace socketchat
