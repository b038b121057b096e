// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketcall.h"

#include "app/net/errorcodes.h"
#include "app/net/words.h"

#include <QAbstractSocket>
#include <QMetaEnum>

#include <algorithm>
#include <cerrno>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Records of system calls hold Linux's numbers. They are written out here so that every system can
// name them when it displays a saved transcript.
struct NumberName
{
    int number;
    const char *name;
};

constexpr NumberName families[] = {{1, "AF_UNIX"}, {2, "AF_INET"}, {10, "AF_INET6"}};
constexpr NumberName types[] = {{1, "SOCK_STREAM"}, {2, "SOCK_DGRAM"}, {3, "SOCK_RAW"}};
constexpr NumberName protocolNames[] = {{1, "IPPROTO_ICMP"}, {58, "IPPROTO_ICMPV6"}};
constexpr NumberName typeFlags[] = {{04000, "SOCK_NONBLOCK"}, {02000000, "SOCK_CLOEXEC"}};
constexpr int socketLevel = 1;
constexpr NumberName levels[] = {
        {0, "IPPROTO_IP"},
        {socketLevel, "SOL_SOCKET"},
        {6, "IPPROTO_TCP"},
        {41, "IPPROTO_IPV6"},
};
constexpr NumberName messageFlags[] = {
        {0x4000, "MSG_NOSIGNAL"}, {0x40, "MSG_DONTWAIT"}, {0x2000, "MSG_ERRQUEUE"},
        {0x20, "MSG_TRUNC"},      {0x02, "MSG_PEEK"},
};
constexpr NumberName directions[] = {{0, "SHUT_RD"}, {1, "SHUT_WR"}, {2, "SHUT_RDWR"}};

/// Returns the name, or the number as text if the table lacks it.
template<size_t Count>
QString nameIn(const NumberName (&table)[Count], int number)
{
    const auto found = std::ranges::find(table, number, &NumberName::number);
    return found == std::end(table) ? QString::number(number) : QString::fromLatin1(found->name);
}

/// Removes the table's flags from `flags` and returns their names.
template<size_t Count>
QStringList takeFlags(const NumberName (&table)[Count], int *flags)
{
    QStringList names;
    for (const NumberName &row : table) {
        if (*flags & row.number)
            names += QString::fromLatin1(row.name);
        *flags &= ~row.number;
    }
    return names;
}

QString typeText(int type)
{
    const QStringList flags = takeFlags(typeFlags, &type);
    return (QStringList(nameIn(types, type)) + flags).join(u'|');
}

struct OptionName
{
    int level;
    int option;
    const char *name;
};

constexpr int errorOption = 4; // SO_ERROR
constexpr int lingerOption = 13; // SO_LINGER
constexpr OptionName optionNames[] = {
        {socketLevel, 2, "SO_REUSEADDR"},
        {socketLevel, errorOption, "SO_ERROR"},
        {socketLevel, 6, "SO_BROADCAST"},
        {socketLevel, 7, "SO_SNDBUF"},
        {socketLevel, 8, "SO_RCVBUF"},
        {socketLevel, 9, "SO_KEEPALIVE"},
        {socketLevel, lingerOption, "SO_LINGER"},
        {socketLevel, 15, "SO_REUSEPORT"},
        {socketLevel, 16, "SO_PASSCRED"},
        {socketLevel, 17, "SO_PEERCRED"},
        {socketLevel, 40, "SO_RXQ_OVFL"},
        {socketLevel, 55, "SO_MEMINFO"},
        {0, 11, "IP_RECVERR"},
        {0, 12, "IP_RECVTTL"},
        {6, 1, "TCP_NODELAY"},
        {6, 4, "TCP_KEEPIDLE"},
        {6, 5, "TCP_KEEPINTVL"},
        {6, 6, "TCP_KEEPCNT"},
        {41, 25, "IPV6_RECVERR"},
        {41, 26, "IPV6_V6ONLY"},
        {41, 51, "IPV6_RECVHOPLIMIT"},
};

QString optionText(int level, int option)
{
    const auto found = std::ranges::find_if(optionNames, [level, option](const auto &row) {
        return row.level == level && row.option == option;
    });
    return found == std::end(optionNames) ? QString::number(option)
                                          : QString::fromLatin1(found->name);
}

