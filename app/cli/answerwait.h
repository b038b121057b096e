// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace socketchat {

class InputSender;

/// Decides how long a client waits for answers after the end of its input.
class AnswerWait : public QObject
{
    Q_OBJECT

public:
    /// Waits `wait` ms for each answer; `input` must outlive this object.
    AnswerWait(const InputSender &input, int wait);

    [[nodiscard]] int wait() const { return m_wait; }
    [[nodiscard]] bool hasPeerFinished() const { return m_peerHasFinished; }
    /// Returns whether anything was received after the last row of the input.
    [[nodiscard]] bool isAnswered() const;
    void received(qint64 row) { m_lastReceived = row; }
    void peerFinished() { m_peerHasFinished = true; }

    /// Restarts the wait, which begins only when all input is sent. Returns whether there is
    /// nothing to wait for.
    [[nodiscard]] bool restart();
    /// Repeats the wait.
    void extend() { m_timer.start(); }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void timedOut();

private:
    const InputSender &m_input;
    const int m_wait;
    QTimer m_timer;
    qint64 m_lastReceived = -1; // row
    bool m_peerHasFinished = false;
};

} // namespace socketchat
