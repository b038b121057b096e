// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamgeometry.h"

#include "ui/inspector/stream/streamwording.h"

#include <algorithm>
#include <cmath>

namespace socketchat {

namespace {

constexpr int rowGap = 4;
constexpr StreamRows::Row allRows[] = {StreamRows::Send, StreamRows::Recv, StreamRows::Frame};

int widthOfNames(const StreamRows &rows, const QFontMetrics &metrics)
{
    int width = 0;
    for (const StreamRows::Row row : allRows)
        width = std::max(width, metrics.horizontalAdvance(streamRowName(row, rows.engine(row))));
    return width;
}

} // namespace

StreamGeometry::StreamGeometry(const StreamRows &rows, const QFontMetrics &metrics, double scale,
                               double left)
    : m_rows(rows)
    , m_scale(scale)
    , m_left(left)
    , m_labelWidth(widthOfNames(rows, metrics) + 8)
    , m_textHeight(metrics.height())
{ }

int StreamGeometry::rowTop(StreamRows::Row row) const
{
    int top = rowGap;
    for (const StreamRows::Row above : allRows) {
        if (above < row && m_rows.isAvailable(above))
            top += rowHeight() + rowGap;
    }
    return top;
}

QRectF StreamGeometry::blockRect(StreamRows::Row row, qsizetype index) const
{
    const StreamRows::Block &block = m_rows.blocks(row)[size_t(index)];
    return {xOf(double(block.offset)), double(rowTop(row)), double(block.length) * m_scale,
            double(rowHeight())};
}

StreamBlockIndex StreamGeometry::indexAt(QPoint point) const
{
    for (const StreamRows::Row row : allRows) {
        if (!m_rows.isAvailable(row) || point.y() < rowTop(row)
            || point.y() >= rowTop(row) + rowHeight() || point.x() < m_labelWidth)
            continue;
        const auto offset = qint64(std::floor(m_left + (point.x() - m_labelWidth) / m_scale));
        const qsizetype index = m_rows.blockAt(row, offset);
        if (index < 0)
            return {row, -1};
        const StreamRows::Block &block = m_rows.blocks(row)[size_t(index)];
        return {row, offset < block.offset + block.length ? index : -1};
    }
    return {};
}

} // namespace socketchat
