// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"

#include <QByteArrayView>

namespace socketchat {

/// Room for a datagram, and what came into it.
struct ArrivingDatagram
{
    char *buffer = nullptr;
    qsizetype room = 0;
    qint64 size = 0; ///< with `tellSize` it may be more than there was room for
    SocketAddress from;
    qint64 time = 0; ///< as CallResult::time
};

/// What a call is about beyond its arguments; kept with its record.
struct CallContext
{
    PeerId peer = PeerId::None;
    qint64 offset = -1; ///< see SocketCall
    SendId message = SendId::None;
};

struct LeavingDatagram
{
    QByteArrayView bytes;
    SocketAddress to;
    CallContext context;
};

} // namespace socketchat
