// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

namespace socketchat {

/// Positions the visible rows of a long list whose rows differ in height, measuring no more than
/// about a screenful of them.
///
/// The position is a row and the number of its pixels hidden above the top, so the rows above need
/// not be measured. The scroll bar counts fractions of rows, the wheel pixels. While following, the
/// last row stays at the bottom, whatever is appended.
class RowPlacement
{
public:
    using HeightOf = std::function<int(int row)>;

    struct Placed
    {
        int row = 0;
        int top = 0; ///< in the viewport; negative if the beginning is hidden
        int height = 0;
        [[nodiscard]] int bottom() const { return top + height; }
    };

    /// Divides a row into this many steps of the scroll bar.
    static constexpr int stepsPerRow = 128;

    /// Positions the visible rows; calls `heightOf` for these and few others.
    void place(int rowCount, int viewportHeight, const HeightOf &heightOf);
    [[nodiscard]] const std::vector<Placed> &placed() const { return m_placed; }

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void follow();
    /// Scroll; these take effect with the next place().
    void scrollBy(int pixels);
    void scrollToStep(int step);
    void putAtTop(int row);
    void putAtBottom(int row, int viewportHeight, const HeightOf &heightOf);
    void putInMiddle(int row, int viewportHeight, const HeightOf &heightOf);

    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);

    /// Returns top and height of any row. For invisible rows they are estimates, but rowAt() of an
    /// estimate returns the same row.
    [[nodiscard]] Placed span(int row) const;
    /// Returns the row at `y` in the viewport, estimated likewise; rowCount if below the last row.
    [[nodiscard]] int rowAt(int y) const;

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int maximumStep() const { return m_maximumStep; }
    [[nodiscard]] int pageSteps() const { return m_pageSteps; }

private:
    void placeFromEnd(int viewportHeight, const HeightOf &heightOf);
    void placeFromAnchor(int viewportHeight, const HeightOf &heightOf);
    void fillDown(int viewportHeight, const HeightOf &heightOf);
    void countSteps(int viewportHeight);

    std::vector<Placed> m_placed;
    int m_rowCount = 0;
    int m_anchor = 0;
    // Pixels of the anchor hidden above the top; negative: it begins below the top.
    int m_offset = 0;
    int m_fraction = -1; // of the anchor, in scroll bar steps; replaces m_offset unless negative
    bool m_following = true;
    int m_step = 0;
    int m_maximumStep = 0;
    int m_pageSteps = stepsPerRow;
};

} // namespace socketchat
