// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Prints socket calls as Python, C and Qt; explains errno values; filters calls.

#include "app/chat/conversation.h"
#include "app/lesson/callfilter.h"
#include "app/lesson/callnote.h"
#include "app/lesson/callplan.h"
#include "app/lesson/callprinter.h"
#include "app/lesson/callwriter.h"
#include "app/lesson/errnotext.h"
#include "app/net/errorcodes.h"
#include "tests/app/chat/conversationpair.h"
#include "tests/app/net/madecalls.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

const SocketAddress local = SocketAddress::fromIPv4(0x7f000001, 8000);
const SocketAddress remote = SocketAddress::fromIPv4(0x7f000001, 51234);

/// A server with one client, whose port was in use at first.
QList<SocketCall> serverCalls()
{
    using Kind = SocketCallKind;
    const int type = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
    SocketCall whose = with(made(Kind::Recv, 7, 5), 1024);
    whose.peer = PeerId{1};
    return {
            with(made(Kind::Socket, -1, 3), AF_INET, type),
            with(made(Kind::SetSockOpt, 3, 0), SOL_SOCKET, SO_REUSEADDR, 1),
            at(made(Kind::Bind, 3, -1, EADDRINUSE), local),
            made(Kind::Close, 3, 0),
            with(made(Kind::Socket, -1, 3), AF_INET, type),
            at(made(Kind::Bind, 3, 0), local),
            with(made(Kind::Listen, 3, 0), 5),
            at(made(Kind::GetSockName, 3, 0), local),
            at(made(Kind::Accept, 3, 7), remote),
            with(made(Kind::SetSockOpt, 7, 0), IPPROTO_TCP, TCP_NODELAY, 1),
            whose,
            with(made(Kind::Send, 7, 3), 5, MSG_NOSIGNAL),
            with(made(Kind::Recv, 7, 0), 1024),
            with(made(Kind::Shutdown, 7, 0), SHUT_WR),
            made(Kind::Close, 7, 0),
            made(Kind::Close, 3, 0),
    };
}

/// The same server with Qt's classes.
QList<SocketCall> qtServerCalls()
{
    using Kind = SocketCallKind;
    SocketCall noDelay = byQt(made(Kind::SetSockOpt, 7, 0));
    noDelay.option = QAbstractSocket::LowDelayOption;
    noDelay.value = 1;
    const int closed = callErrorOf(QAbstractSocket::RemoteHostClosedError);
    return {
            byQt(at(made(Kind::Listen, -1, -1, callErrorOf(QAbstractSocket::AddressInUseError)),
                    local)),
            byQt(at(with(made(Kind::Listen, 3, 0), 5), local)),
            byQt(at(made(Kind::Accept, 3, 7), remote)),
            signalled(3, u"newConnection"_s),
            noDelay,
            signalled(7, u"readyRead"_s),
            byQt(with(made(Kind::Recv, 7, 5), 1024)),
            byQt(with(made(Kind::Send, 7, 3), 5)),
            signalled(7, u"bytesWritten"_s, 3),
            with(made(Kind::Shutdown, 7, 0), SHUT_WR), // a system call made beside Qt's classes
            byQt(with(made(Kind::Recv, 7, -1, closed), 1024)),
            signalled(7, u"errorOccurred"_s, -1, closed),
            byQt(made(Kind::Close, 7, 0)),
            byQt(made(Kind::Close, 3, 0)),
    };
}

} // namespace

class TestCallPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAServerAsPython();
    void writesAServerAsC();
    void writesAServerAsQt();
    void writesWhatWasCalledWithQtsClasses();
    void writesCallsOfQtAsSystemCalls();
    void writesOtherCallsOfQt_data();
    void writesOtherCallsOfQt();
    void findsTheEndsOfQtsSockets();
    void writesOddCalls_data();
    void writesOddCalls();
    void neverLetsANameBecomeCode();
    void knowsWhoseADescriptorWasWhenItIsUsedAgain();
    void tellsWhatAnErrnoMeans();
    void tellsWhatALookupErrorMeans();
    void hidesOptionCalls();
    void findsCallsByTextAndByPeer();
    void writesTheTutorialsServer_data();
    void writesTheTutorialsServer();
    void writesHowAConnectEnded_data();
    void writesHowAConnectEnded();
    void writesTheTutorialsDatagrams();
    void showsWhatACallCarried_data();
    void showsWhatACallCarried();
    void neverShowsBytesThatTheCallDidNotCarry();
    void knowsWhatWaitsNow();
    void writesSendallAsALoop();
    void findsTheLoopOfARealSendall();
    void aLaterRunKeepsItsRole();
    void aPlanNamesEveryCall();
    void filtersALongListInPiecesAndForgetsWhatIsGone();
};

static QStringList lines(const QList<SocketCall> &calls, CallLanguage language,
                         Role role = Role::Server)
{
    CallLog log;
    for (const SocketCall &call : calls)
        log.append(call);
    CallHistory history(log);
    history.read();
    QStringList result;
    const CallPrinter &printer = CallPrinter::of(language);
    for (qsizetype i = 0; i < calls.size(); ++i)
        result += printer.line(printer.print(
                calls[i], {history.socketOf(i, calls[i]), role, CallView::System, {}}));
    return result;
}

void TestCallPrinter::writesAServerAsPython()
{
    const QStringList expected{
            u"server = socket.socket(socket.AF_INET, socket.SOCK_STREAM); "
            "server.setblocking(False)  # → fileno() == 3"_s,
            u"server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # → None"_s,
            u"server.bind(('127.0.0.1', 8000))  # → OSError: [Errno 98] EADDRINUSE"_s,
            u"server.close()  # → None"_s,
            u"server = socket.socket(socket.AF_INET, socket.SOCK_STREAM); "
            "server.setblocking(False)  # → fileno() == 3"_s,
            u"server.bind(('127.0.0.1', 8000))  # → None"_s,
            u"server.listen(5)  # → None"_s,
            u"server.getsockname()  # → ('127.0.0.1', 8000)"_s,
            u"conn7, addr = server.accept()  # → addr == ('127.0.0.1', 51234)"_s,
            u"conn7.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # → None"_s,
            u"data = conn7.recv(1024)  # → len(data) == 5"_s,
            u"conn7.send(data)  # → 3 (of len(data) == 5)"_s,
            u"data = conn7.recv(1024)  # → data == b''"_s,
            u"conn7.shutdown(socket.SHUT_WR)  # → None"_s,
            u"conn7.close()  # → None"_s,
            u"server.close()  # → None"_s,
    };
    QCOMPARE(lines(serverCalls(), CallLanguage::Python), expected);
}

void TestCallPrinter::writesAServerAsC()
{
    const QStringList written = lines(serverCalls(), CallLanguage::C);
    QCOMPARE(written.at(0),
             u"socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0) = 3"_s);
    QCOMPARE(written.at(1),
             u"setsockopt(3, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int)) = 0"_s);
    QCOMPARE(written.at(2),
             u"bind(3, &(struct sockaddr_in){AF_INET, htons(8000), inet_addr(\"127.0.0.1\")}, 16) "
             "= -1 EADDRINUSE"_s);
    QCOMPARE(written.at(6), u"listen(3, 5) = 0"_s);
    QCOMPARE(written.at(7), u"getsockname(3, &address, &length) = 0 /* 127.0.0.1:8000 */"_s);
    QCOMPARE(written.at(8), u"accept4(3, &address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC) = 7 "
                            "/* 127.0.0.1:51234 */"_s);
    QCOMPARE(written.at(10), u"recv(7, buffer, 1024, 0) = 5"_s);
    QCOMPARE(written.at(11), u"send(7, data, 5, MSG_NOSIGNAL) = 3"_s);
    QCOMPARE(written.at(13), u"shutdown(7, SHUT_WR) = 0"_s);
    QCOMPARE(written.at(14), u"close(7) = 0"_s);
}

