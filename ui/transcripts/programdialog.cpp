// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/programdialog.h"

#include "app/lesson/programshortest.h"
#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textfile.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

namespace socketchat {

namespace {

// Messages in the program: enough to see the idea, few enough to read.
constexpr qsizetype maxMessages = 5;
constexpr qint64 longestMessage = 200; // bytes

} // namespace

ProgramDialog::ProgramDialog(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_setup(session.setup())
    , m_language(new SegmentedSwitch(3, this))
    , m_style(new SegmentedSwitch(2, this))
    , m_end(new SegmentedSwitch(2, this))
    , m_text(new QPlainTextEdit(this))
    , m_build(wrappingLabel(this))
    , m_said(new InlineMessage(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    // By default read-only text cannot be selected by keyboard.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    refit();
    m_build->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setDefault(true);
    auto *head = new FlowLayout(8);
    for (SegmentedSwitch *choice : {m_language, m_style, m_end})
        head->addWidget(choice);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    foot->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    column->addWidget(m_build);
    column->addWidget(m_said);
    column->addLayout(foot);
    resize(QSize(720, 560).boundedTo(screen()->availableSize() - QSize(8, 40))); // with its frame
    for (SegmentedSwitch *choice : {m_language, m_style, m_end})
        connect(choice, &SegmentedSwitch::chosen, this, &ProgramDialog::write);
    connect(m_copy, &QPushButton::clicked, this, &ProgramDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ProgramDialog::askWhereToSave);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    const bool offered = hasShortestProgram(programForThisEnd(m_setup));
    m_style->button(int(ProgramStyle::Shortest))->setEnabled(offered);
    if (!offered)
        m_style->setCurrent(int(ProgramStyle::Complete));
    const Protocol protocol = programForThisEnd(m_setup).protocol;
    m_language->button(int(ProgramLanguage::Qt))
            ->setEnabled(hasProgram(ProgramLanguage::Qt, protocol));
    retranslate();
}

QString ProgramDialog::text() const { return m_text->toPlainText(); }

ProgramLanguage ProgramDialog::language() const { return ProgramLanguage(m_language->current()); }

ProgramSpec ProgramDialog::spec() const
{
    const bool other = m_end->current() == 1;
    ProgramSpec spec = other ? programForOtherEnd(m_setup) : programForThisEnd(m_setup);
    spec.style = ProgramStyle(m_style->current());
    if (spec.style == ProgramStyle::Shortest)
        return spec;
    // A program in this end's place sends what this end sent; the other end only listens.
    const bool says = spec.role == Role::Client || spec.reply == ReplyMode::Manual;
    if (!other && says)
        spec.messages = lastMessages(spec.framing);
    // Messages that the program cannot send as they are get left out.
    while (const auto unfit = messageThatDoesNotFit(spec))
        spec.messages.removeAll(*unfit);
    return spec;
}

void ProgramDialog::choose(ProgramLanguage language, ProgramStyle style, bool otherEnd)
{
    m_language->setCurrent(int(language));
    m_style->setCurrent(int(style));
    m_end->setCurrent(otherEnd ? 1 : 0);
    write();
}

QList<QByteArray> ProgramDialog::lastMessages(const Framing &framing) const
{
    QList<QByteArray> messages;
    const Conversation &conversation = m_session.conversation();
    const auto rows = conversation.range();
    const qint64 oldest = std::max(rows.first, rows.end - 1000);
    for (qint64 row = rows.end - 1; row >= oldest && messages.size() < maxMessages; --row) {
        const auto message = conversation.message(row, longestMessage);
        if (!message || message->kind != MessageKind::Sent
            || message->flags.testAnyFlags(MessageFlag::Reply | MessageFlag::ByRule)
            || message->size > longestMessage || message->size == 0)
            continue;
        messages.prepend(Framer::content(message->payload, framing).toByteArray());
    }
    messages.removeAll(QByteArray());
    return messages;
}

void ProgramDialog::write()
{
    const ProgramSpec what = spec();
    m_text->setPlainText(programText(language(), what));
    markDifferences();
    m_build->setText(programBuildLine(language(), what));
    m_said->clear();
}

void ProgramDialog::markDifferences()
{
    const QColor ground = Tones::of(palette()).warnTint;
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock line = m_text->document()->begin(); line.isValid(); line = line.next()) {
        if (!differsFromTutorial(line.text()))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(line);
        mark.format.setBackground(ground);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void ProgramDialog::copy()
{
    QGuiApplication::clipboard()->setText(text());
    m_said->say(InlineMessage::Tone::Hint, tr("Copied."));
}

void ProgramDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(programFileName(language(), spec()));
    connect(dialog, &QFileDialog::fileSelected, this, &ProgramDialog::saveAs);
    dialog->open();
}

bool ProgramDialog::saveAs(const QString &path)
{
    const QString problem = writeTextFile(path, text());
    if (problem.isEmpty()) {
        m_said->say(InlineMessage::Tone::Hint, tr("Saved as %1.").arg(path));
    } else {
        m_said->say(InlineMessage::Tone::Problem,
                    tr("The program could not be saved as %1: %2. Choose another place.")
                            .arg(path, problem));
    }
    return problem.isEmpty();
}

void ProgramDialog::refit()
{
    m_text->setFont(fixedFont());
    m_build->setFont(fixedFont());
}

void ProgramDialog::retranslate()
{
    setWindowTitle(tr("Generate equivalent program"));
    m_language->setAccessibleName(tr("Language of the program"));
    m_language->setText(int(ProgramLanguage::Python), tr("Python"));
    m_language->setText(int(ProgramLanguage::C), tr("C"), tr("C with the POSIX socket calls"));
    const int qt = int(ProgramLanguage::Qt);
    m_language->setText(qt, tr("C++ with Qt"),
                        m_language->button(qt)->isEnabled()
                                ? QString()
                                : tr("Qt has no class for datagrams of Unix sockets."));
    const int shortest = int(ProgramStyle::Shortest);
    m_style->setAccessibleName(tr("How much it does"));
    m_style->setText(
            shortest, tr("Shortest (one client)"),
            m_style->button(shortest)->isEnabled()
                    ? tr("The tutorial's own program, with the address of this window")
                    : tr("The tutorial's programs send back what they receive, and know no "
                         "message boundaries. Choose that in the status line for them."));
    m_style->setText(int(ProgramStyle::Complete), tr("Complete (many clients)"),
                     tr("Whatever is chosen in this window, for any number of clients"));
    m_end->setAccessibleName(tr("Which end"));
    m_end->setText(0, tr("This end"), tr("A program that could take the place of this window"));
    m_end->setText(1, tr("The other end"), tr("A program that this window could talk to"));
    m_text->setAccessibleName(tr("Program"));
    m_build->setAccessibleName(tr("How to run it"));
    m_build->setToolTip(tr("How to run it"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save as…"));
    m_close->setText(tr("C&lose"));
    write(); // comments in the program are in the window's language
}

} // namespace socketchat
