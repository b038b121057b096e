// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/rowtextcursor.h"

#include "ui/conversation/messagelayout.h"

namespace socketchat {

RowTextCursor RowTextCursor::moved(qint64 to, const MessageLayout &layout, bool forward, bool words,
                                   bool selects) const
{
    RowTextCursor cursor = *this;
    if (number != to) {
        const int begin = forward ? 0 : layout.lastPosition();
        cursor = {to, begin, begin};
    }
    const auto next = [&layout, forward, words](int from) {
        return forward ? layout.positionAfter(from, words) : layout.positionBefore(from, words);
    };
    if (selects) {
        cursor.position = next(cursor.position);
        return cursor;
    }
    if (number == to && length() > 0)
        cursor.position = start() + (forward ? length() : 0);
    else if (number == to)
        cursor.position = next(cursor.position);
    cursor.anchor = cursor.position;
    return cursor;
}

RowTextCursor RowTextCursor::overWord(qint64 number, const MessageLayout &layout, const QPoint &at)
{
    // Starting from the end of the character before finds the word itself at a word's beginning.
    const int position = layout.positionAt(at);
    const int start = layout.positionBefore(layout.positionAfter(position, false), true);
    const QString word = layout.part(start, layout.positionAfter(start, true) - start);
    return {number, start, start + int(word.trimmed().size())};
}

} // namespace socketchat
