// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/datagramtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <utility>

namespace socketchat {

namespace {
// The error queue is emptied up to this number at a time.
constexpr int refusalsPerRound = 64;
constexpr int dropCheckTime = 250; // ms
constexpr qsizetype gatheredBytes = 64 * 1024; // a batch to send is at most this large
constexpr qint64 queueShares = 16; // a server's receiver may fill one part of these of the limit

bool isRefusal(TransportErrorKind kind)
{
    return kind == TransportErrorKind::ConnectionRefused
           || kind == TransportErrorKind::HostUnreachable
           || kind == TransportErrorKind::NetworkUnreachable;
}

/// Returns whether sending to a Unix socket failed because it is not open any more.
bool isGone(TransportErrorKind kind)
{
    return kind == TransportErrorKind::ConnectionRefused || kind == TransportErrorKind::NoSocketFile
           || kind == TransportErrorKind::StaleSocketFile;
}
} // namespace

DatagramTransport::DatagramTransport(Role role, MakeSocket makeSocket,
                                     const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_role(role)
    , m_socket(makeSocket(*this))
    , m_resolution(options.engine, options.ipVersion)
    , m_results(*this)
    , m_reader(*m_socket, options.receiveSize)
    , m_nextPeer(options.firstPeer)
{
    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, [this] { doClose(CloseMode::Abort); });
    m_dropTimer.setSingleShot(true);
    m_dropTimer.setInterval(dropCheckTime);
    connect(&m_dropTimer, &QTimer::timeout, this, &DatagramTransport::checkDrops);
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::failed, this, &DatagramTransport::failOpening);
    connect(&m_resolution, &NameResolution::found, this,
            [this](const QList<SocketAddress> &addresses) {
                setState(State::Opening);
                startOpening(addresses);
            });
}

DatagramTransport::~DatagramTransport() { m_socket->close(); }

void DatagramTransport::open(const Endpoint &endpoint)
{
    QMetaObject::invokeMethod(
            this,
            [this, endpoint] {
                setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
                m_resolution.start(endpoint, m_role);
            },
            Qt::QueuedConnection);
}

void DatagramTransport::datagramCalled(const SocketCall &call) { listener().called(call); }

void DatagramTransport::opened() { setState(State::Open); }

void DatagramTransport::failOpening(const TransportError &error)
{
    m_socket->close();
    Q_EMIT errorOccurred(error, PeerId::None);
    setState(State::Closed);
}

void DatagramTransport::close(CloseMode mode)
{
    QMetaObject::invokeMethod(
            this, [this, mode] { doClose(mode); }, Qt::QueuedConnection);
}

void DatagramTransport::doClose(CloseMode mode)
{
    if (state() == State::Closed)
        return;
    m_resolution.cancel();
    const bool again = state() == State::Closing;
    setState(State::Closing);
    if (mode == CloseMode::Flush && !again && !m_queues.empty()) {
        m_closeTimer.start(options().closeTimeout);
        return;
    }
    closed();
}

void DatagramTransport::closed()
{
    m_closeTimer.stop();
    if (m_dropTimer.isActive()) {
        m_dropTimer.stop();
        checkDrops();
    }
    dropQueues();
    m_socket->close();
    m_results.report();
    setState(State::Closed);
}

PeerId DatagramTransport::addPeer(const SocketAddress &address)
{
    if (m_peers.size() >= maxPeers)
        expirePeers();
    const PeerId peer = m_nextPeer;
    m_nextPeer = PeerId(quint32(m_nextPeer) + 1);
    m_peersByAddress.insert(address, peer);
    m_peers.insert(peer, {address, nowNs(), {}});
    Q_EMIT peerConnected(peer, address);
    return peer;
}

void DatagramTransport::removePeer(PeerId peer, DisconnectReason why)
{
    const auto found = m_peers.constFind(peer);
    if (found == m_peers.constEnd())
        return;
    m_peersByAddress.remove(found->address);
    m_peers.erase(found);
    m_results.report();
    Q_EMIT peerDisconnected(peer, why);
}

void DatagramTransport::expirePeers()
{
    // Expires a quarter at a time, so that the search runs once per thousand new peers.
    std::vector<std::pair<qint64, PeerId>> bySilence;
    bySilence.reserve(size_t(m_peers.size()));
    for (auto it = m_peers.cbegin(); it != m_peers.cend(); ++it)
        bySilence.emplace_back(it->lastSeen, it.key());
    const auto quarter = bySilence.begin() + maxPeers / 4;
    std::nth_element(bySilence.begin(), quarter, bySilence.end());
    for (auto it = bySilence.begin(); it != quarter; ++it)
        removePeer(it->second, DisconnectReason::Expired);
}

