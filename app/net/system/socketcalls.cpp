// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/socketcalls.h"

#include "app/net/qt/nativestream.h"
#include "app/net/system/nativeaddress.h"

#include <linux/sock_diag.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace socketchat {

SocketCalls::SocketCalls(CallRecorder::Report report)
    : m_recorder(std::move(report))
{ }

CallResult SocketCalls::socket(SocketAddress::Family family, Protocol protocol)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Socket, -1);
    call.family = nativeFamily(family);
    call.type =
            (traitsOf(protocol).isStream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC;
    call.protocol = 0;
    return m_recorder.report(call,
                             CallRecorder::ended(::socket(call.family, call.type, call.protocol)));
}

CallResult SocketCalls::icmpSocket(SocketAddress::Family family, bool isRaw)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Socket, -1);
    call.family = nativeFamily(family);
    call.type = (isRaw ? SOCK_RAW : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC;
    call.protocol = family == SocketAddress::Family::IPv6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP);
    return m_recorder.report(call,
                             CallRecorder::ended(::socket(call.family, call.type, call.protocol)));
}

CallResult SocketCalls::bind(int descriptor, const SocketAddress &address)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Bind, descriptor);
    call.address = address;
    NativeAddress native = toNative(address, address.family());
    return m_recorder.report(call,
                             CallRecorder::ended(::bind(descriptor, native.get(), native.length)));
}

CallResult SocketCalls::listen(int descriptor, int backlog)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Listen, descriptor);
    call.backlog = backlog;
    return m_recorder.report(call, CallRecorder::ended(::listen(descriptor, backlog)));
}

CallResult SocketCalls::accept(int descriptor, SocketAddress *peer)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Accept, descriptor);
    NativeAddress native;
    const CallResult result = CallRecorder::ended(
            ::accept4(descriptor, native.get(), &native.length, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!result.ok())
        return m_recorder.report(call, result);
    *peer = call.address = fromNative(native);
    if (!peer->isUnix())
        return m_recorder.report(call, result);
    // A client without a name is known by its process.
    Identified found = identify(int(result.value), *peer);
    *peer = call.address = found.peer;
    m_recorder.report(call, result);
    m_recorder.report(found.call, found.result);
    return result;
}

CallResult SocketCalls::connect(int descriptor, const SocketAddress &address)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Connect, descriptor);
    call.address = address;
    NativeAddress native = toNative(address, address.family());
    return m_recorder.report(
            call, CallRecorder::ended(::connect(descriptor, native.get(), native.length)));
}

CallResult SocketCalls::recv(int descriptor, char *buffer, qsizetype size,
                             const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Recv, descriptor, context);
    call.size = int(size);
    return m_recorder.report(call,
                             CallRecorder::ended(::recv(descriptor, buffer, size_t(size), 0)));
}

CallResult SocketCalls::send(int descriptor, QByteArrayView bytes, const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Send, descriptor, context);
    call.size = int(bytes.size());
    call.flags = MSG_NOSIGNAL;
    return m_recorder.report(call, CallRecorder::ended(::send(descriptor, bytes.data(),
                                                              size_t(bytes.size()), MSG_NOSIGNAL)));
}

CallResult SocketCalls::recvFrom(int descriptor, char *buffer, qsizetype size, SocketAddress *from,
                                 bool reportFullSize)
{
    const int flags = reportFullSize ? MSG_TRUNC : 0;
    SocketCall call = CallRecorder::begin(SocketCallKind::RecvFrom, descriptor);
    call.size = int(size);
    call.flags = flags;
    NativeAddress native;
    const CallResult result = CallRecorder::ended(
            ::recvfrom(descriptor, buffer, size_t(size), flags, native.get(), &native.length));
    if (result.ok())
        *from = call.address = fromNative(native);
    return m_recorder.report(call, result);
}

CallResult SocketCalls::recvRefusal(int descriptor, SocketAddress *to)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::RecvFrom, descriptor);
    call.flags = MSG_ERRQUEUE;
    NativeAddress native;
    const CallResult result = CallRecorder::ended(
            ::recvfrom(descriptor, nullptr, 0, MSG_ERRQUEUE, native.get(), &native.length));
    if (result.ok())
        *to = call.address = fromNative(native);
    return m_recorder.report(call, result);
}

CallResult SocketCalls::sendTo(int descriptor, SocketAddress::Family family, QByteArrayView bytes,
                               const SocketAddress &to, const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::SendTo, descriptor, context);
    call.size = int(bytes.size());
    call.flags = MSG_NOSIGNAL;
    call.address = to;
    NativeAddress native = toNative(to, family);
    return m_recorder.report(
            call, CallRecorder::ended(::sendto(descriptor, bytes.data(), size_t(bytes.size()),
                                               MSG_NOSIGNAL, native.get(), native.length)));
}

CallResult SocketCalls::shutdownSending(int descriptor, const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Shutdown, descriptor, context);
    call.how = SHUT_WR;
    return m_recorder.report(call, CallRecorder::ended(::shutdown(descriptor, SHUT_WR)));
}

void SocketCalls::close(int descriptor, const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::Close, descriptor, context);
    // Not repeated on EINTR: Linux has already freed the descriptor (close(2), "Dealing with
    // error").
    m_recorder.report(call, CallRecorder::ended(::close(descriptor)));
}

