// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/tcpclient.h"

#include <cerrno>
#include <utility>

namespace socketchat {

TcpClient::TcpClient(const TransportOptions &options, QObject *parent)
    : StreamTransport(options, parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { attemptFailed(ETIMEDOUT, SocketCallKind::Connect); });
    connect(&m_resolution, &NameResolution::called, this,
            [this](const SocketCall &call) { listener().called(call); });
    connect(&m_resolution, &NameResolution::failed, this, &TcpClient::failOpening);
    connect(&m_resolution, &NameResolution::found, this,
            [this](const QList<SocketAddress> &addresses) {
                setState(State::Opening);
                m_candidates = addresses;
                connectToNext();
            });
}

TcpClient::~TcpClient() { stopOpening(); }

void TcpClient::startOpening(const Endpoint &endpoint)
{
    setState(NameResolution::needsLookup(endpoint) ? State::LookingUp : State::Opening);
    m_resolution.start(endpoint, Role::Client);
}

void TcpClient::stopOpening()
{
    m_resolution.cancel();
    m_candidates.clear();
    closeAttempt();
}

void TcpClient::closeAttempt()
{
    m_timer.stop();
    if (m_descriptor < 0)
        return;
    poller().unwatch(m_descriptor);
    calls().close(std::exchange(m_descriptor, -1));
}

void TcpClient::connectToNext()
{
    m_candidate = m_candidates.takeFirst();
    const CallResult made = calls().socket(m_candidate.family(), Protocol::Tcp);
    if (!made.ok()) {
        attemptFailed(made.error, SocketCallKind::Socket);
        return;
    }
    m_descriptor = int(made.value);
    poller().watch(m_descriptor, this, SocketPoller::Interest::Nothing);
    const CallResult result = calls().connect(m_descriptor, m_candidate);
    if (result.ok()) {
        connected();
    } else if (result.inProgress()) {
        m_timer.start(options().connectTimeout);
        poller().change(m_descriptor, SocketPoller::Interest::Write);
    } else {
        attemptFailed(result.error, SocketCallKind::Connect);
    }
}

void TcpClient::socketReady(bool, bool writable, bool failed)
{
    if (m_timer.isActive() && (writable || failed)) {
        if (const int error = calls().pendingError(m_descriptor))
            attemptFailed(error, SocketCallKind::Connect);
        else
            connected();
    }
}

void TcpClient::connected()
{
    m_timer.stop();
    const SocketAddress local = calls().localAddress(m_descriptor);
    if (local == m_candidate) {
        // TCP lets a socket connect to itself where the kernel happens to give it the very port it
        // asks for (RFC 9293, simultaneous open): there is no server.
        attemptFailed(ECONNREFUSED, SocketCallKind::Connect);
        return;
    }
    setLocalAddress(local);
    m_candidates.clear();
    poller().unwatch(m_descriptor);
    adopt(std::exchange(m_descriptor, -1), m_candidate);
    opened();
}

void TcpClient::attemptFailed(int number, SocketCallKind call)
{
    closeAttempt();
    if (m_firstError.kind == TransportErrorKind::None)
        m_firstError = TransportError::fromErrno(number, call, m_candidate.toString());
    if (m_candidates.isEmpty())
        failOpening(m_firstError);
    else
        connectToNext();
}

void TcpClient::peerGone()
{
    if (state() == State::Open)
        closed();
}

} // namespace socketchat
