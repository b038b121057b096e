// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"

namespace socketchat {

/// Remembers, for as long as it lives, that a server of this process holds an address, so that
/// another one which finds it in use can say by whom. Any thread.
class BoundAddress
{
public:
    BoundAddress(Protocol protocol, const SocketAddress &address);
    ~BoundAddress();
    Q_DISABLE_COPY_MOVE(BoundAddress)

    /// Whether a server of this process stands in the way of one at `address` (`127.0.0.1:8000`).
    [[nodiscard]] static bool isOurs(Protocol protocol, const QString &address);

private:
    Protocol m_protocol;
    SocketAddress m_address;
};

} // namespace socketchat
