// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/errorcodes.h"
#include "tests/app/net/madecalls.h"

#include <QTest>

#include <cerrno>

#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace socketchat;
using Kind = SocketCallKind;

namespace {

const SocketAddress loopback = SocketAddress::fromIPv4(0x7f000001, 8000);
const SocketAddress peer = SocketAddress::fromIPv4(0x7f000001, 51324);

/// Makes it one of `carried` datagrams of a batch call with room for `asked`.
SocketCall among(SocketCall call, quint8 asked, quint8 carried, quint8 index)
{
    call.batch = {asked, carried, index};
    return call;
}

} // namespace

class TestSocketCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeTheCall_data();
    void readsLikeTheCall();
    void everyCallHasItsManPageName();
    void everyCallOfQtHasItsName();
    void tellsWaitingFromFailing();
};

void TestSocketCall::readsLikeTheCall_data()
{
    QTest::addColumn<SocketCall>("call");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const SocketCall &call, const QString &text) {
        QTest::newRow(name) << call << text;
    };
    row("socket",
        with(made(Kind::Socket, -1, 3), AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC),
        u"socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC, 0) = 3"_s);
    row("datagram socket", with(made(Kind::Socket, -1, 4), AF_INET6, SOCK_DGRAM, IPPROTO_UDP),
        u"socket(AF_INET6, SOCK_DGRAM, 17) = 4"_s);
    row("no descriptor left", with(made(Kind::Socket, -1, -1, EMFILE), AF_INET, SOCK_STREAM),
        u"socket(AF_INET, SOCK_STREAM, 0) = -1 EMFILE"_s);
    row("strange socket", with(made(Kind::Socket, -1, 3), 77, 9), u"socket(77, 9, 0) = 3"_s);
    row("option", with(made(Kind::SetSockOpt, 3, 0), SOL_SOCKET, SO_REUSEADDR, 1),
        u"setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 1) = 0"_s);
    row("option of TCP", with(made(Kind::SetSockOpt, 3, 0), IPPROTO_TCP, TCP_NODELAY, 1),
        u"setsockopt(3, IPPROTO_TCP, TCP_NODELAY, 1) = 0"_s);
    row("option of IPv6", with(made(Kind::SetSockOpt, 3, 0), IPPROTO_IPV6, IPV6_V6ONLY, 0),
        u"setsockopt(3, IPPROTO_IPV6, IPV6_V6ONLY, 0) = 0"_s);
    row("unknown option", with(made(Kind::SetSockOpt, 3, -1, ENOPROTOOPT), SOL_SOCKET, 4321, 1),
        u"setsockopt(3, SOL_SOCKET, 4321, 1) = -1 ENOPROTOOPT"_s);
    // The same number is another option at another level.
    row("unknown level", with(made(Kind::SetSockOpt, 3, 0), 4242, SO_REUSEADDR, 1),
        u"setsockopt(3, 4242, 2, 1) = 0"_s);
    row("bind", at(made(Kind::Bind, 3, 0), loopback), u"bind(3, 127.0.0.1:8000) = 0"_s);
    row("bind, in use", at(made(Kind::Bind, 3, -1, EADDRINUSE), loopback),
        u"bind(3, 127.0.0.1:8000) = -1 EADDRINUSE"_s);
    row("bind, IPv6", at(made(Kind::Bind, 3, 0), SocketAddress::fromIPv6({}, 0, 8000)),
        u"bind(3, [::]:8000) = 0"_s);
    row("listen", with(made(Kind::Listen, 3, 0), 4096), u"listen(3, 4096) = 0"_s);
    row("accept", at(made(Kind::Accept, 3, 5), peer), u"accept(3) = 5 from 127.0.0.1:51324"_s);
    row("accept, nobody waits", made(Kind::Accept, 3, -1, EAGAIN), u"accept(3) = -1 EAGAIN"_s);
    row("connect", at(made(Kind::Connect, 3, -1, EINPROGRESS), loopback),
        u"connect(3, 127.0.0.1:8000) = -1 EINPROGRESS"_s);
    row("how it ended", with(made(Kind::GetSockOpt, 3, 0), SOL_SOCKET, SO_ERROR, ECONNREFUSED),
        u"getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED]) = 0"_s);
    row("how it ended well", with(made(Kind::GetSockOpt, 3, 0), SOL_SOCKET, SO_ERROR, 0),
        u"getsockopt(3, SOL_SOCKET, SO_ERROR, [0]) = 0"_s);
    row("no value where it failed",
        with(made(Kind::GetSockOpt, 3, -1, EBADF), SOL_SOCKET, SO_ERROR),
        u"getsockopt(3, SOL_SOCKET, SO_ERROR) = -1 EBADF"_s);
    row("getsockname", at(made(Kind::GetSockName, 3, 0), loopback),
        u"getsockname(3) = 0 at 127.0.0.1:8000"_s);
    row("send", with(made(Kind::Send, 5, 16), 16, MSG_NOSIGNAL),
        u"send(5, 16, MSG_NOSIGNAL) = 16"_s);
    row("send without flags", with(made(Kind::Send, 5, 10), 16), u"send(5, 16) = 10"_s);
    row("strange flags", with(made(Kind::Send, 5, 1), 1, MSG_NOSIGNAL | MSG_MORE),
        u"send(5, 1, MSG_NOSIGNAL|%1) = 1"_s.arg(MSG_MORE));
    row("recv", with(made(Kind::Recv, 5, 16), 262'144), u"recv(5, 262144) = 16"_s);
    row("recv, end", with(made(Kind::Recv, 5, 0), 262'144), u"recv(5, 262144) = 0"_s);
    row("recv, nothing yet", with(made(Kind::Recv, 5, -1, EAGAIN), 262'144),
        u"recv(5, 262144) = -1 EAGAIN"_s);
    row("recv, reset", with(made(Kind::Recv, 5, -1, ECONNRESET), 262'144),
        u"recv(5, 262144) = -1 ECONNRESET"_s);
    row("sendto", at(with(made(Kind::SendTo, 3, 5), 5), peer),
        u"sendto(3, 5, 127.0.0.1:51324) = 5"_s);
    row("sendto, empty", at(with(made(Kind::SendTo, 3, 0), 0, MSG_NOSIGNAL), peer),
        u"sendto(3, 0, MSG_NOSIGNAL, 127.0.0.1:51324) = 0"_s);
    row("recvfrom", at(with(made(Kind::RecvFrom, 3, 5), 65'536), peer),
        u"recvfrom(3, 65536) = 5 from 127.0.0.1:51324"_s);
    row("recvfrom, what ICMP reported", at(with(made(Kind::RecvFrom, 3, 0), 0, MSG_ERRQUEUE), peer),
        u"recvfrom(3, 0, MSG_ERRQUEUE) = 0 from 127.0.0.1:51324"_s);
    row("recvfrom, refused", with(made(Kind::RecvFrom, 3, -1, ECONNREFUSED), 65'536),
        u"recvfrom(3, 65536) = -1 ECONNREFUSED"_s);
    row("recvmmsg", at(among(with(made(Kind::RecvFrom, 3, 5), 65'536, MSG_TRUNC), 32, 3, 1), peer),
        u"recvmmsg(3, 32, MSG_TRUNC) = 3: [1] 5 from 127.0.0.1:51324"_s);
    row("recvmmsg, nothing yet", among(made(Kind::RecvFrom, 3, -1, EAGAIN), 32, 0, 0),
        u"recvmmsg(3, 32) = -1 EAGAIN"_s);
    row("sendmmsg", at(among(with(made(Kind::SendTo, 3, 5), 5, MSG_NOSIGNAL), 4, 4, 0), peer),
        u"sendmmsg(3, 4, MSG_NOSIGNAL) = 4: [0] 5 to 127.0.0.1:51324"_s);
    row("shutdown", with(made(Kind::Shutdown, 5, 0), SHUT_WR), u"shutdown(5, SHUT_WR) = 0"_s);
    row("close", made(Kind::Close, 5, 0), u"close(5) = 0"_s);
    row("look-up", saying(made(Kind::GetAddrInfo, -1, 0), u"localhost → 127.0.0.1, ::1"_s),
        u"getaddrinfo(\"localhost\") = 127.0.0.1, ::1"_s);
    row("look-up, no such name",
        saying(made(Kind::GetAddrInfo, -1, -1, EAI_NONAME), u"nosuch.example"_s),
        u"getaddrinfo(\"nosuch.example\") = EAI_NONAME"_s);
    row("a percent sign is no placeholder",
        saying(made(Kind::GetAddrInfo, -1, 0), u"%1 → fe80::1%3"_s),
        u"getaddrinfo(\"%1\") = fe80::1%3"_s);
    row("none", SocketCall(), QString());

    const auto failed = [](Kind kind, QAbstractSocket::SocketError error) {
        return byQt(made(kind, 3, -1, callErrorOf(error)));
    };
    row("Qt: listen", byQt(at(with(made(Kind::Listen, 3, 0), 50), loopback)),
        u"listen(127.0.0.1, 8000)"_s);
    row("Qt: listen, in use",
        at(failed(Kind::Listen, QAbstractSocket::AddressInUseError), loopback),
        u"listen(127.0.0.1, 8000) = false AddressInUseError"_s);
    row("Qt: incomingConnection", byQt(at(made(Kind::Accept, 3, 9), peer)),
        u"incomingConnection(9) from 127.0.0.1:51324"_s);
    row("Qt: nextPendingConnection",
        byQt(saying(at(made(Kind::Accept, 3, 9), peer), u"nextPendingConnection"_s)),
        u"nextPendingConnection() = 9 from 127.0.0.1:51324"_s);
    row("Qt: connectToHost", byQt(at(made(Kind::Connect, 3, 0), loopback)),
        u"connectToHost(127.0.0.1, 8000)"_s);
    SocketCall unbuffered = byQt(at(made(Kind::Connect, 3, 0), loopback));
    unbuffered.flags = int(QIODevice::ReadWrite | QIODevice::Unbuffered);
    row("Qt: connectToHost, unbuffered", unbuffered,
        u"connectToHost(127.0.0.1, 8000, ReadWrite|Unbuffered)"_s);
    row("Qt: read", byQt(with(made(Kind::Recv, 9, 6), 262'144)), u"read(262144) = 6"_s);
    row("Qt: read, end", with(failed(Kind::Recv, QAbstractSocket::RemoteHostClosedError), 10),
        u"read(10) = -1 RemoteHostClosedError"_s);
    row("Qt: write", byQt(with(made(Kind::Send, 9, 4), 6)), u"write(6) = 4"_s);
    row("Qt: writeDatagram", byQt(at(with(made(Kind::SendTo, 3, 5), 5), peer)),
        u"writeDatagram(5, 127.0.0.1, 51324) = 5"_s);
    row("Qt: readDatagram", byQt(at(with(made(Kind::RecvFrom, 3, 5), 65'536), peer)),
        u"readDatagram(65536) = 5 from 127.0.0.1:51324"_s);
    SocketCall option = byQt(made(Kind::SetSockOpt, 9, 0));
    option.option = QAbstractSocket::LowDelayOption;
    option.value = 1;
    row("Qt: setSocketOption", option, u"setSocketOption(LowDelayOption, 1)"_s);
    row("Qt: bind", byQt(at(made(Kind::Bind, 3, 0), loopback)), u"bind(127.0.0.1, 8000)"_s);
    row("Qt: close", byQt(made(Kind::Close, 9, 0)), u"close()"_s);
    row("Qt: abort", byQt(saying(made(Kind::Close, 9, 0), u"abort"_s)), u"abort()"_s);
    row("Qt: lookupHost", byQt(saying(made(Kind::GetAddrInfo, -1, 0), u"localhost → ::1"_s)),
        u"lookupHost(\"localhost\") = ::1"_s);
    row("Qt: lookupHost, unknown",
        saying(failed(Kind::GetAddrInfo, QAbstractSocket::HostNotFoundError), u"nosuch"_s),
        u"lookupHost(\"nosuch\") = HostNotFoundError"_s);
    row("Qt: a signal", signalled(9, u"readyRead"_s), u"readyRead"_s);
    row("Qt: a signal with a number", signalled(9, u"bytesWritten"_s, 6), u"bytesWritten(6)"_s);
    row("Qt: a signal with an error",
        signalled(9, u"errorOccurred"_s, -1, callErrorOf(QAbstractSocket::ConnectionRefusedError)),
        u"errorOccurred(ConnectionRefusedError)"_s);
    row("Qt: an error that has no name", signalled(9, u"errorOccurred"_s, -1),
        u"errorOccurred(UnknownSocketError)"_s);
}

void TestSocketCall::readsLikeTheCall()
{
    QFETCH(SocketCall, call);
    QTEST(socketCallText(call), "text");
}

void TestSocketCall::everyCallHasItsManPageName()
{
    QSet<QString> names;
    for (int kind = int(Kind::GetAddrInfo); kind <= int(Kind::Close); ++kind) {
        const QString name = socketCallName(Kind(kind));
        QVERIFY2(!name.isEmpty(), QByteArray::number(kind));
        QCOMPARE(name, name.toLower());
        names.insert(name);
    }
    QCOMPARE(names.size(), int(Kind::Close));
    QCOMPARE(socketCallName(Kind::SetSockOpt), u"setsockopt"_s);
    QCOMPARE(socketCallName(made(Kind::SendTo, 3, 5)), u"sendto"_s);
    QCOMPARE(socketCallName(among(made(Kind::SendTo, 3, 5), 2, 1, 0)), u"sendmmsg"_s);
}

void TestSocketCall::everyCallOfQtHasItsName()
{
    for (int kind = int(Kind::GetAddrInfo); kind <= int(Kind::Close); ++kind)
        QVERIFY2(!socketCallName(Kind(kind), Engine::Qt).isEmpty(), QByteArray::number(kind));
    QCOMPARE(socketCallName(Kind::Recv, Engine::Qt), u"read"_s);
    QCOMPARE(socketCallName(Kind::Close, Engine::Qt), u"close"_s);
    QCOMPARE(socketCallName(signalled(9, u"connected"_s)), u"connected"_s);
}

void TestSocketCall::tellsWaitingFromFailing()
{
    QVERIFY(socketCallMustWait(made(Kind::Recv, 3, -1, EAGAIN)));
    QVERIFY(!socketCallMustWait(made(Kind::Recv, 3, -1, ECONNRESET)));
    QVERIFY(!socketCallMustWait(made(Kind::Recv, 3, 0)));
    QVERIFY(socketCallHasBegun(made(Kind::Connect, 3, -1, EINPROGRESS)));
    // With Qt's classes the number is another error's.
    const int temporary = callErrorOf(QAbstractSocket::TemporaryError);
    QVERIFY(socketCallMustWait(byQt(made(Kind::RecvFrom, 3, -1, temporary))));
    QVERIFY(!socketCallMustWait(byQt(made(Kind::RecvFrom, 3, -1, EAGAIN))));
    QVERIFY(!socketCallHasBegun(byQt(made(Kind::Connect, 3, -1, EINPROGRESS))));
}

QTEST_GUILESS_MAIN(TestSocketCall)
#include "tst_socketcall.moc"