void DatagramTransport::disconnectPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this, [this, peer] { removePeer(peer, DisconnectReason::ByUs); }, Qt::QueuedConnection);
}

void DatagramTransport::finishSending(PeerId) { }

void DatagramTransport::setReading(PeerId peer, bool on)
{
    if (peer != PeerId::Everyone)
        return;
    m_reading = on;
    updateInterests();
}

void DatagramTransport::setReceiveSize(int bytes) { m_reader.setReceiveSize(bytes); }

KernelQueues DatagramTransport::kernelQueues(PeerId) const { return m_socket->kernelQueues(); }

void DatagramTransport::datagramsReady(bool readable, bool writable, bool failed)
{
    m_results.beginRound();
    bool reported = false;
    if (m_reading && (readable || failed))
        reported = readRound();
    else if (failed && m_socket->isOpen())
        reportRefusals(m_socket->pendingError()); // fetching the error also clears it
    // A sendmmsg() may have consumed the error without reporting it; the error queue remains.
    if (m_reading && failed && !reported && m_socket->isOpen())
        reportRefusals(0);
    if (m_socket->isOpen() && writable)
        writeQueues();
    m_results.endRound();
    if (state() == State::Closing && m_queues.empty())
        closed();
}

bool DatagramTransport::readRound()
{
    bool reported = false;
    m_reader.beginRound();
    while (m_reader.expectsMore() && m_socket->isOpen()) {
        const CallResult result = m_reader.receive();
        if (!result.ok() && !result.mustWait()) {
            reportRefusals(result.error);
            reported = true;
        }
        m_gathering = m_reader.isBatch();
        for (qint64 i = 0; i < result.value && m_socket->isOpen(); ++i) {
            const ReceivedDatagram &datagram = m_reader.received(i);
            m_reader.handled(datagram);
            handle(datagram);
        }
        m_gathering = false;
        sendGathered();
    }
    if (m_reader.endRound() && !m_dropTimer.isActive())
        m_dropTimer.start();
    return reported;
}

bool DatagramTransport::isSucceeded(PeerId peer, const SocketAddress &from) const
{
    const auto known = m_peers.constFind(peer);
    return m_role == Role::Server && from.isUnix() && known != m_peers.constEnd()
           && (known->gone || !known->address.process().isSame(from.process()));
}

void DatagramTransport::handle(const ReceivedDatagram &datagram)
{
    m_hasReceived = true;
    auto known = m_peersByAddress.constFind(datagram.from);
    if (known != m_peersByAddress.constEnd() && isSucceeded(*known, datagram.from)) {
        removePeer(*known, DisconnectReason::Failed);
        known = m_peersByAddress.constEnd();
    }
    if (known == m_peersByAddress.constEnd() && m_role == Role::Server && turnsAway(datagram.from))
        return;
    const PeerId peer = known != m_peersByAddress.constEnd() ? *known : addPeer(datagram.from);
    if (const auto entry = m_peers.find(peer); entry != m_peers.end())
        entry->lastSeen = datagram.time;
    m_results.report(); // report earlier sends first
    if (datagram.size > datagram.capacity)
        Q_EMIT datagramCut(peer, datagram.size - datagram.headerSize);
    const QByteArrayView bytes(datagram.buffer,
                               std::min<qsizetype>(datagram.size, datagram.capacity));
    if (datagram.headerSize > 0)
        Q_EMIT headerReceived(bytes.first(datagram.headerSize).toByteArray(), datagram.hopLimit);
    listener().received(peer, bytes.sliced(datagram.headerSize), datagram.time);
    m_results.report();
}

void DatagramTransport::reportRefusals(int error)
{
    // A pending socket error concerns an earlier datagram; the error queue holds that one's
    // destination. The queue must be emptied, or the descriptor stays "ready" for ever.
    bool reported = false;
    for (int i = 0; i < refusalsPerRound && m_socket->isOpen(); ++i) {
        const std::optional<SocketAddress> to = m_socket->nextRefusal();
        if (!to)
            break;
        if (std::exchange(reported, true) && *to == m_lastRefused)
            continue;
        m_lastRefused = *to;
        // Another call may have consumed the error number already.
        Q_EMIT errorOccurred(
                m_socket->errorOf(error != 0 ? error : ECONNREFUSED, SocketCallKind::RecvFrom, *to),
                m_peersByAddress.value(*to, PeerId::None));
        refused(*to);
    }
    if (reported || error == 0)
        return;
    const TransportError own = m_socket->errorOf(error, SocketCallKind::RecvFrom, localAddress());
    // Without an address in the queue, the refusal was reported already after another call.
    if (!isRefusal(own.kind))
        Q_EMIT errorOccurred(own, PeerId::None);
}

