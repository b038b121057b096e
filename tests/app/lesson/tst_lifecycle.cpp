// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// The life cycle of each role, from calls made by real sockets.

#include "app/chat/session.h"
#include "app/lesson/lifecycle.h"
#include "app/net/errorcodes.h"
#include "tests/app/net/madecalls.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <cerrno>

using namespace socketchat;
using namespace Qt::StringLiterals;
using State = LifeStep::State;

namespace {

ConversationSetup setup(Protocol protocol, Role role, quint16 port, Engine engine = Engine::System)
{
    ConversationSetup wanted;
    wanted.transport.engine = engine;
    wanted.protocol = protocol;
    wanted.role = role;
    wanted.address = u"127.0.0.1:%1"_s.arg(port);
    return wanted;
}

/// Calls written by hand, as Qt's classes report them.
struct Written
{
    Written(Protocol protocol, Role role, Engine engine = Engine::Qt)
        : life(log, protocol, role, engine)
    { }
    QList<State> after(const QList<SocketCall> &calls)
    {
        for (const SocketCall &call : calls)
            log.append(call);
        life.read();
        QList<State> states;
        for (const LifeStep &step : life.steps())
            states.append(step.state);
        return states;
    }

    CallLog log;
    LifeCycle life;
};

const SocketAddress someone = SocketAddress::fromIPv4(0x7f000001, 51234);

/// A session whose life cycle is observed.
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
        session.refresh();
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
    void awaitsNoClientWhileNobodyAccepts();
    void showsTheStepThatFailed();
    void followsATcpClient();
    void showsARefusedClient();
    void followsAUdpServer();
    void followsAUdpClientThatNeverBinds();
    void readsALongListOnlyOnce();
    void followsAServerOfQt();
    void followsAClientOfQt();
    void showsARefusedClientOfQt();
    void followsDatagramsOfQt();
    void turnsToTheEngineThatTheCallsAreOf();
    void followsARealServerOfQt();
    void followsARealClientOfQt();
    void followsRealDatagramsOfQt();
    void aStreamThatEndsIsClosedNext();
};

void TestLifeCycle::followsATcpServer()
{
    Followed server(Protocol::Tcp, Role::Server);
    QCOMPARE(server.states(), QList<State>(6, State::NotYet));
    server.session.start(setup(Protocol::Tcp, Role::Server, 0));
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Waiting, State::NotYet, State::NotYet}));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::Accept);

    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.session.localAddress().port());
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Done, State::Waiting, State::NotYet}));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::Accept); // for the next client
    QCOMPARE(server.step(4).waitingFor, SocketCallKind::Recv);

    client.write("hello");
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Done, State::Done, State::NotYet}));
    // Closing with unread bytes sends a reset (RFC 1122, 4.2.2.13).
    QTRY_COMPARE(client.bytesAvailable(), 5);
    QCOMPARE(client.readAll(), "hello");
    client.disconnectFromHost();
    QTRY_COMPARE((server.states(), server.step(4).waitingFor), SocketCallKind::None);
    QCOMPARE(server.states().back(), State::NotYet); // still listening

    server.session.stop();
    QVERIFY(server.become(QList<State>(6, State::Done)));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::None);

    // The last call is recorded before the run has ended.
    QTRY_COMPARE((server.session.refresh(), server.session.state()), Transport::State::Closed);
    server.session.start(setup(Protocol::Tcp, Role::Server, 0));
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Waiting, State::NotYet, State::NotYet}));
}

void TestLifeCycle::awaitsNoClientWhileNobodyAccepts()
{
    Followed server(Protocol::Tcp, Role::Server);
    server.session.start(setup(Protocol::Tcp, Role::Server, 0));
    QVERIFY(server.become(
            {State::Done, State::Done, State::Done, State::Waiting, State::NotYet, State::NotYet}));
    QVERIFY(server.life.setAccepting(false));
    QVERIFY(!server.life.setAccepting(false));
    QCOMPARE(server.step(3).state, State::NotYet);
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::None);
    QVERIFY(server.life.setAccepting(true));
    QCOMPARE(server.step(3).waitingFor, SocketCallKind::Accept);
}

