// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/nativestream.h"

#include <winsock2.h>

#include <cerrno>

namespace socketchat {

namespace {

/// Converts a Winsock error to errno, so that it gets the same name and explanation.
int lastErrno()
{
    const int error = ::WSAGetLastError();
    switch (error) {
    case WSAEWOULDBLOCK:
        return EAGAIN;
    case WSAECONNRESET:
        return ECONNRESET;
    case WSAECONNABORTED:
        return ECONNABORTED;
    case WSAENETRESET:
        return ENETRESET;
    case WSAENOTCONN:
        return ENOTCONN;
    case WSAETIMEDOUT:
        return ETIMEDOUT;
    default:
        return error;
    }
}

} // namespace

NativeStream::Peeked NativeStream::peek(qintptr descriptor)
{
    char byte = 0; // Qt's sockets are non-blocking
    Peeked peeked;
    peeked.flags = MSG_PEEK;
    peeked.result = ::recv(SOCKET(descriptor), &byte, 1, peeked.flags);
    if (peeked.result > 0) {
        peeked.next = Next::Data;
    } else if (peeked.result == 0) {
        peeked.next = Next::End;
    } else {
        peeked.error = lastErrno();
        peeked.next = peeked.error == EAGAIN ? Next::Nothing : Next::Error;
    }
    return peeked;
}

int NativeStream::shutdownSending(qintptr descriptor)
{
    return ::shutdown(SOCKET(descriptor), SD_SEND) == 0 ? 0 : lastErrno();
}

int NativeStream::setReset(qintptr descriptor)
{
    const linger value{1, 0};
    const int result = ::setsockopt(SOCKET(descriptor), SOL_SOCKET, SO_LINGER,
                                    reinterpret_cast<const char *>(&value), sizeof value);
    return result == 0 ? 0 : lastErrno();
}

qint64 NativeStream::unsentBytes(qintptr) { return -1; }

void NativeStream::setKeepAliveTime(qintptr, int) { }

int NativeStream::pendingError(qintptr descriptor)
{
    int error = 0;
    int length = sizeof error;
    ::getsockopt(SOCKET(descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error),
                 &length);
    return error;
}

qintptr NativeStream::duplicate(qintptr) { return -1; }

void NativeStream::close(qintptr descriptor) { ::closesocket(SOCKET(descriptor)); }

NativeStream::Next NativeStream::discard(qintptr) { return Next::End; }

} // namespace socketchat
