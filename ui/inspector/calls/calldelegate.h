// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/calls/calllines.h"

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
    [[nodiscard]] int linesOf(const QModelIndex &index, const QFontMetrics &metrics,
                              int width) const;

private:
    /// Returns how a call is laid out; valid until the next one is.
    [[nodiscard]] const CallLines &layout(const QModelIndex &index, const QFontMetrics &metrics,
                                          int width) const;
    void paintCall(QPainter *painter, const QStyleOptionViewItem &item, const QRect &room,
                   const QModelIndex &index) const;

    mutable CallLayouts m_layouts;
};

} // namespace socketchat
