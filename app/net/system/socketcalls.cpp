// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/socketcalls.h"

#include "app/net/clock.h"
#include "app/net/system/nativeaddress.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(Q_OS_LINUX)
#    include <linux/sock_diag.h>
#    include <linux/sockios.h>
#endif

#include <cerrno>

namespace socketchat {

namespace {

SocketCall begin(SocketCallKind kind, int descriptor)
{
    SocketCall call;
    call.call = kind;
    call.descriptor = descriptor;
    call.time = nowNs();
    return call;
}

SocketCall begin(SocketCallKind kind, int descriptor, const CallContext &context)
{
    SocketCall call = begin(kind, descriptor);
    call.peer = context.peer;
    call.offset = context.offset;
    call.message = qint64(context.message);
    return call;
}

CallResult::Status statusOf(int error)
{
    switch (error) {
    case EAGAIN:
#if EWOULDBLOCK != EAGAIN
    case EWOULDBLOCK:
#endif
    case EINTR:
        return CallResult::Status::MustWait;
    case EINPROGRESS:
        return CallResult::Status::InProgress;
    case ECONNREFUSED:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EHOSTDOWN:
        return CallResult::Status::Refused;
    default:
        return CallResult::Status::Failed;
    }
}

#if defined(MSG_NOSIGNAL)
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0;
#endif

} // namespace

CallResult SocketCalls::callEnded(qint64 value)
{
    if (value >= 0)
        return CallResult::done(value, nowNs());
    return {-1, errno, nowNs(), statusOf(errno)};
}

SocketCalls::SocketCalls(Report report)
    : m_report(std::move(report))
{ }

void SocketCalls::report(SocketCall &call, const CallResult &result)
{
    call.result = result.value;
    call.error = result.error;
    call.duration = result.time - call.time;
    m_report(call);
}

CallResult SocketCalls::socket(SocketAddress::Family family, Protocol protocol)
{
    SocketCall call = begin(SocketCallKind::Socket, -1);
    call.family = nativeFamily(family);
    call.type =
            (protocol == Protocol::Tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC;
    call.protocol = 0;
    const CallResult result = callEnded(::socket(call.family, call.type, call.protocol));
    report(call, result);
    return result;
}

CallResult SocketCalls::bind(int descriptor, const SocketAddress &address)
{
    SocketCall call = begin(SocketCallKind::Bind, descriptor);
    call.address = address;
    NativeAddress native = toNative(address, address.family());
    const CallResult result = callEnded(::bind(descriptor, native.get(), native.length));
    report(call, result);
    return result;
}

CallResult SocketCalls::listen(int descriptor, int backlog)
{
    SocketCall call = begin(SocketCallKind::Listen, descriptor);
    call.backlog = backlog;
    const CallResult result = callEnded(::listen(descriptor, backlog));
    report(call, result);
    return result;
}

CallResult SocketCalls::accept(int descriptor, SocketAddress *peer)
{
    SocketCall call = begin(SocketCallKind::Accept, descriptor);
    NativeAddress native;
    const CallResult result = callEnded(
            ::accept4(descriptor, native.get(), &native.length, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (result.ok())
        *peer = call.address = fromNative(native);
    report(call, result);
    return result;
}

CallResult SocketCalls::connect(int descriptor, const SocketAddress &address)
{
    SocketCall call = begin(SocketCallKind::Connect, descriptor);
    call.address = address;
    NativeAddress native = toNative(address, address.family());
    const CallResult result = callEnded(::connect(descriptor, native.get(), native.length));
    report(call, result);
    return result;
}

CallResult SocketCalls::recv(int descriptor, char *buffer, qsizetype size,
                             const CallContext &context)
{
    SocketCall call = begin(SocketCallKind::Recv, descriptor, context);
    call.size = int(size);
    const CallResult result = callEnded(::recv(descriptor, buffer, size_t(size), 0));
    report(call, result);
    return result;
}

CallResult SocketCalls::send(int descriptor, QByteArrayView bytes, const CallContext &context)
{
    SocketCall call = begin(SocketCallKind::Send, descriptor, context);
    call.size = int(bytes.size());
    call.flags = sendFlags;
    const CallResult result =
            callEnded(::send(descriptor, bytes.data(), size_t(bytes.size()), sendFlags));
    report(call, result);
    return result;
}

CallResult SocketCalls::recvFrom(int descriptor, char *buffer, qsizetype size, SocketAddress *from,
                                 bool reportFullSize)
{
#if defined(Q_OS_LINUX)
    const int flags = reportFullSize ? MSG_TRUNC : 0;
#else
    const int flags = 0;
#endif
    SocketCall call = begin(SocketCallKind::RecvFrom, descriptor);
    call.size = int(size);
    call.flags = flags;
    NativeAddress native;
    const CallResult result = callEnded(
            ::recvfrom(descriptor, buffer, size_t(size), flags, native.get(), &native.length));
    if (result.ok())
        *from = call.address = fromNative(native);
    report(call, result);
    return result;
}

CallResult SocketCalls::recvRefusal(int descriptor, SocketAddress *to)
{
    SocketCall call = begin(SocketCallKind::RecvFrom, descriptor);
#if defined(Q_OS_LINUX)
    call.flags = MSG_ERRQUEUE;
    NativeAddress native;
    const CallResult result = callEnded(
            ::recvfrom(descriptor, nullptr, 0, MSG_ERRQUEUE, native.get(), &native.length));
    if (result.ok())
        *to = call.address = fromNative(native);
    report(call, result);
    return result;
#else
    Q_UNUSED(to)
    CallResult result;
    result.status = CallResult::Status::MustWait;
    result.error = EAGAIN;
    return result;
#endif
}

CallResult SocketCalls::sendTo(int descriptor, SocketAddress::Family family, QByteArrayView bytes,
                               const SocketAddress &to, const CallContext &context)
{
    SocketCall call = begin(SocketCallKind::SendTo, descriptor, context);
    call.size = int(bytes.size());
    call.flags = sendFlags;
    call.address = to;
    NativeAddress native = toNative(to, family);
    const CallResult result = callEnded(::sendto(descriptor, bytes.data(), size_t(bytes.size()),
                                                 sendFlags, native.get(), native.length));
    report(call, result);
    return result;
}

CallResult SocketCalls::shutdownSending(int descriptor, const CallContext &context)
{
    SocketCall call = begin(SocketCallKind::Shutdown, descriptor, context);
    call.how = SHUT_WR;
    const CallResult result = callEnded(::shutdown(descriptor, SHUT_WR));
    report(call, result);
    return result;
}

void SocketCalls::close(int descriptor, const CallContext &context)
{
    SocketCall call = begin(SocketCallKind::Close, descriptor, context);
    // Not repeated on EINTR: Linux has already freed the descriptor (close(2), "Dealing with
    // error").
    const CallResult result = callEnded(::close(descriptor));
    report(call, result);
}

SocketAddress SocketCalls::localAddress(int descriptor)
{
    SocketCall call = begin(SocketCallKind::GetSockName, descriptor);
    NativeAddress native;
    const CallResult result = callEnded(::getsockname(descriptor, native.get(), &native.length));
    if (result.ok())
        call.address = fromNative(native);
    report(call, result);
    return call.address;
}

int SocketCalls::pendingError(int descriptor)
{
    SocketCall call = begin(SocketCallKind::GetSockOpt, descriptor);
    call.level = SOL_SOCKET;
    call.option = SO_ERROR;
    int value = 0;
    socklen_t length = sizeof value;
    const CallResult result =
            callEnded(::getsockopt(descriptor, call.level, call.option, &value, &length));
    call.value = value;
    report(call, result);
    return result.ok() ? value : result.error;
}

CallResult SocketCalls::setOption(int descriptor, int level, int option, int value)
{
    SocketCall call = begin(SocketCallKind::SetSockOpt, descriptor);
    call.level = level;
    call.option = option;
    call.value = value;
    const CallResult result =
            callEnded(::setsockopt(descriptor, level, option, &value, sizeof value));
    report(call, result);
    return result;
}

CallResult SocketCalls::setReuseAddress(int descriptor)
{
    return setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
}

CallResult SocketCalls::setNoDelay(int descriptor, bool on)
{
    return setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, on ? 1 : 0);
}

void SocketCalls::setKeepAlive(int descriptor, int seconds)
{
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
#if defined(TCP_KEEPIDLE) && defined(TCP_KEEPINTVL) && defined(TCP_KEEPCNT)
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, seconds);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, std::max(1, seconds / 6));
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
#else
    Q_UNUSED(seconds) // the system's default applies, which is hours
#endif
}

CallResult SocketCalls::setDualStack(int descriptor)
{
    return setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 0);
}