void DatagramTransport::refused(const SocketAddress &) { }

void DatagramTransport::datagramTaken(QByteArrayView, SendId) { }

void DatagramTransport::updateInterests() { m_socket->watch(m_reading, !m_queues.empty()); }

void DatagramTransport::checkDrops()
{
    if (!m_socket->isOpen())
        return;
    const quint64 dropped = m_socket->dropped();
    if (dropped > m_dropped)
        Q_EMIT droppedByKernel(m_dropped = dropped);
}

qint64 DatagramTransport::queuedBytes(PeerId peer) const
{
    if (peer == PeerId::Everyone || m_queues.empty())
        return m_queued.bytes;
    const auto found = m_peers.constFind(peer);
    return found == m_peers.constEnd() ? 0 : found->queued.bytes;
}

qint64 DatagramTransport::queuedMemory(PeerId peer) const
{
    if (peer == PeerId::Everyone)
        return m_queued.memory();
    const auto found = m_peers.constFind(peer);
    return found == m_peers.constEnd() ? 0 : found->queued.memory();
}

void DatagramTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (state() != State::Open) {
        m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
    } else if (peer != PeerId::Everyone) {
        sendTo(peer, bytes, id);
    } else if (m_peers.isEmpty()) {
        m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
    } else {
        const bool someAnswerable = std::ranges::any_of(
                m_peers, [](const Peer &each) { return each.address.isAnswerable(); });
        const QList<PeerId> peers = m_peers.keys();
        for (const PeerId each : peers) {
            if (!someAnswerable || m_peers.value(each).address.isAnswerable())
                sendTo(each, bytes, id);
        }
    }
}

void DatagramTransport::sendLost(qint64 bytes, PeerId peer, SendId id)
{
    sendGathered();
    m_results.taken(peer, id, bytes, nowNs());
}

void DatagramTransport::sendTo(PeerId peer, QByteArrayView bytes, SendId id)
{
    const auto found = m_peers.constFind(peer);
    if (found == m_peers.constEnd() || found->gone) {
        m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
        return;
    }
    if (!found->address.isAnswerable())
        m_results.lost(peer, id,
                       TransportError::ours(TransportErrorKind::NoReturnAddress,
                                            found->address.toString()));
    else if (bytes.size() > largestDatagram(found->address.family()))
        m_results.lost(peer, id,
                       TransportError::ours(TransportErrorKind::DatagramTooLarge,
                                            found->address.toString()));
    else if (m_gathering && !mustQueue(peer))
        gather(peer, found->address, bytes, id);
    else if (mustQueue(peer) || !trySend(peer, found->address, bytes, id))
        enqueue(peer, bytes, id);
}

bool DatagramTransport::hasRoom(Amount queued, qint64 bytes) const
{
    // One receiver that does not read must not use up the room of the others.
    const bool shared = m_role == Role::Server && m_socket->waitsForReceivers();
    const qint64 limit = options().queueLimit;
    return m_queued.memory() + bytes <= limit
           && (!shared || queued.memory() + bytes <= limit / queueShares);
}

void DatagramTransport::enqueue(PeerId peer, QByteArrayView bytes, SendId id)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || !hasRoom(found->queued, bytes.size())) {
        m_results.lost(peer, id,
                       TransportError::ours(TransportErrorKind::QueueFull,
                                            m_peers.value(peer).address.toString()));
        return;
    }
    m_queues[queueOf(peer)].push_back({bytes.toByteArray(), peer, id});
    m_queued.add(bytes.size());
    found->queued.add(bytes.size());
    updateInterests();
}

void DatagramTransport::gather(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                               SendId id)
{
    if (m_gathered.size() == size_t(DatagramSocket::maxBatch)
        || m_gatheredBytes.size() + bytes.size() > gatheredBytes)
        sendGathered();
    m_gathered.push_back({peer, to, id, m_gatheredBytes.size(), bytes.size()});
    m_gatheredBytes.append(bytes);
}

