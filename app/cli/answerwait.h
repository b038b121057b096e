// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace socketchat {

class Session;

/// Decides how long a client waits for answers after the end of its input.
class AnswerWait : public QObject
{
    Q_OBJECT

public:
    static constexpr int unlimited = -1;

    /// Waits `wait` ms for each answer; `session` must outlive this object.
    AnswerWait(const Session &session, int wait);

    [[nodiscard]] int wait() const { return m_wait; }
    [[nodiscard]] bool hasPeerFinished() const { return m_peerHasFinished; }
    /// Notes that all input was taken; `lastRow` is its newest message's, -1 if there is none.
    void inputEnded(qint64 lastRow);
    [[nodiscard]] qint64 lastSent() const { return m_lastSent; }
    /// Returns whether anything was received after the last row of the input.
    [[nodiscard]] bool isAnswered() const { return m_lastReceived > m_lastSent; }
    void received(qint64 row) { m_lastReceived = row; }
    void peerFinished() { m_peerHasFinished = true; }

    /// Restarts the wait, which begins only when all input is sent. `isPaced`: lines wait for
    /// their time, so there is no wait for input. Returns whether there is nothing to wait for.
    [[nodiscard]] bool restart(bool isPaced);
    /// Repeats the wait.
    void extend() { m_timer.start(); }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void timedOut();

private:
    const Session &m_session;
    const int m_wait;
    QTimer m_timer;
    bool m_inputHasEnded = false;
    qint64 m_lastSent = -1; // row
    qint64 m_lastReceived = -1;
    bool m_peerHasFinished = false;
};

} // namespace socketchat
