// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace socketchat {

/// Paints a call with its result at the right edge, on two lines where one has no room for both
/// (see CallLines), and above the first call of a run a divider. What stands beside it in other
/// columns is one line of text.
class CallDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Returns how many lines a call takes in a column of this width, a divider included.
    [[nodiscard]] static int linesOf(const QModelIndex &index, const QFontMetrics &metrics,
                                     int width);

private:
    static void paintCall(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                          const QModelIndex &index);
};

} // namespace socketchat
