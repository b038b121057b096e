// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/programquestion.h"

#include "app/chat/programcommand.h"
#include "ui/widgets/building.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextOption>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

ProgramQuestion::ProgramQuestion(const QStringList &command, QWidget *parent)
    : Adapting(parent)
    , m_title(wrappingLabel(this))
    , m_about(wrappingLabel(this))
    , m_command(named(new QPlainTextEdit(numberedWords(command), this), "proposedCommand"_L1))
    , m_warning(wrappingLabel(this))
    , m_yes(named(new QPushButton(this), "letProgramAnswer"_L1))
    , m_no(named(new QPushButton(this), "noProgram"_L1))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("programQuestion"_L1);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setMinimumHeight(shapes::scaled(60));
    // Nothing is out of sight to the right, and many spaces are not taken for the end.
    m_command->setWordWrapMode(QTextOption::WrapAnywhere);
    QTextOption marks = m_command->document()->defaultTextOption();
    marks.setFlags(marks.flags() | QTextOption::ShowTabsAndSpaces);
    marks.setTextDirection(Qt::LeftToRight);
    m_command->document()->setDefaultTextOption(marks);
    m_yes->setAutoDefault(false);
    m_no->setDefault(true);

    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_yes);
    foot->addWidget(m_no);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 12}, 8);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_command, 1);
    column->addWidget(m_warning);
    column->addLayout(foot);

    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    refit();
    m_no->setFocus(Qt::OtherFocusReason);
    const QSize room = screen()->availableSize() - QSize(8, 40); // with its frame
    resize(QSize(shapes::scaled(520), shapes::scaled(360)).boundedTo(room));
}

void ProgramQuestion::retranslate()
{
    setWindowTitle(tr("A program answers"));
    m_title->setText(tr("May this program answer?"));
    m_about->setText(tr("The session file wants each peer to get a process of it. Its name comes "
                        "first, then each argument in a line of its own:"));
    m_command->setAccessibleName(tr("Program and arguments"));
    m_warning->setText(tr("It could do all that you can do on this computer. Let it answer only if "
                          "you know what it does."));
    m_yes->setText(tr("&Let it answer"));
    m_no->setText(tr("&No program"));
}

void ProgramQuestion::refit()
{
    m_title->setFont(inBold(font()));
    m_command->setFont(fixedFont());
}

} // namespace socketchat
