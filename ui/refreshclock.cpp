// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/refreshclock.h"

namespace socketchat {

namespace {

constexpr int quietInterval = 16; // ms
constexpr int loadedInterval = 40;
constexpr int calmInterval = 250;

} // namespace

RefreshClock::RefreshClock(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_session, &Session::news, this, &RefreshClock::schedule);
    connect(&m_timer, &QTimer::timeout, this, &RefreshClock::take);
    m_calmTimer.setSingleShot(true);
    connect(&m_calmTimer, &QTimer::timeout, this, &RefreshClock::takeCalmly);
    connect(&m_session, &Session::stateChanged, this, [this] { m_sinceCalm.invalidate(); });
}

void RefreshClock::schedule()
{
    if (m_timer.isActive())
        return;
    // News right after the last were taken mean that they keep coming.
    const bool loaded = m_sinceTaken.isValid() && m_sinceTaken.elapsed() < loadedInterval;
    m_timer.start(loaded ? loadedInterval : quietInterval);
}

void RefreshClock::take()
{
    m_sinceTaken.start();
    m_session.takeNews();
    Q_EMIT refreshed();
    const qint64 since = m_sinceCalm.isValid() ? m_sinceCalm.elapsed() : calmInterval;
    if (since >= calmInterval)
        takeCalmly();
    else if (!m_calmTimer.isActive())
        m_calmTimer.start(int(calmInterval - since));
}

void RefreshClock::takeCalmly()
{
    m_calmTimer.stop();
    m_sinceCalm.start();
    Q_EMIT refreshedCalmly();
}

} // namespace socketchat
