// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/textcodec.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr bool within(uchar byte, uchar first, uchar last) { return byte >= first && byte <= last; }

uchar at(QByteArrayView bytes, qsizetype index) { return uchar(bytes[index]); }

/// Returns Qt's name for names used by people and other programs.
QString canonical(QStringView name)
{
    static const std::map<QString, QString> aliases = {
            {u"utf8"_s, u"UTF-8"_s},          {u"utf-16"_s, u"UTF-16LE"_s},
            {u"utf16"_s, u"UTF-16LE"_s},      {u"utf16le"_s, u"UTF-16LE"_s},
            {u"utf16be"_s, u"UTF-16BE"_s},    {u"latin1"_s, u"ISO-8859-1"_s},
            {u"latin-1"_s, u"ISO-8859-1"_s},  {u"gb2312"_s, u"GBK"_s}, // GBK in practice
            {u"sjis"_s, u"Shift_JIS"_s},      {u"shift-jis"_s, u"Shift_JIS"_s},
            {u"cp1252"_s, u"windows-1252"_s}, {u"cp949"_s, u"windows-949"_s},
            {u"cp950"_s, u"Big5"_s},          {u"gb-18030"_s, u"GB18030"_s},
    };
    const auto alias = aliases.find(name.toString().toLower());
    return alias == aliases.end() ? name.toString() : alias->second;
}

} // namespace

const TextCodec::Known TextCodec::s_known[] = {
        {"UTF-8"_L1, Family::Utf8},
        {"UTF-16LE"_L1, Family::Utf16LE},
        {"UTF-16BE"_L1, Family::Utf16BE},
        {"GB18030"_L1, Family::Gb18030},
        {"GBK"_L1, Family::Gbk},
        {"Big5"_L1, Family::Big5},
        {"Big5-HKSCS"_L1, Family::Big5},
        {"Shift_JIS"_L1, Family::ShiftJis},
        {"EUC-JP"_L1, Family::EucJp},
        {"EUC-KR"_L1, Family::EucKr},
        {"windows-949"_L1, Family::Windows949},
        {"KSC_5601"_L1, Family::Windows949},
};

TextCodec *TextCodec::named(QStringView name)
{
    // Opening a converter costs more than decoding most rows. One per thread, because they have
    // state.
    thread_local std::map<QString, std::unique_ptr<TextCodec>, std::less<>> codecs;
    if (const auto found = codecs.find(name); found != codecs.end())
        return found->second.get();
    const QString wanted = canonical(name);
    if (const auto found = codecs.find(wanted); found != codecs.end())
        return found->second.get();

    // Names may come from settings or the command line: cache only those that exist.
    const QStringDecoder probe(wanted.toLatin1().constData());
    if (!probe.isValid() || wanted.isEmpty())
        return nullptr;
    const QString official = probe.name() ? QString::fromLatin1(probe.name()) : wanted.toUpper();
    Family family = Family::SingleByte;
    QString known = official;
    for (const Known &row : s_known) {
        if (official.compare(row.name, Qt::CaseInsensitive) == 0) {
            family = row.family;
            known = row.family == Family::Windows949 ? u"windows-949"_s : QString(row.name);
        }
    }
    std::unique_ptr<TextCodec> codec(new TextCodec(known, family));
    if (!codec->m_decoder.isValid() || !codec->m_encoder.isValid())
        return nullptr;
    if (family == Family::SingleByte && !codec->readTable())
        return nullptr;
    return (codecs[wanted] = std::move(codec)).get();
}

TextCodec::TextCodec(const QString &name, Family family)
    : m_name(name)
    , m_family(family)
    , m_decoder(name.toLatin1().constData())
    , m_encoder(name.toLatin1().constData())
{ }

/// Fills the table; returns false if some byte is not a character by itself, which is unsupported.
bool TextCodec::readTable()
{
    for (int byte = 0; byte < 256; ++byte) {
        const char bytes[] = {char(byte)};
        m_decoder.resetState();
        const QString text = m_decoder.decode(QByteArrayView(bytes, 1));
        if (text.size() != 1)
            return false;
        // For unassigned bytes ICU returns a replacement or a private-use character of Apple or
        // Microsoft.
        const char16_t unit = text[0].unicode();
        const bool valid = unit != u'\xfffd' && (unit != u'\x1a' || byte == 0x1a)
                           && !QChar::isNonCharacter(unit)
                           && text[0].category() != QChar::Other_PrivateUse;
        m_table[size_t(byte)] = valid ? unit : s_notValid;
        if (valid)
            m_reverse.insert(unit, char(byte));
    }
    return m_table['A'] == u'A'; // excludes EBCDIC, whose line ends would need special handling
}

