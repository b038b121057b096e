// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderpainter.h"

#include "ui/inspector/ladder/ladderwording.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace socketchat {

namespace {

constexpr qreal dotRadius = 3.5;
constexpr qreal headLength = 8;
constexpr qreal headHalfWidth = 3.5;
constexpr qreal laneWidth = 5;

using Face = LadderCanvas::Face;
using ArrowKind = Ladder::Arrow::Kind;

bool isShort(ArrowKind kind)
{
    return kind == ArrowKind::Unread || kind == ArrowKind::Lost || kind == ArrowKind::Unanswered;
}

/// Where on an arrow its label stands, so that those of a fan do not cover each other.
qreal labelPlace(std::span<const Ladder::Arrow> arrows, size_t index)
{
    const Ladder::Arrow &arrow = arrows[index];
    // Those to and from an end that is not known cross; near the known one they are a row apart.
    if (arrow.fromRow < 0)
        return 0.7;
    if (arrow.toRow < 0 && !isShort(arrow.kind))
        return 0.3;
    const auto neighbour = [&](auto isIt) {
        return (index > 0 && isIt(arrows[index - 1]))
               || (index + 1 < arrows.size() && isIt(arrows[index + 1]));
    };
    if (neighbour([&](const auto &other) { return other.fromRow == arrow.fromRow; }))
        return 0.74;
    if (arrow.toRow >= 0
        && neighbour([&](const auto &other) { return other.toRow == arrow.toRow; }))
        return 0.26;
    return 0.5;
}

} // namespace

LadderPainter::LadderPainter(LadderCanvas &canvas, const Ladder &ladder,
                             const LadderGeometry &geometry, const Tones &tones, qreal top)
    : m_canvas(canvas)
    , m_ladder(ladder)
    , m_geometry(geometry)
    , m_tones(tones)
    , m_top(top)
{ }

bool LadderPainter::hasRoom() const
{
    return m_geometry.rowHeight() >= m_canvas.metrics(Face::Fixed).height() * 0.9;
}

void LadderPainter::paint(int first, int last, qreal from, qreal to, int chosen, bool isOtherKnown)
{
    first = std::max(first, 0);
    last = std::min(last, m_ladder.rowCount() - 1);
    for (const Ladder::Side side : {Ladder::Side::Own, Ladder::Side::Other})
        paintLine(side, first, last, from, to, side == Ladder::Side::Own || isOtherKnown);
    if (chosen >= first && chosen <= last && m_ladder.row(chosen).kind == Ladder::Row::Kind::Call) {
        m_canvas.box(m_geometry.labelRect(chosen).translated(0, m_top).adjusted(1, 1, -1, -1),
                     m_tones.tint, m_tones.ring);
    }
    const qreal rowHeight = m_geometry.rowHeight();
    const std::span<const Ladder::Arrow> arrows = m_ladder.arrowsBetween(first - 1, last + 1);
    for (size_t i = 0; i < arrows.size(); ++i) {
        const Ladder::Arrow &arrow = arrows[i];
        if (arrow.bottom() < first - 1)
            continue;
        const bool isChosen = chosen >= 0 && (arrow.fromRow == chosen || arrow.toRow == chosen);
        const QPointF place = paintArrow(arrow, isChosen, labelPlace(arrows, i));
        // The arrows of a fan may be many, and its labels far away.
        if (hasRoom() && place.y() > from - rowHeight && place.y() < to + rowHeight)
            paintLabel(ladderArrowText(m_ladder, arrow), place, colourOf(arrow));
    }
    for (int row = first; row <= last; ++row)
        paintRow(row, row == chosen);
}

void LadderPainter::paintLine(Ladder::Side side, int first, int last, qreal from, qreal to,
                              bool isKnown)
{
    const qreal x = m_geometry.lineX(side);
    m_canvas.line({x, from}, {x, to}, {m_tones.text2, 1.5, !isKnown});
    paintLane(side, first, last, from, to);
}

