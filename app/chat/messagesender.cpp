// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagesender.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"
#include "app/net/conditions/impairment.h"

#include <algorithm>

namespace socketchat {

MessageSender::MessageSender(SessionRun &run, FlowControl &flow)
    : m_run(run)
    , m_flow(flow)
{ }

MessageFlags MessageSender::replyFlags() const
{
    return MessageFlags(MessageFlag::Reply) | MessageFlag::Queued | m_run.streamFlags();
}

void MessageSender::send(const QByteArray &bytes, PeerId id, qint64 row, Origin origin)
{
    const qsizetype addressees = id == PeerId::Everyone ? qsizetype(m_run.peers.size()) : 1;
    m_pending.insert({row, {bytes, std::max<qsizetype>(addressees, 1), false, origin}});
    const bool echoes = m_run.setup.reply == ReplyMode::Echo;
    if (id != PeerId::Everyone) {
        m_run.transport->send(bytes, id, SendId(row));
        if (SessionPeer *peer = m_run.find(id)) {
            if (echoes)
                peer->loop.sent(bytes, nowNs());
            m_flow.measure(*peer);
            m_run.news.markChanged(*peer);
        }
        return;
    }
    if (m_run.peers.empty())
        m_run.transport->send(bytes, id, SendId(row)); // reports that nobody is there
    for (auto &[each, peer] : m_run.peers) {
        m_run.transport->send(bytes, each, SendId(row));
        if (echoes)
            peer.loop.sent(bytes, nowNs());
        m_flow.measure(peer);
    }
    m_run.news.markChanged();
}

void MessageSender::reply(QByteArrayView bytes, Responder::Reply to)
{
    if (to.to != PeerId::Everyone) {
        if (SessionPeer *peer = m_run.find(to.to))
            replyTo(*peer, bytes);
        return;
    }
    const auto isAddressee = [to](const auto &entry) {
        return entry.first != to.except && !entry.second.leaving && !entry.second.finishing;
    };
    const auto addressees = qsizetype(std::ranges::count_if(m_run.peers, isAddressee));
    if (addressees == 0)
        return;
    const qint64 row = m_run.conversation().append(MessageKind::Sent, PeerId::Everyone, bytes,
                                                   nowNs(), replyFlags());
    m_pending.insert({row, {{}, addressees}});
    for (auto &entry : m_run.peers) {
        if (!isAddressee(entry))
            continue;
        m_run.transport->send(bytes, entry.first, SendId(row));
        m_flow.sharedReplyQueued(entry.second);
    }
}

void MessageSender::replyTo(SessionPeer &peer, QByteArrayView bytes)
{
    const PeerId id = peer.summary.peer;
    const qint64 row =
            m_run.conversation().append(MessageKind::Sent, id, bytes, nowNs(), replyFlags());
    m_run.transport->send(bytes, id, SendId(row));
    m_flow.replyQueued(peer);
}

void MessageSender::settle(PendingMessages::iterator pending)
{
    if (pending->second.origin == Origin::Session)
        m_run.news.countSettled(pending->second.bytes.size(), pending->second.failed);
    m_pending.erase(pending);
}

void MessageSender::sent(PeerId id, SendId send, qint64 bytes, qint64 time)
{
    const auto row = qint64(send);
    const bool lost = !m_lost.empty() && m_lost.erase({id, row}) > 0;
    const auto pending = m_pending.find(row);
    SessionPeer *peer = m_run.find(id);
    if (pending != m_pending.end()) {
        if (peer && !lost && !m_run.isServer()) {
            peer->awaitsEcho = true;
            peer->echo.sent(pending->second.bytes, time);
        }
        if (--pending->second.results <= 0) {
            m_run.conversation().setFlags(
                    row, pending->second.failed ? MessageFlag::Failed : MessageFlags(),
                    MessageFlag::Queued);
            settle(pending);
        }
    } else {
        m_run.conversation().setFlags(row, {}, MessageFlag::Queued);
    }
    m_run.news.markChanged();
    SessionCounters &counters = m_run.news.counters();
    if (lost) {
        ++counters.thrownAway;
        return;
    }
    m_run.news.advanceTo(time);
    ++counters.messagesSent;
    counters.bytesSent += bytes;
    if (!peer)
        return;
    Traffic &recent = peer->summary.recent.in(m_run.news.second());
    ++recent.messagesSent;
    recent.bytesSent += bytes;
    ++peer->summary.messagesSent;
    peer->summary.bytesSent += bytes;
    if (peer->summary.bytesQueued > 0) // only sending increases it, which measures it too
        m_flow.measure(*peer);
    m_run.news.markChanged(*peer);
}

void MessageSender::sendFailed(PeerId id, SendId send, const TransportError &error)
{
    const auto row = qint64(send);
    const auto pending = m_pending.find(row);
    if (pending != m_pending.end())
        pending->second.failed = true;
    if (pending == m_pending.end() || --pending->second.results <= 0)
        m_run.conversation().setFlags(row, MessageFlag::Failed, MessageFlag::Queued);
    if (pending != m_pending.end() && pending->second.results <= 0)
        settle(pending);
    // A broken connection has its own row already; an error of this message alone has none.
    if (error.call == SocketCallKind::SendTo || error.kind == TransportErrorKind::QueueFull)
        m_run.addEvent(MessageKind::Error, id, error.toBytes());
    else if (SessionPeer *peer = m_run.find(id))
        ++peer->unsent.messages;
    m_run.news.markChanged();
}

void MessageSender::impaired(PeerId peer, SendId send, const Impairment &impairment)
{
    MessageFlags flags;
    flags.setFlag(MessageFlag::Lost, impairment.lost);
    flags.setFlag(MessageFlag::Duplicated, impairment.duplicated);
    flags.setFlag(MessageFlag::Reordered, impairment.reordered);
    flags.setFlag(MessageFlag::Corrupted, impairment.corrupted);
    flags.setFlag(MessageFlag::Delayed, impairment.delay >= 0);
    const auto row = qint64(send);
    if (impairment.lost)
        m_lost.emplace(peer, row);
    if (impairment.delay >= 0)
        m_run.conversation().setDetail(row, impairment.delay);
    m_run.conversation().setFlags(row, flags, {});
    m_run.news.markChanged();
}

} // namespace socketchat
