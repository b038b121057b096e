// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramtransport.h"

namespace socketchat {

/// Binds to one address and talks to every address that a datagram comes from.
class UdpServer final : public DatagramTransport
{
    Q_OBJECT

public:
    UdpServer(MakeSocket makeSocket, const TransportOptions &options, QObject *parent = nullptr)
        : DatagramTransport(Role::Server, makeSocket, options, parent)
    { }

private:
    void startOpening(const QList<SocketAddress> &addresses) override;
    [[nodiscard]] TransportError tryAddress(const SocketAddress &address);
};

} // namespace socketchat
