// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/systemstreamclient.h"

#include "app/net/qt/nativestream.h"
#include "app/net/system/systemstreamsocket.h"

#include <utility>

namespace socketchat {

namespace {
constexpr int retryInterval = 100; // ms
} // namespace

SystemStreamClient::SystemStreamClient(const TransportOptions &options, QObject *parent)
    : StreamClient(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
    , m_poller(SocketPoller::create())
{
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(retryInterval);
    connect(&m_retryTimer, &QTimer::timeout, this, &SystemStreamClient::tryToConnect);
}

SystemStreamClient::~SystemStreamClient()
{
    SystemStreamClient::closeAttempt();
    closeSockets();
}

void SystemStreamClient::closeAttempt()
{
    m_retryTimer.stop();
    if (std::exchange(m_connecting, false))
        m_poller->unwatch(m_descriptor);
    if (m_descriptor < 0)
        return;
    m_calls.close(std::exchange(m_descriptor, -1));
}

void SystemStreamClient::connectTo(const SocketAddress &address)
{
    const CallResult made = m_calls.socket(address.family(), Protocol::Tcp);
    if (!made.ok()) {
        fail(made.error, SocketCallKind::Socket);
        return;
    }
    m_descriptor = int(made.value);
    tryToConnect();
}

void SystemStreamClient::tryToConnect()
{
    const CallResult result = m_calls.connect(m_descriptor, candidate());
    if (result.ok()) {
        const SocketAddress local = m_calls.localAddress(m_descriptor);
        connected(local.isUnnamed() ? NativeStream::unnamedClient(m_descriptor) : local);
    } else if (result.inProgress()) {
        m_connecting = true;
        m_poller->watch(m_descriptor, this, SocketPoller::Interest::Write);
    } else if (result.mustWait() && candidate().isUnix()) {
        // The queue of the server's Unix socket is full. Nothing tells when it has room again.
        m_retryTimer.start();
    } else {
        fail(result.error, SocketCallKind::Connect);
    }
}

void SystemStreamClient::socketReady(bool, bool writable, bool failed)
{
    if (!m_connecting || !(writable || failed))
        return;
    m_poller->unwatch(m_descriptor);
    m_connecting = false;
    if (const int error = m_calls.pendingError(m_descriptor))
        fail(error, SocketCallKind::Connect);
    else
        connected(m_calls.localAddress(m_descriptor));
}

std::unique_ptr<StreamSocket> SystemStreamClient::takeConnected(const SocketAddress &peer)
{
    const SocketAddress known = peer.isUnix() ? m_calls.withProcess(m_descriptor, peer) : peer;
    return std::make_unique<SystemStreamSocket>(std::exchange(m_descriptor, -1), takePeerId(),
                                                known, *this, m_calls, *m_poller);
}

void SystemStreamClient::fail(int error, SocketCallKind call)
{
    attemptFailed(TransportError::fromErrno(error, call, candidate().toString()));
}

} // namespace socketchat
