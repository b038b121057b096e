// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/diagnosis/tcpstate.h"

#include <array>
#include <span>

namespace socketchat {

/// Names the connection whose states are wanted.
struct TcpConnection
{
    SocketAddress local; ///< null while `descriptor` is connecting
    SocketAddress remote; ///< null for a socket that listens
    int descriptor = -1;
    friend bool operator==(const TcpConnection &, const TcpConnection &) = default;
};

/// Holds what the system said of both ends when it was looked at.
struct TcpSighting
{
    qint64 at = 0; ///< when these states were first seen, ns since 1970 UTC
    qint64 before = 0; ///< when the ones before were last seen; 0 if there were none
    std::array<TcpStatus, 2> ends; ///< this end and the other
    friend bool operator==(const TcpSighting &, const TcpSighting &) = default;
};

/// Says which end sent its FIN first.
enum class FirstToClose : quint8 { Nobody, Own, Other, Both };
/// Finds that in what was seen; Nobody if it cannot be told.
[[nodiscard]] FirstToClose firstToClose(std::span<const TcpSighting> seen);

} // namespace socketchat
