// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Connects to one server, trying the addresses of its name in turn, with either engine's socket.
class StreamClient : public StreamTransport
{
    Q_OBJECT

public:
    StreamClient(const TransportOptions &options, QObject *parent);

protected:
    /// Starts one attempt; ends in connected() or attemptFailed(), immediately or later.
    virtual void connectTo(const SocketAddress &address) = 0;
    /// Closes the socket of the current attempt, if any; no further callbacks.
    virtual void closeAttempt() = 0;
    /// Transfers ownership of the attempt's connected socket to the caller.
    [[nodiscard]] virtual std::unique_ptr<StreamSocket>
    takeConnected(const SocketAddress &peer) = 0;

    /// Returns what to say of an attempt that has taken too long.
    [[nodiscard]] virtual TransportError timeOutError() const;

    /// Reports success; `local` is this end's address.
    void connected(const SocketAddress &local);
    void attemptFailed(const TransportError &error);
    /// Returns the address of the current attempt.
    [[nodiscard]] const SocketAddress &candidate() const { return m_candidate; }
    /// Returns what was to be opened.
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

private:
    void startOpening(const Endpoint &endpoint) final;
    void stopOpening() final;
    void peerGone() final;
    void connectToNext();

    Endpoint m_endpoint;
    NameResolution m_resolution;
    QTimer m_timer; // runs while an attempt is under way
    QList<SocketAddress> m_candidates; // not tried yet
    SocketAddress m_candidate;
    TransportError m_firstError; // reported if all fail: it concerns the address the person expects
};

} // namespace socketchat
