// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttlsserver.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/qttlsstream.h"
#include "app/net/qt/tlscredentials.h"
#include "app/net/qt/tlserrors.h"
#include "app/net/qt/tlshandshake.h"

#include <QSslSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

QtTlsServer::QtTlsServer(const TransportOptions &options, QObject *parent)
    : QtTcpServer(options, parent)
{
    connect(&m_own, &OwnCertificate::made, this, [this] {
        const TransportError error =
                TlsCredentials::useCertificate(OwnCertificate::file(), {}, {}, m_configuration);
        if (error.kind == TransportErrorKind::None)
            watchQueue(true);
        else
            failOpening(error);
    });
    connect(&m_own, &OwnCertificate::failed, this, [this](const QString &why) {
        TransportError error =
                TransportError::ours(TransportErrorKind::TlsNotMade, localAddress().toString());
        error.systemText = why;
        failOpening(error);
    });
}

QtTlsServer::~QtTlsServer()
{
    QtTlsServer::stopListening();
    closeSockets();
}

TransportError QtTlsServer::listenAt(const SocketAddress &address)
{
    if (const TransportError missing = TlsCredentials::missing(address.toString());
        missing.kind != TransportErrorKind::None)
        return missing;
    const TlsOptions &tls = options().tls;
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setPeerVerifyMode(tls.wantsClientCertificate ? QSslSocket::VerifyPeer
                                                                 : QSslSocket::VerifyNone);
    m_configuration.setMissingCertificateIsFatal(tls.wantsClientCertificate); // the client is told
    if (const TransportError error = TlsCredentials::configure(tls, m_configuration);
        error.kind != TransportErrorKind::None)
        return error;
    const TransportError error = QtTcpServer::listenAt(address);
    if (error.kind == TransportErrorKind::None && tls.certificate.isEmpty()) {
        watchQueue(false); // until there is a certificate
        m_own.provide();
    }
    return error;
}

void QtTlsServer::stopListening()
{
    QtTcpServer::stopListening();
    while (!m_handshakes.empty()) {
        const Handshake ended = take(m_handshakes.begin()->first);
        ended.socket->abort();
    }
}

void QtTlsServer::incoming(qintptr descriptor)
{
    auto made = std::make_unique<QSslSocket>();
    const auto peer = welcome(*made, descriptor, QIODevice::ReadWrite);
    if (!peer)
        return;
    QSslSocket *const socket = made.get();
    socket->setSslConfiguration(m_configuration);
    socket->setReadBufferSize(QtTlsStream::readBufferSize);
    m_handshakes[socket] = {std::move(made), *peer, descriptor, {}};
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const QList<QSslError> &problems) {
        certificateRefused(socket, problems);
    });
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { handshakeDone(socket); });
    // Queued: the socket is still inside its handshake.
    connect(
            socket, &QSslSocket::errorOccurred, this,
            [this, socket] {
                if (m_handshakes.contains(socket))
                    handshakeFailed(socket, tlsError(*socket, SocketCallKind::Accept,
                                                     m_handshakes[socket].peer.toString()));
            },
            Qt::QueuedConnection);
    QTimer::singleShot(options().connectTimeout, socket, [this, socket] {
        if (m_handshakes.contains(socket))
            handshakeFailed(socket, TransportError::ours(TransportErrorKind::TlsTimedOut));
    });
    TlsHandshake::begin(calls(), *socket, u"startServerEncryption"_s, this);
    socket->startServerEncryption();
}

void QtTlsServer::certificateRefused(QSslSocket *socket, const QList<QSslError> &problems)
{
    if (!options().tls.verifies || options().tls.isTrusted(peerFingerprint(*socket), {})) {
        socket->ignoreSslErrors();
        return;
    }
    const auto found = m_handshakes.find(socket);
    if (found != m_handshakes.end())
        found->second.refused = certificateError(*socket, problems, SocketCallKind::Accept,
                                                 found->second.peer.toString());
}

QtTlsServer::Handshake QtTlsServer::take(QSslSocket *socket)
{
    Handshake taken = std::move(m_handshakes[socket]);
    m_handshakes.erase(socket);
    socket->disconnect(this);
    return taken;
}

void QtTlsServer::handshakeDone(QSslSocket *socket)
{
    if (!m_handshakes.contains(socket))
        return;
    Handshake done = take(socket);
    TlsHandshake::reportAgreed(calls(), *socket);
    adopt(std::make_unique<QtTlsStream>(std::move(done.socket), takePeerId(), done.peer, *this,
                                        calls()));
}

void QtTlsServer::handshakeFailed(QSslSocket *socket, const TransportError &error)
{
    Handshake ended = take(socket);
    calls().failed(QAbstractSocket::SslHandshakeFailedError, ended.descriptor, {});
    SocketCall call = QtCalls::begin(SocketCallKind::Close, ended.descriptor);
    ended.socket->abort();
    calls().end(call, 0);
    deleteSoon(std::move(ended.socket), this);
    TransportError told = ended.refused.kind == TransportErrorKind::None ? error : ended.refused;
    told.call = SocketCallKind::Accept; // the server goes on
    if (told.address.isEmpty())
        told.address = ended.peer.toString();
    Q_EMIT errorOccurred(told, PeerId::None);
}

} // namespace socketchat
