// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callprinterpython.h"

#include "app/chat/payloadliteral.h"
#include "app/lesson/calldetails.h"
#include "app/lesson/callnote.h"
#include "app/net/errorcodes.h"
#include "app/net/systemequivalent.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns `('127.0.0.1', 8000)`; for IPv6 with flow label and scope, as in the socket module, and
/// `'/tmp/a.sock'` for a Unix socket.
QString addressTuple(const SocketAddress &address)
{
    if (address.isUnix()) {
        const QByteArray name = address.unixName();
        if (name.startsWith('\0')) // abstract names are bytes
            return pythonBytes(name);
        const QString text = quoted(QString::fromUtf8(name)).replace(u'\'', "\\'"_L1);
        return u'\'' + text.sliced(1).chopped(1) + u'\'';
    }
    // The tuple holds the interface number, so the host must not.
    QString host = address.hostText();
    if (const qsizetype zone = host.indexOf(u'%'); zone >= 0)
        host.truncate(zone);
    const QString port = QString::number(address.port());
    if (address.family() == SocketAddress::Family::IPv6)
        return u"('%1', %2, 0, %3)"_s.arg(host, port, QString::number(address.scope()));
    return u"('%1', %2)"_s.arg(host, port);
}

/// Returns the subclass of OSError for an errno (PEP 3151).
QString exceptionName(int error)
{
    switch (error) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return u"BlockingIOError"_s;
    case EPIPE:
        return u"BrokenPipeError"_s;
    case ECONNABORTED:
        return u"ConnectionAbortedError"_s;
    case ECONNREFUSED:
        return u"ConnectionRefusedError"_s;
    case ECONNRESET:
        return u"ConnectionResetError"_s;
    case EINTR:
        return u"InterruptedError"_s;
    case EACCES:
    case EPERM:
        return u"PermissionError"_s;
    case ETIMEDOUT:
        return u"TimeoutError"_s;
    default:
        return u"OSError"_s;
    }
}

/// Returns `socket.SOL_SOCKET`; numbers are not changed.
QString constant(const QString &name)
{
    if (name.isEmpty() || name.front().isDigit() || name.front() == u'-')
        return name;
    return QString(u"socket."_s + name).replace(u"|"_s, u" | socket."_s);
}

QString received(const SocketCall &call, const CallKnowledge &known)
{
    if (known.bytes) {
        const QString literal = pythonLiteral(*known.bytes);
        return call.result > call.size ? u"%1 (%2 of %3)"_s.arg(literal, QString::number(call.size),
                                                                QString::number(call.result))
                                       : literal;
    }
    if (call.result == 0)
        return u"data == b''"_s;
    if (call.result > call.size) // a datagram cut to the buffer
        return u"len(data) == %1 (of %2)"_s.arg(QString::number(call.size),
                                                QString::number(call.result));
    return u"len(data) == %1"_s.arg(call.result);
}

QString sent(const SocketCall &call, const CallKnowledge &known)
{
    if (call.result == call.size)
        return QString::number(call.result);
    return (known.bytes ? u"%1 (of %2)"_s : u"%1 (of len(data) == %2)"_s)
            .arg(QString::number(call.result), QString::number(call.size));
}

QString failure(const SocketCall &call)
{
    if (call.call == SocketCallKind::GetAddrInfo)
        return u"socket.gaierror: %1"_s.arg(lookupErrorName(call.error));
    if (call.error == 0)
        return u"OSError"_s;
    return u"%1: [Errno %2] %3"_s.arg(exceptionName(call.error), QString::number(call.error),
                                      errnoName(call.error));
}

} // namespace

