// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/datagramtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

namespace socketchat {

namespace {
constexpr int roomForAny = 64 * 1024; // bytes: more than any datagram
constexpr int receiveBuffer = 4 * 1024 * 1024; // a burst that outruns us waits here
// A flood must not keep the thread from its other work, so a round of reading is bounded.
constexpr int datagramsPerRound = 64;
constexpr qint64 bytesPerRound = 1024 * 1024;
// Only a round like this can follow a full receive buffer, so only then are drops asked for.
constexpr int busyDatagrams = 8;
constexpr qint64 busyBytes = 64 * 1024;
constexpr int dropCheckTime = 250; // ms
constexpr qint64 quietTime = 2'000'000; // ns without a datagram

bool isRefusal(int error)
{
    return error == ECONNREFUSED || error == EHOSTUNREACH || error == ENETUNREACH
           || error == EHOSTDOWN;
}
} // namespace

DatagramTransport::DatagramTransport(Role role, const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_role(role)
    , m_calls([this](const SocketCall &call) { Q_EMIT called(call); })
    , m_poller(SocketPoller::create())
    , m_outcomes(*this)
    , m_buffer(std::min(options.receiveSize, roomForAny), Qt::Uninitialized)
    , m_nextPeer(options.firstPeer)
{
    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, [this] { doClose(CloseMode::Abort); });
    m_dropTimer.setSingleShot(true);
    m_dropTimer.setInterval(dropCheckTime);
    connect(&m_dropTimer, &QTimer::timeout, this, &DatagramTransport::checkDrops);
    connect(&m_resolution, &NameResolution::called, this, &Transport::called);
    connect(&m_resolution, &NameResolution::failed, this, &DatagramTransport::failOpening);
    connect(&m_resolution, &NameResolution::found, this,
            [this](const QList<SocketAddress> &addresses) {
                setState(State::Opening);
                startOpening(addresses);
            });
}

DatagramTransport::~DatagramTransport() { closeSocket(); }

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

TransportError DatagramTransport::makeSocket(const SocketAddress &address)
{
    const CallResult made = m_calls.socket(address.family(), Protocol::Udp);
    if (!made.ok())
        return TransportError::fromErrno(made.error, SocketCallKind::Socket, address.toString());
    m_descriptor = int(made.value);
    m_family = address.family();
    m_calls.setReceiveBuffer(m_descriptor, receiveBuffer);
    m_calls.setReportRefusals(m_descriptor, m_family);
    m_poller->watch(m_descriptor, this, SocketPoller::Interest::Read);
    return {};
}

void DatagramTransport::closeSocket()
{
    if (m_descriptor < 0)
        return;
    m_poller->unwatch(m_descriptor);
    m_calls.close(std::exchange(m_descriptor, -1));
}

void DatagramTransport::opened() { setState(State::Open); }

void DatagramTransport::failOpening(const TransportError &error)
{
    closeSocket();
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
    closeSocket();
    m_outcomes.tell();
    setState(State::Closed);
}

void DatagramTransport::loseWaiting()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        m_outcomes.lost(waiting.peer, waiting.id,
                        TransportError::ours(TransportErrorKind::NotOpen));
    m_waitingBytes = 0;
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

void DatagramTransport::removePeer(PeerId peer, Farewell why)
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
    // A quarter at once, so that the search is paid for once in a thousand new peers.
    std::vector<std::pair<qint64, PeerId>> bySilence;
    bySilence.reserve(size_t(m_peers.size()));
    for (auto it = m_peers.cbegin(); it != m_peers.cend(); ++it)
        bySilence.emplace_back(it->lastSeen, it.key());
    const auto quarter = bySilence.begin() + mostPeers / 4;
    std::nth_element(bySilence.begin(), quarter, bySilence.end());
    for (auto it = bySilence.begin(); it != quarter; ++it)
        removePeer(it->second, Farewell::Expired);
}

void DatagramTransport::disconnectPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this, [this, peer] { removePeer(peer, Farewell::ByUs); }, Qt::QueuedConnection);
}

void DatagramTransport::finishSending(PeerId) { }

void DatagramTransport::setReading(PeerId peer, bool on)
{
    if (peer != PeerId::Everyone)
        return;
    m_reading = on;
    updateInterests();
}

void DatagramTransport::setReceiveSize(int bytes) { m_buffer.resize(std::min(bytes, roomForAny)); }

KernelQueues DatagramTransport::kernelQueues(PeerId) const
{
    return m_descriptor < 0 ? KernelQueues() : m_calls.queues(m_descriptor);
}

qint64 DatagramTransport::queuedBytes(PeerId peer) const
{
    qint64 sum = 0;
    for (const Waiting &waiting : m_waiting) {
        if (peer == PeerId::Everyone || waiting.peer == peer)
            sum += waiting.bytes.size();
    }
    return sum;
}

void DatagramTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (state() != State::Open) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
    } else if (bytes.size() > SocketCalls::largestDatagram()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::DatagramTooLarge));
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
    if (m_waiting.empty() && trySend(peer, found->address, bytes, id))
        return;
    if (m_waitingBytes + bytes.size() > options().queueLimit) {
        m_outcomes.lost(
                peer, id,
                TransportError::ours(TransportErrorKind::QueueFull, found->address.toString()));
        return;
    }
    m_waiting.push_back({bytes.toByteArray(), peer, id});
    m_waitingBytes += bytes.size();
    updateInterests();
}

