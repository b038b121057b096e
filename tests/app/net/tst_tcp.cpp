// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// TCP only: connecting, half-close, slow readers, many clients, errors while opening.

#include "app/chat/handover.h"
#include "app/net/backends.h"
#include "app/net/transport.h"
#include "tests/app/net/posixcounterpart.h"
#include "tests/app/net/transportrecorder.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <thread>
#include <vector>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

Endpoint tcpAt(quint16 port, const QString &host = u"127.0.0.1"_s)
{
    Endpoint endpoint;
    endpoint.scheme = u"tcp"_s;
    endpoint.host = host;
    endpoint.port = port;
    return endpoint;
}

struct Run
{
    explicit Run(Role role, TransportOptions options = {})
        : transport(makeTransport(Protocol::Tcp, role, options))
        , recorder(*transport)
    { }
    std::unique_ptr<Transport> transport;
    TransportRecorder recorder;
};

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Sends `total` bytes, shuts down its sending side, and only then reads, with `pause` µs between
/// reads. Runs in its own thread with blocking calls, like a simple program.
QByteArray exchangeThenHalfClose(quint16 port, const QByteArray &bytes, bool readWhileSending,
                                 useconds_t pause)
{
    const int s = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    ::connect(s, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const auto sendAll = [&] {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const ssize_t n =
                    ::send(s, bytes.constData() + at, size_t(bytes.size() - at), MSG_NOSIGNAL);
            if (n <= 0)
                break;
            at += n;
        }
        ::shutdown(s, SHUT_WR);
    };
    std::thread sender(sendAll);
    if (!readWhileSending)
        ::usleep(200'000); // the sender is blocked by now: nothing reads
    QByteArray back;
    QByteArray buffer(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        const ssize_t n = ::recv(s, buffer.data(), size_t(buffer.size()), 0);
        if (n <= 0)
            break;
        back.append(buffer.constData(), n);
        if (pause)
            ::usleep(pause);
    }
    sender.join();
    ::close(s);
    return back;
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 x = 12345;
    for (char &c : bytes) {
        x = x * 1664525 + 1013904223;
        c = char(x >> 24);
    }
    return bytes;
}

/// Echoes like a server: replies from the read callback, and stops reading from peers that do not
/// read.
void makeEcho(Run &run)
{
    Transport *const transport = run.transport.get();
    run.recorder.onReceived = [transport](PeerId peer, QByteArrayView bytes) {
        transport->send(bytes, peer, SendId::None);
        if (transport->queuedBytes(peer) > 1024 * 1024)
            transport->setReading(peer, false);
    };
    QObject::connect(transport, &Transport::drained, transport,
                     [transport](PeerId peer) { transport->setReading(peer, true); });
    QObject::connect(transport, &Transport::peerFinished, transport, &Transport::finishSending);
}

} // namespace

