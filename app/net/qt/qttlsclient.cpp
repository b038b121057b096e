// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttlsclient.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/qttlsstream.h"
#include "app/net/qt/tlscredentials.h"
#include "app/net/qt/tlserrors.h"
#include "app/net/qt/tlshandshake.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

QtTlsClient::QtTlsClient(const TransportOptions &options, QObject *parent)
    : StreamClient(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
{ }

QtTlsClient::~QtTlsClient()
{
    QtTlsClient::closeAttempt();
    closeSockets();
}

void QtTlsClient::closeAttempt()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_socket->socketDescriptor());
    m_socket->abort();
    m_calls.end(call, 0);
    deleteSoon(std::move(m_socket), this); // it may be emitting a signal
}

void QtTlsClient::connectTo(const SocketAddress &address)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    TransportError problem = TlsCredentials::missing(address.toString());
    if (problem.kind == TransportErrorKind::None)
        problem = TlsCredentials::configure(options().tls, configuration);
    if (problem.kind != TransportErrorKind::None) {
        attemptFailed(problem);
        return;
    }
    m_refused = {};
    m_descriptor = -1;
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy); // a proxy cannot reach our loopback addresses
    m_socket->setSslConfiguration(configuration);
    m_socket->setReadBufferSize(QtTlsStream::readBufferSize);
    // Not the address that the name was resolved to, of which certificates know nothing.
    m_socket->setPeerVerifyName(endpoint().host.isEmpty() ? u"localhost"_s : endpoint().host);
    connect(m_socket.get(), &QSslSocket::connected, this, &QtTlsClient::startHandshake);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &QtTlsClient::certificateRefused);
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] {
        TlsHandshake::reportAgreed(m_calls, *m_socket);
        connected(fromQt(m_socket->localAddress(), m_socket->localPort()));
    });
    // Queued, because it may be emitted inside connectToHost(), or the handshake.
    connect(
            m_socket.get(), &QSslSocket::errorOccurred, this,
            [this, socket = m_socket.get()](QAbstractSocket::SocketError error) {
                if (socket == m_socket.get())
                    failed(error);
            },
            Qt::QueuedConnection);
    SocketCall call = QtCalls::begin(SocketCallKind::Connect, -1);
    call.address = address;
    m_socket->connectToHost(address.host(), address.port());
    call.descriptor = int(m_socket->socketDescriptor());
    m_calls.end(call, 0);
}

void QtTlsClient::startHandshake()
{
    m_descriptor = m_socket->socketDescriptor();
    m_calls.signalled(u"connected"_s, m_descriptor, {});
    TlsHandshake::begin(m_calls, *m_socket, u"startClientEncryption"_s, this);
    m_socket->startClientEncryption();
}

void QtTlsClient::certificateRefused(const QList<QSslError> &problems)
{
    const QString place = endpoint().hostAndPort();
    if (!options().tls.verifies || options().tls.isTrusted(peerFingerprint(*m_socket), place))
        m_socket->ignoreSslErrors();
    else
        m_refused = certificateError(*m_socket, problems, SocketCallKind::Handshake, place);
}

void QtTlsClient::failed(QAbstractSocket::SocketError error)
{
    m_calls.failed(error, m_descriptor, {});
    const bool isConnecting = m_socket->mode() == QSslSocket::UnencryptedMode;
    if (m_refused.kind != TransportErrorKind::None)
        attemptFailed(m_refused);
    else if (isConnecting)
        attemptFailed(qtError(error, SocketCallKind::Connect, candidate()));
    else
        attemptFailed(tlsError(*m_socket, SocketCallKind::Handshake, candidate().toString()));
}

TransportError QtTlsClient::timeOutError() const
{
    return m_socket->mode() == QSslSocket::UnencryptedMode
                   ? StreamClient::timeOutError()
                   : TransportError::ours(TransportErrorKind::TlsTimedOut, candidate().toString());
}

std::unique_ptr<StreamSocket> QtTlsClient::takeConnected(const SocketAddress &peer)
{
    m_socket->disconnect(this);
    return std::make_unique<QtTlsStream>(std::move(m_socket), takePeerId(), peer, *this, m_calls);
}

} // namespace socketchat
