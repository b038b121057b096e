// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

class QPalette;

namespace socketchat {

/// Holds the colours of the conversation, derived from a palette, light or dark. Every text colour
/// is readable on the fill beside it.
struct ConversationColors
{
    /// Colours of one kind of bubble, or of the background between bubbles.
    struct BubbleColors
    {
        QColor fill;
        QColor border;
        QColor text;
        QColor faint; ///< times, sizes
        QColor good;
        QColor bad;
        QColor mark; ///< placeholders for bytes that are not text
        QColor markFill;
    };

    QColor background;
    BubbleColors received;
    BubbleColors sent;
    BubbleColors problem; ///< lines that tell an error
    BubbleColors system; ///< its fill is the background
    QColor rule; ///< between runs
    QColor selection; ///< round a selected row
    QColor selectionFill; ///< behind a selected row that has no bubble
    QColor selectedText;
    QColor selectedTextFill;
    QColor found; ///< behind text that the search found
    QColor foundText;

    ConversationColors() = default;
    explicit ConversationColors(const QPalette &palette);
};

} // namespace socketchat
