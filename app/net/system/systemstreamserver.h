// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/ownsocketfile.h"
#include "app/net/streamserver.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"

namespace socketchat {

/// Implements StreamServer with system calls (tcp(7), unix(7), listen(2), accept(2)).
class SystemStreamServer final : public StreamServer, private SocketPoller::Watcher
{
    Q_OBJECT

public:
    explicit SystemStreamServer(const TransportOptions &options, QObject *parent = nullptr);
    ~SystemStreamServer() override;

private:
    [[nodiscard]] TransportError listenAt(const SocketAddress &address) override;
    void stopListening() override;
    void watchQueue(bool on) override;
    [[nodiscard]] AcceptQueue acceptQueue() const override;
    void socketReady(bool readable, bool writable, bool failed) override;

    SocketCalls m_calls;
    std::unique_ptr<SocketPoller> m_poller;
    OwnSocketFile m_file; // of a Unix socket
    int m_listener = -1;
    qint64 m_lastAccept = 0; // ns
};

} // namespace socketchat
