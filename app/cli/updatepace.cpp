// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/updatepace.h"

namespace socketchat {

UpdatePace::UpdatePace(int interval)
    : m_interval(interval)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &UpdatePace::due);
}

void UpdatePace::request()
{
    const qint64 since = m_sinceUpdate.isValid() ? m_sinceUpdate.elapsed() : m_interval;
    if (since >= m_interval)
        Q_EMIT due();
    else
        m_timer.start(int(m_interval - since));
}

void UpdatePace::begin()
{
    m_timer.stop();
    m_sinceUpdate.start();
}

} // namespace socketchat
