// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/flowlayout.h"

#include <algorithm>
#include <utility>

namespace socketchat {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setOneRow(bool on)
{
    if (std::exchange(m_oneRow, on) != on)
        invalidate();
}

int FlowLayout::widestIn(int width) const
{
    int most = width;
    for (int least = 0; least < most;) {
        const int tried = (least + most + 1) / 2;
        int needed = -m_gap;
        for (const QLayoutItem *item : m_items) {
            if (!item->isEmpty())
                needed += m_gap
                          + std::max(item->minimumSize().width(),
                                     std::min(item->sizeHint().width(), tried));
        }
        (needed <= width ? least : most) = needed <= width ? tried : tried - 1;
    }
    return most;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    const int widest = m_oneRow ? widestIn(rect.width()) : rect.width();
    QList<std::pair<QLayoutItem *, QRect>> row;
    const auto endRow = [&] {
        for (const auto &[item, place] : std::as_const(row)) {
            if (move)
                item->setGeometry(place.translated(0, (rowHeight - place.height()) / 2));
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().boundedTo({widest, QLAYOUTSIZE_MAX});
        if (m_oneRow)
            size = size.expandedTo({item->minimumSize().width(), 0});
        else if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            endRow();
            x = rect.x();
            y += rowHeight + m_gap;
            rowHeight = 0;
        }
        row.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + m_gap;
        rowHeight = qMax(rowHeight, size.height());
    }
    endRow();
    return y + rowHeight - rect.y();
}

} // namespace socketchat
