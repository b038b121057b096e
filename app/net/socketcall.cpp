// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketcall.h"

#include "app/net/errorcodes.h"

#include <QAbstractSocket>
#include <QMetaEnum>

#include <algorithm>
#include <cerrno>
#include <iterator>

#if defined(Q_OS_WIN)
#    include <winsock2.h>
#    include <ws2tcpip.h>
#else
#    include <netinet/in.h>
#    include <netinet/tcp.h>
#    include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QString familyText(int family)
{
    switch (family) {
    case AF_INET:
        return u"AF_INET"_s;
    case AF_INET6:
        return u"AF_INET6"_s;
    case AF_UNIX:
        return u"AF_UNIX"_s;
    default:
        return QString::number(family);
    }
}

QString typeText(int type)
{
    QStringList parts;
    int flags = 0;
#ifdef SOCK_NONBLOCK
    flags |= SOCK_NONBLOCK;
#endif
#ifdef SOCK_CLOEXEC
    flags |= SOCK_CLOEXEC;
#endif
    switch (type & ~flags) {
    case SOCK_STREAM:
        parts += u"SOCK_STREAM"_s;
        break;
    case SOCK_DGRAM:
        parts += u"SOCK_DGRAM"_s;
        break;
    default:
        parts += QString::number(type & ~flags);
    }
#ifdef SOCK_NONBLOCK
    if (type & SOCK_NONBLOCK)
        parts += u"SOCK_NONBLOCK"_s;
#endif
#ifdef SOCK_CLOEXEC
    if (type & SOCK_CLOEXEC)
        parts += u"SOCK_CLOEXEC"_s;
#endif
    return parts.join(u'|');
}

QString levelText(int level)
{
    switch (level) {
    case SOL_SOCKET:
        return u"SOL_SOCKET"_s;
    case IPPROTO_IP:
        return u"IPPROTO_IP"_s;
    case IPPROTO_TCP:
        return u"IPPROTO_TCP"_s;
    case IPPROTO_IPV6:
        return u"IPPROTO_IPV6"_s;
    default:
        return QString::number(level);
    }
}

struct OptionName
{
    int level;
    int option;
    const char *name;
};

constexpr OptionName optionNames[] = {
        {SOL_SOCKET, SO_REUSEADDR, "SO_REUSEADDR"},
        {SOL_SOCKET, SO_ERROR, "SO_ERROR"},
        {SOL_SOCKET, SO_BROADCAST, "SO_BROADCAST"},
        {SOL_SOCKET, SO_RCVBUF, "SO_RCVBUF"},
        {SOL_SOCKET, SO_SNDBUF, "SO_SNDBUF"},
        {SOL_SOCKET, SO_KEEPALIVE, "SO_KEEPALIVE"},
        {SOL_SOCKET, SO_LINGER, "SO_LINGER"},
#ifdef SO_REUSEPORT
        {SOL_SOCKET, SO_REUSEPORT, "SO_REUSEPORT"},
#endif
#ifdef SO_EXCLUSIVEADDRUSE
        {SOL_SOCKET, SO_EXCLUSIVEADDRUSE, "SO_EXCLUSIVEADDRUSE"},
#endif
#ifdef SO_NOSIGPIPE
        {SOL_SOCKET, SO_NOSIGPIPE, "SO_NOSIGPIPE"},
#endif
#ifdef SO_RXQ_OVFL
        {SOL_SOCKET, SO_RXQ_OVFL, "SO_RXQ_OVFL"},
#endif
#ifdef SO_MEMINFO
        {SOL_SOCKET, SO_MEMINFO, "SO_MEMINFO"},
#endif
        {IPPROTO_TCP, TCP_NODELAY, "TCP_NODELAY"},
#ifdef TCP_KEEPIDLE
        {IPPROTO_TCP, TCP_KEEPIDLE, "TCP_KEEPIDLE"},
#endif
#ifdef TCP_KEEPINTVL
        {IPPROTO_TCP, TCP_KEEPINTVL, "TCP_KEEPINTVL"},
#endif
#ifdef TCP_KEEPCNT
        {IPPROTO_TCP, TCP_KEEPCNT, "TCP_KEEPCNT"},
#endif
        {IPPROTO_IPV6, IPV6_V6ONLY, "IPV6_V6ONLY"},
#ifdef IP_RECVERR
        {IPPROTO_IP, IP_RECVERR, "IP_RECVERR"},
#endif
#ifdef IPV6_RECVERR
        {IPPROTO_IPV6, IPV6_RECVERR, "IPV6_RECVERR"},
#endif
};

