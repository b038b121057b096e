// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/cardfoot.h"

#include "ui/conversation/messagelayouts.h"

namespace socketchat {

void CardFoot::set(QWidget *widget, qint64 number)
{
    m_widget = widget;
    m_number = widget ? number : -1;
    fit();
}

void CardFoot::fit()
{
    const int width = BubbleLayout::footWidth(m_layouts.style());
    m_layouts.setFoot(m_number, m_widget ? m_widget->heightForWidth(width) : 0);
}

void CardFoot::place(int row, int top)
{
    if (!m_widget)
        return;
    const auto *card = row >= 0 ? dynamic_cast<const BubbleLayout *>(&m_layouts.of(row)) : nullptr;
    if (card)
        m_widget->setGeometry(card->foot().translated(0, top));
    m_widget->setVisible(card);
}

} // namespace socketchat
