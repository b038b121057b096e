// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/replyrules.h"
#include "app/chat/textpattern.h"
#include "app/chat/typedhex.h"

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace socketchat {

/// Holds the content of a message that rules look at, decoded at most once.
class RuleSubject
{
public:
    RuleSubject(QByteArrayView content, const TextEncoding &encoding);
    [[nodiscard]] QByteArrayView content() const { return m_content; }
    /// Returns the content without one line end behind it.
    [[nodiscard]] QByteArrayView line() const { return m_line; }
    /// Returns line() as text; nullopt if it is none in the encoding, or too long.
    [[nodiscard]] const std::optional<QString> &text() const;

    static constexpr qsizetype longestText = 1024 * 1024; ///< bytes; a longer one is not text

private:
    const QByteArrayView m_content;
    QByteArrayView m_line;
    const TextEncoding m_encoding;
    mutable std::optional<QString> m_text;
    mutable bool m_isDecoded = false;
};

/// Decides whether one rule matches a message. Compiled once, for one thread at a time.
class RuleMatcher
{
public:
    RuleMatcher(const ReplyRule &rule, const TextEncoding &encoding);

    static constexpr qsizetype longestWildcard = 128;

    /// Returns what is wrong with a text or with bytes.
    [[nodiscard]] const std::optional<PayloadProblem> &problem() const { return m_problem; }
    /// Returns what is wrong with an expression, in English; empty: nothing.
    [[nodiscard]] QString expressionProblem() const { return m_expression.expressionProblem(); }
    [[nodiscard]] qsizetype expressionProblemAt() const { return m_expression.problemAt(); }
    /// Returns how many groups a match has: those of an expression, or each run of bytes of which
    /// not all digits are given.
    [[nodiscard]] int groupCount() const { return m_groupCount; }

    /// Matches a message within bounded time. `groups` becomes what matched, and its groups.
    [[nodiscard]] TextPattern::Outcome match(const RuleSubject &subject,
                                             QList<QByteArray> *groups) const;
    /// Returns whether an address, with or without its port, is the rule's.
    [[nodiscard]] bool isForPeer(QStringView host, QStringView hostAndPort) const;
    /// Matches `*` and `?`; its time is bounded by the product of both lengths.
    [[nodiscard]] static bool matchesWildcard(QStringView text, QStringView wildcard);

private:
    [[nodiscard]] bool matchHex(QByteArrayView bytes, QList<QByteArray> *groups) const;

    const ReplyRule m_rule;
    const TextEncoding m_encoding;
    QByteArray m_text;
    TextPattern m_expression;
    HexPattern m_hex;
    int m_groupCount = 0;
    std::optional<PayloadProblem> m_problem;
};

} // namespace socketchat
