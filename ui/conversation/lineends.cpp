// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/lineends.h"

#include <utility>

namespace socketchat {

namespace {

/// Shortens the last mark by one code unit.
void unmarkLast(QList<TextMark> &marks)
{
    if (--marks.last().length == 0)
        marks.removeLast();
}

} // namespace

QList<qsizetype> insertLineEndSigns(DecodedPayload &payload)
{
    const DecodedPayload plain = std::exchange(payload, {});
    payload.valid = plain.valid;
    payload.shortened = plain.shortened;
    QList<qsizetype> signs;
    auto mark = plain.marks.cbegin();
    for (qsizetype at = 0; at < plain.text.size(); ++at) {
        if (mark != plain.marks.cend() && mark->start == at) {
            payload.marks.append({mark->kind, payload.text.size(), mark->length});
            ++mark;
        }
        const QChar unit = plain.text[at];
        if (unit == u'\n' || unit == u'\t') {
            const qsizetype end = payload.text.size();
            const bool isCrLf = unit == u'\n' && payload.text.endsWith(u'␍')
                                && !payload.marks.isEmpty()
                                && payload.marks.last().kind == TextMark::Kind::Control
                                && payload.marks.last().start + payload.marks.last().length == end;
            if (isCrLf) {
                signs.append(end - 1);
                unmarkLast(payload.marks);
            }
            signs.append(end);
            payload.appendSign(QString(QChar(controlPicture(unit.unicode()))), plain, at);
            // The visible sign represents the byte and is what can be selected.
            payload.appendSign(QString(unit), plain, at + 1);
        } else {
            payload.appendFrom(plain, at, 1);
        }
    }
    if (!plain.origins.isEmpty())
        payload.origins.append(plain.origins.last());
    return signs;
}

} // namespace socketchat
