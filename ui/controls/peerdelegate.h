// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace socketchat {

/// Paints a row of a PeerModel: the address with a sign of its state, and its numbers below. A full
/// dot: connected. A ring: bytes wait, because the peer does not read (and the numbers say so).
class PeerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The same for every row.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace socketchat