void TestLifeCycle::showsTheStepThatFailed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Followed server(Protocol::Tcp, Role::Server);
    server.session.start(setup(Protocol::Tcp, Role::Server, other.serverPort()));
    QVERIFY(server.become({State::Done, State::Failed, State::NotYet, State::NotYet, State::NotYet,
                           State::Done}));
    QCOMPARE(server.step(1).error, u"EADDRINUSE"_s);
    const SocketCall call = server.session.calls().calls(server.step(1).lastCall, 1).front();
    QCOMPARE(call.call, SocketCallKind::Bind);
}

void TestLifeCycle::followsATcpClient()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Followed client(Protocol::Tcp, Role::Client);
    client.session.start(setup(Protocol::Tcp, Role::Client, other.serverPort()));
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
    client.session.start(setup(Protocol::Tcp, Role::Client, port));
    QVERIFY(client.become({State::Done, State::Failed, State::NotYet, State::Done}));
    QCOMPARE(client.step(1).error, u"ECONNREFUSED"_s);
}

void TestLifeCycle::followsAUdpServer()
{
    Followed server(Protocol::Udp, Role::Server);
    server.session.start(setup(Protocol::Udp, Role::Server, 0));
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
    client.session.start(setup(Protocol::Udp, Role::Client, server.localPort()));
    QVERIFY(client.become({State::Done, State::NotYet, State::NotYet, State::NotYet}));
    QTRY_COMPARE((client.session.refresh(), client.session.state()), Transport::State::Open);
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
    // 50,001 calls, including socket(), were dropped unseen; only observed calls count.
    QCOMPARE(life.steps().at(2).times, 100'000);
    log.append(call);
    QVERIFY(life.read());
    QCOMPARE(life.steps().at(2).times, 100'001);
}

void TestLifeCycle::followsAServerOfQt()
{
    using Kind = SocketCallKind;
    Written server(Protocol::Tcp, Role::Server);
    QCOMPARE(server.after({}), QList<State>(4, State::NotYet));
    const QList<State> failed{State::Failed, State::NotYet, State::NotYet, State::NotYet};
    QCOMPARE(server.after({byQt(
                     made(Kind::Listen, -1, -1, callErrorOf(QAbstractSocket::AddressInUseError)))}),
             failed);
    QCOMPARE(server.life.steps().at(0).error, u"AddressInUseError"_s);

    const QList<State> listening{State::Done, State::Waiting, State::NotYet, State::NotYet};
    QCOMPARE(server.after({byQt(made(Kind::Listen, 3, 0))}), listening);
    QCOMPARE(server.life.steps().at(1).waitingFor, Kind::Accept);
    const QList<State> connected{State::Done, State::Done, State::Waiting, State::NotYet};
    QCOMPARE(server.after({byQt(made(Kind::Accept, 3, 9)), signalled(3, u"newConnection"_s)}),
             connected);
    const QList<State> talking{State::Done, State::Done, State::Done, State::NotYet};
    QCOMPARE(server.after({signalled(9, u"readyRead"_s), byQt(made(Kind::Recv, 9, 5)),
                           byQt(made(Kind::Send, 9, 5)), signalled(9, u"bytesWritten"_s, 5)}),
             talking);
    QCOMPARE(server.life.steps().at(2).times, 2);
    QCOMPARE(server.life.steps().at(2).waitingFor, Kind::Recv);

    // The end is found by a system call, a signal, or a failing read().
    QCOMPARE(server.after({made(Kind::Recv, 9, 0)}), talking);
    QCOMPARE(server.life.steps().at(2).waitingFor, Kind::None);
    QCOMPARE(server.after({byQt(made(Kind::Close, 9, 0)), byQt(made(Kind::Accept, 3, 9))}),
             talking);
    QCOMPARE(server.life.steps().at(2).waitingFor, Kind::Recv);
    QCOMPARE(server.after({byQt(made(Kind::Recv, 9, -1,
                                     callErrorOf(QAbstractSocket::RemoteHostClosedError)))}),
             talking);
    QCOMPARE(server.life.steps().at(2).waitingFor, Kind::None);
    QCOMPARE(server.after({signalled(9, u"disconnected"_s), byQt(made(Kind::Close, 9, 0)),
                           byQt(made(Kind::Close, 3, 0))}),
             QList<State>(4, State::Done));
    QCOMPARE(server.after({byQt(made(Kind::Listen, 3, 0))}), listening); // another run
}

void TestLifeCycle::followsAClientOfQt()
{
    using Kind = SocketCallKind;
    Written client(Protocol::Tcp, Role::Client);
    // There may be no socket before the connection exists.
    const QList<State> connecting{State::Waiting, State::NotYet, State::NotYet};
    QCOMPARE(client.after({byQt(made(Kind::Connect, -1, 0))}), connecting);
    const QList<State> connected{State::Done, State::Waiting, State::NotYet};
    QCOMPARE(client.after({signalled(7, u"connected"_s)}), connected);
    const QList<State> talking{State::Done, State::Done, State::NotYet};
    QCOMPARE(client.after({byQt(made(Kind::Send, 7, 5))}), talking);
    QCOMPARE(client.after({byQt(made(Kind::Close, 7, 0))}), QList<State>(3, State::Done));
}

void TestLifeCycle::showsARefusedClientOfQt()
{
    using Kind = SocketCallKind;
    Written client(Protocol::Tcp, Role::Client);
    const int refused = callErrorOf(QAbstractSocket::ConnectionRefusedError);
    const QList<State> failed{State::Failed, State::NotYet, State::NotYet};
    QCOMPARE(client.after({byQt(made(Kind::Connect, 7, 0)),
                           signalled(7, u"errorOccurred"_s, -1, refused)}),
             failed);
    QCOMPARE(client.life.steps().at(0).error, u"ConnectionRefusedError"_s);
    QCOMPARE(client.life.steps().at(0).lastCall, 1);
    const QList<State> connecting{State::Waiting, State::NotYet, State::NotYet};
    QCOMPARE(client.after({byQt(made(Kind::Connect, 7, 0))}), connecting); // another attempt
}

void TestLifeCycle::followsDatagramsOfQt()
{
    using Kind = SocketCallKind;
    Written server(Protocol::Udp, Role::Server);
    const QList<State> bound{State::Done, State::Waiting, State::NotYet};
    QCOMPARE(server.after({byQt(made(Kind::Bind, 3, 0))}), bound);
    const QList<State> talking{State::Done, State::Done, State::NotYet};
    QCOMPARE(server.after(
                     {signalled(3, u"readyRead"_s), byQt(at(made(Kind::RecvFrom, 3, 5), someone))}),
             talking);
    QCOMPARE(server.after({byQt(made(Kind::Close, 3, 0))}), QList<State>(3, State::Done));

    Written client(Protocol::Udp, Role::Client); // writeDatagram() binds
    const QList<State> sent{State::Implied, State::Done, State::NotYet};
    QCOMPARE(client.after({byQt(at(made(Kind::SendTo, 3, 5), someone))}), sent);
    QCOMPARE(client.life.steps().at(1).waitingFor, Kind::RecvFrom);
}

void TestLifeCycle::turnsToTheEngineThatTheCallsAreOf()
{
    Written client(Protocol::Tcp, Role::Client, Engine::System);
    QCOMPARE(client.life.steps().size(), 4);
    QCOMPARE(client.after({byQt(made(SocketCallKind::Connect, 7, 0))}).size(), 3);
    QCOMPARE(client.life.engine(), Engine::Qt);
    QCOMPARE(client.after({byQt(made(SocketCallKind::Close, 7, 0)),
                           made(SocketCallKind::Socket, -1, 7)})
                     .size(),
             4);
}

void TestLifeCycle::followsARealServerOfQt()
{
    Followed server(Protocol::Tcp, Role::Server);
    server.session.start(setup(Protocol::Tcp, Role::Server, 0, Engine::Qt));
    QVERIFY(server.become({State::Done, State::Waiting, State::NotYet, State::NotYet}));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.session.localAddress().port());
    QVERIFY(server.become({State::Done, State::Done, State::Waiting, State::NotYet}));
    client.write("hello");
    QVERIFY(server.become({State::Done, State::Done, State::Done, State::NotYet}));
    QCOMPARE(server.step(2).waitingFor, SocketCallKind::Recv);
    QTRY_COMPARE(client.bytesAvailable(), 5);
    QCOMPARE(client.readAll(), "hello");
    client.disconnectFromHost();
    QTRY_COMPARE((server.states(), server.step(2).waitingFor), SocketCallKind::None);
    server.session.stop();
    QVERIFY(server.become(QList<State>(4, State::Done)));

    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QTRY_COMPARE((server.session.refresh(), server.session.state()), Transport::State::Closed);
    server.session.start(setup(Protocol::Tcp, Role::Server, other.serverPort(), Engine::Qt));
    QVERIFY(server.become({State::Failed, State::NotYet, State::NotYet, State::NotYet}));
    QCOMPARE(server.step(0).error, u"AddressInUseError"_s);
}

void TestLifeCycle::followsARealClientOfQt()
{
    quint16 port = 0;
    Followed client(Protocol::Tcp, Role::Client);
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        port = other.serverPort();
        client.session.start(setup(Protocol::Tcp, Role::Client, port, Engine::Qt));
        QVERIFY(client.become({State::Done, State::Waiting, State::NotYet}));
        TransportError error;
        QVERIFY(client.session.send("hello", PeerId::Everyone, &error) >= 0);
        QVERIFY(client.become({State::Done, State::Done, State::NotYet}));
        client.session.stop();
        QVERIFY(client.become(QList<State>(3, State::Done)));
    }
    QTRY_COMPARE((client.session.refresh(), client.session.state()), Transport::State::Closed);
    client.session.start(setup(Protocol::Tcp, Role::Client, port, Engine::Qt));
    QTRY_COMPARE((client.states(), client.step(0).state), State::Failed);
    QCOMPARE(client.step(0).error, u"ConnectionRefusedError"_s);
}

