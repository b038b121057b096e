// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <chrono>

namespace socketchat {

/// Stops the text cursor from blinking after a while without input, like other toolkits: each blink
/// wakes the program and the X server. The next key or click lets it blink again. One for the
/// application, which must outlive it.
class CursorBlinkTimeout : public QObject
{
    Q_OBJECT

public:
    explicit CursorBlinkTimeout(std::chrono::milliseconds after = std::chrono::seconds(10),
                                QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void wake();

    const std::chrono::milliseconds m_after;
    const int m_flashTime; // ms, the system's setting
    QBasicTimer m_timer;
};

} // namespace socketchat
