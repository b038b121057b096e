// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calldelegate.h"

#include "ui/inspector/calls/calllistmodel.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int margin = 6;
constexpr int marginBeside = 4;

/// Draws one line of text at the left edge of `room`, or at the right. A painter's own drawText()
/// into a rectangle, and a style's, break lines and cost several times as much: this happens for
/// every call that is seen, many times a second.
void drawLine(QPainter *painter, const QFontMetrics &metrics, const QRect &room,
              Qt::Alignment alignment, QString text)
{
    int width = metrics.horizontalAdvance(text);
    if (width > room.width()) {
        text = metrics.elidedText(text, Qt::ElideRight, room.width());
        width = metrics.horizontalAdvance(text);
    }
    const bool right = alignment.testFlag(Qt::AlignRight);
    painter->drawText(right ? room.right() + 1 - width : room.left(),
                      room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent(), text);
}

int signWidth(const QFontMetrics &metrics) { return metrics.ascent() + 3; }

/// An hourglass; few fonts have one.
void drawHourglass(QPainter *painter, const QRectF &place)
{
    const QRectF glass = QRectF(0, 0, place.height() * 0.55, place.height() * 0.8)
                                 .translated(place.center())
                                 .translated(-place.height() * 0.275, -place.height() * 0.4);
    const QPointF lines[] = {glass.topLeft(), glass.topRight(), glass.bottomLeft(),
                             glass.bottomRight(), glass.topLeft()};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(painter->pen().color(), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(lines, int(std::size(lines)));
    painter->restore();
}

QString resultOf(const QModelIndex &index)
{
    const QString outcome = index.data(CallListModel::OutcomeRole).toString();
    const bool isSaid = outcome.isEmpty() || index.data(CallListModel::WaitingRole).toBool();
    return isSaid ? outcome : u"→ "_s + outcome;
}

void drawDivider(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                 const QString &text)
{
    painter->fillRect(room, item.palette.color(QPalette::Base));
    painter->setPen(lineColour(item.palette));
    painter->drawLine(room.left(), room.center().y(), room.right(), room.center().y());
    if (text.isEmpty())
        return;
    const int width = item.fontMetrics.horizontalAdvance(text) + 2 * margin;
    QRect words(0, room.top(), std::min(width, room.width()), room.height());
    words.moveCenter(room.center());
    painter->fillRect(words, item.palette.color(QPalette::Base));
    painter->setPen(quietColour(item.palette));
    drawLine(painter, item.fontMetrics, words.adjusted(margin, 0, -margin, 0), Qt::AlignLeft, text);
}

/// The bracket of a loop, at the left edge of its calls, or a bar; in the colour of their peer.
void drawEdge(QPainter *painter, const QStyleOptionViewItem &item, int place, const PeerLook &peer)
{
    const QRect &row = item.rect;
    const QColor colour =
            peer.number > 0 ? peerColour(peer, Tones::of(item.palette)) : quietColour(item.palette);
    if (place == CallListModel::NoLoop) {
        if (peer.number > 0)
            painter->fillRect(row.left(), row.top() + 3, 3, row.height() - 6, colour);
        return;
    }
    const int x = row.left() + 1;
    const int top = place == CallListModel::LoopBegin ? row.top() + 3 : row.top();
    const int bottom = place == CallListModel::LoopEnd ? row.bottom() - 3 : row.bottom();
    painter->setPen(QPen(colour, 2));
    painter->drawLine(x, top, x, bottom);
    if (place == CallListModel::LoopBegin)
        painter->drawLine(x, top, x + 3, top);
    if (place == CallListModel::LoopEnd)
        painter->drawLine(x, bottom, x + 3, bottom);
}

} // namespace

int CallDelegate::linesOf(const QModelIndex &index, const QFontMetrics &metrics, int width) const
{
    const bool divided = !index.data(CallListModel::DividerRole).toString().isEmpty();
    return layout(index, metrics, width - 2 * margin).count + (divided ? 1 : 0);
}

const CallLines &CallDelegate::layout(const QModelIndex &index, const QFontMetrics &metrics,
                                      int width) const
{
    const QString statement = index.data(CallListModel::StatementRole).toString();
    const QString result = resultOf(index);
    if (!index.data(CallListModel::WaitingRole).toBool())
        return m_layouts.of(metrics, statement, result, width);
    const int sign = signWidth(metrics);
    const CallLines &lines = m_layouts.of(metrics, statement, result, width, sign);
    if (lines.result == result)
        return lines;
    // The sign before it says that it waits; the time must not be cut.
    return m_layouts.of(metrics, statement, index.data(CallListModel::WaitedRole).toString(), width,
                        sign);
}

void CallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, {});
    const bool isCall = index.column() == CallListModel::Call;
    const QModelIndex call = index.siblingAtColumn(CallListModel::Call);
    painter->save();
    painter->setFont(item.font);
    const int line = item.fontMetrics.height();
    if (const QString divider = call.data(CallListModel::DividerRole).toString();
        !divider.isEmpty()) {
        drawDivider(painter, item, QRect(item.rect.topLeft(), QSize(item.rect.width(), line)),
                    isCall ? divider : QString());
        item.rect.setTop(item.rect.top() + line);
    }
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const int edge = isCall ? margin : marginBeside;
    QRect room = item.rect.adjusted(edge, 0, -edge, 0);
    painter->setPen(isCall ? item.palette.color(QPalette::Text) : quietColour(item.palette));
    if (isCall) {
        drawEdge(painter, item, index.data(CallListModel::LoopRole).toInt(),
                 {index.data(CallListModel::PeerRole).toLongLong(),
                  index.data(CallListModel::ColourRole).toInt(),
                  {}});
        painter->setPen(item.palette.color(QPalette::Text));
        paintCall(painter, item, room, call);
    } else {
        room.setHeight(std::min(room.height(), line + 5)); // beside the first line of the call
        drawLine(painter, item.fontMetrics, room, item.displayAlignment, text);
    }
    painter->restore();
}

void CallDelegate::paintCall(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                             const QModelIndex &index) const
{
    const QFontMetrics &metrics = item.fontMetrics;
    const CallLines &lines = layout(index, metrics, room.width());
    const int height = room.height() / lines.count;
    const QRect first(room.left(), room.top(), room.width(), height);
    const QRect last = first.translated(0, (lines.count - 1) * height);
    for (int i = 0; i < int(lines.call.size()); ++i)
        drawLine(painter, metrics, first.translated(0, i * height), Qt::AlignLeft,
                 lines.call.at(i));
    if (lines.result.isEmpty())
        return;
    const bool waits = index.data(CallListModel::WaitingRole).toBool();
    // EINPROGRESS and its like are neither good nor bad.
    const bool begun = index.data(CallListModel::BegunRole).toBool();
    painter->setPen(index.data(CallListModel::FailedRole).toBool() ? badColour(item.palette)
                    : waits                                        ? waitingColour(item.palette)
                    : begun                                        ? quietColour(item.palette)
                                                                   : goodColour(item.palette));
    drawLine(painter, metrics, last, Qt::AlignRight, lines.result);
    if (!waits)
        return;
    const int sign = signWidth(metrics);
    const int left = last.right() + 1 - metrics.horizontalAdvance(lines.result) - sign;
    drawHourglass(painter, QRectF(left, last.top() + (height - sign) / 2.0, sign - 3, sign));
}

} // namespace socketchat
