// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"
#include "app/net/transporterror.h"

namespace socketchat {

/// Returns the address to use for a host that was typed or looked up: an IPv6 address that only
/// wraps an IPv4 one becomes that, a client at "every address" means this machine, and an interface
/// counts only where the address needs one.
[[nodiscard]] SocketAddress usableAddress(const QHostAddress &host, quint16 port, Role role);

/// Says what is wrong with an address for this role, where it is known beforehand and the system
/// would only say "invalid argument"; of kind None where nothing is.
[[nodiscard]] TransportError addressProblem(const SocketAddress &address, Role role,
                                            Protocol protocol);

/// The same of the interface that was typed with a literal host.
[[nodiscard]] TransportError interfaceProblem(const QHostAddress &host);

} // namespace socketchat
