// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadtext.h"

#include "app/chat/textcodec.h"
#include "app/chat/typedpayload.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";

void appendHex(QString &to, char32_t value, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        to.append(QLatin1Char(hexDigits[(value >> shift) & 0xf]));
}

/// Returns whether the character is shown as it is, by a quick test that covers most text.
bool isPlain(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7f) || (unit > 0xad && unit < 0x300)
           || (unit >= 0x3000 && unit < 0x3130) || (unit >= 0x3400 && unit < 0xd800);
}

bool isInvisible(char32_t point)
{
    switch (point) {
    case 0x034f: // combining grapheme joiner
    case 0x115f: // Hangul fillers
    case 0x1160:
    case 0x17b4: // inherent Khmer vowels
    case 0x17b5:
    case 0x2065: // unassigned, but already ignored in text layout
    case 0x3164:
    case 0xffa0:
    case 0xfffc: // object replacement character, special in text layout
        return true;
    case 0x06dd: // Arabic signs: format characters by category, but visible
    case 0x08e2:
        return false;
    default:
        break;
    }
    if (point >= 0x0600 && point <= 0x0605)
        return false;
    // Reserved for invisible characters; laid out with no width.
    if ((point >= 0xfff0 && point <= 0xfff8) || (point >= 0xe0000 && point <= 0xe00ff)
        || (point >= 0xe01f0 && point <= 0xe0fff))
        return true;
    const QChar::Category category = QChar::category(point);
    return category == QChar::Other_Format || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph;
}

bool isPictograph(char32_t point)
{
    return point == 0xfe0f || QChar::category(point) == QChar::Symbol_Other
           || QChar::category(point) == QChar::Symbol_Modifier;
}

void appendByte(QString &to, char byte)
{
    to.append("\\x"_L1);
    appendHex(to, uchar(byte), 2);
}

/// Builds the displayed text and, if `traced`, the decoded unit behind each of its units (an
/// invalid byte counts as one).
class ShownText : public TextCodec::Sink
{
public:
    ShownText(DecodedPayload &to, bool traced)
        : m_to(to)
        , m_traced(traced)
    { }

    void text(QStringView text) override
    {
        for (qsizetype pos = 0; pos < text.size();) {
            qsizetype end = pos;
            while (end < text.size() && isPlain(text[end].unicode()))
                ++end;
            if (end > pos) {
                m_to.text.append(text.sliced(pos, end - pos));
                m_last = 0;
                for (; m_traced && pos < end; ++pos)
                    m_to.origins.append(m_unit++);
                pos = end;
                continue;
            }
            const bool pair = text[pos].isHighSurrogate() && pos + 1 < text.size();
            const qsizetype length = pair ? 2 : 1;
            const char32_t point =
                    pair ? QChar::surrogateToUcs4(text[pos], text[pos + 1]) : text[pos].unicode();
            addPoint(point, text.sliced(pos + length));
            trace(length);
            pos += length;
        }
    }

    void invalid(QByteArrayView bytes) override
    {
        addBytes(TextMark::Kind::InvalidBytes, bytes);
        m_to.valid = false;
    }

    /// Adds an incomplete character, whose first `before` bytes belong to earlier bytes.
    void cut(QByteArrayView bytes, qsizetype before)
    {
        m_unit += before;
        addBytes(TextMark::Kind::CutCharacter, bytes.sliced(before));
    }

private:
    /// Assigns what was appended last to the next `units` decoded units.
    void trace(qsizetype units)
    {
        if (m_traced)
            m_to.origins.insert(m_to.origins.size(), m_to.text.size() - m_to.origins.size(),
                                m_unit);
        m_unit += units;
    }

    void addPoint(char32_t point, QStringView rest)
    {
        if (point == u'\n' || point == u'\t')
            m_to.text.append(QChar(char16_t(point)));
        else if (QChar::category(point) == QChar::Other_Control)
            mark(TextMark::Kind::Control, controlText(point));
        else if (isInvisible(point) && !joinsPictographs(point, rest))
            mark(TextMark::Kind::Invisible, codePointText(point));
        else
            m_to.text.append(QStringView(QChar::fromUcs4(point)));
        m_last = point;
    }

