// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/streamtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

/// Limits how long a leaving peer that has received everything may take to close its end. Closing
/// earlier would answer its data with a reset, which may destroy our last bytes on their way.
constexpr qint64 lingerTime = 250 * nsPerMs;
/// Replaces lingerTime if the system does not report what the peer has acknowledged.
constexpr qint64 blindLingerTime = 1000 * nsPerMs;
constexpr int leaveInterval = 20; // ms
/// Applies to peers that have finished sending and may be gone. Short, because their system forgets
/// the connection after about a minute.
constexpr int halfOpenKeepAlive = 10; // s
/// Limits the half-open connections, since nothing else ends them.
constexpr size_t maxHalfOpen = 256;

/// Returns the bytes the peer has not acknowledged. The end of our stream counts as one.
qint64 unacknowledgedBytes(const StreamSocket &socket)
{
    const qint64 unsent = std::max<qint64>(socket.kernelQueues().unsent, 0);
    return socket.queued() + unsent;
}

} // namespace

StreamTransport::StreamTransport(const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_buffer(options.receiveSize, Qt::Uninitialized)
    , m_results(*this)
    , m_nextPeer(options.firstPeer)
    , m_noDelay(options.noDelay)
{
    m_leaveTimer.setInterval(leaveInterval);
    connect(&m_leaveTimer, &QTimer::timeout, this, &StreamTransport::checkLeavingPeers);
    m_silenceTimer.setInterval(std::max(1, options.keepAlive) * 1000);
    connect(&m_silenceTimer, &QTimer::timeout, this, &StreamTransport::probeSilentPeers);
}

StreamTransport::~StreamTransport() = default;

void StreamTransport::open(const Endpoint &endpoint)
{
    QMetaObject::invokeMethod(
            this, [this, endpoint] { startOpening(endpoint); }, Qt::QueuedConnection);
}

void StreamTransport::close(CloseMode mode)
{
    QMetaObject::invokeMethod(
            this, [this, mode] { doClose(mode); }, Qt::QueuedConnection);
}

void StreamTransport::doClose(CloseMode mode)
{
    if (state() == State::Closed)
        return;
    const bool again = state() == State::Closing;
    stopOpening();
    setState(State::Closing);
    if (mode == CloseMode::Abort || again) {
        while (!m_peers.empty()) {
            const StreamSocket &socket = *m_peers.begin()->second.socket;
            reportUnsent(
                    socket,
                    TransportError::ours(TransportErrorKind::NotOpen, socket.address().toString()),
                    unacknowledgedBytes(socket));
            remove(socket.peer(), DisconnectReason::ByUs);
        }
        closed();
        return;
    }
    std::vector<PeerId> peers;
    for (const auto &[peer, entry] : m_peers)
        peers.push_back(peer);
    for (const PeerId peer : peers)
        leave(peer);
    if (m_peers.empty())
        closed();
}

void StreamTransport::closed()
{
    m_leaveTimer.stop();
    m_silenceTimer.stop();
    m_results.report();
    setState(State::Closed);
}

void StreamTransport::failOpening(const TransportError &error)
{
    stopOpening();
    Q_EMIT errorOccurred(error, PeerId::None);
    setState(State::Closed);
}

void StreamTransport::closeSockets()
{
    m_latest = nullptr;
    m_peers.clear();
    m_gone.clear();
}

PeerId StreamTransport::takePeerId()
{
    return std::exchange(m_nextPeer, PeerId(quint32(m_nextPeer) + 1));
}

void StreamTransport::adopt(std::unique_ptr<StreamSocket> socket)
{
    const PeerId peer = socket->peer();
    const SocketAddress address = socket->address();
    if (m_noDelay)
        socket->setNoDelay(true);
    m_peers[peer].socket = std::move(socket);
    if (options().keepAlive > 0 && !m_silenceTimer.isActive())
        m_silenceTimer.start();
    Q_EMIT peerConnected(peer, address);
}

StreamSocket *StreamTransport::find(PeerId peer) const
{
    if (m_latest && m_latest->peer() == peer)
        return m_latest;
    const auto found = m_peers.find(peer);
    return found == m_peers.end() ? nullptr : found->second.socket.get();
}

void StreamTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (peer == PeerId::Everyone) {
        for (const auto &[each, entry] : m_peers)
            sendTo(*entry.socket, bytes, id);
        if (m_peers.empty())
            m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
        return;
    }
    if (StreamSocket *socket = find(peer))
        sendTo(*socket, bytes, id);
    else if (state() == State::Open)
        m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
    else
        m_results.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
}

