// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/datagramtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace socketchat {

namespace {
constexpr int roomForAny = 64 * 1024; // bytes: larger than any datagram
// A round of reading is bounded, so that a flood cannot block the thread's other work.
constexpr int datagramsPerRound = 64;
// From this many expected datagrams on, a round receives and answers in batches.
constexpr int fewestTogether = 8;
// While datagrams come singly, reading a second one is tried after 1, 2, 4 … 2^4 of them.
constexpr int mostInVain = 4;
constexpr qint64 bytesPerRound = 1024 * 1024;
// Only after a round this large can the receive buffer have been full, so only then are dropped
// datagrams counted.
constexpr int busyDatagrams = 8;
constexpr qint64 busyBytes = 64 * 1024;
constexpr int dropCheckTime = 250; // ms
constexpr qint64 quietTime = 20'000'000; // ns without a datagram
constexpr qsizetype gatheredBytes = 64 * 1024; // a batch to send is at most this large

bool isRefusal(TransportErrorKind kind)
{
    return kind == TransportErrorKind::ConnectionRefused
           || kind == TransportErrorKind::HostUnreachable
           || kind == TransportErrorKind::NetworkUnreachable;
}
} // namespace

DatagramTransport::DatagramTransport(Role role, MakeSocket makeSocket,
                                     const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_role(role)
    , m_socket(makeSocket(*this))
    , m_resolution(options.engine)
    , m_outcomes(*this)
    , m_receiveSize(std::min(options.receiveSize, roomForAny))
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
    if (mode == CloseMode::Flush && !again && !m_waiting.empty()) {
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
    loseWaiting();
    m_socket->close();
    m_outcomes.tell();
    setState(State::Closed);
}

PeerId DatagramTransport::addPeer(const SocketAddress &address)
{
    if (m_peers.size() >= mostPeers)
        expirePeers();
    const PeerId peer = m_nextPeer;
    m_nextPeer = PeerId(quint32(m_nextPeer) + 1);
    m_peersByAddress.insert(address, peer);
    m_peers.insert(peer, {address, nowNs()});
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
    m_outcomes.tell();
    Q_EMIT peerDisconnected(peer, why);
}

void DatagramTransport::expirePeers()
{
    // Expires a quarter at a time, so that the search runs once per thousand new peers.
    std::vector<std::pair<qint64, PeerId>> bySilence;
    bySilence.reserve(size_t(m_peers.size()));
    for (auto it = m_peers.cbegin(); it != m_peers.cend(); ++it)
        bySilence.emplace_back(it->lastSeen, it.key());
    const auto quarter = bySilence.begin() + mostPeers / 4;
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

void DatagramTransport::setReceiveSize(int bytes) { m_receiveSize = std::min(bytes, roomForAny); }

KernelQueues DatagramTransport::kernelQueues(PeerId) const { return m_socket->kernelQueues(); }

void DatagramTransport::datagramsReady(bool readable, bool writable, bool failed)
{
    m_outcomes.beginRound();
    bool told = false;
    if (m_reading && (readable || failed))
        told = readRound();
    else if (failed && m_socket->isOpen())
        tellRefusals(m_socket->pendingError()); // fetching the error also clears it
    // A sendmmsg() may have consumed the error without reporting it; the error queue remains.
    if (m_reading && failed && !told && m_socket->isOpen())
        tellRefusals(0);
    if (m_socket->isOpen() && writable)
        writeWaiting();
    m_outcomes.endRound();
    if (state() == State::Closing && m_waiting.empty())
        closed();
}

bool DatagramTransport::readRound()
{
    // Reads as many datagrams as the previous round did before asking for one more: a quiet
    // conversation, or question and answer, then uses one call per datagram and rarely sees EAGAIN.
    // When many arrive at once, they are received and answered in batches.
    if (nowNs() - m_lastRound > quietTime) {
        m_expected = 1;
        m_inVain = 0;
    }
    int datagrams = 0;
    qint64 bytes = 0;
    bool empty = false;
    bool told = false;
    while (!empty && datagrams < m_expected && bytes < bytesPerRound && m_socket->isOpen()) {
        int most = std::min(m_expected - datagrams, DatagramSocket::mostTogether);
        if (most < fewestTogether)
            most = 1;
        const CallResult result = receive(most);
        m_lastRound = result.time;
        empty = result.value < most;
        if (!result.ok() && !result.mustWait()) {
            tellRefusals(result.error);
            told = true;
        }
        m_gathering = most >= fewestTogether;
        for (qint64 i = 0; i < result.value && m_socket->isOpen(); ++i) {
            ++datagrams;
            bytes += m_arrived[size_t(i)].size;
            take(m_arrived[size_t(i)]);
        }
        m_gathering = false;
        sendGathered();
    }
    expectAfter(datagrams, empty);
    if ((datagrams >= busyDatagrams || bytes >= busyBytes) && !m_dropTimer.isActive())
        m_dropTimer.start();
    return told;
}

void DatagramTransport::expectAfter(int datagrams, bool empty)
{
    if (empty) {
        m_inVain = datagrams == 1 ? std::min(m_inVain + 1, mostInVain) : 0;
        m_expected = std::max(datagrams, 1);
        return;
    }
    if (m_expected > 1)
        m_inVain = 0;
    else if (++m_alone < 1 << m_inVain)
        return;
    m_alone = 0;
    m_expected = std::min(2 * m_expected, datagramsPerRound);
}

CallResult DatagramTransport::receive(int most)
{
    if (size_t(most) > m_arrived.size() || m_arrived.front().room != m_receiveSize) {
        // Room for one datagram, or for a whole batch.
        m_arrived.resize(most == 1 ? 1 : size_t(DatagramSocket::mostTogether));
        // Distances of a power of two would map all buffers to the same few cache lines.
        const qsizetype distance = m_receiveSize + 128;
        m_buffer = QByteArray(qsizetype(m_arrived.size()) * distance, Qt::Uninitialized);
        for (size_t i = 0; i < m_arrived.size(); ++i)
            m_arrived[i] = {m_buffer.data() + qsizetype(i) * distance, m_receiveSize, 0, {}, 0};
    }
    const bool small = m_receiveSize <= largestDatagram(SocketAddress::Family::IPv6);
    return m_socket->receive(std::span(m_arrived).first(size_t(most)), small);
}

void DatagramTransport::take(const ArrivingDatagram &datagram)
{
    m_hasReceived = true;
    auto known = m_peersByAddress.constFind(datagram.from);
    const PeerId peer = known != m_peersByAddress.constEnd() ? *known : addPeer(datagram.from);
    if (const auto entry = m_peers.find(peer); entry != m_peers.end())
        entry->lastSeen = datagram.time;
    m_outcomes.tell(); // report earlier sends first
    if (datagram.size > datagram.room)
        Q_EMIT datagramCut(peer, datagram.size);
    listener().received(
            peer,
            QByteArrayView(datagram.buffer, std::min<qsizetype>(datagram.size, datagram.room)),
            datagram.time);
    m_outcomes.tell();
}

void DatagramTransport::tellRefusals(int error)
{
    // A pending socket error concerns an earlier datagram; the error queue holds that one's
    // destination. The queue must be emptied, or the descriptor stays "ready" for ever.
    bool told = false;
    for (int i = 0; i < datagramsPerRound && m_socket->isOpen(); ++i) {
        const std::optional<SocketAddress> to = m_socket->nextRefusal();
        if (!to)
            break;
        if (std::exchange(told, true) && *to == m_lastRefused)
            continue;
        m_lastRefused = *to;
        // Another call may have consumed the error number already.
        Q_EMIT errorOccurred(
                m_socket->errorOf(error != 0 ? error : ECONNREFUSED, SocketCallKind::RecvFrom, *to),
                m_peersByAddress.value(*to, PeerId::None));
        refused(*to);
    }
    if (told || error == 0)
        return;
    const TransportError own = m_socket->errorOf(error, SocketCallKind::RecvFrom, localAddress());
    // Without an address in the queue, the refusal was reported already after another call.
    if (!isRefusal(own.kind))
        Q_EMIT errorOccurred(own, PeerId::None);
}

void DatagramTransport::refused(const SocketAddress &) { }

void DatagramTransport::datagramTaken(QByteArrayView, SendId) { }

void DatagramTransport::updateInterests() { m_socket->watch(m_reading, !m_waiting.empty()); }

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
    if (peer == PeerId::Everyone || m_waiting.empty())
        return m_waitingBytes;
    const auto found = m_peers.constFind(peer);
    return found == m_peers.constEnd() ? 0 : found->waitingBytes;
}

qint64 DatagramTransport::queuedMemory(PeerId peer) const
{
    if (peer == PeerId::Everyone)
        return m_waitingBytes + qint64(m_waiting.size()) * messageOverhead;
    const auto found = m_peers.constFind(peer);
    return found == m_peers.constEnd()
                   ? 0
                   : found->waitingBytes + found->waitingDatagrams * messageOverhead;
}

void DatagramTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (state() != State::Open) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
    } else if (peer != PeerId::Everyone) {
        sendTo(peer, bytes, id);
    } else if (m_peers.isEmpty()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
    } else {
        const QList<PeerId> peers = m_peers.keys();
        for (const PeerId each : peers)
            sendTo(each, bytes, id);
    }
}

