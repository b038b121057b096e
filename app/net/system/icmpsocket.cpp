// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/icmpsocket.h"

#include "app/net/icmp/icmpdatagram.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace socketchat {

IcmpSocket::IcmpSocket(Owner &owner)
    : DatagramSocket(owner)
    , m_calls([this](const SocketCall &call) { report(call); })
    , m_batchCalls([this](const SocketCall &call) { report(call); })
    , m_poller(SocketPoller::create())
{ }

IcmpSocket::~IcmpSocket() { IcmpSocket::close(); }

void IcmpSocket::report(SocketCall call)
{
    // What getsockname() says in its place is the protocol, or the identifier.
    if (!call.address.isNull() && call.call != SocketCallKind::GetSockName)
        call.address = call.address.withoutPort();
    m_owner.datagramCalled(call);
}

TransportError IcmpSocket::open(const SocketAddress &address)
{
    m_family = address.family();
    m_identifier = quint16(QRandomGenerator::global()->bounded(1, 0x10000));
    CallResult made = m_calls.icmpSocket(m_family, true);
    m_rawError = made.error;
    if (!made.ok())
        made = openPing();
    if (!made.ok()) // what a raw socket needs is known better
        return errorOf(m_rawError, SocketCallKind::Socket, address);
    m_descriptor = int(made.value);
    m_calls.setReceiveBuffer(m_descriptor, receiveBufferSize);
    if (m_rawError != 0 || m_family == SocketAddress::Family::IPv6)
        m_calls.setReportHopLimit(m_descriptor, m_family); // there is no IP header to read it from
    m_poller->watch(m_descriptor, this, SocketPoller::Interest::Read);
    return {};
}

CallResult IcmpSocket::openPing()
{
    const CallResult made = m_calls.icmpSocket(m_family, false);
    if (!made.ok())
        return made;
    const int descriptor = int(made.value);
    m_calls.setReportRefusals(descriptor, m_family);
    const bool six = m_family == SocketAddress::Family::IPv6;
    const SocketAddress any(QHostAddress(six ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), 0);
    if (m_calls.bind(descriptor, any).ok()) // its "port" is the identifier
        m_identifier = m_calls.localAddress(descriptor).port();
    return made;
}

TransportError IcmpSocket::bind(const SocketAddress &address)
{
    if (m_rawError != 0)
        return errorOf(m_rawError, SocketCallKind::Socket, address);
    m_takesAll = true;
    const CallResult result = m_calls.bind(m_descriptor, address);
    return result.ok() ? TransportError() : errorOf(result.error, SocketCallKind::Bind, address);
}

void IcmpSocket::close()
{
    if (m_descriptor < 0)
        return;
    m_poller->unwatch(m_descriptor);
    m_calls.close(std::exchange(m_descriptor, -1));
}

void IcmpSocket::watch(bool reading, bool writing)
{
    if (m_descriptor < 0)
        return;
    SocketPoller::Interests wanted;
    wanted.setFlag(SocketPoller::Interest::Read, reading);
    wanted.setFlag(SocketPoller::Interest::Write, writing);
    m_poller->change(m_descriptor, wanted);
}

CallResult IcmpSocket::receive(std::span<ReceivedDatagram> into, bool reportFullSize)
{
    ReceivedDatagram &first = into.front();
    CallResult result;
    if (into.size() == 1 && m_rawError == 0 && m_family == SocketAddress::Family::IPv4) {
        result = m_calls.recvFrom(m_descriptor, first.buffer, first.capacity, &first.from,
                                  reportFullSize);
        if (result.ok()) {
            first.size = std::exchange(result.value, 1);
            first.time = result.time;
        }
    } else {
        const bool hasIp = m_rawError == 0 && m_family == SocketAddress::Family::IPv4;
        result = m_batchCalls.recvBatch(m_descriptor, into, reportFullSize, !hasIp);
    }
    if (!result.ok())
        return result;
    qint64 accepted = 0;
    for (qint64 i = 0; i < result.value; ++i) {
        ReceivedDatagram &each = into[size_t(i)];
        each.from = each.from.withoutPort();
        if (accepts(each))
            std::swap(each, into[size_t(accepted++)]);
    }
    result.value = accepted;
    return result;
}

bool IcmpSocket::accepts(ReceivedDatagram &datagram) const
{
    const QByteArrayView bytes(datagram.buffer,
                               std::min<qsizetype>(datagram.size, datagram.capacity));
    const std::optional<IcmpDatagram> packet = IcmpDatagram::parse(m_family, bytes);
    datagram.headerSize = packet ? packet->headerSize() : 0;
    if (!packet)
        return m_takesAll;
    if (packet->hasIpHeader())
        datagram.hopLimit = packet->timeToLive();
    if (m_takesAll)
        return true;
    return (packet->isEchoReply() || packet->isError()) && packet->identifier() == m_identifier;
}

CallResult IcmpSocket::send(const OutgoingDatagram &datagram)
{
    const QByteArray request =
            IcmpDatagram::echoRequest(m_family, m_identifier, m_sequence + 1, datagram.bytes);
    CallResult result =
            m_calls.sendTo(m_descriptor, m_family, request, datagram.to, datagram.context);
    if (!result.ok())
        return result;
    ++m_sequence;
    m_sentHeader = request.first(IcmpDatagram::headerLength);
    result.value -= IcmpDatagram::headerLength;
    return result;
}

CallResult IcmpSocket::sendBatch(std::span<const OutgoingDatagram> datagrams)
{
    CallResult result = send(datagrams.front());
    if (result.ok())
        result.value = 1;
    return result;
}

std::optional<SocketAddress> IcmpSocket::nextRefusal()
{
    SocketAddress to;
    if (!m_calls.recvRefusal(m_descriptor, &to).ok())
        return std::nullopt;
    return to.withoutPort();
}

TransportError IcmpSocket::errorOf(int number, SocketCallKind call,
                                   const SocketAddress &address) const
{
    return TransportError::fromErrno(number, call, address.toString());
}

SocketAddress IcmpSocket::localAddress()
{
    return m_descriptor < 0 ? SocketAddress() : m_calls.localAddress(m_descriptor).withoutPort();
}

KernelQueues IcmpSocket::kernelQueues() const
{
    return m_descriptor < 0 ? KernelQueues() : m_calls.queues(m_descriptor);
}

void IcmpSocket::socketReady(bool readable, bool writable, bool failed)
{
    m_owner.datagramsReady(readable, writable, failed);
}

} // namespace socketchat
