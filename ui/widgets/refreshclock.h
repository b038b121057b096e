// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace socketchat {

/// The window's own pace: takes a session's news a frame after they came, or its state changed,
/// however much came, at most 60 times a second, 25 under load, 12 in a flood that nobody can read;
/// does not wake up while nothing happens.
class RefreshClock : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive the clock.
    explicit RefreshClock(Session &session, QObject *parent = nullptr);

Q_SIGNALS:
    /// Session::takeNews() has just been called.
    void refreshed();
    /// The same for what nobody reads faster, such as numbers and lists: at most four times a
    /// second unless the state has changed, and never so that the last news are missed.
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
