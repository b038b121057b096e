// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/unixdatagramsocket.h"

#include "app/net/socketfile.h"

#include <algorithm>

namespace socketchat {

namespace {
constexpr int shortestRetry = 1; // ms
constexpr int longestRetry = 64;
constexpr qsizetype maxProcesses = 256;
} // namespace

UnixDatagramSocket::UnixDatagramSocket(Owner &owner)
    : SystemDatagramSocket(owner)
{
    m_retryTimer.setTimerType(Qt::PreciseTimer);
    m_retryTimer.callOnTimeout([this] {
        m_retryTimer.setInterval(std::min(m_retryTimer.interval() * 2, longestRetry));
        m_owner.datagramsReady(false, true, false);
    });
}

UnixDatagramSocket::~UnixDatagramSocket() { UnixDatagramSocket::close(); }

TransportError UnixDatagramSocket::open(const SocketAddress &address)
{
    const CallResult made = m_calls.socket(address.family(), Protocol::UnixDatagram);
    if (!made.ok())
        return errorOf(made.error, SocketCallKind::Socket, address);
    use(int(made.value), address.family());
    m_calls.setReportProcess(descriptor());
    return {};
}

TransportError UnixDatagramSocket::bind(const SocketAddress &address, bool alsoIPv4)
{
    TransportError error = SystemDatagramSocket::bind(address, alsoIPv4);
    if (error.kind == TransportErrorKind::None)
        m_file.take(address);
    return error;
}

void UnixDatagramSocket::close()
{
    m_retryTimer.stop();
    m_file.remove(); // first: once closed, another server's file may have its inode
    SystemDatagramSocket::close();
}

void UnixDatagramSocket::watch(bool reading, bool writing)
{
    SystemDatagramSocket::watch(reading, false);
    if (!writing)
        m_retryTimer.stop();
    else if (!m_retryTimer.isActive())
        m_retryTimer.start(shortestRetry);
}

CallResult UnixDatagramSocket::receive(std::span<ReceivedDatagram> into, bool reportFullSize)
{
    const CallResult result =
            m_batchCalls.recvBatch(descriptor(), into, reportFullSize, /*details=*/true);
    for (qint64 i = 0; i < result.value; ++i) {
        ReceivedDatagram &each = into[size_t(i)];
        each.from = SocketAddress::fromUnixName(each.from.unixName(), processOf(each));
    }
    return result;
}

CallResult UnixDatagramSocket::send(const OutgoingDatagram &datagram)
{
    CallResult result = SystemDatagramSocket::send(datagram);
    if (result.ok() && m_retryTimer.isActive())
        m_retryTimer.setInterval(shortestRetry);
    if (result.refused()) // this datagram, not an earlier one
        result.status = CallResult::Status::Failed;
    return result;
}

TransportError UnixDatagramSocket::errorOf(int number, SocketCallKind call,
                                           const SocketAddress &address) const
{
    return withSocketFile(SystemDatagramSocket::errorOf(number, call, address), address);
}

void UnixDatagramSocket::report(const SocketCall &call)
{
    SocketCall shown = call;
    if (call.call == SocketCallKind::RecvFrom && call.result >= 0 && call.address.isNull())
        shown.address = SocketAddress::fromUnixName({});
    SystemDatagramSocket::report(shown);
}

PeerProcess UnixDatagramSocket::processOf(const ReceivedDatagram &datagram)
{
    if (m_processes.size() >= maxProcesses && !m_processes.contains(datagram.process))
        m_processes.clear();
    auto known = m_processes.find(datagram.process);
    if (known == m_processes.end())
        known = m_processes.insert(datagram.process, peerProcess(datagram.process, datagram.user));
    return *known;
}

} // namespace socketchat
