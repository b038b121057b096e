// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QListView;
class QMenu;
class QPushButton;

namespace socketchat {

class AcceptQueueView;
class FocusedEntry;
class NoClients;
class PeerModel;

/// Lists the clients of a server, with "All clients" on top. The selected row is the addressee.
class PeerPane : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit PeerPane(Session &session, QWidget *parent = nullptr);

    /// Shows the peers as of the last Session::refresh(); cheap if nothing has changed.
    void refresh();
    /// Returns PeerId::Everyone for "All clients"; PeerId::None if the selected client has left.
    [[nodiscard]] PeerId addressee() const { return m_addressee; }
    void setAddressee(PeerId peer);
    /// Returns the action "Disconnect", enabled while a connected client is chosen.
    [[nodiscard]] QAction *disconnectAction() const { return m_disconnect; }
    /// Returns the action that accepts a client by hand.
    [[nodiscard]] QAction *acceptAction() const;
    /// Returns how many clients it lists.
    [[nodiscard]] int count() const;
    /// Offers this action, which opens a client, while nobody is connected.
    void offerClient(QAction *action);

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    /// Requests to write to this peer now: "Send to this one", Enter, a double click.
    void messageRequested(socketchat::PeerId peer);
    void disconnectRequested(socketchat::PeerId peer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *) override { m_clock.start(); }
    void hideEvent(QHideEvent *) override { m_clock.stop(); }

private:
    void retranslate() override;
    void recolour() override;
    void showAddressee();
    void showHint();
    void placeHint();
    void placeHintSoon();
    void updateActions();
    void openMenu(const QPoint &place);
    void disconnectChosen();

    Session &m_session;
    PeerModel *m_model;
    PeerId m_addressee = PeerId::Everyone;
    QListView *m_list;
    FocusedEntry *m_entry;
    NoClients *m_nobody; // below "All clients"
    AcceptQueueView *m_queue;
    QPushButton *m_disconnectButton;
    QAction *m_answer;
    QAction *m_disconnect;
    QMenu *m_menu;
    QTimer m_clock; // updates the connected time when nothing else happens
    bool m_moving = false; // the current row is being changed by the program
    bool m_placing = false; // placeHint() is on its way
};

} // namespace socketchat
