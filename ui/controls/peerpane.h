// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QAction;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;

namespace socketchat {

class AcceptQueueView;
class BlockedBar;
class FocusedEntry;
class NoClients;
class PeerActions;
class PeerModel;
class PeerNoteList;
class SymbolButton;

/// Lists the clients of a server, with "All clients" on top. The selected rows are the addressees.
class PeerPane : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    PeerPane(Session &session, PeerNoteList &notes, QWidget *parent = nullptr);

    /// Shows the peers as of the last Session::refresh(); cheap if nothing has changed.
    void refresh();
    /// Returns PeerId::Everyone for "All clients"; PeerId::None if the selected client has left, or
    /// several are selected.
    [[nodiscard]] PeerId addressee() const { return m_addressee; }
    void setAddressee(PeerId peer);
    void setSeveral(const QList<PeerId> &peers);
    /// Returns the action "Disconnect", enabled while a connected client is chosen.
    [[nodiscard]] QAction *disconnectAction() const;
    /// Returns what can be done with a client, for the menu bar.
    [[nodiscard]] QList<QAction *> clientActions() const;
    /// Returns the action that accepts a client by hand.
    [[nodiscard]] QAction *acceptAction() const;
    /// Returns the buttons for its head: "Find" and "More".
    [[nodiscard]] const std::array<SymbolButton *, 2> &buttons() const { return m_buttons; }
    /// Returns how many clients are connected.
    [[nodiscard]] int count() const;
    /// Offers this action, which opens a client, while nobody is connected.
    void offerClient(QAction *action);

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    /// Reports that two or more clients are selected.
    void severalChosen(const QList<socketchat::PeerId> &peers);
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
    void takeSelection();
    void forgetGone();
    void updateActions();
    void openMenu(const QPoint &place);
    void openFind(bool open);
    void showRows();
    void build();
    [[nodiscard]] QList<PeerSummary> chosen() const;

    Session &m_session;
    PeerModel *m_model;
    PeerId m_addressee = PeerId::Everyone;
    QList<PeerId> m_several; // two or more that are selected
    QLineEdit *m_find;
    std::array<SymbolButton *, 2> m_buttons;
    QListView *m_list;
    FocusedEntry *m_entry;
    NoClients *m_nobody; // below "All clients"
    AcceptQueueView *m_queue;
    BlockedBar *m_blocked;
    QPushButton *m_disconnectButton;
    PeerActions *m_actions;
    QMenu *m_orders;
    QTimer m_clock; // updates the connected time when nothing else happens
    bool m_moving = false; // the current row is being changed by the program
    bool m_placing = false; // placeHint() is on its way
};

} // namespace socketchat
