// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <algorithm>

class QPoint;

namespace socketchat {

class MessageLayout;

/// Holds the text cursor of one row; the selection reaches from `anchor` to `position`.
struct RowTextCursor
{
    qint64 number = -1; ///< message number of the row; -1: no cursor
    int anchor = 0;
    int position = 0;

    [[nodiscard]] int start() const { return std::min(anchor, position); }
    [[nodiscard]] int length() const { return std::max(anchor, position) - start(); }
    /// Returns the cursor moved by a character or a word within row `to`, laid out as `layout`. The
    /// anchor moves too unless `selects`.
    [[nodiscard]] RowTextCursor moved(qint64 to, const MessageLayout &layout, bool forward,
                                      bool words, bool selects) const;
    /// Returns a cursor that selects the word at `at`, a point of the row.
    [[nodiscard]] static RowTextCursor overWord(qint64 number, const MessageLayout &layout,
                                                const QPoint &at);
};

} // namespace socketchat
