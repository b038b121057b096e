// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callprinterc.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/callnote.h"
#include "app/net/errorcodes.h"
#include "app/net/systemequivalent.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// A compound literal and its size, as one would write the address down where it is used.
QString cAddressArguments(const SocketAddress &address)
{
    if (address.family() == SocketAddress::Family::IPv6) {
        QString host = address.hostText();
        if (const qsizetype zone = host.indexOf(u'%'); zone >= 0)
            host.truncate(zone);
        QString bytes = u"inet_pton(%1)"_s.arg(quoted(host));
        if (address.isAny())
            bytes = u"in6addr_any"_s;
        else if (address.isLoopback())
            bytes = u"in6addr_loopback"_s;
        return u"&(struct sockaddr_in6){AF_INET6, htons(%1), 0, %2, %3}, 28"_s.arg(
                QString::number(address.port()), bytes, QString::number(address.scope()));
    }
    return u"&(struct sockaddr_in){AF_INET, htons(%1), inet_addr(%2)}, 16"_s.arg(
            QString::number(address.port()), quoted(address.hostText()));
}

QString flags(const QStringList &arguments)
{
    return arguments.size() > 2 ? QString(arguments.at(2)).replace(u"|"_s, u" | "_s) : u"0"_s;
}

QString outcome(const SocketCall &call)
{
    if (call.call == SocketCallKind::GetAddrInfo) {
        return call.error != 0 ? lookupErrorName(call.error)
                               : u"0 /* %1 */"_s.arg(lookupParts(call).second);
    }
    if (call.result < 0)
        return u"-1 %1"_s.arg(systemErrorName(call)).trimmed();
    if (call.batch.asked > 0)
        return u"%1 /* [%2]: %3, %4 */"_s.arg(
                QString::number(call.batch.carried), QString::number(call.batch.index),
                QString::number(call.result), call.address.toString());
    switch (call.call) {
    case SocketCallKind::Accept:
    case SocketCallKind::RecvFrom:
    case SocketCallKind::GetSockName:
        return u"%1 /* %2 */"_s.arg(QString::number(call.result), call.address.toString());
    case SocketCallKind::GetSockOpt:
        return u"%1 /* %2 */"_s.arg(
                QString::number(call.result),
                QString(socketCallArguments(call).value(3)).remove(u'[').remove(u']'));
    default:
        return QString::number(call.result);
    }
}

QString arguments(const SocketCall &call)
{
    const QStringList list = systemArguments(call);
    // Qt may not have made its socket yet.
    const QString first =
            call.descriptor < 0 && call.engine == Engine::Qt ? u"descriptor"_s : list.value(0);
    if (call.batch.asked > 0) {
        const QString start = u"%1, messages, %2, %3"_s.arg(first, list.at(1), flags(list));
        return call.call == SocketCallKind::RecvFrom ? start + u", NULL"_s : start;
    }
    switch (call.call) {
    case SocketCallKind::None:
    case SocketCallKind::Signal:
        break;
    case SocketCallKind::GetAddrInfo:
        return u"%1, NULL, &hints, &list"_s.arg(quoted(lookupParts(call).first));
    case SocketCallKind::Socket:
        return u"%1, %2, %3"_s.arg(first, QString(list.at(1)).replace(u"|"_s, u" | "_s),
                                   list.at(2));
    case SocketCallKind::SetSockOpt:
        return u"%1, %2, %3, &(int){%4}, sizeof(int)"_s.arg(first, list.at(1), list.at(2),
                                                            list.at(3));
    case SocketCallKind::GetSockOpt:
        return u"%1, %2, %3, &value, &length"_s.arg(first, list.at(1), list.at(2));
    case SocketCallKind::Bind:
    case SocketCallKind::Connect:
        return u"%1, %2"_s.arg(first, cAddressArguments(call.address));
    case SocketCallKind::Accept:
        return u"%1, &address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC"_s.arg(first);
    case SocketCallKind::GetSockName:
        return u"%1, &address, &length"_s.arg(first);
    case SocketCallKind::Send:
        return u"%1, data, %2, %3"_s.arg(first, list.at(1), flags(list));
    case SocketCallKind::Recv:
        return u"%1, buffer, %2, %3"_s.arg(first, list.at(1), flags(list));
    case SocketCallKind::SendTo: // the address comes last in the list, flags only where there are
        return u"%1, data, %2, %3, %4"_s.arg(first, list.at(1),
                                             list.size() > 3 ? flags(list) : u"0"_s,
                                             cAddressArguments(call.address));
    case SocketCallKind::RecvFrom:
        return u"%1, buffer, %2, %3, &address, &length"_s.arg(first, list.at(1), flags(list));
    case SocketCallKind::Listen:
    case SocketCallKind::Shutdown:
        return u"%1, %2"_s.arg(first, list.at(1));
    case SocketCallKind::Close:
        return first;
    }
    return {};
}

} // namespace

PrintedCall CCallPrinter::print(const SocketCall &made, const SocketLife *, Role) const
{
    if (made.call == SocketCallKind::None)
        return {};
    if (made.call == SocketCallKind::Signal)
        return {{}, {}, insideNote(made)};
    const SocketCall call = systemEquivalent(made);
    // On Linux a connection is accepted with flags, which accept() itself does not have.
    const QString name = call.call == SocketCallKind::Accept ? u"accept4"_s : socketCallName(call);
    QString statement = u"%1(%2)"_s.arg(name, arguments(made));
    if (made.engine == Engine::Qt && call.call == SocketCallKind::Listen) {
        statement.prepend(u"bind(%1, %2), "_s.arg(QString::number(call.descriptor),
                                                  cAddressArguments(call.address)));
    }
    return {statement, outcome(call), insideNote(made)};
}

QString CCallPrinter::line(const PrintedCall &printed) const
{
    const QString note = printed.note.isEmpty() ? QString() : u"/* %1 */"_s.arg(printed.note);
    if (printed.statement.isEmpty())
        return note;
    const QString line = u"%1 = %2"_s.arg(printed.statement, printed.outcome);
    return note.isEmpty() ? line : u"%1  %2"_s.arg(line, note);
}

} // namespace socketchat
