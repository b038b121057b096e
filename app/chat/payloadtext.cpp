// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadtext.h"

#include "app/chat/textcodec.h"

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

/// Characters that are shown as they are, told at a glance: most of what people write.
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
    case 0x17b4: // Khmer vowels that are inherent
    case 0x17b5:
    case 0x2065: // no character yet, but ignored where text is laid out already
    case 0x3164:
    case 0xffa0:
    case 0xfffc: // stands for an object, and text layouts take it for one
        return true;
    case 0x06dd: // Arabic signs that are formats by category, but visible
    case 0x08e2:
        return false;
    default:
        break;
    }
    if (point >= 0x0600 && point <= 0x0605)
        return false;
    // Reserved for what is not seen; laid out as nothing.
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

/// Builds the text that is shown.
class ShownText : public TextCodec::Sink
{
public:
    explicit ShownText(DecodedPayload &to)
        : m_to(to)
    { }

    void text(QStringView text) override
    {
        for (qsizetype pos = 0; pos < text.size();) {
            qsizetype end = pos;
            while (end < text.size() && isPlain(text[end].unicode()))
                ++end;
            if (end > pos) {
                endLine();
                m_to.text.append(text.sliced(pos, end - pos));
                m_last = 0;
                pos = end;
                continue;
            }
            const bool pair = text[pos].isHighSurrogate() && pos + 1 < text.size();
            const qsizetype length = pair ? 2 : 1;
            const char32_t point =
                    pair ? QChar::surrogateToUcs4(text[pos], text[pos + 1]) : text[pos].unicode();
            addPoint(point, text.sliced(pos + length));
            pos += length;
        }
    }

    void invalid(QByteArrayView bytes) override
    {
        endLine();
        QString shown;
        shown.reserve(4 * bytes.size());
        for (const char byte : bytes) {
            shown.append("\\x"_L1);
            appendHex(shown, uchar(byte), 2);
        }
        mark(TextMark::Kind::InvalidBytes, shown);
        m_to.valid = false;
    }

    void cut()
    {
        endLine();
        mark(TextMark::Kind::CutCharacter, u"\u22ef"_s);
    }

    /// A CR that no LF follows is a control.
    void endLine()
    {
        if (std::exchange(m_carriageReturn, false))
            mark(TextMark::Kind::Control, u"\\r"_s);
    }

private:
    void addPoint(char32_t point, QStringView rest)
    {
        if (point == u'\n') {
            m_carriageReturn = false;
            m_to.text.append(u'\n');
        } else {
            endLine();
            if (point == u'\r')
                m_carriageReturn = true;
            else if (point == u'\t')
                m_to.text.append(u'\t');
            else if (QChar::category(point) == QChar::Other_Control)
                mark(TextMark::Kind::Control, controlText(point));
            else if (isInvisible(point) && !joinsPictographs(point, rest))
                mark(TextMark::Kind::Invisible, codePointText(point));
            else
                m_to.text.append(QStringView(QChar::fromUcs4(point)));
        }
        m_last = point;
    }

    /// The zero-width joiner within one emoji made of several is part of it.
    [[nodiscard]] bool joinsPictographs(char32_t point, QStringView rest) const
    {
        if (point != 0x200d || rest.isEmpty() || !isPictograph(m_last))
            return false;
        const bool pair = rest[0].isHighSurrogate() && rest.size() > 1;
        return isPictograph(pair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode());
    }

    static QString controlText(char32_t point)
    {
        if (point == 0)
            return u"\\0"_s;
        if (point == 0x1b)
            return u"\\e"_s;
        if (point >= 0x80) // `\x85` would be a byte, which it need not be
            return codePointText(point);
        QString shown = u"\\x"_s;
        appendHex(shown, point, 2);
        return shown;
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
    char32_t m_last = 0;
    bool m_carriageReturn = false;
};

} // namespace

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
    DecodedPayload decoded;
    if (byteLimit >= 0 && bytes.size() > byteLimit) {
        bytes = bytes.first(byteLimit);
        decoded.shortened = true;
    }
    if (bytes.isEmpty())
        return decoded;

    TextCodec *codec = TextCodec::named(encoding.name());
    Q_ASSERT(codec);
    QByteArray joined;
    if (const qsizetype at = codec->unfinishedAt(before); at < before.size()) {
        joined = before.sliced(at).toByteArray();
        joined.append(bytes);
        bytes = joined;
    }

    ShownText shown(decoded);
    decoded.text.reserve(bytes.size());
    const QByteArrayView rest = bytes.sliced(codec->decode(bytes, shown));
    if (decoded.shortened) // an unfinished character or line end goes on behind the limit
        return decoded;
    if (!rest.isEmpty() && stream)
        shown.cut();
    else if (!rest.isEmpty())
        shown.invalid(rest);
    shown.endLine();
    return decoded;
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
