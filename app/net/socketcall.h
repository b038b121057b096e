// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/engine.h"
#include "app/net/peer.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <utility>

namespace socketchat {

/// The calls that a socket's life consists of (POSIX; see the man page of each name).
enum class SocketCallKind : quint8 {
    None,
    GetAddrInfo,
    Socket,
    SetSockOpt,
    Bind,
    Listen,
    Accept,
    Connect,
    GetSockOpt,
    GetSockName,
    Send,
    Recv,
    SendTo,
    RecvFrom,
    Shutdown,
    Close,
    Signal, ///< Qt's classes only: a signal came; SocketCall::text is its name
};

/// One socket call as it was made: recorded where it happens, so it is what the system saw.
/// Numbers are those of the system; what a kind of call does not have stays 0.
struct SocketCall
{
    qint64 time = 0; ///< when it began: ns since 1970-01-01 UTC
    qint64 duration = 0; ///< ns
    qint64 result = 0; ///< what it returned: a descriptor, a byte count, 0, or -1
    int descriptor = -1; ///< the socket it was made on; -1 for Socket and GetAddrInfo
    int error = 0; ///< errno where result is -1
    int size = 0; ///< Send, Recv, SendTo, RecvFrom: bytes handed over, or asked for
    int flags = 0; ///< of the same: MSG_…
    int level = 0; ///< SetSockOpt, GetSockOpt: SOL_SOCKET, IPPROTO_TCP …
    int option = 0; ///< of that level: SO_REUSEADDR …
    int value = 0; ///< of the option, set or told
    int backlog = 0; ///< Listen
    int how = 0; ///< Shutdown: SHUT_…
    int family = 0; ///< Socket: AF_…
    int type = 0; ///< Socket: SOCK_…
    int protocol = 0; ///< Socket: IPPROTO_…
    PeerId peer = PeerId::None; ///< whose connection or datagram, where that is known by then
    SocketCallKind call = SocketCallKind::None;
    /// Whose call it is. With Qt, `call` is the step of a socket's life that the member function
    /// stands for (Accept: nextPendingConnection or incomingConnection, Recv: read, Send: write …).
    Engine engine = Engine::System;
    /// RecvFrom, SendTo: one of the datagrams that a recvmmsg() or sendmmsg() carried together.
    /// Each has its record; in `duration` they are 1 ns apart, so that their order stays told.
    struct Batch
    {
        quint8 asked = 0; ///< for how many the call had room or bytes; 0 for a call of its own
        quint8 carried = 0; ///< how many it carried, which is what it returned
        quint8 index = 0; ///< which of them this is
    } batch;
    SocketAddress address; ///< given to bind, connect, sendto; returned by accept, recvfrom
    QString text; ///< GetAddrInfo: the name, and after " → " what it resolved to
    qint64 offset = -1; ///< Send, Recv: where in the peer's stream its bytes begin; otherwise -1
    qint64 message = -1; ///< Send, SendTo: the SendId of the message it carries; otherwise -1
};

/// The name as the man page has it: `setsockopt`.
[[nodiscard]] QString socketCallName(SocketCallKind call);
/// The same of a call that was made, which may have been `recvmmsg` or `sendmmsg`.
[[nodiscard]] QString socketCallName(const SocketCall &call);
/// The arguments by the names that the headers give them, address and buffer left out where the
/// call only fills them: `3`, `SOL_SOCKET`, `SO_REUSEADDR`, `1`. An error code by its name too.
[[nodiscard]] QStringList socketCallArguments(const SocketCall &call);
/// The name that a GetAddrInfo looked up, and what it resolved to.
[[nodiscard]] std::pair<QString, QString> lookupParts(const SocketCall &call);
/// `bind(3, 127.0.0.1:8000) = 0`, `recv(5, 262144) = -1 ECONNRESET`: neutral, untranslated.
/// One of several: `recvmmsg(3, 32) = 2: [1] 5 from 127.0.0.1:5000`.
[[nodiscard]] QString socketCallText(const SocketCall &call);

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::SocketCall)
