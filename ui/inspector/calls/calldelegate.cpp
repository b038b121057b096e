// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calldelegate.h"

#include "ui/inspector/calls/calllistmodel.h"
#include "ui/widgets/colours.h"

#include <QApplication>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int margin = 6;
constexpr int marginBeside = 4;

/// One line at the edge of `room` that `alignment` names; how wide it is. A painter's own
/// drawText() into a rectangle, and a style's, break lines and cost several times as much: this
/// happens for every call that is seen, many times a second.
int drawLine(QPainter *painter, const QFontMetrics &metrics, const QRect &room,
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
    return width;
}

} // namespace

void CallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, {});
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isCall = index.column() == CallListModel::Call;
    const int edge = isCall ? margin : marginBeside;
    const QRect room = item.rect.adjusted(edge, 0, -edge, 0);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    if (isCall)
        paintCall(painter, item, room, index);
    else
        drawLine(painter, item.fontMetrics, room, item.displayAlignment, text);
    painter->restore();
}

void CallDelegate::paintCall(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                             const QModelIndex &index)
{
    const QPen pen = painter->pen();
    QString result = index.data(CallListModel::OutcomeRole).toString();
    int taken = 0;
    if (!result.isEmpty()) {
        result.prepend(u"→ "_s);
        if (!item.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(index.data(CallListModel::FailedRole).toBool() ? badColour(item.palette)
                            : index.data(CallListModel::BegunRole).toBool()
                                    ? waitingColour(item.palette)
                                    : goodColour(item.palette));
        }
        const QRect part = room.adjusted(room.width() / 3, 0, 0, 0);
        taken = drawLine(painter, item.fontMetrics, part, Qt::AlignRight, result) + margin;
    }
    painter->setPen(pen);
    drawLine(painter, item.fontMetrics, room.adjusted(0, 0, -taken, 0), Qt::AlignLeft,
             index.data(CallListModel::StatementRole).toString());
}

} // namespace socketchat
