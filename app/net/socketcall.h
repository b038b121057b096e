// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/engine.h"
#include "app/net/peer.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace socketchat {

/// Lists the calls in the life of a socket (POSIX; see the man page of each name). The comments
/// name the member function of Qt's classes for the same step.
enum class SocketCallKind : quint8 {
    None,
    GetAddrInfo, ///< QHostInfo::lookupHost()
    Socket, ///< not recorded with Qt, which creates the socket inside another call
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
    Shutdown, ///< with TLS disconnectFromHost(), which sends its end too
    Close, ///< close()
    Handshake, ///< Qt only: startClientEncryption() and what it agreed upon; see SocketCall::text
    Signal, ///< Qt only: a signal was emitted; SocketCall::text is its name
};

/// Records one socket call as it was made: with Engine::System what the system saw, with Engine::Qt
/// the functions that were called and the signals that came.
///
/// Numbers are those of the system. Members that no kind of call uses together share memory,
/// because every message makes two records: read only those that the call's kind has. With
/// Engine::Qt:
///  - `descriptor` is socketDescriptor(), taken before close(); -1 if there is none yet.
///  - `result` is the return value: bytes, or a descriptor for Accept; 0 for functions that
///    return true or nothing, -1 on failure.
///  - `text` is the name of the signal, or of a member function other than the kind's.
///  - A signal's `result` is its argument (bytesWritten), or -1 with `error` for errorOccurred;
///    `address` is the peer's for connected.
struct SocketCall
{
    qint64 time = 0; ///< start of the call: ns since 1970-01-01 UTC
    qint64 duration = 0; ///< ns
    qint64 result = 0; ///< return value: a descriptor, a byte count, 0, or -1
    int descriptor = -1; ///< the socket; -1 for Socket and GetAddrInfo
    int error = 0; ///< if result is -1: errno; with Qt see callErrorOf()
    union {
        int size = 0; ///< Send, Recv, SendTo, RecvFrom: bytes given or requested
        int level; ///< SetSockOpt, GetSockOpt: SOL_SOCKET, IPPROTO_TCP …
        int backlog; ///< Listen
        int how; ///< Shutdown: SHUT_…
        int family; ///< Socket: AF_…
    };
    union {
        int flags = 0; ///< calls with a size: MSG_…; Connect with Qt: QIODevice::OpenMode
        int option; ///< SO_REUSEADDR …; with Qt a QAbstractSocket::SocketOption
        int type; ///< Socket: SOCK_…
    };
    union {
        int value = 0; ///< value of the option, set or returned
        int protocol; ///< Socket: IPPROTO_…
    };
    PeerId peer = PeerId::None; ///< the peer of the connection or datagram, if already known
    SocketCallKind call = SocketCallKind::None;
    Engine engine = Engine::System; ///< the engine that made the call
    /// Describes the batch if this RecvFrom or SendTo with Engine::System was one of several
    /// datagrams in a recvmmsg() or sendmmsg(). Each datagram has a record; their `duration`s
    /// differ by 1 ns to keep their order.
    struct Batch
    {
        quint8 asked = 0; ///< datagrams the call had buffers for; 0 for a call of a single one
        quint8 carried = 0; ///< datagrams transferred: the call's return value
        quint8 index = 0; ///< position of this datagram among them
    } batch;
    SocketAddress address; ///< passed to bind, connect, sendto; returned by accept, recvfrom
    /// GetAddrInfo: the name, and after " → " the addresses. Handshake: the function, and after
    /// that what it returned. Qt: see above.
    QString text;
    qint64 offset = -1; ///< of the first byte in a stream; ICMP: see IcmpOffset; otherwise -1
    qint64 message = -1; ///< Send, SendTo: SendId of the message; otherwise -1
};

/// Returns whether it turns SO_LINGER on, whose value is a struct: 1, and SocketCall::value
/// seconds.
[[nodiscard]] bool socketCallSetsLinger(const SocketCall &call);
/// Returns the call's name as in the man page (`setsockopt`) or in Qt's documentation (`read`).
[[nodiscard]] QString socketCallName(SocketCallKind call, Engine engine = Engine::System);
/// Returns the name of a recorded call, which may be `recvmmsg`, `sendmmsg` or a signal's name.
[[nodiscard]] QString socketCallName(const SocketCall &call);
/// Returns the arguments in the notation of the headers: `3`, `SOL_SOCKET`, `SO_REUSEADDR`, `1`.
/// Omits address and buffer if the call only fills them. Error codes are given by name.
[[nodiscard]] QStringList socketCallArguments(const SocketCall &call);

/// Returns the name of a failed call's error: `EADDRINUSE`, `EAI_NONAME`, `AddressInUseError`.
[[nodiscard]] QString socketCallErrorName(const SocketCall &call);
/// Returns whether a blocking socket would have waited (EAGAIN), which is not a failure.
[[nodiscard]] bool socketCallMustWait(const SocketCall &call);
/// Returns whether a non-blocking connect has started and is still under way (EINPROGRESS).
[[nodiscard]] bool socketCallHasBegun(const SocketCall &call);

/// Returns the name that a GetAddrInfo looked up and the addresses it resolved to; of a Handshake
/// the function and what it returned.
[[nodiscard]] std::pair<QString, QString> lookupParts(const SocketCall &call);
/// Formats a call, untranslated: `bind(3, 127.0.0.1:8000) = 0`, `recv(5, 262144) = -1 ECONNRESET`;
/// one of a batch: `recvmmsg(3, 32) = 2: [1] 5 from 127.0.0.1:5000`. With Qt `listen(127.0.0.1,
/// 8000)`, `read(262144) = 6`, `readyRead`, `bytesWritten(6)`.
[[nodiscard]] QString socketCallText(const SocketCall &call);

} // namespace socketchat
