// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QList>

namespace socketchat {

/// Lists what other machines can type to reach a server that listens at `local`: `local` itself, or
/// for every interface the addresses of this machine, the likeliest first and at most
/// `mostReachable`. Empty where only this machine can reach it.
inline constexpr qsizetype mostReachable = 8;
[[nodiscard]] QList<SocketAddress> reachableAddresses(const SocketAddress &local);

/// Names one address to type for a server at `local`: the first of reachableAddresses(), or
/// loopback where there is none.
[[nodiscard]] SocketAddress typeableAddress(const SocketAddress &local);

/// Tells whether datagrams to this address go to everyone in a network: 255.255.255.255, or the
/// broadcast address of a network that one of this machine's interfaces is in.
[[nodiscard]] bool isBroadcast(const SocketAddress &address);

} // namespace socketchat
