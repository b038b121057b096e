// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace socketchat {

/// Where the visible rows of a long list stand, when rows differ in height and nobody may measure
/// more than a screenful of them.
///
/// The position is a row and a number of pixels of it that are hidden above the top, so nothing has
/// to be known about the rows above. The scroll bar counts rows (in fractions), the wheel pixels.
/// While it follows, the last row stands at the bottom, whatever is added.
class RowPlacement
{
public:
    using HeightOf = std::function<int(int row)>;

    struct Placed
    {
        int row = 0;
        int top = 0; ///< in the viewport; negative where the beginning is hidden
        int height = 0;
        [[nodiscard]] int bottom() const { return top + height; }
    };

    /// Steps of the scroll bar in one row.
    static constexpr int stepsPerRow = 128;

    /// Asks for the heights of the rows that are visible, and of few others.
    void place(int rowCount, int viewportHeight, const HeightOf &heightOf);
    [[nodiscard]] const std::vector<Placed> &placed() const { return m_placed; }

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void follow();
    /// Each takes effect with the next place().
    void scrollBy(int pixels);
    void scrollToStep(int step);
    void putAtTop(int row);
    void putAtBottom(int row, int viewportHeight, const HeightOf &heightOf);
    void putInMiddle(int row, int viewportHeight, const HeightOf &heightOf);

    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);

    /// Top and height of any row; of those that are not visible an estimate, far from which rowAt()
    /// leads back to the same row.
    [[nodiscard]] Placed span(int row) const;
    /// The row at a height in the viewport, estimated likewise; rowCount where it is below the
    /// last.
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
    int m_offset = 0; // pixels of the anchor above the top; negative: it begins below it
    int m_fraction = -1; // of the anchor in steps, instead of m_offset, where not negative
    bool m_following = true;
    int m_step = 0;
    int m_maximumStep = 0;
    int m_pageSteps = stepsPerRow;
};

} // namespace socketchat
