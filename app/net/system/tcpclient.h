// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Connects to one server, trying the addresses of its name in turn (connect(2)).
class TcpClient final : public StreamTransport, private SocketPoller::Watcher
{
    Q_OBJECT

public:
    explicit TcpClient(const TransportOptions &options, QObject *parent = nullptr);
    ~TcpClient() override;

private:
    void startOpening(const Endpoint &endpoint) override;
    void stopOpening() override;
    void peerGone() override;
    void socketReady(bool readable, bool writable, bool failed) override;

    void connectToNext();
    void connected();
    void attemptFailed(int error, SocketCallKind call);
    void closeAttempt();

    NameResolution m_resolution;
    QTimer m_timer;
    QList<SocketAddress> m_candidates; // not tried yet
    SocketAddress m_candidate;
    TransportError m_firstError; // the one to tell: it is about the address a person thinks of
    int m_descriptor = -1; // of the attempt under way
};

} // namespace socketchat
