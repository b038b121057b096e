// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/systemdatagramsocket.h"

#include <utility>

namespace socketchat {

namespace {
// From this number on, datagrams share a call. Fewer take a call each, as in the lessons.
constexpr size_t minSharedCall = 8;
} // namespace

SystemDatagramSocket::SystemDatagramSocket(Owner &owner)
    : DatagramSocket(owner)
    , m_calls([this](const SocketCall &call) { report(call); })
    , m_batchCalls([this](const SocketCall &call) { report(call); })
    , m_poller(SocketPoller::create())
{ }

SystemDatagramSocket::~SystemDatagramSocket() { SystemDatagramSocket::close(); }

TransportError SystemDatagramSocket::open(const SocketAddress &address)
{
    const CallResult made = m_calls.socket(address.family(), Protocol::Udp);
    if (!made.ok())
        return errorOf(made.error, SocketCallKind::Socket, address);
    use(int(made.value), address.family());
    m_calls.setReceiveBuffer(m_descriptor, receiveBufferSize);
    m_calls.setReportRefusals(m_descriptor, m_family);
    return {};
}

void SystemDatagramSocket::use(int descriptor, SocketAddress::Family family)
{
    m_descriptor = descriptor;
    m_family = family;
    m_poller->watch(m_descriptor, this, SocketPoller::Interest::Read);
}

TransportError SystemDatagramSocket::bind(const SocketAddress &address, bool alsoIPv4)
{
    // No SO_REUSEADDR: for datagrams it would let two programs silently share a port.
    if (address.family() == SocketAddress::Family::IPv6 && address.isAny())
        m_calls.setDualStack(m_descriptor, alsoIPv4);
    const CallResult result = m_calls.bind(m_descriptor, address);
    return result.ok() ? TransportError() : errorOf(result.error, SocketCallKind::Bind, address);
}

void SystemDatagramSocket::close()
{
    if (m_descriptor < 0)
        return;
    m_poller->unwatch(m_descriptor);
    m_calls.close(std::exchange(m_descriptor, -1));
}

void SystemDatagramSocket::watch(bool reading, bool writing)
{
    if (m_descriptor < 0)
        return;
    SocketPoller::Interests wanted;
    wanted.setFlag(SocketPoller::Interest::Read, reading);
    wanted.setFlag(SocketPoller::Interest::Write, writing);
    m_poller->change(m_descriptor, wanted);
}

CallResult SystemDatagramSocket::receive(std::span<ReceivedDatagram> into, bool reportFullSize)
{
    if (into.size() >= minSharedCall)
        return m_batchCalls.recvBatch(m_descriptor, into, reportFullSize);
    ReceivedDatagram &only = into.front();
    CallResult result =
            m_calls.recvFrom(m_descriptor, only.buffer, only.capacity, &only.from, reportFullSize);
    if (result.ok()) {
        only.size = std::exchange(result.value, 1);
        only.time = result.time;
    }
    return result;
}

CallResult SystemDatagramSocket::send(const OutgoingDatagram &datagram)
{
    return m_calls.sendTo(m_descriptor, m_family, datagram.bytes, datagram.to, datagram.context);
}

CallResult SystemDatagramSocket::sendBatch(std::span<const OutgoingDatagram> datagrams)
{
    return m_batchCalls.sendBatch(m_descriptor, m_family, datagrams);
}

std::optional<SocketAddress> SystemDatagramSocket::nextRefusal()
{
    SocketAddress to;
    if (!m_calls.recvRefusal(m_descriptor, &to).ok())
        return std::nullopt;
    return to;
}

TransportError SystemDatagramSocket::errorOf(int number, SocketCallKind call,
                                             const SocketAddress &address) const
{
    return TransportError::fromErrno(number, call, address.toString());
}

SocketAddress SystemDatagramSocket::localAddress()
{
    return m_descriptor < 0 ? SocketAddress() : m_calls.localAddress(m_descriptor);
}

KernelQueues SystemDatagramSocket::kernelQueues() const
{
    return m_descriptor < 0 ? KernelQueues() : m_calls.queues(m_descriptor);
}

void SystemDatagramSocket::socketReady(bool readable, bool writable, bool failed)
{
    m_owner.datagramsReady(readable, writable, failed);
}

} // namespace socketchat
