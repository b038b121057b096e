// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calldetail.h"

#include "app/chat/quantities.h"
#include "app/lesson/callnote.h"
#include "app/lesson/errnotext.h"
#include "ui/widgets/building.h"
#include "ui/widgets/textscale.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

CallDetail::CallDetail(QWidget *parent)
    : Adapting(parent)
    , m_line(wrappingLabel(nullptr))
    , m_words(named(wrappingLabel(nullptr), "callDetail"_L1))
{
    auto *content = new QWidget;
    auto *column = spaced(new QVBoxLayout(content), {16, 4, 16, 4}, 4);
    for (QLabel *label : {m_line, m_words}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    column->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    refit();
    hide();
}

void CallDetail::setCall(const SocketCall &call, const PrintedCall &printed, const QString &line)
{
    const bool same = m_shown && m_shown->line == line && m_shown->call.time == call.time;
    m_shown = Shown{call, printed, line};
    retranslate();
    if (!same)
        ensureVisible(0, 0);
    show();
}

void CallDetail::clear()
{
    m_shown.reset();
    hide();
}

QString CallDetail::text() const { return m_words->text(); }

QSize CallDetail::sizeHint() const { return {200, fontMetrics().lineSpacing() * 8}; }

void CallDetail::refit() { m_line->setFont(fixedFont(0.95)); }

void CallDetail::retranslate()
{
    setAccessibleName(tr("The chosen call explained"));
    if (!m_shown)
        return;
    m_line->setText(m_shown->line);
    QStringList lines;
    if (const std::optional<ErrnoText> error = errorTextOf(m_shown->call)) {
        lines.append(tr("%1 (error %2): %3")
                             .arg(error->name, QString::number(error->number), error->meaning));
        lines.append(tr("Usual causes: %1").arg(error->causes));
        lines.append(tr("What to try: %1").arg(error->advice));
    }
    const QString inside = insideNote(m_shown->call);
    if (!inside.isEmpty())
        lines.append(inside);
    else if (!m_shown->printed.statement.isEmpty() && !m_shown->printed.note.isEmpty())
        lines.append(m_shown->printed.note);
    if (m_shown->call.call != SocketCallKind::Signal)
        lines.append(tr("The call took %1.").arg(formatDuration(m_shown->call.duration)));
    m_words->setText(lines.join(u'\n'));
}

} // namespace socketchat
