// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/stepping.h"

namespace socketchat {

QList<SocketCallKind> stepCalls(Protocol protocol, Role role)
{
    using Kind = SocketCallKind;
    const bool serves = role == Role::Server;
    if (!traitsOf(protocol).hasConnections) {
        return serves ? QList{Kind::Socket, Kind::Bind, Kind::RecvFrom, Kind::SendTo, Kind::Close}
                      : QList{Kind::Socket, Kind::Bind, Kind::SendTo, Kind::RecvFrom, Kind::Close};
    }
    if (serves) {
        return {Kind::Socket, Kind::SetSockOpt, Kind::Bind,     Kind::Listen, Kind::Accept,
                Kind::Recv,   Kind::Send,       Kind::Shutdown, Kind::Close};
    }
    return {Kind::Socket, Kind::Bind,     Kind::Connect, Kind::Send,
            Kind::Recv,   Kind::Shutdown, Kind::Close};
}

} // namespace socketchat