void DatagramTransport::sendTo(PeerId peer, QByteArrayView bytes, SendId id)
{
    const auto found = m_peers.constFind(peer);
    if (found == m_peers.constEnd()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
        return;
    }
    if (bytes.size() > largestDatagram(found->address.family()))
        m_outcomes.lost(peer, id,
                        TransportError::ours(TransportErrorKind::DatagramTooLarge,
                                             found->address.toString()));
    else if (m_gathering && m_waiting.empty())
        gather(peer, found->address, bytes, id);
    else if (!m_waiting.empty() || !trySend(peer, found->address, bytes, id))
        keepWaiting(peer, bytes, id);
}

void DatagramTransport::keepWaiting(PeerId peer, QByteArrayView bytes, SendId id)
{
    const auto found = m_peers.find(peer);
    if (queuedMemory(PeerId::Everyone) + bytes.size() > options().queueLimit
        || found == m_peers.end()) {
        m_outcomes.lost(peer, id,
                        TransportError::ours(TransportErrorKind::QueueFull,
                                             m_peers.value(peer).address.toString()));
        return;
    }
    m_waiting.push_back({bytes.toByteArray(), peer, id});
    m_waitingBytes += bytes.size();
    found->waitingBytes += bytes.size();
    ++found->waitingDatagrams;
    updateInterests();
}