SocketAddress SocketCalls::localAddress(int descriptor)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::GetSockName, descriptor);
    NativeAddress native;
    const CallResult result =
            CallRecorder::ended(::getsockname(descriptor, native.get(), &native.length));
    if (result.ok())
        call.address = fromNative(native);
    m_recorder.report(call, result);
    return call.address;
}

SocketCalls::Identified SocketCalls::identify(int descriptor, const SocketAddress &peer)
{
    Identified found;
    found.call = CallRecorder::begin(SocketCallKind::GetSockOpt, descriptor);
    found.call.level = SOL_SOCKET;
    found.call.option = SO_PEERCRED;
    ucred who{};
    socklen_t length = sizeof who;
    found.result =
            CallRecorder::ended(::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &who, &length));
    found.call.value = who.pid;
    found.peer = SocketAddress::fromUnixName(peer.unixName(), peerProcess(who.pid, who.uid),
                                             NativeStream::connectionNumber(descriptor, who.pid));
    return found;
}

SocketAddress SocketCalls::withProcess(int descriptor, const SocketAddress &peer)
{
    Identified found = identify(descriptor, peer);
    m_recorder.report(found.call, found.result);
    return found.peer;
}

int SocketCalls::pendingError(int descriptor)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::GetSockOpt, descriptor);
    call.level = SOL_SOCKET;
    call.option = SO_ERROR;
    int value = 0;
    socklen_t length = sizeof value;
    const CallResult result =
            CallRecorder::ended(::getsockopt(descriptor, call.level, call.option, &value, &length));
    call.value = value;
    m_recorder.report(call, result);
    return result.ok() ? value : result.error;
}

void SocketCalls::forgetFailedConnect(int descriptor) const
{
    const sockaddr nobody{AF_UNSPEC, {}};
    (void)::connect(descriptor, &nobody, sizeof nobody);
}

CallResult SocketCalls::setOption(int descriptor, int level, int option, int value)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::SetSockOpt, descriptor);
    call.level = level;
    call.option = option;
    call.value = value;
    return m_recorder.report(call, CallRecorder::ended(::setsockopt(descriptor, level, option,
                                                                    &value, sizeof value)));
}

CallResult SocketCalls::setReuseAddress(int descriptor)
{
    return setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
}

CallResult SocketCalls::setNoDelay(int descriptor, bool on)
{
    return setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, on ? 1 : 0);
}

CallResult SocketCalls::setLinger(int descriptor, int seconds, const CallContext &context)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::SetSockOpt, descriptor, context);
    call.level = SOL_SOCKET;
    call.option = SO_LINGER;
    call.value = seconds;
    const linger value{1, seconds};
    return m_recorder.report(call,
                             CallRecorder::ended(::setsockopt(descriptor, call.level, call.option,
                                                              &value, sizeof value)));
}

void SocketCalls::setKeepAlive(int descriptor, int seconds)
{
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, seconds);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, std::max(1, seconds / 6));
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

CallResult SocketCalls::setDualStack(int descriptor, bool on)
{
    return setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, on ? 0 : 1);
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
    if (family == SocketAddress::Family::IPv6)
        setOption(descriptor, IPPROTO_IPV6, IPV6_RECVERR, 1);
    else
        setOption(descriptor, IPPROTO_IP, IP_RECVERR, 1);
}

void SocketCalls::setReportHopLimit(int descriptor, SocketAddress::Family family)
{
    if (family == SocketAddress::Family::IPv6)
        setOption(descriptor, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, 1);
    else
        setOption(descriptor, IPPROTO_IP, IP_RECVTTL, 1);
}

void SocketCalls::setReportProcess(int descriptor)
{
    setOption(descriptor, SOL_SOCKET, SO_PASSCRED, 1);
}

quint64 SocketCalls::droppedDatagrams(int descriptor)
{
    SocketCall call = CallRecorder::begin(SocketCallKind::GetSockOpt, descriptor);
    call.level = SOL_SOCKET;
    call.option = SO_MEMINFO;
    quint32 numbers[SK_MEMINFO_VARS] = {};
    socklen_t length = sizeof numbers;
    const CallResult result = CallRecorder::ended(
            ::getsockopt(descriptor, call.level, call.option, numbers, &length));
    call.value = int(numbers[SK_MEMINFO_DROPS]);
    m_recorder.report(call, result);
    return result.ok() ? numbers[SK_MEMINFO_DROPS] : 0;
}

KernelQueues SocketCalls::queues(int descriptor) const
{
    KernelQueues queues;
    int bytes = 0;
    if (::ioctl(descriptor, SIOCINQ, &bytes) == 0)
        queues.unread = bytes;
    if (::ioctl(descriptor, SIOCOUTQ, &bytes) == 0)
        queues.unsent = bytes;
    return queues;
}

AcceptQueue SocketCalls::acceptQueue(int descriptor) const
{
    AcceptQueue queue;
#if defined(Q_OS_LINUX)
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0
        && info.tcpi_state == TCP_LISTEN) {
        // For a listening socket these two fields hold the queue (tcp_get_info() of Linux).
        queue.waiting = int(info.tcpi_unacked);
        queue.limit = int(info.tcpi_sacked);
    }
#else
    Q_UNUSED(descriptor)
#endif
    return queue;
}

} // namespace socketchat
