// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagereceiver.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"
#include "app/net/icmp/icmpdatagram.h"

#include <utility>

namespace socketchat {

namespace {
constexpr qsizetype maxTogether = 4096; // appended under one lock
} // namespace

MessageReceiver::MessageReceiver(SessionRun &run, FlowControl &flow, MessageSender &sender,
                                 QObject *parent)
    : m_run(run)
    , m_flow(flow)
    , m_echo(makeResponder(ReplyMode::Echo, {}))
    , m_reply([&sender](QByteArrayView bytes, Responder::Reply to) { sender.reply(bytes, to); })
    , m_guard(
              run, flow, sender,
              [this](PeerId peer, QByteArrayView bytes) {
                  m_echo->bytesReceived(peer, bytes, m_reply);
              },
              parent)
    , m_rules(run, sender, parent)
    , m_programs(run, flow, sender, parent)
{
    setReplyMode(run.setup.reply);
}

void MessageReceiver::setReplyMode(ReplyMode mode)
{
    for (auto &[id, peer] : m_run.peers)
        m_guard.sendHeld(peer);
    ConversationSetup &setup = m_run.setup;
    setup.reply = m_run.replies() && !m_programs.isOn() ? mode : ReplyMode::Manual;
    m_room = makeResponder(ReplyMode::Room, m_run.isStream() ? setup.framing : Framing{});
}

void MessageReceiver::setFraming(const Framing &framing)
{
    for (auto &[id, peer] : m_run.peers) {
        finishFraming(peer); // an incomplete message is shown, not lost
        peer.framer = Framer(framing);
    }
}

void MessageReceiver::setRules(const ReplyRules &rules, const TextEncoding &encoding)
{
    for (auto &[id, peer] : m_run.peers)
        m_guard.sendHeld(peer);
    m_run.setup.encoding = encoding;
    m_run.setup.rules = rules;
    m_rules.setRules(rules);
}

void MessageReceiver::setProgram(const QStringList &command, ReplyMode mode)
{
    m_programs.setProgram(command);
    setReplyMode(mode);
}

void MessageReceiver::headerReceived(const QByteArray &header, int hopLimit)
{
    m_header = header;
    m_run.conversation().announceHeader(header, hopLimit);
}

void MessageReceiver::received(PeerId id, QByteArrayView bytes, qint64 time)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer || peer->turnedAway)
        return;
    m_run.publisher.advanceTo(time);
    peer->summary.last = time;
    peer->summary.recent.in(m_run.publisher.second()).bytesReceived += bytes.size();
    peer->summary.bytesReceived += bytes.size();
    m_run.publisher.counters().bytesReceived += bytes.size();
    const qint64 before = peer->summary.messagesReceived;
    if (!m_run.isStream() || m_run.setup.framing.kind == Framing::Kind::Raw) {
        deliver(*peer, bytes, time);
    } else {
        split({*peer, bytes, time});
        m_flow.measure(*peer);
    }
    m_flow.received(bytes.size(), peer->summary.messagesReceived - before);
    if (!hasRulesFor(*peer) && isAnswered(*peer))
        passUnmatched(*peer, bytes, time);
    m_run.publisher.markChanged(*peer);
}

void MessageReceiver::finishFraming(SessionPeer &peer)
{
    peer.framer.finish([this, &peer](FrameProblem problem, QByteArrayView bytes) {
        refuse(peer, problem, bytes, nowNs());
    });
}

/// Shows bytes that are no message. No rule can match them; without rules they went on already.
void MessageReceiver::refuse(SessionPeer &peer, FrameProblem problem, QByteArrayView bytes,
                             qint64 time)
{
    m_run.addRefusedFrame(peer, problem, bytes);
    if (hasRulesFor(peer) && isAnswered(peer))
        passUnmatched(peer, bytes, time);
}

void MessageReceiver::passUnmatched(SessionPeer &peer, QByteArrayView bytes, qint64 time)
{
    if (m_run.replyMode(peer) == ReplyMode::Echo)
        m_guard.received(peer, bytes, time);
    else if (m_programs.isOn() && peer.summary.reply == PeerReply::Usual)
        m_programs.received(peer, bytes);
}

/// Data received after stop() is shown, but not answered.
bool MessageReceiver::isAnswered(const SessionPeer &peer) const
{
    return m_run.isAnswerable(peer) && !m_run.stopping && !peer.leaving;
}

bool MessageReceiver::hasRulesFor(const SessionPeer &peer) const
{
    return !m_rules.isEmpty() && m_run.mayAnswerByRule(peer);
}

void MessageReceiver::answer(SessionPeer &peer, QByteArrayView message, qint64 time)
{
    if (hasRulesFor(peer)) {
        if (!isAnswered(peer) || m_rules.answers(peer, message, time))
            return;
        passUnmatched(peer, message, time);
    }
    if (m_run.replyMode(peer) != ReplyMode::Room || m_run.stopping || peer.leaving)
        return;
    if (peer.name.isEmpty())
        peer.name = peer.summary.address.toString();
    m_room->messageReceived(peer.summary.peer, peer.name, message, m_reply);
}

