// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

namespace socketchat {

// Builds socket call records by hand for tests of their readers.

inline SocketCall made(SocketCallKind kind, int descriptor, qint64 result, int error = 0)
{
    SocketCall call;
    call.call = kind;
    call.descriptor = descriptor;
    call.result = result;
    call.error = error;
    return call;
}

/// Sets the numbers that the kind of call has, in the order of its man page.
inline SocketCall with(SocketCall call, int first, int second = 0, int third = 0)
{
    switch (call.call) {
    case SocketCallKind::Socket:
        call.family = first;
        call.type = second;
        call.protocol = third;
        break;
    case SocketCallKind::SetSockOpt:
    case SocketCallKind::GetSockOpt:
        call.level = first;
        call.option = second;
        call.value = third;
        break;
    case SocketCallKind::Listen:
        call.backlog = first;
        break;
    case SocketCallKind::Shutdown:
        call.how = first;
        break;
    default:
        call.size = first;
        call.flags = second;
    }
    return call;
}

inline SocketCall at(SocketCall call, const SocketAddress &address)
{
    call.address = address;
    return call;
}

inline SocketCall saying(SocketCall call, const QString &text)
{
    call.text = text;
    return call;
}

/// Turns the call into one of Qt's classes.
inline SocketCall byQt(SocketCall call)
{
    call.engine = Engine::Qt;
    return call;
}

inline SocketCall signalled(int descriptor, const QString &name, qint64 result = 0, int error = 0)
{
    return byQt(saying(made(SocketCallKind::Signal, descriptor, result, error), name));
}

} // namespace socketchat
