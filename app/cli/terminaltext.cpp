// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/terminaltext.h"

namespace socketchat {

QByteArray terminalText(QByteArrayView bytes, const TextEncoding &encoding, bool isStream,
                        QByteArrayView before)
{
    DecodedPayload decoded = decodePayload(bytes, encoding, isStream, before);
    if (!decoded.marks.isEmpty() && decoded.marks.last().kind == TextMark::Kind::CutCharacter)
        decoded.text.truncate(decoded.marks.last().start); // completed by the next bytes
    return decoded.text.toUtf8();
}

QByteArray terminalText(const QString &text)
{
    return terminalText(text.toUtf8(), TextEncoding(), false, {});
}

QByteArray terminalLine(const QString &text)
{
    return terminalText(text).replace('\n', "\\n").append('\n');
}

QByteArray errorLine(const QString &sentence) { return "socketchat: " + terminalLine(sentence); }

} // namespace socketchat
