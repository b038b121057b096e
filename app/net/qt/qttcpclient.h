// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamclient.h"

class QTcpSocket;

namespace socketchat {

/// Implements StreamClient with QTcpSocket.
class QtTcpClient final : public StreamClient
{
    Q_OBJECT

public:
    explicit QtTcpClient(const TransportOptions &options, QObject *parent = nullptr);
    ~QtTcpClient() override;

private:
    void connectTo(const SocketAddress &address) override;
    void closeAttempt() override;
    [[nodiscard]] std::unique_ptr<StreamSocket> takeConnected(const SocketAddress &peer) override;

    QtCalls m_calls;
    std::unique_ptr<QTcpSocket> m_socket; // of the current attempt
};

} // namespace socketchat
