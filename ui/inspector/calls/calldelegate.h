// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace socketchat {

/// Paints a call with its result at the right edge: the result is seen whole, the call as far as
/// there is room. What stands beside it in other columns is one line of text.
class CallDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintCall(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                          const QModelIndex &index);
};

} // namespace socketchat
