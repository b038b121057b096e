// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArrayView>

#include <span>

namespace socketchat {

/// Says that the kernel has accepted a whole message.
struct SentMessage
{
    PeerId peer = PeerId::None;
    SendId id = SendId::None;
    qint64 bytes = 0;
    qint64 time = 0; ///< ns since 1970 UTC
};

/// Receives a transport's per-message events. Plain virtual calls, because signals took a fifth of
/// the program's own processor time at 100,000 messages a second. Rare events are signals of
/// Transport.
///
/// Called in the transport's thread, in the order of events.
class TransportListener
{
public:
    /// Called for received data: a part of a stream, or one datagram, possibly empty. `bytes` is
    /// valid only during the call. `time`: when it was read, ns since 1970 UTC, never decreasing.
    virtual void received(PeerId peer, QByteArrayView bytes, qint64 time) = 0;
    /// Called before data of a stream is read: returns where to read up to `size` bytes, so that
    /// they need not be copied from there; null to use the transport's own buffer. In use until
    /// receiveEnded(). May reduce `size`, at least to 1.
    virtual char *receiveBuffer(qsizetype &size)
    {
        Q_UNUSED(size)
        return nullptr;
    }
    /// Called after the round in which receiveBuffer() returned a buffer: what was read has been
    /// received(), and what was sent from there was accepted by the kernel or copied.
    virtual void receiveEnded() { }
    /// Called when the kernel has accepted messages, in their order.
    virtual void sent(std::span<const SentMessage> messages) = 0;
    /// Called when the kernel has not accepted the message, or only part of it.
    virtual void sendFailed(PeerId peer, SendId id, const TransportError &error) = 0;
    /// Called from inside the function that made a socket call: only record it here.
    virtual void called(const SocketCall &call) = 0;

protected:
    ~TransportListener() = default;
};

} // namespace socketchat
