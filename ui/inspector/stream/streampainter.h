// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamgeometry.h"

#include <QCoreApplication>
#include <QPalette>
#include <QRect>

class QPainter;

namespace socketchat {

/// Draws a stream into a viewport: rows of blocks above an axis of byte offsets. Marks what covers
/// the same bytes as the chosen block.
class StreamPainter
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::StreamView)

public:
    /// `painter`, `rows` and `geometry` must outlive it. The painter must use the viewport's font.
    StreamPainter(QPainter &painter, const StreamRows &rows, const StreamGeometry &geometry,
                  const QRect &viewport, const QPalette &palette, StreamBlockIndex chosen);
    void paint();

private:
    void paintRow(StreamRows::Row row);
    void paintBlock(StreamRows::Row row, qsizetype index, const QRectF &box);
    void paintBytes();

    QPainter &m_painter;
    const StreamRows &m_rows;
    const StreamGeometry &m_geometry;
    QRect m_viewport;
    QPalette m_palette;
    QFontMetrics m_metrics;
    StreamBlockIndex m_chosen;
};

} // namespace socketchat
