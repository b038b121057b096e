// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// For the tests of texts in payloads.
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/typedpayload.h"

#include <algorithm>

namespace socketchat {

using Kind = TextMark::Kind;

inline TextEncoding encodingNamed(const QString &name)
{
    const auto encoding = TextEncoding::named(name);
    return encoding ? *encoding : TextEncoding();
}

inline QByteArray bytesOf(const QString &text, const TextEncoding &encoding)
{
    const EncodedPayload payload = encodePayload(text, PayloadForm::Text, encoding);
    return payload.problem ? QByteArray("a problem") : payload.bytes;
}

inline bool hasMark(const DecodedPayload &decoded, Kind kind)
{
    return std::any_of(decoded.marks.cbegin(), decoded.marks.cend(),
                       [kind](const TextMark &mark) { return mark.kind == kind; });
}

/// Returns the text without the marks of cut characters, as a person reads it over several rows.
inline QString withoutCuts(DecodedPayload decoded)
{
    for (auto mark = decoded.marks.crbegin(); mark != decoded.marks.crend(); ++mark) {
        if (mark->kind == Kind::CutCharacter)
            decoded.text.remove(mark->start, mark->length);
    }
    return decoded.text;
}

} // namespace socketchat
