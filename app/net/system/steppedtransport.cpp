// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/steppedtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

namespace socketchat {

namespace {

using Kind = SocketCallKind;

constexpr int largestRead = 65'536; // bytes: no datagram is larger

SocketPoller::Interest interestOf(Kind call)
{
    const bool writes = call == Kind::Connect || call == Kind::Send || call == Kind::SendTo;
    return writes ? SocketPoller::Interest::Write : SocketPoller::Interest::Read;
}

} // namespace

SteppedTransport::SteppedTransport(Protocol protocol, Role role, const TransportOptions &options,
                                   QObject *parent)
    : Transport(options, parent)
    , m_protocol(protocol)
    , m_role(role)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
    , m_poller(SocketPoller::create())
    , m_resolution(options.engine, options.ipVersion)
    , m_results(*this)
    , m_nextPeer(options.firstPeer)
{
    setReceiveSize(options.receiveSize);
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::found, this, &SteppedTransport::found);
    connect(&m_resolution, &NameResolution::failed, this, [this](const TransportError &error) {
        Q_EMIT errorOccurred(error, PeerId::None);
        setState(State::Closed);
    });
}

SteppedTransport::~SteppedTransport()
{
    giveUp();
    for (const auto &[id, peer] : m_peers) {
        if (peer.descriptor >= 0 && peer.descriptor != m_socket)
            m_calls.close(peer.descriptor);
    }
    m_forgotten.push_back(m_socket);
    for (const int descriptor : m_forgotten) {
        if (descriptor >= 0)
            m_calls.close(descriptor);
    }
}

void SteppedTransport::open(const Endpoint &endpoint)
{
    QMetaObject::invokeMethod(
            this,
            [this, endpoint] {
                setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
                m_resolution.start(endpoint, m_role);
            },
            Qt::QueuedConnection);
}

void SteppedTransport::found(const QList<SocketAddress> &addresses)
{
    // What the calls are written with: the IPv4 wildcard, if a server names no address.
    const auto isIPv4 = [](const SocketAddress &each) {
        return each.family() == SocketAddress::Family::IPv4;
    };
    const auto ipv4 = std::ranges::find_if(addresses, isIPv4);
    const bool isAny = m_role == Role::Server && addresses.first().isAny();
    m_address = isAny && ipv4 != addresses.end() ? *ipv4 : addresses.first();
    setState(State::Opening);
    for (const StepRequest &request : std::exchange(m_early, {}))
        make(request);
}

void SteppedTransport::close(CloseMode)
{
    QMetaObject::invokeMethod(this, &SteppedTransport::doClose, Qt::QueuedConnection);
}

void SteppedTransport::doClose()
{
    if (state() == State::Closed)
        return;
    m_resolution.cancel();
    giveUp();
    Q_EMIT stepped();
    setState(State::Closing);
    while (!m_peers.empty())
        removePeer(m_peers.begin());
    m_forgotten.push_back(std::exchange(m_socket, -1));
    for (const int descriptor : std::exchange(m_forgotten, {})) {
        if (descriptor >= 0)
            m_calls.close(descriptor);
    }
    m_results.report();
    setState(State::Closed);
}

void SteppedTransport::step(const StepRequest &request)
{
    QMetaObject::invokeMethod(
            this, [this, request] { make(request); }, Qt::QueuedConnection);
}

void SteppedTransport::make(const StepRequest &request)
{
    if (state() == State::Closed || state() == State::Closing)
        return;
    if (m_address.isNull()) {
        m_early.push_back(request);
        return;
    }
    if (m_progress.waiting != Kind::None) {
        if (request.call != Kind::Close)
            return;
        const PeerId waits = m_waiting.peer;
        const bool isOther = request.peer != PeerId::Everyone && request.peer != waits;
        if (!isOther)
            giveUp();
        closeOne(isOther ? request.peer : waits);
        if (isOther)
            updateState();
        else
            returned();
        return;
    }
    m_waiting = request;
    m_waiting.peer = meant(request);
    if (m_waiting.peer != PeerId::None)
        m_latest = m_waiting.peer;
    if (attempt(m_waiting)) {
        returned();
        return;
    }
    m_progress.waiting = request.call;
    m_watched = descriptorOf(m_waiting.peer);
    m_poller->watch(m_watched, this, interestOf(request.call));
    m_results.report();
    Q_EMIT stepped();
}