void StreamTransport::sendLost(qint64 bytes, PeerId peer, SendId id)
{
    m_results.taken(peer, id, bytes, nowNs());
}

void StreamTransport::sendTo(StreamSocket &socket, QByteArrayView bytes, SendId id)
{
    if (socket.finishing()) {
        m_results.lost(
                socket.peer(), id,
                TransportError::ours(TransportErrorKind::NotOpen, socket.address().toString()));
    } else if (socket.queued() > 0
               && queuedMemory(socket.peer()) + bytes.size() > options().queueLimit) {
        m_results.lost(
                socket.peer(), id,
                TransportError::ours(TransportErrorKind::QueueFull, socket.address().toString()));
    } else {
        if (socket.ended()) {
            if (const auto found = m_peers.find(socket.peer()); found != m_peers.end())
                found->second.sentSinceEnd = true;
        }
        if (!m_inBatch) {
            socket.send(bytes, id);
            return;
        }
        if (m_batch.empty() || m_batch.back() != socket.peer())
            m_batch.push_back(socket.peer());
        socket.collect(bytes, id);
    }
}

void StreamTransport::endBatch()
{
    m_inBatch = false;
    for (const PeerId peer : std::exchange(m_batch, {})) {
        if (StreamSocket *socket = find(peer))
            socket->sendCollected();
    }
}

void StreamTransport::disconnectPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this, [this, peer] { leave(peer); }, Qt::QueuedConnection);
}

void StreamTransport::dropPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this, [this, peer] { discard(peer, DisconnectReason::Unread); }, Qt::QueuedConnection);
}

void StreamTransport::resetPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this,
            [this, peer] {
                if (StreamSocket *socket = find(peer))
                    socket->setReset();
                discard(peer, DisconnectReason::ByUs);
            },
            Qt::QueuedConnection);
}

void StreamTransport::discard(PeerId peer, DisconnectReason why)
{
    const StreamSocket *socket = find(peer);
    if (!socket)
        return;
    reportUnsent(*socket,
                 TransportError::ours(TransportErrorKind::NoSuchPeer, socket->address().toString()),
                 unacknowledgedBytes(*socket));
    remove(peer, why);
}

void StreamTransport::leave(PeerId peer)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || found->second.leaving || found->second.isOwed)
        return;
    Peer &entry = found->second;
    entry.leaving = true;
    entry.socket->setReading(true);
    entry.socket->finishSending();
    entry.unacknowledged = unacknowledgedBytes(*entry.socket);
    entry.lastProgress = nowNs();
    removeIfDone(peer);
    if (!m_peers.empty() && !m_leaveTimer.isActive())
        m_leaveTimer.start();
}

