// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"

#include <QObject>

class QAction;
class QWidget;

namespace socketchat {

class JobBar;
class Preferences;
class Session;

/// Implements saving and opening a window's set-up as a session file.
class SessionFileActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SessionFileActions(const Session &session, JobBar &bar, Preferences &preferences,
                       QWidget &window, QObject *parent);

    /// Returns the action for the File menu.
    [[nodiscard]] QAction *save() const { return m_save; }
    /// Writes the file, like the dialog.
    void saveTo(const QString &path);
    /// Reads a file and emits opened(); shows why not if it cannot be used.
    void open(const QString &path);
    void retranslate();

Q_SIGNALS:
    /// Requests a window with the set-up of a file.
    void opened(const socketchat::ConversationSetup &setup);

private:
    void askWhereToSave();

    const Session &m_session;
    JobBar &m_bar;
    Preferences &m_preferences;
    QWidget &m_window;
    QAction *m_save;
};

} // namespace socketchat
