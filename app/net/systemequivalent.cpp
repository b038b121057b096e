// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/systemequivalent.h"

#include "app/net/errorcodes.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

std::pair<QLatin1StringView, QLatin1StringView>
systemOptionNames(QAbstractSocket::SocketOption option)
{
    switch (option) {
    case QAbstractSocket::LowDelayOption:
        return {"IPPROTO_TCP"_L1, "TCP_NODELAY"_L1};
    case QAbstractSocket::KeepAliveOption:
        return {"SOL_SOCKET"_L1, "SO_KEEPALIVE"_L1};
    case QAbstractSocket::MulticastTtlOption:
        return {"IPPROTO_IP"_L1, "IP_MULTICAST_TTL"_L1};
    case QAbstractSocket::MulticastLoopbackOption:
        return {"IPPROTO_IP"_L1, "IP_MULTICAST_LOOP"_L1};
    case QAbstractSocket::TypeOfServiceOption:
        return {"IPPROTO_IP"_L1, "IP_TOS"_L1};
    case QAbstractSocket::SendBufferSizeSocketOption:
        return {"SOL_SOCKET"_L1, "SO_SNDBUF"_L1};
    case QAbstractSocket::ReceiveBufferSizeSocketOption:
        return {"SOL_SOCKET"_L1, "SO_RCVBUF"_L1};
    case QAbstractSocket::PathMtuSocketOption:
        return {"IPPROTO_IP"_L1, "IP_MTU"_L1};
    }
    return {"SOL_SOCKET"_L1, "0"_L1};
}

} // namespace

SocketCall systemEquivalent(const SocketCall &call)
{
    SocketCall same = call;
    if (call.engine == Engine::System)
        return same;
    same.engine = Engine::System;
    same.flags = 0;
    if (call.call != SocketCallKind::GetAddrInfo)
        same.text.clear();
    if (call.result < 0)
        same.error = systemErrorOf(call);
    // read() reports the end of the stream as an error; recv() returns 0.
    if (call.call == SocketCallKind::Recv && call.result < 0
        && socketErrorOf(call) == QAbstractSocket::RemoteHostClosedError) {
        same.result = 0;
        same.error = 0;
    }
    return same;
}

QStringList systemArguments(const SocketCall &call)
{
    if (call.engine == Engine::System || call.call != SocketCallKind::SetSockOpt)
        return socketCallArguments(systemEquivalent(call));
    const auto [level, option] = systemOptionNames(QAbstractSocket::SocketOption(call.option));
    return {QString::number(call.descriptor), level, option, QString::number(call.value)};
}

} // namespace socketchat
