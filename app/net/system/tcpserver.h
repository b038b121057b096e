// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Listens on one address and accepts every client (tcp(7), listen(2), accept(2)).
class TcpServer final : public StreamTransport, private SocketPoller::Watcher
{
    Q_OBJECT

public:
    explicit TcpServer(const TransportOptions &options, QObject *parent = nullptr);
    ~TcpServer() override;

private:
    void startOpening(const Endpoint &endpoint) override;
    void stopOpening() override;
    void peerGone() override;
    void socketReady(bool readable, bool writable, bool failed) override;

    void listenOn(const QList<SocketAddress> &addresses);
    [[nodiscard]] TransportError tryAddress(const SocketAddress &address);
    void pauseAccepting(int error);
    void resumeAccepting();

    NameResolution m_resolution;
    QTimer m_retryTimer;
    int m_listener = -1;
    bool m_paused = false;
    qint64 m_lastAccept = 0; // ns
};

} // namespace socketchat
