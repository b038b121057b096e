// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramtransport.h"

namespace socketchat {

/// Sends datagrams to one server and takes what comes back, from whatever address. The socket is
/// not connected and not bound: the first sendto() gives it a port, as in the tutorial.
class UdpClient final : public DatagramTransport
{
    Q_OBJECT

public:
    UdpClient(MakeSocket makeSocket, const TransportOptions &options, QObject *parent = nullptr)
        : DatagramTransport(Role::Client, makeSocket, options, parent)
    { }

private:
    void startOpening(const QList<SocketAddress> &addresses) override;
    /// Where the name has another address and nothing ever came from this one, the next messages go
    /// there: `localhost` may mean a server on ::1.
    void refused(const SocketAddress &to) override;
    [[nodiscard]] TransportError useNextCandidate();

    QList<SocketAddress> m_candidates; // not tried yet
    SocketAddress m_server;
    PeerId m_serverPeer = PeerId::None;
};

} // namespace socketchat
