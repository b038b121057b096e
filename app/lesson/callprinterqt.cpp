// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/calldetails.h"
#include "app/lesson/callprinters.h"
#include "app/net/transporterror.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Notes
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::QtCallPrinter)
};

QString errorValue(int error)
{
    switch (error) {
    case EADDRINUSE:
        return u"QAbstractSocket::AddressInUseError"_s;
    case EADDRNOTAVAIL:
        return u"QAbstractSocket::SocketAddressNotAvailableError"_s;
    case EACCES:
    case EPERM:
        return u"QAbstractSocket::SocketAccessError"_s;
    case ECONNREFUSED:
        return u"QAbstractSocket::ConnectionRefusedError"_s;
    case ECONNRESET:
    case EPIPE:
        return u"QAbstractSocket::RemoteHostClosedError"_s;
    case ETIMEDOUT:
        return u"QAbstractSocket::SocketTimeoutError"_s;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
        return u"QAbstractSocket::NetworkError"_s;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return u"QAbstractSocket::SocketResourceError"_s;
    case EMSGSIZE:
        return u"QAbstractSocket::DatagramTooLargeError"_s;
    case EAFNOSUPPORT:
        return u"QAbstractSocket::UnsupportedSocketOperationError"_s;
    default:
        return u"QAbstractSocket::UnknownSocketError"_s;
    }
}

QString addressArguments(const SocketAddress &address)
{
    return u"QHostAddress(%1), %2"_s.arg(quoted(address.hostText()),
                                         QString::number(address.port()));
}

/// Qt objects are values here, but for connections, which the server hands out as pointers.
QString member(int descriptor, const SocketLife *life, Role role)
{
    const QString name = socketVariable(descriptor, life, role);
    const bool isPointer = life && life->part == SocketPart::Accepted;
    return name + (isPointer ? "->"_L1 : "."_L1);
}

PrintedCall without(const QString &note, const SocketCall &call)
{
    return {{}, call.result < 0 ? errorValue(call.error) : QString(), note};
}

QString outcome(const SocketCall &call, const QString &success)
{
    if (call.result >= 0)
        return success;
    if (call.error == EAGAIN || call.error == EWOULDBLOCK || call.error == EINTR)
        return u"0"_s;
    return errorValue(call.error);
}

PrintedCall printOption(const SocketCall &call, const QString &target)
{
    const QString option = socketCallArguments(call).value(2);
    if (call.call == SocketCallKind::GetSockOpt) {
        if (option == "SO_ERROR"_L1)
            return {{},
                    call.value == 0 ? u"connected()"_s
                                    : u"errorOccurred(%1)"_s.arg(errorValue(call.value)),
                    Notes::tr("Qt asks for this by itself, and tells it by a signal.")};
        return without(Notes::tr("Qt has no call for this option."), call);
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
        return without(Notes::tr("QTcpServer::listen() sets this option by itself."), call);
    return without(Notes::tr("Qt has no call for this option."), call);
}

} // namespace

PrintedCall QtCallPrinter::print(const SocketCall &call, const SocketLife *life, Role role) const
{
    const QString target = member(call.descriptor, life, role);
    const bool datagram = life && life->part == SocketPart::Datagram;
    switch (call.call) {
    case SocketCallKind::None:
    case SocketCallKind::Signal:
        break;
    case SocketCallKind::GetAddrInfo:
        return {u"QHostInfo::lookupHost(%1, this, …)"_s.arg(quoted(lookupParts(call).first)),
                call.error == 0 ? lookupParts(call).second : u"QHostInfo::HostNotFound"_s,
                {}};
    case SocketCallKind::Socket:
        return without(Notes::tr("Qt makes the socket inside listen(), bind(), connectToHost() or "
                                 "the first writeDatagram()."),
                       call);
    case SocketCallKind::SetSockOpt:
    case SocketCallKind::GetSockOpt:
        return printOption(call, target);
    case SocketCallKind::Bind:
        if (role == Role::Server && !datagram && life && life->part == SocketPart::Listener)
            return without(Notes::tr("QTcpServer::listen() does bind() and listen() in one."),
                           call);
        return {u"%1bind(%2)"_s.arg(target, addressArguments(call.address)),
                outcome(call, u"true"_s),
                {}};
    case SocketCallKind::Listen:
        return {u"server.setListenBacklogSize(%1); server.listen(%2)"_s.arg(
                        QString::number(call.backlog),
                        life ? addressArguments(life->local) : QString()),
                outcome(call, u"true"_s),
                {}};
    case SocketCallKind::Accept:
        return {u"QTcpSocket *conn%1 = server.nextPendingConnection()"_s.arg(
                        call.result < 0 ? QString() : QString::number(call.result)),
                call.result < 0 ? u"nullptr"_s : call.address.toString(),
                {}};
    case SocketCallKind::Connect:
        return {u"%1connectToHost(%2)"_s.arg(target, addressArguments(call.address)),
                call.result >= 0            ? u"connected()"_s
                : call.error == EINPROGRESS ? u"QAbstractSocket::ConnectingState"_s
                                            : u"errorOccurred(%1)"_s.arg(errorValue(call.error)),
                {}};
    case SocketCallKind::GetSockName:
        if (life && life->part == SocketPart::Listener)
            return {u"server.serverAddress(), server.serverPort()"_s, call.address.toString(), {}};
        return {u"%1localAddress(), %1localPort()"_s.arg(target), call.address.toString(), {}};
    case SocketCallKind::Send:
        return {u"%1write(data)"_s.arg(target), outcome(call, QString::number(call.result)), {}};
    case SocketCallKind::Recv:
        if (call.result == 0)
            return {u"%1read(%2)"_s.arg(target, QString::number(call.size)),
                    u"disconnected()"_s,
                    {}};
        return {u"%1read(%2)"_s.arg(target, QString::number(call.size)),
                outcome(call, u"data.size() == %1"_s.arg(call.result)),
                {}};
    case SocketCallKind::SendTo:
        return {u"%1writeDatagram(data, %2)"_s.arg(target, addressArguments(call.address)),
                outcome(call, QString::number(call.result)), togetherNote(call)};
    case SocketCallKind::RecvFrom:
        if (socketCallArguments(call).value(2) == "MSG_ERRQUEUE"_L1)
            return without(Notes::tr("Qt does not read the error queue of a datagram socket."),
                           call);
        return {u"%1receiveDatagram(%2)"_s.arg(target, QString::number(call.size)),
                outcome(call, u"data().size() == %1, %2"_s.arg(
                                      QString::number(std::min<qint64>(call.result, call.size)),
                                      call.address.toString())),
                togetherNote(call)};
    case SocketCallKind::Shutdown:
        return without(Notes::tr("Qt cannot end one direction alone; disconnectFromHost() ends "
                                 "both once everything is sent."),
                       call);
    case SocketCallKind::Close:
        return {u"%1close()"_s.arg(target), outcome(call, {}), {}};
    }
    return {};
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
    return text;
}

} // namespace socketchat