void SteppedTransport::socketReady(bool, bool, bool)
{
    const bool connects = m_progress.waiting == Kind::Connect;
    if (connects) {
        m_poller->unwatch(std::exchange(m_watched, -1));
        if (const int error = m_calls.pendingError(m_socket)) {
            m_calls.forgetFailedConnect(m_socket);
            fail(error, Kind::Connect);
        } else {
            connected();
        }
    } else if (!attempt(m_waiting)) {
        return; // someone else was quicker, or the system has dropped it
    }
    returned();
}

void SteppedTransport::returned()
{
    giveUp();
    ++m_progress.returned;
    m_results.report();
    updateState();
    Q_EMIT stepped();
}

/// Waits no longer.
void SteppedTransport::giveUp()
{
    if (m_watched >= 0)
        m_poller->unwatch(std::exchange(m_watched, -1));
    m_progress.waiting = Kind::None;
}

bool SteppedTransport::attempt(const StepRequest &request)
{
    switch (request.call) {
    case Kind::Socket:
        makeSocket();
        break;
    case Kind::SetSockOpt:
        if (const CallResult set = m_calls.setReuseAddress(m_socket); !set.ok())
            fail(set.error, Kind::SetSockOpt);
        break;
    case Kind::Bind:
        bind();
        break;
    case Kind::Listen:
        listen();
        break;
    case Kind::Accept:
        return accept();
    case Kind::Connect:
        return connectToServer();
    case Kind::Recv:
        return receive(request.peer);
    case Kind::RecvFrom:
        return receiveDatagram();
    case Kind::Send:
    case Kind::SendTo:
        return sendNext(request, request.peer);
    case Kind::Shutdown:
        shutdown(request.peer);
        break;
    case Kind::Close:
        closeOne(request.peer);
        break;
    default:
        break;
    }
    return true;
}

void SteppedTransport::makeSocket()
{
    const CallResult made = m_calls.socket(m_address.family(), m_protocol);
    if (!made.ok()) {
        fail(made.error, Kind::Socket);
        return;
    }
    // Like a program whose variable gets another value: the first socket stays as it is.
    const int before = std::exchange(m_socket, int(made.value));
    const bool carries = std::ranges::any_of(
            m_peers, [before](const auto &entry) { return entry.second.descriptor == before; });
    if (before >= 0 && !carries)
        m_forgotten.push_back(before);
    setLocalAddress({});
    const bool isDatagramClient = !traitsOf(m_protocol).hasConnections && m_role == Role::Client;
    m_ready = isDatagramClient;
    if (isDatagramClient && m_peers.empty())
        (void)addPeer(m_address, -1);
}

void SteppedTransport::bind()
{
    // A client takes any address and any port.
    const SocketAddress any(m_address.family() == SocketAddress::Family::IPv6
                                    ? QHostAddress(QHostAddress::AnyIPv6)
                                    : QHostAddress(QHostAddress::AnyIPv4),
                            0);
    const SocketAddress wanted = m_role == Role::Server ? m_address : any;
    const CallResult result = m_calls.bind(m_socket, wanted);
    if (!result.ok()) {
        fail(result.error, Kind::Bind);
        return;
    }
    setLocalAddress(wanted.port() == 0 ? m_calls.localAddress(m_socket) : wanted);
    m_ready = m_ready || !traitsOf(m_protocol).hasConnections;
}

