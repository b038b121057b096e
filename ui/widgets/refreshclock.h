// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace socketchat {

/// Decides when a window refreshes: one frame after its session has changed. At most
/// 60 times a second, 25 under load, 12 in a flood that nobody can read. Does not wake up while
/// nothing happens.
class RefreshClock : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive the clock.
    explicit RefreshClock(Session &session, QObject *parent = nullptr);

Q_SIGNALS:
    /// Reports that Session::refresh() has just been called.
    void refreshed();
    /// Like refreshed(), for content that need not be faster, such as numbers and lists: at most
    /// four times a second unless the state has changed. The latest change is never skipped.
    void refreshedCalmly();

private:
    void schedule();
    void take();
    void takeCalmly();

    Session &m_session;
    QTimer m_timer;
    QElapsedTimer m_sinceTaken;
    qint64 m_rows = 0;
    bool m_flooded = false;
    QTimer m_calmTimer;
    QElapsedTimer m_sinceCalm;
};

} // namespace socketchat
