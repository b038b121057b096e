// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/placeholderfiles.h"
#include "app/chat/typedpayload.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace socketchat {

/// Describes which messages get which answer. What a peer sends is only ever data: it becomes no
/// pattern, no path and no placeholder.
struct ReplyRule
{
    enum class When : quint8 {
        Text, ///< the whole message, but for a line end behind it
        Wildcard, ///< the same, with `*` for any characters and `?` for one
        Regex, ///< a part of it; `^` and `$` match at each line
        Hex, ///< every byte; `?` is any digit
    };
    enum class To : quint8 { Sender, Others, Everyone };

    QString name;
    QString peer; ///< address or wildcard, with or without the port; empty: anyone
    When when = When::Text;
    QString pattern;
    PayloadForm form = PayloadForm::Text; ///< of the answer
    QString answer; ///< `$0` is what matched, `$1` to `$9` are its groups, `$$` is a dollar
    bool placeholders = false; ///< expand those in the answer, see placeholders.h
    To to = To::Sender;
    qint64 after = 0; ///< ms
    qint64 times = 0; ///< 0: any number
    bool off = false;
    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;
};

/// Holds rules in order: the first one that matches answers.
struct ReplyRules
{
    QList<ReplyRule> list;
    friend bool operator==(const ReplyRules &, const ReplyRules &) = default;

    static constexpr qint64 largestFile = 1024 * 1024; ///< bytes
    static constexpr qsizetype most = 1000;
    static constexpr qsizetype longestText = 64 * 1024; ///< of a pattern or an answer, UTF-16 units
    static constexpr qsizetype longestName = 64;
    static constexpr qint64 longestTime = 2'592'000'000; ///< ms: 30 days
};

struct ReadReplyRules
{
    ReplyRules rules;
    QString problem; ///< why they cannot be used, and where, in a sentence; empty: they can
};

/// Says what is wrong with a rule.
struct RuleProblem
{
    enum class Where : quint8 { Nowhere, When, Answer };
    Where where = Where::Nowhere;
    QString sentence;
};

/// Checks what a rule matches and answers; files that it names need not exist.
[[nodiscard]] RuleProblem problemOfRule(const ReplyRule &rule, const TextEncoding &encoding);
/// Returns whether an answer holds what is in a file.
[[nodiscard]] bool answersWithFile(const ReplyRule &rule);

/// Returns rules as part of a file: `[{"when": …}]`.
[[nodiscard]] QJsonArray replyRulesAsJson(const ReplyRules &rules);
/// Reads such a part. Texts that `encoding` lacks are refused.
[[nodiscard]] ReadReplyRules replyRulesOfJson(const QJsonValue &value,
                                              const TextEncoding &encoding);
/// Returns a file of its own: `{"rules": […]}`.
[[nodiscard]] QByteArray replyRulesText(const ReplyRules &rules);
/// Parses `{"rules": [{"when": {"text": "hello"}, "answer": {"text": "hi"}}]}`.
[[nodiscard]] ReadReplyRules parseReplyRules(const QByteArray &json, const TextEncoding &encoding);
/// Reads a file of at most `ReplyRules::largestFile` bytes.
[[nodiscard]] ReadReplyRules readReplyRules(const QString &path, const TextEncoding &encoding);

} // namespace socketchat
