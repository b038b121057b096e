// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/chat/responder.h"
#include "app/net/transporterror.h"

#include <QByteArray>

#include <set>
#include <unordered_map>
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
    /// its result, or this thread.
    enum class Origin : quint8 { Session, Here };
    /// Sends a message whose row, flagged as Queued, is number `row`.
    void send(const QByteArray &bytes, PeerId peer, qint64 row, Origin origin);
    /// Appends a reply to the conversation and sends it.
    void reply(QByteArrayView bytes, Responder::Reply to);
    void replyTo(SessionPeer &peer, QByteArrayView bytes);

    void sent(PeerId peer, SendId id, qint64 bytes, qint64 time);
    void sendFailed(PeerId peer, SendId id, const TransportError &error);
    void impaired(PeerId peer, SendId id, const Impairment &impairment);

private:
    /// Holds a message without all results. Its bytes are compared with the answers.
    struct Pending
    {
        QByteArray bytes;
        qsizetype results = 1; // results still missing, one per recipient
        bool failed = false;
        Origin origin = Origin::Here;
    };
    using PendingMessages = std::unordered_map<qint64, Pending>; // by row

    [[nodiscard]] MessageFlags replyFlags() const;
    /// Removes a message that has all its results.
    void settle(PendingMessages::iterator pending);

    SessionRun &m_run;
    FlowControl &m_flow;
    PendingMessages m_pending;
    std::set<std::pair<PeerId, qint64>> m_lost; // by row, until their result is reported
};

} // namespace socketchat
