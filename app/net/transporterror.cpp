// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/transporterror.h"

#include <QDataStream>
#include <QIODevice>
#include <QMetaEnum>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>

#if defined(Q_OS_WIN)
#    include <winsock2.h>
#    include <ws2tcpip.h>
#else
#    include <netdb.h>
#endif

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct NamedNumber
{
    int number;
    const char *name;
};

#define NAMED(number)                                                                              \
    {                                                                                              \
        number, #number                                                                            \
    }

// No system function gives the name everywhere (strerrorname_np is glibc's alone). Where two
// names share a number the first one is shown: EAGAIN before EWOULDBLOCK. Those without #ifdef are
// in every C++ library (<cerrno>).
constexpr NamedNumber errnoNames[] = {
        NAMED(EPERM),           NAMED(ENOENT),       NAMED(EINTR),        NAMED(EIO),
        NAMED(EBADF),           NAMED(EAGAIN),       NAMED(EWOULDBLOCK),  NAMED(ENOMEM),
        NAMED(EACCES),          NAMED(EFAULT),       NAMED(EBUSY),        NAMED(EEXIST),
        NAMED(ENODEV),          NAMED(ENOTDIR),      NAMED(EINVAL),       NAMED(ENFILE),
        NAMED(EMFILE),          NAMED(ENOTTY),       NAMED(EFBIG),        NAMED(ENOSPC),
        NAMED(ESPIPE),          NAMED(EROFS),        NAMED(EPIPE),        NAMED(EDOM),
        NAMED(ERANGE),          NAMED(ENAMETOOLONG), NAMED(ENOSYS),       NAMED(ELOOP),
        NAMED(ENOSR),           NAMED(ENOLINK),      NAMED(EPROTO),       NAMED(EBADMSG),
        NAMED(EOVERFLOW),       NAMED(EILSEQ),       NAMED(ENOTSOCK),     NAMED(EDESTADDRREQ),
        NAMED(EMSGSIZE),        NAMED(EPROTOTYPE),   NAMED(ENOPROTOOPT),  NAMED(EPROTONOSUPPORT),
        NAMED(EOPNOTSUPP),      NAMED(ENOTSUP),      NAMED(EAFNOSUPPORT), NAMED(EADDRINUSE),
        NAMED(EADDRNOTAVAIL),   NAMED(ENETDOWN),     NAMED(ENETUNREACH),  NAMED(ENETRESET),
        NAMED(ECONNABORTED),    NAMED(ECONNRESET),   NAMED(ENOBUFS),      NAMED(EISCONN),
        NAMED(ENOTCONN),        NAMED(ETIMEDOUT),    NAMED(ECONNREFUSED), NAMED(EHOSTUNREACH),
        NAMED(EALREADY),        NAMED(EINPROGRESS),  NAMED(ECANCELED),
#ifdef ENONET
        NAMED(ENONET),
#endif
#ifdef ENOTUNIQ
        NAMED(ENOTUNIQ),
#endif
#ifdef EUSERS
        NAMED(EUSERS),
#endif
#ifdef ESOCKTNOSUPPORT
        NAMED(ESOCKTNOSUPPORT),
#endif
#ifdef EPFNOSUPPORT
        NAMED(EPFNOSUPPORT),
#endif
#ifdef ESHUTDOWN
        NAMED(ESHUTDOWN),
#endif
#ifdef ETOOMANYREFS
        NAMED(ETOOMANYREFS),
#endif
#ifdef EHOSTDOWN
        NAMED(EHOSTDOWN),
#endif
#ifdef ESTALE
        NAMED(ESTALE),
#endif
#ifdef EREMOTEIO
        NAMED(EREMOTEIO),
#endif
#ifdef EDQUOT
        NAMED(EDQUOT),
#endif
#ifdef EKEYREJECTED
        NAMED(EKEYREJECTED),
#endif
};

constexpr NamedNumber lookupNames[] = {
        NAMED(EAI_AGAIN),      NAMED(EAI_BADFLAGS), NAMED(EAI_FAIL),    NAMED(EAI_FAMILY),
        NAMED(EAI_MEMORY),     NAMED(EAI_NONAME),   NAMED(EAI_SERVICE), NAMED(EAI_SOCKTYPE),
#ifdef EAI_NODATA
        NAMED(EAI_NODATA),
#endif
#ifdef EAI_ADDRFAMILY
        NAMED(EAI_ADDRFAMILY),
#endif
#ifdef EAI_SYSTEM
        NAMED(EAI_SYSTEM),
#endif
#ifdef EAI_OVERFLOW
        NAMED(EAI_OVERFLOW),
#endif
#ifdef EAI_CANCELED
        NAMED(EAI_CANCELED),
#endif
#ifdef EAI_INTR
        NAMED(EAI_INTR),
#endif
#ifdef EAI_IDN_ENCODE
        NAMED(EAI_IDN_ENCODE),
#endif
};

template<size_t Count>
const char *nameIn(const NamedNumber (&table)[Count], int number)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [number](const auto &row) { return row.number == number; });
    return found == std::end(table) ? nullptr : found->name;
}

