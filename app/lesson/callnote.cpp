// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callnote.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
class CallPrinterNotes
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CallPrinter)
};

QString signalNote(const QString &name)
{
    if (name == "newConnection"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal newConnection() tells that a client was accepted.");
    if (name == "connected"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal connected() tells that connect() has succeeded.");
    if (name == "readyRead"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal readyRead() tells that there is something to read.");
    if (name == "bytesWritten"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal bytesWritten() tells that the system has taken bytes.");
    if (name == "disconnected"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal disconnected() tells that the connection has ended.");
    if (name == "encrypted"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal encrypted() tells that the TLS handshake has ended well.");
    if (name == "errorOccurred"_L1)
        return CallPrinterNotes::tr(
                "Qt: the signal errorOccurred() tells that a call inside has failed.");
    //: %1 is the name of a signal.
    return CallPrinterNotes::tr("Qt: the signal %1() came.").arg(name);
}

} // namespace

QString insideNote(const SocketCall &call)
{
    if (call.engine != Engine::Qt)
        return {};
    const QString name = socketCallName(call);
    const QString descriptor = QString::number(call.descriptor);
    switch (call.call) {
    case SocketCallKind::None:
        return {};
    case SocketCallKind::Signal:
        return signalNote(name);
    case SocketCallKind::GetAddrInfo:
        return CallPrinterNotes::tr("Qt: lookupHost() asks getaddrinfo() in a thread of its own.");
    case SocketCallKind::Listen:
        return CallPrinterNotes::tr(
                "Qt: listen() makes socket(), setsockopt(), bind() and listen() inside.");
    case SocketCallKind::Bind:
        return CallPrinterNotes::tr("Qt: bind() makes socket() and bind() inside.");
    case SocketCallKind::Connect:
        return CallPrinterNotes::tr("Qt: connectToHost() makes socket() and connect() inside.");
    case SocketCallKind::Accept:
        return CallPrinterNotes::tr(
                       "Qt: QTcpServer has made accept() inside, and %1() hands over its result.")
                .arg(name);
    case SocketCallKind::Handshake: {
        const QString agreed = lookupParts(call).second;
        if (!agreed.isEmpty())
            //: %1 is a function of Qt, or a signal, that tells of a TLS handshake, %2 what it
            //: tells.
            return CallPrinterNotes::tr("Qt: %1() says %2.").arg(name, agreed);
        return CallPrinterNotes::tr("Qt: %1() begins the TLS handshake (SSL_do_handshake).")
                .arg(name);
    }
    default:
        //: %1 is a function of Qt, %2 a system call.
        return CallPrinterNotes::tr("Qt: %1() does inside what %2() does, on descriptor %3.")
                .arg(name, socketCallName(call.call), descriptor);
    }
}

QString callNote(const SocketCall &call)
{
    if (call.batch.carried == 0)
        return insideNote(call);
    //: %3 is the name of a call, recvmmsg or sendmmsg.
    return CallPrinterNotes::tr("Datagram %1 of %2 that one %3() carried.")
            .arg(QString::number(call.batch.index + 1), QString::number(call.batch.carried),
                 socketCallName(call));
}

} // namespace socketchat