QString optionText(int level, int option)
{
    const auto found = std::find_if(std::begin(optionNames), std::end(optionNames),
                                    [level, option](const auto &row) {
                                        return row.level == level && row.option == option;
                                    });
    return found == std::end(optionNames) ? QString::number(option)
                                          : QString::fromLatin1(found->name);
}

/// SO_ERROR hands out an errno, every other option a number.
QString optionValueText(const SocketCall &call)
{
    if (call.level == SOL_SOCKET && call.option == SO_ERROR && call.value != 0)
        return errnoName(call.value);
    return QString::number(call.value);
}

QString messageFlagsText(int flags)
{
    QStringList parts;
#ifdef MSG_NOSIGNAL
    if (flags & MSG_NOSIGNAL)
        parts += u"MSG_NOSIGNAL"_s;
    flags &= ~MSG_NOSIGNAL;
#endif
#ifdef MSG_DONTWAIT
    if (flags & MSG_DONTWAIT)
        parts += u"MSG_DONTWAIT"_s;
    flags &= ~MSG_DONTWAIT;
#endif
#ifdef MSG_ERRQUEUE
    if (flags & MSG_ERRQUEUE)
        parts += u"MSG_ERRQUEUE"_s;
    flags &= ~MSG_ERRQUEUE;
#endif
#ifdef MSG_TRUNC
    if (flags & MSG_TRUNC)
        parts += u"MSG_TRUNC"_s;
    flags &= ~MSG_TRUNC;
#endif
    if (flags & MSG_PEEK)
        parts += u"MSG_PEEK"_s;
    flags &= ~MSG_PEEK;
    if (flags != 0)
        parts += QString::number(flags);
    return parts.join(u'|');
}

QString howText(int how)
{
#if defined(Q_OS_WIN)
    constexpr int reading = SD_RECEIVE;
    constexpr int writing = SD_SEND;
    constexpr int both = SD_BOTH;
#else
    constexpr int reading = SHUT_RD;
    constexpr int writing = SHUT_WR;
    constexpr int both = SHUT_RDWR;
#endif
    switch (how) {
    case reading:
        return u"SHUT_RD"_s;
    case writing:
        return u"SHUT_WR"_s;
    case both:
        return u"SHUT_RDWR"_s;
    default:
        return QString::number(how);
    }
}

template<typename Enum>
QString keyOf(int value)
{
    const char *key = QMetaEnum::fromType<Enum>().valueToKey(value);
    return key ? QString::fromLatin1(key) : QString::number(value);
}

QString openModeText(int mode)
{
    QString text = u"ReadWrite"_s;
    if (mode & QIODevice::Unbuffered)
        text += u"|Unbuffered"_s;
    return text;
}

bool carriesBytes(SocketCallKind call)
{
    return call == SocketCallKind::Send || call == SocketCallKind::Recv
           || call == SocketCallKind::SendTo || call == SocketCallKind::RecvFrom;
}

QStringList systemArguments(const SocketCall &call)
{
    if (call.call == SocketCallKind::Socket)
        return {familyText(call.family), typeText(call.type), QString::number(call.protocol)};
    if (call.call == SocketCallKind::GetAddrInfo)
        return {u"\"%1\""_s.arg(lookupParts(call).first)};

    QStringList list{QString::number(call.descriptor)};
    if (call.batch.asked > 0) {
        list << QString::number(call.batch.asked);
        if (call.flags != 0)
            list << messageFlagsText(call.flags);
        return list;
    }
    switch (call.call) {
    case SocketCallKind::SetSockOpt:
        list << levelText(call.level) << optionText(call.level, call.option)
             << optionValueText(call);
        break;
    case SocketCallKind::GetSockOpt:
        list << levelText(call.level) << optionText(call.level, call.option);
        if (call.result >= 0)
            list << u"[%1]"_s.arg(optionValueText(call));
        break;
    case SocketCallKind::Listen:
        list << QString::number(call.backlog);
        break;
    case SocketCallKind::Send:
    case SocketCallKind::Recv:
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        list << QString::number(call.size);
        if (call.flags != 0)
            list << messageFlagsText(call.flags);
        break;
    case SocketCallKind::Shutdown:
        list << howText(call.how);
        break;
    default:
        break;
    }
    switch (call.call) {
    case SocketCallKind::Bind:
    case SocketCallKind::Connect:
    case SocketCallKind::SendTo:
        list << call.address.toString();
        break;
    default:
        break;
    }
    return list;
}

