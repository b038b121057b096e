// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/replyactions.h"

#include "app/chat/session.h"
#include "ui/controls/rulesdialog.h"
#include "ui/widgets/building.h"
#include "ui/widgets/refreshclock.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace socketchat {

ReplyActions::ReplyActions(Session &session, RefreshClock &clock, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_clock(clock)
    , m_window(window)
    , m_rules(named(new QAction(symbolIcon(Symbol::Echo), {}, this), "replyRules"_L1))
{
    m_rules->setShortcut(u"Ctrl+Shift+R"_s);
    connect(m_rules, &QAction::triggered, this, &ReplyActions::showRules);
    window.installEventFilter(this);
    retranslate();
}

void ReplyActions::showRules()
{
    auto *dialog = m_window.findChild<RulesDialog *>();
    if (!dialog) {
        dialog = new RulesDialog(m_session, &m_window);
        connect(&m_clock, &RefreshClock::refreshedCalmly, dialog, &RulesDialog::refresh);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

bool ReplyActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ReplyActions::retranslate()
{
    m_rules->setText(tr("Repl&y rules…"));
    m_rules->setToolTip(tr("What answers messages that match a text, a pattern or bytes"));
}

} // namespace socketchat
