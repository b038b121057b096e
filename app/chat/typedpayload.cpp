// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/typedpayload.h"

#include "app/chat/textcodec.h"
#include "app/chat/typedhex.h"

#include <algorithm>

namespace socketchat {

namespace {

EncodedPayload problem(PayloadProblemKind kind, QStringView typed, qsizetype at, qsizetype length)
{
    length = std::clamp<qsizetype>(length, 0, typed.size() - at);
    return {{}, PayloadProblem{kind, at, length, typed.sliced(at, length).toString()}};
}

/// Returns how many digits of `base` follow, at most `most`.
qsizetype digitsAt(QStringView typed, qsizetype at, int base, qsizetype most)
{
    qsizetype count = 0;
    while (count < most && at + count < typed.size()) {
        const int value = digitValue(typed[at + count]);
        if (value < 0 || value >= base)
            break;
        ++count;
    }
    return count;
}

/// Returns the length of the character, or unpaired surrogate, at a position.
qsizetype characterLength(QStringView typed, qsizetype at)
{
    return at + 1 < typed.size() && typed[at].isHighSurrogate() && typed[at + 1].isLowSurrogate()
                   ? 2
                   : 1;
}

EncodedPayload encodeText(QStringView typed, TextCodec &codec)
{
    TextCodec::Encoded encoded = codec.encode(typed);
    if (encoded.failedAt >= 0)
        return problem(PayloadProblemKind::NotInEncoding, typed, encoded.failedAt,
                       encoded.failedLength);
    return {std::move(encoded.bytes), std::nullopt};
}

/// Parses text with escapes. Named and `\u` escapes are characters, encoded like the text around
/// them; `\x` and octal ones are bytes.
class EscapeReader
{
public:
    EscapeReader(QStringView typed, TextCodec &codec)
        : m_typed(typed)
        , m_codec(codec)
    { }

    EncodedPayload read()
    {
        while (m_pos < m_typed.size() && !m_problem) {
            if (m_typed[m_pos] == u'\\')
                readEscape();
            else
                addText(m_typed[m_pos], 1);
        }
        flush();
        if (m_problem)
            return {{}, m_problem};
        return {std::move(m_bytes), std::nullopt};
    }

private:
    void readEscape()
    {
        static constexpr QStringView names = u"ntrefavb\\\"'?";
        static constexpr QStringView meanings = u"\n\t\r\x1b\f\a\v\b\\\"'?";
        if (m_pos + 1 == m_typed.size())
            return fail(PayloadProblemKind::UnfinishedEscape, 1);
        const QChar name = m_typed[m_pos + 1];
        if (const qsizetype index = names.indexOf(name); index >= 0)
            return addText(meanings[index], 2);
        if (name == u'x')
            return readByte(2, 16, 2, 2);
        if (name == u'u')
            return readCodePoint(4);
        if (name == u'U')
            return readCodePoint(8);
        if (name >= u'0' && name <= u'7')
            return readByte(1, 8, 1, 3);
        fail(PayloadProblemKind::UnknownEscape, 1 + characterLength(m_typed, m_pos + 1));
    }

    void readByte(qsizetype before, int base, qsizetype fewest, qsizetype most)
    {
        const qsizetype digits = digitsAt(m_typed, m_pos + before, base, most);
        if (digits < fewest)
            return fail(PayloadProblemKind::UnfinishedEscape, before + digits);
        const uint value = m_typed.sliced(m_pos + before, digits).toUInt(nullptr, base);
        if (value > 0xff)
            return fail(PayloadProblemKind::UnknownEscape, before + digits);
        flush(); // encode preceding text first
        m_bytes.append(char(value));
        m_pos += before + digits;
    }

    void readCodePoint(qsizetype wanted)
    {
        const qsizetype digits = digitsAt(m_typed, m_pos + 2, 16, wanted);
        if (digits < wanted)
            return fail(PayloadProblemKind::UnfinishedEscape, 2 + digits);
        const char32_t point = m_typed.sliced(m_pos + 2, digits).toUInt(nullptr, 16);
        if (point > QChar::LastValidCodePoint)
            return fail(PayloadProblemKind::UnknownEscape, 2 + digits);
        if (!QChar::requiresSurrogates(point))
            return addText(QChar(char16_t(point)), 2 + digits);
        m_text.append(QChar(QChar::highSurrogate(point)));
        m_from.append(m_pos);
        addText(QChar(QChar::lowSurrogate(point)), 2 + digits);
    }

    void addText(QChar unit, qsizetype typedLength)
    {
        m_text.append(unit);
        m_from.append(m_pos);
        m_pos += typedLength;
    }

    void flush()
    {
        m_from.append(m_pos);
        const TextCodec::Encoded encoded = m_codec.encode(m_text);
        if (encoded.failedAt < 0) {
            m_bytes.append(encoded.bytes);
        } else if (const qsizetype at = m_from[encoded.failedAt];
                   !m_problem || at < m_problem->at) {
            const qsizetype end = m_from[encoded.failedAt + encoded.failedLength];
            m_problem = problem(PayloadProblemKind::NotInEncoding, m_typed, at, end - at).problem;
        }
        m_text.clear();
        m_from.clear();
    }

    void fail(PayloadProblemKind kind, qsizetype length)
    {
        m_problem = problem(kind, m_typed, m_pos, length).problem;
    }

    const QStringView m_typed;
    TextCodec &m_codec;
    qsizetype m_pos = 0;
    QString m_text; // parsed, not encoded yet
    QList<qsizetype> m_from; // position in the typed text of each unit
    QByteArray m_bytes;
    std::optional<PayloadProblem> m_problem;
};

} // namespace

EncodedPayload encodePayload(QStringView typed, PayloadForm form, const TextEncoding &encoding)
{
    TextCodec *codec = TextCodec::named(encoding.name());
    Q_ASSERT(codec);
    switch (form) {
    case PayloadForm::Text:
        break;
    case PayloadForm::Hex:
        return encodeHex(typed);
    case PayloadForm::Escapes:
        return EscapeReader(typed, *codec).read();
    }
    return encodeText(typed, *codec);
}

} // namespace socketchat
