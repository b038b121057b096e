// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace socketchat {

/// What a person asks to find, as typed.
struct TextWish
{
    enum class Form : quint8 {
        Text,
        Expression, ///< a regular expression as PCRE2 and Perl know them; `^` and `$` at each line
        Hex, ///< bytes, typed as for PayloadForm::Hex
    };
    QString typed;
    Form form = Form::Text;
    bool matchCase = false; ///< bytes know no case
    bool wholeWord = false; ///< nor words
    friend bool operator==(const TextWish &, const TextWish &) = default;
};

/// What to find, compiled once and then looked for in many messages. Knows nothing of messages: it
/// is given their bytes, or their text as it is shown. A value; to be used in one thread at a time.
class TextPattern
{
public:
    TextPattern() = default;
    explicit TextPattern(const TextWish &wish);

    enum class Problem : quint8 {
        None,
        ExpressionNotValid, ///< see problemAt() and expressionProblem()
        NotHex,
        OddHexDigits,
        AmbiguousHex,
    };
    [[nodiscard]] Problem problem() const { return m_problem; }
    /// The UTF-16 unit of what was typed at which it goes wrong.
    [[nodiscard]] qsizetype problemAt() const { return m_problemAt; }
    /// In the words of the expression engine: English.
    [[nodiscard]] QString expressionProblem() const;

    /// Nothing was typed, or nothing that could be looked for: matches nothing.
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    /// Looks at bytes, not at text.
    [[nodiscard]] bool isForBytes() const { return m_wish.form == TextWish::Form::Hex; }

    enum class Outcome : quint8 {
        NoMatch,
        Match,
        TooHard, ///< an expression that would take too long to try here
    };
    /// Where isForBytes(). As fast as memory is read.
    [[nodiscard]] Outcome matchBytes(QByteArrayView bytes) const;
    /// Otherwise. Takes at most some tens of milliseconds, whatever the expression; of a very long
    /// text an expression sees the first `mostExpressionText` units.
    static constexpr qsizetype mostExpressionText = 256 * 1024;
    [[nodiscard]] Outcome matchText(QStringView text) const;
    /// The same for a text of printable ASCII characters, line feeds and tabs, without making it a
    /// QString where that can be spared.
    [[nodiscard]] Outcome matchPlainAscii(QByteArrayView text) const;

    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };
    /// Where it is in a text, from the beginning, not overlapping, none empty, at most `most`.
    [[nodiscard]] QList<Span> spans(QStringView text, qsizetype most) const;

private:
    [[nodiscard]] Span next(QStringView text, qsizetype from) const;
    [[nodiscard]] bool isWhole(QStringView text, qsizetype start, qsizetype length) const;
    [[nodiscard]] Outcome tryExpression(const QString &text) const;
    void compileExpression();
    void compileHex();

    TextWish m_wish;
    QByteArray m_bytes; // Hex
    QByteArray m_lowerAscii; // Text: what is typed, where it is ASCII
    QRegularExpression m_expression;
    Problem m_problem = Problem::None;
    qsizetype m_problemAt = 0;
    bool m_empty = true;
};

} // namespace socketchat
