// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Listens on one address and accepts every client, with either engine's listening socket.
class StreamServer : public StreamTransport
{
    Q_OBJECT

public:
    StreamServer(const TransportOptions &options, QObject *parent);

    void setAccepting(Accepting accepting) final;
    void acceptNext() final;

protected:
    /// Binds and listens; on success sets localAddress(). Called again for each further address.
    [[nodiscard]] virtual TransportError listenAt(const SocketAddress &address) = 0;
    virtual void stopListening() = 0;
    /// Resumes or stops accepting clients from the kernel's queue.
    virtual void watchQueue(bool on) = 0;
    /// Returns whether a client that waits is to be accepted now. Asked before each accept() of a
    /// backend with Ability::Accepting.
    [[nodiscard]] bool accepts() const;

    /// Stops accepting for a moment, because descriptors or memory ran out.
    void pauseAccepting(const TransportError &error);
    /// Returns whether accepting was paused and clients still wait in the kernel's queue.
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void acceptedAll() { m_paused = false; }
    /// Returns whether a client that was accepted is blocked: its socket is to be closed.
    [[nodiscard]] bool refuses(const SocketAddress &client);
    /// Adopts a client that was accepted.
    void take(std::unique_ptr<StreamSocket> client);

private:
    void startOpening(const Endpoint &endpoint) final;
    void stopOpening() final;
    void peerGone() final;
    void listenOn(const QList<SocketAddress> &addresses);
    void updateQueue();

    NameResolution m_resolution;
    QTimer m_retryTimer; // runs while no descriptor is free
    Accepting m_accepting;
    int m_wanted = 0; // clients to accept by hand
    bool m_watching = true; // the backend accepts who comes
    bool m_paused = false;
};

} // namespace socketchat
