// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/replyactions.h"

#include "app/chat/session.h"
#include "ui/controls/answeringprogramdialog.h"
#include "ui/controls/programquestion.h"
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
    , m_program(named(new QAction(symbolIcon(Symbol::Console), {}, this), "replyProgram"_L1))
{
    connect(m_program, &QAction::triggered, this, &ReplyActions::chooseProgram);
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

void ReplyActions::chooseProgram()
{
    auto *dialog = m_window.findChild<AnsweringProgramDialog *>();
    if (!dialog)
        dialog = new AnsweringProgramDialog(m_session, &m_window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void ReplyActions::propose(const QStringList &command)
{
    auto *question = new ProgramQuestion(command, &m_window);
    connect(question, &QDialog::accepted, this, [this, command] {
        m_session.change([&command](ConversationSetup &setup) { setup.program = command; });
    });
    question->open();
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
    m_program->setText(tr("Ans&wer with a program…"));
    m_program->setToolTip(
            tr("Each peer gets a process, whose standard input and output it talks to"));
    m_rules->setToolTip(tr("What answers messages that match a text, a pattern or bytes"));
}

} // namespace socketchat