TransportErrorKind kindOfErrno(int number)
{
    switch (number) {
    case 0:
        return TransportErrorKind::None;
    case EADDRINUSE:
        return TransportErrorKind::AddressInUse;
    case EACCES:
    case EPERM:
        return TransportErrorKind::PermissionDenied;
    case EADDRNOTAVAIL:
        return TransportErrorKind::AddressNotAvailable;
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
        return TransportErrorKind::AddressFamilyNotSupported;
    case ECONNREFUSED:
        return TransportErrorKind::ConnectionRefused;
    case ECONNRESET:
    case ECONNABORTED:
    case ENETRESET:
        return TransportErrorKind::ConnectionReset;
    case EPIPE:
        return TransportErrorKind::BrokenPipe;
    case ETIMEDOUT:
        return TransportErrorKind::TimedOut;
    case EHOSTUNREACH:
#ifdef EHOSTDOWN
    case EHOSTDOWN:
#endif
        return TransportErrorKind::HostUnreachable;
    case ENETUNREACH:
        return TransportErrorKind::NetworkUnreachable;
    case ENETDOWN:
        return TransportErrorKind::NetworkDown;
    case EMSGSIZE:
        return TransportErrorKind::DatagramTooLarge;
    case ENOTCONN:
        return TransportErrorKind::NotOpen;
    case EMFILE:
    case ENFILE:
        return TransportErrorKind::TooManyDescriptors;
    case ENOBUFS:
    case ENOMEM:
        return TransportErrorKind::NoBufferSpace;
    default:
        return TransportErrorKind::Other;
    }
}

TransportErrorKind kindOfQt(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return TransportErrorKind::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return TransportErrorKind::ConnectionReset;
    case QAbstractSocket::HostNotFoundError:
        return TransportErrorKind::HostNotFound;
    case QAbstractSocket::SocketAccessError:
        return TransportErrorKind::PermissionDenied;
    case QAbstractSocket::SocketResourceError:
        return TransportErrorKind::TooManyDescriptors;
    case QAbstractSocket::SocketTimeoutError:
        return TransportErrorKind::TimedOut;
    case QAbstractSocket::DatagramTooLargeError:
        return TransportErrorKind::DatagramTooLarge;
    case QAbstractSocket::NetworkError:
        return TransportErrorKind::HostUnreachable;
    case QAbstractSocket::AddressInUseError:
        return TransportErrorKind::AddressInUse;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return TransportErrorKind::AddressNotAvailable;
    case QAbstractSocket::UnsupportedSocketOperationError:
        return TransportErrorKind::AddressFamilyNotSupported;
    default:
        return TransportErrorKind::Other;
    }
}

TransportErrorKind kindOfLookup(int code)
{
    switch (code) {
    case 0:
        return TransportErrorKind::None;
    case EAI_NONAME:
#if defined(EAI_NODATA) && EAI_NODATA != EAI_NONAME
    case EAI_NODATA:
#endif
#ifdef EAI_ADDRFAMILY
    case EAI_ADDRFAMILY:
#endif
        return TransportErrorKind::HostNotFound;
    default:
        return TransportErrorKind::LookupFailed;
    }
}

QString lookupText(int code)
{
#if defined(Q_OS_WIN)
    return QString::fromWCharArray(gai_strerrorW(code));
#else
    return QString::fromLocal8Bit(gai_strerror(code));
#endif
}

} // namespace

TransportError TransportError::fromErrno(int number, SocketCallKind call, const QString &address)
{
    const bool lookup = call == SocketCallKind::GetAddrInfo;
    TransportError error;
    error.kind = lookup ? kindOfLookup(number) : kindOfErrno(number);
    error.number = number;
    error.call = call;
    error.address = address;
    if (number != 0) {
        error.systemText = lookup ? lookupText(number)
                                  : QString::fromLocal8Bit(std::generic_category().message(number));
    }
    return error;
}

TransportError TransportError::fromQt(QAbstractSocket::SocketError qtError, SocketCallKind call,
                                      const QString &address)
{
    TransportError error;
    error.kind = kindOfQt(qtError);
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
        return qtErrorName(QAbstractSocket::SocketError(number - 1));
    return call == SocketCallKind::GetAddrInfo ? lookupErrorName(number) : errnoName(number);
}

bool TransportError::isTransient() const
{
    switch (call) {
    case SocketCallKind::Accept: // the next client may be luckier; the listening socket is whole
    case SocketCallKind::SendTo: // one datagram; the socket is whole
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
        return true;
    case TransportErrorKind::ConnectionRefused:
        // Only a connected datagram socket hears of it while sending or reading.
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
           << quint8(engine);
    return bytes;
}

TransportError TransportError::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 kind = 0;
    qint32 number = 0;
    quint8 call = 0;
    TransportError error;
    stream >> kind >> number >> call >> error.address >> error.systemText;
    if (stream.status() != QDataStream::Ok || kind > quint8(TransportErrorKind::Other)
        || call > quint8(SocketCallKind::Close))
        return ours(TransportErrorKind::Other);
    error.kind = TransportErrorKind(kind);
    error.number = number;
    error.call = SocketCallKind(call);
    quint8 engine = 0; // not there in what was written before there were two
    if (!stream.atEnd())
        stream >> engine;
    error.engine = engine == quint8(Engine::Qt) ? Engine::Qt : Engine::System;
    return error;
}

QString errnoName(int number)
{
    if (const char *name = nameIn(errnoNames, number))
        return QString::fromLatin1(name);
    return u"errno %1"_s.arg(number);
}

QString qtErrorName(QAbstractSocket::SocketError error)
{
    const char *name = QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(error);
    return name ? "QAbstractSocket::"_L1 + QLatin1StringView(name) : QString::number(error);
}

QString lookupErrorName(int code)
{
    if (const char *name = nameIn(lookupNames, code))
        return QString::fromLatin1(name);
    return u"EAI %1"_s.arg(code);
}

} // namespace socketchat
