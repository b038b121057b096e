// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QList>

namespace socketchat {

/// Holds an address of this machine and the interface that has it.
struct InterfaceAddress
{
    QHostAddress host;
    QString interface; ///< the system's name, as `eth0`
    friend bool operator==(const InterfaceAddress &, const InterfaceAddress &) = default;
};

/// Lists the addresses of this machine's interfaces that are up, those of IPv4 first. Asks the
/// system.
[[nodiscard]] QList<InterfaceAddress> interfaceAddresses();

/// Lists addresses at which other machines can reach a server that listens on `local`: `local`
/// itself, or, if it listens on every interface, up to `maxReachable` addresses of this machine,
/// the likeliest first. Empty if only this machine can reach it.
inline constexpr qsizetype maxReachable = 8;
[[nodiscard]] QList<SocketAddress> reachableAddresses(const SocketAddress &local);

/// Returns one address to type for a server on `local`: the first of reachableAddresses(), or
/// loopback if there is none.
[[nodiscard]] SocketAddress typeableAddress(const SocketAddress &local);

/// Returns whether `address` is a broadcast address: 255.255.255.255, or that of a network to which
/// one of this machine's interfaces belongs.
[[nodiscard]] bool isBroadcast(const SocketAddress &address);

} // namespace socketchat