qsizetype TextCodec::decode(QByteArrayView bytes, Sink &sink)
{
    // The bytes from `run` to `pos` are of one kind and not yet passed on: characters (already in
    // `text` if no converter is needed), or invalid bytes.
    const bool direct = isUnicode() || m_family == Family::SingleByte;
    QString text;
    qsizetype run = 0;
    qsizetype pos = 0;
    bool runIsInvalid = false;
    const auto flush = [&] {
        if (pos > run && runIsInvalid)
            sink.invalid(bytes.sliced(run, pos - run));
        else if (pos > run && direct)
            sink.text(text);
        else if (pos > run)
            decodeRun(bytes.sliced(run, pos - run), sink);
        text.resize(0); // keeps its capacity
        run = pos;
    };
    while (pos < bytes.size()) {
        const Step next = step(bytes.sliced(pos));
        if (next.kind == Step::Cut)
            break;
        const QByteArrayView piece = bytes.sliced(pos, next.length);
        if (runIsInvalid != (next.kind == Step::Invalid)) {
            flush();
            runIsInvalid = !runIsInvalid;
        }
        const bool control = at(piece, 0) < 0x20 || at(piece, 0) == 0x7f;
        if (!runIsInvalid && direct) {
            appendUnicode(piece, text);
        } else if (!runIsInvalid && control) {
            // Control characters stay as they are, whatever the converter's table says.
            flush();
            const QChar unit(char16_t(at(piece, 0)));
            sink.text(QStringView(&unit, 1));
            run = pos + next.length;
        }
        pos += next.length;
    }
    flush();
    return pos;
}

void TextCodec::appendUnicode(QByteArrayView piece, QString &to) const
{
    if (m_family == Family::SingleByte) {
        to.append(QChar(m_table[at(piece, 0)]));
    } else if (m_family == Family::Utf8) {
        char32_t point = at(piece, 0);
        if (piece.size() > 1)
            point &= 0xffu >> (piece.size() + 1);
        for (qsizetype i = 1; i < piece.size(); ++i)
            point = (point << 6) | (at(piece, i) & 0x3f);
        if (QChar::requiresSurrogates(point)) {
            to.append(QChar(QChar::highSurrogate(point)));
            to.append(QChar(QChar::lowSurrogate(point)));
        } else {
            to.append(QChar(char16_t(point)));
        }
    } else {
        const int high = m_family == Family::Utf16LE ? 1 : 0;
        for (qsizetype i = 0; i < piece.size(); i += 2)
            to.append(QChar(char16_t(at(piece, i + high) << 8 | at(piece, i + 1 - high))));
    }
}

/// Decodes well-formed characters, which may still be unassigned.
void TextCodec::decodeRun(QByteArrayView run, Sink &sink)
{
    // hasError() would stay set after resetState(), and a new converter per error is too slow. A
    // run contains no controls, so these two characters mark replacements, or, in GB18030, a real
    // U+FFFD.
    const auto isReplaced = [](QStringView text) {
        return text.contains(u'\xfffd') || text.contains(u'\x1a');
    };
    m_decoder.resetState();
    const QString text = m_decoder.decode(run);
    if (!isReplaced(text)) {
        sink.text(text);
        return;
    }
    constexpr QByteArrayView realReplacement = "\x84\x31\xa4\x37";
    while (!run.isEmpty()) {
        qsizetype length = step(run).length;
        m_decoder.resetState();
        const QString one = m_decoder.decode(run.first(length));
        if (!isReplaced(one) || run.first(length) == realReplacement) {
            sink.text(one);
        } else {
            // An ASCII character after an invalid byte was most likely meant as such.
            if (length == 2 && at(run, 1) < 0x80)
                length = 1;
            sink.invalid(run.first(length));
        }
        run = run.sliced(length);
    }
}

TextCodec::Encoded TextCodec::encode(QStringView text)
{
    Encoded encoded;
    // In blocks, to find the one character that cannot be encoded without testing each.
    constexpr qsizetype pieceSize = 512;
    for (qsizetype pos = 0; pos < text.size();) {
        qsizetype length = std::min(pieceSize, text.size() - pos);
        if (pos + length < text.size() && text[pos + length - 1].isHighSurrogate())
            ++length;
        const QStringView piece = text.sliced(pos, length);
        if (!encodeExactly(piece, encoded.bytes)) {
            for (qsizetype i = 0; i < length;) {
                const bool pair = i + 1 < length && piece[i].isHighSurrogate()
                                  && piece[i + 1].isLowSurrogate();
                const qsizetype one = pair ? 2 : 1;
                if (QByteArray ignored; !encodeExactly(piece.sliced(i, one), ignored))
                    return {{}, pos + i, one};
                i += one;
            }
            return {{}, pos, length}; // encodable one by one, but not together
        }
        pos += length;
    }
    return encoded;
}

