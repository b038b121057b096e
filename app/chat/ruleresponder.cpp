// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/ruleresponder.h"

#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/chat/typedmessage.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 waitingOverhead = 128; // bytes

qint64 costOf(const QByteArray &answer) { return answer.size() + waitingOverhead; }

Responder::Reply addressed(ReplyRule::To to, PeerId sender)
{
    if (to == ReplyRule::To::Sender)
        return {sender, PeerId::None, true};
    return {PeerId::Everyone, to == ReplyRule::To::Others ? sender : PeerId::None, true};
}

} // namespace

RuleResponder::Rule::Rule(const ReplyRule &described, const TextEncoding &encoding, qint64 position)
    : rule(described)
    , matcher(described, encoding)
    , answer(described, encoding)
    , number(position)
{ }

RuleResponder::RuleResponder(SessionRun &run, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_sender(sender)
    , m_timer(this)
{
    setRules(run.setup.rules);
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RuleResponder::sendDue);
}

void RuleResponder::setRules(const ReplyRules &rules)
{
    std::vector<Rule> before = std::exchange(m_rules, {});
    QList<qint64> &hits = m_run.publisher.counters().ruleHits;
    hits.fill(0, rules.list.size());
    for (qsizetype at = 0; at < rules.list.size(); ++at) {
        const ReplyRule &rule = rules.list[at];
        const TextEncoding &encoding = m_run.setup.encoding;
        // The encoding may have changed since it was checked.
        if (rule.off || problemOfRule(rule, encoding).where != RuleProblem::Where::Nowhere)
            continue;
        Rule &added = m_rules.emplace_back(rule, encoding, at + 1);
        const auto same = std::ranges::find_if(
                before, [&rule](const Rule &each) { return each.number > 0 && each.rule == rule; });
        if (same == before.end())
            continue;
        hits[at] = added.count = same->count;
        same->number = 0; // of two that are equal, each keeps its own
    }
    m_run.publisher.markChanged();
}

bool RuleResponder::answers(SessionPeer &peer, QByteArrayView message, qint64 time)
{
    const PeerId id = peer.summary.peer;
    if (m_rules.empty() || peer.finishing)
        return false;
    const Framing framing = m_run.isStream() ? m_run.setup.framing : Framing{};
    const RuleSubject subject(Framer::content(message, framing), m_run.setup.encoding);
    const QString host = peer.summary.address.hostText();
    const QString whole = peer.summary.address.toString();
    QElapsedTimer watch;
    watch.start();
    QList<QByteArray> groups;
    for (Rule &each : m_rules) {
        const bool isUsedUp = each.rule.times > 0 && each.count >= each.rule.times;
        if (isUsedUp || !each.matcher.isForPeer(host, whole))
            continue;
        const TextPattern::Outcome outcome = watch.elapsed() > longestMatching
                                                     ? TextPattern::Outcome::TooSlow
                                                     : each.matcher.match(subject, &groups);
        if (outcome == TextPattern::Outcome::Match) {
            answerBy(each, groups, peer, time);
            return true;
        }
        if (outcome == TextPattern::Outcome::TooSlow)
            report(RuleReport::Reason::TooSlow, each, id, message.size());
        if (watch.elapsed() > longestMatching)
            break; // the network waits
    }
    return false;
}

void RuleResponder::answerBy(Rule &rule, const QList<QByteArray> &groups, SessionPeer &peer,
                             qint64 time)
{
    const PeerId id = peer.summary.peer;
    switch (m_budgets[id].next(time)) {
    case AnswerBudget::Verdict::StaySilent:
        return;
    case AnswerBudget::Verdict::FallSilent:
        m_run.addEvent(
                MessageKind::Rule, id,
                RuleReport{RuleReport::Reason::Looping, 0, AnswerBudget::most, {}}.toBytes());
        return;
    case AnswerBudget::Verdict::Answer:
        break;
    }
    EncodedPayload answer = rule.answer.bytes(groups, rule.count + 1);
    if (!answer.problem)
        completeMessage(answer.bytes, m_run.setup);
    const Framing framing = m_run.isStream() ? m_run.setup.framing : Framing{};
    const auto framed = answer.problem ? std::nullopt : Framer::frame(answer.bytes, framing);
    if (!framed) {
        report(RuleReport::Reason::NotSent, rule, id, 0);
        return;
    }
    ++rule.count;
    m_run.publisher.counters().ruleHits[rule.number - 1] = rule.count;
    report(RuleReport::Reason::Answered, rule, id, rule.count);
    const Responder::Reply to = addressed(rule.rule.to, id);
    if (rule.rule.after > 0)
        wait(rule, {id, to, *framed});
    else
        m_sender.reply(*framed, to);
}

void RuleResponder::wait(const Rule &rule, Waiting answer)
{
    const qint64 cost = costOf(answer.bytes);
    if (m_waitingBytes + cost > mostWaiting) {
        report(RuleReport::Reason::Dropped, rule, answer.from, answer.bytes.size());
        return;
    }
    m_waitingBytes += cost;
    m_waiting.emplace(m_clock.elapsed() + rule.rule.after, std::move(answer));
    restartTimer();
}

void RuleResponder::restartTimer()
{
    if (m_waiting.empty()) {
        m_timer.stop();
        return;
    }
    constexpr qint64 longest = std::numeric_limits<int>::max();
    const qint64 left = m_waiting.begin()->first - m_clock.elapsed();
    m_timer.start(std::chrono::milliseconds(std::clamp<qint64>(left, 0, longest)));
}

void RuleResponder::sendDue()
{
    std::set<PeerId> paidPeers;
    while (!m_waiting.empty() && m_waiting.begin()->first <= m_clock.elapsed()) {
        const Waiting answer = m_waiting.extract(m_waiting.begin()).mapped();
        m_waitingBytes -= costOf(answer.bytes);
        m_sender.reply(answer.bytes, answer.to);
        paidPeers.insert(answer.from);
    }
    restartTimer();
    for (const PeerId peer : paidPeers)
        Q_EMIT paid(peer);
}

bool RuleResponder::owes(PeerId peer) const
{
    return std::ranges::any_of(m_waiting,
                               [peer](const auto &each) { return each.second.from == peer; });
}

void RuleResponder::forget(const SessionPeer &peer)
{
    m_budgets.erase(peer.summary.peer);
    dropWaiting(peer.summary.peer);
}

void RuleResponder::dropWaiting(PeerId from)
{
    qint64 bytes = 0;
    const auto dropped = std::erase_if(m_waiting, [this, from, &bytes](const auto &each) {
        const Waiting &answer = each.second;
        const bool isLost = from == PeerId::Everyone || answer.to.to == from;
        if (isLost) {
            bytes += answer.bytes.size();
            m_waitingBytes -= costOf(answer.bytes);
        }
        return isLost;
    });
    if (dropped == 0)
        return;
    restartTimer();
    m_run.addEvent(MessageKind::Rule, from == PeerId::Everyone ? PeerId::None : from,
                   RuleReport{RuleReport::Reason::Ended, 0, bytes, {}}.toBytes());
}

void RuleResponder::reportCounts()
{
    for (const Rule &each : m_rules)
        report(RuleReport::Reason::Counted, each, PeerId::None, each.count);
}

void RuleResponder::report(RuleReport::Reason reason, const Rule &rule, PeerId peer, qint64 count)
{
    m_run.addEvent(MessageKind::Rule, peer,
                   RuleReport{reason, rule.number, count, rule.rule.name.toUtf8()}.toBytes());
}

} // namespace socketchat
