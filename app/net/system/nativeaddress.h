// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <sys/socket.h>

namespace socketchat {

/// An address as the system's calls take it.
struct NativeAddress
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage; ///< room for the system to write into, or what is there
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

/// `family` is the socket's own: an IPv4 address is mapped for an IPv6 socket.
[[nodiscard]] NativeAddress toNative(const SocketAddress &address, SocketAddress::Family family);
/// An IPv4 address that reached an IPv6 socket is shown as what it is.
[[nodiscard]] SocketAddress fromNative(const NativeAddress &native);
/// AF_INET or AF_INET6.
[[nodiscard]] int nativeFamily(SocketAddress::Family family);

} // namespace socketchat