PrintedCall PythonCallPrinter::print(const SocketCall &made, const CallKnowledge &known) const
{
    const SocketCall call = systemEquivalent(made);
    const QStringList arguments = systemArguments(made);
    const QString name = socketVariable(call.descriptor, known);
    const QString data = known.bytes            ? pythonLiteral(*known.bytes)
                         : known.sentBefore > 0 ? u"data[%1:]"_s.arg(known.sentBefore)
                                                : u"data"_s;
    const bool ok = call.call == SocketCallKind::GetAddrInfo ? call.error == 0 : call.result >= 0;
    PrintedCall printed;
    printed.outcome = u"None"_s;
    switch (call.call) {
    case SocketCallKind::None:
        return {};
    case SocketCallKind::Signal:
    case SocketCallKind::Handshake:
        return {{}, {}, callNote(made)};
    case SocketCallKind::GetAddrInfo:
        printed.statement = u"socket.getaddrinfo(%1, None)"_s.arg(quoted(lookupParts(call).first));
        printed.outcome = lookupParts(call).second;
        break;
    case SocketCallKind::Socket: {
        // Python sets close-on-exec by itself; non-blocking mode is a method.
        const QString type = arguments.at(1).section(u'|', 0, 0);
        const QString socket = socketVariable(int(call.result), known);
        const QString protocol =
                call.protocol == 0 ? QString() : u", %1"_s.arg(constant(arguments.at(2)));
        printed.statement = u"%1 = socket.socket(%2, %3%4)"_s.arg(socket, constant(arguments.at(0)),
                                                                  constant(type), protocol);
        if (arguments.at(1).contains("SOCK_NONBLOCK"_L1))
            printed.statement += u"; %1.setblocking(False)"_s.arg(socket);
        printed.outcome =
                known.view == CallView::System ? u"fileno() == %1"_s.arg(call.result) : QString();
        break;
    }
    case SocketCallKind::SetSockOpt:
        printed.statement = u"%1.setsockopt(%2, %3, %4)"_s.arg(
                name, constant(arguments.at(1)), constant(arguments.at(2)),
                socketCallSetsLinger(call) ? u"struct.pack('ii', 1, %1)"_s.arg(call.value)
                                           : arguments.at(3));
        break;
    case SocketCallKind::GetSockOpt:
        printed.statement = u"%1.getsockopt(%2, %3)"_s.arg(name, constant(arguments.at(1)),
                                                           constant(arguments.at(2)));
        printed.outcome = QString::number(call.value);
        break;
    case SocketCallKind::Bind:
    case SocketCallKind::Connect:
        printed.statement =
                u"%1.%2(%3)"_s.arg(name, socketCallName(call.call), addressTuple(call.address));
        break;
    case SocketCallKind::Listen:
        printed.statement = u"%1.listen(%2)"_s.arg(name, QString::number(call.backlog));
        if (made.engine == Engine::Qt)
            printed.statement.prepend(u"%1.bind(%2); "_s.arg(name, addressTuple(call.address)));
        break;
    case SocketCallKind::Accept:
        printed.statement =
                u"%1, addr = server.accept()"_s.arg(acceptedVariable(call.result, known));
        printed.outcome = u"addr == %1"_s.arg(addressTuple(call.address));
        break;
    case SocketCallKind::GetSockName:
        printed.statement = u"%1.getsockname()"_s.arg(name);
        printed.outcome = addressTuple(call.address);
        break;
    case SocketCallKind::Send:
        printed.statement = u"%1.send(%2)"_s.arg(name, data);
        printed.outcome = sent(call, known);
        break;
    case SocketCallKind::SendTo:
        printed.statement = u"%1.sendto(%2, %3)"_s.arg(name, data, addressTuple(call.address));
        printed.outcome = sent(call, known);
        break;
    case SocketCallKind::Recv:
        printed.statement = u"data = %1.recv(%2)"_s.arg(name, QString::number(call.size));
        printed.outcome = received(call, known);
        break;
    case SocketCallKind::RecvFrom: {
        // MSG_TRUNC only requests the full size, which Python's recvfrom() cannot return.
        const QString flags = arguments.value(2);
        const QString rest = flags.isEmpty() || flags == "MSG_TRUNC"_L1
                                     ? QString()
                                     : u", %1"_s.arg(constant(flags));
        printed.statement =
                u"data, addr = %1.recvfrom(%2%3)"_s.arg(name, QString::number(call.size), rest);
        printed.outcome = call.address.isUnnamed()
                                  ? u"%1, addr is None"_s.arg(received(call, known))
                                  : u"%1, addr == %2"_s.arg(received(call, known),
                                                            addressTuple(call.address));
        break;
    }
    case SocketCallKind::Shutdown:
        printed.statement = u"%1.shutdown(%2)"_s.arg(name, constant(arguments.at(1)));
        break;
    case SocketCallKind::Close:
        printed.statement = u"%1.close()"_s.arg(name);
        break;
    }
    if (!ok)
        printed.outcome = failure(call);
    printed.note = callNote(made);
    if (known.bytes)
        printed.text = known.bytes->text;
    return printed;
}

QString PythonCallPrinter::line(const PrintedCall &printed) const
{
    if (printed.statement.isEmpty())
        return printed.note.isEmpty() ? QString() : u"# "_s + printed.note;
    QString line = printed.statement;
    if (!printed.outcome.isEmpty())
        line += u"  # → "_s + printed.outcome;
    for (const QString &more : {printed.text, printed.note}) {
        if (!more.isEmpty())
            line += (line.size() == printed.statement.size() ? "  # "_L1 : "; "_L1) + more;
    }
    return line;
}

} // namespace socketchat
