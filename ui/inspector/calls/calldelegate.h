// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace socketchat {

/// Paints a call, elided as needed, with its whole result at the right edge. Other columns are
/// painted as one line of text.
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
