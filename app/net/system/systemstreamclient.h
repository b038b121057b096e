// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/streamclient.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

namespace socketchat {

/// Implements StreamClient with system calls (connect(2), unix(7)).
class SystemStreamClient final : public StreamClient, private SocketPoller::Watcher
{
    Q_OBJECT

public:
    explicit SystemStreamClient(const TransportOptions &options, QObject *parent = nullptr);
    ~SystemStreamClient() override;

private:
    void connectTo(const SocketAddress &address) override;
    void closeAttempt() override;
    [[nodiscard]] std::unique_ptr<StreamSocket> takeConnected(const SocketAddress &peer) override;
    void socketReady(bool readable, bool writable, bool failed) override;
    void tryToConnect();
    void fail(int error, SocketCallKind call);

    SocketCalls m_calls;
    std::unique_ptr<SocketPoller> m_poller;
    int m_descriptor = -1; // of the current attempt
    QTimer m_retryTimer; // runs while a Unix server's queue is full
    bool m_connecting = false; // and watched
};

} // namespace socketchat
