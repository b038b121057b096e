// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/deadlines.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace socketchat {

/// Reports at a steady rate that something is due, without drift. Where the thread was busy, what
/// has become due meanwhile is reported at once.
class RepetitionClock : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 longestInterval = 30LL * 24 * 3600 * 1000; ///< ms

    explicit RepetitionClock(QObject *parent = nullptr);

    /// Begins; the first time is `interval` ms from now, 1 to longestInterval.
    void start(qint64 interval);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_deadlines.has_value(); }

Q_SIGNALS:
    void due();

private:
    void check();
    void wait();

    QElapsedTimer m_time;
    QTimer m_timer;
    std::optional<Deadlines> m_deadlines; // while it runs
};

} // namespace socketchat
