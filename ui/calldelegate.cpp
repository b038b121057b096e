// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/calldelegate.h"

#include "ui/calllistmodel.h"
#include "ui/colours.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int margin = 6;

} // namespace

void CallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QColor outcome = text;
    if (!selected) {
        outcome = index.data(CallListModel::FailedRole).toBool()  ? badColour(item.palette)
                  : index.data(CallListModel::BegunRole).toBool() ? waitingColour(item.palette)
                                                                  : goodColour(item.palette);
    }
    const QRect room = item.rect.adjusted(margin, 0, -margin, 0);
    QString result = index.data(CallListModel::OutcomeRole).toString();
    if (!result.isEmpty())
        result.prepend(u"→ "_s);
    const int most = room.width() * 2 / 3;
    result = item.fontMetrics.elidedText(result, Qt::ElideRight, most);
    const int taken = result.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(result) + margin;
    const QString call =
            item.fontMetrics.elidedText(index.data(CallListModel::StatementRole).toString(),
                                        Qt::ElideRight, room.width() - taken);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, call);
    painter->setPen(outcome);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, result);
    painter->restore();
}

} // namespace socketchat
