// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QByteArray>
#include <QtGlobal>

namespace socketchat {

/// Functions that Qt's socket classes lack for connected streams, by system calls, mostly on their
/// descriptor. Each kind of system has its own source file.
namespace NativeStream {

enum class Next : quint8 { Data, Nothing, End, Error };
struct Peeked
{
    Next next = Next::Nothing;
    qint64 result = -1; ///< return value of recv()
    int error = 0; ///< errno if result is -1
    int flags = 0; ///< passed to recv()
};

/// Returns what a read would return, without consuming it (recv(2), MSG_PEEK). Needed because Qt
/// closes its socket when it reads the end of the stream, and cannot tell a reset from it.
[[nodiscard]] Peeked peek(qintptr descriptor);
/// Shuts down the sending side (shutdown(2)); returns 0 or the system's error.
int shutdownSending(qintptr descriptor);
/// Makes closing the descriptor reset the connection (SO_LINGER with 0 s); returns 0 or the
/// system's error.
int setReset(qintptr descriptor);
/// Returns the bytes that the peer has not acknowledged; -1 if the system does not report them.
[[nodiscard]] qint64 unsentBytes(qintptr descriptor);
/// Sets the seconds of silence before SO_KEEPALIVE probes the peer, and short intervals between
/// probes, if the system allows it.
void setKeepAliveTime(qintptr descriptor, int seconds);
/// Returns and clears the error that broke a connection whose end of stream was already seen; 0 if
/// there is none.
[[nodiscard]] int pendingError(qintptr descriptor);

/// Returns another descriptor of the same socket (dup(2), close-on-exec); -1 if there is none left,
/// or the system has no such thing.
[[nodiscard]] qintptr duplicate(qintptr descriptor);
/// Closes a descriptor that no socket of Qt's has (close(2)).
void close(qintptr descriptor);
/// Reads what is there and forgets it; returns what came last.
Next discard(qintptr descriptor);

// For Unix sockets, on systems that have them.

/// Returns the address of the peer (getpeername(2)) with its process, where the system tells it.
[[nodiscard]] SocketAddress unixPeer(qintptr descriptor);
/// Returns the address of a client that has no name, by which another window of this program knows
/// it too: see unixPeer().
[[nodiscard]] SocketAddress unnamedClient(qintptr descriptor);
/// Returns the number of a connection to a client without a name, of the process with this id: that
/// of the client's socket, where the system tells it, or of the one at this end.
[[nodiscard]] quint32 connectionNumber(qintptr descriptor, qint64 process);
/// Tells a file from any other while it exists.
struct FileNumber
{
    quint64 device = 0;
    quint64 inode = 0;
    [[nodiscard]] bool isValid() const { return inode != 0; }
    bool operator==(const FileNumber &) const = default;
};
/// Returns the number of the file at a path, of a link itself (lstat(2)); invalid if there is none.
[[nodiscard]] FileNumber fileAt(const QByteArray &path);
/// Returns whether no program has the socket of that name. Connects a socket for datagrams, which
/// is refused only then, and which nobody notices.
[[nodiscard]] bool isUnixSocketRefused(const QByteArray &name);

} // namespace NativeStream

} // namespace socketchat
