// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QMenu>

#include <array>

class QAction;

namespace socketchat {

class PeerNoteList;

/// Is the menu of the chosen clients: what can be done with them.
class PeerActions : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PeerActions(Session &session, PeerNoteList &notes, QWidget *parent);

    /// Enables what can be done with these clients.
    void setPeers(const QList<PeerSummary> &peers);
    /// Returns the actions that have keys in the list of clients.
    [[nodiscard]] QAction *answer() const { return m_answer; }
    [[nodiscard]] QAction *name() const { return m_name; }
    [[nodiscard]] QAction *disconnectAction() const { return m_disconnect; }
    [[nodiscard]] QAction *block() const { return m_block; }
    [[nodiscard]] QAction *reply(PeerReply reply) const { return m_reply[size_t(reply)]; }
    void retranslate();

private:
    void askForName();
    void answerBy(PeerReply reply);

    Session &m_session;
    PeerNoteList &m_notes;
    QList<PeerSummary> m_peers;
    QAction *m_answer;
    QAction *m_name;
    QMenu *m_replies;
    std::array<QAction *, 5> m_reply{}; // in the order of PeerReply
    QAction *m_disconnect;
    QAction *m_block;
};

} // namespace socketchat
