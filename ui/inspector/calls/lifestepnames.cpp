// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/lifestepnames.h"

#include "ui/inspector/calls/lifestepchip.h"
#include "ui/widgets/textwidth.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace socketchat {

namespace {
constexpr int betweenNames = 6; // px
} // namespace

LifeStepNames::LifeStepNames(QWidget *row)
    : QWidget(row)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    row->installEventFilter(this);
}

void LifeStepNames::setChips(const QList<LifeStepChip *> &chips)
{
    m_chips = chips;
    raise();
    arrange();
    update();
}

bool LifeStepNames::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void LifeStepNames::arrange()
{
    setGeometry(parentWidget()->rect());
    int needed = 0;
    for (const LifeStepChip *chip : std::as_const(m_chips))
        needed += chip->sizeHint().width();
    m_lines = needed > width() ? 2 : 1;
    for (LifeStepChip *chip : std::as_const(m_chips))
        chip->setLabelLines(m_lines);
}

void LifeStepNames::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto sizeOf = [this](qsizetype at) {
        const LifeStepChip *const chip = m_chips.at(at);
        return textWidth(chip->labelFont(), chip->label());
    };
    // Below the middle of its disc, as far as the window's edges allow.
    const auto leftOf = [this, sizeOf](qsizetype at) {
        const int size = sizeOf(at);
        const int left = m_chips.at(at)->geometry().center().x() - size / 2;
        return std::clamp(left, 0, std::max(0, width() - size));
    };
    int ends[2] = {0, 0}; // of the last name in each line
    for (qsizetype at = 0; at < m_chips.size(); ++at) {
        const LifeStepChip *const chip = m_chips.at(at);
        const int line = int(at % m_lines);
        const int from = ends[line];
        const qsizetype next = at + m_lines;
        const int to = next < m_chips.size() ? leftOf(next) - betweenNames : width();
        const QFontMetrics metrics(chip->labelFont());
        const QString text = metrics.elidedText(chip->label(), Qt::ElideRight, to - from);
        const int size = metrics.horizontalAdvance(text);
        const int left = std::max(from, std::min(leftOf(at), to - size));
        ends[line] = left + size + betweenNames;
        painter.setFont(chip->labelFont());
        painter.setPen(chip->labelColour());
        painter.drawText(
                left, LifeStepChip::labelTop() + line * metrics.height() + metrics.ascent(), text);
    }
}

} // namespace socketchat
