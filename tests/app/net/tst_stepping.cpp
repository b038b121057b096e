// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// One call at a time, each only when it is asked for, with what the system answers.

#include "app/net/address/endpointparser.h"
#include "app/net/backends.h"
#include "app/net/transport.h"
#include "tests/app/net/transportrecorder.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <cerrno>
#include <memory>

using namespace socketchat;
using namespace Qt::StringLiterals;
using Kind = SocketCallKind;
using State = Transport::State;

namespace {

struct Stepped
{
    Stepped(Protocol protocol, Role role, quint16 port, TransportOptions options = {})
        : Stepped(protocol, role, u"127.0.0.1:%1"_s.arg(port), options)
    { }
    Stepped(Protocol protocol, Role role, const QString &address, TransportOptions options = {})
    {
        options.stepping = true;
        transport = makeTransport(protocol, role, options);
        recorder = std::make_unique<TransportRecorder>(*transport);
        transport->open(parseEndpoint(address, role, protocol).endpoint);
    }

    /// Asks for a call without waiting for it.
    void ask(const StepRequest &request)
    {
        recorder->during([&] { transport->step(request); });
    }

    /// Makes a call that returns at once; its errno, or 0.
    int make(const StepRequest &request)
    {
        const qint64 before = transport->stepProgress().returned;
        ask(request);
        return QTest::qWaitFor([&] { return transport->stepProgress().returned > before; })
                       ? last().error
                       : -1;
    }

    [[nodiscard]] bool waitsFor(Kind call) const
    {
        return QTest::qWaitFor([&] { return transport->stepProgress().waiting == call; });
    }
    [[nodiscard]] bool isDone() const
    {
        return QTest::qWaitFor([&] { return transport->stepProgress().waiting == Kind::None; });
    }

    [[nodiscard]] SocketCall last() const
    {
        QList<SocketCall> calls = recorder->calls;
        calls.removeIf([](const SocketCall &call) { return call.call == Kind::GetSockName; });
        return calls.isEmpty() ? SocketCall() : calls.last();
    }

    /// What was called, but the answers that a blocking call would have waited for.
    [[nodiscard]] QStringList called() const
    {
        QStringList names;
        for (const SocketCall &call : recorder->calls) {
            if (!socketCallMustWait(call))
                names.append(socketCallName(call));
        }
        return names;
    }

    std::unique_ptr<Transport> transport;
    std::unique_ptr<TransportRecorder> recorder;
};

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

class TestStepping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOnlyWhatIsAskedFor()
    {
        const quint16 port = freePort();
        Stepped server(Protocol::Tcp, Role::Server, port);
        QTRY_COMPARE(server.recorder->states, QList{State::Opening});
        QCOMPARE(server.called(), QStringList());
        QCOMPARE(server.make({Kind::Socket}), 0);
        QCOMPARE(server.make({Kind::SetSockOpt}), 0);
        QCOMPARE(server.make({Kind::Bind}), 0);
        QCOMPARE(server.transport->state(), State::Opening);
        QCOMPARE(server.make({Kind::Listen}), 0);
        QCOMPARE(server.transport->state(), State::Open);
        QCOMPARE(server.transport->localAddress().port(), port);

        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        client.write("hello");
        QTRY_COMPARE(server.transport->acceptQueue().waiting, 1);
        QVERIFY(!server.transport->acceptQueue().accepts);
        QCOMPARE(server.make({Kind::Accept}), 0);
        QCOMPARE(server.recorder->peers.size(), 1);
        QCOMPARE(server.make({Kind::Recv}), 0);
        const PeerId peer = server.recorder->peers.first();
        QCOMPARE(server.recorder->stream.value(peer), "hello");

