// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramtransport.h"

namespace socketchat {

/// Sends datagrams to one server and receives replies from any address. The socket is neither bound
/// nor connected: the first sendto() assigns its port, as in the tutorial. Only a Unix socket is
/// bound, to an address that the system chooses.
class UdpClient final : public DatagramTransport
{
    Q_OBJECT

public:
    UdpClient(MakeSocket makeSocket, const TransportOptions &options, QObject *parent = nullptr)
        : DatagramTransport(Role::Client, makeSocket, options, parent)
    { }

private:
    void startOpening(const QList<SocketAddress> &addresses) override;
    /// Switches to the next address of the name, if this one has never answered, and sends the
    /// refused messages again there: `localhost` may mean a server on ::1.
    void refused(const SocketAddress &to) override;
    void datagramTaken(QByteArrayView bytes, SendId id) override;
    [[nodiscard]] TransportError useNextCandidate();

    struct Unanswered
    {
        QByteArray bytes;
        SendId id;
    };
    QList<SocketAddress> m_candidates; // not tried yet
    QList<Unanswered> m_unanswered; // the first few sent, kept while other addresses remain
    qint64 m_unansweredBytes = 0;
    SocketAddress m_server;
    PeerId m_serverPeer = PeerId::None;
};

} // namespace socketchat
