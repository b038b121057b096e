// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationhead.h"

#include "ui/widgets/building.h"
#include "ui/widgets/conversationlook.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/symbolbutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

ConversationHead::ConversationHead(QWidget *parent)
    : QWidget(parent)
    , m_row(spaced(new QHBoxLayout(this), {16, 0, 8, 0}, 4))
    , m_tools(new QWidget(this))
    , m_windowTools(new QWidget(m_tools))
    , m_windowRow(spaced(new QHBoxLayout(m_windowTools), {}, 4))
    , m_title(new ElidingLabel(this))
    , m_find(new SymbolButton(Symbol::Find, m_tools))
    , m_filter(new SymbolButton(Symbol::Filter, m_tools))
    , m_forms(named(new SegmentedSwitch(2, m_tools), "rowForms"_L1))
{
    m_filter->setCheckable(true);
    m_forms->setSymbol(int(RowForm::Bubbles), Symbol::Bubbles);
    m_forms->setSymbol(int(RowForm::Lines), Symbol::Compact);
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_tools);
    auto *tools = spaced(new QHBoxLayout(m_tools), {}, 4);
    tools->addWidget(m_find);
    tools->addWidget(m_filter);
    tools->addWidget(m_windowTools);
    tools->addSpacing(4);
    tools->addWidget(m_forms);
}

void ConversationHead::addTool(QAction *action)
{
    auto *button = new SymbolButton(Symbol::More, m_windowTools);
    button->setDefaultAction(action);
    m_windowRow->addWidget(button);
}

void ConversationHead::lendTools(QBoxLayout *row)
{
    QBoxLayout *const place = row ? row : m_row;
    if (m_tools->parentWidget() != place->parentWidget()) {
        place->addWidget(m_tools);
        m_tools->show();
    }
    m_windowTools->setVisible(!row);
    setVisible(!row);
}

} // namespace socketchat