        server.recorder->during([&] { server.transport->send("hi", peer, SendId{7}); });
        QTest::qWait(20); // nothing may be sent before it is asked for
        QCOMPARE(server.transport->queuedBytes(peer), 2);
        QCOMPARE(client.bytesAvailable(), 0);
        QCOMPARE(server.make({Kind::Send}), 0);
        QCOMPARE(server.recorder->taken.value(SendId{7}), 2);
        QVERIFY(QTest::qWaitFor([&] { return client.bytesAvailable() == 2; }));
        QCOMPARE(client.readAll(), "hi");

        QCOMPARE(server.make({Kind::Shutdown}), 0);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(server.make({Kind::Recv}), 0);
        QCOMPARE(server.recorder->finished, QList{peer});
        QCOMPARE(server.make({Kind::Close}), 0); // the connection first
        QCOMPARE(server.recorder->disconnectReasons.size(), 1);
        QCOMPARE(server.transport->state(), State::Open);
        QCOMPARE(server.make({Kind::Close}), 0);
        QCOMPARE(server.transport->state(), State::Opening);
        QCOMPARE(server.called(), QStringList({u"socket"_s, u"setsockopt"_s, u"bind"_s, u"listen"_s,
                                               u"accept"_s, u"recv"_s, u"send"_s, u"shutdown"_s,
                                               u"recv"_s, u"close"_s, u"close"_s}));
        QCOMPARE(server.recorder->toldInsideACall, 0);
        QVERIFY(server.recorder->errors.isEmpty());
    }