/// Removes leaving peers that have received everything, or accepted nothing for too long.
void StreamTransport::checkLeavingPeers()
{
    const qint64 now = nowNs();
    std::vector<PeerId> done;
    std::vector<PeerId> late;
    std::vector<PeerId> owed;
    bool anyLeaves = false;
    for (auto &[peer, entry] : m_peers) {
        if (!entry.leaving && !entry.isOwed)
            continue;
        anyLeaves = true;
        const StreamSocket &socket = *entry.socket;
        const qint64 unsent = socket.kernelQueues().unsent;
        const qint64 unacknowledged = socket.queued() + std::max<qint64>(unsent, 0);
        if (unacknowledged < std::exchange(entry.unacknowledged, unacknowledged))
            entry.lastProgress = now;
        const qint64 quiet = now - entry.lastProgress;
        if (unacknowledged == 0
            && (socket.ended() || quiet >= (unsent < 0 ? blindLingerTime : lingerTime)))
            done.push_back(peer);
        else if (quiet >= options().closeTimeout * nsPerMs)
            late.push_back(peer);
        else if (entry.isOwed)
            owed.push_back(peer);
    }
    if (!anyLeaves)
        m_leaveTimer.stop();
    for (const PeerId peer : done)
        remove(peer, reasonOfLeaving(peer));
    for (const PeerId peer : late) {
        if (const StreamSocket *socket = find(peer)) {
            reportUnsent(*socket,
                         TransportError::ours(TransportErrorKind::TimedOut,
                                              socket->address().toString()),
                         unacknowledgedBytes(*socket));
            remove(peer, reasonOfLeaving(peer));
        }
    }
    for (const PeerId peer : owed) {
        if (StreamSocket *socket = find(peer))
            socket->checkAfterEnd();
    }
}

Transport::DisconnectReason StreamTransport::reasonOfLeaving(PeerId peer) const
{
    const auto found = m_peers.find(peer);
    return found != m_peers.end() && found->second.leaving ? DisconnectReason::ByUs
                                                           : DisconnectReason::ByPeer;
}

void StreamTransport::probeSilentPeers()
{
    if (m_peers.empty())
        m_silenceTimer.stop();
    for (auto &[peer, entry] : m_peers) {
        const bool silent = !entry.socket->takeHeard();
        if (silent && !std::exchange(entry.keptAlive, true))
            entry.socket->setKeepAlive(options().keepAlive);
    }
}

void StreamTransport::removeIfDone(PeerId peer)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end())
        return;
    Peer &entry = found->second;
    const StreamSocket &socket = *entry.socket;
    if (!socket.ended() || !socket.finishing() || socket.queued() > 0)
        return;
    // A peer that has closed, and not only finished sending, answers what is on its way with a
    // reset. The end alone need not be waited for.
    const qint64 unacknowledged = unacknowledgedBytes(socket);
    if (unacknowledged <= (socket.hasSentEnd() ? 1 : 0)) {
        remove(peer, reasonOfLeaving(peer));
    } else if (!std::exchange(entry.isOwed, true)) {
        entry.unacknowledged = unacknowledged;
        entry.lastProgress = nowNs();
        if (!m_leaveTimer.isActive())
            m_leaveTimer.start();
    }
}

/// Keeps a peer that has finished sending but may still receive; this end decides when to stop.
/// Limits their number.
void StreamTransport::keepHalfOpen(PeerId peer)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || found->second.socket->finishing())
        return;
    if (options().keepAlive > 0 && !std::exchange(found->second.keptAlive, true))
        found->second.socket->setKeepAlive(std::min(options().keepAlive, halfOpenKeepAlive));
    m_halfOpen.push_back(peer);
    if (m_halfOpen.size() > maxHalfOpen) {
        const PeerId oldest = m_halfOpen.front();
        m_halfOpen.pop_front();
        finishSending(oldest);
    }
}

void StreamTransport::finishSending(PeerId peer)
{
    StreamSocket *const socket = find(peer);
    if (!socket)
        return;
    socket->finishSending();
    if (socket->ended()) {
        QMetaObject::invokeMethod(
                this, [this, peer] { removeIfDone(peer); }, Qt::QueuedConnection);
    }
}

void StreamTransport::setReading(PeerId peer, bool on)
{
    if (peer == PeerId::Everyone) {
        for (const auto &[each, entry] : m_peers)
            entry.socket->setReading(on || entry.leaving);
    } else if (StreamSocket *socket = find(peer)) {
        socket->setReading(on);
    }
}

void StreamTransport::setNoDelay(bool on)
{
    if (std::exchange(m_noDelay, on) == on)
        return;
    for (const auto &[peer, entry] : m_peers)
        entry.socket->setNoDelay(on);
}

