// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/datagramtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
constexpr int roomForAny = 64 * 1024; // bytes: more than any datagram
constexpr int receiveBuffer = 4 * 1024 * 1024; // a burst that outruns us waits here
// A flood must not keep the thread from its other work, so a round of reading is bounded.
constexpr int datagramsPerRound = 64;
// From so many on they share a call. Fewer have one each, which is what a program for people does
// and what the lessons show.
constexpr int fewestTogether = 8;
constexpr qint64 bytesPerRound = 1024 * 1024;
// Only a round like this can follow a full receive buffer, so only then are drops asked for.
constexpr int busyDatagrams = 8;
constexpr qint64 busyBytes = 64 * 1024;
constexpr int dropCheckTime = 250; // ms
constexpr qint64 quietTime = 20'000'000; // ns without a datagram
} // namespace

DatagramTransport::DatagramTransport(Role role, const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_role(role)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
    , m_poller(SocketPoller::create())
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

void DatagramTransport::setReceiveSize(int bytes) { m_receiveSize = std::min(bytes, roomForAny); }

KernelQueues DatagramTransport::kernelQueues(PeerId) const
{
    return m_descriptor < 0 ? KernelQueues() : m_calls.queues(m_descriptor);
}

void DatagramTransport::socketReady(bool readable, bool writable, bool failed)
{
    m_outcomes.beginRound();
    bool told = false;
    if (m_reading && (readable || failed))
        told = readRound();
    else if (failed && m_descriptor >= 0)
        tellRefusals(m_calls.pendingError(m_descriptor)); // or it is told for ever
    // A call that sent several may have met the error, and does not say so.
    if (m_reading && failed && !told && m_descriptor >= 0)
        tellRefusals(0);
    if (m_descriptor >= 0 && writable)
        writeWaiting();
    m_outcomes.endRound();
    if (state() == State::Closing && m_waiting.empty())
        closed();
}

bool DatagramTransport::readRound()
{
    // As many as there were the last time are read without asking for one that is not there: in a
    // quiet conversation, and in a question and answer, each goes by a call of its own and no call
    // only says EAGAIN. Where many come at once one call brings several, and one answers them.
    if (nowNs() - m_lastRound > quietTime)
        m_expected = 1;
    int datagrams = 0;
    qint64 bytes = 0;
    bool empty = false;
    bool told = false;
    while (!empty && datagrams < m_expected && bytes < bytesPerRound && m_descriptor >= 0) {
        int most = std::min(m_expected - datagrams, SocketCalls::mostTogether);
        if (most < fewestTogether)
            most = 1;
        const CallResult result = receive(most);
        empty = result.value < most;
        if (!result.ok() && !result.mustWait()) {
            tellRefusals(result.error);
            told = true;
        }
        m_gathering = most >= fewestTogether;
        for (qint64 i = 0; i < result.value && m_descriptor >= 0; ++i) {
            ++datagrams;
            bytes += m_arrived[size_t(i)].size;
            take(m_arrived[size_t(i)]);
        }
        m_gathering = false;
        sendGathered();
    }
    m_expected = empty ? std::max(datagrams, 1) : std::min(2 * m_expected, datagramsPerRound);
    m_lastRound = nowNs();
    if ((datagrams >= busyDatagrams || bytes >= busyBytes) && !m_dropTimer.isActive())
        m_dropTimer.start();
    return told;
}

CallResult DatagramTransport::receive(int most)
{
    if (size_t(most) > m_arrived.size() || m_arrived.front().room != m_receiveSize) {
        // Room for one, or for as many as a call may bring.
        m_arrived.resize(most == 1 ? 1 : size_t(SocketCalls::mostTogether));
        // At distances of a power of two they would all share a few lines of the cache.
        const qsizetype distance = m_receiveSize + 128;
        m_buffer = QByteArray(qsizetype(m_arrived.size()) * distance, Qt::Uninitialized);
        for (size_t i = 0; i < m_arrived.size(); ++i)
            m_arrived[i] = {m_buffer.data() + qsizetype(i) * distance, m_receiveSize, 0, {}, 0};
    }
    const bool small = m_receiveSize <= SocketCalls::largestDatagram();
    if (most > 1)
        return m_calls.recvTogether(m_descriptor, std::span(m_arrived).first(size_t(most)), small);
    ArrivingDatagram &only = m_arrived.front();
    CallResult result = m_calls.recvFrom(m_descriptor, only.buffer, only.room, &only.from, small);
    if (result.ok()) {
        only.size = std::exchange(result.value, 1);
        only.time = result.time;
    }
    return result;
}

void DatagramTransport::take(const ArrivingDatagram &datagram)
{
    m_hasReceived = true;
    auto known = m_peersByAddress.constFind(datagram.from);
    const PeerId peer = known != m_peersByAddress.constEnd() ? *known : addPeer(datagram.from);
    if (const auto entry = m_peers.find(peer); entry != m_peers.end())
        entry->lastSeen = datagram.time;
    m_outcomes.tell(); // what was sent before this came is told before it
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
