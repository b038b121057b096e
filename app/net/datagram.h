// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"

#include <QByteArrayView>

namespace socketchat {

/// Holds the buffer for a datagram to receive, and the datagram's properties once received.
struct ReceivedDatagram
{
    char *buffer = nullptr;
    qsizetype capacity = 0;
    qint64 size = 0; ///< bytes of the datagram; with `reportFullSize` it can exceed `capacity`
    qsizetype headerSize = 0; ///< of those, headers that come before the message
    int hopLimit = -1; ///< time to live when it arrived; -1: the system did not say
    qint64 process = 0; ///< that sent it, with its user; 0: the system did not say
    quint32 user = 0;
    SocketAddress from;
    qint64 time = 0; ///< as CallResult::time
};

/// Holds information about a call that is not among its arguments; recorded with the call.
struct CallContext
{
    PeerId peer = PeerId::None;
    qint64 offset = -1; ///< see SocketCall
    SendId message = SendId::None;
};

struct OutgoingDatagram
{
    QByteArrayView bytes;
    SocketAddress to;
    CallContext context;
};

} // namespace socketchat
