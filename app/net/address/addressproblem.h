// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"
#include "app/net/transporterror.h"

namespace socketchat {

/// Returns the address to open a socket with, given a host that was typed or looked up. Unwraps
/// IPv4-mapped IPv6 addresses, replaces a client's "any" address with loopback, and drops the
/// interface (scope) where the address needs none.
[[nodiscard]] SocketAddress usableAddress(const QHostAddress &host, quint16 port, Role role);

/// Returns what is wrong with an address for this role, where that is known beforehand and the
/// system would only report EINVAL. The kind is None for a usable address.
[[nodiscard]] TransportError addressProblem(const SocketAddress &address, Role role,
                                            Protocol protocol);

/// Returns what is wrong with the interface (scope) of a literal host; the kind is None if nothing
/// is.
[[nodiscard]] TransportError interfaceProblem(const QHostAddress &host);

} // namespace socketchat
