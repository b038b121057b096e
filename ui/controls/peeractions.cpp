// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peeractions.h"

#include "ui/controls/peernotedialog.h"
#include "ui/controls/peerreplysentence.h"
#include "ui/widgets/building.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

PeerActions::PeerActions(Session &session, PeerNoteList &notes, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
    , m_notes(notes)
    , m_answer(addAction(symbolIcon(Symbol::Send), {}))
    , m_name(addAction(symbolIcon(Symbol::Peer), {}))
    , m_replies(new QMenu(this))
    , m_disconnect(nullptr)
    , m_block(nullptr)
{
    m_replies->setIcon(symbolIcon(Symbol::Echo));
    addMenu(m_replies);
    addSeparator();
    m_disconnect = addAction(symbolIcon(Symbol::Close), {});
    m_block = named(addAction(symbolIcon(Symbol::Stop), {}), "blockPeer"_L1);
    m_name->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return)); // F2 may be a saved message's
    m_disconnect->setShortcut(QKeySequence(Qt::Key_Delete));
    for (QAction *action : {m_name, m_disconnect})
        action->setShortcutContext(Qt::WidgetShortcut);
    auto *group = new QActionGroup(this);
    for (size_t at = 0; at < m_reply.size(); ++at) {
        m_reply[at] = m_replies->addAction(QString());
        m_reply[at]->setCheckable(true);
        group->addAction(m_reply[at]);
        connect(m_reply[at], &QAction::triggered, this, [this, at] { answerBy(PeerReply(at)); });
    }
    connect(m_name, &QAction::triggered, this, &PeerActions::askForName);
}

void PeerActions::setPeers(const QList<PeerSummary> &peers)
{
    m_peers = peers;
    const bool any = !peers.isEmpty();
    m_name->setEnabled(peers.size() == 1);
    m_disconnect->setEnabled(any);
    m_block->setEnabled(std::ranges::any_of(
            peers, [](const PeerSummary &peer) { return !peer.address.isUnix(); }));
    const ConversationSetup &run = m_session.run();
    m_replies->menuAction()->setEnabled(any && !run.transport.stepping
                                        && !traitsOf(run.protocol).isEchoed);
    m_reply[size_t(PeerReply::Rules)]->setEnabled(!run.rules.list.isEmpty());
    const bool alike = any && std::ranges::all_of(peers, [&peers](const PeerSummary &peer) {
                           return peer.reply == peers.constFirst().reply;
                       });
    for (size_t at = 0; at < m_reply.size(); ++at)
        m_reply[at]->setChecked(alike && peers.constFirst().reply == PeerReply(at));
}

void PeerActions::askForName()
{
    if (m_peers.size() == 1) {
        const PeerSummary &peer = m_peers.constFirst();
        (new PeerNoteDialog(m_notes, peer.address, qint64(peer.peer), parentWidget()))->open();
    }
}

void PeerActions::answerBy(PeerReply reply)
{
    for (const PeerSummary &peer : std::as_const(m_peers))
        m_session.setReply(peer.peer, reply);
}

void PeerActions::retranslate()
{
    m_answer->setText(tr("Send &to this one"));
    m_name->setText(tr("&Name, colour and note…"));
    m_replies->setTitle(tr("Automatic &reply"));
    m_disconnect->setText(tr("&Disconnect"));
    m_block->setText(tr("&Block its host"));
    m_block->setToolTip(tr("Disconnects it, and turns away whoever comes from there"));
    const QString replies[] = {tr("As the &server"), tr("&Echo"), tr("&Chat room"),
                               tr("&Rules only"), tr("&Nothing")};
    for (size_t at = 0; at < m_reply.size(); ++at) {
        m_reply[at]->setText(replies[at]);
        m_reply[at]->setToolTip(peerReplySentence(PeerReply(at)));
    }
}

} // namespace socketchat
