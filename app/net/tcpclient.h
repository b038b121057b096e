// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/streamtransport.h"

namespace socketchat {

/// Connects to one server, trying the addresses of its name in turn, with either engine's socket.
class TcpClient : public StreamTransport
{
    Q_OBJECT

public:
    TcpClient(const TransportOptions &options, QObject *parent);

protected:
    /// Begins one attempt; ends in connected() or attemptFailed(), now or later.
    virtual void connectTo(const SocketAddress &address) = 0;
    /// Closes the socket of the attempt under way, if there is one; nothing is reported any more.
    virtual void closeAttempt() = 0;
    /// Returns the socket of the attempt, which is no longer the attempt's.
    [[nodiscard]] virtual std::unique_ptr<StreamSocket>
    takeConnected(const SocketAddress &peer) = 0;

    /// Reports that the attempt has succeeded, with this end at `local`.
    void connected(const SocketAddress &local);
    void attemptFailed(const TransportError &error);
    /// Where the attempt under way goes.
    [[nodiscard]] const SocketAddress &candidate() const { return m_candidate; }

private:
    void startOpening(const Endpoint &endpoint) final;
    void stopOpening() final;
    void peerGone() final;
    void connectToNext();

    NameResolution m_resolution;
    QTimer m_timer; // runs while an attempt is under way
    QList<SocketAddress> m_candidates; // not tried yet
    SocketAddress m_candidate;
    TransportError m_firstError; // the one to report: it is about the address a person thinks of
};

} // namespace socketchat
