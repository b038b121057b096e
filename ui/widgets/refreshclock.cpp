// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/refreshclock.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr int quietInterval = 16; // ms
constexpr int loadedInterval = 40;
constexpr int floodInterval = 80;
constexpr qint64 floodRows = 500; // between two refreshes: many times what a window shows
constexpr int calmInterval = 250;

} // namespace

RefreshClock::RefreshClock(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_session, &Session::changed, this, &RefreshClock::schedule);
    connect(&m_timer, &QTimer::timeout, this, &RefreshClock::take);
    m_calmTimer.setSingleShot(true);
    connect(&m_calmTimer, &QTimer::timeout, this, &RefreshClock::takeCalmly);
    connect(&m_session, &Session::stateChanged, this, [this] {
        m_sinceCalm.invalidate();
        // Someone else has called refresh(), so the window must be refreshed too.
        schedule();
    });
}

void RefreshClock::schedule()
{
    if (m_timer.isActive())
        return;
    // News right after the last refresh mean that more will follow.
    const int pace = m_flooded ? floodInterval : loadedInterval;
    const bool loaded = m_sinceTaken.isValid() && m_sinceTaken.elapsed() < pace;
    m_timer.start(loaded ? pace : quietInterval);
}

void RefreshClock::take()
{
    m_sinceTaken.start();
    m_session.refresh();
    const qint64 rows = m_session.conversation().range().end;
    m_flooded = rows - std::exchange(m_rows, rows) >= floodRows;
    Q_EMIT refreshed();
    if (!m_sinceCalm.isValid()) {
        takeCalmly();
        return;
    }
    const qint64 left = calmInterval - m_sinceCalm.elapsed();
    // In a flood, leave time between two refreshes for handling keys.
    const qint64 least = m_flooded ? floodInterval / 2 : 0;
    if (left <= 0 && least == 0)
        takeCalmly();
    else if (!m_calmTimer.isActive())
        m_calmTimer.start(int(std::max(left, least)));
}

void RefreshClock::takeCalmly()
{
    m_calmTimer.stop();
    m_sinceCalm.start();
    Q_EMIT refreshedCalmly();
}

} // namespace socketchat
