// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamclient.h"

class QAbstractSocket;
class QLocalSocket;

namespace socketchat {

/// Implements StreamClient for Unix sockets with QLocalSocket.
class QtLocalClient final : public StreamClient
{
    Q_OBJECT

public:
    explicit QtLocalClient(const TransportOptions &options, QObject *parent = nullptr);
    ~QtLocalClient() override;

private:
    void connectTo(const SocketAddress &address) override;
    void closeAttempt() override;
    [[nodiscard]] std::unique_ptr<StreamSocket> takeConnected(const SocketAddress &peer) override;
    void moveConnection();

    QtCalls m_calls;
    std::unique_ptr<QLocalSocket> m_socket; // of the current attempt
    std::unique_ptr<QAbstractSocket> m_connected; // has its connection
    QTimer m_retryTimer; // runs while the server's queue is full
};

} // namespace socketchat