void SteppedTransport::listen()
{
    const CallResult result = m_calls.listen(m_socket, options().backlog);
    if (!result.ok()) {
        fail(result.error, Kind::Listen);
        return;
    }
    if (localAddress().isNull()) // listen() without bind() takes any port
        setLocalAddress(m_calls.localAddress(m_socket));
    m_ready = true;
}

bool SteppedTransport::accept()
{
    SocketAddress peer;
    const CallResult result = m_calls.accept(m_socket, &peer);
    if (result.ok())
        m_latest = addPeer(peer, int(result.value));
    else if (!result.mustWait())
        fail(result.error, Kind::Accept);
    return !result.mustWait();
}

bool SteppedTransport::connectToServer()
{
    const CallResult result = m_calls.connect(m_socket, m_address);
    if (result.ok())
        connected();
    else if (!result.inProgress())
        fail(result.error, Kind::Connect);
    return !result.inProgress();
}

void SteppedTransport::connected()
{
    setLocalAddress(m_calls.localAddress(m_socket));
    m_latest = addPeer(m_address, m_socket);
}

bool SteppedTransport::receive(PeerId id)
{
    const auto found = m_peers.find(id);
    Peer *const peer = found == m_peers.end() ? nullptr : &found->second;
    const CallResult result = m_calls.recv(descriptorOf(id), m_buffer.data(), m_buffer.size(),
                                           {id, peer ? peer->received : -1});
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        fail(result.error, Kind::Recv, id);
    } else if (peer && result.value > 0) {
        peer->received += result.value;
        listener().received(id, QByteArrayView(m_buffer).first(qsizetype(result.value)),
                            result.time);
    } else if (peer && !std::exchange(peer->ended, true)) {
        Q_EMIT peerFinished(id);
    }
    return true;
}

bool SteppedTransport::receiveDatagram()
{
    SocketAddress from;
    const CallResult result =
            m_calls.recvFrom(m_socket, m_buffer.data(), m_buffer.size(), &from, true);
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        fail(result.error, Kind::RecvFrom);
        return true;
    }
    const auto known = std::ranges::find_if(
            m_peers, [&from](const auto &entry) { return entry.second.address == from; });
    m_latest = known == m_peers.end() ? addPeer(from, -1) : known->first;
    const auto size = qsizetype(result.value);
    if (size > m_buffer.size())
        Q_EMIT datagramCut(m_latest, size);
    listener().received(m_latest, QByteArrayView(m_buffer).first(std::min(size, m_buffer.size())),
                        result.time);
    return true;
}

bool SteppedTransport::sendNext(const StepRequest &request, PeerId id)
{
    const auto found = m_peers.find(id);
    Peer *const peer = found == m_peers.end() ? nullptr : &found->second;
    Queued *const next = peer && !peer->queue.empty() ? &peer->queue.front() : nullptr;
    const QByteArrayView bytes =
            next ? QByteArrayView(next->bytes).sliced(next->taken) : QByteArrayView(request.bytes);
    const bool isStream = traitsOf(m_protocol).isStream;
    const CallContext context{id, isStream && peer ? peer->sent : -1,
                              next ? next->id : SendId::None};
    // Without an address to send to, the system says what is missing.
    const CallResult result = isStream || !peer ? m_calls.send(descriptorOf(id), bytes, context)
                                                : m_calls.sendTo(m_socket, m_address.family(),
                                                                 bytes, peer->address, context);
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        if (next) {
            m_results.lost(id, next->id, errorOf(result.error, request.call, id));
            peer->queue.pop_front();
            if (isStream)
                Q_EMIT bytesDropped(id, bytes.size());
        }
        if (!next || isStream) // a datagram's own failure is the only report of it
            fail(result.error, request.call, id);
        return true;
    }
    if (!isStream && localAddress().isNull()) // the first datagram has bound the socket
        setLocalAddress(m_calls.localAddress(m_socket));
    if (peer)
        peer->sent += result.value;
    if (!next)
        return true;
    next->taken += qsizetype(result.value);
    if (next->taken == next->bytes.size()) {
        m_results.taken(id, next->id, next->taken, result.time);
        peer->queue.pop_front();
    }
    return true;
}

