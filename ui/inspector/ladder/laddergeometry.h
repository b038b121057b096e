// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladder.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QRectF>

#include <cmath>

namespace socketchat {

/// Computes where the lines, rows and arrows of a ladder are drawn, for one width and scale. Row 0
/// begins at y = 0.
class LadderGeometry
{
public:
    LadderGeometry(const Ladder &ladder, const QFontMetricsF &fixed, qreal width, qreal scale);

    [[nodiscard]] qreal rowHeight() const { return m_rowHeight; }
    [[nodiscard]] qreal width() const { return m_width; }
    [[nodiscard]] qreal height() const { return m_rowHeight * m_ladder.rowCount(); }
    /// Returns the row at a height, which may be outside the ladder.
    [[nodiscard]] int rowAt(qreal y) const { return int(std::floor(y / m_rowHeight)); }
    [[nodiscard]] QRectF rowRect(int row) const
    {
        return {0, row * m_rowHeight, m_width, m_rowHeight};
    }
    /// Returns the x of an end's line.
    [[nodiscard]] qreal lineX(Ladder::Side side) const
    {
        return side == Ladder::Side::Own ? m_label : m_width - m_label;
    }
    [[nodiscard]] qreal yOf(int row) const { return (row + 0.5) * m_rowHeight; }
    /// Returns where a call is written: beside its line, away from the arrows.
    [[nodiscard]] QRectF labelRect(int row) const { return labelRect(row, m_ladder.row(row).side); }
    /// Returns the same for what is written at an end's line.
    [[nodiscard]] QRectF labelRect(int row, Ladder::Side side) const;
    /// Returns where an arrow begins and ends.
    [[nodiscard]] QLineF arrowLine(const Ladder::Arrow &arrow) const;
    /// Returns the row that is meant by a point: that of the nearest arrow between the lines,
    /// otherwise the one at its height; -1 if there is none.
    [[nodiscard]] int rowAt(const QPointF &point) const;

private:
    const Ladder &m_ladder;
    qreal m_width;
    qreal m_rowHeight;
    qreal m_label; // room for calls at either side
};

} // namespace socketchat
