// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/tcpserver.h"

#include <utility>

namespace socketchat {

namespace {
constexpr int retryTime = 500; // ms between tries to accept while no descriptor is free
} // namespace

TcpServer::TcpServer(const TransportOptions &options, QObject *parent)
    : StreamTransport(options, parent)
    , m_resolution(options.engine)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { setAccepting(true); });
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::found, this, &TcpServer::listenOn);
    connect(&m_resolution, &NameResolution::failed, this, &TcpServer::failOpening);
}

void TcpServer::startOpening(const Endpoint &endpoint)
{
    setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
    m_resolution.start(endpoint, Role::Server);
}

void TcpServer::stopOpening()
{
    m_resolution.cancel();
    m_retryTimer.stop();
    stopListening();
}

void TcpServer::listenOn(const QList<SocketAddress> &addresses)
{
    setState(State::Opening);
    TransportError error;
    for (const SocketAddress &address : addresses) {
        error = listenAt(address);
        if (error.kind == TransportErrorKind::None) {
            opened();
            return;
        }
        // Only an address family that this machine lacks justifies the next address. An address in
        // use must be reported, or the server would listen where nobody expects it.
        if (error.kind != TransportErrorKind::AddressFamilyNotSupported
            && error.kind != TransportErrorKind::AddressNotAvailable)
            break;
    }
    failOpening(error);
}

void TcpServer::pauseAccepting(const TransportError &error)
{
    // The client stays in the kernel's queue; watching it would only busy-loop.
    setAccepting(false);
    m_retryTimer.start(retryTime);
    if (!std::exchange(m_paused, true))
        Q_EMIT errorOccurred(error, PeerId::None);
}

void TcpServer::peerGone()
{
    if (m_paused)
        setAccepting(true);
}

} // namespace socketchat
