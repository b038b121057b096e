// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/markedscrollbar.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/tones.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace socketchat {

namespace {

constexpr int markHeight = 3; // px

} // namespace

MarkedScrollBar::MarkedScrollBar(Any any, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_any(std::move(any))
{ }

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(rect(), Tones::of(palette()).canvas);
    QScrollBar::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                                 QStyle::SC_ScrollBarGroove, this);
    if (groove.height() < 2 * markHeight)
        return;
    const QColor colour = waitingColour(palette());
    QPainter painter(this);
    // Adjacent marks overlap, so that each stays visible and none is left out.
    const int steps = groove.height() - markHeight + 1;
    for (int step = 0; step < steps; ++step) {
        if (!m_any(qreal(step) / steps, qreal(step + 1) / steps))
            continue;
        painter.fillRect(groove.left() + 4, groove.top() + step, groove.width() - 8, markHeight,
                         colour);
    }
}

} // namespace socketchat
