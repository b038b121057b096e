// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/transporterror.h"

#include "app/net/errorcodes.h"

#include <QDataStream>
#include <QIODevice>

#include <system_error>

using namespace Qt::StringLiterals;

namespace socketchat {

TransportError TransportError::fromErrno(int number, SocketCallKind call, const QString &address)
{
    const bool lookup = call == SocketCallKind::GetAddrInfo;
    TransportError error;
    error.kind = lookup ? kindOfLookup(number) : kindOfErrno(number);
    error.number = number;
    error.call = call;
    error.address = address;
    if (number != 0 && !lookup)
        error.systemText = QString::fromLocal8Bit(std::generic_category().message(number));
    return error;
}

TransportError TransportError::fromQt(QAbstractSocket::SocketError qtError, SocketCallKind call,
                                      const QString &address)
{
    TransportError error;
    error.kind = kindOfSocketError(qtError);
    error.number = int(qtError) + 1;
    error.engine = Engine::Qt;
    error.call = call;
    error.address = address;
    return error;
}

TransportError TransportError::ours(TransportErrorKind kind, const QString &address)
{
    TransportError error;
    error.kind = kind;
    error.address = address;
    return error;
}

QString TransportError::name() const
{
    if (number == 0)
        return {};
    if (engine == Engine::Qt)
        return u"QAbstractSocket::"_s + socketErrorName(QAbstractSocket::SocketError(number - 1));
    return call == SocketCallKind::GetAddrInfo ? lookupErrorName(number) : errnoName(number);
}

bool TransportError::isTransient() const
{
    if (stepped)
        return true;
    switch (call) {
    case SocketCallKind::Accept: // the listening socket stays usable
    case SocketCallKind::SendTo: // concerns one datagram; the socket stays usable
    case SocketCallKind::RecvFrom:
        return true;
    default:
        break;
    }
    switch (kind) {
    case TransportErrorKind::None:
    case TransportErrorKind::DatagramTooLarge:
    case TransportErrorKind::MessageTooLong:
    case TransportErrorKind::NotOpen:
    case TransportErrorKind::NoSuchPeer:
    case TransportErrorKind::QueueFull:
    case TransportErrorKind::TooManyClients:
        return true;
    case TransportErrorKind::ConnectionRefused:
        // Send or Recv report it only on a connected datagram socket, which stays usable.
        return call == SocketCallKind::Send || call == SocketCallKind::Recv;
    default:
        return false;
    }
}

QByteArray TransportError::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << quint8(kind) << qint32(number) << quint8(call) << address << systemText
           << quint8(engine) << quint8(stepped);
    return bytes;
}

TransportError TransportError::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 kind = 0;
    qint32 number = 0;
    quint8 call = 0;
    quint8 engine = 0;
    quint8 stepped = 0;
    TransportError error;
    stream >> kind >> number >> call >> error.address >> error.systemText >> engine >> stepped;
    if (stream.status() != QDataStream::Ok || kind > quint8(TransportErrorKind::Other)
        || call > quint8(SocketCallKind::Signal) || engine > quint8(Engine::Qt))
        return ours(TransportErrorKind::Other);
    error.kind = TransportErrorKind(kind);
    error.number = number;
    error.call = SocketCallKind(call);
    error.engine = Engine(engine);
    error.stepped = stepped != 0;
    return error;
}

} // namespace socketchat
