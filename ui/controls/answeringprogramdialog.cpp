// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/answeringprogramdialog.h"

#include "app/chat/programcommand.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

AnsweringProgramDialog::AnsweringProgramDialog(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_about(wrappingLabel(this))
    , m_programName(new QLabel(this))
    , m_program(named(new QLineEdit(this), "answeringProgram"_L1))
    , m_browse(named(new SymbolButton(Symbol::Open, this), "browseProgram"_L1))
    , m_argumentsName(new QLabel(this))
    , m_arguments(named(new QPlainTextEdit(this), "answeringArguments"_L1))
    , m_message(named(new InlineMessage(this), "answeringMessage"_L1))
    , m_use(named(new QPushButton(this), "useProgram"_L1))
    , m_cancel(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("answeringProgramDialog"_L1);
    m_programName->setBuddy(m_program);
    m_argumentsName->setBuddy(m_arguments);
    m_arguments->setTabChangesFocus(true);
    m_arguments->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_arguments->setMinimumHeight(shapes::scaled(60));
    m_use->setDefault(true);
    const QStringList &now = session.setup().program;
    m_program->setText(now.value(0));
    m_arguments->setPlainText(now.mid(1).join(u'\n'));

    auto *program = spaced(new QHBoxLayout, {}, 8);
    program->addWidget(m_program, 1);
    program->addWidget(m_browse);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_use);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 12}, 8);
    column->addWidget(m_about);
    column->addWidget(m_programName);
    column->addLayout(program);
    column->addWidget(m_argumentsName);
    column->addWidget(m_arguments, 1);
    column->addWidget(m_message);
    column->addLayout(foot);

    connect(m_browse, &QToolButton::clicked, this, &AnsweringProgramDialog::askForProgram);
    connect(m_program, &QLineEdit::textChanged, m_message, &InlineMessage::clear);
    connect(m_use, &QPushButton::clicked, this, &AnsweringProgramDialog::choose);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    recolour();
    resize(QSize(shapes::scaled(480), shapes::scaled(320)));
}

void AnsweringProgramDialog::askForProgram()
{
    auto *dialog = named(new QFileDialog(this, tr("Choose a program")), "programFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_program, &QLineEdit::setText);
    dialog->open();
}

void AnsweringProgramDialog::choose()
{
    QStringList command{m_program->text()};
    if (const QString arguments = m_arguments->toPlainText(); !arguments.isEmpty())
        command.append(arguments.split(u'\n'));
    if (const QString problem = programProblem(command); !problem.isEmpty()) {
        m_message->say(InlineMessage::Tone::Problem, problem);
        m_program->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_session.change([&command](ConversationSetup &setup) { setup.program = command; });
    close();
}

void AnsweringProgramDialog::retranslate()
{
    setWindowTitle(tr("A program answers"));
    m_about->setText(tr("Each peer gets a process of its own: what the peer sends goes to its "
                        "standard input, and what it writes goes back. It runs as you, on this "
                        "computer. No shell reads the arguments."));
    m_programName->setText(tr("&Program"));
    m_program->setAccessibleName(tr("Program"));
    m_program->setPlaceholderText(u"/usr/bin/python3"_s);
    m_program->setToolTip(tr("A name in the folders of PATH, or a path"));
    m_browse->setName(tr("Choose a program"));
    m_argumentsName->setText(tr("&Arguments, one on each line"));
    m_arguments->setAccessibleName(tr("Arguments, one on each line"));
    m_use->setText(tr("&Let it answer"));
    m_cancel->setText(tr("Cancel"));
    m_message->clear();
}

void AnsweringProgramDialog::recolour()
{
    m_about->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