void LadderPainter::paintLane(Ladder::Side side, int first, int last, qreal from, qreal to)
{
    const std::vector<int> &rows = m_ladder.stateRows();
    const auto stateAt = [&](int row) {
        return m_ladder.row(row).states.ends.at(size_t(side)).state;
    };
    const qreal x = m_geometry.lineX(side);
    const auto stroke = [&](qreal begin, qreal end, TcpState state, bool isSure) {
        begin = std::max(begin, from);
        end = std::min(end, to);
        if (begin < end)
            m_canvas.line({x, begin}, {x, end}, {colourOf(state), laneWidth, !isSure});
    };
    auto place = std::ranges::lower_bound(rows, first);
    if (place != rows.begin())
        --place; // the state that lasts from above
    for (; place != rows.end() && *place <= last; ++place) {
        const TcpState state = stateAt(*place);
        if (state == TcpState::Unknown || state == TcpState::Closed)
            continue;
        const qreal begin = m_geometry.yOf(*place) + m_top;
        const auto next = std::next(place);
        if (next == rows.end()) {
            stroke(begin, to, state, true);
            break;
        }
        const qreal end = m_geometry.yOf(*next) + m_top;
        // Between two looks it passed to the next one: nobody has seen when.
        int sure = std::min(*next, last + 1);
        const qint64 seen = m_ladder.row(*next).states.before;
        while (stateAt(*next) != state && sure > *place + 1 && sure > first
               && m_ladder.row(sure - 1).at() > seen)
            --sure;
        const qreal change = sure < *next ? m_geometry.yOf(sure) + m_top : end;
        stroke(begin, change, state, true);
        stroke(change, end, state, false);
    }
}

void LadderPainter::paintStates(int index)
{
    for (const Ladder::Side side : {Ladder::Side::Own, Ladder::Side::Other}) {
        const TcpState state = m_ladder.newState(index, side);
        if (state == TcpState::Unknown)
            continue;
        const QColor colour = colourOf(state);
        const qreal x = m_geometry.lineX(side);
        const qreal y = m_geometry.yOf(index) + m_top;
        m_canvas.line({x - laneWidth, y}, {x + laneWidth, y}, {colour, 2});
        if (!hasRoom())
            continue;
        const bool isOwn = side == Ladder::Side::Own;
        m_canvas.text(m_geometry.labelRect(index, side).translated(0, m_top).adjusted(3, 0, -3, 0),
                      isOwn ? Qt::AlignRight : Qt::AlignLeft, tcpStateName(state), colour,
                      Face::Bold);
    }
}

void LadderPainter::paintRow(int index, bool isChosen)
{
    const Ladder::Row &row = m_ladder.row(index);
    const qreal y = m_geometry.yOf(index) + m_top;
    if (row.kind == Ladder::Row::Kind::States) {
        paintStates(index);
        return;
    }
    if (row.kind != Ladder::Row::Kind::Call) {
        for (const Ladder::Side side : {Ladder::Side::Own, Ladder::Side::Other}) {
            const qreal x = m_geometry.lineX(side);
            for (const qreal slant : {-2.0, 2.0})
                m_canvas.line({x - 5, y + slant + 3}, {x + 5, y + slant - 3}, {m_tones.text2, 1.5});
        }
        if (hasRoom())
            paintLabel(ladderRowText(row), {m_geometry.width() / 2, y}, m_tones.text2);
        return;
    }
    const bool isBad = row.call.step == LadderCall::Step::Lost
                       || (row.call.result < 0 && row.call.step != LadderCall::Step::Begun);
    m_canvas.dot({m_geometry.lineX(row.side), y}, std::min(dotRadius, m_geometry.rowHeight() / 2),
                 isChosen ? m_tones.ring : m_tones.surface, isBad ? m_tones.bad : m_tones.text2);
    if (!hasRoom())
        return;
    const bool isOwn = row.side == Ladder::Side::Own;
    const QColor colour = isBad                 ? m_tones.bad
                          : row.call.sends()    ? (isOwn ? m_tones.accentText : m_tones.good)
                          : row.call.receives() ? (isOwn ? m_tones.good : m_tones.accentText)
                                                : m_tones.text;
    m_canvas.text(m_geometry.labelRect(index).translated(0, m_top).adjusted(3, 0, -3, 0),
                  isOwn ? Qt::AlignRight : Qt::AlignLeft, ladderRowText(row), colour, Face::Fixed);
}

QColor LadderPainter::colourOf(const Ladder::Arrow &arrow) const
{
    switch (arrow.kind) {
    case ArrowKind::Connection:
        return m_tones.text2;
    case ArrowKind::End:
        return m_tones.warn;
    case ArrowKind::Refused:
    case ArrowKind::Unanswered:
    case ArrowKind::Lost:
    case ArrowKind::Reset:
        return m_tones.bad;
    case ArrowKind::Bytes:
    case ArrowKind::Unread:
        break;
    }
    return arrow.from == Ladder::Side::Own ? m_tones.accentText : m_tones.good;
}

