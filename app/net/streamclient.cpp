// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/streamclient.h"

#include "app/net/socketfile.h"

#include <cerrno>

namespace socketchat {

StreamClient::StreamClient(const TransportOptions &options, QObject *parent)
    : StreamTransport(options, parent)
    , m_resolution(options.engine, options.ipVersion)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { attemptFailed(timeOutError()); });
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::failed, this, &StreamClient::failOpening);
    connect(&m_resolution, &NameResolution::found, this,
            [this](const QList<SocketAddress> &addresses) {
                setState(State::Opening);
                m_candidates = addresses;
                connectToNext();
            });
}

TransportError StreamClient::timeOutError() const
{
    return TransportError::fromErrno(ETIMEDOUT, SocketCallKind::Connect, m_candidate.toString());
}

void StreamClient::startOpening(const Endpoint &endpoint)
{
    m_endpoint = endpoint;
    setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
    m_resolution.start(endpoint, Role::Client);
}

void StreamClient::stopOpening()
{
    m_resolution.cancel();
    m_candidates.clear();
    m_timer.stop();
    closeAttempt();
}

void StreamClient::connectToNext()
{
    m_candidate = m_candidates.takeFirst();
    m_timer.start(options().connectTimeout);
    connectTo(m_candidate);
}

void StreamClient::connected(const SocketAddress &local)
{
    if (local == m_candidate) {
        // TCP can connect a socket to itself if the kernel picks the target port as the local port
        // (RFC 9293, simultaneous open): there is no server.
        attemptFailed(TransportError::fromErrno(ECONNREFUSED, SocketCallKind::Connect,
                                                m_candidate.toString()));
        return;
    }
    m_timer.stop();
    setLocalAddress(local);
    m_candidates.clear();
    adopt(takeConnected(m_candidate));
    opened();
}

void StreamClient::attemptFailed(const TransportError &error)
{
    m_timer.stop();
    closeAttempt();
    if (m_firstError.kind == TransportErrorKind::None)
        m_firstError = withSocketFile(error, m_candidate);
    if (m_candidates.isEmpty())
        failOpening(m_firstError);
    else
        connectToNext();
}

void StreamClient::peerGone()
{
    if (state() == State::Open)
        closed();
}

} // namespace socketchat
