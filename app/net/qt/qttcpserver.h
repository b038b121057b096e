// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamserver.h"

#include <memory>
#include <optional>

class QTcpServer;

namespace socketchat {

/// Implements StreamServer with QTcpServer.
class QtTcpServer : public StreamServer
{
    Q_OBJECT

public:
    explicit QtTcpServer(const TransportOptions &options, QObject *parent = nullptr);
    ~QtTcpServer() override;

protected:
    [[nodiscard]] TransportError listenAt(const SocketAddress &address) override;
    void stopListening() override;
    void watchQueue(bool on) override;
    /// Takes a client that was accepted.
    virtual void incoming(qintptr descriptor);
    /// Gives the descriptor to `socket`, and records that. Returns the client's address; none if it
    /// gave up while queued, or this end is closing.
    [[nodiscard]] std::optional<SocketAddress> welcome(QAbstractSocket &socket, qintptr descriptor,
                                                       QIODevice::OpenMode mode);
    [[nodiscard]] const QtCalls &calls() const { return m_calls; }

private:
    class Listener;

    void acceptFailed(QAbstractSocket::SocketError error);

    QtCalls m_calls;
    std::unique_ptr<QTcpServer> m_server;
    int m_failures = 0; // failed attempts to accept
};

} // namespace socketchat