void TestCallPrinter::writesAServerAsQt()
{
    const QStringList written = lines(serverCalls(), CallLanguage::Qt);
    QVERIFY2(written.at(0).startsWith(u"// "), qPrintable(written.at(0))); // Qt has no such call
    QVERIFY(written.at(5).startsWith(u"// "));
    QCOMPARE(written.at(6),
             u"server.setListenBacklogSize(5); server.listen(QHostAddress(\"127.0.0.1\"), 8000)  "
             "// true"_s);
    QCOMPARE(written.at(8),
             u"QTcpSocket *conn7 = server.nextPendingConnection()  // 127.0.0.1:51234"_s);
    QCOMPARE(written.at(9), u"conn7->setSocketOption(QAbstractSocket::LowDelayOption, 1)"_s);
    QCOMPARE(written.at(10), u"conn7->read(1024)  // data.size() == 5"_s);
    QCOMPARE(written.at(11), u"conn7->write(data)  // 3"_s);
    QCOMPARE(written.at(12), u"conn7->read(1024)  // disconnected()"_s);
    QVERIFY(written.at(13).startsWith(u"// "));
    QCOMPARE(written.at(15), u"server.close()"_s);
}

void TestCallPrinter::writesWhatWasCalledWithQtsClasses()
{
    const QStringList expected{
            u"server.listen(QHostAddress(\"127.0.0.1\"), 8000)  "
            "// QAbstractSocket::AddressInUseError"_s,
            u"server.setListenBacklogSize(5); server.listen(QHostAddress(\"127.0.0.1\"), 8000)  "
            "// true"_s,
            u"server.incomingConnection(7)  // 127.0.0.1:51234"_s,
            u"emit server.newConnection()"_s,
            u"conn7->setSocketOption(QAbstractSocket::LowDelayOption, 1)"_s,
            u"emit conn7->readyRead()"_s,
            u"conn7->read(1024)  // data.size() == 5"_s,
            u"conn7->write(data)  // 3 (of data.size() == 5)"_s,
            u"emit conn7->bytesWritten(3)"_s,
            u"::shutdown(7, SHUT_WR)  // 0"_s,
            u"conn7->read(1024)  // QAbstractSocket::RemoteHostClosedError"_s,
            u"emit conn7->errorOccurred(QAbstractSocket::RemoteHostClosedError)"_s,
            u"conn7->close()"_s,
            u"server.close()"_s,
    };
    QCOMPARE(lines(qtServerCalls(), CallLanguage::Qt), expected);
}

void TestCallPrinter::writesCallsOfQtAsSystemCalls()
{
    const QStringList python = lines(qtServerCalls(), CallLanguage::Python);
    QVERIFY(python.at(0).startsWith(
            u"server.bind(('127.0.0.1', 8000)); server.listen(0)  # → OSError: [Errno 98] "
            "EADDRINUSE; Qt: listen()"));
    QVERIFY(python.at(1).startsWith(
            u"server.bind(('127.0.0.1', 8000)); server.listen(5)  # → None; Qt: listen()"));
    QVERIFY(python.at(2).startsWith(
            u"conn7, addr = server.accept()  # → addr == ('127.0.0.1', 51234); Qt: "));
    QCOMPARE(python.at(3), u"# Qt: the signal newConnection() tells that a client was accepted."_s);
    QCOMPARE(python.at(4),
             u"conn7.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # → None; Qt: "
             "setSocketOption() does inside what setsockopt() does, on descriptor 7."_s);
    QCOMPARE(python.at(6), u"data = conn7.recv(1024)  # → len(data) == 5; Qt: read() does "
                           "inside what recv() does, on descriptor 7."_s);
    QVERIFY(python.at(7).startsWith(u"conn7.send(data)  # → 3 (of len(data) == 5); Qt: write()"));
    QCOMPARE(python.at(9), u"conn7.shutdown(socket.SHUT_WR)  # → None"_s);
    QVERIFY(python.at(10).startsWith(u"data = conn7.recv(1024)  # → data == b''; Qt: "));

    const QStringList c = lines(qtServerCalls(), CallLanguage::C);
    QVERIFY(c.at(1).startsWith(u"bind(3, &(struct sockaddr_in){AF_INET, htons(8000), "
                               "inet_addr(\"127.0.0.1\")}, 16), listen(3, 5) = 0  /* Qt: "));
    QCOMPARE(c.at(5), u"/* Qt: the signal readyRead() tells that there is something to read. */"_s);
    QCOMPARE(c.at(6), u"recv(7, buffer, 1024, 0) = 5  /* Qt: read() does inside what recv() "
                      "does, on descriptor 7. */"_s);
    QVERIFY(c.at(4).startsWith(
            u"setsockopt(7, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int)) = 0  /* Qt: "));
    QCOMPARE(c.at(9), u"shutdown(7, SHUT_WR) = 0"_s);
}

