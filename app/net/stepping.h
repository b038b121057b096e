// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/peer.h"
#include "app/net/socketcall.h"

#include <QByteArray>
#include <QList>

namespace socketchat {

/// Asks for one socket call; see Transport::step().
struct StepRequest
{
    SocketCallKind call = SocketCallKind::None;
    QByteArray bytes = {}; ///< Send, SendTo: to be sent if nothing given to send() waits
    /// The connection; None: the socket itself; Everyone: the connection used last, or without
    /// one the socket itself.
    PeerId peer = PeerId::Everyone;
};

/// Tells how far the calls that were asked for have come.
struct StepProgress
{
    SocketCallKind waiting = SocketCallKind::None; ///< the call that has not returned yet
    qint64 returned = 0; ///< calls that have returned, or were given up
    PeerId peer = PeerId::None; ///< the connection that a request without one is about
    QList<PeerId> owed = {}; ///< peers for which something given to send() waits
    friend bool operator==(const StepProgress &, const StepProgress &) = default;
};

/// Returns the calls that can be asked for one by one, in their usual order.
/// SetSockOpt sets SO_REUSEADDR.
[[nodiscard]] QList<SocketCallKind> stepCalls(Protocol protocol, Role role);

} // namespace socketchat
