// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/streamserver.h"

#include "app/net/socketfile.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
constexpr int retryTime = 500; // ms between tries to accept while no descriptor is free
} // namespace

StreamServer::StreamServer(const TransportOptions &options, QObject *parent)
    : StreamTransport(options, parent)
    , m_resolution(options.engine, options.ipVersion)
    , m_accepting(options.accepting)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &StreamServer::updateQueue);
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::found, this, &StreamServer::listenOn);
    connect(&m_resolution, &NameResolution::failed, this, &StreamServer::failOpening);
}

void StreamServer::startOpening(const Endpoint &endpoint)
{
    setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
    m_resolution.start(endpoint, Role::Server);
}

void StreamServer::stopOpening()
{
    m_resolution.cancel();
    m_retryTimer.stop();
    stopListening();
}

void StreamServer::listenOn(const QList<SocketAddress> &addresses)
{
    setState(State::Opening);
    TransportError error;
    for (const SocketAddress &address : addresses) {
        error = listenAt(address);
        if (error.kind == TransportErrorKind::None) {
            updateQueue();
            opened();
            return;
        }
        error = withSocketFile(error, address);
        // Only an address family that this machine lacks justifies the next address. An address in
        // use must be reported, or the server would listen where nobody expects it.
        if (error.kind != TransportErrorKind::AddressFamilyNotSupported
            && error.kind != TransportErrorKind::AddressNotAvailable)
            break;
    }
    failOpening(error);
}

void StreamServer::pauseAccepting(const TransportError &error)
{
    // The client stays in the kernel's queue; watching it would only busy-loop.
    m_watching = false;
    watchQueue(false);
    m_retryTimer.start(retryTime);
    if (!std::exchange(m_paused, true))
        Q_EMIT errorOccurred(error, PeerId::None);
}

void StreamServer::peerGone() { updateQueue(); }

void StreamServer::setAccepting(Accepting accepting)
{
    m_accepting = accepting;
    m_wanted = 0;
    updateQueue();
}

void StreamServer::acceptNext()
{
    if (m_accepting != Accepting::ByHand)
        return;
    ++m_wanted;
    updateQueue();
}

bool StreamServer::accepts() const
{
    switch (m_accepting) {
    case Accepting::All:
        break;
    case Accepting::OneByOne:
        return !hasPeers();
    case Accepting::ByHand:
        return m_wanted > 0;
    }
    return true;
}

bool StreamServer::refuses(const SocketAddress &client)
{
    if (!turnsAway(client))
        return false;
    m_wanted = std::max(m_wanted - 1, 0);
    updateQueue();
    return true;
}

void StreamServer::take(std::unique_ptr<StreamSocket> client)
{
    m_wanted = std::max(m_wanted - 1, 0);
    adopt(std::move(client));
    updateQueue();
}

/// Lets the backend accept, or leave clients in the kernel's queue.
void StreamServer::updateQueue()
{
    const bool watches = accepts();
    if (std::exchange(m_watching, watches) != watches)
        watchQueue(watches);
}

} // namespace socketchat
