// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/answerbudget.h"
#include "app/chat/message.h"
#include "app/chat/responder.h"
#include "app/chat/ruleanswer.h"
#include "app/chat/rulematcher.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <unordered_map>
#include <vector>

namespace socketchat {

class MessageSender;
class SessionRun;
struct SessionPeer;

/// Answers messages by the rules of a run, at once or later. Lives in the network thread.
class RuleResponder : public QObject
{
    Q_OBJECT

public:
    RuleResponder(SessionRun &run, MessageSender &sender, QObject *parent);

    static constexpr qint64 mostWaiting = 16 * 1024 * 1024; ///< bytes of answers, with overhead
    static constexpr qint64 longestMatching = 100; ///< ms for all rules on one message

    /// Applies other rules. Those that stay go on counting; answers that wait still leave.
    void setRules(const ReplyRules &rules);
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// Lets the first rule that matches answer a message; returns false if none matches.
    bool answers(SessionPeer &peer, QByteArrayView message, qint64 time);
    /// Returns whether answers to what a peer has sent still wait for their time.
    [[nodiscard]] bool owes(PeerId peer) const;
    /// Drops the answers whose time has not come, and says so.
    void stop() { dropWaiting(PeerId::Everyone); }
    /// Does the same for a peer that is being removed.
    void forget(const SessionPeer &peer);
    /// Says how often each rule has answered.
    void reportCounts();

Q_SIGNALS:
    /// Emitted when answers that waited were sent.
    void paid(PeerId peer);

private:
    struct Rule
    {
        Rule(const ReplyRule &described, const TextEncoding &encoding, qint64 position);
        ReplyRule rule;
        RuleMatcher matcher;
        RuleAnswer answer;
        qint64 number;
        qint64 count = 0;
    };
    struct Waiting
    {
        PeerId from;
        Responder::Reply to;
        QByteArray bytes;
    };
    void answerBy(Rule &rule, const QList<QByteArray> &groups, SessionPeer &peer, qint64 time);
    void wait(const Rule &rule, Waiting answer);
    void sendDue();
    void restartTimer();
    void dropWaiting(PeerId from);
    void report(RuleReport::Reason reason, const Rule &rule, PeerId peer, qint64 count);

    SessionRun &m_run;
    MessageSender &m_sender;
    std::vector<Rule> m_rules;
    std::unordered_map<PeerId, AnswerBudget> m_budgets;
    std::multimap<qint64, Waiting> m_waiting; // by the time of m_clock, ms
    qint64 m_waitingBytes = 0;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace socketchat
