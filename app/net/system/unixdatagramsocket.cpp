// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/unixdatagramsocket.h"

#include "app/net/socketfile.h"

#include <algorithm>
#include <cerrno>

namespace socketchat {

namespace {
constexpr int shortestPause = 1; // ms
constexpr int longestPause = 64;
constexpr qsizetype maxSenders = 256;
constexpr int senderCheck = 100; // ms; no number of a process returns as soon
} // namespace

UnixDatagramSocket::UnixDatagramSocket(Owner &owner)
    : SystemDatagramSocket(owner)
{
    m_retryTimer.setTimerType(Qt::PreciseTimer);
    m_retryTimer.setSingleShot(true);
    m_retryTimer.callOnTimeout([this] { retry(); });
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
    m_pauses.clear();
    m_file.remove(); // first: once closed, another server's file may have its inode
    SystemDatagramSocket::close();
}

void UnixDatagramSocket::watch(bool reading, bool writing)
{
    SystemDatagramSocket::watch(reading, false);
    if (!writing) {
        m_retryTimer.stop();
        m_pauses.clear();
    } else if (!m_retryTimer.isActive()) {
        m_retryTimer.start(shortestPause);
    }
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
    const PeerId to = datagram.context.peer;
    const auto paused = m_pauses.constFind(to);
    if (paused != m_pauses.cend() && !paused->end.hasExpired())
        return {.status = CallResult::Status::MustWait};
    m_isRetry = paused != m_pauses.cend() && paused->waiting == datagram.context.message;
    CallResult result = SystemDatagramSocket::send(datagram);
    m_isRetry = false;
    if (result.mustWait())
        pause(datagram);
    else if (paused != m_pauses.cend())
        m_pauses.remove(to);
    if (result.refused()) // this datagram, not an earlier one
        result.status = CallResult::Status::Failed;
    return result;
}

void UnixDatagramSocket::pause(const OutgoingDatagram &datagram)
{
    Pause &pause = m_pauses[datagram.context.peer];
    pause.length = std::clamp(pause.length * 2, shortestPause, longestPause);
    pause.end = QDeadlineTimer(pause.length, Qt::PreciseTimer);
    pause.waiting = datagram.context.message;
    if (m_retryTimer.isActive() && m_retryTimer.remainingTime() > pause.length)
        m_retryTimer.start(pause.length);
}

void UnixDatagramSocket::retry()
{
    const QDeadlineTimer start = QDeadlineTimer::current(Qt::PreciseTimer);
    m_owner.datagramsReady(false, true, false);
    if (!isOpen() || m_pauses.isEmpty())
        return;
    // What had ended and was not begun again belongs to a receiver for which nothing waits.
    m_pauses.removeIf([&start](QHash<PeerId, Pause>::iterator each) { return each->end <= start; });
    qint64 next = longestPause;
    for (const Pause &pause : std::as_const(m_pauses))
        next = std::min(next, pause.end.remainingTime());
    m_retryTimer.start(int(std::max<qint64>(next, shortestPause)));
}

TransportError UnixDatagramSocket::errorOf(int number, SocketCallKind call,
                                           const SocketAddress &address) const
{
    return withSocketFile(SystemDatagramSocket::errorOf(number, call, address), address);
}

void UnixDatagramSocket::report(const SocketCall &call)
{
    // Only the first of many attempts to send one datagram is of interest, and the last.
    if (m_isRetry && call.call == SocketCallKind::SendTo && call.error == EAGAIN)
        return;
    SocketCall shown = call;
    if (call.call == SocketCallKind::RecvFrom && call.result >= 0 && call.address.isNull())
        shown.address = SocketAddress::fromUnixName({});
    SystemDatagramSocket::report(shown);
}

PeerProcess UnixDatagramSocket::processOf(const ReceivedDatagram &datagram)
{
    const std::pair key{datagram.process, datagram.user};
    if (m_senders.size() >= maxSenders && !m_senders.contains(key))
        m_senders.clear();
    Sender &sender = m_senders[key];
    if (sender.nextCheck.hasExpired()) {
        const qint64 started = processStart(datagram.process);
        // One that has ended since leaves what was known of it.
        if (sender.process.pid == 0 || (started != 0 && started != sender.process.started))
            sender.process = peerProcess(datagram.process, datagram.user);
        sender.nextCheck.setRemainingTime(senderCheck);
    }
    return sender.process;
}

} // namespace socketchat
