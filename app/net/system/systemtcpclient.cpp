// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/systemtcpclient.h"

#include "app/net/system/systemstreamsocket.h"

#include <utility>

namespace socketchat {

SystemTcpClient::SystemTcpClient(const TransportOptions &options, QObject *parent)
    : TcpClient(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
    , m_poller(SocketPoller::create())
{ }

SystemTcpClient::~SystemTcpClient()
{
    SystemTcpClient::closeAttempt();
    closeSockets();
}

void SystemTcpClient::closeAttempt()
{
    m_connecting = false;
    if (m_descriptor < 0)
        return;
    m_poller->unwatch(m_descriptor);
    m_calls.close(std::exchange(m_descriptor, -1));
}

void SystemTcpClient::connectTo(const SocketAddress &address)
{
    const CallResult made = m_calls.socket(address.family(), Protocol::Tcp);
    if (!made.ok()) {
        fail(made.error, SocketCallKind::Socket);
        return;
    }
    m_descriptor = int(made.value);
    m_poller->watch(m_descriptor, this, SocketPoller::Interest::Nothing);
    const CallResult result = m_calls.connect(m_descriptor, address);
    if (result.ok()) {
        connected(m_calls.localAddress(m_descriptor));
    } else if (result.inProgress()) {
        m_connecting = true;
        m_poller->change(m_descriptor, SocketPoller::Interest::Write);
    } else {
        fail(result.error, SocketCallKind::Connect);
    }
}

void SystemTcpClient::socketReady(bool, bool writable, bool failed)
{
    if (!m_connecting || !(writable || failed))
        return;
    m_connecting = false;
    if (const int error = m_calls.pendingError(m_descriptor))
        fail(error, SocketCallKind::Connect);
    else
        connected(m_calls.localAddress(m_descriptor));
}

std::unique_ptr<StreamSocket> SystemTcpClient::takeConnected(const SocketAddress &peer)
{
    m_poller->unwatch(m_descriptor);
    return std::make_unique<SystemStreamSocket>(std::exchange(m_descriptor, -1), takePeerId(), peer,
                                                *this, m_calls, *m_poller);
}

void SystemTcpClient::fail(int error, SocketCallKind call)
{
    attemptFailed(TransportError::fromErrno(error, call, candidate().toString()));
}

} // namespace socketchat
