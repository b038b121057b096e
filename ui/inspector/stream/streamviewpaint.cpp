// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamview.h"
#include "ui/inspector/stream/streamwording.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/quantities.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// How a stream looks.

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

void StreamView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    for (const StreamRows::Row row : {StreamRows::Send, StreamRows::Recv, StreamRows::Frame})
        paintRow(painter, row);
    paintBytes(painter);
    const Place place = chosen();
    if (place.index < 0)
        return;
    // Down through all rows: what lies over the same bytes.
    const QRectF box = blockRect(place.row, place.index);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DashLine));
    for (const double x : {box.left(), box.right()}) {
        if (x >= labelWidth())
            painter.drawLine(QPointF(x, rowTop(StreamRows::Send)),
                             QPointF(x, rowTop(StreamRows::RowCount)));
    }
}

void StreamView::paintRow(QPainter &painter, StreamRows::Row row) const
{
    if (!m_rows.isOffered(row))
        return;
    const int top = rowTop(row);
    painter.setClipping(false);
    painter.setPen(rowColour(row, palette()));
    painter.drawText(QRect(0, top, labelWidth() - 8, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     streamRowName(row, m_rows.engine(row)));
    const QRect room(labelWidth(), top, viewport()->width() - labelWidth(), rowHeight());
    if (!m_rows.isKnown(row)) {
        painter.setPen(quietColour(palette()));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(tr("not known: made by another program"),
                                                  Qt::ElideRight, room.width()));
        return;
    }
    painter.setClipRect(room);
    const StreamRows::Blocks &blocks = m_rows.blocks(row);
    double offset = left();
    const double seenEnd = left() + room.width() / m_scale;
    qsizetype index = std::max<qsizetype>(0, m_rows.blockAt(row, qint64(std::floor(offset))));
    while (index < qsizetype(blocks.size()) && double(blocks[size_t(index)].offset) < seenEnd) {
        const QRectF box = blockRect(row, index);
        paintBlock(painter, row, index, box);
        // Where many blocks share a pixel, one of them is enough to see.
        offset = left() + (std::floor(box.right()) + 1 - labelWidth()) / m_scale;
        qsizetype next = index + 1;
        if (box.width() < 1)
            next = std::max(next, m_rows.blockAt(row, qint64(offset)));
        index = next;
    }
    painter.setClipping(false);
}

void StreamView::paintBlock(QPainter &painter, StreamRows::Row row, qsizetype index,
                            const QRectF &box) const
{
    const bool isChosen = chosen() == Place{row, index};
    QColor colour = rowColour(row, palette());
    bool tooLong = false;
    bool unfinished = false;
    if (row == StreamRows::Frame) {
        const auto problem = m_rows.problem(index);
        tooLong = problem && *problem == FrameProblem::TooLong;
        unfinished = problem && *problem == FrameProblem::Unfinished;
    }
    if (tooLong)
        colour = badColour(palette());
    QColor fill = colour;
    fill.setAlphaF(index % 2 == 0 ? 0.16F : 0.32F); // neighbours differ
    if (isChosen)
        fill = palette().color(QPalette::Highlight);
    painter.setBrush(fill);
    QPen border(colour);
    if (unfinished)
        border.setStyle(Qt::DashLine);
    painter.setPen(box.width() < 3 ? QPen(Qt::NoPen) : border);
    const double width = std::max(1.0, box.width());
    painter.drawRect(QRectF(box.left(), box.top() + 0.5, width, box.height() - 1));
    QString text = formatCount(m_rows.blocks(row)[size_t(index)].length);
    if (tooLong)
        text.prepend(QStringLiteral("✗ "));
    else if (unfinished)
        text.append(QStringLiteral(" …"));
    // In the middle of what is seen of it.
    const QRectF seen = box.intersected(QRectF(viewport()->rect()).adjusted(labelWidth(), 0, 0, 0));
    if (fontMetrics().horizontalAdvance(text) + 4 > seen.width())
        return;
    painter.setPen(palette().color(isChosen ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(seen, Qt::AlignCenter, text);
}

void StreamView::paintBytes(QPainter &painter) const
{
    const int y = rowTop(StreamRows::RowCount);
    painter.setPen(lineColour(palette()));
    painter.drawLine(labelWidth(), y, viewport()->width(), y);
    // Round numbers, far enough apart to be read.
    const QString widest = formatCount(m_rows.end());
    const double least = (fontMetrics().horizontalAdvance(widest) + 24) / m_scale;
    double step = std::pow(10, std::ceil(std::log10(std::max(1.0, least))));
    for (const double finer : {5.0, 2.0}) {
        if (step / finer >= std::max(1.0, least)) {
            step /= finer;
            break;
        }
    }
    painter.setPen(quietColour(palette()));
    for (double at = std::ceil(left() / step) * step; xOf(at) < viewport()->width(); at += step) {
        const double x = xOf(at);
        painter.drawLine(QPointF(x, y), QPointF(x, y + 4));
        painter.drawText(QRectF(x + 2, y + 3, 200, fontMetrics().height()), Qt::AlignLeft,
                         formatCount(qint64(at)));
    }
}

} // namespace socketchat
