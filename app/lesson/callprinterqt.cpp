// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callprinterqt.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/callnote.h"
#include "app/net/errorcodes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class QtCallPrinterNotes
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::QtCallPrinter)
};

/// Returns the error that Qt reports when a system call fails with this errno.
QString errorValue(int error)
{
    return u"QAbstractSocket::"_s + socketErrorName(socketErrorOfErrno(error));
}

QString errorValue(const SocketCall &call)
{
    return call.engine == Engine::Qt ? u"QAbstractSocket::"_s + socketCallErrorName(call)
                                     : errorValue(call.error);
}

QString qtAddressArguments(const SocketAddress &address)
{
    if (const QByteArray name = address.unixName(); address.isUnix())
        return quoted(QString::fromUtf8(name.sliced(name.startsWith('\0') ? 1 : 0)));
    return u"QHostAddress(%1), %2"_s.arg(quoted(address.hostText()),
                                         QString::number(address.port()));
}

/// Returns the call that `type` needs before it is given an abstract name; empty for another
/// address.
QString abstractOption(const SocketAddress &address, const QString &target, QLatin1StringView type)
{
    return address.unixName().startsWith('\0')
                   ? u"%1setSocketOptions(%2::AbstractNamespaceOption); "_s.arg(target, type)
                   : QString();
}

/// Returns the object with `.` or `->`: connections, which the server hands out, are pointers,
/// other Qt objects values.
QString member(int descriptor, const CallKnowledge &known)
{
    const QString name = socketVariable(descriptor, known);
    const bool isPointer = known.life && known.life->part == SocketPart::Accepted;
    return name + (isPointer ? "->"_L1 : "."_L1);
}

/// What a call that sends is given, and what one that receives comes back with.
QString givenData(const CallKnowledge &known)
{
    return known.bytes ? cLiteral(*known.bytes) : u"data"_s;
}

QString cameBack(const CallKnowledge &known, const QString &size, qint64 count)
{
    return known.bytes ? cLiteral(*known.bytes) : u"%1 == %2"_s.arg(size, QString::number(count));
}

PrintedCall without(const QString &note, const SocketCall &call)
{
    return {{}, call.result < 0 ? errorValue(call) : QString(), note};
}

QString outcome(const SocketCall &call, const QString &success)
{
    if (call.result >= 0)
        return success;
    return socketCallMustWait(call) ? u"0"_s : errorValue(call);
}

PrintedCall printOption(const SocketCall &call, const QString &target)
{
    const QString option = socketCallArguments(call).value(2);
    if (call.call == SocketCallKind::GetSockOpt) {
        if (option == "SO_ERROR"_L1)
            return {{},
                    call.value == 0 ? u"connected()"_s
                                    : u"errorOccurred(%1)"_s.arg(errorValue(call.value)),
                    QtCallPrinterNotes::tr(
                            "Qt asks for this by itself, and tells it by a signal.")};
        return without(QtCallPrinterNotes::tr("Qt has no call for this option."), call);
    }
    const QString set = u"%1setSocketOption(QAbstractSocket::%2, %3)"_s;
    if (option == "TCP_NODELAY"_L1)
        return {set.arg(target, u"LowDelayOption"_s, QString::number(call.value)),
                outcome(call, {}),
                {}};
    if (option == "SO_KEEPALIVE"_L1)
        return {set.arg(target, u"KeepAliveOption"_s, QString::number(call.value)),
                outcome(call, {}),
                {}};
    if (option == "SO_RCVBUF"_L1)
        return {set.arg(target, u"ReceiveBufferSizeSocketOption"_s, QString::number(call.value)),
                outcome(call, {}),
                {}};
    if (option == "SO_REUSEADDR"_L1)
        return without(QtCallPrinterNotes::tr("QTcpServer::listen() sets this option by itself."),
                       call);
    return without(QtCallPrinterNotes::tr("Qt has no call for this option."), call);
}

