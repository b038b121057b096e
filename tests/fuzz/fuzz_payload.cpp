// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// A peer's bytes shown as text, and typed text converted to bytes. Input: a byte that chooses the
// encoding, one of options (1: a stream, 2: typed text instead of received bytes, 4 and 8: its
// form, 16: UTF-16 units), one for where the read was cut, then the rest.

#include "app/chat/payloadtext.h"
#include "app/chat/placeholders.h"
#include "app/chat/typedpayload.h"
#include "tests/fuzz/input.h"

#include <QDebug>

#include <algorithm>

using namespace socketchat;

namespace {

const TextEncoding &encodingNumber(quint8 number)
{
    static const QList<TextEncoding> encodings = TextEncoding::available();
    return encodings[number % encodings.size()];
}

/// Tells whether a text has no control characters, bidirectional overrides or invisible characters.
bool isHarmless(const QString &text)
{
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool joiner = unit == 0x200d; // kept where it joins pictographs
        if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7f && unit < 0xa0)
            || unit == 0xad || unit == 0x61c || (unit >= 0x200b && unit <= 0x200f && !joiner)
            || (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)
            || unit == 0xfeff || (unit >= 0xfff0 && unit <= 0xfffb))
            return false;
    }
    return text.isValidUtf16();
}

void marksFit(const DecodedPayload &shown)
{
    qsizetype end = 0;
    bool invalid = false;
    for (const TextMark &mark : shown.marks) {
        REQUIRE(mark.start >= end && mark.length > 0);
        end = mark.start + mark.length;
        REQUIRE(end <= shown.text.size());
        invalid |= mark.kind == TextMark::Kind::InvalidBytes;
    }
    REQUIRE(invalid == !shown.valid);
}

DecodedPayload decoded(QByteArrayView bytes, const TextEncoding &encoding, bool stream,
                       QByteArrayView before = {}, qsizetype limit = -1)
{
    DecodedPayload shown = decodePayload(bytes, encoding, stream, before, limit);
    show("shown", QDebug::toString(shown.text).toUtf8());
    REQUIRE(isHarmless(shown.text));
    marksFit(shown);
    return shown;
}

/// Checks that plainly shown text can be typed: the resulting bytes are shown in the same way.
void whatIsShownCanBeTyped(const DecodedPayload &shown, const TextEncoding &encoding)
{
    if (!shown.marks.isEmpty())
        return;
    const EncodedPayload typed = encodePayload(shown.text, PayloadForm::Text, encoding);
    if (!typed.problem)
        REQUIRE(decoded(typed.bytes, encoding, false).text == shown.text);
}

void received(const QByteArray &bytes, const TextEncoding &encoding, bool stream, quint8 cut)
{
    const DecodedPayload whole = decoded(bytes, encoding, stream);
    whatIsShownCanBeTyped(whole, encoding);

    // Hex and escapes represent every byte in any encoding.
    REQUIRE(encodePayload(hexText(bytes), PayloadForm::Hex, encoding).bytes == bytes);
    QString escapes;
    for (const char byte : bytes) {
        escapes += QStringLiteral("\\x")
                   + QStringLiteral("%1").arg(uchar(byte), 2, 16, QLatin1Char('0'));
    }
    REQUIRE(encodePayload(escapes, PayloadForm::Escapes, encoding).bytes == bytes);

    // Copied text can be pasted, and a part of the shown text corresponds to a part of the bytes.
    REQUIRE(encodePayload(escapedText(bytes, encoding), PayloadForm::Escapes, encoding).bytes
            == bytes);
    const DecodedPayload traced = tracePayload(bytes, encoding, stream);
    REQUIRE(traced.text == whole.text && traced.origins.size() == whole.text.size() + 1);
    REQUIRE(traced.origins.first() == 0 && traced.origins.last() == bytes.size());
    REQUIRE(std::is_sorted(traced.origins.begin(), traced.origins.end()));

    // A stream in two reads is shown as in one read, except for the bytes of a character cut
    // between.
    const qsizetype at = std::min<qsizetype>(cut, bytes.size());
    const QByteArrayView view(bytes);
    (void)decoded(view, encoding, stream, {}, at);
    const DecodedPayload first = decoded(view.first(at), encoding, true);
    const DecodedPayload second = decoded(view.sliced(at), encoding, stream, view.first(at));
    if (at == bytes.size())
        return;
    QString together = first.text;
    const auto isCut = [](const DecodedPayload &shown) {
        return !shown.marks.isEmpty() && shown.marks.last().kind == TextMark::Kind::CutCharacter;
    };
    // If the second read does not complete the character, each shows its own bytes of it.
    const bool stillCut = isCut(second) && second.marks.last().start == 0;
    if (isCut(first) && !stillCut)
        together.truncate(first.marks.last().start);
    together += second.text;
    REQUIRE(together == whole.text);
}

void typed(const QString &text, PayloadForm form, const TextEncoding &encoding)
{
    const EncodedPayload payload = encodePayload(text, form, encoding);
    if (const auto &problem = payload.problem) {
        REQUIRE(payload.bytes.isEmpty());
        REQUIRE(problem->at >= 0 && problem->length > 0);
        REQUIRE(problem->at + problem->length <= text.size());
        return;
    }
    if (const auto problem = expandPayload(text, form, encoding, 1).problem)
        REQUIRE(problem->at >= 0 && problem->length > 0
                && problem->at + problem->length <= text.size());
    const DecodedPayload shown = decoded(payload.bytes, encoding, false);
    if (form != PayloadForm::Text)
        return;
    REQUIRE(shown.valid); // nothing is silently replaced
    REQUIRE(plainText(payload.bytes, encoding) == text);
    if (shown.marks.isEmpty())
        REQUIRE(shown.text == text);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const TextEncoding &encoding = encodingNumber(input.byte());
    const quint8 choices = input.byte();
    const quint8 cut = input.byte();
    if (choices & 2) {
        const PayloadForm form = choices & 4   ? PayloadForm::Escapes
                                 : choices & 8 ? PayloadForm::Hex
                                               : PayloadForm::Text;
        typed(input.restAsText(choices & 16), form, encoding);
    } else {
        received(input.rest(), encoding, choices & 1, cut);
    }
    return 0;
}