/// Appends the bytes that encode exactly `text`, or returns false.
bool TextCodec::encodeExactly(QStringView text, QByteArray &to)
{
    if (!text.isValidUtf16()) // an unpaired surrogate, which converters drop or pass through
        return false;
    switch (m_family) {
    case Family::Utf8:
        to.append(text.toUtf8());
        return true;
    case Family::Utf16LE:
    case Family::Utf16BE:
        for (const QChar unit : text) {
            const bool little = m_family == Family::Utf16LE;
            to.append(char(little ? unit.cell() : unit.row()));
            to.append(char(little ? unit.row() : unit.cell()));
        }
        return true;
    case Family::SingleByte:
        for (const QChar unit : text) {
            const auto byte = m_reverse.constFind(unit.unicode());
            if (byte == m_reverse.cend())
                return false;
            to.append(*byte);
        }
        return true;
    default:
        break;
    }

    // Converters may silently substitute unknown characters, so check that the bytes decode to the
    // same text.
    struct Comparison : Sink
    {
        QStringView rest;
        bool same = true;
        void text(QStringView piece) override
        {
            same = same && rest.startsWith(piece);
            rest = same ? rest.sliced(piece.size()) : rest;
        }
        void invalid(QByteArrayView) override { same = false; }
    };
    QByteArray bytes;
    for (qsizetype pos = 0; pos < text.size();) {
        const auto isControl = [&](qsizetype i) { return text[i] < u' ' || text[i] == u'\x7f'; };
        const bool control = isControl(pos);
        qsizetype end = pos + 1;
        while (end < text.size() && isControl(end) == control)
            ++end;
        if (control) {
            bytes.append(text.sliced(pos, end - pos).toLatin1());
        } else {
            m_encoder.resetState();
            bytes.append(QByteArray(m_encoder.encode(text.sliced(pos, end - pos))));
        }
        pos = end;
    }
    Comparison comparison;
    comparison.rest = text;
    if (decode(bytes, comparison) != bytes.size() || !comparison.same || !comparison.rest.isEmpty())
        return false;
    to.append(bytes);
    return true;
}

// Character boundaries by each encoding's structure (WHATWG Encoding, RFC 3629, RFC 2781, GB
// 18030-2005). Whether a well-formed sequence is assigned is left to the converter.

TextCodec::Step TextCodec::step(QByteArrayView bytes) const
{
    switch (m_family) {
    case Family::Utf8:
        return stepUtf8(bytes);
    case Family::Utf16LE:
    case Family::Utf16BE:
        return stepUtf16(bytes);
    case Family::SingleByte:
        return m_table[at(bytes, 0)] == s_notValid ? invalid(1) : character(1);
    case Family::Gb18030:
        return stepGb18030(bytes);
    case Family::EucJp:
        return stepEucJp(bytes);
    case Family::Gbk:
    case Family::Big5:
    case Family::ShiftJis:
    case Family::EucKr:
    case Family::Windows949:
        break;
    }
    return stepDoubleByte(bytes);
}

TextCodec::Step TextCodec::stepUtf8(QByteArrayView bytes) const
{
    const uchar lead = at(bytes, 0);
    if (lead < 0x80)
        return character(1);
    if (!within(lead, 0xc2, 0xf4))
        return invalid(1);
    const qsizetype length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (qsizetype i = 1; i < length; ++i) {
        if (i == bytes.size())
            return cut(i);
        // The second byte reveals overlong forms, surrogates and values beyond U+10FFFF.
        const uchar first = i > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const uchar last = i > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (!within(at(bytes, i), first, last))
            return invalid(1);
    }
    return character(length);
}

TextCodec::Step TextCodec::stepUtf16(QByteArrayView bytes) const
{
    const int high = m_family == Family::Utf16LE ? 1 : 0;
    if (bytes.size() < 2)
        return cut(bytes.size());
    if (!within(at(bytes, high), 0xd8, 0xdf))
        return character(2);
    if (within(at(bytes, high), 0xdc, 0xdf))
        return invalid(2);
    if (bytes.size() < 4) {
        const bool known = bytes.size() == 3 && high == 0;
        return known && !within(at(bytes, 2), 0xdc, 0xdf) ? invalid(2) : cut(bytes.size());
    }
    return within(at(bytes, 2 + high), 0xdc, 0xdf) ? character(4) : invalid(2);
}

