// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/refreshclock.h"

namespace socketchat {

namespace {

constexpr int quietInterval = 16; // ms
constexpr int loadedInterval = 33;

} // namespace

RefreshClock::RefreshClock(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_session, &Session::news, this, &RefreshClock::schedule);
    connect(&m_timer, &QTimer::timeout, this, &RefreshClock::take);
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
}

} // namespace socketchat
