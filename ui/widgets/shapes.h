// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace socketchat {

/// Paints the shapes of all controls, so that each has the same corners, lines and focus.
namespace shapes {

constexpr qreal radius = 6; ///< of controls, px
constexpr qreal innerRadius = 4; ///< of what lies in another shape
constexpr qreal headerHeight = 48; ///< of the heads of panes

/// Returns a length given at 100 %, with the text scaled as it is now.
[[nodiscard]] int scaled(qreal length);

/// Paints a box with round corners within `rect`. A fill or line that is not valid is left out.
void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
         qreal corners = radius, qreal lineWidth = 1);
/// Paints the line of a box 2 px thick: the focus, and what is selected.
void ring(QPainter &painter, const QRectF &rect, const QColor &colour, qreal corners = radius);
/// Paints an angle that points down, up, left or right in the middle of `rect`.
void chevron(QPainter &painter, const QRectF &rect, Qt::ArrowType towards, const QColor &colour);
void tick(QPainter &painter, const QRectF &rect, const QColor &colour);

/// Returns the font of what is chosen.
[[nodiscard]] QFont semibold(const QFont &font);
/// Returns the smaller font of what is said beside.
[[nodiscard]] QFont secondary(const QFont &font);

} // namespace shapes

} // namespace socketchat
