// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/roundtriphistogram.h"
#include "app/chat/traffic.h"

#include <deque>

namespace socketchat {

/// Holds a run's traffic per second, for the last `seconds` seconds. The network thread records
/// each second with traffic as it passes, so the values do not depend on when they are read. A
/// plain value.
class TrafficHistory
{
public:
    static constexpr qint64 seconds = 120;
    static constexpr qint64 second = 1'000'000'000; // ns

    struct Second
    {
        qint64 number = 0; ///< counted from the start of the run
        Traffic traffic;
        qint64 fastest = -1; ///< round trips completed in it, ns; -1 if none
        qint64 median = -1;
        qint64 slowest = -1;

        void setTrips(const RoundTripHistogram &trips);
    };

    /// Stores a second, replacing an earlier version of it, and drops those too long ago.
    void set(const Second &second);
    /// Returns a second; empty if it is not stored.
    [[nodiscard]] Second at(qint64 number) const;

private:
    std::deque<Second> m_seconds; // sorted by number
};

/// Assigns the network thread's counts to seconds.
class TrafficSeconds
{
public:
    /// Starts a run at `since` (ns).
    explicit TrafficSeconds(qint64 since)
        : m_since(since)
        , m_end(since + TrafficHistory::second)
    { }

    /// Returns whether the current second has passed.
    [[nodiscard]] bool isOver(qint64 time) const { return time >= m_end; }
    [[nodiscard]] qint64 number() const { return m_number; }
    /// Returns the current second so far, given the run's totals; without round trips.
    [[nodiscard]] TrafficHistory::Second current(const Traffic &totals) const;
    /// Begins the second that contains `time`.
    void begin(qint64 time, const Traffic &totals);

private:
    qint64 m_since;
    qint64 m_end;
    qint64 m_number = 0;
    Traffic m_before; // totals at the start of the current second
};

} // namespace socketchat
