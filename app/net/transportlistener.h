// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArrayView>

namespace socketchat {

/// Receives a transport's per-message events. Plain virtual calls, because signals took a fifth of
/// the program's own processor time at 100,000 messages a second. Rare events are signals of
/// Transport.
///
/// Called in the transport's thread, in the order of events.
class TransportListener
{
public:
    /// Called for received data. `bytes` is valid only during the call; for UDP it is one datagram,
    /// possibly empty. `time`: when it was read, ns since 1970 UTC, never decreasing.
    virtual void received(PeerId peer, QByteArrayView bytes, qint64 time) = 0;
    /// Called when the kernel has accepted the whole message, at `time`.
    virtual void sent(PeerId peer, SendId id, qint64 bytes, qint64 time) = 0;
    /// Called when the kernel has not accepted the message, or only part of it.
    virtual void sendFailed(PeerId peer, SendId id, const TransportError &error) = 0;
    /// Called from inside the function that made a socket call: only record it here.
    virtual void called(const SocketCall &call) = 0;

protected:
    ~TransportListener() = default;
};

} // namespace socketchat
