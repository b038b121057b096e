// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/shapes.h"

#include "ui/widgets/textscale.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>

namespace socketchat::shapes {

namespace {

/// Sets what strokes need, and the painter back.
class Stroking
{
public:
    Stroking(QPainter &painter, const QColor &colour, qreal width)
        : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    ~Stroking() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Stroking)

private:
    QPainter &m_painter;
};

} // namespace

int scaled(qreal length) { return int(std::lround(length * TextScale::factor())); }

void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
         qreal corners, qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF inside =
            line.isValid() ? rect.adjusted(lineWidth, lineWidth, -lineWidth, -lineWidth) : rect;
    const qreal inner = line.isValid() ? std::max(0.0, corners - lineWidth) : corners;
    if (line.isValid()) {
        // Filled, since a stroked outline costs ten times as much.
        QPainterPath frame;
        frame.addRoundedRect(rect, corners, corners);
        frame.addRoundedRect(inside, inner, inner);
        painter.fillPath(frame, line);
    }
    if (fill.isValid()) {
        painter.setBrush(fill);
        painter.drawRoundedRect(inside, inner, inner);
    }
    painter.restore();
}

void ring(QPainter &painter, const QRectF &rect, const QColor &colour, qreal corners)
{
    box(painter, rect, {}, colour, corners, 2);
}

void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType towards, const QColor &colour)
{
    const Stroking stroking(painter, colour, 1.5 * TextScale::factor());
    const qreal size = 3.5 * TextScale::factor();
    painter.translate(rect.center());
    painter.rotate(towards == Qt::UpArrow      ? 180
                   : towards == Qt::LeftArrow  ? 90
                   : towards == Qt::RightArrow ? -90
                                               : 0);
    painter.drawPolyline(QPolygonF({{-size, -size / 2}, {0, size / 2}, {size, -size / 2}}));
}

void tick(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const qreal unit = rect.width() / 20;
    const Stroking stroking(painter, colour, 2.2 * unit);
    painter.translate(rect.topLeft());
    painter.drawPolyline(QPolygonF(
            {{4.8 * unit, 10.4 * unit}, {8.2 * unit, 13.8 * unit}, {15.2 * unit, 6.2 * unit}}));
}

QFont semibold(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace socketchat::shapes
