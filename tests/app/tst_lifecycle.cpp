// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// The life cycle of each role, lit by calls that real sockets made.

#include "app/chat/session.h"
#include "app/lesson/lifecycle.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <cerrno>

using namespace socketchat;
using namespace Qt::StringLiterals;
using State = LifeStep::State;

namespace {

SessionOptions options(Protocol protocol, Role role, quint16 port)
{
    SessionOptions wanted;
    wanted.endpoint.protocol = protocol;
    wanted.endpoint.scheme = protocol == Protocol::Tcp ? u"tcp"_s : u"udp"_s;
    wanted.endpoint.host = u"127.0.0.1"_s;
    wanted.endpoint.hostKind = HostKind::ThisMachine;
    wanted.endpoint.port = port;
    wanted.role = role;
    return wanted;
}

/// A session whose life is followed.
struct Followed
{
    Followed(Protocol protocol, Role role)
        : life(session.calls(), protocol, role)
    { }
    bool become(const QList<State> &wanted)
    {
        return QTest::qWaitFor([&] { return states() == wanted; }, 20'000);
    }
    QList<State> states()
    {
        session.takeNews();
        life.read();
        QList<State> states;
        for (const LifeStep &step : life.steps())
            states.append(step.state);
        return states;
    }
    const LifeStep &step(qsizetype at) { return life.steps().at(at); }

    Session session;
    LifeCycle life;
};

} // namespace

class TestLifeCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsATcpServer();
    void showsTheStepThatFailed();
    void followsATcpClient();
    void showsARefusedClient();
    void followsAUdpServer();
    void followsAUdpClientThatNeverBinds();
    void readsALongListOnlyOnce();
};

void TestLifeCycle::followsATcpServer()
{
    Followed server(Protocol::Tcp, Role::Server);
    QCOMPARE(server.states(), QList<State>(6, State::NotYet));
    server.session.start(options(Protocol::Tcp, Role::Server, 0));
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Waiting, State::NotYet, State::NotYet}));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::Accept);

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.session.localAddress().port());
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Done, State::Waiting, State::NotYet}));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::Accept); // for the next one
    QCOMPARE(server.step(4).waitingFor, SocketCallKind::Recv);

    client.write("hello");
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Done, State::Done, State::NotYet}));
    // Who closes with bytes unread sends a reset instead (RFC 1122, 4.2.2.13).
    QTRY_COMPARE(client.bytesAvailable(), 5);
    QCOMPARE(client.readAll(), "hello");
    client.disconnectFromHost();
    QTRY_COMPARE((server.states(), server.step(4).waitingFor), SocketCallKind::None);
    QCOMPARE(server.states().back(), State::NotYet); // it still listens

    server.session.stop();
    QVERIFY(server.become(QList<State>(6, State::Done)));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::None);

    // The last call is written down before the run has ended.
    QTRY_COMPARE((server.session.takeNews(), server.session.state()), Transport::State::Closed);
    server.session.start(options(Protocol::Tcp, Role::Server, 0));
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Waiting, State::NotYet, State::NotYet}));
}

void TestLifeCycle::showsTheStepThatFailed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Followed server(Protocol::Tcp, Role::Server);
    server.session.start(options(Protocol::Tcp, Role::Server, other.serverPort()));
    QVERIFY(server.become({State::Done, State::Failed, State::NotYet, State::NotYet, State::NotYet,
                           State::Done}));
    QCOMPARE(server.step(1).error, EADDRINUSE);
    const SocketCall call = server.session.calls().calls(server.step(1).lastCall, 1).front();
    QCOMPARE(call.call, SocketCallKind::Bind);
}

void TestLifeCycle::followsATcpClient()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Followed client(Protocol::Tcp, Role::Client);
    client.session.start(options(Protocol::Tcp, Role::Client, other.serverPort()));
    QVERIFY(client.become({State::Done, State::Done, State::Waiting, State::NotYet}));
    QCOMPARE(client.step(2).waitingFor, SocketCallKind::Recv);
    TransportError error;
    QVERIFY(client.session.send("hello", PeerId::Everyone, &error) >= 0);
    QVERIFY(client.become({State::Done, State::Done, State::Done, State::NotYet}));
    client.session.stop();
    QVERIFY(client.become(QList<State>(4, State::Done)));
}

void TestLifeCycle::showsARefusedClient()
{
    quint16 port = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        port = gone.serverPort();
    }
    Followed client(Protocol::Tcp, Role::Client);
    client.session.start(options(Protocol::Tcp, Role::Client, port));
    QVERIFY(client.become({State::Done, State::Failed, State::NotYet, State::Done}));
    QCOMPARE(client.step(1).error, ECONNREFUSED);
}

void TestLifeCycle::followsAUdpServer()
{
    Followed server(Protocol::Udp, Role::Server);
    server.session.start(options(Protocol::Udp, Role::Server, 0));
    QVERIFY(server.become({State::Done, State::Done, State::Waiting, State::NotYet}));
    QCOMPARE(server.step(2).waitingFor, SocketCallKind::RecvFrom);
    QUdpSocket client;
    client.writeDatagram("hello", QHostAddress::LocalHost, server.session.localAddress().port());
    QVERIFY(server.become({State::Done, State::Done, State::Done, State::NotYet}));
    server.session.stop();
    QVERIFY(server.become(QList<State>(4, State::Done)));
}

void TestLifeCycle::followsAUdpClientThatNeverBinds()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    Followed client(Protocol::Udp, Role::Client);
    client.session.start(options(Protocol::Udp, Role::Client, server.localPort()));
    QVERIFY(client.become({State::Done, State::NotYet, State::NotYet, State::NotYet}));
    QTRY_COMPARE((client.session.takeNews(), client.session.state()), Transport::State::Open);
    TransportError error;
    QVERIFY(client.session.send("hello", PeerId::Everyone, &error) >= 0);
    QVERIFY(client.become({State::Done, State::Implied, State::Done, State::NotYet}));
    QCOMPARE(client.step(2).waitingFor, SocketCallKind::RecvFrom);
}

void TestLifeCycle::readsALongListOnlyOnce()
{
    CallLog log;
    LifeCycle life(log, Protocol::Udp, Role::Server);
    SocketCall call;
    call.call = SocketCallKind::Socket;
    call.result = 3;
    log.append(call);
    call.call = SocketCallKind::RecvFrom;
    call.descriptor = 3;
    for (int i = 0; i < 150'000; ++i)
        log.append(call);
    QVERIFY(life.read());
    QVERIFY(!life.read());
    // 50,001 went unseen, the socket() with them; what was seen is what counts.
    QCOMPARE(life.steps().at(2).times, 100'000);
    log.append(call);
    QVERIFY(life.read());
    QCOMPARE(life.steps().at(2).times, 100'001);
}

QTEST_GUILESS_MAIN(TestLifeCycle)
#include "tst_lifecycle.moc"
