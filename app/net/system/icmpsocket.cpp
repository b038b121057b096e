// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/icmpsocket.h"

#include "app/net/icmp/icmpdatagram.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace socketchat {

void IcmpSocket::report(const SocketCall &call)
{
    SocketCall shown = call;
    // What getsockname() says in its place is the protocol, or the identifier.
    if (!call.address.isNull() && call.call != SocketCallKind::GetSockName)
        shown.address = call.address.withoutPort();
    if (!m_takesAll && call.result >= 0)
        shown.offset = offsetOf(call);
    SystemDatagramSocket::report(shown);
}

qint64 IcmpSocket::offsetOf(const SocketCall &call) const
{
    if (call.call == SocketCallKind::SendTo)
        return quint16(m_sequence + 1);
    if (call.call != SocketCallKind::RecvFrom || call.batch.index >= m_receiving.size())
        return call.offset;
    const ReceivedDatagram &into = m_receiving[call.batch.index];
    const auto size = std::min(qsizetype(call.result), into.capacity);
    const std::optional<IcmpDatagram> packet =
            IcmpDatagram::parse(family(), QByteArrayView(into.buffer, size));
    if (!packet || !isForThis(*packet))
        return IcmpOffset::NotForThisEnd;
    return packet->isEchoReply() && packet->sequence() ? *packet->sequence() : call.offset;
}

TransportError IcmpSocket::open(const SocketAddress &address)
{
    m_identifier = quint16(QRandomGenerator::global()->bounded(1, 0x10000));
    CallResult made = m_calls.icmpSocket(address.family(), true);
    m_rawError = made.error;
    if (!made.ok())
        made = openPing(address.family());
    if (!made.ok()) // what a raw socket needs is known better
        return errorOf(m_rawError, SocketCallKind::Socket, address);
    use(int(made.value), address.family());
    m_calls.setReceiveBuffer(descriptor(), receiveBufferSize);
    if (!hasIpHeader()) // which would have it
        m_calls.setReportHopLimit(descriptor(), family());
    return {};
}

CallResult IcmpSocket::openPing(SocketAddress::Family family)
{
    const CallResult made = m_calls.icmpSocket(family, false);
    if (!made.ok())
        return made;
    const int ping = int(made.value);
    m_calls.setReportRefusals(ping, family);
    const bool six = family == SocketAddress::Family::IPv6;
    const SocketAddress any(QHostAddress(six ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), 0);
    if (m_calls.bind(ping, any).ok()) // its "port" is the identifier
        m_identifier = m_calls.localAddress(ping).port();
    return made;
}

TransportError IcmpSocket::bind(const SocketAddress &address, bool)
{
    if (m_rawError != 0)
        return errorOf(m_rawError, SocketCallKind::Socket, address);
    m_takesAll = true;
    const CallResult result = m_calls.bind(descriptor(), address);
    return result.ok() ? TransportError() : errorOf(result.error, SocketCallKind::Bind, address);
}

bool IcmpSocket::hasIpHeader() const
{
    return m_rawError == 0 && family() == SocketAddress::Family::IPv4;
}

CallResult IcmpSocket::receive(std::span<ReceivedDatagram> into, bool reportFullSize)
{
    m_receiving = into;
    CallResult result =
            into.size() == 1 && hasIpHeader()
                    ? SystemDatagramSocket::receive(into, reportFullSize)
                    : m_batchCalls.recvBatch(descriptor(), into, reportFullSize, !hasIpHeader());
    m_receiving = {};
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
    const std::optional<IcmpDatagram> packet = IcmpDatagram::parse(family(), bytes);
    datagram.headerSize = packet ? packet->headerSize() : 0;
    if (!packet)
        return m_takesAll;
    if (packet->hasIpHeader())
        datagram.hopLimit = packet->timeToLive();
    if (m_takesAll)
        return true;
    return isForThis(*packet);
}

bool IcmpSocket::isForThis(const IcmpDatagram &datagram) const
{
    return (datagram.isEchoReply() || datagram.isError()) && datagram.identifier() == m_identifier;
}

CallResult IcmpSocket::send(const OutgoingDatagram &datagram)
{
    const QByteArray request =
            IcmpDatagram::echoRequest(family(), m_identifier, m_sequence + 1, datagram.bytes);
    CallResult result = SystemDatagramSocket::send({request, datagram.to, datagram.context});
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
    const std::optional<SocketAddress> to = SystemDatagramSocket::nextRefusal();
    return to ? to->withoutPort() : to;
}

SocketAddress IcmpSocket::localAddress()
{
    return isOpen() ? SystemDatagramSocket::localAddress().withoutPort() : SocketAddress();
}

} // namespace socketchat
