// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/lookactions.h"

#include "ui/widgets/symbols.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidget>

#include <iterator>

namespace socketchat {

using namespace Qt::StringLiterals;

LookActions::LookActions(QWidget *parent)
    : QObject(parent)
    , m_forms(new QActionGroup(this))
    , m_echoes(new QAction(this))
    , m_columnMenu(new QMenu(parent))
{
    for (const RowForm form : {RowForm::Bubbles, RowForm::Lines}) {
        QAction *action = m_forms->addAction(
                symbolIcon(form == RowForm::Lines ? Symbol::Compact : Symbol::Bubbles), QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, form] {
            ConversationLook look = m_look;
            look.form = form;
            choose(look);
        });
    }
    this->form(RowForm::Bubbles)->setShortcut(QKeySequence(u"Ctrl+1"_s));
    this->form(RowForm::Lines)->setShortcut(QKeySequence(u"Ctrl+2"_s));
    for (const LineColumn column : everyLineColumn) {
        QAction *action = m_columnMenu->addAction(QString());
        action->setCheckable(true);
        action->setEnabled(column != LineColumn::Text);
        connect(action, &QAction::triggered, this, [this, column](bool on) {
            ConversationLook look = m_look;
            look.columns.setFlag(column, on);
            choose(look);
        });
    }
    m_echoes->setCheckable(true);
    connect(m_echoes, &QAction::triggered, this, [this](bool on) {
        ConversationLook look = m_look;
        look.echoes = on;
        choose(look);
    });
    setLook({});
    retranslate();
}

void LookActions::choose(const ConversationLook &look)
{
    if (look == m_look)
        return;
    setLook(look);
    Q_EMIT chosen(look);
}

void LookActions::setLook(const ConversationLook &look)
{
    m_look = look;
    form(look.form)->setChecked(true);
    m_echoes->setChecked(look.echoes);
    m_columnMenu->menuAction()->setEnabled(look.form == RowForm::Lines);
    for (size_t i = 0; i < std::size(everyLineColumn); ++i)
        m_columnMenu->actions().at(qsizetype(i))->setChecked(look.columns & everyLineColumn[i]);
}

QList<QAction *> LookActions::actions() const
{
    return m_forms->actions() + QList<QAction *>{m_columnMenu->menuAction(), m_echoes};
}

QAction *LookActions::form(RowForm form) const { return m_forms->actions().at(int(form)); }

void LookActions::retranslate()
{
    form(RowForm::Bubbles)->setText(tr("&Bubbles"));
    form(RowForm::Lines)->setText(tr("Compac&t"));
    form(RowForm::Bubbles)->setToolTip(tr("Shows messages as bubbles"));
    form(RowForm::Lines)->setToolTip(tr("Shows a line for each message"));
    m_echoes->setText(tr("&Echoes as messages"));
    m_echoes->setToolTip(
            tr("Shows an exact echo as a message of its own, not as a mark on what it repeats"));
    m_columnMenu->setTitle(tr("Colum&ns"));
    for (size_t i = 0; i < std::size(everyLineColumn); ++i)
        m_columnMenu->actions().at(qsizetype(i))->setText(columnName(everyLineColumn[i]));
}

QString LookActions::columnName(LineColumn column)
{
    switch (column) {
    case LineColumn::Time:
        return tr("Time", "a column of the conversation");
    case LineColumn::Direction:
        return tr("Direction", "a column of the conversation");
    case LineColumn::Peer:
        return tr("Peer", "a column of the conversation");
    case LineColumn::Length:
        return tr("Bytes", "a column of the conversation");
    case LineColumn::Text:
        return tr("Text", "a column of the conversation");
    case LineColumn::Hex:
        return tr("Hex", "a column of the conversation");
    case LineColumn::Outcome:
        return tr("Outcome", "a column of the conversation");
    }
    return {};
}

} // namespace socketchat