    void wrongOrderGivesTheSystemsError_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Role>("role");
        QTest::addColumn<QList<Kind>>("before");
        QTest::addColumn<Kind>("call");
        QTest::addColumn<int>("error");
        const auto tcp = Protocol::Tcp;
        const auto row = [](const char *name, Protocol protocol, Role role,
                            const QList<Kind> &before, Kind call, int error) {
            QTest::newRow(name) << protocol << role << before << call << error;
        };
        row("bind without a socket", tcp, Role::Server, {}, Kind::Bind, EBADF);
        row("close without a socket", tcp, Role::Server, {}, Kind::Close, EBADF);
        row("bind twice", tcp, Role::Server, {Kind::Socket, Kind::Bind}, Kind::Bind, EINVAL);
        row("accept before listen", tcp, Role::Server, {Kind::Socket, Kind::Bind}, Kind::Accept,
            EINVAL);
        row("recv before accept", tcp, Role::Server, {Kind::Socket, Kind::Bind, Kind::Listen},
            Kind::Recv, ENOTCONN);
        row("send before accept", tcp, Role::Server, {Kind::Socket, Kind::Bind, Kind::Listen},
            Kind::Send, EPIPE);
        row("connect before listen", tcp, Role::Client, {Kind::Socket}, Kind::Connect,
            ECONNREFUSED);
        row("send before connect", tcp, Role::Client, {Kind::Socket}, Kind::Send, EPIPE);
        row("recv before connect", tcp, Role::Client, {Kind::Socket}, Kind::Recv, ENOTCONN);
        row("send after close", tcp, Role::Client, {Kind::Socket, Kind::Close}, Kind::Send, EBADF);
        row("sendto to nobody", Protocol::Udp, Role::Server, {Kind::Socket, Kind::Bind},
            Kind::SendTo, EDESTADDRREQ);
    }
    void wrongOrderGivesTheSystemsError()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const Role, role);
        QFETCH(const QList<Kind>, before);
        QFETCH(const Kind, call);
        QFETCH(const int, error);
        Stepped end(protocol, role, freePort());
        for (const Kind each : before)
            QCOMPARE(end.make({each}), 0);
        const int got = end.make({call, "x"});
        const SocketCall made = end.last();
        // The answer to a connect() that has begun comes in SO_ERROR.
        QCOMPARE(made.call == Kind::GetSockOpt ? made.value : got, error);
        QTRY_COMPARE(end.recorder->errors.size(), 1);
        QCOMPARE(end.recorder->errors.first().number, error);
        QVERIFY(end.recorder->errors.first().isTransient());
        QVERIFY(end.transport->state() != State::Closed);
    }

    void addressInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Stepped server(Protocol::Tcp, Role::Server, other.serverPort());
        QCOMPARE(server.make({Kind::Socket}), 0);
        QCOMPARE(server.make({Kind::Bind}), EADDRINUSE);
        other.close();
        QCOMPARE(server.make({Kind::Bind}), 0); // the same socket can try again
    }

    void aCallThatHasNothingToReturnWaits()
    {
        Stepped server(Protocol::Tcp, Role::Server, 0);
        for (const Kind call : {Kind::Socket, Kind::Bind, Kind::Listen})
            QCOMPARE(server.make({call}), 0);
        server.ask({Kind::Accept});
        QVERIFY(server.waitsFor(Kind::Accept));
        QVERIFY(server.transport->acceptQueue().accepts);
        server.ask({Kind::Recv}); // the program is in accept() and cannot
        QTest::qWait(20);
        QCOMPARE(server.transport->stepProgress().waiting, Kind::Accept);

        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.transport->localAddress().port());
        QVERIFY(server.isDone());
        QCOMPARE(server.last().call, Kind::Accept);
        QCOMPARE(server.recorder->peers.size(), 1);

        server.ask({Kind::Recv});
        QVERIFY(server.waitsFor(Kind::Recv));
        client.write("now");
        QVERIFY(server.isDone());
        QCOMPARE(server.recorder->stream.value(server.recorder->peers.first()), "now");

        server.ask({Kind::Recv});
        QVERIFY(server.waitsFor(Kind::Recv));
        server.ask({Kind::Close}); // gives up the wait
        QVERIFY(server.isDone());
        QTRY_COMPARE(server.recorder->disconnectReasons.size(), 1);
        QCOMPARE(server.called().count(u"recv"_s), 1);
        QCOMPARE(server.called().count(u"close"_s), 1);
    }

    void severalClients()
    {
        Stepped server(Protocol::Tcp, Role::Server, 0);
        for (const Kind call : {Kind::Socket, Kind::Bind, Kind::Listen})
            QCOMPARE(server.make({call}), 0);
        QTcpSocket clients[3];
        for (QTcpSocket &client : clients) {
            client.connectToHost(QHostAddress::LocalHost, server.transport->localAddress().port());
            QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        }
        for (int count = 1; count <= 3; ++count) {
            QCOMPARE(server.make({Kind::Accept}), 0);
            QCOMPARE(server.recorder->peers.size(), count);
            QTRY_COMPARE(server.transport->acceptQueue().waiting, 3 - count);
        }
        clients[1].write("x");
        clients[0].write("first");
        QCOMPARE(server.make({Kind::Recv, {}, server.recorder->peers.first()}), 0);
        QCOMPARE(server.recorder->stream.value(server.recorder->peers.first()), "first");
        // What is to be sent says to whom: the one last dealt with, if something waits for it.
        server.transport->send("all", PeerId::Everyone, SendId{9});
        QCOMPARE(server.make({Kind::Recv, {}, server.recorder->peers.at(1)}), 0);
        QCOMPARE(server.transport->stepProgress().peer, server.recorder->peers.at(1));
        QCOMPARE(server.make({Kind::Send}), 0);
        QVERIFY(QTest::qWaitFor([&] { return clients[1].bytesAvailable() == 3; }));
        QCOMPARE(clients[1].readAll(), "all");
        for (const qsizetype other : {0, 2})
            QCOMPARE(server.make({Kind::Send, {}, server.recorder->peers.at(other)}), 0);
        QCOMPARE(server.transport->queuedBytes(PeerId::Everyone), 0);
        server.transport->send("to the second", server.recorder->peers.at(1), SendId{1});
        QCOMPARE(server.make({Kind::Send}), 0);
        QVERIFY(QTest::qWaitFor([&] { return clients[1].bytesAvailable() == 13; }));
        QCOMPARE(clients[1].readAll(), "to the second");
        server.transport->close(Transport::CloseMode::Flush);
        QTRY_COMPARE(server.transport->state(), State::Closed);
        QCOMPARE(server.recorder->disconnectReasons.size(), 3);
        QCOMPARE(server.called().count(u"close"_s), 4);
    }

    void tcpClient()
    {
        const quint16 port = freePort();
        Stepped client(Protocol::Tcp, Role::Client, port);
        QCOMPARE(client.make({Kind::Socket}), 0);
        QCOMPARE(client.make({Kind::Connect}), 0); // nobody listens yet
        QTRY_COMPARE(client.recorder->errors.size(), 1);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        QCOMPARE(client.make({Kind::Connect}), 0);
        QTRY_COMPARE(client.transport->state(), State::Open);
        QVERIFY(client.transport->localAddress().port() != 0);
        QTRY_VERIFY(server.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        client.transport->send("hello", client.recorder->peers.first(), SendId{1});
        QCOMPARE(client.make({Kind::Send}), 0);
        QVERIFY(QTest::qWaitFor([&] { return peer->bytesAvailable() == 5; }));
        QCOMPARE(peer->readAll(), "hello");
        client.ask({Kind::Recv});
        QVERIFY(client.waitsFor(Kind::Recv));
        peer->write("back");
        QVERIFY(client.isDone());
        QCOMPARE(client.recorder->stream.value(client.recorder->peers.first()), "back");
        QCOMPARE(client.make({Kind::Close}), 0);
        QCOMPARE(client.transport->state(), State::Opening);
        QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(client.make({Kind::Socket}), 0); // and again, in the same run
        QCOMPARE(client.make({Kind::Connect}), 0);
        QTRY_COMPARE(client.recorder->peers.size(), 2);
    }

    void udp()
    {
        Stepped server(Protocol::Udp, Role::Server, 0);
        QCOMPARE(server.make({Kind::Socket}), 0);
        QCOMPARE(server.make({Kind::Bind}), 0);
        QCOMPARE(server.transport->state(), State::Open);
        server.ask({Kind::RecvFrom});
        QVERIFY(server.waitsFor(Kind::RecvFrom));

        Stepped client(Protocol::Udp, Role::Client, server.transport->localAddress().port());
        QCOMPARE(client.make({Kind::Socket}), 0);
        QCOMPARE(client.transport->state(), State::Open);
        client.transport->send("hello", client.recorder->peers.first(), SendId{1});
        QCOMPARE(client.make({Kind::SendTo}), 0);
        QCOMPARE(client.recorder->taken.value(SendId{1}), 5);
        QVERIFY(server.isDone());
        QCOMPARE(server.recorder->reads, QList<QByteArray>{"hello"});
        const PeerId peer = server.recorder->peers.first();
        QCOMPARE(server.recorder->addresses.value(peer).port(),
                 client.transport->localAddress().port());

        server.transport->send("back", peer, SendId{2});
        QCOMPARE(server.make({Kind::SendTo}), 0);
        QCOMPARE(client.make({Kind::RecvFrom}), 0);
        QCOMPARE(client.recorder->reads, QList<QByteArray>{"back"});
        QCOMPARE(client.make({Kind::Close}), 0);
        QCOMPARE(client.transport->state(), State::Opening);
    }

    void whatIsStillToBeSentIsReportedAtTheEnd()
    {
        Stepped client(Protocol::Udp, Role::Client, 9);
        QCOMPARE(client.make({Kind::Socket}), 0);
        client.transport->send("never", client.recorder->peers.first(), SendId{1});
        client.transport->close(Transport::CloseMode::Flush);
        QTRY_COMPARE(client.transport->state(), State::Closed);
        QCOMPARE(client.recorder->lost.size(), 1);
        QCOMPARE(client.recorder->dropped, 5);
        QVERIFY(client.recorder->disconnectReasons.isEmpty()); // there was no connection
        QCOMPARE(client.called(), QStringList({u"socket"_s, u"close"_s}));
    }

    void whatAConnectionDidNotSendIsReported()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Stepped client(Protocol::Tcp, Role::Client, server.serverPort());
        for (const Kind call : {Kind::Socket, Kind::Connect, Kind::Shutdown})
            QCOMPARE(client.make({call}), 0);
        const PeerId peer = client.recorder->peers.first();
        client.transport->send("hello", peer, SendId{1});
        QCOMPARE(client.make({Kind::Send}), EPIPE);
        QCOMPARE(client.recorder->errors.size(), 1);
        QCOMPARE(client.recorder->dropped, 5);
        client.transport->send("again!", peer, SendId{2});
        QCOMPARE(client.make({Kind::Close}), 0);
        QCOMPARE(client.recorder->lost.size(), 2);
        QCOMPARE(client.recorder->dropped, 11);
    }

    void aDatagramThatFailsIsReportedOnce()
    {
        Stepped client(Protocol::Udp, Role::Client, 9);
        QCOMPARE(client.make({Kind::Socket}), 0);
        client.transport->send(QByteArray(66'000, 'x'), client.recorder->peers.first(), SendId{1});
        QCOMPARE(client.make({Kind::SendTo}), EMSGSIZE);
        QCOMPARE(client.recorder->lost.value(SendId{1}).number, EMSGSIZE);
        QVERIFY(client.recorder->lost.value(SendId{1}).stepped);
        QVERIFY(client.recorder->errors.isEmpty());
    }

    void stopEndsTheWait()
    {
        Stepped server(Protocol::Tcp, Role::Server, 0);
        for (const Kind call : {Kind::Socket, Kind::Bind, Kind::Listen})
            QCOMPARE(server.make({call}), 0);
        server.recorder->during([&] { server.transport->acceptNext(); }); // a press of accept()
        QVERIFY(server.waitsFor(Kind::Accept));
        Kind waiting = Kind::Accept;
        connect(server.transport.get(), &Transport::stepped, this,
                [&] { waiting = server.transport->stepProgress().waiting; });
        server.transport->close(Transport::CloseMode::Flush);
        QTRY_COMPARE(server.transport->state(), State::Closed);
        QCOMPARE(waiting, Kind::None); // and says so
    }

    void aConnectionThatHasGoneClosesNoOther()
    {
        Stepped server(Protocol::Tcp, Role::Server, 0);
        for (const Kind call : {Kind::Socket, Kind::Bind, Kind::Listen})
            QCOMPARE(server.make({call}), 0);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.transport->localAddress().port());
        QCOMPARE(server.make({Kind::Accept}), 0);
        const PeerId peer = server.recorder->peers.first();
        QCOMPARE(server.make({Kind::Close, {}, peer}), 0);
        server.transport->disconnectPeer(peer);
        QTest::qWait(20);
        QCOMPARE(server.transport->state(), State::Open);
        QCOMPARE(server.called().count(u"close"_s), 1);
    }

    void aServerWithoutAnAddressTakesTheIPv4Wildcard()
    {
        Stepped server(Protocol::Tcp, Role::Server, u":0"_s);
        for (const Kind call : {Kind::Socket, Kind::Bind})
            QCOMPARE(server.make({call}), 0);
        QCOMPARE(server.last().address.family(), SocketAddress::Family::IPv4);
        QVERIFY(server.last().address.isAny());
        Stepped both(Protocol::Tcp, Role::Server, u"[::]:0"_s);
        for (const Kind call : {Kind::Socket, Kind::Bind})
            QCOMPARE(both.make({call}), 0);
        QCOMPARE(both.last().address.family(), SocketAddress::Family::IPv6);
    }
};

QTEST_GUILESS_MAIN(TestStepping)
#include "tst_stepping.moc"
