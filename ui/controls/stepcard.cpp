// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/stepcard.h"

#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

StepCard::StepCard(Kind kind, QWidget *parent)
    : Adapting(parent)
    , m_kind(kind)
    , m_head(spaced(new QHBoxLayout, {}, 8))
    , m_caption(named(new ElidingLabel(this), "stepCaption"_L1))
    , m_line(named(new ElidingLabel(this), "stepLine"_L1))
    , m_words(named(wrappingLabel(this), "stepWords"_L1))
{
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_head->addItem(m_strut);
    m_head->addWidget(m_caption, 1);
    auto *column = spaced(new QVBoxLayout(this), {12, 6, 12, 6}, 2);
    column->addLayout(m_head);
    column->addWidget(m_line);
    column->addWidget(m_words);
    refit();
    recolour();
}

void StepCard::setTexts(const QString &caption, const QString &line, const QString &words)
{
    m_caption->setText(caption);
    m_code = line;
    if (m_words->text() != words) {
        m_words->setText(words);
        m_words->setToolTip(words);
    }
    showLine();
}

void StepCard::showLine()
{
    const QString words = m_parts == Parts::All ? QString() : m_words->text();
    const bool isCode = !m_code.isEmpty() || words.isEmpty();
    m_line->setText(isCode ? m_code : words);
    m_line->setFont(isCode ? fixedFont() : font());
    m_line->setToolTip(isCode && !words.isEmpty() ? QString(m_code + u'\n' + words) : QString());
}

void StepCard::setHeadHeight(int height)
{
    if (m_strut->sizeHint().height() == height)
        return;
    m_strut->changeSize(0, height);
    m_head->invalidate();
    updateGeometry();
}

void StepCard::setWaiting(bool waits)
{
    if (std::exchange(m_waits, waits) != waits)
        recolour();
}

void StepCard::setParts(Parts parts)
{
    if (std::exchange(m_parts, parts) == parts)
        return;
    m_words->setVisible(parts == Parts::All);
    m_caption->setVisible(parts != Parts::OneLine);
    showLine();
    layout()->setContentsMargins(parts == Parts::All ? QMargins(12, 6, 12, 6)
                                                     : QMargins(8, 2, 8, 2));
    layout()->setSpacing(parts == Parts::All ? 2 : 0);
    layout()->invalidate();
    updateGeometry();
}

QString StepCard::line() const { return m_line->text(); }

QString StepCard::words() const { return m_words->text(); }

// For two lines, so that nothing below jumps with the length of a sentence.
void StepCard::refit()
{
    showLine();
    m_caption->setFont(shapes::semibold(font()));
    m_words->setFixedHeight(2 * m_words->fontMetrics().lineSpacing());
}

void StepCard::recolour()
{
    const Tones &tones = Tones::of(palette());
    m_caption->setColour(m_waits                  ? tones.warn
                         : m_kind == Kind::Coming ? tones.accentText
                                                  : tones.text2);
    m_words->setPalette(withTextColour(palette(), tones.text2));
    update();
}

void StepCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(palette());
    if (m_waits)
        shapes::box(painter, rect(), tones.warnTint, tones.warnLine);
    else if (m_kind == Kind::Coming)
        shapes::box(painter, rect(), tones.tint, tones.tintLine);
    else
        shapes::box(painter, rect(), tones.surface, tones.line);
}

} // namespace socketchat
