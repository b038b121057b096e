// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace socketchat {

/// The window's own pace: takes a session's news a frame after they came, however many came, at
/// most 60 times a second, 30 under load; does not wake up while nothing happens.
class RefreshClock : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive the clock.
    explicit RefreshClock(Session &session, QObject *parent = nullptr);

Q_SIGNALS:
    /// Session::takeNews() has just been called.
    void refreshed();

private:
    void schedule();
    void take();

    Session &m_session;
    QTimer m_timer;
    QElapsedTimer m_sinceTaken;
};

} // namespace socketchat
