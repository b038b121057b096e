// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/nativestream.h"

#include "app/net/diagnosis/unixdiagnosis.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#if defined(Q_OS_LINUX)
#    include <linux/sockios.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace socketchat {

namespace {

/// Returns the number that each socket has of its own.
quint32 socketNumber(qintptr descriptor)
{
    struct stat own
    { };
    ::fstat(int(descriptor), &own);
    return quint32(own.st_ino);
}

} // namespace

NativeStream::Peeked NativeStream::peek(qintptr descriptor)
{
    char byte = 0;
    Peeked peeked;
    peeked.flags = MSG_PEEK | MSG_DONTWAIT;
    peeked.result = ::recv(int(descriptor), &byte, 1, peeked.flags);
    if (peeked.result > 0) {
        peeked.next = Next::Data;
    } else if (peeked.result == 0) {
        peeked.next = Next::End;
    } else {
        peeked.error = errno;
        const bool nothing =
                peeked.error == EAGAIN || peeked.error == EWOULDBLOCK || peeked.error == EINTR;
        peeked.next = nothing ? Next::Nothing : Next::Error;
    }
    return peeked;
}

NativeStream::Next NativeStream::discard(qintptr descriptor)
{
    char bytes[16 * 1024];
    constexpr int most = 64; // reads in a turn of the event loop
    for (int i = 0; i < most; ++i) {
        const ssize_t size = ::recv(int(descriptor), bytes, sizeof bytes, MSG_DONTWAIT);
        if (size == 0)
            return Next::End;
        if (size < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? Next::Nothing
                                                                             : Next::Error;
    }
    return Next::Data;
}

int NativeStream::shutdownSending(qintptr descriptor)
{
    return ::shutdown(int(descriptor), SHUT_WR) == 0 ? 0 : errno;
}

int NativeStream::setReset(qintptr descriptor)
{
    const linger value{1, 0};
    const int result = ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &value, sizeof value);
    return result == 0 ? 0 : errno;
}

qint64 NativeStream::unsentBytes(qintptr descriptor)
{
#if defined(Q_OS_LINUX)
    int bytes = 0;
    if (::ioctl(int(descriptor), SIOCOUTQ, &bytes) == 0)
        return bytes;
#elif defined(SO_NWRITE)
    int bytes = 0;
    socklen_t length = sizeof bytes;
    if (::getsockopt(int(descriptor), SOL_SOCKET, SO_NWRITE, &bytes, &length) == 0)
        return bytes;
#else
    Q_UNUSED(descriptor)
#endif
    return -1;
}

void NativeStream::setKeepAliveTime(qintptr descriptor, int seconds)
{
#if defined(TCP_KEEPIDLE) && defined(TCP_KEEPINTVL) && defined(TCP_KEEPCNT)
    const auto set = [descriptor](int option, int value) {
        ::setsockopt(int(descriptor), IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, seconds);
    set(TCP_KEEPINTVL, std::max(1, seconds / 6));
    set(TCP_KEEPCNT, 3);
#else
    Q_UNUSED(descriptor)
    Q_UNUSED(seconds)
#endif
}

int NativeStream::pendingError(qintptr descriptor)
{
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(int(descriptor), SOL_SOCKET, SO_ERROR, &error, &length);
    return error;
}

SocketAddress NativeStream::unixPeer(qintptr descriptor)
{
    sockaddr_un peer{};
    socklen_t length = sizeof peer;
    QByteArray name;
    if (::getpeername(int(descriptor), reinterpret_cast<sockaddr *>(&peer), &length) == 0
        && length > offsetof(sockaddr_un, sun_path)) {
        const size_t size = std::min<size_t>(length, sizeof peer) - offsetof(sockaddr_un, sun_path);
        name = QByteArray(peer.sun_path, qsizetype(size));
        if (!name.startsWith('\0'))
            name.truncate(qsizetype(::strnlen(peer.sun_path, size)));
    }
    PeerProcess process;
#if defined(Q_OS_LINUX)
    ucred who{};
    socklen_t size = sizeof who;
    if (::getsockopt(int(descriptor), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0)
        process = peerProcess(who.pid, who.uid);
#endif
    return SocketAddress::fromUnixName(name, process, connectionNumber(descriptor, process.pid));
}

SocketAddress NativeStream::unnamedClient(qintptr descriptor)
{
    return SocketAddress::fromUnixName({}, {}, socketNumber(descriptor));
}

quint32 NativeStream::connectionNumber(qintptr descriptor, qint64 process)
{
    // Only this program looks for the other end by its number.
    const quint32 peer = process == ::getpid() ? UnixDiagnosis::of(descriptor).peer : 0;
    return peer != 0 ? peer : socketNumber(descriptor);
}

qintptr NativeStream::duplicate(qintptr descriptor)
{
    return ::fcntl(int(descriptor), F_DUPFD_CLOEXEC, 0);
}

void NativeStream::close(qintptr descriptor) { ::close(int(descriptor)); }

NativeStream::FileNumber NativeStream::fileAt(const QByteArray &path)
{
    struct stat there
    { };
    if (::lstat(path.constData(), &there) != 0)
        return {};
    return {quint64(there.st_dev), quint64(there.st_ino)};
}

bool NativeStream::isUnixSocketRefused(const QByteArray &name)
{
    sockaddr_un there{};
    there.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof there.sun_path))
        return false;
    std::memcpy(there.sun_path, name.constData(), size_t(name.size()));
    const int probe = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    const bool isRefused =
            probe >= 0
            && ::connect(probe, reinterpret_cast<const sockaddr *>(&there), sizeof there) != 0
            && errno == ECONNREFUSED;
    if (probe >= 0)
        ::close(probe);
    return isRefused;
}

} // namespace socketchat