/// `127.0.0.1`, `8000`: as Qt's functions take an address.
QStringList addressParts(const SocketAddress &address)
{
    return {address.hostText(), QString::number(address.port())};
}

QStringList qtArguments(const SocketCall &call)
{
    switch (call.call) {
    case SocketCallKind::GetAddrInfo:
        return {u"\"%1\""_s.arg(lookupParts(call).first)};
    case SocketCallKind::SetSockOpt:
        return {keyOf<QAbstractSocket::SocketOption>(call.option), QString::number(call.value)};
    case SocketCallKind::Bind:
    case SocketCallKind::Listen:
        return addressParts(call.address);
    case SocketCallKind::Connect: {
        QStringList list = addressParts(call.address);
        if (call.flags != 0)
            list << openModeText(call.flags);
        return list;
    }
    case SocketCallKind::Accept:
        if (call.text.isEmpty())
            return {QString::number(call.result)};
        break;
    case SocketCallKind::Send:
    case SocketCallKind::Recv:
    case SocketCallKind::RecvFrom:
        return {QString::number(call.size)};
    case SocketCallKind::SendTo:
        return QStringList{QString::number(call.size)} + addressParts(call.address);
    case SocketCallKind::Signal:
        if (call.result < 0)
            return {socketCallErrorName(call)};
        if (call.result > 0)
            return {QString::number(call.result)};
        break;
    default:
        break;
    }
    return {};
}

/// `= 6`, ` from 127.0.0.1:51324`; empty where a function succeeded that returns true or nothing.
QString qtOutcome(const SocketCall &call)
{
    switch (call.call) {
    case SocketCallKind::Signal:
        return {};
    case SocketCallKind::GetAddrInfo:
        return u" = %1"_s.arg(call.error != 0 ? socketCallErrorName(call)
                                              : lookupParts(call).second);
    default:
        break;
    }
    if (call.result < 0) {
        const bool counts = carriesBytes(call.call);
        return u" = %1 %2"_s.arg(counts ? u"-1"_s : u"false"_s, socketCallErrorName(call));
    }
    switch (call.call) {
    case SocketCallKind::Accept: {
        const QString from = u" from %1"_s.arg(call.address.toString());
        return call.text.isEmpty() ? from : u" = %1%2"_s.arg(QString::number(call.result), from);
    }
    case SocketCallKind::RecvFrom:
        return u" = %1 from %2"_s.arg(QString::number(call.result), call.address.toString());
    default:
        return carriesBytes(call.call) ? u" = %1"_s.arg(call.result) : QString();
    }
}

QString systemOutcome(const SocketCall &call)
{
    if (call.call == SocketCallKind::GetAddrInfo) {
        return call.error != 0 ? socketCallErrorName(call) : lookupParts(call).second;
    }
    if (call.result < 0)
        return u"%1 %2"_s.arg(QString::number(call.result), socketCallErrorName(call));
    if (call.batch.asked > 0) {
        const bool sent = call.call == SocketCallKind::SendTo;
        return (sent ? u"%1: [%2] %3 to %4"_s : u"%1: [%2] %3 from %4"_s)
                .arg(QString::number(call.batch.carried), QString::number(call.batch.index),
                     QString::number(call.result), call.address.toString());
    }
    const QString result = QString::number(call.result);
    if (call.address.isNull())
        return result;
    switch (call.call) {
    case SocketCallKind::Accept:
    case SocketCallKind::RecvFrom:
        return u"%1 from %2"_s.arg(result, call.address.toString());
    case SocketCallKind::GetSockName:
        return u"%1 at %2"_s.arg(result, call.address.toString());
    default:
        return result;
    }
}

