// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/inlinemessage.h"

#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace socketchat {

InlineMessage::InlineMessage(QWidget *parent)
    : Adapting(parent)
    , m_sign(new QLabel(this))
    , m_text(named(wrappingLabel(this), "reason"_L1))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = spaced(new QGridLayout(this), {});
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->setColumnStretch(1, 1);
    hide();
}

void InlineMessage::say(Tone tone, const Sentence &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    if (m_choices)
        m_choices->hide();
    setVisible(tone != Tone::Nothing);
    retranslate();
    recolour();
    if (tone == Tone::Problem)
        announce();
}

void InlineMessage::announce()
{
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InlineMessage::offer(QWidget *choices)
{
    if (choices != m_choices)
        static_cast<QGridLayout *>(layout())->addWidget(choices, 1, 1);
    m_choices = choices;
    m_choices->show();
    announce();
}

void InlineMessage::clear() { say(Tone::Nothing, Sentence()); }

void InlineMessage::retranslate()
{
    const QString sentence = m_sentence ? m_sentence() : QString();
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
}

void InlineMessage::recolour()
{
    if (m_tone == Tone::Nothing)
        return;
    const Tones &tones = Tones::of(palette());
    const auto show = [&](Symbol sign, const QColor &signColour, const QColor &textColour) {
        m_text->setPalette(withTextColour(palette(), textColour));
        m_sign->setPixmap(symbolIcon(sign, signColour)
                                  .pixmap(QSize(1, 1) * shapes::scaled(16), devicePixelRatioF()));
    };
    if (m_tone == Tone::Problem)
        show(Symbol::Error, tones.bad, tones.bad);
    else if (m_tone == Tone::Warning)
        show(Symbol::Warning, tones.warn, tones.text);
    else
        show(Symbol::Info, tones.accentText, tones.text2);
}

} // namespace socketchat
