// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/accepting.h"
#include "app/net/address/endpoint.h"
#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/kernelqueues.h"
#include "app/net/peer.h"
#include "app/net/socketcall.h"
#include "app/net/system/callrecorder.h"

#include <QByteArrayView>

namespace socketchat {

/// Makes the system's socket calls and reports each as a SocketCall. No other code makes any but
/// BatchCalls, so the record is complete. Descriptors are non-blocking and close-on-exec.
class SocketCalls
{
public:
    explicit SocketCalls(CallRecorder::Report report);

    CallResult socket(SocketAddress::Family family, Protocol protocol);
    /// Creates a socket that carries ICMP or ICMPv6: a raw one, which needs a privilege, or a "ping
    /// socket" (icmp(7)).
    CallResult icmpSocket(SocketAddress::Family family, bool isRaw);
    CallResult bind(int descriptor, const SocketAddress &address);
    CallResult listen(int descriptor, int backlog);
    /// Sets `peer` if a connection was accepted; that of a Unix socket as withProcess() does.
    CallResult accept(int descriptor, SocketAddress *peer);
    CallResult connect(int descriptor, const SocketAddress &address);
    CallResult recv(int descriptor, char *buffer, qsizetype size, const CallContext &context = {});
    CallResult send(int descriptor, QByteArrayView bytes, const CallContext &context = {});
    /// Receives one datagram. With `reportFullSize` (MSG_TRUNC where available), returns the
    /// datagram's full length, which may exceed `size`; the rest is lost.
    CallResult recvFrom(int descriptor, char *buffer, qsizetype size, SocketAddress *from,
                        bool reportFullSize = false);
    /// Takes one ICMP refusal off the error queue (Linux, IP_RECVERR in ip(7)). Sets `to` to the
    /// refused datagram's destination. Fails with EAGAIN if the queue is empty.
    CallResult recvRefusal(int descriptor, SocketAddress *to);
    /// Sends one datagram. `family` is the socket's own: IPv4 is mapped for an IPv6 socket.
    CallResult sendTo(int descriptor, SocketAddress::Family family, QByteArrayView bytes,
                      const SocketAddress &to, const CallContext &context = {});

    CallResult shutdownSending(int descriptor, const CallContext &context = {});
    void close(int descriptor, const CallContext &context = {});
    [[nodiscard]] SocketAddress localAddress(int descriptor);
    /// Returns the address of a Unix peer with its process (SO_PEERCRED, unix(7); Linux).
    [[nodiscard]] SocketAddress withProcess(int descriptor, const SocketAddress &peer);
    /// Returns SO_ERROR: the result of a non-blocking connect, 0 on success.
    [[nodiscard]] int pendingError(int descriptor);

    /// Lets connect() be called again after one that failed later, as it can be after one that has
    /// blocked; not reported, since a blocking program makes no such call.
    void forgetFailedConnect(int descriptor) const;

    CallResult setReuseAddress(int descriptor);
    CallResult setNoDelay(int descriptor, bool on);
    /// Turns SO_LINGER on: close() waits so many seconds for what is unsent, and with 0 resets.
    CallResult setLinger(int descriptor, int seconds, const CallContext &context = {});
    /// Enables keep-alive: three probes after `seconds` of silence, a sixth of that time apart.
    void setKeepAlive(int descriptor, int seconds);
    /// Lets an IPv6 socket accept IPv4 as well, or not.
    CallResult setDualStack(int descriptor, bool on);
    CallResult setBroadcast(int descriptor);
    CallResult setReceiveBuffer(int descriptor, int bytes);
    /// Delivers ICMP refusals to an unconnected datagram socket too (Linux: IP_RECVERR).
    void setReportRefusals(int descriptor, SocketAddress::Family family);
    /// Lets each datagram of a Unix socket come with the process that sent it (see BatchCalls).
    void setReportProcess(int descriptor);
    /// Lets each received datagram come with its time to live (see BatchCalls).
    void setReportHopLimit(int descriptor, SocketAddress::Family family);
    /// Returns the number of datagrams dropped since the socket was created because its receive
    /// buffer was full; 0 if the system does not report it.
    [[nodiscard]] quint64 droppedDatagrams(int descriptor);
    /// Queries the buffers with ioctl (tcp(7)); not reported, since it is not a socket call.
    [[nodiscard]] KernelQueues queues(int descriptor) const;
    /// Queries the queue of a listening socket with TCP_INFO (tcp(7); Linux); not reported, since
    /// only this program wants to know.
    [[nodiscard]] AcceptQueue acceptQueue(int descriptor) const;

private:
    struct Identified
    {
        SocketCall call;
        CallResult result;
        SocketAddress peer;
    };
    [[nodiscard]] static Identified identify(int descriptor, const SocketAddress &peer);
    CallResult setOption(int descriptor, int level, int option, int value);

    CallRecorder m_recorder;
};

} // namespace socketchat
