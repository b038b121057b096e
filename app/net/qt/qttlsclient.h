// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamclient.h"

#include <QSslError>

class QSslSocket;

namespace socketchat {

/// Implements StreamClient with QSslSocket. It is connected when the handshake has ended, and the
/// server is who the address says.
class QtTlsClient final : public StreamClient
{
    Q_OBJECT

public:
    explicit QtTlsClient(const TransportOptions &options, QObject *parent = nullptr);
    ~QtTlsClient() override;

private:
    void connectTo(const SocketAddress &address) override;
    void closeAttempt() override;
    [[nodiscard]] std::unique_ptr<StreamSocket> takeConnected(const SocketAddress &peer) override;
    [[nodiscard]] TransportError timeOutError() const override;
    void startHandshake();
    void certificateRefused(const QList<QSslError> &problems);
    void failed(QAbstractSocket::SocketError error);

    QtCalls m_calls;
    std::unique_ptr<QSslSocket> m_socket; // of the current attempt
    qintptr m_descriptor = -1; // during its handshake, and when that has failed
    TransportError m_refused; // what is wrong with the server's certificate
};

} // namespace socketchat
