// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace socketchat {

/// Stands in the list of clients while there are none: says why, and offers a client of this
/// program and a command that is one.
class NoClients : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    NoClients(const Session &session, QWidget *parent);

    /// Sets the action that opens a client.
    void offerClient(QAction *action);
    /// Shows the state of the session, in the current language, and returns it as it is heard.
    QString refresh();
    /// Takes as much of `room` as it needs, without the buttons where there is no room for them.
    /// Returns whether it fits.
    [[nodiscard]] bool fitInto(QRect room);

private:
    void copyCommand();

    const Session &m_session;
    QLabel *m_hint;
    QPushButton *m_client;
    QPushButton *m_command;
    QString m_copied; // what the button of the command shows
    QAction *m_clientAction = nullptr;
    bool m_listening = false;
    SocketAddress m_local; // when the hint was last made
    SocketAddress m_typeable; // the address that a client can type for it
};

} // namespace socketchat
