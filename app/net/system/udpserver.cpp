// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/udpserver.h"

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
    const TransportError error = makeSocket(address);
    if (error.kind != TransportErrorKind::None)
        return error;
    // No SO_REUSEADDR here: for datagrams it would let two programs share a port unnoticed.
    if (address.family() == SocketAddress::Family::IPv6 && address.isAny())
        calls().setDualStack(descriptor());
    const CallResult result = calls().bind(descriptor(), address);
    if (!result.ok()) {
        closeSocket();
        return TransportError::fromErrno(result.error, SocketCallKind::Bind, address.toString());
    }
    setLocalAddress(calls().localAddress(descriptor()));
    return {};
}

} // namespace socketchat
