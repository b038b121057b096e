// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace socketchat {

/// Receives the drawing of a ladder: a screen, a picture or an SVG file.
class LadderCanvas
{
public:
    enum class Face : quint8 { Text, Bold, Fixed };
    struct Stroke
    {
        QColor colour;
        qreal width = 1;
        bool dashed = false;
    };

    LadderCanvas() = default;
    virtual ~LadderCanvas() = default;
    Q_DISABLE_COPY_MOVE(LadderCanvas)

    virtual void line(const QPointF &from, const QPointF &to, const Stroke &stroke) = 0;
    /// Fills a triangle: the head of an arrow.
    virtual void head(const QPointF &tip, const QPointF &left, const QPointF &right,
                      const QColor &colour) = 0;
    virtual void dot(const QPointF &centre, qreal radius, const QColor &fill,
                     const QColor &line) = 0;
    /// Paints a box; a colour that is not valid is left out.
    virtual void box(const QRectF &rect, const QColor &fill, const QColor &line) = 0;
    /// Writes one line of text, cut off with an ellipsis where it has no room.
    virtual void text(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                      const QColor &colour, Face face) = 0;
    [[nodiscard]] virtual QFontMetricsF metrics(Face face) const = 0;
};

} // namespace socketchat