void DatagramTransport::gather(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                               SendId id)
{
    if (m_gathered.size() == size_t(DatagramSocket::mostTogether)
        || m_gatheredBytes.size() + bytes.size() > gatheredBytes)
        sendGathered();
    m_gathered.push_back({peer, to, id, m_gatheredBytes.size(), bytes.size()});
    m_gatheredBytes.append(bytes);
}

void DatagramTransport::sendGathered()
{
    if (m_gathered.empty())
        return;
    std::array<LeavingDatagram, DatagramSocket::mostTogether> leaving;
    const size_t count = m_gathered.size();
    for (size_t i = 0; i < count; ++i) {
        const Gathered &each = m_gathered[i];
        leaving[i] = {QByteArrayView(m_gatheredBytes).sliced(each.at, each.size),
                      each.to,
                      {each.peer, -1, each.id}};
    }
    for (size_t i = 0; i < count;) {
        const Gathered &next = m_gathered[i];
        if (!m_socket->isOpen()) {
            m_outcomes.lost(next.peer, next.id, TransportError::ours(TransportErrorKind::NotOpen));
            ++i;
            continue;
        }
        if (m_waiting.empty() && count - i > 1) {
            const CallResult result =
                    m_socket->sendTogether(std::span(leaving).first(count).subspan(i));
            for (qint64 sent = 0; sent < result.value; ++sent, ++i)
                m_outcomes.taken(m_gathered[i].peer, m_gathered[i].id, m_gathered[i].size,
                                 result.time + sent);
            if (result.ok())
                continue;
        }
        // Sends the last one alone, or the one at which sendmmsg() stopped, to learn the error.
        if (!m_waiting.empty() || !trySend(next.peer, next.to, leaving[i].bytes, next.id))
            keepWaiting(next.peer, leaving[i].bytes, next.id);
        ++i;
    }
    m_gathered.clear();
    m_gatheredBytes.resize(0); // keeps its capacity
}

bool DatagramTransport::trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                                SendId id)
{
    const LeavingDatagram datagram{bytes, to, {peer, -1, id}};
    CallResult result = m_socket->send(datagram);
    if (result.refused()) {
        // The error belongs to an earlier datagram; this one was not sent. Send it again.
        const int earlier = result.error;
        result = m_socket->send(datagram);
        if (result.ok() || result.mustWait()) {
            QMetaObject::invokeMethod(
                    this, [this, earlier] { tellRefusals(earlier); }, Qt::QueuedConnection);
        }
    }
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        m_outcomes.lost(peer, id, m_socket->errorOf(result.error, SocketCallKind::SendTo, to));
        return true;
    }
    if (std::exchange(m_bindsBySending, false))
        setLocalAddress(m_socket->localAddress());
    m_outcomes.taken(peer, id, result.value, result.time);
    datagramTaken(bytes, id);
    return true;
}

void DatagramTransport::writeWaiting()
{
    while (!m_waiting.empty()) {
        const Waiting &next = m_waiting.front();
        const auto found = m_peers.find(next.peer);
        if (found == m_peers.end()) {
            m_outcomes.lost(next.peer, next.id,
                            TransportError::ours(TransportErrorKind::NoSuchPeer));
        } else {
            if (!trySend(next.peer, found->address, next.bytes, next.id))
                return;
            found->waitingBytes -= next.bytes.size();
            --found->waitingDatagrams;
        }
        m_waitingBytes -= next.bytes.size();
        m_waiting.pop_front();
        if (m_closeTimer.isActive())
            m_closeTimer.start();
    }
    updateInterests();
}

void DatagramTransport::loseWaiting()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        m_outcomes.lost(waiting.peer, waiting.id,
                        TransportError::ours(TransportErrorKind::NotOpen));
    m_waitingBytes = 0;
    for (auto it = m_peers.cbegin(); it != m_peers.cend(); ++it) {
        if (it->waitingBytes > 0)
            Q_EMIT bytesDropped(it.key(), it->waitingBytes);
    }
}

} // namespace socketchat