void MessageReceiver::split(const Arrival &arrival)
{
    SessionPeer &peer = arrival.peer;
    // A room and rules answer each message before the next one, and what is awaited is compared one
    // by one.
    const bool oneByOne =
            m_run.replyMode(peer) == ReplyMode::Room || hasRulesFor(peer) || peer.echo;
    const auto take = [this, &arrival, oneByOne](QByteArrayView message) {
        // A message that began earlier lies elsewhere, and comes first.
        if (oneByOne || !arrival.holds(message))
            return deliver(arrival.peer, message, arrival.time);
        m_together.extend(message);
        if (m_together.count() == maxTogether)
            deliverTogether(arrival);
    };
    const auto refused = [this, &arrival](FrameProblem problem, QByteArrayView bytes) {
        deliverTogether(arrival);
        refuse(arrival.peer, problem, bytes, arrival.time);
    };
    peer.framer.feed(arrival.bytes, take, refused);
    deliverTogether(arrival);
}

void MessageReceiver::deliverTogether(const Arrival &arrival)
{
    if (m_together.count() == 0)
        return;
    count(arrival.peer, m_together.count());
    MessageFlags flags = m_run.streamFlags();
    flags.setFlag(MessageFlag::OfFile, arrival.peer.fillsFile);
    m_run.conversation().appendAll(MessageKind::Received, arrival.peer.summary.peer, m_together,
                                   arrival.time, flags);
    m_together.clear();
}

void MessageReceiver::count(SessionPeer &peer, qint64 messages)
{
    peer.summary.messagesReceived += messages;
    peer.summary.recent.in(m_run.publisher.second()).messagesReceived += messages;
    m_run.publisher.counters().messagesReceived += messages;
}

void MessageReceiver::deliver(SessionPeer &peer, QByteArrayView message, qint64 time)
{
    count(peer, 1);
    EchoMatcher::Verdict verdict;
    const QByteArray header = std::exchange(m_header, {});
    if (peer.echo && header.isEmpty())
        verdict = compare(peer, message, time);
    else if (peer.echo && isEchoReply(peer, header))
        verdict = compare(peer, numbered(header, message), time);
    MessageFlags flags = verdict.flags | m_run.streamFlags();
    flags.setFlag(MessageFlag::Cut, m_fullSize >= 0);
    flags.setFlag(MessageFlag::OfFile, peer.fillsFile);
    const qint64 row = m_run.conversation().append(MessageKind::Received, peer.summary.peer,
                                                   message, time, flags, verdict.roundTrip);
    if (m_fullSize >= 0)
        m_run.conversation().setDetail(row, std::exchange(m_fullSize, -1));
    answer(peer, message, time);
}

bool MessageReceiver::isEchoReply(const SessionPeer &peer, QByteArrayView header)
{
    const auto datagram = IcmpDatagram::parse(peer.summary.address.family(), header);
    return datagram && datagram->isEchoReply();
}

QByteArray MessageReceiver::numbered(QByteArrayView header, QByteArrayView message)
{
    return header.last(2).toByteArray() + message.toByteArray(); // the sequence number comes last
}

EchoMatcher::Verdict MessageReceiver::compare(SessionPeer &peer, QByteArrayView message,
                                              qint64 time)
{
    const qint64 awaited = peer.echo->awaited();
    const EchoMatcher::Verdict verdict = peer.echo->received(message, time);
    const bool differs = verdict.flags.testFlag(MessageFlag::NotAnEcho);
    // An answer of another length is not an echo attempt, so it is not called a wrong one.
    if (differs && message.size() != awaited)
        return {};
    if (verdict.flags.testFlag(MessageFlag::ExactEcho)) {
        ++m_run.publisher.counters().echoesExact;
        m_run.publisher.countRoundTrip(verdict.roundTrip);
    } else if (differs) {
        ++m_run.publisher.counters().echoesDifferent;
    }
    return verdict;
}

void MessageReceiver::countDatagrams()
{
    DatagramEchoes echoes = m_echoesOfRemoved;
    for (const auto &[id, peer] : m_run.peers) {
        if (peer.echo)
            echoes += peer.echo->datagrams(nowNs());
    }
    if (echoes == m_run.publisher.counters().datagrams)
        return;
    m_run.publisher.counters().datagrams = echoes;
    m_run.publisher.markChanged();
}

void MessageReceiver::remove(SessionPeer &peer)
{
    m_rules.forget(peer);
    m_programs.remove(peer.summary.peer);
    if (peer.echo)
        m_echoesOfRemoved += peer.echo->datagrams(nowNs());
}

} // namespace socketchat
