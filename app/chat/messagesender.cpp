// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagesender.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/messagereceiver.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"
#include "app/net/conditions/impairment.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

namespace socketchat {

MessageSender::MessageSender(SessionRun &run, FlowControl &flow)
    : m_run(run)
    , m_flow(flow)
{ }

void MessageSender::followFiles(std::function<void(qint64 bytes)> settled,
                                std::function<void(PeerId)> failed)
{
    m_fileSettled = std::move(settled);
    m_fileFailed = std::move(failed);
}

MessageFlags MessageSender::replyFlags(const Responder::Reply &to) const
{
    MessageFlags flags = m_run.streamFlags() | MessageFlag::Queued;
    // A rule's answer is neither an echo nor, unless its rule says so, passed on to all others.
    flags.setFlag(MessageFlag::Reply, !to.byRule || to.except != PeerId::None);
    flags.setFlag(MessageFlag::ByRule, to.byRule);
    return flags;
}

void MessageSender::send(const MessageBatch &messages, PeerId id, qint64 firstRow, Origin origin)
{
    const auto answers = [this, origin](const auto &entry) {
        return m_run.isAnswerable(entry.second)
               && (origin != Origin::File || entry.second.takesFile);
    };
    const bool toEveryone = id == PeerId::Everyone && !m_run.peers.empty();
    const auto answerable = toEveryone ? std::ranges::count_if(m_run.peers, answers) : 0;
    const auto addressees = answerable > 0 ? answerable
                            : toEveryone   ? qsizetype(m_run.peers.size())
                                           : 1;
    const qsizetype count = messages.count();
    m_pending.emplace(firstRow, Pending{messages, Results(count, {addressees}), count, origin});
    const auto sendTo = [&](PeerId to, SessionPeer *peer, qsizetype index) {
        m_run.transport->send(messages.at(index), to, SendId(firstRow + index));
        if (peer && m_run.replyMode(*peer) == ReplyMode::Echo)
            peer->loop.sent(messages.at(index), nowNs());
    };
    SessionPeer *const only = toEveryone ? nullptr : m_run.find(id);
    if (count > 1)
        m_run.transport->beginBatch();
    for (qsizetype index = 0; index < count; ++index) {
        if (!toEveryone)
            sendTo(id, only, index); // reports it if nobody is there
        for (auto entry = m_run.peers.begin(); toEveryone && entry != m_run.peers.end(); ++entry) {
            if (answerable == 0 || answers(*entry)) // who cannot be answered fails only alone
                sendTo(entry->first, &entry->second, index);
        }
    }
    if (count > 1)
        m_run.transport->endBatch();
    if (only) {
        m_flow.measure(*only);
        m_run.publisher.markChanged(*only);
    }
    for (auto entry = m_run.peers.begin(); toEveryone && entry != m_run.peers.end(); ++entry)
        m_flow.measure(entry->second);
    m_run.publisher.markChanged();
}

void MessageSender::reply(QByteArrayView bytes, Responder::Reply to)
{
    if (to.to != PeerId::Everyone) {
        if (SessionPeer *peer = m_run.find(to.to))
            replyTo(*peer, bytes, to.byRule);
        return;
    }
    const auto isAddressee = [this, to](const auto &entry) {
        return entry.first != to.except && !entry.second.leaving && !entry.second.finishing
               && m_run.isAnswerable(entry.second);
    };
    const auto addressees = qsizetype(std::ranges::count_if(m_run.peers, isAddressee));
    if (addressees == 0)
        return;
    const qint64 row = m_run.conversation().append(MessageKind::Sent, PeerId::Everyone, bytes,
                                                   nowNs(), replyFlags(to));
    m_pending.emplace(row, Pending{{}, Results(1, {addressees})});
    for (auto &entry : m_run.peers) {
        if (!isAddressee(entry))
            continue;
        m_run.transport->send(bytes, entry.first, SendId(row));
        m_flow.sharedReplyQueued(entry.second);
    }
}

void MessageSender::replyTo(SessionPeer &peer, QByteArrayView bytes, bool byRule)
{
    replyTo(peer, bytes, replyFlags({peer.summary.peer, PeerId::None, byRule}));
}

void MessageSender::passOn(SessionPeer &peer, QByteArrayView bytes)
{
    replyTo(peer, bytes, replyFlags({peer.summary.peer}) | MessageFlag::ByRule);
}

void MessageSender::replyTo(SessionPeer &peer, QByteArrayView bytes, MessageFlags flags)
{
    const PeerId id = peer.summary.peer;
    const qint64 row = m_run.conversation().append(MessageKind::Sent, id, bytes, nowNs(), flags);
    m_run.transport->send(bytes, id, SendId(row));
    m_flow.replyQueued(peer);
}

MessageSender::PendingMessages::iterator MessageSender::find(qint64 row)
{
    const auto holds = [this, row](PendingMessages::iterator each) {
        return each != m_pending.end() && row >= each->first
               && row - each->first < each->second.messages.size();
    };
    if (holds(m_latest)) // results mostly come in order
        return m_latest;
    const auto next = m_pending.upper_bound(row);
    m_latest = next == m_pending.begin() ? m_pending.end() : std::prev(next);
    if (!holds(m_latest))
        m_latest = m_pending.end();
    return m_latest;
}

void MessageSender::countResult(PendingMessages::iterator pending, qint64 row, bool failed)
{
    Pending &together = pending->second;
    const qsizetype index = row - pending->first;
    Pending::Message &message = together.messages[index];
    message.failed = message.failed || failed;
    if (--message.results > 0)
        return;
    if (message.failed)
        m_run.conversation().setFlags(row, MessageFlag::Failed, MessageFlag::Queued);
    else
        accept(row);
    if (together.origin == Origin::Session) {
        const qsizetype bytes = together.batch.at(index).size();
        if (message.failed) {
            m_run.publisher.countSettled(1, bytes, true);
        } else {
            ++m_settledMessages;
            m_settledBytes += bytes;
        }
    }
    const qint64 ofFile = together.origin == Origin::File ? together.batch.at(index).size() : -1;
    if (--together.unsettled == 0) {
        m_pending.erase(pending);
        m_latest = m_pending.end();
    }
    if (ofFile >= 0)
        m_fileSettled(ofFile);
}

void MessageSender::accept(qint64 row)
{
    if (row < 0)
        return; // part of a message that a relay passes on
    if (row != m_accepted.end) {
        flagAccepted();
        m_accepted = {row, row};
    }
    ++m_accepted.end;
}

void MessageSender::flagAccepted()
{
    if (m_accepted.count() > 0)
        m_run.conversation().setFlags(m_accepted, {}, MessageFlag::Queued);
    m_accepted = {};
}

void MessageSender::flush()
{
    flagAccepted();
    if (m_settledMessages > 0)
        m_run.publisher.countSettled(std::exchange(m_settledMessages, 0),
                                     std::exchange(m_settledBytes, 0), false);
}

void MessageSender::sent(std::span<const SentMessage> messages)
{
    for (const SentMessage &each : messages)
        sent(each);
    flush();
}

void MessageSender::sent(const SentMessage &message)
{
    const auto &[id, send, bytes, time] = message;
    const auto row = qint64(send);
    const bool lost = !m_lost.empty() && m_lost.erase({id, row}) > 0;
    const auto pending = find(row);
    SessionPeer *peer = m_run.find(id);
    if (pending == m_pending.end()) {
        accept(row);
    } else {
        if (peer && !lost && !m_run.isServer()) {
            if (!peer->echo)
                peer->echo = std::make_unique<EchoMatcher>(m_run.isStream()
                                                                   ? EchoMatcher::Mode::Stream
                                                                   : EchoMatcher::Mode::Datagrams);
            const QByteArrayView payload = pending->second.batch.at(row - pending->first);
            const std::optional<Message> kept = traitsOf(m_run.setup.protocol).isEchoed
                                                        ? m_run.conversation().message(row, 0)
                                                        : std::nullopt;
            if (kept && !kept->header.isEmpty())
                peer->echo->sent(MessageReceiver::numbered(kept->header, payload), time);
            else
                peer->echo->sent(payload, time);
        }
        countResult(pending, row, false);
    }
    m_run.publisher.markChanged();
    SessionCounters &counters = m_run.publisher.counters();
    if (lost) {
        ++counters.thrownAway;
        return;
    }
    m_run.publisher.advanceTo(time);
    ++counters.messagesSent;
    counters.bytesSent += bytes;
    if (!peer)
        return;
    Traffic &recent = peer->summary.recent.in(m_run.publisher.second());
    ++recent.messagesSent;
    recent.bytesSent += bytes;
    peer->summary.last = time;
    ++peer->summary.messagesSent;
    peer->summary.bytesSent += bytes;
    if (peer->summary.bytesQueued > 0) // only sending increases it, which measures it too
        m_flow.measure(*peer);
    m_run.publisher.markChanged(*peer);
}

void MessageSender::sendFailed(PeerId id, SendId send, const TransportError &error)
{
    const auto row = qint64(send);
    if (const auto pending = find(row); pending != m_pending.end()) {
        if (pending->second.origin == Origin::File)
            m_fileFailed(id);
        countResult(pending, row, true);
        flush();
    } else {
        m_run.conversation().setFlags(row, MessageFlag::Failed, MessageFlag::Queued);
    }
    // A broken connection has its own row already; an error of this message alone has none.
    if (error.call == SocketCallKind::SendTo || error.kind == TransportErrorKind::QueueFull
        || error.kind == TransportErrorKind::NoReturnAddress)
        m_run.addEvent(MessageKind::Error, id, error.toBytes());
    else if (SessionPeer *peer = m_run.find(id))
        ++peer->unsent.messages;
    m_run.publisher.markChanged();
}

void MessageSender::impaired(PeerId peer, SendId send, const Impairment &impairment)
{
    if (impairment.lost)
        m_lost.emplace(peer, qint64(send));
    flagImpaired(send, impairment);
}

void MessageSender::flagImpaired(SendId send, const Impairment &impairment)
{
    MessageFlags flags;
    flags.setFlag(MessageFlag::Lost, impairment.lost);
    flags.setFlag(MessageFlag::Duplicated, impairment.duplicated);
    flags.setFlag(MessageFlag::Reordered, impairment.reordered);
    flags.setFlag(MessageFlag::Corrupted, impairment.corrupted);
    flags.setFlag(MessageFlag::Delayed, impairment.delay >= 0);
    const auto row = qint64(send);
    if (impairment.delay >= 0)
        m_run.conversation().setDetail(row, impairment.delay);
    m_run.conversation().setFlags(row, flags, {});
    m_run.publisher.markChanged();
}

} // namespace socketchat
