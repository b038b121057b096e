// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Listens on one address and accepts every client, with either engine's listening socket.
class TcpServer : public StreamTransport
{
    Q_OBJECT

public:
    TcpServer(const TransportOptions &options, QObject *parent);

protected:
    /// Binds and listens; on success sets localAddress(). Called again for the next address.
    [[nodiscard]] virtual TransportError listenAt(const SocketAddress &address) = 0;
    virtual void stopListening() = 0;
    /// Takes clients from the kernel's queue again, or leaves them there.
    virtual void setAccepting(bool on) = 0;

    /// Leaves clients in the kernel's queue for a moment: there is no descriptor or no memory.
    void pauseAccepting(const TransportError &error);
    /// Whether clients were left waiting and not all of them are in yet.
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void acceptedAll() { m_paused = false; }

private:
    void startOpening(const Endpoint &endpoint) final;
    void stopOpening() final;
    void peerGone() final;
    void listenOn(const QList<SocketAddress> &addresses);

    NameResolution m_resolution;
    QTimer m_retryTimer;
    bool m_paused = false;
};

} // namespace socketchat
