// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/kernelqueues.h"
#include "app/net/peer.h"
#include "app/net/socketcall.h"

#include <QByteArrayView>

#include <functional>
#include <span>

namespace socketchat {

/// The system's socket calls, each reported as a SocketCall when it has been made. No other place
/// in the program makes one, so the record is what the system saw. Descriptors are non-blocking and
/// closed on exec.
///
/// Everything that the systems call differently is in this class's two source files.
class SocketCalls
{
public:
    using Report = std::function<void(const SocketCall &)>;
    explicit SocketCalls(Report report);

    CallResult socket(SocketAddress::Family family, Protocol protocol);
    CallResult bind(int descriptor, const SocketAddress &address);
    CallResult listen(int descriptor, int backlog);
    /// `peer` is set where a connection was accepted.
    CallResult accept(int descriptor, SocketAddress *peer);
    CallResult connect(int descriptor, const SocketAddress &address);
    CallResult recv(int descriptor, char *buffer, qsizetype size, const CallContext &context = {});
    CallResult send(int descriptor, QByteArrayView bytes, const CallContext &context = {});
    /// `reportFullSize`: with MSG_TRUNC where the system has it, it returns how long the datagram was,
    /// which may be more than `size`; what did not fit is lost.
    CallResult recvFrom(int descriptor, char *buffer, qsizetype size, SocketAddress *from,
                        bool reportFullSize = false);
    /// Takes one refusal off the error queue (Linux, see ip(7) on IP_RECVERR): `to` is where the
    /// datagram that was refused went. Fails with EAGAIN where there is none.
    CallResult recvRefusal(int descriptor, SocketAddress *to);
    /// `family` is the socket's own: an IPv4 address is mapped for an IPv6 socket.
    CallResult sendTo(int descriptor, SocketAddress::Family family, QByteArrayView bytes,
                      const SocketAddress &to, const CallContext &context = {});

    /// recvmmsg(2), sendmmsg(2): at most `mostTogether` datagrams by one call, which returns how
    /// many. Where the system has no such call, one. Fewer than there are stand for an error that
    /// the next call tells, or for a socket that has no more (or no more room).
    static constexpr int mostTogether = 32;
    CallResult recvTogether(int descriptor, std::span<ArrivingDatagram> into, bool reportFullSize);
    CallResult sendTogether(int descriptor, SocketAddress::Family family,
                            std::span<const LeavingDatagram> datagrams);

    CallResult shutdownSending(int descriptor, const CallContext &context = {});
    void close(int descriptor, const CallContext &context = {});
    [[nodiscard]] SocketAddress localAddress(int descriptor);
    /// SO_ERROR: how a non-blocking connect ended; 0 where it succeeded.
    [[nodiscard]] int pendingError(int descriptor);

    CallResult setReuseAddress(int descriptor);
    CallResult setNoDelay(int descriptor, bool on);
    /// Probes a peer that was silent for so long: three times, a sixth of that time apart.
    void setKeepAlive(int descriptor, int seconds);
    /// An IPv6 socket takes IPv4 as well.
    CallResult setDualStack(int descriptor);
    CallResult setBroadcast(int descriptor);
    CallResult setReceiveBuffer(int descriptor, int bytes);
    /// Refusals that ICMP reports reach an unconnected datagram socket too (Linux: IP_RECVERR).
    void setReportRefusals(int descriptor, SocketAddress::Family family);
    /// Datagrams that found the receive buffer full since the socket was made; 0 where the system
    /// does not tell.
    [[nodiscard]] quint64 droppedDatagrams(int descriptor);
    /// Looks at the queues without a socket call (ioctl, see tcp(7)), so nothing is reported.
    [[nodiscard]] KernelQueues queues(int descriptor) const;

private:
    /// Makes the result of a call that has just returned `value`, with errno and the time.
    [[nodiscard]] static CallResult callEnded(qint64 value);
    CallResult setOption(int descriptor, int level, int option, int value);
    void report(SocketCall &call, const CallResult &result);

    Report m_report;
};

} // namespace socketchat