KernelQueues StreamTransport::kernelQueues(PeerId peer) const
{
    const StreamSocket *socket = find(peer);
    return socket ? socket->kernelQueues() : KernelQueues();
}

qint64 StreamTransport::queuedBytes(PeerId peer) const
{
    if (peer == PeerId::Everyone) {
        qint64 sum = 0;
        for (const auto &[each, entry] : m_peers)
            sum += entry.socket->queued();
        return sum;
    }
    const StreamSocket *socket = find(peer);
    return socket ? socket->queued() : 0;
}

qint64 StreamTransport::queuedMemory(PeerId peer) const
{
    const auto memory = [](const StreamSocket &socket) {
        return socket.queued() + socket.queuedMessages() * messageOverhead;
    };
    if (peer == PeerId::Everyone) {
        qint64 sum = 0;
        for (const auto &[each, entry] : m_peers)
            sum += memory(*entry.socket);
        return sum;
    }
    const StreamSocket *socket = find(peer);
    return socket ? memory(*socket) : 0;
}

void StreamTransport::remove(PeerId peer, DisconnectReason why)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end())
        return;
    found->second.socket->close();
    m_latest = nullptr;
    if (m_gone.empty()) {
        QMetaObject::invokeMethod(
                this, [this] { m_gone.clear(); }, Qt::QueuedConnection);
    }
    m_gone.push_back(std::move(found->second.socket));
    m_peers.erase(found);
    std::erase(m_halfOpen, peer);
    m_results.report();
    Q_EMIT peerDisconnected(peer, why);
    peerGone();
    if (state() == State::Closing && m_peers.empty())
        closed();
}

void StreamTransport::reportUnsent(const StreamSocket &socket, const TransportError &error,
                                   qint64 unsent)
{
    for (const SendId id : socket.unsent())
        m_results.lost(socket.peer(), id, error);
    // The kernel counts the end of our stream as a byte; it belongs to no message.
    const qint64 end = socket.hasSentEnd() && socket.queued() == 0 ? 1 : 0;
    if (unsent > end)
        Q_EMIT bytesDropped(socket.peer(), unsent - end);
}

void StreamTransport::streamRoundBegan() { m_results.beginRound(); }

void StreamTransport::streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time)
{
    m_results.report(); // report earlier sends first
    m_latest = &socket;
    socket.setHeard();
    listener().received(socket.peer(), bytes, time);
}

void StreamTransport::streamEnded(StreamSocket &socket)
{
    const PeerId peer = socket.peer();
    m_results.report();
    Q_EMIT peerFinished(peer);
    removeIfDone(peer);
    keepHalfOpen(peer);
}

void StreamTransport::streamFailed(StreamSocket &socket, const TransportError &error)
{
    const PeerId peer = socket.peer();
    const auto found = m_peers.find(peer);
    // A reset after the end of stream only means that the peer has closed, unless it was sent
    // something in between.
    const bool gone = socket.ended() && socket.queued() == 0 && found != m_peers.end()
                      && !found->second.sentSinceEnd;
    reportUnsent(socket, error, socket.ended() ? unacknowledgedBytes(socket) : socket.queued());
    m_results.report();
    if (!gone)
        Q_EMIT errorOccurred(error, peer);
    remove(peer, gone ? DisconnectReason::ByPeer : DisconnectReason::Failed);
}

void StreamTransport::streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes, qint64 time)
{
    m_results.taken(socket.peer(), id, bytes, time);
}

void StreamTransport::streamDrained(StreamSocket &socket)
{
    const PeerId peer = socket.peer();
    m_results.report();
    Q_EMIT drained(peer);
    removeIfDone(peer);
}

void StreamTransport::streamRoundEnded()
{
    if (std::exchange(m_lent, false))
        listener().receiveEnded();
    m_results.endRound();
}

std::span<char> StreamTransport::streamBuffer()
{
    qsizetype size = m_buffer.size();
    char *const own = listener().receiveBuffer(size);
    m_lent = own != nullptr;
    return {own ? own : m_buffer.data(), size_t(size)};
}

} // namespace socketchat
