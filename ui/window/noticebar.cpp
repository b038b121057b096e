// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/noticebar.h"

#include "ui/widgets/building.h"
#include "ui/widgets/symbolbutton.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace socketchat {

NoticeBar::NoticeBar(QWidget *parent)
    : Adapting(parent)
    , m_message(new InlineMessage(this))
    , m_close(named(new SymbolButton(Symbol::Close, this), "closeNotice"_L1))
{
    auto *row = spaced(new QHBoxLayout(this), {16, 6, 8, 6});
    row->addWidget(m_message, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void NoticeBar::say(const InlineMessage::Sentence &sentence)
{
    m_message->say(InlineMessage::Tone::Warning, sentence);
    show();
}

void NoticeBar::retranslate() { m_close->setName(tr("Close this notice")); }

} // namespace socketchat