CallResult SocketCalls::setBroadcast(int descriptor)
{
    return setOption(descriptor, SOL_SOCKET, SO_BROADCAST, 1);
}

CallResult SocketCalls::setReceiveBuffer(int descriptor, int bytes)
{
    return setOption(descriptor, SOL_SOCKET, SO_RCVBUF, bytes);
}

void SocketCalls::setReportRefusals(int descriptor, SocketAddress::Family family)
{
#if defined(Q_OS_LINUX)
    if (family == SocketAddress::Family::IPv6)
        setOption(descriptor, IPPROTO_IPV6, IPV6_RECVERR, 1);
    else
        setOption(descriptor, IPPROTO_IP, IP_RECVERR, 1);
#else
    Q_UNUSED(descriptor)
    Q_UNUSED(family)
#endif
}

quint64 SocketCalls::droppedDatagrams(int descriptor)
{
#if defined(Q_OS_LINUX) && defined(SO_MEMINFO)
    SocketCall call = begin(SocketCallKind::GetSockOpt, descriptor);
    call.level = SOL_SOCKET;
    call.option = SO_MEMINFO;
    quint32 numbers[SK_MEMINFO_VARS] = {};
    socklen_t length = sizeof numbers;
    const CallResult result =
            callEnded(::getsockopt(descriptor, call.level, call.option, numbers, &length));
    call.value = int(numbers[SK_MEMINFO_DROPS]);
    report(call, result);
    return result.ok() ? numbers[SK_MEMINFO_DROPS] : 0;
#else
    Q_UNUSED(descriptor)
    return 0;
#endif
}

KernelQueues SocketCalls::queues(int descriptor) const
{
    KernelQueues queues;
#if defined(Q_OS_LINUX)
    int bytes = 0;
    if (::ioctl(descriptor, SIOCINQ, &bytes) == 0)
        queues.unread = bytes;
    if (::ioctl(descriptor, SIOCOUTQ, &bytes) == 0)
        queues.unsent = bytes;
#else
    Q_UNUSED(descriptor)
#endif
    return queues;
}

} // namespace socketchat
