// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Calls for several datagrams at once exist on Linux; elsewhere each datagram takes its own call.
#include "app/net/system/socketcalls.h"

#include "app/net/clock.h"
#include "app/net/system/nativeaddress.h"

#include <algorithm>
#include <array>
#include <utility>

namespace socketchat {

#if defined(Q_OS_LINUX)

namespace {

struct Messages
{
    std::array<mmsghdr, SocketCalls::maxBatch> headers{};
    std::array<iovec, SocketCalls::maxBatch> pieces;
    std::array<NativeAddress, SocketCalls::maxBatch> addresses;

    void set(size_t index, void *bytes, size_t size)
    {
        pieces[index] = {bytes, size};
        msghdr &header = headers[index].msg_hdr;
        header.msg_iov = &pieces[index];
        header.msg_iovlen = 1;
        header.msg_name = addresses[index].get();
        header.msg_namelen = addresses[index].length;
    }
};

SocketCall begin(SocketCallKind kind, int descriptor, int flags, size_t asked)
{
    SocketCall call;
    call.call = kind;
    call.descriptor = descriptor;
    call.flags = flags;
    call.batch.asked = quint8(asked);
    call.time = nowNs();
    return call;
}

} // namespace

CallResult SocketCalls::recvBatch(int descriptor, std::span<ReceivedDatagram> into,
                                  bool reportFullSize)
{
    const size_t asked = std::min<size_t>(into.size(), maxBatch);
    Messages messages;
    for (size_t i = 0; i < asked; ++i)
        messages.set(i, into[i].buffer, size_t(into[i].capacity));
    const int flags = reportFullSize ? MSG_TRUNC : 0;
    SocketCall call = begin(SocketCallKind::RecvFrom, descriptor, flags, asked);
    const CallResult result = callEnded(
            ::recvmmsg(descriptor, messages.headers.data(), unsigned(asked), flags, nullptr));
    if (!result.ok()) {
        call.size = int(into.front().capacity);
        report(call, result);
        return result;
    }
    call.batch.carried = quint8(result.value);
    for (size_t i = 0; i < size_t(result.value); ++i) {
        ReceivedDatagram &datagram = into[i];
        messages.addresses[i].length = messages.headers[i].msg_hdr.msg_namelen;
        datagram.from = call.address = fromNative(messages.addresses[i]);
        datagram.size = messages.headers[i].msg_len;
        datagram.time = result.time + qint64(i);
        call.size = int(datagram.capacity);
        call.batch.index = quint8(i);
        report(call, CallResult::done(datagram.size, datagram.time));
    }
    return result;
}

CallResult SocketCalls::sendBatch(int descriptor, SocketAddress::Family family,
                                  std::span<const OutgoingDatagram> datagrams)
{
    const size_t asked = std::min<size_t>(datagrams.size(), maxBatch);
    Messages messages;
    for (size_t i = 0; i < asked; ++i) {
        messages.addresses[i] = toNative(datagrams[i].to, family);
        messages.set(i, const_cast<char *>(datagrams[i].bytes.data()),
                     size_t(datagrams[i].bytes.size()));
    }
    SocketCall call = begin(SocketCallKind::SendTo, descriptor, MSG_NOSIGNAL, asked);
    const CallResult result = callEnded(
            ::sendmmsg(descriptor, messages.headers.data(), unsigned(asked), MSG_NOSIGNAL));
    const size_t carried = result.ok() ? size_t(result.value) : 0;
    call.batch.carried = quint8(carried);
    // A failure belongs to the first datagram.
    for (size_t i = 0; i < std::max<size_t>(carried, 1); ++i) {
        call.address = datagrams[i].to;
        call.size = int(datagrams[i].bytes.size());
        call.peer = datagrams[i].context.peer;
        call.offset = datagrams[i].context.offset;
        call.message = qint64(datagrams[i].context.message);
        call.batch.index = quint8(i);
        CallResult each = result;
        if (result.ok())
            each = CallResult::done(messages.headers[i].msg_len, result.time + qint64(i));
        report(call, each);
    }
    return result;
}

#else

CallResult SocketCalls::recvBatch(int descriptor, std::span<ReceivedDatagram> into,
                                  bool reportFullSize)
{
    ReceivedDatagram &datagram = into.front();
    CallResult result = recvFrom(descriptor, datagram.buffer, datagram.capacity, &datagram.from,
                                 reportFullSize);
    if (!result.ok())
        return result;
    datagram.size = std::exchange(result.value, 1);
    datagram.time = result.time;
    return result;
}

CallResult SocketCalls::sendBatch(int descriptor, SocketAddress::Family family,
                                  std::span<const OutgoingDatagram> datagrams)
{
    const OutgoingDatagram &first = datagrams.front();
    CallResult result = sendTo(descriptor, family, first.bytes, first.to, first.context);
    if (result.ok())
        result.value = 1;
    return result;
}

#endif

} // namespace socketchat