QString qtName(SocketCallKind call)
{
    switch (call) {
    case SocketCallKind::GetAddrInfo:
        return u"lookupHost"_s;
    case SocketCallKind::SetSockOpt:
        return u"setSocketOption"_s;
    case SocketCallKind::GetSockOpt:
        return u"socketOption"_s;
    case SocketCallKind::GetSockName:
        return u"localAddress"_s;
    case SocketCallKind::Accept:
        return u"incomingConnection"_s;
    case SocketCallKind::Connect:
        return u"connectToHost"_s;
    case SocketCallKind::Send:
        return u"write"_s;
    case SocketCallKind::Recv:
        return u"read"_s;
    case SocketCallKind::SendTo:
        return u"writeDatagram"_s;
    case SocketCallKind::RecvFrom:
        return u"readDatagram"_s;
    default: // bind, listen, close
        return socketCallName(call);
    }
}

} // namespace

std::pair<QString, QString> lookupParts(const SocketCall &call)
{
    const QString arrow = u" → "_s;
    const qsizetype at = call.text.indexOf(arrow);
    if (at < 0)
        return {call.text, {}};
    return {call.text.left(at), call.text.mid(at + arrow.size())};
}

QStringList socketCallArguments(const SocketCall &call)
{
    return call.engine == Engine::Qt ? qtArguments(call) : systemArguments(call);
}

QString socketCallErrorName(const SocketCall &call)
{
    if (call.engine == Engine::Qt)
        return socketErrorName(socketErrorOf(call));
    // getaddrinfo returns its error; it has nothing to do with errno.
    return call.call == SocketCallKind::GetAddrInfo ? lookupErrorName(call.error)
                                                    : errnoName(call.error);
}

bool socketCallMustWait(const SocketCall &call)
{
    if (call.result >= 0)
        return false;
    if (call.engine == Engine::Qt)
        return socketErrorOf(call) == QAbstractSocket::TemporaryError;
    return call.error == EAGAIN || call.error == EWOULDBLOCK || call.error == EINTR;
}

bool socketCallHasBegun(const SocketCall &call)
{
    return call.engine == Engine::System && call.result < 0 && call.error == EINPROGRESS;
}

QString socketCallName(SocketCallKind call, Engine engine)
{
    if (engine == Engine::Qt)
        return qtName(call);
    switch (call) {
    case SocketCallKind::None:
        break;
    case SocketCallKind::GetAddrInfo:
        return u"getaddrinfo"_s;
    case SocketCallKind::Socket:
        return u"socket"_s;
    case SocketCallKind::SetSockOpt:
        return u"setsockopt"_s;
    case SocketCallKind::Bind:
        return u"bind"_s;
    case SocketCallKind::Listen:
        return u"listen"_s;
    case SocketCallKind::Accept:
        return u"accept"_s;
    case SocketCallKind::Connect:
        return u"connect"_s;
    case SocketCallKind::GetSockOpt:
        return u"getsockopt"_s;
    case SocketCallKind::GetSockName:
        return u"getsockname"_s;
    case SocketCallKind::Send:
        return u"send"_s;
    case SocketCallKind::Recv:
        return u"recv"_s;
    case SocketCallKind::SendTo:
        return u"sendto"_s;
    case SocketCallKind::RecvFrom:
        return u"recvfrom"_s;
    case SocketCallKind::Shutdown:
        return u"shutdown"_s;
    case SocketCallKind::Close:
        return u"close"_s;
    case SocketCallKind::Signal:
        break;
    }
    return {};
}

QString socketCallName(const SocketCall &call)
{
    if (call.batch.asked > 0)
        return call.call == SocketCallKind::SendTo ? u"sendmmsg"_s : u"recvmmsg"_s;
    const bool named = call.engine == Engine::Qt && call.call != SocketCallKind::GetAddrInfo
                       && !call.text.isEmpty();
    return named ? call.text : socketCallName(call.call, call.engine);
}

QString socketCallText(const SocketCall &call)
{
    if (call.call == SocketCallKind::None)
        return {};
    const QStringList arguments = socketCallArguments(call);
    const bool bare = call.call == SocketCallKind::Signal && arguments.isEmpty();
    const QString made = bare ? socketCallName(call)
                              : u"%1(%2)"_s.arg(socketCallName(call), arguments.join(", "_L1));
    return made + (call.engine == Engine::Qt ? qtOutcome(call) : u" = "_s + systemOutcome(call));
}

} // namespace socketchat