class tst_Tcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echoesEveryByteOwedAfterAHalfClose_data()
    {
        QTest::addColumn<bool>("readWhileSending");
        QTest::addColumn<int>("pause");
        QTest::newRow("fast reader") << true << 0;
        QTest::newRow("slow reader") << false << 2000;
    }

    void echoesEveryByteOwedAfterAHalfClose()
    {
        QFETCH(bool, readWhileSending);
        QFETCH(int, pause);
        Run server(Role::Server);
        makeEcho(server);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        const QByteArray bytes = noise(50 * 1024 * 1024);
        QByteArray back;
        bool done = false;
        std::thread peer([&, port = server.transport->localAddress().port()] {
            QByteArray result =
                    exchangeThenHalfClose(port, bytes, readWhileSending, useconds_t(pause));
            QMetaObject::invokeMethod(this, handedOver([&, result] {
                                          back = result;
                                          done = true;
                                      }));
        });
        qint64 maxQueued = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
                (maxQueued = std::max(maxQueued, server.transport->queuedBytes(PeerId::Everyone)),
                 done),
                60'000);
        peer.join();
        QCOMPARE(back.size(), bytes.size());
        QVERIFY(back == bytes);
        QVERIFY2(maxQueued < 4 * 1024 * 1024, "a reader that is slow must not fill our memory");
        QTRY_COMPARE(server.recorder.disconnectReasons.size(), 1);
        QCOMPARE(server.recorder.disconnectReasons.first(), Transport::DisconnectReason::ByPeer);
    }

    void halfClosesAndStillReads()
    {
        // Not a QTcpSocket: that closes at the other side's end and could not answer.
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = loopback(0);
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listener, 1), 0);
        socklen_t length = sizeof address;
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length);
        Run client(Role::Client);
        client.transport->open(tcpAt(ntohs(address.sin_port)));
        QTRY_COMPARE(client.transport->state(), Transport::State::Open);
        const int peer = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
        QVERIFY(peer >= 0);
        const PeerId server = client.recorder.peers.first();
        client.transport->send("question"_ba, server, SendId{1});
        client.transport->finishSending(server);
        client.transport->send("too late"_ba, server, SendId{2});
        QTRY_COMPARE(client.recorder.lost.value(SendId{2}).kind, TransportErrorKind::NotOpen);
        char asked[100];
        QCOMPARE(::recv(peer, asked, sizeof asked, 0), 8);
        QCOMPARE(QByteArrayView(asked, 8), "question"_ba);
        QCOMPARE(::recv(peer, asked, sizeof asked, 0), 0); // the end of the stream
        QCOMPARE(::send(peer, "answer", 6, MSG_NOSIGNAL), 6);
        ::close(peer);
        ::close(listener);
        QTRY_COMPARE(client.recorder.stream[server], "answer"_ba);
        QTRY_COMPARE(client.transport->state(), Transport::State::Closed);
    }

    void servesAHundredClientsAtOnce()
    {
        Run server(Role::Server);
        makeEcho(server);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                          server.transport->localAddress().port());
            clients.back()->write("client %1"_L1.toString().arg(i).toUtf8());
        }
        for (int i = 0; i < 100; ++i) {
            const QByteArray expected = u"client %1"_s.arg(i).toUtf8();
            QTRY_COMPARE(clients[size_t(i)]->peek(100), expected);
        }
        QCOMPARE(server.recorder.peers.size(), 100);
        clients.clear(); // all disconnect at once
        QTRY_COMPARE(server.recorder.disconnectReasons.size(), 100);
        QCOMPARE(server.transport->state(), Transport::State::Open);
    }

    void leavesClientsInTheQueueUntilTheyAreAcceptedByHand()
    {
        TransportOptions options;
        options.accepting = Accepting::ByHand;
        options.backlog = 2;
        Run server(Role::Server, options);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        QCOMPARE(server.transport->acceptQueue(), (AcceptQueue{0, 2, false}));
        const auto connected = [&server] {
            auto client = std::make_unique<QTcpSocket>();
            client->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                  server.transport->localAddress().port());
            return client;
        };
        // Linux lets one more wait than listen() was told.
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 1; i <= 3; ++i) {
            clients.push_back(connected());
            QTRY_COMPARE(clients.back()->state(), QAbstractSocket::ConnectedState);
            QTRY_COMPARE(server.transport->acceptQueue().waiting, i);
        }
        const std::unique_ptr<QTcpSocket> late = connected(); // its SYN is dropped
        clients.front()->write("first");
        QVERIFY(clients.front()->flush());
        QTest::qWait(100);
        QCOMPARE(late->state(), QAbstractSocket::ConnectingState);
        QVERIFY(server.recorder.peers.isEmpty());
        QVERIFY(!server.recorder.callKinds().contains(SocketCallKind::Accept));

        server.transport->acceptNext();
        QTRY_COMPARE(server.recorder.peers.size(), 1);
        QTRY_COMPARE(server.recorder.stream.value(server.recorder.peers.first()), "first"_ba);
        QTRY_COMPARE(late->state(), QAbstractSocket::ConnectedState); // its SYN came again
        QTRY_COMPARE(server.transport->acceptQueue(), (AcceptQueue{3, 2, false}));
        server.transport->acceptNext();
        server.transport->acceptNext();
        QTRY_COMPARE(server.recorder.peers.size(), 3);
        QTRY_COMPARE(server.transport->acceptQueue(), (AcceptQueue{1, 2, false}));

        // accept() waits where no client does.
        server.transport->acceptNext();
        QTRY_COMPARE(server.recorder.peers.size(), 4);
        server.transport->acceptNext();
        QCOMPARE(server.transport->acceptQueue(), (AcceptQueue{0, 2, true}));
        clients.push_back(connected());
        QTRY_COMPARE(server.recorder.peers.size(), 5);
        QCOMPARE(server.transport->acceptQueue(), (AcceptQueue{0, 2, false}));
    }

    void showsTheQueueOfAUnixSocketToo()
    {
        TransportOptions options;
        options.accepting = Accepting::ByHand;
        options.backlog = 1;
        const auto server = makeTransport(Protocol::Unix, Role::Server, options);
        TransportRecorder recorder(*server);
        Endpoint endpoint;
        endpoint.protocol = Protocol::Unix;
        endpoint.path = u"@queue %1"_s.arg(QCoreApplication::applicationPid());
        server->open(endpoint);
        QTRY_COMPARE(server->state(), Transport::State::Open);
        QCOMPARE(server->acceptQueue(), (AcceptQueue{0, 1, false}));
        std::vector<std::unique_ptr<PosixCounterpart>> clients;
        for (int i = 1; i <= 2; ++i) { // one more than listen() was told, as for TCP
            clients.push_back(std::make_unique<PosixCounterpart>(true, endpoint.path.toUtf8()));
            clients.back()->reach(0);
            QVERIFY(clients.back()->isConnected());
            QCOMPARE(server->acceptQueue(), (AcceptQueue{i, 1, false}));
        }
        QVERIFY(recorder.peers.isEmpty());
        server->acceptNext();
        QTRY_COMPARE(recorder.peers.size(), 1);
        QCOMPARE(server->acceptQueue(), (AcceptQueue{1, 1, false}));
    }

    void acceptsTheNextClientWhenTheOneBeforeHasGone()
    {
        TransportOptions options;
        options.accepting = Accepting::OneByOne;
        Run server(Role::Server, options);
        makeEcho(server);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        std::array<QTcpSocket, 3> clients;
        for (size_t i = 0; i < clients.size(); ++i) {
            clients[i].connectToHost(QHostAddress(QHostAddress::LocalHost),
                                     server.transport->localAddress().port());
            QTRY_COMPARE(clients[i].state(), QAbstractSocket::ConnectedState);
            clients[i].write("client %1"_L1.toString().arg(i).toUtf8());
            QTRY_COMPARE(server.transport->acceptQueue().waiting, int(i));
        }
        QTRY_COMPARE(clients[0].peek(100), "client 0"_ba);
        QCOMPARE(server.recorder.peers.size(), 1);
        clients[0].close();
        QTRY_COMPARE(clients[1].peek(100), "client 1"_ba);
        QCOMPARE(server.recorder.peers.size(), 2);
        QVERIFY(clients[2].peek(100).isEmpty());
        server.transport->setAccepting(Accepting::All);
        QTRY_COMPARE(clients[2].peek(100), "client 2"_ba);
    }

    void servesOthersWhileOneDoesNotRead()
    {
        Run server(Role::Server);
        makeEcho(server);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        const quint16 port = server.transport->localAddress().port();
        const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        const sockaddr_in address = loopback(port);
        ::connect(silent, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        QTRY_COMPARE(server.recorder.peers.size(), 1);
        const QByteArray block(256 * 1024, 'n');
        // Sends until the server has stopped reading from it.
        int stuck = 0;
        for (int i = 0; i < 4000 && stuck < 20; ++i) {
            const ssize_t n = ::send(silent, block.constData(), size_t(block.size()), MSG_NOSIGNAL);
            stuck = n < 0 ? stuck + 1 : 0;
            QTest::qWait(2);
        }
        QCOMPARE(stuck, 20);
        QVERIFY(server.transport->queuedBytes(PeerId::Everyone) < 4 * 1024 * 1024);
        QTcpSocket other;
        other.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        other.write("still there?");
        QTRY_COMPARE(other.peek(100), "still there?"_ba);
        ::close(silent);
        QTRY_COMPARE(server.recorder.disconnectReasons.size(), 1);
    }

    void saysThatAPortIsInUse()
    {
        QTcpServer foreign;
        QVERIFY(foreign.listen(QHostAddress::LocalHost));
        Run server(Role::Server);
        server.transport->open(tcpAt(foreign.serverPort()));
        QTRY_COMPARE(server.recorder.errors.size(), 1);
        const TransportError error = server.recorder.errors.first();
        QCOMPARE(error.kind, TransportErrorKind::AddressInUse);
        QCOMPARE(error.name(), u"EADDRINUSE"_s);
        QCOMPARE(error.address, u"127.0.0.1:%1"_s.arg(foreign.serverPort()));
        QCOMPARE(server.transport->state(), Transport::State::Closed);
        QCOMPARE(server.recorder.calls.last().call, SocketCallKind::Close);
    }

    void saysThatAnAddressIsNotThisMachines()
    {
        Run server(Role::Server);
        server.transport->open(tcpAt(0, u"192.0.2.1"_s)); // RFC 5737: an unused address
        QTRY_COMPARE(server.recorder.errors.size(), 1);
        QCOMPARE(server.recorder.errors.first().kind, TransportErrorKind::AddressNotAvailable);
        QCOMPARE(server.recorder.errors.first().name(), u"EADDRNOTAVAIL"_s);
    }

    void saysThatNobodyListens()
    {
        quint16 port = 0;
        {
            QTcpServer foreign;
            QVERIFY(foreign.listen(QHostAddress::LocalHost));
            port = foreign.serverPort();
        }
        Run client(Role::Client);
        client.transport->open(tcpAt(port));
        QTRY_COMPARE(client.recorder.errors.size(), 1);
        QCOMPARE(client.recorder.errors.first().kind, TransportErrorKind::ConnectionRefused);
        QCOMPARE(client.recorder.errors.first().address, u"127.0.0.1:%1"_s.arg(port));
        QCOMPARE(client.recorder.states.last(), Transport::State::Closed);
    }

    void givesUpConnectingAfterATime()
    {
        // A listener that accepts nothing and whose queue is full leaves a SYN unanswered.
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = loopback(0);
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listener, 0), 0);
        socklen_t length = sizeof address;
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length);
        const quint16 port = ntohs(address.sin_port);
        std::vector<std::unique_ptr<QTcpSocket>> fillers;
        for (int i = 0; i < 4; ++i) {
            fillers.push_back(std::make_unique<QTcpSocket>());
            fillers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        }
        QTRY_COMPARE(fillers[0]->state(), QAbstractSocket::ConnectedState);
        TransportOptions options;
        options.connectTimeout = 300;
        Run client(Role::Client, options);
        client.transport->open(tcpAt(port));
        QTRY_COMPARE(client.recorder.errors.size(), 1);
        QCOMPARE(client.recorder.errors.first().kind, TransportErrorKind::TimedOut);

        Run patient(Role::Client); // can be stopped at once
        patient.transport->open(tcpAt(port));
        QTRY_VERIFY(patient.recorder.callKinds().contains(SocketCallKind::Connect));
        patient.transport->close(Transport::CloseMode::Flush);
        QTRY_COMPARE(patient.transport->state(), Transport::State::Closed);
        QVERIFY(patient.recorder.errors.isEmpty());
        ::close(listener);
    }

    void findsAServerOfThisMachineByName_data()
    {
        QTest::addColumn<QString>("listensAt");
        QTest::addColumn<QString>("host");
        QTest::newRow("localhost, server on 127.0.0.1") << u"127.0.0.1"_s << u"localhost"_s;
        QTest::newRow("localhost, server on ::1") << u"::1"_s << u"localhost"_s;
        QTest::newRow("no host, server on 127.0.0.1") << u"127.0.0.1"_s << QString();
    }

    void findsAServerOfThisMachineByName()
    {
        QFETCH(QString, listensAt);
        QFETCH(QString, host);
        QTcpServer foreign;
        QVERIFY(foreign.listen(QHostAddress(listensAt)));
        Run client(Role::Client);
        client.transport->open(tcpAt(foreign.serverPort(), host));
        QTRY_COMPARE(client.transport->state(), Transport::State::Open);
        QVERIFY(client.recorder.errors.isEmpty());
        QCOMPARE(client.recorder.addresses.first().host(), QHostAddress(listensAt));
    }

    void listensOnEveryInterfaceForBothFamilies()
    {
        Run server(Role::Server);
        server.transport->open(tcpAt(0, {}));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        const quint16 port = server.transport->localAddress().port();
        QTcpSocket four;
        QTcpSocket six;
        four.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        six.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), port);
        QTRY_COMPARE(server.recorder.peers.size(), 2);
        QSet<QString> hosts;
        for (const SocketAddress &address : std::as_const(server.recorder.addresses))
            hosts.insert(address.hostText());
        QCOMPARE(hosts, (QSet<QString>{u"127.0.0.1"_s, u"::1"_s}));
    }

    void saysThatANameDoesNotExist()
    {
        Run client(Role::Client);
        client.transport->open(tcpAt(80, u"no-such-name.invalid"_s)); // RFC 6761
        QTRY_COMPARE(client.recorder.errors.size(), 1);
        const TransportErrorKind kind = client.recorder.errors.first().kind;
        QVERIFY(kind == TransportErrorKind::HostNotFound
                || kind == TransportErrorKind::LookupFailed);
        QCOMPARE(client.recorder.states,
                 (QList{Transport::State::LookingUp, Transport::State::Closed}));
        QCOMPARE(client.recorder.callKinds(), QList{SocketCallKind::GetAddrInfo});
    }

    void pausesAcceptingWhenDescriptorsRunOut()
    {
        Run server(Role::Server);
        makeEcho(server);
        server.transport->open(tcpAt(0));
        QTRY_COMPARE(server.transport->state(), Transport::State::Open);
        QTcpSocket early;
        early.connectToHost(QHostAddress(QHostAddress::LocalHost),
                            server.transport->localAddress().port());
        QTRY_COMPARE(server.recorder.peers.size(), 1);
        QTcpSocket late;
        late.connectToHost(QHostAddress(QHostAddress::LocalHost),
                           server.transport->localAddress().port());
        late.write("late");
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        const int next = ::dup(0); // the lowest free descriptor: none is left from here on
        ::close(next);
        rlimit none = before;
        none.rlim_cur = rlim_t(next);
        ::setrlimit(RLIMIT_NOFILE, &none);
        QTRY_COMPARE(server.recorder.errors.size(), 1);
        QCOMPARE(server.recorder.errors.first().kind, TransportErrorKind::TooManyDescriptors);
        QVERIFY(server.recorder.errors.first().isTransient());
        QCOMPARE(server.transport->state(), Transport::State::Open);
        const auto accepts = [&] {
            return server.recorder.callKinds().count(SocketCallKind::Accept);
        };
        const auto tried = accepts();
        QTest::qWait(300); // no busy loop meanwhile
        QVERIFY(accepts() - tried <= 2);
        ::setrlimit(RLIMIT_NOFILE, &before);
        QTRY_COMPARE(late.peek(10), "late"_ba);
        QCOMPARE(server.recorder.errors.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Tcp)
#include "tst_tcp.moc"
