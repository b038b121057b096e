// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// A file of reply rules, which may come from anywhere, and a message that they match. Input: the
// length of the message, the message, the file.

#include "app/chat/ruleanswer.h"
#include "app/chat/rulematcher.h"
#include "tests/fuzz/input.h"

using namespace socketchat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const QByteArray message = input.take(input.byte());
    const TextEncoding encoding;
    const ReadReplyRules read = parseReplyRules(input.rest(), encoding);
    REQUIRE(read.problem.isEmpty() || read.rules.list.isEmpty());
    show("problem", read.problem.toUtf8());
    const RuleSubject subject(message, encoding);
    for (const ReplyRule &rule : read.rules.list) {
        const RuleMatcher matcher(rule, encoding);
        QList<QByteArray> groups;
        if (matcher.match(subject, &groups) != TextPattern::Outcome::Match)
            continue;
        REQUIRE(groups.size() == matcher.groupCount() + 1);
        if (rule.placeholders && rule.answer.contains(QLatin1StringView("{file")))
            continue; // those of this machine are none of a test's
        const EncodedPayload answer = RuleAnswer(rule, encoding).bytes(groups, 1);
        REQUIRE(!answer.problem || answer.bytes.isEmpty());
    }
    return 0;
}
