// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/echoguard.h"
#include "app/chat/echomatcher.h"
#include "app/chat/responder.h"

#include <memory>

namespace socketchat {

/// Splits what a run receives into messages, appends them to the conversation, and lets the reply
/// mode answer.
class MessageReceiver
{
public:
    /// `parent`: owner of the EchoGuard.
    MessageReceiver(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent);

    /// Applies a reply mode; clients always use Manual.
    void setReplyMode(ReplyMode mode);
    void setFraming(const Framing &framing);
    void received(PeerId peer, QByteArrayView bytes, qint64 time);
    /// Reports that the next received datagram was cut, and its full size.
    void datagramCut(qint64 size) { m_fullSize = size; }
    [[nodiscard]] EchoGuard &echoGuard() { return m_guard; }

    /// Counts the echoed datagrams; marks a change if the counts differ from before.
    void countDatagrams();
    /// Keeps the counts of a peer that is being removed.
    void remove(SessionPeer &peer);

private:
    void deliver(SessionPeer &peer, QByteArrayView message, qint64 time);
    [[nodiscard]] EchoMatcher::Verdict compare(SessionPeer &peer, QByteArrayView message,
                                               qint64 time);

    SessionRun &m_run;
    FlowControl &m_flow;
    std::unique_ptr<Responder> m_responder;
    const Responder::Send m_reply;
    EchoGuard m_guard;
    qint64 m_fullSize = -1; // full size of the next datagram if it was cut
    DatagramEchoes m_echoesOfRemoved;
};

} // namespace socketchat
