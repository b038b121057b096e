// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/findbar.h"

#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/symbolbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace socketchat {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : Adapting(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_rest(new QWidget(this))
    , m_field(new PatternField(this))
    , m_countLabel(named(new QLabel(this), "found"_L1))
    , m_older(new SymbolButton(Symbol::Up, this))
    , m_newer(new SymbolButton(Symbol::Down, this))
    , m_close(new SymbolButton(Symbol::Close, this))
    , m_message(new InlineMessage(this))
{
    m_countLabel->setTextFormat(Qt::PlainText);

    auto *rest = spaced(new QHBoxLayout(m_rest), {}, 4);
    rest->addWidget(m_countLabel, 1);
    rest->addWidget(m_older);
    rest->addWidget(m_newer);
    rest->addWidget(m_close);
    m_row->setSpacing(4);
    m_row->addWidget(m_field, 1);
    m_row->addWidget(m_rest);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8); // above a line
    column->setSpacing(8);
    column->addLayout(m_row);
    column->addWidget(m_message);
    setFocusProxy(m_field);

    connect(m_field, &PatternField::changed, this, &FindBar::termChanged);
    connect(m_older, &QToolButton::clicked, this, &FindBar::olderRequested);
    connect(m_newer, &QToolButton::clicked, this, &FindBar::newerRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    retranslate();
}

SearchTerm FindBar::term() const { return m_field->term(); }

void FindBar::start() { m_field->start(); }

void FindBar::showCount(const Count &count)
{
    m_count = count;
    showCountText();
}

void FindBar::showProblem(const QString &sentence)
{
    m_problem = sentence;
    showCountText();
}

void FindBar::showCountText()
{
    QString text;
    if (m_field->term().typed.isEmpty() || !m_problem.isEmpty())
        text.clear();
    else if (!m_count.finished)
        //: How many messages were found so far, while the search goes on.
        text = tr("%L1 …").arg(m_count.found);
    else if (m_count.found == 0)
        text = tr("Not found");
    else if (m_count.position == 0)
        text = tr("%L1 found").arg(m_count.found);
    else
        text = tr("%L1 of %L2")
                       .arg(QLocale().toString(m_count.position),
                            QLocale().toString(m_count.found));
    m_countLabel->setText(text);
    const bool found = m_count.found > 0 && m_problem.isEmpty();
    m_older->setEnabled(found);
    m_newer->setEnabled(found);
    if (!m_problem.isEmpty())
        m_message->say(InlineMessage::Tone::Problem, m_problem);
    else if (m_count.tooSlow > 0)
        m_message->say(InlineMessage::Tone::Hint,
                       tr("%Ln message(s) were left out: the expression would take too long there.",
                          nullptr, int(std::min<qint64>(m_count.tooSlow, 1'000'000'000))));
    else
        m_message->clear();
}

void FindBar::retranslate()
{
    m_field->setPlaceholder(tr("Find in messages"), tr("Text to find"));
    m_countLabel->setAccessibleName(tr("Messages found"));
    m_older->setName(tr("Older message"), tr("Older message (Enter, Shift+F3)"));
    m_newer->setName(tr("Newer message"), tr("Newer message (Shift+Enter, F3)"));
    m_close->setName(tr("Close the find bar"), tr("Close (Esc)"));
    showCountText();
}

QSize FindBar::minimumSizeHint() const
{
    const int width =
            std::max(m_field->minimumSizeHint().width(), m_rest->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

void FindBar::resizeEvent(QResizeEvent *)
{
    const int comfortable = m_field->minimumSizeHint().width() + m_rest->sizeHint().width()
                            + fontMetrics().averageCharWidth() * 12;
    m_row->setDirection(width() < comfortable ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (qobject_cast<QToolButton *>(focusWidget()))
            QWidget::keyPressEvent(event); // presses the focused button
        else if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT newerRequested();
        else
            Q_EMIT olderRequested();
        break;
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace socketchat