/// Prints a call or signal of Qt as it happened.
PrintedCall printMade(const SocketCall &call, const QString &target, const CallKnowledge &known)
{
    const QString name = socketCallName(call);
    const QString address = qtAddressArguments(call.address);
    const auto made = [&](const QString &arguments, const QString &success) {
        return PrintedCall{u"%1%2(%3)"_s.arg(target, name, arguments), outcome(call, success), {}};
    };
    switch (call.call) {
    case SocketCallKind::GetAddrInfo:
        return {u"QHostInfo::lookupHost(%1, this, …)"_s.arg(quoted(lookupParts(call).first)),
                call.error == 0 ? lookupParts(call).second : u"QHostInfo::HostNotFound"_s,
                {}};
    case SocketCallKind::SetSockOpt:
        return made(u"QAbstractSocket::"_s + socketCallArguments(call).join(", "_L1), {});
    case SocketCallKind::Bind:
        return made(address, u"true"_s);
    case SocketCallKind::Listen: {
        PrintedCall listen = made(address, u"true"_s);
        if (call.backlog > 0) {
            listen.statement.prepend(
                    u"%1setListenBacklogSize(%2); "_s.arg(target, QString::number(call.backlog)));
        }
        listen.statement.prepend(abstractOption(call.address, target, "QLocalServer"_L1));
        return listen;
    }
    case SocketCallKind::Accept: {
        if (call.text.isEmpty())
            return {u"server.%1(%2)"_s.arg(name, QString::number(call.result)),
                    call.address.toString(),
                    {}};
        return {u"QTcpSocket *%1 = server.%2()"_s.arg(acceptedVariable(call.result, known), name),
                call.result < 0 ? u"nullptr"_s : call.address.toString(),
                {}};
    }
    case SocketCallKind::Connect: {
        const QString mode = socketCallArguments(call).value(2);
        PrintedCall connect =
                made(mode.isEmpty() ? address
                                    : address + u", QIODevice::"_s
                                              + QString(mode).replace(u"|"_s, u" | QIODevice::"_s),
                     known.view == CallView::Tutorial ? u"connected()"_s : QString());
        connect.statement.prepend(abstractOption(call.address, target, "QLocalSocket"_L1));
        return connect;
    }
    case SocketCallKind::Send:
        return made(givenData(known), call.result == call.size ? QString::number(call.result)
                                                               : u"%1 (of data.size() == %2)"_s.arg(
                                                                       QString::number(call.result),
                                                                       QString::number(call.size)));
    case SocketCallKind::Recv:
        return made(QString::number(call.size), cameBack(known, u"data.size()"_s, call.result));
    case SocketCallKind::SendTo:
        return made(givenData(known) + u", "_s + address, QString::number(call.result));
    case SocketCallKind::RecvFrom:
        return made(
                name == "readDatagram"_L1 ? u"data, %1, &address, &port"_s.arg(call.size)
                                          : QString::number(call.size),
                u"%1, %2"_s.arg(known.bytes ? cLiteral(*known.bytes) : QString::number(call.result),
                                call.address.toString()));
    case SocketCallKind::Handshake:
        return made({}, lookupParts(call).second);
    case SocketCallKind::Signal: {
        const QString argument =
                call.result < 0 ? errorValue(call) : socketCallArguments(call).join(", "_L1);
        return {u"emit %1%2(%3)"_s.arg(target, name, argument), {}, {}};
    }
    default:
        return made({}, {});
    }
}

