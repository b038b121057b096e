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
struct CallNote
{
    PeerId peer = PeerId::None;
    qint64 offset = -1; ///< see SocketCall
    SendId message = SendId::None;
};

struct LeavingDatagram
{
    QByteArrayView bytes;
    SocketAddress to;
    CallNote note;
};

/// Returns the largest payload of one UDP datagram: 65,535 less the UDP header, and over IPv4 less
/// the IP header, which is not part of IPv6's payload length (RFC 768, RFC 791, RFC 8200).
[[nodiscard]] constexpr qsizetype largestDatagram(SocketAddress::Family family)
{
    return family == SocketAddress::Family::IPv6 ? 65'527 : 65'507;
}

} // namespace socketchat
