// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// What Qt's socket classes cannot do for a connected stream, asked of the system on their own
/// descriptor. One small source for each kind of system.
namespace NativeStream {

enum class Next : quint8 { Data, Nothing, End, Error };
struct Peeked
{
    Next next = Next::Nothing;
    qint64 result = -1; ///< what recv() returned
    int error = 0; ///< errno, where result is -1
    int flags = 0; ///< that it was called with
};

/// Looks at what a read would return, without taking it (recv(2), MSG_PEEK). Qt closes its socket
/// when it reads the end, and takes a reset for one.
[[nodiscard]] Peeked peek(qintptr descriptor);
/// Ends the sending side alone (shutdown(2)); returns 0, or the system's error.
int shutdownSending(qintptr descriptor);
/// Returns the bytes that the peer has not acknowledged; -1 where the system does not tell.
[[nodiscard]] qint64 unsentBytes(qintptr descriptor);
/// Sets after how many seconds of silence SO_KEEPALIVE asks for the peer, and soon again, where the
/// system lets it be set.
void setKeepAliveTime(qintptr descriptor, int seconds);
/// Takes the error that broke a connection whose end was seen already; 0 where there is none.
[[nodiscard]] int pendingError(qintptr descriptor);

} // namespace NativeStream

} // namespace socketchat
