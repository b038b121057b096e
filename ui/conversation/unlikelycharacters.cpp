// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/unlikelycharacters.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

enum class Writing : quint8 { Rare, Latin, EastAsian, Hangul, Greek, Cyrillic };

Writing writingOf(char32_t character)
{
    if (character < 0x250 || (character >= 0x2000 && character < 0x2070))
        return Writing::Latin; // includes punctuation that every font has
    if ((character >= 0x3000 && character < 0x3040) || (character >= 0xFF00 && character < 0xFFF0))
        return Writing::EastAsian;
    switch (QChar::script(character)) {
    case QChar::Script_Greek:
        return Writing::Greek;
    case QChar::Script_Cyrillic:
        return Writing::Cyrillic;
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return Writing::EastAsian;
    case QChar::Script_Hangul:
        return Writing::Hangul;
    default:
        return Writing::Rare;
    }
}

// Shortest run taken for a real word. Two random bytes may form one letter; other scripts need
// three bytes for it.
qsizetype shortestWord(Writing writing)
{
    switch (writing) {
    case Writing::Latin:
        return 1;
    case Writing::EastAsian:
    case Writing::Hangul:
        return 2;
    case Writing::Greek:
    case Writing::Cyrillic:
        return 3;
    case Writing::Rare:
        break;
    }
    return std::numeric_limits<qsizetype>::max();
}

bool isLineEnd(const DecodedPayload &payload, const TextMark &mark)
{
    const auto behind = QStringView(payload.text).sliced(mark.start);
    return mark.length == 1 && behind.startsWith(u"␍\n");
}

// More than one non-text byte or control character for every four characters. Random bytes have
// four for every four.
bool isHardlyText(const DecodedPayload &payload)
{
    qsizetype bytes = 0;
    qsizetype marked = 0;
    for (const TextMark &mark : payload.marks) {
        marked += mark.length;
        if (mark.kind == TextMark::Kind::InvalidBytes)
            bytes += mark.length / 4; // each is shown as \xFF
        else if (mark.kind == TextMark::Kind::Control && !isLineEnd(payload, mark))
            ++bytes;
    }
    return bytes * 4 > payload.text.size() - marked;
}

QString numberOf(char32_t character)
{
    const QString digits = QString::number(uint(character), 16).toUpper();
    return QChar::requiresSurrogates(character) ? u"\\U%1"_s.arg(digits, 8, u'0')
                                                : u"\\u%1"_s.arg(digits, 4, u'0');
}

/// Appends the text between two marks, with unlikely characters escaped.
void appendLikely(DecodedPayload &to, const DecodedPayload &from, qsizetype at, qsizetype end)
{
    const QList<uint> characters = QStringView(from.text).sliced(at, end - at).toUcs4();
    for (auto begin = characters.begin(); begin != characters.end();) {
        const Writing writing = writingOf(*begin);
        const auto next = std::find_if(begin, characters.end(),
                                       [&](uint each) { return writingOf(each) != writing; });
        const bool isWord = next - begin >= shortestWord(writing);
        for (; begin != next; ++begin) {
            const qsizetype length = QChar::requiresSurrogates(*begin) ? 2 : 1;
            if (isWord) {
                to.appendFrom(from, at, length);
            } else {
                const QString number = numberOf(*begin);
                to.marks.append({TextMark::Kind::Invisible, to.text.size(), number.size()});
                to.appendSign(number, from, at);
            }
            at += length;
        }
    }
}

} // namespace

void escapeUnlikelyCharacters(DecodedPayload &payload)
{
    if (!isHardlyText(payload))
        return;
    const DecodedPayload all = std::exchange(payload, {});
    payload.valid = all.valid;
    payload.shortened = all.shortened;
    qsizetype at = 0;
    for (const TextMark &mark : all.marks) {
        appendLikely(payload, all, at, mark.start);
        payload.marks.append({mark.kind, payload.text.size(), mark.length});
        payload.appendFrom(all, mark.start, mark.length);
        at = mark.start + mark.length;
    }
    appendLikely(payload, all, at, all.text.size());
    if (!all.origins.isEmpty())
        payload.origins.append(all.origins.last());
}

} // namespace socketchat
