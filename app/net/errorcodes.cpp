// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/errorcodes.h"

#include "app/net/address/lookupcodes.h"

#include <QMetaEnum>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <span>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct NamedNumber
{
    int number;
    const char *name;
    TransportErrorKind kind = TransportErrorKind::Other;
    QAbstractSocket::SocketError qt = QAbstractSocket::UnknownSocketError;
};

#define NAMED(number)                                                                              \
    {                                                                                              \
        number, #number                                                                            \
    }
#define ROW(number, kind, error)                                                                   \
    {                                                                                              \
        number, #number, TransportErrorKind::kind, QAbstractSocket::error                          \
    }

// A table of our own, since strerrorname_np() is glibc only. If two names share a number, the first
// is shown: EAGAIN before EWOULDBLOCK. If several errnos map to one Qt error, the most frequent
// comes first. Rows without #ifdef exist in every C++ library (<cerrno>).
constexpr NamedNumber errnoTable[] = {
        ROW(EADDRINUSE, AddressInUse, AddressInUseError),
        ROW(EADDRNOTAVAIL, AddressNotAvailable, SocketAddressNotAvailableError),
        ROW(EACCES, PermissionDenied, SocketAccessError),
        ROW(EPERM, PermissionDenied, SocketAccessError),
        ROW(EAFNOSUPPORT, AddressFamilyNotSupported, UnsupportedSocketOperationError),
        ROW(EPROTONOSUPPORT, AddressFamilyNotSupported, UnknownSocketError),
        ROW(ECONNREFUSED, ConnectionRefused, ConnectionRefusedError),
        ROW(ECONNRESET, ConnectionReset, RemoteHostClosedError),
        ROW(ECONNABORTED, ConnectionReset, UnknownSocketError),
        ROW(ENETRESET, ConnectionReset, UnknownSocketError),
        ROW(EPIPE, BrokenPipe, RemoteHostClosedError),
        ROW(ETIMEDOUT, TimedOut, SocketTimeoutError),
        ROW(EHOSTUNREACH, HostUnreachable, NetworkError),
#ifdef EHOSTDOWN
        ROW(EHOSTDOWN, HostUnreachable, NetworkError),
#endif
        ROW(ENETUNREACH, NetworkUnreachable, NetworkError),
        ROW(ENETDOWN, NetworkDown, NetworkError),
        ROW(EMSGSIZE, DatagramTooLarge, DatagramTooLargeError),
        ROW(EMFILE, TooManyDescriptors, SocketResourceError),
        ROW(ENFILE, TooManyDescriptors, SocketResourceError),
        ROW(ENOBUFS, NoBufferSpace, SocketResourceError),
        ROW(ENOMEM, NoBufferSpace, SocketResourceError),
        ROW(ENOTCONN, NotOpen, UnknownSocketError),
        ROW(EAGAIN, Other, TemporaryError),
        ROW(EWOULDBLOCK, Other, TemporaryError),
        ROW(EINPROGRESS, Other, UnfinishedSocketOperationError),
        ROW(EINVAL, Other, OperationError),
        NAMED(ENOENT),
        NAMED(EINTR),
        NAMED(EIO),
        NAMED(EBADF),
        NAMED(EFAULT),
        NAMED(EBUSY),
        NAMED(EEXIST),
        NAMED(ENODEV),
        NAMED(ENOTDIR),
        NAMED(EISDIR),
        NAMED(ENOTTY),
        NAMED(EFBIG),
        NAMED(ENOSPC),
        NAMED(ESPIPE),
        NAMED(EROFS),
        NAMED(EDOM),
        NAMED(ERANGE),
        NAMED(ENAMETOOLONG),
        NAMED(ENOSYS),
        NAMED(ELOOP),
        NAMED(ENOSR),
        NAMED(ENOLINK),
        NAMED(EPROTO),
        NAMED(EBADMSG),
        NAMED(EOVERFLOW),
        NAMED(EILSEQ),
        NAMED(ENOTSOCK),
        NAMED(EDESTADDRREQ),
        ROW(EPROTOTYPE, WrongSocketType, UnknownSocketError),
        NAMED(ENOPROTOOPT),
        NAMED(EOPNOTSUPP),
        NAMED(ENOTSUP),
        NAMED(EISCONN),
        NAMED(EALREADY),
        NAMED(ECANCELED),
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
        {LookupCode::BadFlags, "EAI_BADFLAGS"},     {LookupCode::NoName, "EAI_NONAME"},
        {LookupCode::Again, "EAI_AGAIN"},           {LookupCode::Fail, "EAI_FAIL"},
        {LookupCode::NoData, "EAI_NODATA"},         {LookupCode::Family, "EAI_FAMILY"},
        {LookupCode::SockType, "EAI_SOCKTYPE"},     {LookupCode::Service, "EAI_SERVICE"},
        {LookupCode::AddrFamily, "EAI_ADDRFAMILY"}, {LookupCode::Memory, "EAI_MEMORY"},
        {LookupCode::System, "EAI_SYSTEM"},         {LookupCode::Overflow, "EAI_OVERFLOW"},
        {LookupCode::Canceled, "EAI_CANCELED"},     {LookupCode::Interrupted, "EAI_INTR"},
        {LookupCode::IdnEncode, "EAI_IDN_ENCODE"},
};

