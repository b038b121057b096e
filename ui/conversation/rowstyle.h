// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationcolors.h"
#include "ui/widgets/conversationlook.h"
#include "ui/widgets/tones.h"

#include <QFont>

#include <array>

namespace socketchat {

/// Divides the width of a line among its columns. Where there is no room for a readable text,
/// columns give way: hex first, then outcome, length and peer.
class LineGeometry
{
public:
    struct Place
    {
        int left = 0;
        int width = 0; ///< 0: not shown
        [[nodiscard]] int end() const { return left + width; }
    };

    LineGeometry() = default;
    /// Divides the pixels from `left` to `end`; `gap` is between two columns.
    LineGeometry(LineColumns chosen, const QFont &font, int left, int end, int gap);

    [[nodiscard]] Place of(LineColumn column) const;
    /// Returns the room of the dot before a peer, with the space behind it.
    [[nodiscard]] static int dotRoom(int gap) { return gap * 7 / 4; }

private:
    std::array<Place, std::size(everyLineColumn)> m_places;
};

/// Holds fonts, colours and sizes for the rows of a view.
struct RowStyle
{
    QFont textFont;
    QFont detailFont; ///< also that of lines
    QFont fixedFont; ///< of hex in lines
    ConversationColors colors;
    Tones tones;
    RowForm form = RowForm::Bubbles;
    LineGeometry line;
    int lineHeight = 0; ///< of a row that is a line, in pixels
    int width = 0; ///< available to a row, in pixels
    int unit = 4; ///< quarter of the usual spacing, in pixels

    RowStyle() = default;
    RowStyle(const QFont &font, const QPalette &palette, int rowWidth,
             const ConversationLook &look = {});

    /// Returns the colour behind the rows.
    [[nodiscard]] QColor background() const
    {
        return form == RowForm::Lines ? colors.received.fill : colors.background;
    }
};

} // namespace socketchat
