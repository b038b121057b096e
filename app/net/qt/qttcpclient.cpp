// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttcpclient.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/qtstreamsocket.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

QtTcpClient::QtTcpClient(const TransportOptions &options, QObject *parent)
    : StreamClient(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
{ }

QtTcpClient::~QtTcpClient()
{
    QtTcpClient::closeAttempt();
    closeSockets();
}

void QtTcpClient::closeAttempt()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_socket->socketDescriptor());
    m_socket->abort();
    m_calls.end(call, 0);
    deleteSoon(std::move(m_socket), this); // it may be emitting a signal
}

void QtTcpClient::connectTo(const SocketAddress &address)
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy); // a proxy cannot reach our loopback addresses
    connect(m_socket.get(), &QAbstractSocket::connected, this, [this] {
        m_calls.signalled(u"connected"_s, m_socket->socketDescriptor(), {});
        connected(fromQt(m_socket->localAddress(), m_socket->localPort()));
    });
    // Queued, because it may be emitted inside connectToHost().
    connect(
            m_socket.get(), &QAbstractSocket::errorOccurred, this,
            [this, socket = m_socket.get()](QAbstractSocket::SocketError error) {
                if (socket != m_socket.get())
                    return;
                m_calls.failed(error, socket->socketDescriptor(), {});
                attemptFailed(qtError(error, SocketCallKind::Connect, candidate()));
            },
            Qt::QueuedConnection);
    SocketCall call = QtCalls::begin(SocketCallKind::Connect, -1);
    call.address = address;
    m_socket->connectToHost(address.host(), address.port(),
                            QIODevice::ReadWrite | QIODevice::Unbuffered);
    call.descriptor = int(m_socket->socketDescriptor());
    m_calls.end(call, 0);
}

std::unique_ptr<StreamSocket> QtTcpClient::takeConnected(const SocketAddress &peer)
{
    m_socket->disconnect(this);
    return std::make_unique<QtStreamSocket>(std::move(m_socket), takePeerId(), peer, *this,
                                            m_calls);
}

} // namespace socketchat
