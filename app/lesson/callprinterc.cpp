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

/// Returns an address as a compound literal and its size.
QString cAddressArguments(const SocketAddress &address)
{
    if (address.isUnix()) {
        const QByteArray name = address.unixName();
        const bool isAbstract = name.startsWith('\0');
        QString text = quoted(QString::fromUtf8(name.sliced(isAbstract ? 1 : 0)));
        if (isAbstract)
            text.insert(1, "\\000"_L1); // of three digits, since the name may begin with one
        // 2 bytes of family, and the zero at the end of a path.
        return u"&(struct sockaddr_un){AF_UNIX, %1}, %2"_s.arg(
                text, QString::number(name.size() + (isAbstract || name.isEmpty() ? 2 : 3)));
    }
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

/// `6 /* "\xe4\xbd\xa0…" */`
QString withBytes(const SocketCall &call, const CarriedBytes &bytes)
{
    const QString literal = cLiteral(bytes).replace("*/"_L1, "*\\/"_L1);
    return call.address.isNull() ? u"%1 /* %2 */"_s.arg(QString::number(call.result), literal)
                                 : u"%1 /* %2, %3 */"_s.arg(QString::number(call.result), literal,
                                                            call.address.toString());
}

QString cOutcome(const SocketCall &call, const CallKnowledge &known)
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
    const bool receives =
            call.call == SocketCallKind::Recv || call.call == SocketCallKind::RecvFrom;
    if (receives && known.bytes && call.result > 0)
        return withBytes(call, *known.bytes);
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

/// What stands for the socket: its number, or in the tutorial the variable.
QString socketArgument(const SocketCall &call, const CallKnowledge &known)
{
    if (known.view == CallView::Tutorial)
        return socketVariable(call.descriptor, known);
    // Qt may not have created its socket yet.
    return call.descriptor < 0 && call.engine == Engine::Qt ? u"descriptor"_s
                                                            : QString::number(call.descriptor);
}

QString cArguments(const SocketCall &call, const CallKnowledge &known)
{
    const QStringList list = systemArguments(call);
    const QString first = socketArgument(call, known);
    const QString data = known.bytes ? cLiteral(*known.bytes) : u"data"_s;
    if (call.batch.asked > 0) {
        const QString start = u"%1, messages, %2, %3"_s.arg(first, list.at(1), flags(list));
        return call.call == SocketCallKind::RecvFrom ? start + u", NULL"_s : start;
    }
    switch (call.call) {
    case SocketCallKind::None:
    case SocketCallKind::Signal:
    case SocketCallKind::Handshake:
        break;
    case SocketCallKind::GetAddrInfo:
        return u"%1, NULL, &hints, &list"_s.arg(quoted(lookupParts(call).first));
    case SocketCallKind::Socket:
        return u"%1, %2, %3"_s.arg(list.at(0), QString(list.at(1)).replace(u"|"_s, u" | "_s),
                                   list.at(2));
    case SocketCallKind::SetSockOpt:
        if (socketCallSetsLinger(call)) {
            return u"%1, %2, %3, &(struct linger)%4, sizeof(struct linger)"_s.arg(
                    first, list.at(1), list.at(2), list.at(3));
        }
        return u"%1, %2, %3, &(int){%4}, sizeof(int)"_s.arg(first, list.at(1), list.at(2),
                                                            list.at(3));
    case SocketCallKind::GetSockOpt:
        return u"%1, %2, %3, &value, &length"_s.arg(first, list.at(1), list.at(2));
    case SocketCallKind::Bind:
    case SocketCallKind::Connect:
        return u"%1, %2"_s.arg(first, cAddressArguments(call.address));
    case SocketCallKind::Accept:
        return known.view == CallView::Tutorial
                       ? u"server, &address, &length"_s
                       : u"%1, &address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC"_s.arg(first);
    case SocketCallKind::GetSockName:
        return u"%1, &address, &length"_s.arg(first);
    case SocketCallKind::Send:
        if (known.sentBefore > 0 && !known.bytes) {
            return u"%1, %2 + %3, %4, %5"_s.arg(first, data, QString::number(known.sentBefore),
                                                list.at(1), flags(list));
        }
        return u"%1, %2, %3, %4"_s.arg(first, data, list.at(1), flags(list));
    case SocketCallKind::Recv:
        return u"%1, buffer, %2, %3"_s.arg(first, list.at(1), flags(list));
    case SocketCallKind::SendTo: // the address is last in the list; flags only if present
        return u"%1, %2, %3, %4, %5"_s.arg(first, data, list.at(1),
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

PrintedCall CCallPrinter::print(const SocketCall &made, const CallKnowledge &known) const
{
    if (made.call == SocketCallKind::None)
        return {};
    if (made.call == SocketCallKind::Signal || made.call == SocketCallKind::Handshake)
        return {{}, {}, insideNote(made)};
    const bool tutorial = known.view == CallView::Tutorial;
    const SocketCall call = systemEquivalent(made);
    // On Linux, connections are accepted with flags, which accept() lacks.
    const QString name =
            call.call == SocketCallKind::Accept && !tutorial ? u"accept4"_s : socketCallName(call);
    QString statement = u"%1(%2)"_s.arg(name, cArguments(made, known));
    if (made.engine == Engine::Qt && call.call == SocketCallKind::Listen) {
        statement.prepend(u"bind(%1, %2), "_s.arg(socketArgument(made, known),
                                                  cAddressArguments(call.address)));
    }
    if (tutorial && call.call == SocketCallKind::Accept)
        statement.prepend(acceptedVariable(call.result, known) + " = "_L1);
    else if (tutorial && call.call == SocketCallKind::Socket)
        statement.prepend(socketVariable(int(call.result), known) + " = "_L1);
    return {statement, cOutcome(call, known), insideNote(made),
            known.bytes ? known.bytes->text : QString()};
}

QString CCallPrinter::line(const PrintedCall &printed) const
{
    QString line = printed.statement;
    if (!line.isEmpty() && !printed.outcome.isEmpty())
        line += " = "_L1 + printed.outcome;
    for (QString comment : {printed.text, printed.note}) {
        if (!comment.isEmpty())
            line += u"%1/* %2 */"_s.arg(line.isEmpty() ? QString() : u"  "_s,
                                        comment.replace("*/"_L1, "* /"_L1));
    }
    return line;
}

} // namespace socketchat
