// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamrows.h"

#include <QFontMetrics>
#include <QPoint>
#include <QRectF>

namespace socketchat {

/// Identifies a block of a stream.
struct StreamBlockIndex
{
    StreamRows::Row row = StreamRows::Send;
    qsizetype index = -1; ///< of the block in its row; -1: none
    friend bool operator==(const StreamBlockIndex &, const StreamBlockIndex &) = default;
};

/// Computes where the rows and bytes of a stream are drawn, for one scale and one scroll position.
/// Row names stand on the left, bytes to the right of them.
class StreamGeometry
{
public:
    /// `scale` is in pixels a byte, `left` the first visible byte.
    StreamGeometry(const StreamRows &rows, const QFontMetrics &metrics, double scale, double left);

    [[nodiscard]] int labelWidth() const { return m_labelWidth; }
    [[nodiscard]] int rowTop(StreamRows::Row row) const;
    [[nodiscard]] int rowHeight() const { return m_textHeight + 8; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double xOf(double offset) const
    {
        return m_labelWidth + (offset - m_left) * m_scale;
    }
    [[nodiscard]] QRectF blockRect(StreamRows::Row row, qsizetype index) const;
    /// Returns the block at `point`.
    [[nodiscard]] StreamBlockIndex indexAt(QPoint point) const;

private:
    const StreamRows &m_rows;
    double m_scale;
    double m_left;
    int m_labelWidth;
    int m_textHeight;
};

} // namespace socketchat
