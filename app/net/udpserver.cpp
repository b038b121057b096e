// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/udpserver.h"

namespace socketchat {

void UdpServer::startOpening(const QList<SocketAddress> &addresses)
{
    TransportError error;
    for (const SocketAddress &address : addresses) {
        error = tryAddress(address);
        if (error.kind == TransportErrorKind::None) {
            opened();
            return;
        }
        if (error.kind != TransportErrorKind::AddressFamilyNotSupported
            && error.kind != TransportErrorKind::AddressNotAvailable)
            break;
    }
    failOpening(error);
}

TransportError UdpServer::tryAddress(const SocketAddress &address)
{
    TransportError error = socket().open(address);
    if (error.kind == TransportErrorKind::None)
        error = socket().bind(address, options().ipVersion != IpVersion::V6);
    if (error.kind != TransportErrorKind::None) {
        socket().close();
        return error;
    }
    setLocalAddress(socket().localAddress());
    return {};
}

} // namespace socketchat