/// A call of either engine.
PrintedCall printCall(const SocketCall &call, const CallKnowledge &known)
{
    const SocketLife *const life = known.life;
    const QString target = member(call.descriptor, known);
    if (call.engine == Engine::Qt)
        return printMade(call, target, known);
    // Beside Qt's classes the program makes a few system calls, and Qt has none for datagrams
    // between Unix sockets.
    const bool isDatagram = life && life->part == SocketPart::Datagram;
    const bool isUnix = call.address.isUnix() || socketCallArguments(call).value(0) == "AF_UNIX"_L1;
    if ((life && life->engine == Engine::Qt) || (isDatagram && isUnix)) {
        PrintedCall made = CallPrinter::of(CallLanguage::C).print(call, known);
        made.statement.prepend(u"::"_s);
        return made;
    }
    switch (call.call) {
    case SocketCallKind::None:
    case SocketCallKind::Signal:
    case SocketCallKind::Handshake:
        break;
    case SocketCallKind::GetAddrInfo:
        return {u"QHostInfo::lookupHost(%1, this, …)"_s.arg(quoted(lookupParts(call).first)),
                call.error == 0 ? lookupParts(call).second : u"QHostInfo::HostNotFound"_s,
                {}};
    case SocketCallKind::Socket:
        return without(QtCallPrinterNotes::tr(
                               "Qt makes the socket inside listen(), bind(), connectToHost() or "
                               "the first writeDatagram()."),
                       call);
    case SocketCallKind::SetSockOpt:
    case SocketCallKind::GetSockOpt:
        return printOption(call, target);
    case SocketCallKind::Bind:
        if (known.role == Role::Server && !isDatagram && life && life->part == SocketPart::Listener)
            return without(
                    QtCallPrinterNotes::tr("QTcpServer::listen() does bind() and listen() in one."),
                    call);
        return {u"%1bind(%2)"_s.arg(target, qtAddressArguments(call.address)),
                outcome(call, u"true"_s),
                {}};
    case SocketCallKind::Listen:
        return {u"%1server.setListenBacklogSize(%2); server.listen(%3)"_s.arg(
                        life ? abstractOption(life->local, u"server."_s, "QLocalServer"_L1)
                             : QString(),
                        QString::number(call.backlog),
                        life ? qtAddressArguments(life->local) : QString()),
                outcome(call, u"true"_s),
                {}};
    case SocketCallKind::Accept:
        return {u"QTcpSocket *%1 = server.nextPendingConnection()"_s.arg(
                        acceptedVariable(call.result, known)),
                call.result < 0 ? u"nullptr"_s : call.address.toString(),
                {}};
    case SocketCallKind::Connect:
        return {u"%1%2%3(%4)"_s.arg(abstractOption(call.address, target, "QLocalSocket"_L1), target,
                                    call.address.isUnix() ? "connectToServer"_L1
                                                          : "connectToHost"_L1,
                                    qtAddressArguments(call.address)),
                call.result >= 0           ? u"connected()"_s
                : socketCallHasBegun(call) ? u"QAbstractSocket::ConnectingState"_s
                                           : u"errorOccurred(%1)"_s.arg(errorValue(call)),
                {}};
    case SocketCallKind::GetSockName:
        if (life && life->part == SocketPart::Listener)
            return {u"server.serverAddress(), server.serverPort()"_s, call.address.toString(), {}};
        return {u"%1localAddress(), %1localPort()"_s.arg(target), call.address.toString(), {}};
    case SocketCallKind::Send:
        return {u"%1write(%2)"_s.arg(target, givenData(known)),
                outcome(call, QString::number(call.result)),
                {}};
    case SocketCallKind::Recv:
        if (call.result == 0)
            return {u"%1read(%2)"_s.arg(target, QString::number(call.size)),
                    u"disconnected()"_s,
                    {}};
        return {u"%1read(%2)"_s.arg(target, QString::number(call.size)),
                outcome(call, cameBack(known, u"data.size()"_s, call.result)),
                {}};
    case SocketCallKind::SendTo:
        return {u"%1writeDatagram(%2, %3)"_s.arg(target, givenData(known),
                                                 qtAddressArguments(call.address)),
                outcome(call, QString::number(call.result)), callNote(call)};
    case SocketCallKind::RecvFrom:
        if (socketCallArguments(call).value(2) == "MSG_ERRQUEUE"_L1)
            return without(QtCallPrinterNotes::tr(
                                   "Qt does not read the error queue of a datagram socket."),
                           call);
        return {u"%1receiveDatagram(%2)"_s.arg(target, QString::number(call.size)),
                outcome(call, u"%1, %2"_s.arg(cameBack(known, u"data().size()"_s,
                                                       std::min<qint64>(call.result, call.size)),
                                              call.address.toString())),
                callNote(call)};
    case SocketCallKind::Shutdown:
        return without(QtCallPrinterNotes::tr(
                               "Qt cannot end one direction alone; disconnectFromHost() ends "
                               "both once everything is sent."),
                       call);
    case SocketCallKind::Close:
        return {u"%1close()"_s.arg(target), outcome(call, {}), {}};
    }
    return {};
}

} // namespace

PrintedCall QtCallPrinter::print(const SocketCall &call, const CallKnowledge &known) const
{
    PrintedCall printed = printCall(call, known);
    if (known.bytes && !printed.statement.isEmpty())
        printed.text = known.bytes->text;
    return printed;
}

QString QtCallPrinter::line(const PrintedCall &printed) const
{
    QString text = printed.statement;
    const auto add = [&text](const QString &comment) {
        if (comment.isEmpty())
            return;
        text += text.isEmpty() ? u"// "_s : text.contains("// "_L1) ? u"; "_s : u"  // "_s;
        text += comment;
    };
    add(printed.note);
    add(printed.outcome);
    add(printed.text);
    return text;
}

} // namespace socketchat
