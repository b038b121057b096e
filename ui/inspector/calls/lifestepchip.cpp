// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/lifestepchip.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/textscale.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace socketchat {

LifeStepChip::LifeStepChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    useFixedFont();
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
            names.append(call == SocketCallKind::Accept
                                 ? u"newConnection"_s
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
    return {fontMetrics().horizontalAdvance(text()) + fontMetrics().height(),
            fontMetrics().height() + 6};
}

QSize LifeStepChip::minimumSizeHint() const { return {20, sizeHint().height()}; }

void LifeStepChip::useFixedFont() { setFont(fixedFont(0.9)); }

void LifeStepChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        useFixedFont();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void LifeStepChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal round = height() / 2.0;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ink = quietColour(palette());
    QPen border(lineColour(palette()));
    switch (m_step.state) {
    case LifeStep::State::Done:
        ink = goodColour(palette());
        border.setColor(ink);
        break;
    case LifeStep::State::Failed:
        ink = badColour(palette());
        border.setColor(ink);
        break;
    case LifeStep::State::Implied:
        ink = goodColour(palette());
        border.setColor(ink);
        border.setStyle(Qt::DashLine);
        break;
    case LifeStep::State::NotYet:
    case LifeStep::State::Waiting:
        break;
    }
    if (isWaiting()) {
        painter.setBrush(palette().color(QPalette::Highlight));
        border.setColor(palette().color(QPalette::Highlight));
        ink = palette().color(QPalette::HighlightedText);
    }
    painter.setPen(border);
    painter.drawRoundedRect(box, round, round);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 6));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), round - 2, round - 2);
    }
}

} // namespace socketchat
