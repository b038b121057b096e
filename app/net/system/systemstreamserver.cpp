// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/systemstreamserver.h"

#include "app/net/clock.h"
#include "app/net/diagnosis/tcpdiagnosis.h"
#include "app/net/diagnosis/unixdiagnosis.h"
#include "app/net/system/systemstreamsocket.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace socketchat {

namespace {
constexpr qint64 burstTime = 2'000'000; // ns: clients this close together come in bursts
constexpr int burstSize = 64;

/// Tells a port that connections in TIME_WAIT hold from one that another program has.
void explainTimeWait(TransportError &error, const SocketAddress &address)
{
    const auto diagnosis = TcpDiagnosis::create();
    const qint64 end = diagnosis ? diagnosis->timeWaitEnd(address) : 0;
    const auto listener = end > 0 ? diagnosis->status(address, {}) : std::nullopt;
    if (!listener || listener->state == TcpState::Listen)
        return;
    error.kind = TransportErrorKind::AddressInTimeWait;
    const qint64 seconds = (end - nowNs() + nsPerSecond - 1) / nsPerSecond;
    error.systemText = QString::number(std::max<qint64>(1, seconds));
}
} // namespace

SystemStreamServer::SystemStreamServer(const TransportOptions &options, QObject *parent)
    : StreamServer(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
    , m_poller(SocketPoller::create())
{ }

SystemStreamServer::~SystemStreamServer()
{
    SystemStreamServer::stopListening();
    closeSockets();
}

TransportError SystemStreamServer::listenAt(const SocketAddress &address)
{
    const QString name = address.toString();
    const CallResult made = m_calls.socket(address.family(), Protocol::Tcp);
    if (!made.ok())
        return TransportError::fromErrno(made.error, SocketCallKind::Socket, name);
    const int descriptor = int(made.value);
    // SO_REUSEADDR: allows a port whose last connections are in TIME_WAIT (socket(7)).
    if (options().reuseAddress && !address.isUnix())
        m_calls.setReuseAddress(descriptor);
    if (address.family() == SocketAddress::Family::IPv6 && address.isAny())
        m_calls.setDualStack(descriptor, options().ipVersion != IpVersion::V6);
    CallResult result = m_calls.bind(descriptor, address);
    SocketCallKind call = SocketCallKind::Bind;
    if (result.ok()) {
        m_file.take(address);
        result = m_calls.listen(descriptor, options().backlog);
        call = SocketCallKind::Listen;
    }
    if (!result.ok()) {
        m_file.remove(); // first: once closed, another server's file may have its inode
        m_calls.close(descriptor);
        TransportError error = TransportError::fromErrno(result.error, call, name);
        if (error.kind == TransportErrorKind::AddressInUse && !options().reuseAddress
            && !address.isUnix())
            explainTimeWait(error, address);
        return error;
    }
    m_listener = descriptor;
    setLocalAddress(m_calls.localAddress(descriptor));
    m_poller->watch(m_listener, this, SocketPoller::Interest::Read);
    return {};
}

void SystemStreamServer::stopListening()
{
    if (m_listener < 0)
        return;
    m_poller->unwatch(m_listener);
    m_file.remove(); // first: once closed, another server's file may have its inode
    m_calls.close(std::exchange(m_listener, -1));
}

void SystemStreamServer::watchQueue(bool on)
{
    if (m_listener >= 0)
        m_poller->change(m_listener,
                         on ? SocketPoller::Interest::Read : SocketPoller::Interest::Nothing);
}

AcceptQueue SystemStreamServer::acceptQueue() const
{
    AcceptQueue queue = localAddress().isUnix() ? UnixDiagnosis::of(m_listener).queue
                                                : m_calls.acceptQueue(m_listener);
    queue.accepts = accepts();
    return queue;
}

void SystemStreamServer::socketReady(bool, bool, bool)
{
    const bool many = isPaused() || nowNs() - m_lastAccept < burstTime;
    const int most = many ? burstSize : 1;
    for (int i = 0; i < most && m_listener >= 0 && accepts(); ++i) {
        SocketAddress peer;
        const CallResult result = m_calls.accept(m_listener, &peer);
        if (result.ok()) {
            m_lastAccept = result.time;
            if (refuses(peer)) {
                m_calls.close(int(result.value));
                continue;
            }
            take(std::make_unique<SystemStreamSocket>(int(result.value), takePeerId(), peer, *this,
                                                      m_calls, *m_poller));
            continue;
        }
        if (result.error == EMFILE || result.error == ENFILE || result.error == ENOBUFS
            || result.error == ENOMEM)
            pauseAccepting(TransportError::fromErrno(result.error, SocketCallKind::Accept,
                                                     localAddress().toString()));
        else if (result.mustWait())
            acceptedAll(); // the queue is empty
        // Other errors mean that a client gave up while queued (accept(2), "Error handling").
        return;
    }
}

} // namespace socketchat
