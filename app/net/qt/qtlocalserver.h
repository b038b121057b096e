// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/ownsocketfile.h"
#include "app/net/qt/qtcalls.h"
#include "app/net/streamserver.h"

namespace socketchat {

/// Implements StreamServer for Unix sockets with QLocalServer, which makes and removes the file.
class QtLocalServer final : public StreamServer
{
    Q_OBJECT

public:
    explicit QtLocalServer(const TransportOptions &options, QObject *parent = nullptr);
    ~QtLocalServer() override;

private:
    class Listener;

    [[nodiscard]] TransportError listenAt(const SocketAddress &address) override;
    void stopListening() override;
    void watchQueue(bool on) override;
    void incoming(qintptr descriptor);
    void acceptFailed();

    QtCalls m_calls;
    OwnSocketFile m_file;
    std::unique_ptr<Listener> m_server; // null unless listening
};

} // namespace socketchat
