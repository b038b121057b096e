// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramtransport.h"

namespace socketchat {

/// Binds to one address and answers whoever sends a datagram there.
class UdpServer final : public DatagramTransport
{
    Q_OBJECT

public:
    explicit UdpServer(const TransportOptions &options, QObject *parent = nullptr)
        : DatagramTransport(Role::Server, options, parent)
    { }

private:
    void startOpening(const QList<SocketAddress> &addresses) override;
    [[nodiscard]] TransportError tryAddress(const SocketAddress &address);
};

} // namespace socketchat
