// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/shapes.h"

#include "ui/widgets/textscale.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

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

/// How a box looks, whatever its size.
struct BoxLook
{
    QColor fill; // may be invalid
    QColor line; // may be invalid
    qreal corners;
    qreal lineWidth;

    /// Returns how many pixels at each side are another than those in the middle.
    [[nodiscard]] int edge() const { return line.isValid() ? int(std::ceil(lineWidth)) : 0; }
    [[nodiscard]] auto key() const
    {
        return std::tuple(fill.isValid(), fill.rgba(), line.isValid(), line.rgba(), corners,
                          lineWidth);
    }
};

void drawBox(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    const auto &[fill, line, corners, lineWidth] = look;
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

/// Returns the smallest box of that look with a straight pixel at each side.
const QImage &smallestBox(const BoxLook &look, int corner)
{
    constexpr size_t most = 256;
    static std::map<decltype(look.key()), QImage> pictures;
    if (pictures.size() >= most)
        pictures.clear();
    QImage &picture = pictures[look.key()];
    if (picture.isNull()) {
        const int side = 2 * corner + 1;
        picture = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawBox(painter, picture.rect(), look);
    }
    return picture;
}

/// Puts a box together from the corners of the smallest one, and straight pieces. Filling the path
/// of a whole one costs five times as much, and every frame has a hundred.
void assembleBox(QPainter &painter, const QRect &rect, const BoxLook &look, int corner)
{
    const QImage &picture = smallestBox(look, corner);
    const int right = rect.x() + rect.width() - corner;
    const int bottom = rect.y() + rect.height() - corner;
    for (const int x : {rect.x(), right}) {
        for (const int y : {rect.y(), bottom}) {
            const QPoint from(x == rect.x() ? 0 : corner + 1, y == rect.y() ? 0 : corner + 1);
            painter.drawImage(QPoint(x, y), picture, QRect(from, QSize(corner, corner)));
        }
    }
    const int edge = look.edge();
    const int wide = rect.width() - 2 * corner;
    const int high = rect.height() - 2 * corner;
    for (int at = 0; at < edge; ++at) {
        const QColor colour = picture.pixelColor(corner, at);
        painter.fillRect(rect.x() + corner, rect.y() + at, wide, 1, colour);
        painter.fillRect(rect.x() + corner, rect.bottom() - at, wide, 1, colour);
        painter.fillRect(rect.x() + at, rect.y() + corner, 1, high, colour);
        painter.fillRect(rect.right() - at, rect.y() + corner, 1, high, colour);
    }
    if (!look.fill.isValid())
        return;
    painter.fillRect(rect.x() + corner, rect.y() + edge, wide, corner - edge, look.fill);
    painter.fillRect(rect.x() + edge, rect.y() + corner, rect.width() - 2 * edge, high, look.fill);
    painter.fillRect(rect.x() + corner, bottom, wide, corner - edge, look.fill);
}

/// Returns whether whole coordinates are whole pixels.
bool isUnscaled(const QPainter &painter)
{
    const QTransform to = painter.deviceTransform();
    return to.type() <= QTransform::TxTranslate && to.dx() == std::round(to.dx())
           && to.dy() == std::round(to.dy());
}

} // namespace

int scaled(qreal length) { return int(std::lround(length * TextScale::factor())); }

void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
         qreal corners, qreal lineWidth)
{
    if (!fill.isValid() && !line.isValid())
        return;
    const BoxLook look{fill, line, corners, lineWidth};
    const QRect whole = rect.toRect();
    const int corner = std::max(int(std::ceil(corners)), look.edge());
    if (QRectF(whole) == rect && std::min(whole.width(), whole.height()) >= 2 * corner
        && isUnscaled(painter))
        assembleBox(painter, whole, look, corner);
    else
        drawBox(painter, rect, look);
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

QFont secondary(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * 0.9);
    else
        result.setPixelSize(std::max(1, font.pixelSize() * 9 / 10));
    return result;
}

} // namespace socketchat::shapes
