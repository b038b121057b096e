// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/nativestream.h"

#include <winsock2.h>

namespace socketchat {

NativeStream::Peeked NativeStream::peek(qintptr descriptor)
{
    char byte = 0; // Qt's sockets are non-blocking
    const int size = ::recv(SOCKET(descriptor), &byte, 1, MSG_PEEK);
    if (size > 0)
        return {Next::Data, 0};
    if (size == 0)
        return {Next::End, 0};
    const int error = ::WSAGetLastError();
    return error == WSAEWOULDBLOCK ? Peeked() : Peeked{Next::Error, error};
}

int NativeStream::shutdownSending(qintptr descriptor)
{
    return ::shutdown(SOCKET(descriptor), SD_SEND) == 0 ? 0 : ::WSAGetLastError();
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

} // namespace socketchat
