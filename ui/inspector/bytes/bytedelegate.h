// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace socketchat {

/// Paints a row of bytes in hexadecimal, and below them the characters that they make: one that
/// takes several bytes stands below all of them.
class ByteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Returns the width of a row of `bytes` bytes in hexadecimal.
    [[nodiscard]] static int widthOf(int bytes, const QFontMetrics &metrics);
};

} // namespace socketchat
