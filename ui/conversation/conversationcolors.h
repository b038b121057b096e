// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

class QPalette;

namespace socketchat {

/// What the conversation is painted with, made from a palette so that it fits light and dark ones.
/// Every text colour is readable on the ground it is meant for.
struct ConversationColors
{
    /// One kind of bubble, or the ground between them.
    struct Ground
    {
        QColor fill;
        QColor border;
        QColor text;
        QColor faint; ///< times, sizes
        QColor good;
        QColor bad;
        QColor mark; ///< what stands for bytes that are no text
        QColor markFill;
    };

    QColor background;
    Ground received;
    Ground sent;
    Ground system; ///< fill is the background
    QColor selection; ///< translucent, behind a selected row
    QColor selectionBorder;
    QColor selectedText; ///< on selectionBorder
    QColor found; ///< behind text that was looked for
    QColor foundText;

    ConversationColors() = default;
    explicit ConversationColors(const QPalette &palette);
};

} // namespace socketchat
