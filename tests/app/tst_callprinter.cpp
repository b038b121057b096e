// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Prints socket calls as Python, C and Qt; explains errno values; filters calls.

#include "app/lesson/callfilter.h"
#include "app/lesson/callnote.h"
#include "app/lesson/callprinter.h"
#include "app/lesson/errnotext.h"
#include "app/net/errorcodes.h"
#include "tests/app/madecalls.h"

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
        result += printer.line(printer.print(calls[i], history.socketOf(i, calls[i]), role));
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
    QTEST(qt.line(qt.print(call, nullptr, Role::Client)), "qt");
    const QString note = insideNote(call);
    QVERIFY(!note.isEmpty());
    const CallPrinter &printer = CallPrinter::of(CallLanguage::C);
    const QString line = printer.line(printer.print(call, nullptr, Role::Client));
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
    FilteredCalls shown(log, history);
    QCOMPARE(shown.read().come, serverCalls().size());
    CallFilter filter;
    filter.hideOptions = true;
    shown.setFilter(filter, CallLanguage::C, Role::Server);
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
    FilteredCalls shown(log, history);
    CallFilter filter;
    filter.text = u"eaddrinuse"_s;
    shown.setFilter(filter, CallLanguage::C, Role::Server);
    (void)shown.read();
    QCOMPARE(shown.numbers(), std::deque<qint64>{2});

    // The filter shows a connection from accept() to close(), whether or not a call names its peer.
    filter = {};
    filter.peer = PeerId{1};
    filter.peerAddress = remote;
    shown.setFilter(filter, CallLanguage::C, Role::Server);
    (void)shown.read();
    QCOMPARE(shown.numbers(), (std::deque<qint64>{8, 9, 10, 11, 12, 13, 14}));

    const QString text = callLines(log, history, {8, 2, 1'000}, CallLanguage::Python, Role::Server);
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.section(u'\n', 0, 0).endsWith(u"addr == ('127.0.0.1', 51234)"));
    QVERIFY(text.section(u'\n', 1, 1).endsWith(u"EADDRINUSE"));
}

void TestCallPrinter::filtersALongListInPiecesAndForgetsWhatIsGone()
{
    CallLog log(1'000);
    CallHistory history(log);
    FilteredCalls shown(log, history);
    CallFilter filter;
    filter.text = u"recv"_s;
    shown.setFilter(filter, CallLanguage::Python, Role::Client);
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

QTEST_GUILESS_MAIN(TestCallPrinter)
#include "tst_callprinter.moc"
