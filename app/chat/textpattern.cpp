// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/textpattern.h"

#include "app/chat/payloadtext.h"
#include "app/net/address/typedtext.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

// Limits the engine's steps at one position of the text. Ordinary expressions need few;
// catastrophic ones (`(a+)+$`) stop here after a fraction of a millisecond.
const QString &stepLimit()
{
    static const QString prefix = u"(*LIMIT_MATCH=50000)"_s;
    return prefix;
}

// Maximum time for a whole text, extrapolated from its beginning.
constexpr qint64 maxNanoseconds = 20'000'000;
constexpr qsizetype firstTrial = 256;

// In scripts without spaces every neighbour is a letter, so word boundaries do not exist.
bool isWordCharacter(char32_t character)
{
    if (character == u'_')
        return true;
    if (!QChar::isLetterOrNumber(character) && !QChar::isMark(character))
        return false;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

char32_t characterBefore(QStringView text, qsizetype at)
{
    const QChar unit = text[at - 1];
    if (unit.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], unit);
    return unit.unicode();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

} // namespace

TextPattern::TextPattern(const SearchTerm &term)
    : m_term(term)
{
    if (term.typed.isEmpty())
        return;
    switch (term.form) {
    case SearchTerm::Form::Text:
        m_empty = false;
        // Some non-ASCII characters fold to ASCII letters: ſ, K.
        if (const QString same = term.matchCase ? term.typed : term.typed.toCaseFolded();
            isAscii(same) && same.size() == term.typed.size())
            m_lowerAscii = same.toLatin1();
        break;
    case SearchTerm::Form::Expression:
        compileExpression();
        break;
    case SearchTerm::Form::Hex:
        compileHex();
        break;
    }
}

void TextPattern::compileExpression()
{
    // Compile the typed text first, to report errors at its positions.
    QRegularExpression::PatternOptions options =
            QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!m_term.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    m_expression = QRegularExpression(m_term.typed, options);
    if (!m_expression.isValid()) {
        m_problem = Problem::ExpressionNotValid;
        m_problemAt = std::max<qsizetype>(0, m_expression.patternErrorOffset());
        return;
    }
    // Settings of the pattern's own, such as (*ANYCRLF), must stay at its beginning.
    const bool settings = m_term.typed.startsWith("(*"_L1);
    const QString before = m_term.anyLineEnd ? stepLimit() + u"(*ANYCRLF)"_s : stepLimit();
    QString pattern = before + m_term.typed;
    if (m_term.wholeWord && !settings)
        pattern = before + u"\\b(?:"_s + m_term.typed + u")\\b"_s;
    QRegularExpression limited(pattern, options);
    if (!limited.isValid()) // for example because of a comment at its end
        limited.setPattern(before + m_term.typed);
    m_expression = limited;
    m_expression.optimize();
    m_empty = !m_expression.isValid();
}

void TextPattern::compileHex()
{
    const EncodedPayload payload = encodePayload(m_term.typed, PayloadForm::Hex, TextEncoding());
    if (payload.problem) {
        const PayloadProblemKind kind = payload.problem->kind;
        m_problem = kind == PayloadProblemKind::OddHexDigits   ? Problem::OddHexDigits
                    : kind == PayloadProblemKind::AmbiguousHex ? Problem::AmbiguousHex
                                                               : Problem::NotHex;
        m_problemAt = payload.problem->at;
        return;
    }
    m_bytes = payload.bytes;
    m_empty = m_bytes.isEmpty();
}

QString TextPattern::expressionProblem() const
{
    return m_problem == Problem::ExpressionNotValid ? m_expression.errorString() : QString();
}

TextPattern::Outcome TextPattern::matchBytes(QByteArrayView bytes) const
{
    return !m_empty && bytes.contains(m_bytes) ? Outcome::Match : Outcome::NoMatch;
}

TextPattern::Outcome TextPattern::matchText(QStringView text) const
{
    if (m_empty)
        return Outcome::NoMatch;
    if (m_term.form == SearchTerm::Form::Expression)
        return tryExpression(text.first(std::min(text.size(), maxExpressionText)).toString());
    return next(text, 0).length > 0 ? Outcome::Match : Outcome::NoMatch;
}

TextPattern::Outcome TextPattern::matchPlainAscii(QByteArrayView text) const
{
    if (m_empty)
        return Outcome::NoMatch;
    if (m_term.form == SearchTerm::Form::Expression)
        return tryExpression(
                QString::fromLatin1(text.first(std::min(text.size(), maxExpressionText))));
    if (m_lowerAscii.isEmpty())
        return Outcome::NoMatch;
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    const bool fold = !m_term.matchCase;
    for (const char *at = begin;; ++at) {
        if (fold) {
            at = std::search(at, end, m_lowerAscii.cbegin(), m_lowerAscii.cend(),
                             [](char one, char other) { return lower(one) == other; });
        } else {
            const qsizetype found = text.indexOf(m_lowerAscii, at - begin);
            at = found < 0 ? end : begin + found;
        }
        if (at == end)
            return Outcome::NoMatch;
        const char *const after = at + m_lowerAscii.size();
        const bool cutsBefore = at > begin && isAsciiWord(*at) && isAsciiWord(*(at - 1));
        const bool cutsAfter = after < end && isAsciiWord(*(after - 1)) && isAsciiWord(*after);
        if (!m_term.wholeWord || (!cutsBefore && !cutsAfter))
            return Outcome::Match;
    }
}

