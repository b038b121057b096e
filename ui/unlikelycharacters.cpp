// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/unlikelycharacters.h"

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

enum class Writing : quint8 { Rare, Latin, EastAsian, Greek, Cyrillic };

Writing writingOf(char32_t character)
{
    if (character < 0x250 || (character >= 0x2000 && character < 0x2070) || character == 0x22EF)
        return Writing::Latin; // with the punctuation that every font has
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
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return Writing::EastAsian;
    default:
        return Writing::Rare;
    }
}

// More bytes that are no text than text.
bool isMostlyInvalid(const DecodedPayload &payload)
{
    qsizetype invalid = 0;
    for (const TextMark &mark : payload.marks)
        invalid += mark.kind == TextMark::Kind::InvalidBytes ? mark.length : 0;
    return invalid * 2 > payload.text.size();
}

QString numberOf(char32_t character)
{
    const QString digits = QString::number(uint(character), 16).toUpper();
    return QChar::requiresSurrogates(character) ? u"\\U%1"_s.arg(digits, 8, u'0')
                                                : u"\\u%1"_s.arg(digits, 4, u'0');
}

/// Appends a stretch of text between two marks.
void appendLikely(DecodedPayload &to, QStringView stretch)
{
    const QList<uint> characters = stretch.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t character = characters.at(i);
        const Writing writing = writingOf(character);
        const auto isWrittenLikeIt = [&](qsizetype neighbour) {
            return neighbour >= 0 && neighbour < characters.size()
                   && writingOf(characters.at(neighbour)) == writing;
        };
        if (writing == Writing::Latin
            || (writing != Writing::Rare && (isWrittenLikeIt(i - 1) || isWrittenLikeIt(i + 1)))) {
            to.text += QStringView(QChar::fromUcs4(character));
            continue;
        }
        const QString number = numberOf(character);
        to.marks.append({TextMark::Kind::Invisible, to.text.size(), number.size()});
        to.text += number;
    }
}

} // namespace

void numberUnlikelyCharacters(DecodedPayload &payload)
{
    if (!isMostlyInvalid(payload))
        return;
    DecodedPayload likely;
    qsizetype at = 0;
    for (const TextMark &mark : std::as_const(payload.marks)) {
        appendLikely(likely, QStringView(payload.text).sliced(at, mark.start - at));
        likely.marks.append({mark.kind, likely.text.size(), mark.length});
        likely.text += QStringView(payload.text).sliced(mark.start, mark.length);
        at = mark.start + mark.length;
    }
    appendLikely(likely, QStringView(payload.text).sliced(at));
    payload.text = likely.text;
    payload.marks = likely.marks;
}

} // namespace socketchat
