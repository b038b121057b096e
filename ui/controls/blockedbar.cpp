// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/blockedbar.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/chat/session.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

BlockedBar::BlockedBar(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_message(new InlineMessage(this))
    , m_button(named(new QPushButton(this), "blockedHosts"_L1))
    , m_menu(new QMenu(this))
{
    m_message->findChild<QLabel *>()->setMinimumWidth(1);
    m_button->setMenu(m_menu);
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    column->addWidget(m_message);
    column->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &BlockedBar::fillMenu);
    connect(&m_session, &Session::setupChanged, this, &BlockedBar::refresh);
    retranslate();
}

void BlockedBar::refresh()
{
    const qsizetype blocked = m_session.setup().transport.blocked.ranges().size();
    const qint64 turnedAway = m_session.counters().turnedAway;
    //: On a button: how many hosts are blocked, and how often one of them was turned away.
    const QString text = turnedAway > 0
                                 ? tr("Blocked %1 · %2 turned away")
                                           .arg(formatCount(blocked), formatCount(turnedAway))
                                 : tr("Blocked %1").arg(formatCount(blocked));
    if (text != m_button->text())
        m_button->setText(text);
    m_button->setVisible(blocked > 0 || turnedAway > 0);
    setVisible(blocked > 0 || turnedAway > 0 || !m_message->isHidden());
}

void BlockedBar::block(const QList<SocketAddress> &addresses)
{
    QList<AddressRange> hosts;
    for (const SocketAddress &address : addresses) {
        const std::optional<AddressRange> host = AddressRange::ofHost(address);
        if (host && !hosts.contains(*host))
            hosts.append(*host);
    }
    if (hosts.isEmpty())
        return;
    BlockedHosts blocked = m_session.setup().transport.blocked;
    if (!std::ranges::all_of(hosts, [&](const AddressRange &host) { return blocked.add(host); })) {
        m_message->say(InlineMessage::Tone::Problem, [] {
            return tr("At most %1 hosts can be blocked. Unblock one first.")
                    .arg(formatCount(BlockedHosts::most));
        });
        refresh();
        return;
    }
    m_session.change([&](ConversationSetup &setup) { setup.transport.blocked = blocked; });
    m_message->say(InlineMessage::Tone::Hint, [hosts] {
        return hosts.size() == 1 ? tr("%1 is blocked, and its clients are disconnected.")
                                           .arg(hosts.constFirst().toString())
                                 : tr("%Ln host(s) are blocked, and their clients are "
                                      "disconnected.",
                                      nullptr, int(hosts.size()));
    });
    auto *undo = named(new QPushButton(symbolIcon(Symbol::Undo), tr("Undo"), this), "undoBlock"_L1);
    connect(undo, &QPushButton::clicked, this, [this, hosts] { unblock(hosts); });
    m_message->offer(undo);
    refresh();
}

void BlockedBar::unblock(const QList<AddressRange> &ranges)
{
    m_session.change([&ranges](ConversationSetup &setup) {
        for (const AddressRange &range : ranges)
            setup.transport.blocked.remove(range);
    });
    m_message->say(InlineMessage::Tone::Hint, [ranges] {
        return ranges.size() == 1 ? tr("%1 may come again.").arg(ranges.constFirst().toString())
                                  : tr("%Ln host(s) may come again.", nullptr, int(ranges.size()));
    });
    refresh();
}

void BlockedBar::fillMenu()
{
    m_menu->clear();
    const QList<AddressRange> ranges = m_session.setup().transport.blocked.ranges();
    for (const AddressRange &range : ranges)
        m_menu->addAction(tr("Unblock %1").arg(range.toString()), this,
                          [this, range] { unblock({range}); });
    if (ranges.isEmpty())
        m_menu->addAction(tr("No host is blocked now"))->setEnabled(false);
}

void BlockedBar::retranslate()
{
    m_button->setToolTip(tr("Connections of blocked hosts are closed right after accept(), and "
                            "their datagrams dropped. Shows them, to let them in again"));
    m_message->clear();
    m_button->setText({});
    refresh();
}

} // namespace socketchat
