// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Counts messages and bytes in both directions.
struct Traffic
{
    qint64 messagesReceived = 0;
    qint64 messagesSent = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    friend bool operator==(const Traffic &, const Traffic &) = default;
};

/// Returns the difference of two counters that have the members of Traffic.
template<typename Counters>
[[nodiscard]] Traffic trafficBetween(const Counters &before, const Counters &now)
{
    return {now.messagesReceived - before.messagesReceived, now.messagesSent - before.messagesSent,
            now.bytesReceived - before.bytesReceived, now.bytesSent - before.bytesSent};
}

/// Holds the traffic of the latest second with any, and of the second before it.
class RecentTraffic
{
public:
    /// Returns the counters of a second, numbered from 0 in the run. Earlier seconds count as the
    /// latest.
    Traffic &in(qint64 second)
    {
        if (second > m_second) {
            m_before = second == m_second + 1 ? m_newest : Traffic();
            m_newest = {};
            m_second = second;
        }
        return m_newest;
    }
    [[nodiscard]] Traffic of(qint64 second) const
    {
        return second == m_second ? m_newest : second == m_second - 1 ? m_before : Traffic();
    }
    friend bool operator==(const RecentTraffic &, const RecentTraffic &) = default;

private:
    qint64 m_second = 0;
    Traffic m_newest;
    Traffic m_before;
};

} // namespace socketchat