TextCodec::Step TextCodec::stepGb18030(QByteArrayView bytes) const
{
    const uchar lead = at(bytes, 0);
    if (lead < 0x80)
        return character(1);
    if (!within(lead, 0x81, 0xfe))
        return invalid(1);
    if (bytes.size() < 2)
        return cut(1);
    if (!within(at(bytes, 1), 0x30, 0x39)) {
        const bool valid = within(at(bytes, 1), 0x40, 0xfe) && at(bytes, 1) != 0x7f;
        return valid ? character(2) : invalid(1);
    }
    if (bytes.size() < 3)
        return cut(2);
    if (!within(at(bytes, 2), 0x81, 0xfe))
        return invalid(1);
    if (bytes.size() < 4)
        return cut(3);
    return within(at(bytes, 3), 0x30, 0x39) ? character(4) : invalid(1);
}

TextCodec::Step TextCodec::stepEucJp(QByteArrayView bytes) const
{
    const uchar lead = at(bytes, 0);
    if (lead < 0x80)
        return character(1);
    if (lead != 0x8e && lead != 0x8f && !within(lead, 0xa1, 0xfe))
        return invalid(1);
    const qsizetype length = lead == 0x8f ? 3 : 2;
    for (qsizetype i = 1; i < length; ++i) {
        if (i == bytes.size())
            return cut(i);
        if (!within(at(bytes, i), 0xa1, lead == 0x8e ? 0xdf : 0xfe))
            return invalid(1);
    }
    return character(length);
}

TextCodec::Step TextCodec::stepDoubleByte(QByteArrayView bytes) const
{
    const uchar lead = at(bytes, 0);
    const uchar trail = bytes.size() > 1 ? at(bytes, 1) : 0;
    bool single = lead < 0x80;
    bool leads = within(lead, 0x81, 0xfe);
    bool trails = within(trail, 0x40, 0x7e) || within(trail, 0x80, 0xfe);
    switch (m_family) {
    case Family::Gbk:
        single |= lead == 0x80; // the euro sign
        break;
    case Family::Big5:
        trails = within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe);
        break;
    case Family::ShiftJis:
        single |= within(lead, 0xa1, 0xdf);
        leads = within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc);
        trails = within(trail, 0x40, 0x7e) || within(trail, 0x80, 0xfc);
        break;
    case Family::EucKr:
        leads = within(lead, 0xa1, 0xfe);
        trails = within(trail, 0xa1, 0xfe);
        break;
    default: // Windows949
        trails =
                within(trail, 0x41, 0x5a) || within(trail, 0x61, 0x7a) || within(trail, 0x81, 0xfe);
        break;
    }
    if (single)
        return character(1);
    if (!leads)
        return invalid(1);
    if (bytes.size() < 2)
        return cut(1);
    return trails ? character(2) : invalid(1);
}

qsizetype TextCodec::unfinishedAt(QByteArrayView before) const
{
    const qsizetype size = before.size();
    if (size == 0 || m_family == Family::SingleByte)
        return size;

    qsizetype start = 0;
    bool sure = size < enoughBefore;
    if (m_family == Family::Utf8) {
        // Only in UTF-8 does every byte tell whether it starts a character.
        start = std::max<qsizetype>(0, size - 3);
        while (start < size && (at(before, start) & 0xc0) == 0x80)
            ++start;
        sure = true;
    } else if (!isUnicode()) {
        // A byte below 0x30 is never the second, third or fourth byte of a character.
        qsizetype whole = size;
        while (whole > 0 && at(before, whole - 1) >= 0x30)
            --whole;
        start = whole;
        sure |= whole > 0;
    }

    qsizetype best = size;
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    const qsizetype phases = sure ? 1 : m_family == Family::Gb18030 ? 4 : 2;
    for (qsizetype phase = 0; phase < phases; ++phase) {
        qsizetype wrong = 0;
        qsizetype pos = start + phase;
        while (pos < size) {
            const Step next = step(before.sliced(pos));
            if (next.kind == Step::Cut)
                break;
            wrong += next.kind == Step::Invalid;
            pos += next.length;
        }
        if (wrong < fewest) {
            fewest = wrong;
            best = std::min(pos, size);
        }
    }
    return best;
}

} // namespace socketchat
