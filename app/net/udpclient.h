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
    /// Where the name has another address and nothing ever came from this one, the messages go
    /// there, those that were refused included: `localhost` may mean a server on ::1.
    void refused(const SocketAddress &to) override;
    void datagramTaken(QByteArrayView bytes, SendId id) override;
    [[nodiscard]] TransportError useNextCandidate();

    struct Unanswered
    {
        QByteArray bytes;
        SendId id;
    };
    QList<SocketAddress> m_candidates; // not tried yet
    QList<Unanswered> m_unanswered; // while there are others to try; the first few
    qint64 m_unansweredBytes = 0;
    SocketAddress m_server;
    PeerId m_serverPeer = PeerId::None;
};

} // namespace socketchat
