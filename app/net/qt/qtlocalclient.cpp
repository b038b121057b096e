// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qtlocalclient.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/nativestream.h"
#include "app/net/qt/qtstreamsocket.h"

#include <QLocalSocket>
#include <QNetworkProxy>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr int connectAgainTime = 100; // ms
} // namespace

QtLocalClient::QtLocalClient(const TransportOptions &options, QObject *parent)
    : StreamClient(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
{
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(connectAgainTime);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { connectTo(candidate()); });
}

QtLocalClient::~QtLocalClient()
{
    QtLocalClient::closeAttempt();
    closeSockets();
}

void QtLocalClient::closeAttempt()
{
    m_retryTimer.stop();
    m_connected.reset();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_socket->socketDescriptor());
    m_socket->abort();
    m_calls.end(call, 0);
    deleteSoon(std::move(m_socket), this); // it may be emitting a signal
}

void QtLocalClient::connectTo(const SocketAddress &address)
{
    if (const TransportError error = localNameProblem(address);
        error.kind != TransportErrorKind::None) {
        attemptFailed(error);
        return;
    }
    m_socket = std::make_unique<QLocalSocket>();
    if (isAbstract(address))
        m_socket->setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    // Queued, because both are emitted inside connectToServer().
    connect(
            m_socket.get(), &QLocalSocket::connected, this,
            [this, socket = m_socket.get()] {
                if (socket != m_socket.get())
                    return;
                m_calls.signalled(u"connected"_s, socket->socketDescriptor(), {});
                moveConnection();
            },
            Qt::QueuedConnection);
    connect(
            m_socket.get(), &QLocalSocket::errorOccurred, this,
            [this, socket = m_socket.get()](QLocalSocket::LocalSocketError error) {
                if (socket != m_socket.get())
                    return;
                // The numbers are those of QAbstractSocket::SocketError.
                const auto known = QAbstractSocket::SocketError(error);
                m_calls.failed(known, socket->socketDescriptor(), {});
                attemptFailed(qtError(known, SocketCallKind::Connect, candidate()));
            },
            Qt::QueuedConnection);
    SocketCall call = QtCalls::begin(SocketCallKind::Connect, -1);
    call.address = address;
    call.text = u"connectToServer"_s;
    m_socket->connectToServer(localName(address), QIODevice::ReadWrite | QIODevice::Unbuffered);
    call.descriptor = int(m_socket->socketDescriptor());
    m_calls.end(call, 0);
    // The server's queue is full: Qt would try again and again without a pause.
    if (m_socket->state() == QLocalSocket::ConnectingState) {
        closeAttempt();
        m_retryTimer.start();
    }
}

/// Moves the connection to another of Qt's sockets: a QLocalSocket cannot be read unbuffered.
void QtLocalClient::moveConnection()
{
    auto socket = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    socket->setProxy(QNetworkProxy::NoProxy);
    const qintptr descriptor = NativeStream::duplicate(m_socket->socketDescriptor());
    if (descriptor < 0) {
        attemptFailed(
                TransportError::fromErrno(errno, SocketCallKind::Connect, candidate().toString()));
        return;
    }
    if (!socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState,
                                     QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        NativeStream::close(descriptor);
        attemptFailed(qtError(socket->error(), SocketCallKind::Connect, candidate()));
        return;
    }
    m_connected = std::move(socket);
    connected(NativeStream::unnamedClient(descriptor));
}

std::unique_ptr<StreamSocket> QtLocalClient::takeConnected(const SocketAddress &)
{
    m_socket->disconnect(this);
    m_socket->abort();
    deleteSoon(std::move(m_socket), this);
    const SocketAddress peer = NativeStream::unixPeer(m_connected->socketDescriptor());
    return std::make_unique<QtStreamSocket>(std::move(m_connected), takePeerId(), peer, *this,
                                            m_calls);
}

} // namespace socketchat
