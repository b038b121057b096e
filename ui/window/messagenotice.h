// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace socketchat {

class DesktopNotice;
class Preferences;
class Session;

/// Tells the desktop of messages that come while nobody can see their window, if the person wants
/// that: the newest, and how many there are. At most one notice in a few seconds, however many
/// messages come.
class MessageNotice : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` owns it.
    MessageNotice(Session &session, const Preferences &preferences, QWidget &window);

    /// Notifies of messages received since the last call; called after Session::refresh().
    void refresh();
    /// Sets how long the next notice waits after one, in ms.
    void setPace(int pace) { m_pace.setInterval(pace); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Reports what was told.
    void told(const QString &title, const QString &text);

private:
    [[nodiscard]] bool isSeen() const;
    [[nodiscard]] QString newest() const;

    Session &m_session;
    const Preferences &m_preferences;
    QWidget &m_window;
    DesktopNotice *m_notice;
    QTimer m_pace;
    qint64 m_seen = 0; // messages received while the window was seen
    qint64 m_told = 0; // the number in the last notice
};

} // namespace socketchat
