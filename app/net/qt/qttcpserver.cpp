// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttcpserver.h"

#include "app/net/qt/qtstreamsocket.h"

#include <QNetworkProxy>
#include <QTcpServer>

#include <utility>

namespace socketchat {

/// Hands out descriptors instead of sockets: a QTcpSocket ignores Unbuffered when it is given one.
class QtTcpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(QtTcpServer &owner)
        : m_owner(owner)
    { }

protected:
    void incomingConnection(qintptr descriptor) override { m_owner.incoming(descriptor); }

private:
    QtTcpServer &m_owner;
};

QtTcpServer::QtTcpServer(const TransportOptions &options, QObject *parent)
    : TcpServer(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
{ }

QtTcpServer::~QtTcpServer()
{
    QtTcpServer::stopListening();
    closeSockets();
}

TransportError QtTcpServer::listenAt(const SocketAddress &address)
{
    auto server = std::make_unique<Listener>(*this);
    server->setProxy(QNetworkProxy::NoProxy);
    server->setListenBacklogSize(options().backlog);
    SocketCall call = QtCalls::begin(SocketCallKind::Listen, -1);
    call.address = address;
    call.backlog = options().backlog;
    const bool listens = server->listen(toQt(address), address.port());
    call.descriptor = int(server->socketDescriptor());
    m_calls.end(call, listens ? 0 : -1, server->serverError());
    if (!listens)
        return qtError(server->serverError(), SocketCallKind::Listen, address);
    connect(server.get(), &QTcpServer::newConnection, this,
            [this] { m_calls.signalled("newConnection", m_server->socketDescriptor(), {}); });
    connect(server.get(), &QTcpServer::acceptError, this, &QtTcpServer::acceptFailed);
    setLocalAddress(fromQt(server->serverAddress(), server->serverPort()));
    m_server = std::move(server);
    return {};
}

void QtTcpServer::stopListening()
{
    if (!m_server)
        return;
    m_server->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_server->socketDescriptor());
    m_server->close();
    m_calls.end(call, 0);
    m_server.release()->deleteLater(); // it may be emitting a signal
}

void QtTcpServer::setAccepting(bool on)
{
    if (!m_server)
        return;
    if (on)
        m_server->resumeAccepting();
    else
        m_server->pauseAccepting();
}

void QtTcpServer::incoming(qintptr descriptor)
{
    auto socket = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    socket->setProxy(QNetworkProxy::NoProxy);
    SocketCall call = QtCalls::begin(SocketCallKind::Accept,
                                     m_server ? m_server->socketDescriptor() : qintptr(-1));
    const bool taken = socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState,
                                                   QIODevice::ReadWrite | QIODevice::Unbuffered);
    const SocketAddress peer = fromQt(socket->peerAddress(), socket->peerPort());
    call.address = peer;
    m_calls.end(call, taken ? qint64(descriptor) : -1, socket->error());
    if (!taken || !m_server)
        return; // the client gave up meanwhile, or so did we
    adopt(std::make_unique<QtStreamSocket>(std::move(socket), takePeerId(), peer, *this, m_calls));
    if (isPaused()) {
        QMetaObject::invokeMethod(
                this,
                [this, failures = m_failures] {
                    if (failures == m_failures)
                        acceptedAll();
                },
                Qt::QueuedConnection);
    }
}

void QtTcpServer::acceptFailed(QAbstractSocket::SocketError error)
{
    ++m_failures;
    pauseAccepting(qtError(error, SocketCallKind::Accept, localAddress()));
}

} // namespace socketchat
