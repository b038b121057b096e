// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streampainter.h"

#include "app/chat/quantities.h"
#include "ui/inspector/stream/streamwording.h"
#include "ui/widgets/colours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace socketchat {

namespace {

QColor rowColour(StreamRows::Row row, const QPalette &palette)
{
    switch (row) {
    case StreamRows::Send:
        return partColour(EndpointPartKind::Host, palette);
    case StreamRows::Recv:
        return partColour(EndpointPartKind::Port, palette);
    default:
        return partColour(EndpointPartKind::Scheme, palette);
    }
}

} // namespace

StreamPainter::StreamPainter(QPainter &painter, const StreamRows &rows,
                             const StreamGeometry &geometry, const QRect &viewport,
                             const QPalette &palette, StreamBlockIndex chosen)
    : m_painter(painter)
    , m_rows(rows)
    , m_geometry(geometry)
    , m_viewport(viewport)
    , m_palette(palette)
    , m_metrics(painter.fontMetrics())
    , m_chosen(chosen)
{ }

void StreamPainter::paint()
{
    for (const StreamRows::Row row : {StreamRows::Send, StreamRows::Recv, StreamRows::Frame})
        paintRow(row);
    paintBytes();
    if (m_chosen.index < 0)
        return;
    // The outline reaches through all rows, to show what covers the same bytes.
    const QRectF box = m_geometry.blockRect(m_chosen.row, m_chosen.index);
    m_painter.setPen(QPen(m_palette.color(QPalette::Highlight), 1, Qt::DashLine));
    for (const double x : {box.left(), box.right()}) {
        if (x >= m_geometry.labelWidth())
            m_painter.drawLine(QPointF(x, m_geometry.rowTop(StreamRows::Send)),
                               QPointF(x, m_geometry.rowTop(StreamRows::RowCount)));
    }
}

void StreamPainter::paintRow(StreamRows::Row row)
{
    if (!m_rows.isAvailable(row))
        return;
    const int top = m_geometry.rowTop(row);
    m_painter.setClipping(false);
    m_painter.setPen(rowColour(row, m_palette));
    m_painter.drawText(QRect(0, top, m_geometry.labelWidth() - 8, m_geometry.rowHeight()),
                       Qt::AlignLeft | Qt::AlignVCenter, streamRowName(row, m_rows.engine(row)));
    const QRect room(m_geometry.labelWidth(), top, m_viewport.width() - m_geometry.labelWidth(),
                     m_geometry.rowHeight());
    if (!m_rows.isKnown(row)) {
        m_painter.setPen(quietColour(m_palette));
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                           m_metrics.elidedText(tr("not known: made by another program"),
                                                Qt::ElideRight, room.width()));
        return;
    }
    m_painter.setClipRect(room);
    const StreamRows::Blocks &blocks = m_rows.blocks(row);
    double offset = m_geometry.left();
    const double seenEnd = m_geometry.left() + room.width() / m_geometry.scale();
    qsizetype index = std::max<qsizetype>(0, m_rows.blockAt(row, qint64(std::floor(offset))));
    while (index < qsizetype(blocks.size()) && double(blocks[size_t(index)].offset) < seenEnd) {
        const QRectF box = m_geometry.blockRect(row, index);
        paintBlock(row, index, box);
        // Draw only one of the blocks that share a pixel.
        offset = m_geometry.left()
                 + (std::floor(box.right()) + 1 - m_geometry.labelWidth()) / m_geometry.scale();
        qsizetype next = index + 1;
        if (box.width() < 1)
            next = std::max(next, m_rows.blockAt(row, qint64(offset)));
        index = next;
    }
    m_painter.setClipping(false);
}

void StreamPainter::paintBlock(StreamRows::Row row, qsizetype index, const QRectF &box)
{
    const bool isChosen = m_chosen == StreamBlockIndex{row, index};
    QColor colour = rowColour(row, m_palette);
    bool tooLong = false;
    bool unfinished = false;
    if (row == StreamRows::Frame) {
        const auto problem = m_rows.problem(index);
        tooLong = problem && *problem == FrameProblem::TooLong;
        unfinished = problem && *problem == FrameProblem::Unfinished;
    }
    if (tooLong)
        colour = badColour(m_palette);
    QColor fill = colour;
    fill.setAlphaF(index % 2 == 0 ? 0.16F : 0.32F); // adjacent blocks differ
    if (isChosen)
        fill = m_palette.color(QPalette::Highlight);
    m_painter.setBrush(fill);
    QPen border(colour);
    if (unfinished)
        border.setStyle(Qt::DashLine);
    m_painter.setPen(box.width() < 3 ? QPen(Qt::NoPen) : border);
    const double width = std::max(1.0, box.width());
    m_painter.drawRect(QRectF(box.left(), box.top() + 0.5, width, box.height() - 1));
    QString text = formatCount(m_rows.blocks(row)[size_t(index)].length);
    if (tooLong)
        text.prepend(QStringLiteral("✗ "));
    else if (unfinished)
        text.append(QStringLiteral(" …"));
    // Centred in the visible part of the block.
    const QRectF seen =
            box.intersected(QRectF(m_viewport).adjusted(m_geometry.labelWidth(), 0, 0, 0));
    if (m_metrics.horizontalAdvance(text) + 4 > seen.width())
        return;
    m_painter.setPen(m_palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
    m_painter.drawText(seen, Qt::AlignCenter, text);
}

void StreamPainter::paintBytes()
{
    const int y = m_geometry.rowTop(StreamRows::RowCount);
    m_painter.setPen(lineColour(m_palette));
    m_painter.drawLine(m_geometry.labelWidth(), y, m_viewport.width(), y);
    // Round offsets, with readable distances.
    const QString widest = formatCount(m_rows.end());
    const double least = (m_metrics.horizontalAdvance(widest) + 24) / m_geometry.scale();
    double step = std::pow(10, std::ceil(std::log10(std::max(1.0, least))));
    for (const double finer : {5.0, 2.0}) {
        if (step / finer >= std::max(1.0, least)) {
            step /= finer;
            break;
        }
    }
    m_painter.setPen(quietColour(m_palette));
    for (double at = std::ceil(m_geometry.left() / step) * step;
         m_geometry.xOf(at) < m_viewport.width(); at += step) {
        const double x = m_geometry.xOf(at);
        m_painter.drawLine(QPointF(x, y), QPointF(x, y + 4));
        m_painter.drawText(QRectF(x + 2, y + 3, 200, m_metrics.height()), Qt::AlignLeft,
                           formatCount(qint64(at)));
    }
}

} // namespace socketchat
