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
        const int begin = forward ? 0 : layout.lastPlace();
        cursor = {to, begin, begin};
    }
    const auto next = [&layout, forward, words](int from) {
        return forward ? layout.placeAfter(from, words) : layout.placeBefore(from, words);
    };
    if (selects) {
        cursor.place = next(cursor.place);
        return cursor;
    }
    if (number == to && length() > 0)
        cursor.place = start() + (forward ? length() : 0);
    else if (number == to)
        cursor.place = next(cursor.place);
    cursor.anchor = cursor.place;
    return cursor;
}

RowTextCursor RowTextCursor::overWord(qint64 number, const MessageLayout &layout, const QPoint &at)
{
    // Starting from the end of the character before finds the word itself at a word's beginning.
    const int place = layout.placeAt(at);
    const int start = layout.placeBefore(layout.placeAfter(place, false), true);
    const QString word = layout.part(start, layout.placeAfter(start, true) - start);
    return {number, start, start + int(word.trimmed().size())};
}

} // namespace socketchat
