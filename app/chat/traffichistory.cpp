// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/traffichistory.h"

#include <algorithm>

namespace socketchat {

void TrafficHistory::Second::setTrips(const RoundTripHistogram &trips)
{
    fastest = trips.quantile(0);
    median = trips.quantile(0.5);
    slowest = trips.quantile(1);
}

void TrafficHistory::set(const Second &newest)
{
    while (!m_seconds.empty() && m_seconds.back().number >= newest.number)
        m_seconds.pop_back();
    m_seconds.push_back(newest);
    while (m_seconds.front().number <= newest.number - seconds)
        m_seconds.pop_front();
}

TrafficHistory::Second TrafficHistory::at(qint64 number) const
{
    const auto found = std::lower_bound(
            m_seconds.begin(), m_seconds.end(), number,
            [](const Second &each, qint64 wanted) { return each.number < wanted; });
    if (found != m_seconds.end() && found->number == number)
        return *found;
    Second nothing;
    nothing.number = number;
    return nothing;
}

TrafficHistory::Second TrafficSeconds::current(const Traffic &totals) const
{
    TrafficHistory::Second second;
    second.number = m_number;
    second.traffic = trafficBetween(m_before, totals);
    return second;
}

void TrafficSeconds::begin(qint64 time, const Traffic &totals)
{
    m_number = (time - m_since) / TrafficHistory::second;
    m_end = m_since + (m_number + 1) * TrafficHistory::second;
    m_before = totals;
}

} // namespace socketchat
