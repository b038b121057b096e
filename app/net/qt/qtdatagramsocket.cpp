// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qtdatagramsocket.h"

#include "app/net/clock.h"
#include "app/net/qt/deletesoon.h"

#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QUdpSocket>
#include <QVariant>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

QtDatagramSocket::QtDatagramSocket(Owner &owner)
    : DatagramSocket(owner)
    , m_calls([this](const SocketCall &call) { m_owner.datagramCalled(call); })
{ }

QtDatagramSocket::~QtDatagramSocket() { QtDatagramSocket::close(); }

TransportError QtDatagramSocket::open(const SocketAddress &)
{
    m_socket = std::make_unique<QUdpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_bound = false;
    m_unread = false;
    connect(m_socket.get(), &QUdpSocket::readyRead, this, &QtDatagramSocket::readyRead);
    return {};
}

TransportError QtDatagramSocket::bind(const SocketAddress &address, bool alsoIPv4)
{
    SocketCall call = QtCalls::begin(SocketCallKind::Bind, -1);
    call.address = address;
    const bool bound = m_socket->bind(alsoIPv4 ? toQt(address) : address.host(), address.port(),
                                      QUdpSocket::DontShareAddress);
    call.descriptor = int(m_socket->socketDescriptor());
    m_calls.end(call, bound ? 0 : -1, m_socket->error());
    if (!bound)
        return qtError(m_socket->error(), SocketCallKind::Bind, address);
    enlargeReceiveBuffer();
    return {};
}

void QtDatagramSocket::enlargeReceiveBuffer()
{
    m_bound = true;
    SocketCall call = QtCalls::begin(SocketCallKind::SetSockOpt, m_socket->socketDescriptor());
    call.option = int(QAbstractSocket::ReceiveBufferSizeSocketOption);
    call.value = receiveBufferSize;
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBufferSize);
    m_calls.end(call, 0);
}

void QtDatagramSocket::close()
{
    if (!m_socket)
        return;
    m_writable.reset();
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_socket->socketDescriptor());
    m_socket->close();
    m_calls.end(call, 0);
    deleteSoon(std::move(m_socket), this); // it may be emitting a signal
}

void QtDatagramSocket::watch(bool reading, bool writing)
{
    m_reading = reading;
    if (!m_socket)
        return;
    if (reading && std::exchange(m_unread, false))
        QMetaObject::invokeMethod(this, &QtDatagramSocket::ready, Qt::QueuedConnection);
    // QUdpSocket does not report that the send buffer has space again.
    if (writing && !m_writable && m_socket->socketDescriptor() >= 0) {
        m_writable = std::make_unique<QSocketNotifier>(m_socket->socketDescriptor(),
                                                       QSocketNotifier::Write);
        connect(m_writable.get(), &QSocketNotifier::activated, this,
                [this] { m_owner.datagramsReady(false, true, false); });
    } else if (!writing && m_writable) {
        m_writable->setEnabled(false);
        deleteSoon(std::move(m_writable), this); // it may be emitting its signal
    }
}

void QtDatagramSocket::readyRead()
{
    m_calls.signalled(u"readyRead"_s, m_socket->socketDescriptor(), {});
    ready();
}

void QtDatagramSocket::ready()
{
    if (!m_socket)
        return;
    if (m_reading)
        m_owner.datagramsReady(true, false, false);
    else
        m_unread = true;
}

CallResult QtDatagramSocket::receive(std::span<ReceivedDatagram> into, bool reportFullSize)
{
    CallResult result;
    qint64 count = 0;
    for (ReceivedDatagram &each : into) {
        result = receiveOne(each, reportFullSize);
        if (!result.ok())
            break;
        ++count;
    }
    return count > 0 ? CallResult::done(count, result.time) : result;
}

CallResult QtDatagramSocket::receiveOne(ReceivedDatagram &into, bool reportFullSize)
{
    // The size is only available before reading.
    const qint64 whole = reportFullSize ? m_socket->pendingDatagramSize() : -1;
    SocketCall call = QtCalls::begin(SocketCallKind::RecvFrom, m_socket->socketDescriptor());
    call.size = int(into.capacity);
    quint16 port = 0;
    const qint64 size = m_socket->readDatagram(into.buffer, into.capacity, &m_lastFrom, &port);
    if (size < 0)
        return failure(call);
    into.from = call.address = fromQt(m_lastFrom, port);
    into.size = std::max(size, whole);
    m_calls.end(call, size);
    into.time = call.time + call.duration;
    return CallResult::done(into.size, into.time);
}

CallResult QtDatagramSocket::send(const OutgoingDatagram &datagram)
{
    if (datagram.to != m_lastTo) {
        m_lastTo = datagram.to;
        m_lastHost = datagram.to.host();
    }
    SocketCall call =
            QtCalls::begin(SocketCallKind::SendTo, m_socket->socketDescriptor(), datagram.context);
    call.size = int(datagram.bytes.size());
    call.address = datagram.to;
    const qint64 size = m_socket->writeDatagram(datagram.bytes.data(), datagram.bytes.size(),
                                                m_lastHost, datagram.to.port());
    call.descriptor = int(m_socket->socketDescriptor());
    if (size < 0)
        return failure(call);
    m_calls.end(call, size);
    if (!m_bound)
        enlargeReceiveBuffer();
    return CallResult::done(size, call.time + call.duration);
}

CallResult QtDatagramSocket::sendBatch(std::span<const OutgoingDatagram> datagrams)
{
    CallResult result;
    qint64 count = 0;
    for (const OutgoingDatagram &each : datagrams) {
        result = send(each);
        if (!result.ok())
            break;
        ++count;
    }
    return count > 0 ? CallResult::done(count, result.time - count + 1) : result;
}

CallResult QtDatagramSocket::failure(SocketCall &call)
{
    const QAbstractSocket::SocketError error = m_socket->error();
    m_calls.end(call, -1, error);
    CallResult result{-1, int(error) + 1, call.time + call.duration, CallResult::Status::Failed};
    if (error == QAbstractSocket::TemporaryError)
        result.status = CallResult::Status::MustWait;
    else if (error == QAbstractSocket::ConnectionRefusedError)
        result.status = CallResult::Status::Refused;
    return result;
}

TransportError QtDatagramSocket::errorOf(int number, SocketCallKind call,
                                         const SocketAddress &address) const
{
    return qtError(QAbstractSocket::SocketError(number - 1), call, address);
}

SocketAddress QtDatagramSocket::localAddress()
{
    return m_socket ? fromQt(m_socket->localAddress(), m_socket->localPort()) : SocketAddress();
}

} // namespace socketchat
