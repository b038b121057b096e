// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttcpserver.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/qtstreamsocket.h"

#include <QEvent>
#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QTcpServer>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr int calmTime = 2'000; // ms without a failure after which the queue counts as empty
} // namespace

/// Passes on descriptors instead of sockets: a QTcpSocket ignores Unbuffered in
/// setSocketDescriptor().
class QtTcpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(QtTcpServer &owner)
        : m_owner(owner)
    { }

    /// Starts to watch for failing accepts. QTcpServer keeps its first error for ever, and that is
    /// EAGAIN after the last client; so it does not report that descriptors ran out, and retries
    /// without a pause.
    void watchAccepting()
    {
        const auto notifiers = findChildren<QSocketNotifier *>();
        for (QSocketNotifier *notifier : notifiers)
            notifier->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::SockAct && ++m_fruitless > maxFruitless) {
            m_fruitless = 0;
            m_owner.acceptFailed(QAbstractSocket::SocketResourceError);
            return true;
        }
        return QTcpServer::eventFilter(watched, event);
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_fruitless = 0;
        m_owner.incoming(descriptor);
    }

private:
    // A single time may be a client that gave up while queued.
    static constexpr int maxFruitless = 3;
    QtTcpServer &m_owner;
    int m_fruitless = 0; // consecutive activations without an accepted client
};

QtTcpServer::QtTcpServer(const TransportOptions &options, QObject *parent)
    : StreamServer(options, parent)
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
    const bool onlyIPv6 = options().ipVersion == IpVersion::V6;
    const bool listens = server->listen(onlyIPv6 ? address.host() : toQt(address), address.port());
    call.descriptor = int(server->socketDescriptor());
    m_calls.end(call, listens ? 0 : -1, server->serverError());
    if (!listens)
        return qtError(server->serverError(), SocketCallKind::Listen, address);
    connect(server.get(), &QTcpServer::newConnection, this,
            [this] { m_calls.signalled(u"newConnection"_s, m_server->socketDescriptor(), {}); });
    connect(server.get(), &QTcpServer::acceptError, this, &QtTcpServer::acceptFailed);
    setLocalAddress(fromQt(server->serverAddress(), server->serverPort()));
    server->watchAccepting();
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
    deleteSoon(std::move(m_server), this); // it may be emitting a signal
}

void QtTcpServer::watchQueue(bool on)
{
    if (!m_server)
        return;
    if (on)
        m_server->resumeAccepting();
    else
        m_server->pauseAccepting();
}

std::optional<SocketAddress> QtTcpServer::welcome(QAbstractSocket &socket, qintptr descriptor,
                                                  QIODevice::OpenMode mode)
{
    socket.setProxy(QNetworkProxy::NoProxy);
    SocketCall call = QtCalls::begin(SocketCallKind::Accept,
                                     m_server ? m_server->socketDescriptor() : qintptr(-1));
    const bool taken =
            socket.setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState, mode);
    const SocketAddress peer = fromQt(socket.peerAddress(), socket.peerPort());
    call.address = peer;
    m_calls.end(call, taken ? qint64(descriptor) : -1, socket.error());
    if (!taken || !m_server)
        return std::nullopt;
    if (refuses(peer)) {
        call = QtCalls::begin(SocketCallKind::Close, descriptor);
        socket.abort();
        m_calls.end(call, 0);
        return std::nullopt;
    }
    if (isPaused()) {
        QTimer::singleShot(calmTime, this, [this, failures = m_failures] {
            if (failures == m_failures)
                acceptedAll();
        });
    }
    return peer;
}

void QtTcpServer::incoming(qintptr descriptor)
{
    auto socket = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    if (const auto peer =
                welcome(*socket, descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        adopt(std::make_unique<QtStreamSocket>(std::move(socket), takePeerId(), *peer, *this,
                                               m_calls));
    }
}

void QtTcpServer::acceptFailed(QAbstractSocket::SocketError error)
{
    ++m_failures;
    SocketCall call = QtCalls::begin(SocketCallKind::Accept, m_server->socketDescriptor());
    m_calls.end(call, -1, error);
    pauseAccepting(qtError(error, SocketCallKind::Accept, localAddress()));
}

} // namespace socketchat
