// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArrayView>

namespace socketchat {

/// Who is told what a transport does with every message. Plain calls, because at a hundred thousand
/// messages a second the signals for them were a fifth of what this program did beside the kernel;
/// what happens seldom is a signal of the transport.
///
/// Called in the transport's thread, in the order in which things happen.
class TransportListener
{
public:
    /// `bytes` is valid only during the call. For UDP it is one datagram, which may be empty.
    /// `time` (ns since 1970 UTC) is when it was read; it never goes back.
    virtual void received(PeerId peer, QByteArrayView bytes, qint64 time) = 0;
    /// The kernel has taken all of it, at `time`.
    virtual void sent(PeerId peer, SendId id, qint64 bytes, qint64 time) = 0;
    /// The kernel has not taken it, or not all of it.
    virtual void sendFailed(PeerId peer, SendId id, const TransportError &error) = 0;
    /// A call was made. Told inside the function that makes it: the listener only takes a note.
    virtual void called(const SocketCall &call) = 0;

protected:
    ~TransportListener() = default;
};

} // namespace socketchat
