// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/streamtransport.h"

#include <utility>

namespace socketchat {

namespace {
/// How long a peer that was asked to go may take to close its end, so that the kernel need not
/// answer what it still sends with a reset, which would take our last bytes from it.
constexpr int lingerTime = 250; // ms
} // namespace

StreamTransport::StreamTransport(const TransportOptions &options, QObject *parent)
    : Transport(options, parent)
    , m_buffer(options.receiveSize, Qt::Uninitialized)
    , m_outcomes(*this)
    , m_nextPeer(options.firstPeer)
    , m_noDelay(options.noDelay)
{
    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, [this] { doClose(CloseMode::Abort); });
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
            loseUnsent(socket, TransportError::ours(TransportErrorKind::NotOpen,
                                                    socket.address().toString()));
            remove(socket.peer(), Farewell::ByUs);
        }
        closed();
        return;
    }
    m_closeTimer.start(options().closeTimeout);
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
    m_closeTimer.stop();
    m_outcomes.tell();
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
            m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
        return;
    }
    if (StreamSocket *socket = find(peer))
        sendTo(*socket, bytes, id);
    else if (state() == State::Open)
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
    else
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
}

void StreamTransport::sendTo(StreamSocket &socket, QByteArrayView bytes, SendId id)
{
    if (socket.finishing()) {
        m_outcomes.lost(
                socket.peer(), id,
                TransportError::ours(TransportErrorKind::NotOpen, socket.address().toString()));
    } else if (socket.queued() > 0 && socket.queued() + bytes.size() > options().queueLimit) {
        m_outcomes.lost(
                socket.peer(), id,
                TransportError::ours(TransportErrorKind::QueueFull, socket.address().toString()));
    } else {
        socket.send(bytes, id);
    }
}

void StreamTransport::disconnectPeer(PeerId peer)
{
    QMetaObject::invokeMethod(
            this, [this, peer] { leave(peer); }, Qt::QueuedConnection);
}

void StreamTransport::leave(PeerId peer)
{
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || found->second.leaving)
        return;
    found->second.leaving = true;
    StreamSocket &socket = *found->second.socket;
    socket.setReading(true);
    socket.finishSending();
    if (socket.queued() == 0) {
        lingerThenRemove(peer);
        return;
    }
    QTimer::singleShot(options().closeTimeout, this, [this, peer] {
        if (const StreamSocket *late = find(peer)) {
            loseUnsent(*late, TransportError::ours(TransportErrorKind::TimedOut,
                                                   late->address().toString()));
            remove(peer, Farewell::ByUs);
        }
    });
}

void StreamTransport::lingerThenRemove(PeerId peer)
{
    if (find(peer)->ended()) {
        remove(peer, Farewell::ByUs);
        return;
    }
    QTimer::singleShot(lingerTime, this, [this, peer] {
        if (find(peer))
            remove(peer, Farewell::ByUs);
    });
}

void StreamTransport::finishSending(PeerId peer)
{
    if (StreamSocket *socket = find(peer))
        socket->finishSending();
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

void StreamTransport::remove(PeerId peer, Farewell why)
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
    m_outcomes.tell();
    Q_EMIT peerDisconnected(peer, why);
    peerGone();
    if (state() == State::Closing && m_peers.empty())
        closed();
}

void StreamTransport::loseUnsent(const StreamSocket &socket, const TransportError &error)
{
    for (const SendId id : socket.unsent())
        m_outcomes.lost(socket.peer(), id, error);
}

void StreamTransport::streamRoundBegan() { m_outcomes.beginRound(); }

void StreamTransport::streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time)
{
    m_outcomes.tell(); // what was sent before this came is told before it
    m_latest = &socket;
    listener().received(socket.peer(), bytes, time);
}

void StreamTransport::streamEnded(StreamSocket &socket)
{
    m_outcomes.tell();
    Q_EMIT peerFinished(socket.peer());
    const auto found = m_peers.find(socket.peer());
    if (found != m_peers.end() && socket.queued() == 0)
        remove(socket.peer(), found->second.leaving ? Farewell::ByUs : Farewell::ByPeer);
}

void StreamTransport::streamFailed(StreamSocket &socket, const TransportError &error)
{
    loseUnsent(socket, error);
    m_outcomes.tell();
    Q_EMIT errorOccurred(error, socket.peer());
    remove(socket.peer(), Farewell::Failed);
}

void StreamTransport::streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes, qint64 time)
{
    m_outcomes.taken(socket.peer(), id, bytes, time);
}

void StreamTransport::streamDrained(StreamSocket &socket)
{
    const PeerId peer = socket.peer();
    m_outcomes.tell();
    Q_EMIT drained(peer);
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || socket.queued() > 0)
        return;
    if (found->second.leaving)
        lingerThenRemove(peer);
    else if (socket.ended())
        remove(peer, Farewell::ByPeer);
}

void StreamTransport::streamRoundEnded() { m_outcomes.endRound(); }

} // namespace socketchat
