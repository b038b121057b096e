// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/owncertificate.h"
#include "app/net/qt/qttcpserver.h"

#include <QSslConfiguration>

#include <map>
#include <memory>

class QSslSocket;

namespace socketchat {

/// Implements StreamServer with QTcpServer and QSslSocket. A client becomes a peer with the end of
/// its handshake; one that does not finish it in TransportOptions::connectTimeout is let go.
class QtTlsServer final : public QtTcpServer
{
    Q_OBJECT

public:
    explicit QtTlsServer(const TransportOptions &options, QObject *parent = nullptr);
    ~QtTlsServer() override;

private:
    struct Handshake
    {
        std::unique_ptr<QSslSocket> socket;
        SocketAddress peer;
        qintptr descriptor = -1; // which the socket forgets when it fails
        TransportError refused; // what is wrong with the client's certificate
    };

    [[nodiscard]] TransportError listenAt(const SocketAddress &address) override;
    void stopListening() override;
    void incoming(qintptr descriptor) override;
    void certificateRefused(QSslSocket *socket, const QList<QSslError> &problems);
    void handshakeDone(QSslSocket *socket);
    void handshakeFailed(QSslSocket *socket, const TransportError &error);
    [[nodiscard]] Handshake take(QSslSocket *socket);

    OwnCertificate m_own;
    QSslConfiguration m_configuration;
    std::map<QSslSocket *, Handshake> m_handshakes;
};

} // namespace socketchat
