// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace socketchat {

class PeerModel;

/// The clients of a server: one row each, "All clients" on top. Choosing a row chooses the
/// addressee.
class PeerPane : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit PeerPane(Session &session, QWidget *parent = nullptr);

    /// Shows the peers as of the last Session::takeNews(); cheap where nothing has changed.
    void refresh();
    /// PeerId::Everyone where "All clients" is chosen; PeerId::None where the chosen one has gone.
    [[nodiscard]] PeerId addressee() const { return m_addressee; }
    void setAddressee(PeerId peer);

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    /// The person wants to write to it now: "Send to this one", Enter, a double click.
    void messageRequested(socketchat::PeerId peer);
    void disconnectRequested(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void recolour();
    void showAddressee();
    void showCount();
    void updateActions();
    void openMenu(const QPoint &place);
    void disconnectChosen();

    Session &m_session;
    PeerModel *m_model;
    PeerId m_addressee = PeerId::Everyone;
    QLabel *m_title;
    QLabel *m_count;
    QListView *m_list;
    QLabel *m_empty;
    SocketAddress m_local; // as of the last hint
    SocketAddress m_typeable; // what a client can type for it
    QPushButton *m_disconnectButton;
    QAction *m_answer;
    QAction *m_disconnect;
    QMenu *m_menu;
    QTimer m_clock; // the time connected goes on where nothing else happens
    bool m_moving = false; // the current row moves without the person
};

} // namespace socketchat