void SteppedTransport::shutdown(PeerId peer)
{
    const CallResult result = m_calls.shutdownSending(descriptorOf(peer), {peer});
    if (!result.ok())
        fail(result.error, Kind::Shutdown, peer);
}

void SteppedTransport::closeOne(PeerId id)
{
    if (id != PeerId::None && !m_peers.contains(id))
        return; // it has gone meanwhile
    if (const auto peer = m_peers.find(id); peer != m_peers.end() && peer->second.descriptor >= 0) {
        removePeer(peer);
        return;
    }
    const int descriptor = std::exchange(m_socket, -1);
    m_calls.close(descriptor);
    if (descriptor < 0)
        fail(EBADF, Kind::Close);
    setLocalAddress({});
    m_ready = false;
    for (auto &[each, peer] : m_peers) {
        if (peer.descriptor < 0)
            loseQueue(each, peer.queue);
    }
}

void SteppedTransport::send(QByteArrayView bytes, PeerId id, SendId message)
{
    const auto queue = [&](PeerId each, Peer &peer) {
        if (queuedBytes(each) + bytes.size() > options().queueLimit) {
            m_results.lost(
                    each, message,
                    TransportError::ours(TransportErrorKind::QueueFull, peer.address.toString()));
        } else {
            peer.queue.push_back({bytes.toByteArray(), 0, message});
        }
    };
    const auto found = m_peers.find(id);
    if (id == PeerId::Everyone) {
        for (auto &[each, peer] : m_peers)
            queue(each, peer);
    } else if (found != m_peers.end()) {
        queue(id, found->second);
    }
    if (id == PeerId::Everyone ? m_peers.empty() : found == m_peers.end())
        m_results.lost(id, message, TransportError::ours(TransportErrorKind::NoSuchPeer));
    else
        Q_EMIT stepped(); // there is something to be sent now
}

void SteppedTransport::sendLost(qint64 bytes, PeerId peer, SendId id)
{
    m_results.taken(peer, id, bytes, nowNs());
}

void SteppedTransport::disconnectPeer(PeerId peer) { step({Kind::Close, {}, peer}); }

void SteppedTransport::resetPeer(PeerId id)
{
    QMetaObject::invokeMethod(
            this,
            [this, id] {
                const auto peer = m_peers.find(id);
                if (peer == m_peers.end() || peer->second.descriptor < 0)
                    return;
                m_calls.setLinger(peer->second.descriptor, 0, {id});
                make({Kind::Close, {}, id});
            },
            Qt::QueuedConnection);
}

void SteppedTransport::finishSending(PeerId peer) { step({Kind::Shutdown, {}, peer}); }

void SteppedTransport::setReceiveSize(int bytes)
{
    m_buffer.resize(traitsOf(m_protocol).isStream ? bytes : std::min(bytes, largestRead));
}

AcceptQueue SteppedTransport::acceptQueue() const
{
    AcceptQueue queue = m_calls.acceptQueue(m_socket);
    queue.accepts = m_progress.waiting == Kind::Accept;
    return queue;
}

KernelQueues SteppedTransport::kernelQueues(PeerId peer) const
{
    const int descriptor = descriptorOf(peer);
    return descriptor < 0 ? KernelQueues() : m_calls.queues(descriptor);
}

qint64 SteppedTransport::queuedBytes(PeerId id) const
{
    qint64 sum = 0;
    for (const auto &[each, peer] : m_peers) {
        if (each != id && id != PeerId::Everyone)
            continue;
        for (const Queued &queued : peer.queue)
            sum += queued.bytes.size() - queued.taken;
    }
    return sum;
}

