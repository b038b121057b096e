// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/ruletrial.h"

#include "app/chat/ruleanswer.h"
#include "app/chat/rulematcher.h"
#include "app/chat/ruleresponder.h"

#include <QElapsedTimer>

namespace socketchat {

RuleTrial tryRules(const ReplyRules &rules, const TextEncoding &encoding, QByteArrayView message)
{
    RuleTrial trial;
    const RuleSubject subject(message, encoding);
    QElapsedTimer watch;
    watch.start();
    for (qsizetype at = 0; at < rules.list.size(); ++at) {
        const ReplyRule &rule = rules.list[at];
        if (rule.off || problemOfRule(rule, encoding).where != RuleProblem::Where::Nowhere)
            continue;
        QList<QByteArray> groups;
        const TextPattern::Outcome outcome =
                watch.elapsed() > RuleResponder::longestMatching
                        ? TextPattern::Outcome::TooSlow
                        : RuleMatcher(rule, encoding).match(subject, &groups);
        if (outcome == TextPattern::Outcome::TooSlow) {
            trial.tooSlow = at;
            break; // a window waits
        }
        if (outcome == TextPattern::Outcome::NoMatch)
            continue;
        trial.rule = at;
        if (!answersWithFile(rule))
            trial.answer = RuleAnswer(rule, encoding).bytes(groups, 1).bytes;
        break;
    }
    return trial;
}

} // namespace socketchat
