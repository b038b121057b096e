// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <chrono>

namespace socketchat {

/// Lets the text cursor stand still once nobody has typed, clicked or come back for a while, as
/// other toolkits do: each blink wakes the program, the X server and its thread. The next key or
/// click lets it blink again. One for the application, which must outlive it.
class RestingCursor : public QObject
{
    Q_OBJECT

public:
    explicit RestingCursor(std::chrono::milliseconds after = std::chrono::seconds(10),
                           QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void wake();

    const std::chrono::milliseconds m_after;
    const int m_flashTime; // ms, as the system has it
    QBasicTimer m_timer;
};

} // namespace socketchat
