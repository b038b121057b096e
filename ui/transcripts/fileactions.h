// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace socketchat {

class Composer;
class FileBar;
class Preferences;
class Session;

/// Sends files and receives to one: asks which, and lets bars below the conversation show them.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` becomes the parent.
    FileActions(Session &session, Composer &composer, Preferences &preferences, QWidget &window);

    /// Returns what shows the file that is sent, and the one that is received.
    [[nodiscard]] FileBar *sent() const { return m_sent; }
    [[nodiscard]] FileBar *received() const { return m_received; }
    /// Returns the action "Receive to a file…", for the Connection menu.
    [[nodiscard]] QAction *receive() const { return m_receive; }
    /// Offers to send files that were dropped on the window.
    void offer(const QStringList &paths);
    /// Sets whether there is a conversation to be had; false for a saved one.
    void setLive(bool live);
    /// Shows how far the files are. Call it after Session::refresh().
    void refresh();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] PeerId addressee() const;
    [[nodiscard]] bool mayBeSent(const QStringList &paths);
    void askForFiles();
    void askForTarget();
    void retranslate();

    Session &m_session;
    Composer &m_composer;
    Preferences &m_preferences;
    QWidget &m_window;
    FileBar *m_sent;
    FileBar *m_received;
    QAction *m_receive;
    bool m_live = true;
};

} // namespace socketchat
