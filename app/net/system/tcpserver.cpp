// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/tcpserver.h"

#include "app/net/clock.h"

#include <cerrno>
#include <utility>

namespace socketchat {

namespace {
constexpr int retryTime = 500; // ms between tries to accept while there is no free descriptor
constexpr qint64 burstTime = 2'000'000; // ns: clients this close together are taken many at a time
constexpr int burstSize = 64;
} // namespace

TcpServer::TcpServer(const TransportOptions &options, QObject *parent)
    : StreamTransport(options, parent)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &TcpServer::resumeAccepting);
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::found, this, &TcpServer::listenOn);
    connect(&m_resolution, &NameResolution::failed, this, &TcpServer::failOpening);
}

TcpServer::~TcpServer() { stopOpening(); }

void TcpServer::startOpening(const Endpoint &endpoint)
{
    setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
    m_resolution.start(endpoint, Role::Server);
}

void TcpServer::stopOpening()
{
    m_resolution.cancel();
    m_retryTimer.stop();
    if (m_listener < 0)
        return;
    poller().unwatch(m_listener);
    calls().close(std::exchange(m_listener, -1));
}

void TcpServer::listenOn(const QList<SocketAddress> &addresses)
{
    setState(State::Opening);
    TransportError error;
    for (const SocketAddress &address : addresses) {
        error = tryAddress(address);
        if (error.kind == TransportErrorKind::None) {
            opened();
            return;
        }
        // A family that this machine does not have is the one reason to try the next address: one
        // that is in use must be told, or the server would listen where nobody looks.
        if (error.kind != TransportErrorKind::AddressFamilyNotSupported
            && error.kind != TransportErrorKind::AddressNotAvailable)
            break;
    }
    failOpening(error);
}

TransportError TcpServer::tryAddress(const SocketAddress &address)
{
    const QString name = address.toString();
    const CallResult made = calls().socket(address.family(), Protocol::Tcp);
    if (!made.ok())
        return TransportError::fromErrno(made.error, SocketCallKind::Socket, name);
    const int descriptor = int(made.value);
    // A port whose last connections are in TIME_WAIT can be used again at once (socket(7)).
    calls().setReuseAddress(descriptor);
    if (address.family() == SocketAddress::Family::IPv6 && address.isAny())
        calls().setDualStack(descriptor);
    CallResult result = calls().bind(descriptor, address);
    SocketCallKind call = SocketCallKind::Bind;
    if (result.ok()) {
        result = calls().listen(descriptor, options().backlog);
        call = SocketCallKind::Listen;
    }
    if (!result.ok()) {
        calls().close(descriptor);
        return TransportError::fromErrno(result.error, call, name);
    }
    m_listener = descriptor;
    setLocalAddress(calls().localAddress(descriptor));
    poller().watch(m_listener, this, SocketPoller::Interest::Read);
    return {};
}

void TcpServer::socketReady(bool, bool, bool)
{
    const bool many = m_paused || nowNs() - m_lastAccept < burstTime;
    const int most = many ? burstSize : 1;
    for (int i = 0; i < most && m_listener >= 0; ++i) {
        SocketAddress peer;
        const CallResult result = calls().accept(m_listener, &peer);
        if (result.ok()) {
            m_lastAccept = result.time;
            adopt(int(result.value), peer);
            continue;
        }
        if (result.error == EMFILE || result.error == ENFILE || result.error == ENOBUFS
            || result.error == ENOMEM)
            pauseAccepting(result.error);
        else if (result.mustWait())
            m_paused = false; // everybody who had to wait is in
        // Everything else is about a client that gave up meanwhile (accept(2), "Error handling").
        return;
    }
}

void TcpServer::pauseAccepting(int error)
{
    // The client stays in the kernel's queue; watching on would only spin.
    poller().change(m_listener, SocketPoller::Interest::Nothing);
    m_retryTimer.start(retryTime);
    if (!std::exchange(m_paused, true)) {
        Q_EMIT errorOccurred(
                TransportError::fromErrno(error, SocketCallKind::Accept, localAddress().toString()),
                PeerId::None);
    }
}

void TcpServer::resumeAccepting()
{
    if (m_listener >= 0)
        poller().change(m_listener, SocketPoller::Interest::Read);
}

void TcpServer::peerGone()
{
    if (m_paused)
        resumeAccepting();
}

} // namespace socketchat
