// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/transporterror.h"

namespace socketchat {

/// Lists what can be at the path of a Unix socket.
enum class SocketFile : quint8 {
    None, ///< nothing, or an abstract name, which has no file
    Used, ///< a socket that a program has open
    Stale, ///< the file of a socket that no program has open any more
    Other, ///< a file of any other kind
};

/// Looks at the path. Not recorded as a call of the conversation, and not noticed by a program that
/// has the socket.
[[nodiscard]] SocketFile socketFileAt(const SocketAddress &address);
/// Removes the file if it is still SocketFile::Stale; returns whether it is gone.
bool removeStaleSocketFile(const SocketAddress &address);

/// Returns the error of bind(), connect() or sendto() at a Unix socket with what is at its path;
/// any other error unchanged.
[[nodiscard]] TransportError withSocketFile(const TransportError &error,
                                            const SocketAddress &address);

} // namespace socketchat
