// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace socketchat {

/// Shows one notice of a window on the desktop (org.freedesktop.Notifications), and lets its entry
/// in the task bar call for attention. Connects to nothing before the first notice.
class DesktopNotice : public QObject
{
    Q_OBJECT

public:
    /// `window` must outlive it. Pressing the notice brings it to the front.
    explicit DesktopNotice(QWidget &window);

    /// Shows a notice in place of the last one. Both are plain text.
    void say(const QString &title, const QString &text);
    /// Takes the notice away.
    void withdraw();

private Q_SLOTS:
    void press(uint id);

private:
    QWidget &m_window;
    uint m_id = 0; // of the notice that is shown
    bool m_said = false;
    bool m_listens = false;
};

} // namespace socketchat