    void addBytes(TextMark::Kind kind, QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            QString shown;
            appendByte(shown, byte);
            mark(kind, shown);
            trace(1);
        }
    }

    /// Returns whether a zero-width joiner joins two emoji into one.
    [[nodiscard]] bool joinsPictographs(char32_t point, QStringView rest) const
    {
        if (point != 0x200d || rest.isEmpty() || !isPictograph(m_last))
            return false;
        const bool pair = rest[0].isHighSurrogate() && rest.size() > 1;
        return isPictograph(pair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode());
    }

    static QString controlText(char32_t point)
    {
        const char16_t picture = controlPicture(point);
        return picture ? QString(QChar(picture)) : codePointText(point);
    }

    static QString codePointText(char32_t point)
    {
        const bool large = QChar::requiresSurrogates(point);
        QString shown = large ? u"\\U"_s : u"\\u"_s;
        appendHex(shown, point, large ? 8 : 4);
        return shown;
    }

    void mark(TextMark::Kind kind, const QString &shown)
    {
        m_last = 0;
        const qsizetype start = m_to.text.size();
        m_to.text.append(shown);
        if (!m_to.marks.isEmpty()) {
            TextMark &previous = m_to.marks.last();
            if (previous.kind == kind && previous.start + previous.length == start) {
                previous.length += shown.size();
                return;
            }
        }
        m_to.marks.append({kind, start, shown.size()});
    }

    DecodedPayload &m_to;
    const bool m_traced;
    char32_t m_last = 0;
    qsizetype m_unit = 0; // units decoded so far
};

/// Records the first byte of each decoded unit, counting units as ShownText does.
class UnitOrigins : public TextCodec::Sink
{
public:
    UnitOrigins(TextCodec &codec, QByteArrayView bytes)
    {
        while (m_at < bytes.size()) {
            const QByteArrayView rest = bytes.sliced(m_at);
            const QByteArrayView first = rest.first(codec.firstLength(rest));
            const qsizetype end = m_at + first.size();
            if (codec.decode(first, *this) < first.size())
                invalid(first); // an incomplete character
            m_at = end;
        }
        m_origins.append(m_at);
    }

    void text(QStringView text) override { m_origins.insert(m_origins.size(), text.size(), m_at); }

    void invalid(QByteArrayView bytes) override
    {
        for (qsizetype i = 0; i < bytes.size(); ++i)
            m_origins.append(m_at++);
    }

    [[nodiscard]] qsizetype at(qsizetype unit) const { return m_origins.value(unit, m_at); }

private:
    QList<qsizetype> m_origins;
    qsizetype m_at = 0;
};

/// Collects the text unchanged.
class PlainText : public TextCodec::Sink
{
public:
    void text(QStringView text) override { m_text.append(text); }
    void invalid(QByteArrayView bytes) override
    {
        for (const char byte : bytes)
            appendByte(m_text, byte);
    }
    [[nodiscard]] const QString &text() const { return m_text; }

protected:
    QString m_text;
};

/// Collects the text as it would be typed in the form Escapes.
class EscapedText : public PlainText
{
public:
    void text(QStringView text) override
    {
        static constexpr QStringView meant = u"\\\n\r\t";
        static constexpr QStringView written = u"\\nrt";
        for (const QChar unit : text) {
            if (const qsizetype at = meant.indexOf(unit); at >= 0) {
                m_text.append(u'\\').append(written[at]);
            } else if (unit.category() == QChar::Other_Control) {
                m_text.append("\\u"_L1);
                appendHex(m_text, unit.unicode(), 4);
            } else {
                m_text.append(unit);
            }
        }
    }
    using PlainText::text;
};

/// Returns `bytes` with the start of their first character prepended, if it is in `before`.
QByteArray withBeginning(const TextCodec &codec, QByteArrayView before, QByteArrayView bytes)
{
    const qsizetype at = codec.unfinishedAt(before);
    return at < before.size() ? before.sliced(at).toByteArray().append(bytes) : QByteArray();
}

