// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/messagebatch.h"
#include "app/chat/responder.h"
#include "app/net/transporterror.h"
#include "app/net/transportlistener.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace socketchat {

class FlowControl;
class SessionRun;
struct Impairment;
struct SessionPeer;

/// Sends the messages of a run, typed ones and replies, and records the result of each.
class MessageSender
{
public:
    MessageSender(SessionRun &run, FlowControl &flow);

    /// Names who asked for a message: Session::send(), which counts it as unsettled until it has
    /// its result, this thread, or a FileSender, whose messages for everyone are for those alone
    /// that take its file.
    enum class Origin : quint8 { Session, Here, File };
    /// Lets `settled` know how many bytes of a file have their result, and `failed` who did not get
    /// some.
    void followFiles(std::function<void(qint64 bytes)> settled, std::function<void(PeerId)> failed);
    /// Sends messages, with as few calls as the transport can; see Transport::beginBatch(). Their
    /// rows, flagged as Queued, are numbered from `firstRow` on.
    void send(const MessageBatch &messages, PeerId peer, qint64 firstRow, Origin origin);
    /// Appends a reply to the conversation and sends it.
    void reply(QByteArrayView bytes, Responder::Reply to);
    void replyTo(SessionPeer &peer, QByteArrayView bytes, bool byRule = false);
    /// Does the same with what a program answers.
    void passOn(SessionPeer &peer, QByteArrayView bytes);

    void sent(std::span<const SentMessage> messages);
    void sendFailed(PeerId peer, SendId id, const TransportError &error);
    void impaired(PeerId peer, SendId id, const Impairment &impairment);
    /// Marks a message that simulated conditions have changed.
    void flagImpaired(SendId id, const Impairment &impairment);

private:
    /// Holds messages sent together that have not all results. Their bytes are compared with the
    /// answers.
    struct Pending
    {
        struct Message
        {
            qsizetype results = 1; // results still missing, one per recipient
            bool failed = false;
        };
        MessageBatch batch; // without bytes for replies
        QVarLengthArray<Message, 1> messages;
        qsizetype unsettled = 1; // messages without all results
        Origin origin = Origin::Here;
    };
    using Results = QVarLengthArray<Pending::Message, 1>;
    using PendingMessages = std::map<qint64, Pending>; // by the first one's row

    void replyTo(SessionPeer &peer, QByteArrayView bytes, MessageFlags flags);
    [[nodiscard]] MessageFlags replyFlags(const Responder::Reply &to) const;
    /// Returns what the message of this row was sent with; end() if nothing is known of it.
    [[nodiscard]] PendingMessages::iterator find(qint64 row);
    void sent(const SentMessage &message);
    void countResult(PendingMessages::iterator pending, qint64 row, bool failed);
    /// Notes that the kernel has accepted the message of a row, until flush().
    void accept(qint64 row);
    /// Flags the rows that were noted.
    void flagAccepted();
    /// Publishes what was noted, for many messages at once.
    void flush();

    SessionRun &m_run;
    FlowControl &m_flow;
    PendingMessages m_pending;
    PendingMessages::iterator m_latest = m_pending.end(); // the last found
    Conversation::Range m_accepted; // until flush()
    qint64 m_settledMessages = 0; // those of the session, until flush()
    qint64 m_settledBytes = 0;
    std::function<void(qint64)> m_fileSettled;
    std::function<void(PeerId)> m_fileFailed;
    std::set<std::pair<PeerId, qint64>> m_lost; // by row, until their result is reported
};

} // namespace socketchat