/// Returns nullptr if the table lacks the number.
template<size_t Count>
const NamedNumber *rowOf(const NamedNumber (&table)[Count], int number)
{
    const auto found = std::ranges::find(table, number, &NamedNumber::number);
    return found == std::end(table) ? nullptr : found;
}

const NamedNumber *rowOf(QAbstractSocket::SocketError error)
{
    const auto found = std::ranges::find(errnoTable, error, &NamedNumber::qt);
    const bool none = error == QAbstractSocket::UnknownSocketError || found == std::end(errnoTable);
    return none ? nullptr : found;
}

} // namespace

QString errnoName(int number)
{
    const NamedNumber *row = rowOf(errnoTable, number);
    return row ? QString::fromLatin1(row->name) : u"errno %1"_s.arg(number);
}

TransportErrorKind kindOfErrno(int number)
{
    if (number == 0)
        return TransportErrorKind::None;
    const NamedNumber *row = rowOf(errnoTable, number);
    return row ? row->kind : TransportErrorKind::Other;
}

QAbstractSocket::SocketError socketErrorOfErrno(int number)
{
    const NamedNumber *row = rowOf(errnoTable, number);
    return row ? row->qt : QAbstractSocket::UnknownSocketError;
}

QString socketErrorName(QAbstractSocket::SocketError error)
{
    const char *key = QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(error);
    return key ? QString::fromLatin1(key) : u"SocketError(%1)"_s.arg(int(error));
}

TransportErrorKind kindOfSocketError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::HostNotFoundError)
        return TransportErrorKind::HostNotFound;
    const NamedNumber *row = rowOf(error);
    return row ? row->kind : TransportErrorKind::Other;
}

int errnoOfSocketError(QAbstractSocket::SocketError error)
{
    const NamedNumber *row = rowOf(error);
    return row ? row->number : 0;
}

QAbstractSocket::SocketError socketErrorOf(const SocketCall &call)
{
    return QAbstractSocket::SocketError(call.error - 1);
}

int systemErrorOf(const SocketCall &call)
{
    if (call.engine == Engine::System)
        return call.error;
    const QAbstractSocket::SocketError error = socketErrorOf(call);
    if (call.call == SocketCallKind::GetAddrInfo)
        return error == QAbstractSocket::HostNotFoundError ? LookupCode::NoName : LookupCode::Fail;
    return errnoOfSocketError(error);
}

QString systemErrorName(const SocketCall &call)
{
    const int number = systemErrorOf(call);
    if (number == 0)
        return {};
    return call.call == SocketCallKind::GetAddrInfo ? lookupErrorName(number) : errnoName(number);
}

std::optional<NamedError> errorNamed(QStringView name)
{
    const QString prefix = u"QAbstractSocket::"_s;
    if (name.startsWith(prefix)) {
        bool known = false;
        const int value = QMetaEnum::fromType<QAbstractSocket::SocketError>().keyToValue(
                name.sliced(prefix.size()).toLatin1().constData(), &known);
        return known ? std::optional(NamedError{Engine::Qt, value + 1}) : std::nullopt;
    }
    for (const auto &table : {std::span<const NamedNumber>(errnoTable), {lookupNames}}) {
        for (const NamedNumber &row : table) {
            if (name == QLatin1StringView(row.name))
                return NamedError{Engine::System, row.number};
        }
    }
    return std::nullopt;
}

QString lookupErrorName(int code)
{
    const NamedNumber *row = rowOf(lookupNames, code);
    return row ? QString::fromLatin1(row->name) : u"EAI %1"_s.arg(code);
}

TransportErrorKind kindOfLookup(int code)
{
    switch (code) {
    case 0:
        return TransportErrorKind::None;
    case LookupCode::NoName:
    case LookupCode::NoData:
    case LookupCode::AddrFamily:
        return TransportErrorKind::HostNotFound;
    default:
        return TransportErrorKind::LookupFailed;
    }
}

} // namespace socketchat