void DatagramTransport::sendGathered()
{
    if (m_gathered.empty())
        return;
    std::array<OutgoingDatagram, DatagramSocket::maxBatch> outgoing;
    const size_t count = m_gathered.size();
    for (size_t i = 0; i < count; ++i) {
        const Gathered &each = m_gathered[i];
        outgoing[i] = {QByteArrayView(m_gatheredBytes).sliced(each.at, each.size),
                       each.to,
                       {each.peer, -1, each.id}};
    }
    for (size_t i = 0; i < count;) {
        const Gathered &next = m_gathered[i];
        if (!m_socket->isOpen()) {
            m_results.lost(next.peer, next.id, TransportError::ours(TransportErrorKind::NotOpen));
            ++i;
            continue;
        }
        if (m_queues.empty() && count - i > 1) {
            const CallResult result =
                    m_socket->sendBatch(std::span(outgoing).first(count).subspan(i));
            for (qint64 sent = 0; sent < result.value; ++sent, ++i)
                m_results.taken(m_gathered[i].peer, m_gathered[i].id, m_gathered[i].size,
                                result.time + sent);
            if (result.ok())
                continue;
        }
        // Sends the last one alone, or the one at which sendmmsg() stopped, to learn the error.
        if (m_peers.value(next.peer).gone)
            m_results.lost(next.peer, next.id,
                           TransportError::ours(TransportErrorKind::NoSuchPeer));
        else if (mustQueue(next.peer) || !trySend(next.peer, next.to, outgoing[i].bytes, next.id))
            enqueue(next.peer, outgoing[i].bytes, next.id);
        ++i;
    }
    m_gathered.clear();
    m_gatheredBytes.resize(0); // keeps its capacity
}

bool DatagramTransport::trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                                SendId id)
{
    const OutgoingDatagram datagram{bytes, to, {peer, -1, id}};
    CallResult result = m_socket->send(datagram);
    if (result.refused()) {
        // The error belongs to an earlier datagram; this one was not sent. Send it again.
        const int earlier = result.error;
        result = m_socket->send(datagram);
        if (result.ok() || result.mustWait()) {
            QMetaObject::invokeMethod(
                    this, [this, earlier] { reportRefusals(earlier); }, Qt::QueuedConnection);
        }
    }
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        TransportError error = m_socket->errorOf(result.error, SocketCallKind::SendTo, to);
        const bool gone = isGone(error.kind) && to.isUnix();
        if (gone && m_role == Role::Server)
            error.kind = TransportErrorKind::ReceiverGone;
        m_results.lost(peer, id, error);
        if (const auto entry = m_peers.find(peer); gone && entry != m_peers.end())
            lose(peer, *entry);
        return true;
    }
    if (std::exchange(m_bindsBySending, false))
        setLocalAddress(m_socket->localAddress());
    if (const QByteArray header = m_socket->sentHeader(); !header.isEmpty())
        Q_EMIT headerSent(id, header);
    m_results.taken(peer, id, result.value, result.time);
    datagramTaken(bytes, id);
    return true;
}

void DatagramTransport::lose(PeerId peer, Peer &entry)
{
    entry.gone = m_role == Role::Server || entry.queued.datagrams > 0;
    if (m_role == Role::Server)
        QMetaObject::invokeMethod(
                this, [this, peer] { removePeer(peer, DisconnectReason::Failed); },
                Qt::QueuedConnection);
}

void DatagramTransport::writeQueues()
{
    for (auto it = m_queues.begin(); it != m_queues.end();)
        it = writeQueue(it->second) ? m_queues.erase(it) : std::next(it);
    updateInterests();
}

bool DatagramTransport::writeQueue(Queue &queue)
{
    qint64 dropped = 0; // with a receiver that has gone
    const PeerId last = queue.back().peer;
    while (!queue.empty()) {
        const Queued &next = queue.front();
        const auto found = m_peers.find(next.peer);
        if (found == m_peers.end() || found->gone) {
            m_results.lost(next.peer, next.id,
                           TransportError::ours(TransportErrorKind::NoSuchPeer));
            dropped += next.bytes.size();
        } else if (!trySend(next.peer, found->address, next.bytes, next.id)) {
            return false;
        }
        if (found != m_peers.end())
            found->queued.remove(next.bytes.size());
        m_queued.remove(next.bytes.size());
        queue.pop_front();
        if (m_closeTimer.isActive())
            m_closeTimer.start();
    }
    if (const auto found = m_peers.find(last); found != m_peers.end() && found->gone) {
        Q_EMIT bytesDropped(last, dropped);
        found->gone = m_role == Role::Server; // a client tries its server again
    }
    return true;
}

void DatagramTransport::dropQueues()
{
    for (const auto &[of, queue] : std::exchange(m_queues, {})) {
        for (const Queued &queued : queue)
            m_results.lost(queued.peer, queued.id,
                           TransportError::ours(TransportErrorKind::NotOpen));
    }
    m_queued = {};
    for (auto it = m_peers.cbegin(); it != m_peers.cend(); ++it) {
        if (it->queued.bytes > 0)
            Q_EMIT bytesDropped(it.key(), it->queued.bytes);
    }
}

} // namespace socketchat
