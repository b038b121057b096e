// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <algorithm>

class QPoint;

namespace socketchat {

class MessageLayout;

/// A cursor in the text of one row, which selects from where it began.
struct RowTextCursor
{
    qint64 number = -1; ///< of the row; -1: there is none
    int anchor = 0;
    int place = 0;

    [[nodiscard]] int start() const { return std::min(anchor, place); }
    [[nodiscard]] int length() const { return std::max(anchor, place) - start(); }
    /// Where the cursor goes in the row `to`, whose layout that is: a character or a word on or
    /// back, and with the anchor where it is not to select.
    [[nodiscard]] RowTextCursor moved(qint64 to, const MessageLayout &layout, bool forward,
                                      bool words, bool selects) const;
    /// Selects the word at a point of the row.
    [[nodiscard]] static RowTextCursor overWord(qint64 number, const MessageLayout &layout,
                                                const QPoint &at);
};

} // namespace socketchat