PeerId SteppedTransport::meant(const StepRequest &request) const
{
    switch (request.call) {
    case Kind::Recv:
    case Kind::RecvFrom:
    case Kind::Send:
    case Kind::SendTo:
    case Kind::Shutdown:
    case Kind::Close:
        break;
    default:
        return PeerId::None;
    }
    if (request.peer != PeerId::Everyone)
        return request.peer;
    const bool sends = request.call == Kind::Send || request.call == Kind::SendTo;
    const auto latest = m_peers.find(m_latest);
    if (sends && (latest == m_peers.end() || latest->second.queue.empty())) {
        const auto owed = std::ranges::find_if(
                m_peers, [](const auto &entry) { return !entry.second.queue.empty(); });
        if (owed != m_peers.end())
            return owed->first;
    }
    return latestPeer();
}

PeerId SteppedTransport::latestPeer() const
{
    if (m_peers.contains(m_latest))
        return m_latest;
    return m_peers.empty() ? PeerId::None : std::prev(m_peers.end())->first;
}

StepProgress SteppedTransport::stepProgress() const
{
    StepProgress progress = m_progress;
    progress.peer = latestPeer();
    for (const auto &[id, peer] : m_peers) {
        if (!peer.queue.empty())
            progress.owed.append(id);
    }
    return progress;
}

int SteppedTransport::descriptorOf(PeerId id) const
{
    const auto peer = m_peers.find(id);
    return peer != m_peers.end() && peer->second.descriptor >= 0 ? peer->second.descriptor
                                                                 : m_socket;
}

PeerId SteppedTransport::addPeer(const SocketAddress &address, int descriptor)
{
    const PeerId id = std::exchange(m_nextPeer, PeerId(quint32(m_nextPeer) + 1));
    Peer &peer = m_peers[id];
    peer.address = address;
    peer.descriptor = descriptor;
    Q_EMIT peerConnected(id, address);
    return id;
}

void SteppedTransport::removePeer(Peers::iterator entry)
{
    const PeerId id = entry->first;
    Peer peer = std::move(entry->second);
    m_peers.erase(entry);
    if (peer.descriptor >= 0) {
        m_calls.close(peer.descriptor, {id});
        if (peer.descriptor == m_socket) {
            m_socket = -1;
            setLocalAddress({});
        }
    }
    loseQueue(id, peer.queue);
    m_results.report();
    if (peer.descriptor >= 0) // a peer without a connection never disconnects
        Q_EMIT peerDisconnected(id, DisconnectReason::ByUs);
}

void SteppedTransport::loseQueue(PeerId peer, std::deque<Queued> &queue)
{
    qint64 bytes = 0;
    for (const Queued &queued : std::exchange(queue, {})) {
        bytes += queued.bytes.size() - queued.taken;
        m_results.lost(peer, queued.id, TransportError::ours(TransportErrorKind::NotOpen));
    }
    if (bytes > 0)
        Q_EMIT bytesDropped(peer, bytes);
}

TransportError SteppedTransport::errorOf(int error, SocketCallKind call, PeerId id) const
{
    const auto peer = m_peers.find(id);
    const bool isOwn = call == Kind::Bind || call == Kind::Connect || call == Kind::Listen;
    TransportError shown =
            TransportError::fromErrno(error, call,
                                      peer != m_peers.end() ? peer->second.address.toString()
                                      : isOwn               ? m_address.toString()
                                                            : QString());
    shown.stepped = true;
    return shown;
}

void SteppedTransport::fail(int error, SocketCallKind call, PeerId id)
{
    Q_EMIT errorOccurred(errorOf(error, call, id), id);
}

void SteppedTransport::updateState()
{
    const bool connected = std::ranges::any_of(
            m_peers, [](const auto &entry) { return entry.second.descriptor >= 0; });
    const State now = m_ready || connected ? State::Open : State::Opening;
    if (now != state())
        setState(now);
}

} // namespace socketchat
