// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/savedmessage.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QHBoxLayout;
class QKeyEvent;

namespace socketchat {

class Composer;
class PeerNoteList;
class PeerPane;
class SavedMessageList;
class SavedPanel;
class SegmentedSwitch;
class Session;

/// Stands beside the conversation: the clients of a server or the saved messages, under a switch.
/// The saved messages are made when they are first shown.
class SideColumn : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// All must outlive it. `composer` sends the messages.
    SideColumn(Session &session, Composer &composer, SavedMessageList &list, PeerNoteList &notes,
               QWidget *parent);

    [[nodiscard]] PeerPane &peers() { return *m_peers; }
    /// Shows the clients or the saved messages, and offers to switch to the clients. `seen`: it is
    /// not behind another pane.
    void arrange(bool clientsOffered, bool saved, bool seen);
    /// Lends the buttons of the saved messages to a row above, where the switch is too; null takes
    /// them back.
    void lendHead(QHBoxLayout *row);
    /// Shows the state of the session.
    void refresh();
    /// Asks for a name and more, and saves what is typed.
    void saveTyped();
    /// Sends the message that has this key; returns false if none has.
    bool pressed(const QKeyEvent &key);
    /// Returns whether the saved messages are seen.
    [[nodiscard]] bool showsSaved() const;
    /// Returns the saved messages, which are made if they are not yet.
    [[nodiscard]] SavedPanel &saved();

Q_SIGNALS:
    /// Reports that the person switched to the saved messages, or to the clients.
    void savedChosen(bool saved);
    /// Reports that a message is in the field, or could not be sent, which is said there.
    void fieldFilled();

private:
    void retranslate() override;
    void refit() override;
    void send(const SavedMessage &message);
    void take(const SavedMessage &message);

    Session &m_session;
    Composer &m_composer;
    SavedMessageList &m_list;
    QWidget *m_head;
    SegmentedSwitch *m_switch;
    QHBoxLayout *m_tools;
    PeerPane *m_peers;
    SavedPanel *m_saved = nullptr;
    int m_clients = 0;
};

} // namespace socketchat
