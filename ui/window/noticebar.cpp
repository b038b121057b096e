// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/noticebar.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace socketchat {

NoticeBar::NoticeBar(QWidget *parent)
    : Adapting(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new SymbolButton(Symbol::Close, this))
{
    m_text->setObjectName("notice"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName("closeNotice"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::say(const Sentence &sentence)
{
    m_sentence = sentence;
    retranslate();
    recolour();
    show();
}

void NoticeBar::retranslate()
{
    if (!m_sentence)
        return;
    const QString sentence = m_sentence();
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_close->setName(tr("Close this notice"));
}

void NoticeBar::recolour()
{
    if (!m_sentence)
        return;
    m_sign->setPixmap(symbolIcon(Symbol::Warning, Tones::of(palette()).warn)
                              .pixmap(QSize(1, 1) * shapes::scaled(16), devicePixelRatioF()));
}

} // namespace socketchat
