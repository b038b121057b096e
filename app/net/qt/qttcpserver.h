// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamserver.h"

class QTcpServer;

namespace socketchat {

/// Implements StreamServer with QTcpServer.
class QtTcpServer final : public StreamServer
{
    Q_OBJECT

public:
    explicit QtTcpServer(const TransportOptions &options, QObject *parent = nullptr);
    ~QtTcpServer() override;

private:
    class Listener;

    [[nodiscard]] TransportError listenAt(const SocketAddress &address) override;
    void stopListening() override;
    void watchQueue(bool on) override;
    void incoming(qintptr descriptor);
    void acceptFailed(QAbstractSocket::SocketError error);

    QtCalls m_calls;
    std::unique_ptr<QTcpServer> m_server;
    int m_failures = 0; // failed attempts to accept
};

} // namespace socketchat