bool DatagramTransport::trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                                SendId id)
{
    const CallNote note{peer, -1, id};
    CallResult result = m_calls.sendTo(m_descriptor, m_family, bytes, to, note);
    if (!result.ok() && isRefusal(result.error)) {
        // The system tells here what became of an earlier datagram, and has not sent this one.
        const int earlier = result.error;
        result = m_calls.sendTo(m_descriptor, m_family, bytes, to, note);
        if (result.ok() || result.mustWait()) {
            QMetaObject::invokeMethod(
                    this, [this, earlier] { tellRefusals(earlier); }, Qt::QueuedConnection);
        }
    }
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        m_outcomes.lost(
                peer, id,
                TransportError::fromErrno(result.error, SocketCallKind::SendTo, to.toString()));
        return true;
    }
    if (std::exchange(m_bindsBySending, false))
        setLocalAddress(m_calls.localAddress(m_descriptor));
    m_outcomes.taken(peer, id, result.value, result.time);
    return true;
}

void DatagramTransport::socketReady(bool readable, bool writable, bool failed)
{
    m_outcomes.beginRound();
    if (m_reading && (readable || failed))
        readRound();
    else if (failed && m_descriptor >= 0)
        tellRefusals(m_calls.pendingError(m_descriptor)); // or it is told for ever
    if (m_descriptor >= 0 && writable)
        writeWaiting();
    m_outcomes.endRound();
    if (state() == State::Closing && m_waiting.empty())
        closed();
}

void DatagramTransport::readRound()
{
    // As many as there were the last time are read without asking for one that is not there: in a
    // quiet conversation, and in a question and answer, no call only says EAGAIN.
    int datagrams = 0;
    qint64 bytes = 0;
    bool empty = false;
    while (datagrams < m_expected && bytes < bytesPerRound && m_descriptor >= 0) {
        SocketAddress from;
        const bool small = m_buffer.size() <= SocketCalls::largestDatagram();
        const CallResult result =
                m_calls.recvFrom(m_descriptor, m_buffer.data(), m_buffer.size(), &from, small);
        if (!result.ok()) {
            if (!result.mustWait())
                tellRefusals(result.error);
            empty = true;
            break;
        }
        if (datagrams == 0 && result.time - m_lastRound > quietTime)
            m_expected = 1;
        ++datagrams;
        bytes += result.value;
        m_hasReceived = true;
        auto known = m_peersByAddress.constFind(from);
        const PeerId peer = known != m_peersByAddress.constEnd() ? *known : addPeer(from);
        if (const auto entry = m_peers.find(peer); entry != m_peers.end())
            entry->lastSeen = result.time;
        m_outcomes.tell(); // what was sent before this came is told before it
        if (result.value > m_buffer.size())
            Q_EMIT datagramCut(peer, result.value);
        Q_EMIT received(peer,
                        QByteArrayView(m_buffer.constData(),
                                       std::min<qsizetype>(result.value, m_buffer.size())),
                        result.time);
        m_outcomes.tell();
    }
    m_expected = empty ? std::max(datagrams, 1) : std::min(2 * m_expected, datagramsPerRound);
    m_lastRound = nowNs();
    if ((datagrams >= busyDatagrams || bytes >= busyBytes) && !m_dropTimer.isActive())
        m_dropTimer.start();
}

void DatagramTransport::tellRefusals(int error)
{
    // What the system reports on the socket concerns a datagram sent earlier; the error queue says
    // where that one went. It must be emptied, or the descriptor stays "ready" for ever.
    bool told = false;
    for (int i = 0; i < datagramsPerRound && m_descriptor >= 0; ++i) {
        SocketAddress to;
        if (!m_calls.recvRefusal(m_descriptor, &to).ok())
            break;
        if (std::exchange(told, true) && to == m_lastRefused)
            continue;
        m_lastRefused = to;
        // The socket may have told its error before, to another call.
        Q_EMIT errorOccurred(TransportError::fromErrno(error != 0 ? error : ECONNREFUSED,
                                                       SocketCallKind::RecvFrom, to.toString()),
                             m_peersByAddress.value(to, PeerId::None));
        refused(to);
    }
    if (!told && error != 0) {
        Q_EMIT errorOccurred(TransportError::fromErrno(error, SocketCallKind::RecvFrom,
                                                       localAddress().toString()),
                             PeerId::None);
    }
}

void DatagramTransport::refused(const SocketAddress &) { }

void DatagramTransport::writeWaiting()
{
    while (!m_waiting.empty()) {
        const Waiting &next = m_waiting.front();
        const auto found = m_peers.constFind(next.peer);
        if (found == m_peers.constEnd())
            m_outcomes.lost(next.peer, next.id,
                            TransportError::ours(TransportErrorKind::NoSuchPeer));
        else if (!trySend(next.peer, found->address, next.bytes, next.id))
            return;
        m_waitingBytes -= next.bytes.size();
        m_waiting.pop_front();
    }
    updateInterests();
}

void DatagramTransport::updateInterests()
{
    if (m_descriptor < 0)
        return;
    SocketPoller::Interests wanted;
    if (m_reading)
        wanted |= SocketPoller::Interest::Read;
    if (!m_waiting.empty())
        wanted |= SocketPoller::Interest::Write;
    m_poller->change(m_descriptor, wanted);
}

void DatagramTransport::checkDrops()
{
    if (m_descriptor < 0)
        return;
    const quint64 dropped = m_calls.droppedDatagrams(m_descriptor);
    if (dropped > m_dropped)
        Q_EMIT droppedByKernel(m_dropped = dropped);
}

} // namespace socketchat
