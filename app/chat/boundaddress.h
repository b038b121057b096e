// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"

namespace socketchat {

/// Registers, during its lifetime, an address held by a server of this process, so that another
/// server that finds the address in use can report by whom. Usable from any thread.
class BoundAddress
{
public:
    BoundAddress(Protocol protocol, const SocketAddress &address);
    ~BoundAddress();
    Q_DISABLE_COPY_MOVE(BoundAddress)

    /// Returns whether a server of this process conflicts with one at `address` (`127.0.0.1:8000`).
    [[nodiscard]] static bool isOurs(Protocol protocol, const QString &address);

private:
    Protocol m_protocol;
    SocketAddress m_address;
};

} // namespace socketchat
