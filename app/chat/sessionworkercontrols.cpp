// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionworker.h"
#include "app/net/clock.h"
#include "app/net/conditions/conditionedtransport.h"

#include <utility>

// What a person changes while a run goes on, to see what comes of it.

namespace socketchat {

namespace {
// A repetition goes on when less than this waits for the peer, so that a hundred thousand messages
// need no memory for them all; and gives the event loop a turn after so many.
constexpr qint64 repeatedUnsent = 1024 * 1024; // bytes
constexpr int repeatedPerTurn = 256;
} // namespace

void SessionWorker::stop()
{
    m_stopping = true;
    for (auto &[id, peer] : m_peers)
        sendHeld(peer);
    m_transport->close(Transport::CloseMode::Flush);
}

void SessionWorker::disconnectPeer(PeerId id)
{
    if (Peer *peer = find(id)) {
        sendHeld(*peer);
        peer->leaving = true;
    }
    m_transport->disconnectPeer(id);
}

void SessionWorker::finishSending(PeerId id)
{
    if (Peer *peer = find(id))
        peer->finishing = true;
    m_transport->finishSending(id);
}

void SessionWorker::setReplyMode(ReplyMode mode)
{
    for (auto &[id, peer] : m_peers)
        sendHeld(peer);
    m_options.reply = m_options.role == Role::Server ? mode : ReplyMode::Manual;
    m_responder = makeResponder(m_options.reply, isStream() ? m_options.framing : Framing{});
    for (auto &[id, peer] : m_peers)
        letGoIfDone(peer);
}

void SessionWorker::setFraming(const Framing &framing)
{
    m_options.framing = framing;
    setReplyMode(m_options.reply);
    for (auto &[id, peer] : m_peers) {
        // What was held back for the rest of a message is shown, not lost.
        peer.framer.finish([this, &target = peer](FrameProblem problem, QByteArrayView bytes) {
            refuse(target, problem, bytes);
        });
        peer.framer = Framer(framing);
    }
}

void SessionWorker::countDatagrams()
{
    DatagramEchoes echoes = m_echoesBefore;
    for (const auto &[id, peer] : m_peers)
        echoes += peer.echo.datagrams(nowNs());
    if (echoes == m_counters.datagrams)
        return;
    m_counters.datagrams = echoes;
    tell();
}

void SessionWorker::setReading(bool on)
{
    m_reading = on;
    applyReading();
}

void SessionWorker::applyReading()
{
    if (!isStream()) {
        m_transport->setReading(PeerId::Everyone, mayRead());
        return;
    }
    for (const auto &[id, peer] : m_peers)
        applyReading(peer);
}

void SessionWorker::applyReading(const Peer &peer)
{
    m_transport->setReading(peer.summary.peer, mayRead() && !peer.paused && !peer.slowed);
}

void SessionWorker::lookWhetherRead()
{
    m_sinceLook = 0;
    const qint64 readUpTo = m_news->readUpTo;
    const qint64 unread = readUpTo < 0 ? 0 : m_conversation->sizeSince(readUpTo);
    const qint64 limit = m_conversation->limit();
    m_lookAfter = limit / 16;
    const bool waits = unread > (m_waitsForReader ? limit / 8 : limit / 4);
    if (waits == m_waitsForReader)
        return;
    m_waitsForReader = m_news->waitsForReader = waits;
    applyReading();
    if (waits) // it may have been read just before the reader could see that we wait
        lookWhetherRead();
}

void SessionWorker::setConditions(const NetworkConditions &conditions)
{
    if (m_conditions) {
        m_conditions->setConditions(conditions);
        return;
    }
    if (conditions.isNeutral())
        return; // what has no conditions costs nothing
    QList<PeerId> peers;
    for (const auto &[id, peer] : m_peers)
        peers.append(id);
    stopListening();
    auto conditioned = std::make_unique<ConditionedTransport>(
            std::move(m_transport), m_options.endpoint.protocol, conditions, peers);
    m_conditions = conditioned.get();
    m_transport = std::move(conditioned);
    connect(m_conditions, &ConditionedTransport::impaired, this, &SessionWorker::impaired);
    connectTransport();
}

void SessionWorker::impaired(PeerId peer, SendId send, const Impairment &impairment)
{
    MessageFlags flags;
    flags.setFlag(MessageFlag::Lost, impairment.lost);
    flags.setFlag(MessageFlag::Duplicated, impairment.duplicated);
    flags.setFlag(MessageFlag::Reordered, impairment.reordered);
    flags.setFlag(MessageFlag::Corrupted, impairment.corrupted);
    flags.setFlag(MessageFlag::Delayed, impairment.delay >= 0);
    const auto row = qint64(send);
    if (impairment.lost)
        m_thrownAway.emplace(peer, row);
    if (impairment.delay >= 0)
        m_conversation->setDetail(row, impairment.delay);
    m_conversation->setFlags(row, flags, {});
    tell();
}

void SessionWorker::measureQueues(PeerId id)
{
    Peer *peer = find(id);
    if (!peer)
        return;
    peer->summary.kernel = m_transport->kernelQueues(id);
    changed(*peer);
}

void SessionWorker::sendRepeatedly(const QByteArray &bytes, PeerId peer, int count)
{
    m_repetition = {bytes, peer, count};
    scheduleRepeat();
}

void SessionWorker::scheduleRepeat()
{
    if (std::exchange(m_repeatScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &SessionWorker::repeat, Qt::QueuedConnection);
}

void SessionWorker::repeat()
{
    m_repeatScheduled = false;
    const PeerId to = m_repetition.peer;
    const bool there = to == PeerId::Everyone ? !m_peers.empty() : find(to) != nullptr;
    if (!there || m_transport->state() != Transport::State::Open)
        m_repetition = {};
    const MessageFlags flags = MessageFlags(MessageFlag::Queued) | streamFlags();
    for (int i = 0; i < repeatedPerTurn && m_repetition.left > 0; ++i) {
        if (m_transport->queuedBytes(to) >= repeatedUnsent)
            return; // sent() goes on
        --m_repetition.left;
        const qint64 row =
                m_conversation->append(MessageKind::Sent, to, m_repetition.bytes, nowNs(), flags);
        send(m_repetition.bytes, to, row);
    }
    if (m_repetition.left > 0)
        scheduleRepeat();
    else
        m_repetition = {};
}

} // namespace socketchat
