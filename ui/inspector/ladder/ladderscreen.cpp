// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderscreen.h"

#include "ui/widgets/shapes.h"

#include <QPainter>

namespace socketchat {

LadderScreen::LadderScreen(QPainter &painter, const QFont &text, const QFont &fixed)
    : m_painter(painter)
    , m_fonts{text, shapes::semibold(text), fixed}
{
    painter.setRenderHint(QPainter::Antialiasing);
}

void LadderScreen::line(const QPointF &from, const QPointF &to, const Stroke &stroke)
{
    QPen pen(stroke.colour, stroke.width);
    if (stroke.dashed) {
        pen.setDashPattern({4 / stroke.width, 3 / stroke.width});
        pen.setCapStyle(Qt::FlatCap); // else a wide line has no gaps
    }
    m_painter.setPen(pen);
    m_painter.drawLine(from, to);
}

void LadderScreen::head(const QPointF &tip, const QPointF &left, const QPointF &right,
                        const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF({tip, left, right}));
}

void LadderScreen::dot(const QPointF &centre, qreal radius, const QColor &fill, const QColor &line)
{
    m_painter.setPen(QPen(line, 1.5));
    m_painter.setBrush(fill);
    m_painter.drawEllipse(centre, radius, radius);
}

void LadderScreen::box(const QRectF &rect, const QColor &fill, const QColor &line)
{
    shapes::box(m_painter, rect, fill, line, shapes::innerRadius);
}

void LadderScreen::text(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                        const QColor &colour, Face face)
{
    m_painter.setPen(colour);
    m_painter.setFont(m_fonts.at(size_t(face)));
    m_painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                       metrics(face).elidedText(text, Qt::ElideRight, rect.width()));
}

QFontMetricsF LadderScreen::metrics(Face face) const
{
    return QFontMetricsF(m_fonts.at(size_t(face)));
}

} // namespace socketchat
