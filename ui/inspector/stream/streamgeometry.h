// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamrows.h"

#include <QFontMetrics>
#include <QPoint>
#include <QRectF>

namespace socketchat {

/// A block of a stream.
struct StreamPlace
{
    StreamRows::Row row = StreamRows::Send;
    qsizetype index = -1; ///< of the block in its row; -1 for none
    friend bool operator==(const StreamPlace &, const StreamPlace &) = default;
};

/// Where the rows and the bytes of a stream are drawn, at one scale and one place of the scroll
/// bar. Names of rows stand on the left, bytes beside them.
class StreamGeometry
{
public:
    /// `scale`: px a byte; `left`: the first byte that is seen.
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
    /// The block under a point.
    [[nodiscard]] StreamPlace placeAt(QPoint point) const;

private:
    const StreamRows &m_rows;
    double m_scale;
    double m_left;
    int m_labelWidth;
    int m_textHeight;
};

} // namespace socketchat
