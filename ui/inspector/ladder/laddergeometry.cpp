// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/laddergeometry.h"

#include <algorithm>
#include <cmath>

namespace socketchat {

namespace {

constexpr qreal rowPadding = 8;
constexpr qreal lettersBeside = 19; // of a call with its result
constexpr qreal gapToLine = 10;
constexpr qreal partOfTheWay = 0.6; // of the way, for what does not arrive

} // namespace

LadderGeometry::LadderGeometry(const Ladder &ladder, const QFontMetricsF &fixed, qreal width,
                               qreal scale)
    : m_ladder(ladder)
    , m_width(width)
    , m_rowHeight(std::max(2.0, std::round((fixed.height() + rowPadding) * scale)))
    , m_label(std::round(
              std::min(width * 0.34, fixed.horizontalAdvance(u'0') * lettersBeside + gapToLine)))
{ }

QRectF LadderGeometry::labelRect(int row, Ladder::Side side) const
{
    const qreal x = side == Ladder::Side::Own ? 0 : m_width - m_label + gapToLine;
    return {x, row * m_rowHeight, m_label - gapToLine, m_rowHeight};
}

QLineF LadderGeometry::arrowLine(const Ladder::Arrow &arrow) const
{
    const Ladder::Side to =
            arrow.from == Ladder::Side::Own ? Ladder::Side::Other : Ladder::Side::Own;
    // Where an end is not known, the slope only says that time passes.
    const qreal unknown = m_rowHeight * 0.5;
    const qreal begin = arrow.fromRow < 0 ? yOf(arrow.toRow) - unknown : yOf(arrow.fromRow);
    const qreal end = arrow.toRow < 0 ? begin + unknown : yOf(arrow.toRow);
    QLineF line(lineX(arrow.from), begin, lineX(to), end);
    switch (arrow.kind) {
    case Ladder::Arrow::Kind::Unread:
    case Ladder::Arrow::Kind::Lost:
    case Ladder::Arrow::Kind::Unanswered:
        line.setP2(line.pointAt(partOfTheWay));
        break;
    default:
        break;
    }
    return line;
}

int LadderGeometry::rowAt(const QPointF &point) const
{
    const int row = rowAt(point.y());
    int found = row >= 0 && row < m_ladder.rowCount() ? row : -1;
    if (point.x() <= lineX(Ladder::Side::Own) || point.x() >= lineX(Ladder::Side::Other))
        return found;
    qreal nearest = std::max(4.0, m_rowHeight / 3);
    for (const Ladder::Arrow &arrow : m_ladder.arrowsBetween(row - 1, row + 1)) {
        const QLineF line = arrowLine(arrow);
        const qreal part = (point.x() - line.x1()) / line.dx();
        const qreal distance = std::abs(line.pointAt(part).y() - point.y());
        if (part < 0 || part > 1 || distance >= nearest)
            continue;
        nearest = distance;
        found = arrow.fromRow < 0 ? arrow.toRow : arrow.fromRow;
    }
    return found;
}

} // namespace socketchat