void TestLifeCycle::followsRealDatagramsOfQt()
{
    Followed server(Protocol::Udp, Role::Server);
    server.session.start(setup(Protocol::Udp, Role::Server, 0, Engine::Qt));
    QVERIFY(server.become({State::Done, State::Waiting, State::NotYet}));
    Followed client(Protocol::Udp, Role::Client);
    client.session.start(
            setup(Protocol::Udp, Role::Client, server.session.localAddress().port(), Engine::Qt));
    QTRY_COMPARE((client.session.refresh(), client.session.state()), Transport::State::Open);
    TransportError error;
    QVERIFY(client.session.send("hello", PeerId::Everyone, &error) >= 0);
    QVERIFY(client.become({State::Implied, State::Done, State::NotYet}));
    QVERIFY(server.become({State::Done, State::Done, State::NotYet}));
    server.session.stop();
    QVERIFY(server.become(QList<State>(3, State::Done)));
}

void TestLifeCycle::aStreamThatEndsIsClosedNext()
{
    const auto made = [](SocketCallKind kind, qint64 result, int error = 0) {
        SocketCall call;
        call.call = kind;
        call.descriptor = kind == SocketCallKind::Socket ? -1 : 3;
        call.result = result;
        call.error = error;
        return call;
    };
    using Kind = SocketCallKind;
    const QList<SocketCall> connected{made(Kind::Socket, 3), made(Kind::Connect, 0)};
    const auto recv = [](const Written &one) {
        return *std::ranges::find(one.life.steps(), QList{Kind::Recv}, &LifeStep::calls);
    };
    Written finished(Protocol::Tcp, Role::Client, Engine::System);
    finished.life.setStepping(true);
    finished.after(connected + QList{made(Kind::Recv, 0)});
    QCOMPARE(recv(finished).state, State::Done);
    QCOMPARE(finished.life.next(), Kind::Close);
    Written reset(Protocol::Tcp, Role::Client, Engine::System);
    reset.life.setStepping(true);
    reset.after(connected + QList{made(Kind::Recv, -1, ECONNRESET)});
    QCOMPARE(recv(reset).error, u"ECONNRESET"_s);
    QCOMPARE(reset.life.next(), Kind::Close);
    Written early(Protocol::Tcp, Role::Client, Engine::System);
    early.life.setStepping(true);
    early.after({made(Kind::Socket, 3), made(Kind::Send, -1, EPIPE)});
    QCOMPARE(early.life.next(), Kind::Connect); // nothing has ended
}

QTEST_GUILESS_MAIN(TestLifeCycle)
#include "tst_lifecycle.moc"
