// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/textcodec.h"

#include <algorithm>
#include <limits>

// Where characters begin and end, by the structure of each encoding (WHATWG Encoding, RFC 3629,
// RFC 2781, GB 18030-2005); whether a well-formed sequence means anything is the converter's word.

namespace socketchat {

namespace {

constexpr bool within(uchar byte, uchar first, uchar last) { return byte >= first && byte <= last; }

uchar at(QByteArrayView bytes, qsizetype index) { return uchar(bytes[index]); }

} // namespace

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
        // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
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
        // The only encoding here whose every byte tells whether it begins a character.
        start = std::max<qsizetype>(0, size - 3);
        while (start < size && (at(before, start) & 0xc0) == 0x80)
            ++start;
        sure = true;
    } else if (!isUnicode()) {
        // A byte below 0x30 is never the second, third or fourth of a character.
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
