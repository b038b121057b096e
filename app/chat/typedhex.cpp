// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/typedhex.h"

#include <algorithm>

namespace socketchat {

namespace {

class HexReader
{
public:
    HexReader(QStringView typed, const QList<HexHole> &holes, const FillHexHole &fill)
        : m_typed(typed)
        , m_holes(holes)
        , m_fill(fill)
        , m_end(typed.size())
    { }

    EncodedPayload read()
    {
        enterBraces();
        while (m_pos < m_end && !m_problem) {
            const QChar next = m_typed[m_pos];
            if (isHole(m_pos))
                fillHole();
            else if (next.isSpace() || isSeparator(next))
                ++m_pos;
            else if ((next == u':' || next == u'：' || next == u'-') && joinsBytes())
                ++m_pos;
            else
                readGroup();
        }
        if (!m_problem && m_maybeDecimal.length > 0 && (m_inBraces || m_anyMarked))
            fail(PayloadProblemKind::AmbiguousHex, m_maybeDecimal.at, m_maybeDecimal.length);
        if (m_problem)
            return {{}, m_problem};
        return {std::move(m_bytes), std::nullopt};
    }

    HexPattern readPattern()
    {
        m_takesAny = true;
        const EncodedPayload read = this->read();
        return {read.bytes, read.problem ? QByteArray() : m_mask, read.problem};
    }

private:
    struct Piece
    {
        qsizetype at = 0;
        qsizetype length = 0;
    };

    /// Skips `{ … }` and `{ … };` around the whole text.
    void enterBraces()
    {
        qsizetype first = 0;
        while (first < m_end && m_typed[first].isSpace())
            ++first;
        if (first == m_end || m_typed[first] != u'{')
            return;
        if (!m_holes.isEmpty() && m_holes.front().at == first)
            return;
        qsizetype last = m_end - 1;
        while (m_typed[last].isSpace())
            --last;
        if (m_typed[last] == u';')
            --last;
        while (m_typed[last].isSpace())
            --last;
        if (m_typed[last] != u'}')
            return;
        if (!m_holes.isEmpty() && m_holes.back().at + m_holes.back().length > last)
            return;
        m_inBraces = true;
        m_pos = first + 1;
        m_end = last;
    }

    void fillHole()
    {
        m_problem = m_fill(m_hole, m_bytes);
        m_pos += m_holes[m_hole++].length;
        m_lastIsPlain = true; // so that it may be joined to what follows
    }

    [[nodiscard]] bool isDigit(qsizetype at) const
    {
        return at >= 0 && at < m_end && (digitValue(m_typed[at]) >= 0 || isAny(at));
    }

    [[nodiscard]] bool isAny(qsizetype at) const { return m_takesAny && m_typed[at] == u'?'; }

    [[nodiscard]] bool isPrefix(qsizetype at) const
    {
        return at + 1 < m_end && (m_typed[at] == u'0' || m_typed[at] == u'\\')
               && m_typed[at + 1].toLower() == u'x';
    }

    /// Returns whether the character joins bytes, as in `48:65` and `48-65`; not a minus sign, nor
    /// the offset in a hex dump.
    [[nodiscard]] bool joinsBytes() const
    {
        const bool behind = isDigit(m_pos - 1) || (m_hole > 0 && m_typed[m_pos - 1] == u'}');
        return m_lastIsPlain && behind && (isDigit(m_pos + 1) || isHole(m_pos + 1))
               && !isPrefix(m_pos + 1);
    }

    /// Returns whether the next hole is there.
    [[nodiscard]] bool isHole(qsizetype at) const
    {
        return m_hole < m_holes.size() && m_holes[m_hole].at == at;
    }

