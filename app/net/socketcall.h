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

/// The calls that a socket's life consists of (POSIX; see the man page of each name), and for Qt's
/// classes the member function that takes the same step.
enum class SocketCallKind : quint8 {
    None,
    GetAddrInfo, ///< QHostInfo::lookupHost()
    Socket, ///< not recorded with Qt, which makes the socket inside another call
    SetSockOpt, ///< setSocketOption()
    Bind, ///< QUdpSocket::bind()
    Listen, ///< QTcpServer::listen()
    Accept, ///< incomingConnection() or nextPendingConnection()
    Connect, ///< connectToHost()
    GetSockOpt,
    GetSockName,
    Send, ///< write()
    Recv, ///< read()
    SendTo, ///< writeDatagram()
    RecvFrom, ///< readDatagram()
    Shutdown,
    Close, ///< close()
    Signal, ///< Qt only: a signal came; SocketCall::text is its name
};

/// One socket call as it was made: recorded where it happens, so it is what the system saw, or with
/// Engine::Qt what the program called and which signals came.
///
/// Numbers are those of the system. Those that no kind of call has together share their place, for
/// every message makes two records: only a number that the call's kind has may be read. With
/// Engine::Qt:
///  - `descriptor` is socketDescriptor(), taken before close(); -1 where there is none yet.
///  - `result` is what the function returned: bytes, or a descriptor for Accept; 0 where it
///  returned
///    true or nothing, -1 where it failed.
///  - `text` names the member function where it is not the one beside the kind above, and the
///  signal.
///  - A signal's `result` is its argument (bytesWritten), or -1 with `error` for errorOccurred;
///    `address` is the peer's for connected.
struct SocketCall
{
    qint64 time = 0; ///< when it began: ns since 1970-01-01 UTC
    qint64 duration = 0; ///< ns
    qint64 result = 0; ///< what it returned: a descriptor, a byte count, 0, or -1
    int descriptor = -1; ///< the socket it was made on; -1 for Socket and GetAddrInfo
    int error = 0; ///< where result is -1: errno; with Qt see callErrorOf()
    union {
        int size = 0; ///< Send, Recv, SendTo, RecvFrom: bytes handed over, or asked for
        int level; ///< SetSockOpt, GetSockOpt: SOL_SOCKET, IPPROTO_TCP …
        int backlog; ///< Listen
        int how; ///< Shutdown: SHUT_…
        int family; ///< Socket: AF_…
    };
    union {
        int flags = 0; ///< where there is a size: MSG_…; Connect with Qt: QIODevice::OpenMode
        int option; ///< of that level: SO_REUSEADDR …; with Qt a QAbstractSocket::SocketOption
        int type; ///< Socket: SOCK_…
    };
    union {
        int value = 0; ///< of the option, set or told
        int protocol; ///< Socket: IPPROTO_…
    };
    PeerId peer = PeerId::None; ///< whose connection or datagram, where that is known by then
    SocketCallKind call = SocketCallKind::None;
    Engine engine = Engine::System; ///< who made it
    /// System's RecvFrom, SendTo: one of the datagrams that a recvmmsg() or sendmmsg() carried
    /// together. Each has its record; in `duration` they are 1 ns apart, so that their order stays
    /// told.
    struct Batch
    {
        quint8 asked = 0; ///< for how many the call had room or bytes; 0 for a call of its own
        quint8 carried = 0; ///< how many it carried, which is what it returned
        quint8 index = 0; ///< which of them this is
    } batch;
    SocketAddress address; ///< given to bind, connect, sendto; returned by accept, recvfrom
    QString text; ///< GetAddrInfo: the name, and after " → " what it resolved to; Qt: see above
    qint64 offset = -1; ///< Send, Recv: where in the peer's stream its bytes begin; otherwise -1
    qint64 message = -1; ///< Send, SendTo: the SendId of the message it carries; otherwise -1
};

/// Returns the name as the man page has it (`setsockopt`), or Qt's documentation (`read`).
[[nodiscard]] QString socketCallName(SocketCallKind call, Engine engine = Engine::System);
/// Returns the name of a call that was made, which may have been `recvmmsg` or `sendmmsg`, or a
/// signal.
[[nodiscard]] QString socketCallName(const SocketCall &call);
/// Returns the arguments by the names that the headers give them, address and buffer left out where
/// the call only fills them: `3`, `SOL_SOCKET`, `SO_REUSEADDR`, `1`. An error code by its name too.
[[nodiscard]] QStringList socketCallArguments(const SocketCall &call);

/// Returns the name of a failed call's error, whichever kind it is: `EADDRINUSE`, `EAI_NONAME`,
/// `AddressInUseError`.
[[nodiscard]] QString socketCallErrorName(const SocketCall &call);
/// Tells whether nothing could be done right now, which is no failure: the socket does not block.
[[nodiscard]] bool socketCallMustWait(const SocketCall &call);
/// Tells whether connecting has begun and is still under way.
[[nodiscard]] bool socketCallHasBegun(const SocketCall &call);

/// The name that a GetAddrInfo looked up, and what it resolved to.
[[nodiscard]] std::pair<QString, QString> lookupParts(const SocketCall &call);
/// Writes a call in a neutral form, untranslated: `bind(3, 127.0.0.1:8000) = 0`,
/// `recv(5, 262144) = -1 ECONNRESET`; one of several: `recvmmsg(3, 32) = 2: [1] 5 from
/// 127.0.0.1:5000`. With Qt `listen(127.0.0.1, 8000)`, `read(262144) = 6`, `readyRead`,
/// `bytesWritten(6)`.
[[nodiscard]] QString socketCallText(const SocketCall &call);

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::SocketCall)
