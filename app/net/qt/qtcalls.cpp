// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qtcalls.h"

#include "app/net/clock.h"
#include "app/net/errorcodes.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace socketchat {

SocketCall QtCalls::begin(SocketCallKind kind, qintptr descriptor, const CallContext &context)
{
    SocketCall call;
    call.engine = Engine::Qt;
    call.call = kind;
    call.descriptor = int(descriptor);
    call.peer = context.peer;
    call.offset = context.offset;
    call.message = qint64(context.message);
    call.time = nowNs();
    return call;
}

void QtCalls::end(SocketCall &call, qint64 result, QAbstractSocket::SocketError error) const
{
    call.duration = nowNs() - call.time;
    call.result = result;
    call.error = result < 0 ? callErrorOf(error) : 0;
    if (result < 0)
        call.result = -1;
    m_report(call);
}

void QtCalls::signalled(const QString &name, qintptr descriptor, PeerId peer, qint64 value) const
{
    SocketCall call = begin(SocketCallKind::Signal, descriptor, {peer});
    call.text = name;
    call.result = value;
    m_report(call);
}

void QtCalls::failed(QAbstractSocket::SocketError error, qintptr descriptor, PeerId peer) const
{
    SocketCall call = begin(SocketCallKind::Signal, descriptor, {peer});
    call.text = u"errorOccurred"_s;
    end(call, -1, error);
}

TransportError qtError(QAbstractSocket::SocketError error, SocketCallKind call,
                       const SocketAddress &address)
{
    return TransportError::fromQt(error, call, address.toString());
}

SocketAddress fromQt(const QHostAddress &host, quint16 port)
{
    if (host.protocol() == QHostAddress::AnyIPProtocol)
        return SocketAddress(QHostAddress(QHostAddress::AnyIPv6), port);
    bool isFour = false;
    const quint32 four = host.toIPv4Address(&isFour);
    return isFour ? SocketAddress::fromIPv4(four, port) : SocketAddress(host, port);
}

QHostAddress toQt(const SocketAddress &address)
{
    if (address.isAny() && address.family() == SocketAddress::Family::IPv6)
        return QHostAddress(QHostAddress::Any);
    return address.host();
}

bool isAbstract(const SocketAddress &address) { return address.unixName().startsWith('\0'); }

TransportError localNameProblem(const SocketAddress &address)
{
    return address.unixName().size() < SocketAddress::longestUnixName
                   ? TransportError()
                   : TransportError::ours(TransportErrorKind::NameTooLong, address.toString());
}

QString localName(const SocketAddress &address)
{
    return QFile::decodeName(address.unixName().sliced(isAbstract(address) ? 1 : 0));
}

} // namespace socketchat
