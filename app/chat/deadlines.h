// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace socketchat {

/// Tells when something that is repeated is due. Every deadline is counted from the first, so that
/// what comes late makes nothing later. Times are in ns of one monotonic clock.
class Deadlines
{
public:
    /// Begins at `now`; the first deadline is an interval later.
    Deadlines(qint64 now, qint64 interval)
        : m_interval(interval)
        , m_next(now + interval)
    { }

    /// Returns the time until the next deadline; 0 if it has passed.
    [[nodiscard]] qint64 left(qint64 now) const { return std::max<qint64>(m_next - now, 0); }
    /// Passes on to the next deadline, if this one has come. A second late or more, as after a
    /// suspension, the deadlines in between are left out, rather than met all at once.
    [[nodiscard]] bool pass(qint64 now)
    {
        if (now < m_next)
            return false;
        m_next += m_interval;
        if (now - m_next >= longestDelay)
            m_next += (now - m_next) / m_interval * m_interval;
        return true;
    }

    static constexpr qint64 longestDelay = 1'000'000'000; // ns

private:
    qint64 m_interval;
    qint64 m_next;
};

} // namespace socketchat
