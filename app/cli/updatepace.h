// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace socketchat {

/// Limits how often an update runs: at once after a pause, but no more often than each interval, so
/// that under load each update handles many changes.
class UpdatePace : public QObject
{
    Q_OBJECT

public:
    /// Limits updates to one per `interval` (ms).
    explicit UpdatePace(int interval);

    /// Requests an update, now or when the interval is over.
    void request();
    /// Records that an update begins, requested or not.
    void begin();

Q_SIGNALS:
    void due();

private:
    const int m_interval;
    QTimer m_timer;
    QElapsedTimer m_sinceUpdate;
};

} // namespace socketchat