void TestCallPrinter::writesOtherCallsOfQt_data()
{
    using Kind = SocketCallKind;
    QTest::addColumn<SocketCall>("call");
    QTest::addColumn<QString>("qt");
    QTest::addColumn<QString>("c"); // without the comment
    SocketCall connects = byQt(at(made(Kind::Connect, -1, 0), remote));
    connects.flags = int(QIODevice::ReadWrite | QIODevice::Unbuffered);
    const QString address =
            u"&(struct sockaddr_in){AF_INET, htons(51234), inet_addr(\"127.0.0.1\")}, 16"_s;
    QTest::newRow("connectToHost")
            << connects
            << u"client.connectToHost(QHostAddress(\"127.0.0.1\"), 51234, QIODevice::ReadWrite | "
               "QIODevice::Unbuffered)"_s
            << u"connect(descriptor, %1) = 0"_s.arg(address);
    QTest::newRow("a refused connection")
            << signalled(4, u"errorOccurred"_s, -1,
                         callErrorOf(QAbstractSocket::ConnectionRefusedError))
            << u"emit client.errorOccurred(QAbstractSocket::ConnectionRefusedError)"_s << QString();
    QTest::newRow("a server of old")
            << byQt(saying(at(made(Kind::Accept, 3, 7), remote), u"nextPendingConnection"_s))
            << u"QTcpSocket *conn7 = server.nextPendingConnection()  // 127.0.0.1:51234"_s
            << u"accept4(3, &address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC) = 7 "
               "/* 127.0.0.1:51234 */"_s;
    QTest::newRow("bind") << byQt(at(made(Kind::Bind, 4, 0), remote))
                          << u"client.bind(QHostAddress(\"127.0.0.1\"), 51234)  // true"_s
                          << u"bind(4, %1) = 0"_s.arg(address);
    QTest::newRow("writeDatagram")
            << byQt(at(with(made(Kind::SendTo, 4, 5), 5), remote))
            << u"client.writeDatagram(data, QHostAddress(\"127.0.0.1\"), 51234)  // 5"_s
            << u"sendto(4, data, 5, 0, %1) = 5"_s.arg(address);
    QTest::newRow("readDatagram")
            << byQt(at(with(made(Kind::RecvFrom, 4, 5), 65'536), remote))
            << u"client.readDatagram(data, 65536, &address, &port)  // 5, 127.0.0.1:51234"_s
            << u"recvfrom(4, buffer, 65536, 0, &address, &length) = 5 /* 127.0.0.1:51234 */"_s;
    QTest::newRow("abort") << byQt(saying(made(Kind::Close, 4, 0), u"abort"_s))
                           << u"client.abort()"_s << u"close(4) = 0"_s;
    QTest::newRow("lookupHost")
            << byQt(saying(made(Kind::GetAddrInfo, -1, 0), u"localhost → ::1"_s))
            << u"QHostInfo::lookupHost(\"localhost\", this, …)  // ::1"_s
            << u"getaddrinfo(\"localhost\", NULL, &hints, &list) = 0 /* ::1 */"_s;
    const SocketAddress name = SocketAddress::fromUnixText(u"@chat");
    QTest::newRow("connectToServer")
            << byQt(saying(at(made(Kind::Connect, 4, 0), name), u"connectToServer"_s))
            << u"client.setSocketOptions(QLocalSocket::AbstractNamespaceOption); "
               "client.connectToServer(\"chat\")"_s
            << u"connect(4, &(struct sockaddr_un){AF_UNIX, \"\\000chat\"}, 7) = 0"_s;
    QTest::newRow("an error without a number")
            << byQt(with(made(Kind::Send, 4, -1), 5))
            << u"client.write(data)  // QAbstractSocket::UnknownSocketError"_s
            << u"send(4, data, 5, 0) = -1"_s;
}

void TestCallPrinter::writesOtherCallsOfQt()
{
    QFETCH(SocketCall, call);
    QFETCH(QString, c);
    const CallPrinter &qt = CallPrinter::of(CallLanguage::Qt);
    QTEST(qt.line(qt.print(call, {nullptr, Role::Client, CallView::System, {}})), "qt");
    const QString note = insideNote(call);
    QVERIFY(!note.isEmpty());
    const CallPrinter &printer = CallPrinter::of(CallLanguage::C);
    const QString line =
            printer.line(printer.print(call, {nullptr, Role::Client, CallView::System, {}}));
    QCOMPARE(line, c.isEmpty() ? u"/* %1 */"_s.arg(note) : c + u"  /* "_s + note + u" */"_s);
}

void TestCallPrinter::findsTheEndsOfQtsSockets()
{
    CallLog log;
    for (const SocketCall &call : qtServerCalls())
        log.append(call);
    SocketCall connected = signalled(7, u"connected"_s); // descriptor 7 is reused
    connected.address = local;
    log.append(connected);
    CallHistory history(log);
    history.read();
    const auto lifeOf = [&](qint64 number) {
        return history.socketOf(number, log.calls(number, 1).front());
    };
    QVERIFY(!lifeOf(0)); // the socket could not be created
    QCOMPARE(lifeOf(1)->part, SocketPart::Listener);
    QCOMPARE(lifeOf(1)->local, local);
    QCOMPARE(lifeOf(6)->part, SocketPart::Accepted);
    QCOMPARE(lifeOf(6)->remote, remote);
    QCOMPARE(lifeOf(6)->lastCall, 12);
    QCOMPARE(lifeOf(14)->part, SocketPart::Connector);
    QCOMPARE(lifeOf(14)->engine, Engine::Qt);
}

void TestCallPrinter::writesOddCalls_data()
{
    using Kind = SocketCallKind;
    QTest::addColumn<SocketCall>("call");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("c");
    QTest::addColumn<QString>("qt");

    const SocketAddress six(QHostAddress(u"::1"_s), 8000);
    QTest::newRow("IPv6") << at(made(Kind::Connect, 4, -1, EINPROGRESS), six)
                          << u"client.connect(('::1', 8000, 0, 0))  # → BlockingIOError: [Errno "
                             "115] EINPROGRESS"_s
                          << u"connect(4, &(struct sockaddr_in6){AF_INET6, htons(8000), 0, "
                             "in6addr_loopback, 0}, 28) = -1 EINPROGRESS"_s
                          << u"client.connectToHost(QHostAddress(\"::1\"), 8000)  // "
                             "QAbstractSocket::ConnectingState"_s;
    QTest::newRow("a datagram that was cut")
            << at(with(made(Kind::RecvFrom, 4, 100), 16, MSG_TRUNC), remote)
            << u"data, addr = client.recvfrom(16)  # → len(data) == 16 (of 100), addr == "
               "('127.0.0.1', 51234)"_s
            << u"recvfrom(4, buffer, 16, MSG_TRUNC, &address, &length) = 100 "
               "/* 127.0.0.1:51234 */"_s
            << u"client.receiveDatagram(16)  // data().size() == 16, 127.0.0.1:51234"_s;
    QTest::newRow("an empty datagram")
            << at(with(made(Kind::SendTo, 4, 0), 0, MSG_NOSIGNAL), remote)
            << u"client.sendto(data, ('127.0.0.1', 51234))  # → 0"_s
            << u"sendto(4, data, 0, MSG_NOSIGNAL, &(struct sockaddr_in){AF_INET, htons(51234), "
               "inet_addr(\"127.0.0.1\")}, 16) = 0"_s
            << u"client.writeDatagram(data, QHostAddress(\"127.0.0.1\"), 51234)  // 0"_s;
    SocketCall together = at(with(made(Kind::RecvFrom, 4, 5), 65'507), remote);
    together.batch = {32, 3, 1};
    QTest::newRow("one of several that came together")
            << together
            << u"data, addr = client.recvfrom(65507)  # → len(data) == 5, addr == "
               "('127.0.0.1', 51234); Datagram 2 of 3 that one recvmmsg() carried."_s
            << u"recvmmsg(4, messages, 32, 0, NULL) = 3 /* [1]: 5, 127.0.0.1:51234 */"_s
            << u"client.receiveDatagram(65507)  // Datagram 2 of 3 that one recvmmsg() carried.; "
               "data().size() == 5, 127.0.0.1:51234"_s;
    together = at(with(made(Kind::SendTo, 4, 5), 5, MSG_NOSIGNAL), remote);
    together.batch = {8, 8, 0};
    QTest::newRow("one of several that left together")
            << together
            << u"client.sendto(data, ('127.0.0.1', 51234))  # → 5; Datagram 1 of 8 that one "
               "sendmmsg() carried."_s
            << u"sendmmsg(4, messages, 8, MSG_NOSIGNAL) = 8 /* [0]: 5, 127.0.0.1:51234 */"_s
            << u"client.writeDatagram(data, QHostAddress(\"127.0.0.1\"), 51234)  // Datagram 1 of "
               u"8 "
               "that one sendmmsg() carried.; 5"_s;
    QTest::newRow("a reset") << with(made(Kind::Recv, 4, -1, ECONNRESET), 1024)
                             << u"data = client.recv(1024)  # → ConnectionResetError: [Errno 104] "
                                "ECONNRESET"_s
                             << u"recv(4, buffer, 1024, 0) = -1 ECONNRESET"_s
                             << u"client.read(1024)  // QAbstractSocket::RemoteHostClosedError"_s;
    QTest::newRow("how a connect ended")
            << with(made(Kind::GetSockOpt, 4, 0), SOL_SOCKET, SO_ERROR, ECONNREFUSED)
            << u"client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)  # → 111"_s
            << u"getsockopt(4, SOL_SOCKET, SO_ERROR, &value, &length) = 0 /* ECONNREFUSED */"_s
            << QString();
    QTest::newRow("an abstract name that begins with a digit")
            << at(made(Kind::Connect, 4, 0), SocketAddress::fromUnixText(u"@1chat"))
            << u"client.connect(b'\\x001chat')  # → None"_s
            << u"connect(4, &(struct sockaddr_un){AF_UNIX, \"\\0001chat\"}, 8) = 0"_s
            << u"client.setSocketOptions(QLocalSocket::AbstractNamespaceOption); "
               "client.connectToServer(\"1chat\")  // connected()"_s;
    QTest::newRow("a path with a quote and a space")
            << at(made(Kind::Connect, 4, 0), SocketAddress::fromUnixName("/tmp/it's a.sock"))
            << u"client.connect('/tmp/it\\'s a.sock')  # → None"_s
            << u"connect(4, &(struct sockaddr_un){AF_UNIX, \"/tmp/it's a.sock\"}, 19) = 0"_s
            << u"client.connectToServer(\"/tmp/it's a.sock\")  // connected()"_s;
}

void TestCallPrinter::writesOddCalls()
{
    QFETCH(SocketCall, call);
    QFETCH(QString, python);
    QFETCH(QString, c);
    QFETCH(QString, qt);
    QCOMPARE(lines({call}, CallLanguage::Python, Role::Client).front(), python);
    QCOMPARE(lines({call}, CallLanguage::C, Role::Client).front(), c);
    if (!qt.isEmpty())
        QCOMPARE(lines({call}, CallLanguage::Qt, Role::Client).front(), qt);
}

void TestCallPrinter::neverLetsANameBecomeCode()
{
    SocketCall call = made(SocketCallKind::GetAddrInfo, -1, 0);
    call.text = u"a\"); evil(\"\\\n\u202e → 127.0.0.1"_s;
    for (const CallLanguage language : {CallLanguage::Python, CallLanguage::C, CallLanguage::Qt}) {
        const QString line = lines({call}, language).front();
        QVERIFY2(line.contains(u"\"a\\\"); evil(\\\"\\\\\\u000a\\u202e\""), qPrintable(line));
        QVERIFY(!line.contains(u'\n'));
    }
}

void TestCallPrinter::knowsWhoseADescriptorWasWhenItIsUsedAgain()
{
    // Descriptor 3 is a connection first and a client's socket later.
    using Kind = SocketCallKind;
    const QList<SocketCall> calls{at(made(Kind::Accept, 5, 3), remote),
                                  with(made(Kind::Recv, 3, 1), 10),
                                  made(Kind::Close, 3, 0),
                                  with(made(Kind::Socket, -1, 3), AF_INET, SOCK_STREAM),
                                  at(made(Kind::Connect, 3, 0), local),
                                  with(made(Kind::Recv, 3, 1), 10)};
    const QStringList written = lines(calls, CallLanguage::Python);
    QVERIFY(written.at(1).startsWith(u"data = conn3.recv"));
    QVERIFY(written.at(2).startsWith(u"conn3.close"));
    QVERIFY(written.at(4).startsWith(u"client.connect"));
    QVERIFY(written.at(5).startsWith(u"data = client.recv"));
}

void TestCallPrinter::tellsWhatAnErrnoMeans()
{
    const QList<int> numbers{EACCES,       EADDRINUSE,   EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN,
                             EALREADY,     EBADF,        ECONNABORTED,  ECONNREFUSED, ECONNRESET,
                             EDESTADDRREQ, EHOSTUNREACH, EINPROGRESS,   EINTR,        EINVAL,
                             EISCONN,      EMFILE,       EMSGSIZE,      ENETDOWN,     ENETUNREACH,
                             ENFILE,       ENOBUFS,      ENOMEM,        ENOPROTOOPT,  ENOTCONN,
                             ENOTSOCK,     EOPNOTSUPP,   EPERM,         EPIPE,        ETIMEDOUT};
    QSet<QString> meanings;
    for (const int number : numbers) {
        const std::optional<ErrnoText> text = errnoText(number);
        QVERIFY2(text, strerrorname_np(number));
        QCOMPARE(text->name, QString::fromLatin1(strerrorname_np(number)));
        QCOMPARE(text->number, number);
        for (const QString &sentence : {text->meaning, text->causes, text->advice})
            QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.'), qPrintable(text->name));
        meanings.insert(text->meaning);
    }
    QCOMPARE(meanings.size(), numbers.size());
    QVERIFY(!errnoText(0));
    QVERIFY(!errnoText(99'999));

    QCOMPARE(errorTextOf(at(made(SocketCallKind::Bind, 3, -1, EADDRINUSE), local))->name,
             u"EADDRINUSE"_s);
    QVERIFY(!errorTextOf(at(made(SocketCallKind::Bind, 3, 0), local)));
    // A successful getsockopt() reports how connect() ended.
    const SocketCall ended =
            with(made(SocketCallKind::GetSockOpt, 4, 0), SOL_SOCKET, SO_ERROR, ECONNREFUSED);
    QCOMPARE(errorTextOf(ended)->name, u"ECONNREFUSED"_s);

    // A Qt error is explained like the errno behind it, with some additional text.
    const auto failed = [](SocketCallKind kind, QAbstractSocket::SocketError error) {
        return byQt(made(kind, 3, -1, callErrorOf(error)));
    };
    const auto inUse =
            errorTextOf(failed(SocketCallKind::Listen, QAbstractSocket::AddressInUseError));
    QCOMPARE(inUse->name, u"QAbstractSocket::AddressInUseError"_s);
    QCOMPARE(inUse->number, int(QAbstractSocket::AddressInUseError));
    QCOMPARE(inUse->meaning, errnoText(EADDRINUSE)->meaning);
    const auto gone =
            errorTextOf(failed(SocketCallKind::Recv, QAbstractSocket::RemoteHostClosedError));
    QVERIFY(gone->meaning != errnoText(ECONNRESET)->meaning);
    QVERIFY(errorTextOf(failed(SocketCallKind::GetAddrInfo, QAbstractSocket::HostNotFoundError)));
    QVERIFY(!errorTextOf(failed(SocketCallKind::Send, QAbstractSocket::UnknownSocketError)));
    QVERIFY(!errorTextOf(byQt(made(SocketCallKind::Send, 3, 5))));
}

void TestCallPrinter::tellsWhatALookupErrorMeans()
{
    SocketCall call = made(SocketCallKind::GetAddrInfo, -1, -2, -2); // EAI_NONAME
    const std::optional<ErrnoText> text = errorTextOf(call);
    QVERIFY(text);
    QCOMPARE(text->name, u"EAI_NONAME"_s);
    QVERIFY(!text->meaning.isEmpty());
}

void TestCallPrinter::hidesOptionCalls()
{
    CallLog log;
    for (const SocketCall &call : serverCalls())
        log.append(call);
    CallHistory history(log);
    history.read();
    CallWriter writer(log, history);
    FilteredCalls shown(log, writer);
    QCOMPARE(shown.read().come, serverCalls().size());
    CallFilter filter;
    filter.hideOptions = true;
    shown.setFilter(filter);
    QCOMPARE(shown.read().come, serverCalls().size() - 3);
    QVERIFY(std::find(shown.numbers().begin(), shown.numbers().end(), 1) == shown.numbers().end());
}

void TestCallPrinter::findsCallsByTextAndByPeer()
{
    CallLog log;
    for (const SocketCall &call : serverCalls())
        log.append(call);
    CallHistory history(log);
    history.read();
    CallWriter writer(log, history);
    FilteredCalls shown(log, writer);
    CallFilter filter;
    writer.setStyle({CallLanguage::C, CallView::System});
    filter.text = u"eaddrinuse"_s;
    shown.setFilter(filter);
    (void)shown.read();
    QCOMPARE(shown.numbers(), std::deque<qint64>{2});

    // The filter shows a connection from accept() to close(), whether or not a call names its peer.
    filter = {};
    filter.peer = PeerId{1};
    filter.peerAddress = remote;
    shown.setFilter(filter);
    (void)shown.read();
    QCOMPARE(shown.numbers(), (std::deque<qint64>{8, 9, 10, 11, 12, 13, 14}));

    writer.setStyle({});
    const QString text = writer.lines({8, 2, 1'000});
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.section(u'\n', 0, 0).endsWith(u"addr == ('127.0.0.1', 51234)"));
    QVERIFY(text.section(u'\n', 1, 1).endsWith(u"EADDRINUSE"));
}

void TestCallPrinter::filtersALongListInPiecesAndForgetsWhatIsGone()
{
    CallLog log(1'000);
    CallHistory history(log);
    CallWriter writer(log, history);
    FilteredCalls shown(log, writer);
    CallFilter filter;
    filter.text = u"recv"_s;
    shown.setFilter(filter);
    for (int i = 0; i < 900; ++i)
        log.append(with(made(i % 2 ? SocketCallKind::Recv : SocketCallKind::Send, 3, 1), 10));
    QVERIFY(history.read(500));
    QVERIFY(!history.read(500));
    FilteredCalls::Change change = shown.read(500);
    QCOMPARE(change.come, 250);
    QVERIFY(change.more);
    change = shown.read(500);
    QCOMPARE(change.come, 200);
    QVERIFY(!change.more);

    for (int i = 0; i < 600; ++i) // the first 500 are dropped
        log.append(with(made(SocketCallKind::Send, 3, 1), 10));
    (void)history.read();
    change = shown.read();
    QCOMPARE(change.gone, 250);
    QCOMPARE(change.come, 0);
    QCOMPARE(shown.numbers().front(), 501);
}

// Calls as the tutorial's program makes them, with the conversation that they belong to.
struct Told
{
    Conversation conversation;
    CallLog log;
    CallHistory history{log};
    CallWriter writer{log, history, &conversation};

    Told(const QList<SocketCall> &calls, CallLanguage language, Role role)
    {
        log.beginRun(role);
        for (const SocketCall &call : calls)
            log.append(call);
        history.read();
        writer.setStyle({language, CallView::Tutorial});
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList result;
        const QList<SocketCall> calls = log.calls(0, 1'000);
        for (qsizetype i = 0; i < calls.size(); ++i) {
            if (writer.shows(calls[i]))
                result += writer.line(i, calls[i]);
        }
        return result;
    }
};

void TestCallPrinter::writesTheTutorialsServer_data()
{
    QTest::addColumn<CallLanguage>("language");
    QTest::addColumn<QStringList>("written");
    const QString address =
            u"&(struct sockaddr_in){AF_INET, htons(8000), inet_addr(\"127.0.0.1\")}, 16"_s;
    QTest::newRow("Python") << CallLanguage::Python
                            << QStringList{
                                       u"server = socket.socket(socket.AF_INET, "
                                       "socket.SOCK_STREAM)"_s,
                                       u"server.bind(('127.0.0.1', 8000))  # → OSError: [Errno 98] "
                                       "EADDRINUSE"_s,
                                       u"server.close()  # → None"_s,
                                       u"server = socket.socket(socket.AF_INET, "
                                       "socket.SOCK_STREAM)"_s,
                                       u"server.bind(('127.0.0.1', 8000))  # → None"_s,
                                       u"server.listen(5)  # → None"_s,
                                       u"clientsock, addr = server.accept()  # → addr == "
                                       "('127.0.0.1', 51234)"_s,
                                       u"data = clientsock.recv(1024)  # → len(data) == 5"_s,
                                       u"clientsock.send(data)  # → 3 (of len(data) == 5)"_s,
                                       u"data = clientsock.recv(1024)  # → b''"_s,
                                       u"clientsock.shutdown(socket.SHUT_WR)  # → None"_s,
                                       u"clientsock.close()  # → None"_s,
                                       u"server.close()  # → None"_s,
                               };
    QTest::newRow("C") << CallLanguage::C
                       << QStringList{
                                  u"server = socket(AF_INET, SOCK_STREAM, 0) = 3"_s,
                                  u"bind(server, %1) = -1 EADDRINUSE"_s.arg(address),
                                  u"close(server) = 0"_s,
                                  u"server = socket(AF_INET, SOCK_STREAM, 0) = 3"_s,
                                  u"bind(server, %1) = 0"_s.arg(address),
                                  u"listen(server, 5) = 0"_s,
                                  u"clientsock = accept(server, &address, &length) = 7 "
                                  "/* 127.0.0.1:51234 */"_s,
                                  u"recv(clientsock, buffer, 1024, 0) = 5"_s,
                                  u"send(clientsock, data, 5, 0) = 3"_s,
                                  u"recv(clientsock, buffer, 1024, 0) = 0"_s,
                                  u"shutdown(clientsock, SHUT_WR) = 0"_s,
                                  u"close(clientsock) = 0"_s,
                                  u"close(server) = 0"_s,
                          };
}

void TestCallPrinter::writesTheTutorialsServer()
{
    QFETCH(CallLanguage, language);
    QTEST(Told(serverCalls(), language, Role::Server).lines(), "written");
}

void TestCallPrinter::writesHowAConnectEnded_data()
{
    using Kind = SocketCallKind;
    QTest::addColumn<QList<SocketCall>>("calls");
    QTest::addColumn<QString>("python"); // of the connect()
    QTest::addColumn<bool>("pending");
    const SocketCall socket = with(made(Kind::Socket, -1, 3), AF_INET, SOCK_STREAM | SOCK_NONBLOCK);
    const SocketCall begun = at(made(Kind::Connect, 3, -1, EINPROGRESS), local);
    const auto ends = [](int error) {
        return with(made(Kind::GetSockOpt, 3, 0), SOL_SOCKET, SO_ERROR, error);
    };
    const QString connect = u"client.connect(('127.0.0.1', 8000))"_s;
    QTest::newRow("at once") << QList{socket, at(made(Kind::Connect, 3, 0), local)}
                             << connect + u"  # → None"_s << false;
    QTest::newRow("under way") << QList{socket, begun} << connect << true;
    QTest::newRow("connected") << QList{socket, begun, ends(0)} << connect + u"  # → None"_s
                               << false;
    QTest::newRow("refused") << QList{socket, begun, ends(ECONNREFUSED)}
                             << connect
                                        + u"  # → ConnectionRefusedError: [Errno 111] "
                                          "ECONNREFUSED"_s
                             << false;
    QTest::newRow("given up") << QList{socket, begun, made(Kind::Close, 3, 0)}
                              << connect + u"  # Given up before there was an answer."_s << false;
    const SocketCall qt = byQt(at(made(Kind::Connect, -1, 0), local));
    QTest::newRow("Qt, under way") << QList{qt} << connect << true;
    QTest::newRow("Qt, connected")
            << QList{qt, signalled(7, u"connected"_s)} << connect + u"  # → None"_s << false;
    QTest::newRow("Qt, refused")
            << QList{qt, signalled(-1, u"errorOccurred"_s, -1,
                                   callErrorOf(QAbstractSocket::ConnectionRefusedError))}
            << connect + u"  # → ConnectionRefusedError: [Errno 111] ECONNREFUSED"_s << false;
    QTest::newRow("Qt, given up") << QList{qt, byQt(made(Kind::Close, -1, 0))}
                                  << connect + u"  # Given up before there was an answer."_s
                                  << false;
}

void TestCallPrinter::writesHowAConnectEnded()
{
    QFETCH(QList<SocketCall>, calls);
    QFETCH(QString, python);
    QFETCH(bool, pending);
    Told told(calls, CallLanguage::Python, Role::Client);
    const qint64 number = calls.front().call == SocketCallKind::Socket ? 1 : 0;
    const QString line = told.lines().at(number);
    if (calls.front().engine == Engine::Qt) // what Qt does inside is said beside it
        QVERIFY2(pending || line.startsWith(python), qPrintable(line));
    else
        QCOMPARE(line, python);
    QCOMPARE(told.writer.pendingSince(number, calls[number]) >= 0, pending);
    QCOMPARE(told.history.pendingConnect(), pending ? number : -1);
    // In every language there is one row for it, and the same end.
    for (const CallLanguage language : {CallLanguage::C, CallLanguage::Qt}) {
        told.writer.setStyle({language, CallView::Tutorial});
        const PrintedCall printed = told.writer.print(number, calls[number]);
        QVERIFY(printed.statement.contains("onnect"_L1));
        QCOMPARE(printed.outcome.isEmpty(), pending || python.contains("Given up"_L1));
        QCOMPARE(printed.outcome.contains("efused"_L1) || printed.outcome.contains("REFUSED"_L1),
                 python.contains("REFUSED"_L1));
    }
}

void TestCallPrinter::writesTheTutorialsDatagrams()
{
    using Kind = SocketCallKind;
    SocketCall together = at(with(made(Kind::RecvFrom, 4, 5), 1024, MSG_TRUNC), remote);
    together.batch = {32, 3, 1};
    const QList<SocketCall> calls{
            with(made(Kind::Socket, -1, 4), AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC),
            with(made(Kind::SetSockOpt, 4, 0), IPPROTO_IP, 11, 1),
            at(made(Kind::Bind, 4, 0), local),
            made(Kind::RecvFrom, 4, -1, EAGAIN),
            together,
            at(with(made(Kind::SendTo, 4, 5), 5, MSG_NOSIGNAL), remote),
            at(with(made(Kind::RecvFrom, 4, 0), 0, MSG_ERRQUEUE), remote),
            made(Kind::Close, 4, 0),
    };
    const QStringList python = Told(calls, CallLanguage::Python, Role::Server).lines();
    const QStringList expected{
            u"server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"_s,
            u"server.bind(('127.0.0.1', 8000))  # → None"_s,
            u"data, addr = server.recvfrom(1024)  # → len(data) == 5, addr == ('127.0.0.1', 51234)"_s,
            u"server.sendto(data, ('127.0.0.1', 51234))  # → 5"_s,
            u"server.close()  # → None"_s,
    };
    QCOMPARE(python, expected);
    const QStringList c = Told(calls, CallLanguage::C, Role::Server).lines();
    QCOMPARE(c.at(2),
             u"recvfrom(server, buffer, 1024, 0, &address, &length) = 5 /* 127.0.0.1:51234 */"_s);
    QVERIFY(c.at(3).startsWith(u"sendto(server, data, 5, 0, &(struct sockaddr_in)"));
}

void TestCallPrinter::showsWhatACallCarried_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("c");
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin") << QByteArray("hello") << QByteArray("UTF-8") << u"b'hello'"_s
                           << u"\"hello\""_s << QString();
    QTest::newRow("Chinese") << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd") << QByteArray("UTF-8")
                             << u"b'\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd'"_s
                             << u"\"\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd\""_s << u"你好"_s;
    QTest::newRow("Chinese in GB18030")
            << QByteArray("\xc4\xe3\xba\xc3") << QByteArray("GB18030")
            << u"b'\\xc4\\xe3\\xba\\xc3'"_s << u"\"\\xc4\\xe3\\xba\\xc3\""_s << u"你好"_s;
    QTest::newRow("digits behind bytes") << QByteArray("\xe4\xbd\xa0"
                                                       "1a\n\"")
                                         << QByteArray("UTF-8") << u"b'\\xe4\\xbd\\xa01a\\n\"'"_s
                                         << u"\"\\xe4\\xbd\\xa0\" \"1a\\n\\\"\""_s << u"你1a␊\""_s;
    QTest::newRow("no text") << QByteArray("\xff\xfe") << QByteArray("UTF-8") << u"b'\\xff\\xfe'"_s
                             << u"\"\\xff\\xfe\""_s << QString();
    QTest::newRow("much") << QByteArray("你好世界").repeated(1'000) << QByteArray("UTF-8")
                          << u"b'\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd…'"_s
                          << u"\"\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd…\""_s
                          << u"你好世界你好世界你好世界你好世界…"_s;
    QTest::newRow("long") << QByteArray(3'000, 'x') << QByteArray("UTF-8")
                          << u"b'%1…'"_s.arg(QString(26, u'x'))
                          << u"\"%1…\""_s.arg(QString(26, u'x')) << QString();
}

void TestCallPrinter::showsWhatACallCarried()
{
    using Kind = SocketCallKind;
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    QFETCH(QString, python);
    QFETCH(QString, c);
    QFETCH(QString, text);
    Told told({at(made(Kind::Accept, 3, 7), remote)}, CallLanguage::Python, Role::Server);
    const PeerId peer = told.conversation.addPeer(remote);
    const auto size = int(bytes.size());
    SocketCall comes = with(made(Kind::Recv, 7, size), 65'536);
    comes.peer = peer;
    comes.time = 1'000;
    comes.duration = 10;
    SocketCall goes = with(made(Kind::Send, 7, size), size);
    goes.time = 2'000;
    SocketCall datagram = at(with(made(Kind::RecvFrom, 4, size), 65'536), remote);
    datagram.time = 3'000;
    told.conversation.append(MessageKind::Received, peer, bytes, 1'010,
                             MessageFlag::ContinuesStream);
    goes.message = told.conversation.append(MessageKind::Sent, peer, bytes, 1'500);
    told.conversation.append(MessageKind::Received, peer, bytes, 3'010);
    for (const SocketCall &call : {comes, goes, datagram})
        told.log.append(call);
    told.history.read();
    const auto print = [&](qint64 number, CallLanguage language) {
        told.writer.setStyle({language, CallView::Tutorial,
                              *TextEncoding::named(QString::fromLatin1(encoding))});
        return told.writer.print(number, told.log.calls(number, 1).front());
    };
    QCOMPARE(print(1, CallLanguage::Python).outcome, python);
    QCOMPARE(print(1, CallLanguage::Python).text, text);
    QCOMPARE(print(2, CallLanguage::Python).statement, u"clientsock.send(%1)"_s.arg(python));
    QCOMPARE(print(2, CallLanguage::Python).text, text);
    QCOMPARE(print(3, CallLanguage::Python).outcome, python + u", addr == ('127.0.0.1', 51234)"_s);
    QCOMPARE(print(1, CallLanguage::C).outcome, u"%1 /* %2 */"_s.arg(QString::number(size), c));
    QVERIFY(print(2, CallLanguage::C)
                    .statement.startsWith(
                            u"send(clientsock, %1, %2, 0)"_s.arg(c, QString::number(size))));
    QCOMPARE(print(1, CallLanguage::Qt).outcome, c);
    QCOMPARE(print(2, CallLanguage::Qt).statement, u"clientsock->write(%1)"_s.arg(c));
    // As the system saw it nothing of that is shown.
    told.writer.setStyle({});
    QCOMPARE(told.writer.print(2, goes).statement, u"conn7.send(data)"_s);
}

void TestCallPrinter::neverShowsBytesThatTheCallDidNotCarry()
{
    using Kind = SocketCallKind;
    Told told({at(made(Kind::Accept, 3, 7), remote)}, CallLanguage::Python, Role::Server);
    const PeerId peer = told.conversation.addPeer(remote);
    const PeerId other = told.conversation.addPeer(local);
    const qint64 row = told.conversation.append(MessageKind::Sent, peer, "hello", 1'000);
    const qint64 spoilt = told.conversation.append(MessageKind::Sent, peer, "hello", 1'000,
                                                   MessageFlag::Corrupted);
    told.conversation.append(MessageKind::Received, other, "other", 2'010,
                             MessageFlag::ContinuesStream);
    told.conversation.append(MessageKind::Received, peer, "a line", 2'010);
    const auto sends = [](int size, qint64 message) {
        SocketCall call = with(made(Kind::Send, 7, size), size);
        call.message = message;
        return call;
    };
    SocketCall framed = with(made(Kind::Recv, 7, 7), 1024);
    framed.peer = peer;
    framed.time = 2'000;
    framed.duration = 10;
    SocketCall failed = framed;
    failed.result = -1;
    failed.error = ECONNRESET;
    for (const SocketCall &call :
         {sends(5, -1), sends(3, row), sends(7, row), sends(5, spoilt), sends(5, 99)})
        QVERIFY(told.writer.print(1, call).statement.contains("send(data)"_L1));
    QCOMPARE(told.writer.print(1, framed).outcome, u"len(data) == 7"_s);
    QVERIFY(told.writer.print(1, failed).outcome.contains("ECONNRESET"_L1));
    QVERIFY(told.writer.print(1, sends(5, row)).statement.contains("send(b'hello')"_L1));
}

void TestCallPrinter::writesSendallAsALoop()
{
    using Kind = SocketCallKind;
    CallLog log;
    CallHistory history(log);
    CallWriter writer(log, history);
    log.beginRun(Role::Server);
    log.append(at(made(Kind::Accept, 3, 7), remote));
    log.append(with(made(Kind::Send, 7, 5), 5)); // all at once
    log.append(with(made(Kind::Send, 7, 60), 100));
    log.append(with(made(Kind::Recv, 7, 4), 1024)); // what comes meanwhile
    log.append(with(made(Kind::Send, 7, -1, EAGAIN), 40));
    log.append(with(made(Kind::Send, 7, 40), 40));
    log.append(with(made(Kind::Send, 7, -1, EAGAIN), 9)); // waited, and then took all of it
    log.append(with(made(Kind::Send, 7, 9), 9));
    log.append(with(made(Kind::Send, 7, 1), 8));
    log.append(with(made(Kind::Send, 7, -1, ECONNRESET), 7));
    log.append(with(made(Kind::Send, 7, 3), 3));
    history.read();
    const auto shown = [&](CallView view) {
        writer.setStyle({CallLanguage::Python, view});
        QStringList all;
        for (qint64 number = log.range().first; number < log.range().end; ++number) {
            const SocketCall call = log.calls(number, 1).constFirst();
            const auto part = writer.loopPart(number, call);
            if (!part || !writer.shows(call))
                continue;
            const PrintedCall printed = writer.print(number, call);
            all += u"%1%2 %3 → %4"_s.arg(writer.beginsLoop(number, *part) ? u"("_s : QString(),
                                         part->isLast ? u")"_s : QString(), printed.statement,
                                         printed.outcome);
        }
        return all;
    };
    QCOMPARE(shown(CallView::Tutorial),
             (QStringList{u"( clientsock.send(data) → 60 (of len(data) == 100)"_s,
                          u") clientsock.send(data[60:]) → 40"_s,
                          u"( clientsock.send(data) → 1 (of len(data) == 8)"_s,
                          u") clientsock.send(data[1:]) → ConnectionResetError: [Errno 104] "
                          "ECONNRESET"_s}));
    const QStringList made = shown(CallView::System);
    QCOMPARE(made.size(), 7);
    QVERIFY2(made.at(1).startsWith(u" conn7.send(data[60:]) → BlockingIOError"_s),
             qPrintable(made.at(1)));
    QVERIFY2(made.at(3).startsWith(u"( conn7.send(data) → BlockingIOError"_s),
             qPrintable(made.at(3)));
    writer.setStyle({CallLanguage::C, CallView::System});
    QVERIFY(writer.line(5, log.calls(5, 1).constFirst()).contains("+ 60, 40"_L1));
}

/// A reader that pauses makes one message a loop; once it reads, the loop ends.
void TestCallPrinter::findsTheLoopOfARealSendall()
{
    ConversationPair pair(Protocol::Tcp);
    pair.clientTransport.engine = Engine::System;
    QVERIFY(pair.start());
    pair.server.setReading(false);
    const QByteArray much(16 * 1024 * 1024, 'x');
    QVERIFY(ConversationPair::say(pair.client, much) >= 0);
    CallHistory history(pair.client.calls());
    const auto parts = [&] {
        while (history.read()) { }
        std::vector<SendPart> found;
        for (qint64 number = 0; number < history.end(); ++number) {
            if (const auto part = history.sendPart(number))
                found.push_back(*part);
        }
        return found;
    };
    QTRY_VERIFY(!parts().empty());
    QVERIFY(!parts().back().isLast);
    pair.server.setReading(true);
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, much.size()));
    QTRY_VERIFY(parts().back().isLast);
    QCOMPARE_GT(parts().back().before, 0);
    QCOMPARE(parts().back().total, much.size());
    QCOMPARE(parts().back().first, parts().front().first);
}

void TestCallPrinter::knowsWhatWaitsNow()
{
    using Kind = SocketCallKind;
    CallLog log;
    CallHistory history(log);
    CallWriter writer(log, history);
    writer.setStyle({CallLanguage::Python, CallView::Tutorial});
    qint64 now = 0;
    const auto add = [&](SocketCall call) {
        call.time = now += 100;
        call.duration = 10;
        log.append(call);
        history.read();
    };
    const auto waits = [&] {
        QStringList lines;
        for (WaitingCall call : history.waiting(4)) {
            call.size = 1024;
            lines += writer.statement(call) + u" since %1"_s.arg(call.since);
        }
        return lines;
    };
    log.beginRun(Role::Server);
    add(with(made(Kind::Socket, -1, 3), AF_INET, SOCK_STREAM));
    add(at(made(Kind::Bind, 3, 0), local));
    QCOMPARE(waits(), QStringList());
    add(with(made(Kind::Listen, 3, 0), 5));
    QCOMPARE(waits(), QStringList{u"clientsock, addr = server.accept() since 310"_s});
    add(at(made(Kind::Accept, 3, 7), remote));
    add(made(Kind::Accept, 3, -1, EAGAIN)); // a program that waits would still be in it
    QCOMPARE(waits(), (QStringList{u"clientsock2, addr = server.accept() since 410"_s,
                                   u"data = clientsock.recv(1024) since 410"_s}));
    add(with(made(Kind::Recv, 7, 5), 1024));
    QCOMPARE(waits().constLast(), u"data = clientsock.recv(1024) since 610"_s);
    for (int more = 8; more < 20; ++more)
        add(at(made(Kind::Accept, 3, more), remote));
    QCOMPARE(waits().size(), 4); // not all of them, but the listening socket
    QVERIFY(waits().filter(u"accept()"_s).size() == 1);
    QVERIFY(waits().constLast().startsWith("data = clientsock13.recv"_L1)
            || waits().constLast().contains("accept"_L1));
    for (int more = 8; more < 20; ++more)
        add(made(Kind::Close, more, 0));
    add(with(made(Kind::Recv, 7, 0), 1024)); // it has finished sending
    QCOMPARE(waits().size(), 1);
    add(made(Kind::Close, 7, 0));
    add(made(Kind::Close, 3, 0));
    QCOMPARE(waits(), QStringList());

    // A datagram client waits once it can be answered, a server from its bind() on.
    log.beginRun(Role::Client);
    add(with(made(Kind::Socket, -1, 3), AF_INET, SOCK_DGRAM));
    QCOMPARE(waits(), QStringList());
    add(at(with(made(Kind::SendTo, 3, 5), 5), remote));
    QCOMPARE(waits().size(), 1);
    QVERIFY(waits().front().startsWith("data, addr = client.recvfrom(1024)"_L1));
    log.beginRun(Role::Server); // without a close() that was seen
    add(with(made(Kind::Socket, -1, 4), AF_INET, SOCK_DGRAM));
    QCOMPARE(waits(), QStringList());
    add(at(made(Kind::Bind, 4, 0), local));
    QVERIFY(waits().front().startsWith("data, addr = server.recvfrom(1024)"_L1));

    // With Qt's classes it is a signal that is waited for, and the same step.
    log.beginRun(Role::Server);
    add(byQt(at(with(made(Kind::Listen, 3, 0), 5), local)));
    writer.setStyle({CallLanguage::Qt, CallView::Tutorial});
    QCOMPARE(waits().front().section(u" since"_s, 0, 0),
             u"QTcpSocket *clientsock = server.nextPendingConnection()"_s);
    add(byQt(at(made(Kind::Accept, 3, 7), remote)));
    QCOMPARE(waits().constLast().section(u" since"_s, 0, 0), u"clientsock->read(1024)"_s);
    writer.setStyle({CallLanguage::C, CallView::Tutorial});
    QCOMPARE(waits().constLast().section(u" since"_s, 0, 0),
             u"recv(clientsock, buffer, 1024, 0)"_s);
}

void TestCallPrinter::aLaterRunKeepsItsRole()
{
    using Kind = SocketCallKind;
    CallLog log;
    CallHistory history(log);
    const CallWriter writer(log, history);
    const SocketCall socket = with(made(Kind::Socket, -1, 3), AF_INET, SOCK_DGRAM);
    const QList<SocketCall> calls{socket, at(made(Kind::Bind, 3, 0), local),
                                  made(Kind::Close, 3, 0)};
    log.beginRun(Role::Server);
    log.append({calls.constData(), size_t(calls.size())});
    log.beginRun(Role::Client); // in which nothing is called
    log.beginRun(Role::Client);
    log.append(socket);
    history.read();
    QVERIFY(writer.line(0, socket).startsWith("server = "_L1));
    QVERIFY(writer.line(1, calls.at(1)).startsWith("server.bind"_L1));
    QVERIFY(writer.line(3, socket).startsWith("client = "_L1));
    QCOMPARE(history.runOf(2).number, 1);
    QCOMPARE(history.runOf(3).number, 3);
}

void TestCallPrinter::aPlanNamesEveryCall()
{
    const CallLog log;
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        for (const Role role : {Role::Server, Role::Client}) {
            for (const Engine engine : {Engine::System, Engine::Qt}) {
                const LifeCycle life(log, protocol, role, engine);
                for (const auto *address : {"127.0.0.1:8000", "[::1]:8000", "example.com:80"}) {
                    ConversationSetup setup;
                    setup.protocol = protocol;
                    setup.role = role;
                    setup.transport.engine = engine;
                    setup.address = QString::fromLatin1(address);
                    for (const auto language :
                         {CallLanguage::Python, CallLanguage::C, CallLanguage::Qt}) {
                        const auto steps = CallPlan::of(life.steps(), setup, language);
                        QVERIFY(steps.size() >= (language == CallLanguage::Qt ? 2 : 3));
                        for (const CallPlan::Step &step : steps) {
                            QVERIFY(!step.purpose.isEmpty());
                            QVERIFY2(!step.statement.contains("192.0.2."_L1),
                                     qPrintable(step.statement));
                        }
                    }
                }
            }
        }
    }
    ConversationSetup setup;
    setup.protocol = Protocol::Udp;
    const LifeCycle server(log, Protocol::Udp, Role::Server);
    QCOMPARE(CallPlan::of(server.steps(), setup, CallLanguage::Python).at(3).statement,
             u"server.sendto(data, addr)"_s);
    setup.role = Role::Client;
    const LifeCycle client(log, Protocol::Udp, Role::Client);
    const auto steps = CallPlan::of(client.steps(), setup, CallLanguage::Python);
    QCOMPARE(steps.at(1).statement, u"client.sendto(data, ('127.0.0.1', 8001))"_s);
    QVERIFY(steps.at(2).statement.contains("recvfrom"_L1));
    // An address of those that stand for a name, and one that is none.
    setup.address = u"192.0.2.10:8000"_s;
    QCOMPARE(CallPlan::of(client.steps(), setup, CallLanguage::Python).at(1).statement,
             u"client.sendto(data, ('192.0.2.10', 8000))"_s);
    QVERIFY(CallPlan::of(client.steps(), setup, CallLanguage::C)
                    .at(1)
                    .statement.contains("\"192.0.2.10\""_L1));
    setup.address = u"127.0.0.1:99999"_s;
    QVERIFY(CallPlan::of(client.steps(), setup, CallLanguage::Python).isEmpty());
}

QTEST_GUILESS_MAIN(TestCallPrinter)
#include "tst_callprinter.moc"