QColor LadderPainter::colourOf(TcpState state) const
{
    switch (state) {
    case TcpState::Established:
        return m_tones.good;
    case TcpState::Listen:
    case TcpState::TimeWait:
        return m_tones.accentText;
    case TcpState::Unknown:
    case TcpState::Closed:
        return m_tones.text2;
    default:
        return m_tones.warn;
    }
}

QPointF LadderPainter::paintArrow(const Ladder::Arrow &arrow, bool isChosen, qreal labelAt)
{
    QLineF line = m_geometry.arrowLine(arrow).translated(0, m_top);
    const QColor colour = colourOf(arrow);
    const qreal towards = line.dx() > 0 ? 1 : -1;
    line.setP1(line.p1() + QPointF(towards * dotRadius, 0));
    if (!isShort(arrow.kind))
        line.setP2(line.p2() - QPointF(towards * (dotRadius + 1), 0));
    const QLineF along = line.unitVector();
    const QPointF step(along.dx(), along.dy());
    const QPointF across(-step.y(), step.x());
    const bool isDashed = arrow.kind != ArrowKind::Bytes && arrow.kind != ArrowKind::Lost;
    const qreal width = isChosen ? 2.5 : 1.5;
    const QPointF end = isShort(arrow.kind) ? line.p2() : line.p2() - step * headLength / 2;
    m_canvas.line(line.p1(), end, {colour, width, isDashed});
    if (arrow.kind == ArrowKind::Unread) {
        m_canvas.line(line.p2() - across * 5, line.p2() + across * 5, {colour, width});
    } else if (isShort(arrow.kind)) {
        const QPointF one = (step + across) * 4;
        const QPointF other = (step - across) * 4;
        m_canvas.line(line.p2() - one, line.p2() + one, {colour, 2});
        m_canvas.line(line.p2() - other, line.p2() + other, {colour, 2});
    } else {
        const QPointF back = line.p2() - step * headLength;
        m_canvas.head(line.p2(), back + across * headHalfWidth, back - across * headHalfWidth,
                      colour);
    }
    return line.pointAt(labelAt);
}

void LadderPainter::paintLabel(const QString &text, const QPointF &centre, const QColor &colour)
{
    const QFontMetricsF metrics = m_canvas.metrics(Face::Text);
    const qreal least = m_geometry.lineX(Ladder::Side::Own) + 2 * headLength;
    const qreal between = m_geometry.lineX(Ladder::Side::Other) - 2 * headLength - least;
    const qreal width = std::min(metrics.horizontalAdvance(text) + 8, between);
    QRectF room(0, 0, width, metrics.height());
    room.moveCenter(centre);
    room.moveLeft(std::clamp(room.left(), least, least + between - width)); // beside the head
    m_canvas.box(room, m_tones.surface, {});
    m_canvas.text(room.adjusted(2, 0, -2, 0), Qt::AlignHCenter, text, colour, Face::Text);
}

qreal LadderPainter::headHeight(const LadderCanvas &canvas)
{
    return std::ceil(canvas.metrics(Face::Bold).height() + canvas.metrics(Face::Text).height() + 8);
}

void LadderPainter::paintHeads(const LadderHeads &heads, qreal bottom)
{
    const qreal name = m_canvas.metrics(Face::Bold).height();
    const qreal place = m_canvas.metrics(Face::Text).height();
    const qreal top = bottom - headHeight(m_canvas);
    m_canvas.box({-1, top - 1, m_geometry.width() + 2, bottom - top + 1}, m_tones.surface, {});
    for (const Ladder::Side side : {Ladder::Side::Own, Ladder::Side::Other}) {
        const LadderHeads::Head &head = heads.heads.at(size_t(side));
        const qreal half = m_geometry.width() / 2;
        const QRectF room(side == Ladder::Side::Own ? 0 : half + 4, top, half - 4, name);
        m_canvas.text(room, Qt::AlignHCenter, head.name, m_tones.text, Face::Bold);
        m_canvas.text({room.left(), top + name, room.width(), place}, Qt::AlignHCenter, head.place,
                      m_tones.text2, Face::Text);
    }
}

} // namespace socketchat
