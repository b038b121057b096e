// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/findbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace socketchat {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_countLabel(new QLabel(this))
    , m_older(new QToolButton(this))
    , m_newer(new QToolButton(this))
    , m_matchCase(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(1000);
    m_countLabel->setTextFormat(Qt::PlainText);
    m_older->setArrowType(Qt::UpArrow);
    m_newer->setArrowType(Qt::DownArrow);
    m_matchCase->setCheckable(true);
    m_close->setText(u"×"_s); // the style's icon is dark on dark grounds
    for (QToolButton *button : {m_older, m_newer, m_matchCase, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_countLabel);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(m_matchCase);
    row->addWidget(m_close);
    setFocusProxy(m_text);

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::wishChanged);
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::wishChanged);
    connect(m_older, &QToolButton::clicked, this, &FindBar::olderRequested);
    connect(m_newer, &QToolButton::clicked, this, &FindBar::newerRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    retranslate();
}

QString FindBar::text() const { return m_text->text(); }

Qt::CaseSensitivity FindBar::caseSensitivity() const
{
    return m_matchCase->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

void FindBar::start()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::showCount(qint64 place, qint64 count, bool finished)
{
    m_place = place;
    m_count = count;
    m_finished = finished;
    showCountText();
}

void FindBar::showCountText()
{
    QString text;
    if (m_text->text().isEmpty())
        text.clear();
    else if (!m_finished)
        //: How many messages were found so far, while the search goes on.
        text = tr("%L1 …").arg(m_count);
    else if (m_count == 0)
        text = tr("Not found");
    else if (m_place == 0)
        text = tr("%L1 found").arg(m_count);
    else
        text = tr("%L1 of %L2").arg(m_place).arg(m_count);
    m_countLabel->setText(text);
    const bool found = m_count > 0;
    m_older->setEnabled(found);
    m_newer->setEnabled(found);
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find in messages"));
    m_text->setAccessibleName(tr("Text to find"));
    m_countLabel->setAccessibleName(tr("Messages found"));
    const auto name = [](QToolButton *button, const QString &what, const QString &toolTip) {
        button->setAccessibleName(what);
        button->setToolTip(toolTip);
    };
    name(m_older, tr("Older message"), tr("Older message (Enter, F3)"));
    name(m_newer, tr("Newer message"), tr("Newer message (Shift+Enter, Shift+F3)"));
    //: On a small button: upper and lower case are different.
    m_matchCase->setText(tr("Aa"));
    name(m_matchCase, tr("Match case"), tr("Match case"));
    name(m_close, tr("Close the find bar"), tr("Close (Esc)"));
    showCountText();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
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
