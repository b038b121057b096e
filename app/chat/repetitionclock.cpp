// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/repetitionclock.h"

#include "app/net/clock.h"

#include <algorithm>

namespace socketchat {

namespace {
constexpr int mostPerTurn = 64; // of the event loop
constexpr qint64 longestWait = 3'600'000; // ms; a QTimer takes an int
} // namespace

RepetitionClock::RepetitionClock(QObject *parent)
    : QObject(parent)
{
    m_time.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RepetitionClock::check);
}

void RepetitionClock::start(qint64 interval)
{
    m_deadlines.emplace(m_time.nsecsElapsed(), interval * nsPerMs);
    wait();
}

void RepetitionClock::stop()
{
    m_deadlines.reset();
    m_timer.stop();
}

void RepetitionClock::check()
{
    // Whoever is told may stop it, or start it anew.
    for (int i = 0; i < mostPerTurn && m_deadlines && m_deadlines->pass(m_time.nsecsElapsed()); ++i)
        Q_EMIT due();
    if (m_deadlines)
        wait();
}

void RepetitionClock::wait()
{
    const qint64 left = m_deadlines->left(m_time.nsecsElapsed());
    m_timer.start(int(std::min((left + nsPerMs - 1) / nsPerMs, longestWait)));
}

} // namespace socketchat
