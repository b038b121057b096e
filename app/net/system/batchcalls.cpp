// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/batchcalls.h"

#include "app/net/system/nativeaddress.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace socketchat {

namespace {

struct Messages
{
    std::array<mmsghdr, BatchCalls::maxBatch> headers{};
    std::array<iovec, BatchCalls::maxBatch> pieces;
    std::array<NativeAddress, BatchCalls::maxBatch> addresses;

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

/// Holds what comes beside datagrams: the hop limit of each, or the process that sent it.
struct Beside
{
    union Room {
        cmsghdr header; // aligns the bytes
        std::array<char, CMSG_SPACE(sizeof(ucred))> bytes;
    };
    std::array<Room, BatchCalls::maxBatch> rooms;

    void offer(msghdr &header, size_t index)
    {
        header.msg_control = &rooms[index];
        header.msg_controllen = sizeof(Room);
    }

    static void read(msghdr &header, ReceivedDatagram &datagram)
    {
        datagram.hopLimit = -1;
        datagram.process = 0;
        for (cmsghdr *each = CMSG_FIRSTHDR(&header); each; each = CMSG_NXTHDR(&header, each)) {
            const bool four = each->cmsg_level == IPPROTO_IP && each->cmsg_type == IP_TTL;
            const bool six = each->cmsg_level == IPPROTO_IPV6 && each->cmsg_type == IPV6_HOPLIMIT;
            if ((four || six) && each->cmsg_len >= CMSG_LEN(sizeof datagram.hopLimit))
                std::memcpy(&datagram.hopLimit, CMSG_DATA(each), sizeof datagram.hopLimit);
            const bool sender =
                    each->cmsg_level == SOL_SOCKET && each->cmsg_type == SCM_CREDENTIALS;
            if (ucred who{}; sender && each->cmsg_len >= CMSG_LEN(sizeof who)) {
                std::memcpy(&who, CMSG_DATA(each), sizeof who);
                datagram.process = who.pid;
                datagram.user = who.uid;
            }
        }
    }
};

SocketCall begin(SocketCallKind kind, int descriptor, int flags, size_t asked)
{
    SocketCall call = CallRecorder::begin(kind, descriptor);
    call.flags = flags;
    call.batch.asked = quint8(asked);
    return call;
}

} // namespace

BatchCalls::BatchCalls(CallRecorder::Report report)
    : m_recorder(std::move(report))
{ }

CallResult BatchCalls::recvBatch(int descriptor, std::span<ReceivedDatagram> into,
                                 bool reportFullSize, bool details)
{
    const size_t asked = std::min<size_t>(into.size(), maxBatch);
    Messages messages;
    for (size_t i = 0; i < asked; ++i)
        messages.set(i, into[i].buffer, size_t(into[i].capacity));
    Beside beside;
    for (size_t i = 0; i < asked && details; ++i)
        beside.offer(messages.headers[i].msg_hdr, i);
    const int flags = reportFullSize ? MSG_TRUNC : 0;
    SocketCall call = begin(SocketCallKind::RecvFrom, descriptor, flags, asked);
    const CallResult result = CallRecorder::ended(
            ::recvmmsg(descriptor, messages.headers.data(), unsigned(asked), flags, nullptr));
    if (!result.ok()) {
        call.size = int(into.front().capacity);
        return m_recorder.report(call, result);
    }
    call.batch.carried = quint8(result.value);
    for (size_t i = 0; i < size_t(result.value); ++i) {
        ReceivedDatagram &datagram = into[i];
        messages.addresses[i].length = messages.headers[i].msg_hdr.msg_namelen;
        datagram.from = call.address = fromNative(messages.addresses[i]);
        datagram.size = messages.headers[i].msg_len;
        datagram.time = result.time + qint64(i);
        if (details)
            Beside::read(messages.headers[i].msg_hdr, datagram);
        call.size = int(datagram.capacity);
        call.batch.index = quint8(i);
        m_recorder.report(call, CallResult::done(datagram.size, datagram.time));
    }
    return result;
}

CallResult BatchCalls::sendBatch(int descriptor, SocketAddress::Family family,
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
    const CallResult result = CallRecorder::ended(
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
        m_recorder.report(call, each);
    }
    return result;
}

} // namespace socketchat
