// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/filterbutton.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionToolButton>

namespace socketchat {

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FilterButton::sizeHint() const
{
    const int height = fontMetrics().height() + 8;
    return {height + 4, height};
}

void FilterButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = fontMetrics().height() * 0.75;
    painter.translate(QRectF(rect()).center() - QPointF(side / 2, side / 2));
    painter.scale(side / 12, side / 12);
    QPainterPath funnel;
    funnel.moveTo(0.5, 0.5);
    for (const QPointF point :
         {QPointF(11.5, 0.5), QPointF(7.5, 6), QPointF(7.5, 10), QPointF(4.5, 12), QPointF(4.5, 6)})
        funnel.lineTo(point);
    funnel.closeSubpath();
    const QColor colour = palette().color(isChecked() ? QPalette::Highlight : QPalette::ButtonText);
    painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isChecked() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(funnel);
}

} // namespace socketchat
