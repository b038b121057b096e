// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/echoguard.h"
#include "app/chat/echomatcher.h"
#include "app/chat/messagebatch.h"
#include "app/chat/programresponder.h"
#include "app/chat/responder.h"
#include "app/chat/ruleresponder.h"

#include <functional>
#include <memory>

namespace socketchat {

/// Splits what a run receives into messages, appends them to the conversation, and lets the reply
/// mode answer.
class MessageReceiver
{
public:
    /// `parent` owns the EchoGuard and the other responders.
    MessageReceiver(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent);

    /// Applies a reply mode; clients always use Manual.
    void setReplyMode(ReplyMode mode);
    void setFraming(const Framing &framing);
    /// Applies other rules, and the encoding of their texts.
    void setRules(const ReplyRules &rules, const TextEncoding &encoding);
    void received(PeerId peer, QByteArrayView bytes, qint64 time);
    /// Appends what the framing still holds of an incomplete message, and has it answered.
    void finishFraming(SessionPeer &peer);
    /// Reports that the next received datagram was cut, and its full size.
    void datagramCut(qint64 size) { m_fullSize = size; }
    /// Reports the header of the next received message.
    void headerReceived(const QByteArray &header, int hopLimit);
    /// Returns what an echo of a message with this header of ICMP must repeat: its sequence number
    /// too, so that equal messages are told apart.
    [[nodiscard]] static QByteArray numbered(QByteArrayView header, QByteArrayView message);
    [[nodiscard]] EchoGuard &echoGuard() { return m_guard; }
    [[nodiscard]] RuleResponder &rules() { return m_rules; }
    [[nodiscard]] ProgramResponder &programs() { return m_programs; }
    /// Lets another program answer, or none and this mode.
    void setProgram(const QStringList &command, ReplyMode mode);

    /// Counts the echoed datagrams; marks a change if the counts differ from before.
    void countDatagrams();
    /// Keeps the counts of a peer that is being removed.
    void remove(SessionPeer &peer);

private:
    /// Holds what one read has brought.
    struct Arrival
    {
        SessionPeer &peer;
        QByteArrayView bytes;
        qint64 time;

        [[nodiscard]] bool holds(QByteArrayView message) const
        {
            const std::less_equal<> isNotAfter;
            return isNotAfter(bytes.begin(), message.begin())
                   && isNotAfter(message.end(), bytes.end());
        }
    };

    /// Lets what answers where no rule does have the bytes.
    void passUnmatched(SessionPeer &peer, QByteArrayView bytes, qint64 time);
    void refuse(SessionPeer &peer, FrameProblem problem, QByteArrayView bytes, qint64 time);
    /// Delivers the messages that are completed.
    void split(const Arrival &arrival);
    /// Appends the messages in m_together, which need no answer.
    void deliverTogether(const Arrival &arrival);
    void count(SessionPeer &peer, qint64 messages);
    void deliver(SessionPeer &peer, QByteArrayView message, qint64 time);
    /// Lets the rules answer a message, or the reply mode where none matches.
    void answer(SessionPeer &peer, QByteArrayView message, qint64 time);
    [[nodiscard]] bool isAnswered(const SessionPeer &peer) const;
    [[nodiscard]] bool hasRulesFor(const SessionPeer &peer) const;
    [[nodiscard]] static bool isEchoReply(const SessionPeer &peer, QByteArrayView header);
    [[nodiscard]] EchoMatcher::Verdict compare(SessionPeer &peer, QByteArrayView message,
                                               qint64 time);

    SessionRun &m_run;
    FlowControl &m_flow;
    const std::unique_ptr<Responder> m_echo;
    std::unique_ptr<Responder> m_room; // frames what it relays
    const Responder::Send m_reply;
    EchoGuard m_guard;
    RuleResponder m_rules;
    ProgramResponder m_programs;
    QByteArray m_header; // of the next message
    qint64 m_fullSize = -1; // full size of the next datagram if it was cut
    DatagramEchoes m_echoesOfRemoved;
    MessageBatch m_together; // messages of the present read, where they were read
};

} // namespace socketchat
