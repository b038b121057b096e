// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/stepbutton.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// px at 100 %
constexpr int aroundStep = 9;
constexpr int aroundBriefStep = 3;
constexpr int besideStep = 4;

struct StepColours
{
    QColor fill;
    QColor line;
    QColor text;
    QColor word;
};

StepColours coloursOf(StepButton::State state, const Tones &tones)
{
    switch (state) {
    case StepButton::State::Next:
        return {tones.accent, tones.accent, tones.onAccent, tones.onAccent};
    case StepButton::State::Waiting:
        return {tones.warnTint, tones.warn, tones.warn, tones.warn};
    case StepButton::State::Done:
        return {tones.goodTint, tones.goodLine, tones.good, tones.text2};
    case StepButton::State::Failed:
        return {tones.badTint, tones.badLine, tones.bad, tones.bad};
    case StepButton::State::Open:
        break;
    }
    return {{}, tones.line2, tones.text2, tones.text2};
}

/// Returns `fill` with more contrast to `text`; `percent` as for QColor::darker().
QColor awayFrom(const QColor &text, const QColor &fill, int percent)
{
    return text.lightness() > fill.lightness() ? fill.darker(percent) : fill.lighter(percent);
}

} // namespace

StepButton::StepButton(QWidget *parent)
    : Adapting(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void StepButton::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    retranslate();
    update();
}

void StepButton::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) == brief)
        return;
    updateGeometry();
    update();
}

void StepButton::retranslate()
{
    setText(m_look.name);
    setAccessibleName(m_look.name);
    //: What has become of a socket call, and its code.
    setAccessibleDescription(tr("%1: %2").arg(m_look.words, m_look.line));
    setToolTip(m_look.line);
}

QFont StepButton::nameFont() const { return shapes::semibold(fixedFont(m_brief ? 0.85 : 1)); }

QFont StepButton::wordFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QString StepButton::sign() const
{
    switch (m_look.state) {
    case State::Next:
        return u"▷"_s;
    case State::Waiting:
        return u"…"_s;
    case State::Done:
        return u"✓"_s;
    case State::Failed:
        return u"✗"_s;
    case State::Open:
        break;
    }
    return {};
}

QString StepButton::below() const
{
    const QString word = hasFocus() && !m_look.keyWord.isEmpty() ? m_look.keyWord : m_look.word;
    if (m_brief || word.isEmpty())
        return sign();
    const QString whole = sign().isEmpty() ? word : QString(sign() + u' ' + word);
    const int room = width() - 2 * shapes::scaled(besideStep);
    return QFontMetrics(wordFont()).horizontalAdvance(whole) <= room ? whole : sign();
}

QSize StepButton::sizeHint() const
{
    const int around = shapes::scaled(m_brief ? aroundBriefStep : aroundStep);
    const QFontMetrics name(nameFont());
    const int height = name.height() + QFontMetrics(wordFont()).height();
    return {name.horizontalAdvance(m_look.name) + 2 * shapes::scaled(besideStep),
            height + 2 * around};
}

QSize StepButton::minimumSizeHint() const { return {20, sizeHint().height()}; }

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(palette());
    StepColours colours = coloursOf(m_look.state, tones);
    if (!isEnabled() && m_look.state == State::Open)
        colours.text = colours.word = tones.disabled;
    const bool isFilled = m_look.state == State::Next; // a veil would wash out its text
    if (isFilled && (isDown() || underMouse()))
        colours.fill = awayFrom(colours.text, colours.fill, isDown() ? 125 : 112);
    shapes::box(painter, rect(), colours.fill, colours.line);
    if (!isFilled && (isDown() || underMouse()))
        shapes::box(painter, rect(), isDown() ? tones.pressed : tones.hover, {});
    const int beside = shapes::scaled(besideStep);
    const int above = shapes::scaled(m_brief ? aroundBriefStep : aroundStep);
    const QRect inside = rect().adjusted(beside, above, -beside, -above);
    painter.setFont(nameFont());
    painter.setPen(colours.text);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_look.name, Qt::ElideRight, inside.width()));
    painter.setFont(wordFont());
    painter.setPen(colours.word);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, below());
    if (hasFocus())
        shapes::ring(painter, rect(), m_look.state == State::Next ? tones.text : tones.ring);
}

} // namespace socketchat
