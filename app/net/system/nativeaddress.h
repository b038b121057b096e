// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <sys/socket.h>

namespace socketchat {

/// Holds an address in the form of system calls (sockaddr).
struct NativeAddress
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage; ///< capacity before a call, length of the address after it
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

/// Converts to sockaddr. `family` is the socket's own: IPv4 is mapped for an IPv6 socket.
[[nodiscard]] NativeAddress toNative(const SocketAddress &address, SocketAddress::Family family);
/// Converts from sockaddr; an IPv4-mapped IPv6 address becomes IPv4.
[[nodiscard]] SocketAddress fromNative(const NativeAddress &native);
/// Returns AF_INET, AF_INET6 or AF_UNIX.
[[nodiscard]] int nativeFamily(SocketAddress::Family family);

} // namespace socketchat