    void readGroup()
    {
        const qsizetype start = m_pos;
        const bool prefixed = isPrefix(m_pos);
        if (prefixed)
            m_pos += 2;
        qsizetype first = m_pos;
        while (isDigit(m_pos) && !isPrefix(m_pos))
            ++m_pos;
        qsizetype count = m_pos - first;
        const bool suffixed = !prefixed && count > 0 && m_pos < m_end
                              && m_typed[m_pos].toLower() == u'h' && endsAt(m_pos + 1);
        if (suffixed) {
            ++m_pos;
            // Assemblers require a leading digit: 0FFh.
            if (count == 3 && m_typed[first] == u'0' && !m_typed[first + 1].isDigit()) {
                ++first;
                --count;
            }
        }
        m_lastIsPlain = !prefixed && !suffixed;
        m_anyMarked = m_anyMarked || !m_lastIsPlain;
        if (count == 0 && !prefixed)
            return fail(PayloadProblemKind::NotHex, m_pos, characterLength(m_pos));
        if (count == 0 || count % 2)
            return fail(PayloadProblemKind::OddHexDigits, start, m_pos - start);
        if (count > 2 && (suffixed || m_inBraces))
            return fail(PayloadProblemKind::AmbiguousHex, start, m_pos - start);
        if (m_lastIsPlain && m_maybeDecimal.length == 0 && isOtherInDecimal(first, count))
            m_maybeDecimal = {start, count};
        for (qsizetype i = first; i < first + count; i += 2) {
            const auto digit = [this](qsizetype at) {
                return isAny(at) ? 0 : digitValue(m_typed[at]);
            };
            m_bytes.append(char(digit(i) << 4 | digit(i + 1)));
            if (m_takesAny)
                m_mask.append(char((isAny(i) ? 0 : 0xf0) | (isAny(i + 1) ? 0 : 0x0f)));
        }
    }

    /// Returns whether decimal digits would mean another number; `00` to `09` are the same in both.
    [[nodiscard]] bool isOtherInDecimal(qsizetype at, qsizetype count) const
    {
        const QStringView digits = m_typed.sliced(at, count);
        return (count > 2 || digits[0] != u'0')
               && std::ranges::all_of(digits, [](QChar digit) { return digit.isDigit(); });
    }

    /// Returns whether the character stands between bytes; Chinese input methods have their own.
    [[nodiscard]] static bool isSeparator(QChar character)
    {
        return QStringView(u",;，；、").contains(character);
    }

    [[nodiscard]] bool endsAt(qsizetype at) const
    {
        return at >= m_end || isHole(at) || m_typed[at].isSpace() || isSeparator(m_typed[at]);
    }

    [[nodiscard]] qsizetype characterLength(qsizetype at) const
    {
        const bool pair = at + 1 < m_typed.size() && m_typed[at].isHighSurrogate()
                          && m_typed[at + 1].isLowSurrogate();
        return pair ? 2 : 1;
    }

    void fail(PayloadProblemKind kind, qsizetype at, qsizetype length)
    {
        m_problem = PayloadProblem{kind, at, length, m_typed.sliced(at, length).toString()};
    }

    const QStringView m_typed;
    const QList<HexHole> &m_holes;
    const FillHexHole &m_fill;
    qsizetype m_hole = 0; // the next one
    qsizetype m_pos = 0;
    qsizetype m_end;
    QByteArray m_bytes;
    QByteArray m_mask; // of a pattern
    bool m_takesAny = false;
    Piece m_maybeDecimal; // first group with a different decimal meaning
    bool m_inBraces = false;
    bool m_anyMarked = false; // a group has a prefix or suffix
    bool m_lastIsPlain = false;
    std::optional<PayloadProblem> m_problem;
};

} // namespace

int digitValue(QChar digit)
{
    const char16_t unit = digit.unicode();
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    if (unit >= u'a' && unit <= u'f')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F')
        return unit - u'A' + 10;
    return -1;
}

EncodedPayload encodeHex(QStringView typed) { return encodeHex(typed, {}, {}); }

EncodedPayload encodeHex(QStringView typed, const QList<HexHole> &holes, const FillHexHole &fill)
{
    return HexReader(typed, holes, fill).read();
}

HexPattern encodeHexPattern(QStringView typed) { return HexReader(typed, {}, {}).readPattern(); }

} // namespace socketchat