/// Formats an option's value: SO_ERROR yields an errno, SO_LINGER has a struct, every other option
/// a number.
QString optionValueText(const SocketCall &call)
{
    if (socketCallSetsLinger(call))
        return u"{1, %1}"_s.arg(call.value);
    if (call.level == socketLevel && call.option == errorOption && call.value != 0)
        return errnoName(call.value);
    return QString::number(call.value);
}

QString messageFlagsText(int flags)
{
    QStringList names = takeFlags(messageFlags, &flags);
    if (flags != 0)
        names += QString::number(flags);
    return names.join(u'|');
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

QStringList argumentsOfSystemCall(const SocketCall &call)
{
    if (call.call == SocketCallKind::Socket)
        return {nameIn(families, call.family), typeText(call.type),
                nameIn(protocolNames, call.protocol)};
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
        list << nameIn(levels, call.level) << optionText(call.level, call.option)
             << optionValueText(call);
        break;
    case SocketCallKind::GetSockOpt:
        list << nameIn(levels, call.level) << optionText(call.level, call.option);
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
        list << nameIn(directions, call.how);
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

/// Returns the address as Qt's functions take it: `127.0.0.1`, `8000`; `/tmp/a.sock`.
QStringList addressParts(const SocketAddress &address)
{
    if (address.isUnix())
        return {address.hostText()};
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

/// Formats the result: `= 6`, ` from 127.0.0.1:51324`; empty for a success that returns true or
/// nothing.
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
    if (call.call == SocketCallKind::Handshake) {
        const QString agreed = lookupParts(call).second;
        return agreed.isEmpty() ? QString() : u" = %1"_s.arg(agreed);
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

constexpr Word<SocketCallKind> systemNames[] = {
        {SocketCallKind::GetAddrInfo, "getaddrinfo"_L1},
        {SocketCallKind::Socket, "socket"_L1},
        {SocketCallKind::SetSockOpt, "setsockopt"_L1},
        {SocketCallKind::Bind, "bind"_L1},
        {SocketCallKind::Listen, "listen"_L1},
        {SocketCallKind::Accept, "accept"_L1},
        {SocketCallKind::Connect, "connect"_L1},
        {SocketCallKind::GetSockOpt, "getsockopt"_L1},
        {SocketCallKind::GetSockName, "getsockname"_L1},
        {SocketCallKind::Send, "send"_L1},
        {SocketCallKind::Recv, "recv"_L1},
        {SocketCallKind::SendTo, "sendto"_L1},
        {SocketCallKind::RecvFrom, "recvfrom"_L1},
        {SocketCallKind::Shutdown, "shutdown"_L1},
        {SocketCallKind::Close, "close"_L1},
};

// Others are the same: bind, listen, close.
constexpr Word<SocketCallKind> qtNames[] = {
        {SocketCallKind::GetAddrInfo, "lookupHost"_L1},
        {SocketCallKind::SetSockOpt, "setSocketOption"_L1},
        {SocketCallKind::GetSockOpt, "socketOption"_L1},
        {SocketCallKind::GetSockName, "localAddress"_L1},
        {SocketCallKind::Accept, "incomingConnection"_L1},
        {SocketCallKind::Connect, "connectToHost"_L1},
        {SocketCallKind::Send, "write"_L1},
        {SocketCallKind::Recv, "read"_L1},
        {SocketCallKind::SendTo, "writeDatagram"_L1},
        {SocketCallKind::RecvFrom, "readDatagram"_L1},
};

} // namespace

bool socketCallSetsLinger(const SocketCall &call)
{
    return call.call == SocketCallKind::SetSockOpt && call.engine == Engine::System
           && call.level == socketLevel && call.option == lingerOption;
}

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
    return call.engine == Engine::Qt ? qtArguments(call) : argumentsOfSystemCall(call);
}

QString socketCallErrorName(const SocketCall &call)
{
    if (call.engine == Engine::Qt)
        return socketErrorName(socketErrorOf(call));
    // getaddrinfo returns its own error codes, not an errno.
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
    const QLatin1StringView qtName = wordOf(qtNames, call);
    return engine == Engine::Qt && !qtName.isEmpty() ? qtName : wordOf(systemNames, call);
}

QString socketCallName(const SocketCall &call)
{
    if (call.batch.asked > 0)
        return call.call == SocketCallKind::SendTo ? u"sendmmsg"_s : u"recvmmsg"_s;
    const bool named = call.engine == Engine::Qt && call.call != SocketCallKind::GetAddrInfo
                       && !call.text.isEmpty();
    return named ? lookupParts(call).first : socketCallName(call.call, call.engine);
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
