// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <vector>

namespace bench {

/// Measures how late a 5 ms timer fires, that is how long a key or a click would wait.
class Lateness
{
public:
    Lateness()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }
    void start()
    {
        m_late.clear();
        m_last = Clock::now();
        m_timer.start();
    }
    /// Stops the timer, so that it no longer wakes the window.
    void stop()
    {
        if (m_timer.isActive())
            tick(); // include a timer that is overdue
        m_timer.stop();
        std::sort(m_late.begin(), m_late.end());
    }
    [[nodiscard]] double part(double share) const // ms
    {
        if (m_late.empty())
            return 0;
        return m_late[std::min(m_late.size() - 1, size_t(double(m_late.size()) * share))];
    }
    [[nodiscard]] size_t ticks() const { return m_late.size(); }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds interval{5};

    void tick()
    {
        const Clock::time_point now = Clock::now();
        const std::chrono::duration<double, std::milli> late = now - m_last - interval;
        m_late.push_back(std::max(0.0, late.count()));
        m_last = now;
    }

    QTimer m_timer;
    Clock::time_point m_last;
    std::vector<double> m_late;
};

} // namespace bench
