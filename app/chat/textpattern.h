// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace socketchat {

/// Holds a search as typed by a person.
struct SearchTerm
{
    enum class Form : quint8 {
        Text,
        Expression, ///< a regular expression (PCRE2 syntax); `^` and `$` match at each line
        Hex, ///< bytes, typed as for PayloadForm::Hex
    };
    QString typed;
    Form form = Form::Text;
    bool matchCase = false; ///< ignored for bytes
    bool wholeWord = false; ///< ignored for bytes
    bool anyLineEnd = false; ///< for expressions: CR LF and CR end a line, too
    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Holds a compiled search pattern, to be applied to many messages' bytes or displayed text. A
/// value; used from one thread at a time.
class TextPattern
{
public:
    TextPattern() = default;
    explicit TextPattern(const SearchTerm &term);

    enum class Problem : quint8 {
        None,
        ExpressionNotValid, ///< see problemAt() and expressionProblem()
        NotHex,
        OddHexDigits,
        AmbiguousHex,
    };
    [[nodiscard]] Problem problem() const { return m_problem; }
    /// Returns the position of the error in UTF-16 units of the typed text.
    [[nodiscard]] qsizetype problemAt() const { return m_problemAt; }
    /// Returns the regular expression engine's message, in English.
    [[nodiscard]] QString expressionProblem() const;

    /// Returns true if nothing, or nothing valid, was typed; then nothing matches.
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    /// Returns whether it matches bytes instead of text.
    [[nodiscard]] bool isForBytes() const { return m_term.form == SearchTerm::Form::Hex; }

    enum class Outcome : quint8 {
        NoMatch,
        Match,
        TooSlow, ///< the expression would take too long on this text
    };
    /// Searches bytes; requires isForBytes(). As fast as memory is read.
    [[nodiscard]] Outcome matchBytes(QByteArrayView bytes) const;
    /// Searches text; requires !isForBytes(). Takes at most some tens of milliseconds for any
    /// expression. Expressions see only the first `maxExpressionText` units of a longer text.
    static constexpr qsizetype maxExpressionText = 256 * 1024;
    [[nodiscard]] Outcome matchText(QStringView text) const;
    /// Searches for the first match of an expression from `from` on, with what is before that in
    /// view. An empty one counts only at an empty line. Unless the text `isWhole`, a match that
    /// more text could change is none yet.
    [[nodiscard]] Outcome find(const QString &text, qsizetype from, bool isWhole,
                               QRegularExpressionMatch *match) const;
    /// Returns how long the end of an empty line at this position is; 0 if there is none.
    [[nodiscard]] static qsizetype lineEndAt(QStringView text, qsizetype at, bool isWhole);
    /// Does what matchText() does for text of printable ASCII characters, line feeds and tabs, and
    /// avoids creating a QString where possible.
    [[nodiscard]] Outcome matchPlainAscii(QByteArrayView text) const;

    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };
    /// Returns up to `most` matches in a text, in order, non-overlapping and not empty.
    [[nodiscard]] QList<Span> spans(QStringView text, qsizetype most) const;

private:
    [[nodiscard]] Span next(QStringView text, qsizetype from) const;
    [[nodiscard]] bool isWhole(QStringView text, qsizetype start, qsizetype length) const;
    using MatchType = QRegularExpression::MatchType;
    [[nodiscard]] Outcome tryExpression(const QString &text, qsizetype from = 0,
                                        MatchType type = MatchType::NormalMatch) const;
    void compileExpression();
    void compileHex();

    SearchTerm m_term;
    QByteArray m_bytes; // Hex
    QByteArray m_lowerAscii; // Text: the typed text in lower case, if it is ASCII
    QRegularExpression m_expression;
    Problem m_problem = Problem::None;
    qsizetype m_problemAt = 0;
    bool m_empty = true;
};

} // namespace socketchat
