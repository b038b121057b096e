// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// What happens between the messages: the run, its peers, and what goes wrong with them.
#include "app/chat/sessionworker.h"

#include "app/net/address/interfaceaddresses.h"
#include "app/net/clock.h"

#include <utility>

namespace socketchat {

namespace {
constexpr int looksBeforeStalled = 3;
} // namespace

void SessionWorker::note(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time)
{
    MessageFlags flags;
    flags.setFlag(MessageFlag::OfServer, m_options.role == Role::Server);
    flags.setFlag(MessageFlag::OfDatagrams, !traitsOf(m_options.endpoint.protocol).hasConnections);
    m_conversation->append(kind, peer, payload, time ? time : nowNs(), flags);
    tell();
}

void SessionWorker::note(MessageKind kind, PeerId peer, qint64 number)
{
    note(kind, peer, QByteArray::number(number));
}

void SessionWorker::stateChanged(Transport::State state)
{
    {
        const QMutexLocker lock(&m_news->mutex);
        // Closed is said by the session itself, once another run can begin.
        m_news->state = state == Transport::State::Closed ? Transport::State::Closing : state;
        m_news->localAddress = m_transport->localAddress();
    }
    if (state == Transport::State::Open) {
        m_wasOpen = true;
        if (m_options.role == Role::Server)
            m_bound.emplace(m_options.endpoint.protocol, m_transport->localAddress());
        QByteArray addresses = m_transport->localAddress().toString().toUtf8();
        if (m_transport->localAddress().isAny()) {
            for (const SocketAddress &each : reachableAddresses(m_transport->localAddress()))
                addresses += ' ' + each.toString().toUtf8();
        }
        note(MessageKind::Opened, m_server, addresses);
    } else if (state == Transport::State::Closed) {
        m_bound.reset();
        countDatagrams();
        for (auto &[id, peer] : m_peers) // of datagrams, which nobody is connected by
            tellUnsent(peer);
        m_counters.until = nowNs();
        if (m_wasOpen || !m_hadError)
            note(MessageKind::Closed, PeerId::None);
    }
    tell();
    if (state != Transport::State::Closed)
        return;
    publish();
    Q_EMIT ended();
}

void SessionWorker::peerConnected(PeerId id, const SocketAddress &address)
{
    const PeerId numbered = m_conversation->addPeer(address);
    Q_ASSERT(numbered == id);
    Peer &peer = m_peers.try_emplace(numbered, isStream() ? m_options.framing : Framing{},
                                     m_options.endpoint.protocol, address.port())
                         .first->second;
    peer.name = address.toString();
    peer.summary.peer = numbered;
    peer.summary.address = address;
    peer.summary.since = nowNs();
    // The row that tells a client it has connected names the server already.
    const bool isServer = m_options.role == Role::Client && m_server == PeerId::None;
    if (isServer)
        m_server = numbered;
    {
        const QMutexLocker lock(&m_news->mutex);
        m_news->lastPeer = quint32(numbered);
        m_news->connected.insert(numbered);
        m_news->server = m_server;
    }
    if (!mayRead())
        m_transport->setReading(id, false);
    if (!isServer || m_wasOpen)
        note(MessageKind::PeerConnected, id, isServer ? QByteArrayView("1") : QByteArrayView(),
             peer.summary.since);
    changed(peer);
}

void SessionWorker::peerFinished(PeerId id)
{
    if (Peer *peer = find(id)) {
        peer->framer.finish([this, peer](FrameProblem problem, QByteArrayView bytes) {
            refuse(*peer, problem, bytes);
        });
        sendHeld(*peer);
        peer->summary.finished = true;
        changed(*peer);
        letGoIfDone(*peer);
        // Where this end has finished as well, or stops, it is no news.
        if (!m_stopping && (!peer->finishing || m_transport->queuedBytes(id) > 0))
            note(MessageKind::PeerFinished, id);
    }
}

void SessionWorker::letGoIfDone(Peer &peer)
{
    const bool bySystem = m_options.role == Role::Server && m_options.reply != ReplyMode::Manual;
    const PeerId id = peer.summary.peer;
    if (bySystem && peer.summary.finished && m_transport->queuedBytes(id) == 0)
        finishSending(id);
}

void SessionWorker::tellUnsent(Peer &peer)
{
    if (peer.unsent.bytes > 0 || peer.unsent.messages > 0)
        note(MessageKind::Unsent, peer.summary.peer, peer.unsent.toBytes());
    peer.unsent = {};
}

void SessionWorker::bytesDropped(PeerId id, qint64 bytes)
{
    if (m_stopping)
        m_counters.bytesDropped += bytes;
    if (Peer *peer = find(id))
        peer->unsent.bytes += bytes;
}

void SessionWorker::peerDisconnected(PeerId id, Transport::DisconnectReason why)
{
    Peer *peer = find(id);
    if (!peer)
        return;
    peer->framer.finish([this, peer](FrameProblem problem, QByteArrayView bytes) {
        refuse(*peer, problem, bytes);
    });
    tellUnsent(*peer);
    const char reason = char(why);
    // A client that stops says so in one row, not in two.
    if (m_options.role == Role::Server || why != Transport::DisconnectReason::ByUs
        || id != m_server)
        note(MessageKind::PeerDisconnected, id, QByteArrayView(&reason, 1));
    peer->summary.connected = false;
    peer->summary.bytesQueued = 0;
    m_memory -= std::exchange(peer->memory, 0);
    m_echoesBefore += peer->echo.datagrams(nowNs());
    m_latest = nullptr;
    auto gone = m_peers.extract(id);
    tell();
    if (id == m_server) {
        m_server = PeerId::None;
        for (const auto &[other, entry] : m_peers)
            m_server = std::max(m_server, other);
    }
    const QMutexLocker lock(&m_news->mutex);
    tellSummaryLocked(gone.mapped());
    m_news->connected.remove(id);
    m_news->server = m_server;
}

void SessionWorker::drained(PeerId id)
{
    Peer *peer = find(id);
    if (!peer)
        return;
    measure(*peer);
    if (std::exchange(peer->paused, false))
        applyReading(*peer);
    if (std::exchange(peer->summary.stalled, false))
        note(MessageKind::PeerReadsAgain, id);
    changed(*peer);
    letGoIfDone(*peer);
}

/// Who leaves what is sent to it for long, though little enough that it may go on sending.
void SessionWorker::lookWhoReads()
{
    bool anyWaits = false;
    for (auto &[id, peer] : m_peers) {
        const qint64 queued = m_transport->queuedBytes(id);
        anyWaits |= queued > 0;
        const bool moves =
                queued == 0 || queued < peer.lastQueued || peer.summary.bytesSent != peer.lastSent;
        peer.lastQueued = queued;
        peer.lastSent = peer.summary.bytesSent;
        peer.looksWithoutProgress = moves ? 0 : peer.looksWithoutProgress + 1;
        if (queued != peer.summary.bytesQueued) {
            measure(peer);
            changed(peer);
        }
        if (peer.looksWithoutProgress >= looksBeforeStalled)
            tellStalled(peer);
    }
    if (!anyWaits)
        m_readerCheck.stop();
}

void SessionWorker::tellStalled(Peer &peer)
{
    // While we are closing it is known that something waits, and it ends soon.
    if (m_stopping || std::exchange(peer.summary.stalled, true))
        return;
    note(MessageKind::PeerStalled, peer.summary.peer, m_transport->queuedBytes(peer.summary.peer));
    changed(peer);
}

void SessionWorker::echo(Peer &peer, QByteArrayView bytes, qint64 time)
{
    if (peer.held && isStream()) {
        peer.held->append(bytes); // nothing overtakes the rest of a divided echo
        if (peer.held->size() - peer.dividedRest > EchoLoop::maxAfterDividing)
            endDividing(peer);
        return;
    }
    if (peer.held) {
        peer.loop.clearSuspicion();
        replyTo(peer, *std::exchange(peer.held, std::nullopt));
    }
    switch (peer.loop.received(bytes, time)) {
    case EchoLoop::Answer::Now:
        m_responder->bytesReceived(peer.summary.peer, bytes, m_send);
        break;
    case EchoLoop::Answer::Hold:
        holdBack(peer, bytes);
        break;
    case EchoLoop::Answer::Divide:
        divide(peer, bytes);
        break;
    case EchoLoop::Answer::Slow:
        m_responder->bytesReceived(peer.summary.peer, bytes, m_send);
        slowDown(peer);
        break;
    case EchoLoop::Answer::Never:
        tellLoop(peer);
        break;
    }
}

void SessionWorker::holdBack(Peer &peer, QByteArrayView bytes)
{
    peer.held = bytes.toByteArray();
    QTimer::singleShot(EchoLoop::holdTime, this, [this, id = peer.summary.peer] {
        // Where it has sent again meanwhile, nothing is held, now or ever again.
        if (Peer *silent = find(id); silent && std::exchange(silent->held, std::nullopt))
            tellLoop(*silent);
    });
}

void SessionWorker::divide(Peer &peer, QByteArrayView bytes)
{
    replyTo(peer, bytes.first(1));
    peer.held = bytes.sliced(1).toByteArray();
    peer.dividedRest = peer.held->size();
    QTimer::singleShot(EchoLoop::divideTime, this, [this, id = peer.summary.peer] {
        if (Peer *divided = find(id); divided && divided->held)
            endDividing(*divided);
    });
}

void SessionWorker::endDividing(Peer &peer)
{
    const QByteArray held = *std::exchange(peer.held, std::nullopt);
    if (peer.loop.isLoop(QByteArrayView(held).sliced(peer.dividedRest))) {
        tellLoop(peer);
        return;
    }
    peer.loop.clearSuspicion();
    replyTo(peer, held);
}

void SessionWorker::sendHeld(Peer &peer)
{
    if (peer.held)
        replyTo(peer, *std::exchange(peer.held, std::nullopt));
}

void SessionWorker::slowDown(Peer &peer)
{
    peer.slowed = true;
    applyReading(peer);
    QTimer::singleShot(EchoLoop::slowTime, this, [this, id = peer.summary.peer] {
        Peer *slow = find(id);
        if (!slow)
            return;
        slow->slowed = false;
        applyReading(*slow);
    });
    if (!std::exchange(peer.toldOfSlowing, true))
        tellLoop(peer);
}

void SessionWorker::tellLoop(Peer &peer)
{
    const bool service = peer.loop.reason() == EchoLoop::Reason::Service;
    if (service && std::exchange(peer.toldOfService, true))
        return;
    note(MessageKind::EchoLoop, peer.summary.peer,
         QByteArray(1, char(peer.loop.reason())).append(QByteArray::number(peer.loop.turns())));
}

void SessionWorker::droppedByKernel(quint64 total)
{
    const quint64 more = total - std::exchange(m_counters.droppedByKernel, total);
    note(MessageKind::KernelDropped, PeerId::None, QByteArray::number(more));
}

void SessionWorker::errorOccurred(const TransportError &error, PeerId peer)
{
    m_hadError = true;
    TransportError told = error;
    if (told.kind == TransportErrorKind::AddressInUse
        && BoundAddress::isOurs(m_options.endpoint.protocol, told.address))
        told.kind = TransportErrorKind::AddressInUseHere;
    note(MessageKind::Error, peer, told.toBytes());
}

} // namespace socketchat
