// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/lifestepchip.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/textwidth.h"
#include "ui/widgets/tones.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// px at 100 %
constexpr int chipDiscSize = 20;
constexpr int besideChipDisc = 4;

} // namespace

LifeStepChip::LifeStepChip(QWidget *parent)
    : Adapting(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    refit();
}

void LifeStepChip::setStep(const LifeStep &step)
{
    const bool sameText = step == m_step && !text().isEmpty();
    m_step = step;
    if (sameText)
        return;
    retranslate();
}

QString LifeStepChip::nameOf(const LifeStep &step)
{
    QStringList names;
    for (const SocketCallKind call : step.calls) {
        if (step.engine == Engine::System)
            names.append(socketCallName(call));
        else // a program with Qt waits for a signal
            names.append(call == SocketCallKind::Accept ? u"newConnection"_s
                         : call == SocketCallKind::Handshake
                                 ? u"encrypted"_s
                                 : socketCallName(call, step.engine) + u"()"_s);
    }
    return names.join(" / "_L1);
}

QString LifeStepChip::stateOf(const LifeStep &step)
{
    switch (step.state) {
    case LifeStep::State::NotYet:
        return tr("not yet");
    case LifeStep::State::Waiting:
        return tr("waiting");
    case LifeStep::State::Done: {
        const int times = int(std::min<qint64>(step.times, std::numeric_limits<int>::max()));
        return step.waitingFor == SocketCallKind::None
                       ? tr("done, %Ln time(s)", nullptr, times)
                       : tr("done, %Ln time(s), and waiting again", nullptr, times);
    }
    case LifeStep::State::Failed:
        return tr("failed with %1").arg(step.error);
    case LifeStep::State::Implied:
        return tr("done by the system, without a call");
    }
    return {};
}

QString LifeStepChip::shownText() const
{
    const QString name = nameOf(m_step);
    QString shown = name;
    switch (m_step.state) {
    case LifeStep::State::Done:
        shown = u"✓ "_s + name;
        break;
    case LifeStep::State::Failed:
        shown = u"✗ "_s + name;
        break;
    case LifeStep::State::Implied:
        shown = u"("_s + name + u')';
        break;
    case LifeStep::State::NotYet:
    case LifeStep::State::Waiting:
        break;
    }
    return isWaiting() ? QString(shown + u" …"_s) : shown;
}

void LifeStepChip::retranslate()
{
    setText(shownText());
    //: A step in the life of a socket and what has become of it.
    setAccessibleName(tr("%1: %2").arg(nameOf(m_step), stateOf(m_step)));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize LifeStepChip::sizeHint() const
{
    return {textWidth(font(), label()) + shapes::scaled(10),
            labelTop() + m_labelLines * fontMetrics().height() + 2};
}

QSize LifeStepChip::minimumSizeHint() const { return {20, sizeHint().height()}; }

QString LifeStepChip::label() const { return nameOf(m_step).replace(u" / "_s, u"/"_s); }

QFont LifeStepChip::labelFont() const { return isWaiting() ? shapes::semibold(font()) : font(); }

QColor LifeStepChip::labelColour() const
{
    const Tones &tones = Tones::of(palette());
    if (isWaiting())
        return tones.accentText;
    switch (m_step.state) {
    case LifeStep::State::Done:
        return tones.text;
    case LifeStep::State::Failed:
        return tones.bad;
    case LifeStep::State::Implied:
    case LifeStep::State::NotYet:
    case LifeStep::State::Waiting:
        break;
    }
    return tones.text2;
}

int LifeStepChip::labelTop() { return 2 + shapes::scaled(chipDiscSize + besideChipDisc); }

void LifeStepChip::setLabelLines(int lines)
{
    if (std::exchange(m_labelLines, lines) != lines)
        updateGeometry();
}

void LifeStepChip::setEnds(Link before, Link behind)
{
    m_before = before;
    m_behind = behind;
    update();
}

void LifeStepChip::refit() { setFont(fixedFont(0.9)); }

void LifeStepChip::paintLinks(QPainter &painter, const QRectF &disc, const Tones &tones) const
{
    const auto link = [&](Link kind, qreal from, qreal to) {
        if (kind != Link::None)
            painter.fillRect(QRectF(from, disc.center().y() - 1, to - from, 2),
                             kind == Link::Done ? tones.good : tones.line);
    };
    link(m_before, 0, disc.left());
    link(m_behind, disc.right(), width());
}

void LifeStepChip::paintDisc(QPainter &painter, const QRectF &disc, const Tones &tones) const
{
    const qreal round = disc.width() / 2;
    const QRectF inside = disc.adjusted(3, 3, -3, -3);
    if (isWaiting()) {
        shapes::box(painter, disc, tones.tint, tones.ring, round, 2);
        paintSymbol(painter, inside, Symbol::More, tones.accentText);
        return;
    }
    switch (m_step.state) {
    case LifeStep::State::Done:
        shapes::box(painter, disc, tones.good, {}, round);
        shapes::tick(painter, inside, tones.surface);
        break;
    case LifeStep::State::Failed:
        shapes::box(painter, disc, tones.badTint, tones.bad, round, 2);
        paintSymbol(painter, inside, Symbol::Close, tones.bad);
        break;
    case LifeStep::State::Implied: // not a call of its own
        shapes::box(painter, disc, tones.goodTint, tones.good, round, 2);
        shapes::tick(painter, inside, tones.good);
        break;
    case LifeStep::State::NotYet:
    case LifeStep::State::Waiting:
        shapes::box(painter, disc, tones.surface, tones.line2, round, 2);
        break;
    }
}

void LifeStepChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(palette());
    const int size = shapes::scaled(chipDiscSize);
    const int left = (width() - size) / 2; // whole pixels
    const QRectF disc(left, 2, size, size);
    if (underMouse())
        shapes::box(painter, rect(), tones.hover, {}, shapes::innerRadius);
    paintLinks(painter, disc, tones);
    paintDisc(painter, disc, tones);
    if (hasFocus())
        shapes::ring(painter, rect(), tones.ring, shapes::innerRadius);
}

} // namespace socketchat