DecodedPayload decodeAndTrace(QByteArrayView bytes, const TextEncoding &encoding, bool stream,
                              QByteArrayView before, qsizetype byteLimit, bool traced)
{
    DecodedPayload decoded;
    if (byteLimit >= 0 && bytes.size() > byteLimit) {
        bytes = bytes.first(byteLimit);
        decoded.shortened = true;
    }
    if (bytes.isEmpty()) {
        if (traced)
            decoded.origins.append(0);
        return decoded;
    }

    TextCodec *codec = TextCodec::named(encoding.name());
    Q_ASSERT(codec);
    const qsizetype size = bytes.size();
    const QByteArray whole = withBeginning(*codec, before, bytes);
    if (!whole.isEmpty())
        bytes = whole;

    ShownText shown(decoded, traced);
    decoded.text.reserve(bytes.size());
    const QByteArrayView rest = bytes.sliced(codec->decode(bytes, shown));
    if (decoded.shortened)
        return decoded; // an incomplete character continues beyond the limit
    if (!rest.isEmpty() && stream)
        shown.cut(rest, std::max<qsizetype>(rest.size() - size, 0));
    else if (!rest.isEmpty())
        shown.invalid(rest);
    if (traced) {
        const UnitOrigins origins(*codec, bytes);
        for (qsizetype &origin : decoded.origins)
            origin = std::max<qsizetype>(origins.at(origin) - (bytes.size() - size), 0);
        decoded.origins.append(size);
    }
    return decoded;
}

} // namespace

void DecodedPayload::appendFrom(const DecodedPayload &from, qsizetype at, qsizetype length)
{
    text.append(QStringView(from.text).sliced(at, length));
    if (!from.origins.isEmpty())
        origins.append(from.origins.sliced(at, length));
}

void DecodedPayload::appendSign(QStringView shown, const DecodedPayload &from, qsizetype at)
{
    text.append(shown);
    if (!from.origins.isEmpty())
        origins.insert(origins.size(), shown.size(), from.origins.at(at));
}

char16_t controlPicture(char32_t character)
{
    if (character < 0x20)
        return char16_t(0x2400 + character);
    return character == 0x7f ? u'\u2421' : u'\0';
}

TextEncoding::TextEncoding()
    : m_name(u"UTF-8"_s)
{ }

std::optional<TextEncoding> TextEncoding::named(QStringView name)
{
    const TextCodec *codec = TextCodec::named(name);
    if (!codec)
        return std::nullopt;
    TextEncoding encoding;
    encoding.m_name = codec->name();
    return encoding;
}

QList<TextEncoding> TextEncoding::available()
{
    static constexpr QStringView offered[] = {
            u"UTF-8",       u"GB18030",    u"GBK",          u"Big5",         u"ISO-8859-1",
            u"UTF-16LE",    u"UTF-16BE",   u"Shift_JIS",    u"EUC-JP",       u"EUC-KR",
            u"windows-949", u"Big5-HKSCS", u"windows-1252", u"windows-1251", u"KOI8-R",
    };
    QList<TextEncoding> encodings;
    for (const QStringView name : offered) {
        if (const auto encoding = named(name))
            encodings.append(*encoding);
    }
    return encodings;
}

DecodedPayload decodePayload(QByteArrayView bytes, const TextEncoding &encoding, bool stream,
                             QByteArrayView before, qsizetype byteLimit)
{
    return decodeAndTrace(bytes, encoding, stream, before, byteLimit, false);
}

DecodedPayload tracePayload(QByteArrayView bytes, const TextEncoding &encoding, bool stream,
                            QByteArrayView before)
{
    return decodeAndTrace(bytes, encoding, stream, before, -1, true);
}

QString plainText(QByteArrayView bytes, const TextEncoding &encoding, QByteArrayView before)
{
    TextCodec *codec = TextCodec::named(encoding.name());
    Q_ASSERT(codec);
    const QByteArray whole = withBeginning(*codec, before, bytes);
    if (!whole.isEmpty())
        bytes = whole;
    PlainText plain;
    plain.invalid(bytes.sliced(codec->decode(bytes, plain)));
    return plain.text();
}

QString escapedText(QByteArrayView bytes, const TextEncoding &encoding)
{
    TextCodec *codec = TextCodec::named(encoding.name());
    Q_ASSERT(codec);
    EscapedText escaped;
    escaped.invalid(bytes.sliced(codec->decode(bytes, escaped)));
    if (encodePayload(escaped.text(), PayloadForm::Escapes, encoding).bytes == bytes)
        return escaped.text();
    // In some encodings several byte sequences mean the same character.
    QString everyByte;
    for (const char byte : bytes)
        appendByte(everyByte, byte);
    return everyByte;
}

QString textOfUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

QString hexText(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() * 3);
    for (const char byte : bytes) {
        if (!text.isEmpty())
            text.append(u' ');
        appendHex(text, uchar(byte), 2);
    }
    return text;
}

} // namespace socketchat