// The engine cannot be interrupted. So it is tried on prefixes of growing length, and given up if
// the next one would take too long (time may grow with the square of the length).
TextPattern::Outcome TextPattern::tryExpression(const QString &text, qsizetype from,
                                                MatchType type) const
{
    QElapsedTimer watch;
    const qsizetype size = text.size() - from;
    for (qsizetype length = firstTrial; length < size; length *= 8) {
        const qint64 growth = std::min<qint64>(8, size / length + 1);
        const qint64 most = maxNanoseconds / (growth * growth);
        const qsizetype end = from + length + (text[from + length].isLowSurrogate() ? 1 : 0);
        qint64 quickest = most + 1;
        // Measured again where the thread may only have been interrupted meanwhile.
        for (int trial = 0; trial < 3 && quickest > most; ++trial) {
            watch.start();
            if (!m_expression.match(text.first(end), from, type).isValid())
                return Outcome::TooSlow;
            quickest = std::min(quickest, watch.nsecsElapsed());
        }
        if (quickest > most)
            return Outcome::TooSlow;
    }
    const QRegularExpressionMatch match = m_expression.match(text, from, type);
    if (!match.isValid())
        return Outcome::TooSlow;
    return match.hasMatch() ? Outcome::Match : Outcome::NoMatch;
}

TextPattern::Outcome TextPattern::find(const QString &text, qsizetype from, bool isWhole,
                                       QRegularExpressionMatch *match) const
{
    if (m_empty)
        return Outcome::NoMatch;
    const auto type = isWhole ? MatchType::NormalMatch : MatchType::PartialPreferFirstMatch;
    const Outcome outcome = tryExpression(text, from, type);
    if (outcome != Outcome::Match)
        return outcome;
    QElapsedTimer watch;
    watch.start();
    auto matches = m_expression.globalMatch(text, from, type);
    while (matches.hasNext()) {
        QRegularExpressionMatch found = matches.next();
        if (!found.isValid() || watch.nsecsElapsed() >= maxNanoseconds)
            return Outcome::TooSlow;
        if (!found.hasMatch()) // only the beginning of one
            break;
        if (found.capturedLength() == 0 && lineEndAt(text, found.capturedStart(), isWhole) == 0)
            continue;
        *match = std::move(found);
        return Outcome::Match;
    }
    return Outcome::NoMatch;
}

qsizetype TextPattern::lineEndAt(QStringView text, qsizetype at, bool isWhole)
{
    const auto isEnd = [](QChar c) { return c == u'\n' || c == u'\r'; };
    if (at >= text.size() || !isEnd(text[at]) || (at > 0 && !isEnd(text[at - 1])))
        return 0;
    if (text[at] == u'\n')
        return at > 0 && text[at - 1] == u'\r' ? 0 : 1;
    if (at + 1 == text.size())
        return isWhole ? 1 : 0; // a LF may follow
    return text[at + 1] == u'\n' ? 2 : 1;
}

bool TextPattern::isWhole(QStringView text, qsizetype start, qsizetype length) const
{
    const qsizetype end = start + length;
    const bool cutsBefore = start > 0 && isWordCharacter(characterAt(text, start))
                            && isWordCharacter(characterBefore(text, start));
    const bool cutsAfter = end < text.size() && isWordCharacter(characterBefore(text, end))
                           && isWordCharacter(characterAt(text, end));
    return !cutsBefore && !cutsAfter;
}

TextPattern::Span TextPattern::next(QStringView text, qsizetype from) const
{
    const auto sensitivity = m_term.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const qsizetype length = m_term.typed.size();
    while ((from = text.indexOf(m_term.typed, from, sensitivity)) >= 0) {
        if (!m_term.wholeWord || isWhole(text, from, length))
            return {from, length};
        ++from;
    }
    return {};
}

QList<TextPattern::Span> TextPattern::spans(QStringView text, qsizetype most) const
{
    QList<Span> spans;
    if (m_empty || isForBytes())
        return spans;
    if (m_term.form == SearchTerm::Form::Text) {
        for (Span span = next(text, 0); span.length > 0 && spans.size() < most;
             span = next(text, span.start + span.length))
            spans.append(span);
        return spans;
    }
    const QString whole = text.toString();
    if (tryExpression(whole) != Outcome::Match)
        return spans;
    QElapsedTimer watch;
    watch.start();
    auto matches = m_expression.globalMatch(whole);
    while (matches.hasNext() && spans.size() < most && watch.nsecsElapsed() < maxNanoseconds) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            spans.append({match.capturedStart(), match.capturedLength()});
    }
    return spans;
}

} // namespace socketchat
