// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/ladder/laddercanvas.h"

#include <QFont>

#include <array>

class QPainter;

namespace socketchat {

/// Draws a ladder with a painter.
class LadderScreen : public LadderCanvas
{
public:
    /// `painter` must outlive it. `text` and `fixed` are the fonts of labels and of calls.
    LadderScreen(QPainter &painter, const QFont &text, const QFont &fixed);

    void line(const QPointF &from, const QPointF &to, const Stroke &stroke) override;
    void head(const QPointF &tip, const QPointF &left, const QPointF &right,
              const QColor &colour) override;
    void dot(const QPointF &centre, qreal radius, const QColor &fill, const QColor &line) override;
    void box(const QRectF &rect, const QColor &fill, const QColor &line) override;
    void text(const QRectF &rect, Qt::Alignment alignment, const QString &text,
              const QColor &colour, Face face) override;
    [[nodiscard]] QFontMetricsF metrics(Face face) const override;

private:
    QPainter &m_painter;
    std::array<QFont, 3> m_fonts; // by Face
};

} // namespace socketchat
