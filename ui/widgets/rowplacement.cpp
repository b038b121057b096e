// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/rowplacement.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr int estimatedHeight = 48;

} // namespace

void RowPlacement::place(int rowCount, int viewportHeight, const HeightOf &heightOf)
{
    m_placed.clear();
    m_rowCount = rowCount;
    if (rowCount == 0) {
        follow();
        m_anchor = m_offset = m_step = m_maximumStep = 0;
        return;
    }
    if (!m_following)
        placeFromAnchor(viewportHeight, heightOf);
    // Scrolled to the end or beyond: follow the newest row from now on.
    if (!m_following && m_placed.back().row == rowCount - 1
        && m_placed.back().bottom() <= viewportHeight)
        follow();
    if (m_following)
        placeFromEnd(viewportHeight, heightOf);
    countSteps(viewportHeight);
}

void RowPlacement::placeFromEnd(int viewportHeight, const HeightOf &heightOf)
{
    int total = 0;
    m_anchor = m_rowCount;
    while (m_anchor > 0 && (total < viewportHeight || m_anchor == m_rowCount))
        total += heightOf(--m_anchor);
    m_offset = std::max(0, total - viewportHeight);
    fillDown(viewportHeight, heightOf);
}

void RowPlacement::placeFromAnchor(int viewportHeight, const HeightOf &heightOf)
{
    m_anchor = std::clamp(m_anchor, 0, m_rowCount - 1);
    if (m_fraction >= 0)
        m_offset = m_fraction * heightOf(m_anchor) / stepsPerRow;
    m_fraction = -1;
    while (m_offset < 0 && m_anchor > 0)
        m_offset += heightOf(--m_anchor);
    m_offset = std::max(0, m_offset);
    while (m_anchor < m_rowCount - 1) {
        const int height = heightOf(m_anchor);
        if (m_offset < height)
            break;
        m_offset -= height;
        ++m_anchor;
    }
    fillDown(viewportHeight, heightOf);
}

void RowPlacement::fillDown(int viewportHeight, const HeightOf &heightOf)
{
    m_placed.clear();
    int top = -m_offset;
    for (int row = m_anchor; row < m_rowCount && (top < viewportHeight || row == m_anchor); ++row) {
        const int height = std::max(1, heightOf(row));
        m_placed.push_back({row, top, height});
        top += height;
    }
}

void RowPlacement::countSteps(int viewportHeight)
{
    const auto stepsAt = [](const Placed &row, int y) {
        const int inRow = std::clamp(y - row.top, 0, row.height);
        return qint64(row.row) * stepsPerRow + qint64(inRow) * stepsPerRow / row.height;
    };
    const qint64 first = stepsAt(m_placed.front(), 0);
    const qint64 last = stepsAt(m_placed.back(), viewportHeight);
    const qint64 all = qint64(m_rowCount) * stepsPerRow;
    m_step = int(first);
    m_pageSteps = int(std::max<qint64>(1, last - first));
    // Where the last page begins is unknown without measuring it; assume it is below this position.
    m_maximumStep = m_following ? m_step : int(std::max(all - m_pageSteps, first + 1));
}

void RowPlacement::follow()
{
    m_following = true;
    m_fraction = -1;
}

void RowPlacement::scrollBy(int pixels)
{
    if (m_following && pixels >= 0)
        return;
    m_following = false;
    m_offset += pixels;
}

void RowPlacement::scrollToStep(int step)
{
    if (step >= m_maximumStep) {
        follow();
        return;
    }
    m_following = false;
    m_anchor = step / stepsPerRow;
    m_fraction = step % stepsPerRow;
}

void RowPlacement::putAtTop(int row)
{
    m_following = false;
    m_anchor = row;
    m_offset = 0;
    m_fraction = -1;
}

void RowPlacement::putAtBottom(int row, int viewportHeight, const HeightOf &heightOf)
{
    putAtTop(row);
    m_offset = std::min(0, heightOf(row) - viewportHeight);
}

void RowPlacement::putInMiddle(int row, int viewportHeight, const HeightOf &heightOf)
{
    putAtTop(row);
    m_offset = std::min(0, (heightOf(row) - viewportHeight) / 2);
}

void RowPlacement::rowsInserted(int first, int count)
{
    m_rowCount += count;
    if (first <= m_anchor)
        m_anchor += count;
}

void RowPlacement::rowsRemoved(int first, int count)
{
    m_rowCount -= count;
    if (first + count <= m_anchor) {
        m_anchor -= count;
    } else if (first <= m_anchor) {
        m_anchor = first;
        m_offset = 0;
        m_fraction = -1;
    }
}

RowPlacement::Placed RowPlacement::span(int row) const
{
    if (m_placed.empty())
        return {row, row * estimatedHeight, estimatedHeight};
    const Placed &first = m_placed.front();
    const Placed &last = m_placed.back();
    if (row < first.row)
        return {row, first.top - (first.row - row) * estimatedHeight, estimatedHeight};
    if (row > last.row)
        return {row, last.bottom() + (row - last.row - 1) * estimatedHeight, estimatedHeight};
    return m_placed[size_t(row - first.row)];
}

int RowPlacement::rowAt(int y) const
{
    if (m_placed.empty())
        return m_rowCount;
    const Placed &first = m_placed.front();
    const Placed &last = m_placed.back();
    if (y < first.top)
        return std::max(0, first.row - 1 - (first.top - 1 - y) / estimatedHeight);
    if (y >= last.bottom())
        return std::min(m_rowCount, last.row + 1 + (y - last.bottom()) / estimatedHeight);
    const auto found = std::ranges::upper_bound(m_placed, y, {}, &Placed::bottom);
    return found->row;
}

} // namespace socketchat
