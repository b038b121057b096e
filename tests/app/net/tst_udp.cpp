// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// UDP only: late or missing refusals, peers that are addresses, drops in the kernel.

#include "app/net/backends.h"
#include "app/net/transport.h"
#include "tests/app/net/transportrecorder.h"

#include <QTest>
#include <QUdpSocket>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

Endpoint udpAt(quint16 port, const QString &host = u"127.0.0.1"_s)
{
    Endpoint endpoint;
    endpoint.protocol = Protocol::Udp;
    endpoint.scheme = u"udp"_s;
    endpoint.host = host;
    endpoint.port = port;
    return endpoint;
}

struct Run
{
    explicit Run(Role role)
        : transport(makeTransport(Protocol::Udp, role, {}))
        , recorder(*transport)
    { }
    void open(const Endpoint &endpoint)
    {
        transport->open(endpoint);
        QTRY_COMPARE(transport->state(), Transport::State::Open);
    }
    std::unique_ptr<Transport> transport;
    TransportRecorder recorder;
};

quint16 freePort()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

} // namespace

class tst_Udp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsARefusalAndGoesOn()
    {
        const quint16 port = freePort();
        Run client(Role::Client);
        client.open(udpAt(port));
        const PeerId server = client.recorder.peers.first();
        client.transport->send("anybody?"_ba, server, SendId{1});
        QTRY_COMPARE(client.recorder.errors.size(), 1);
        QCOMPARE(client.recorder.errors.first().kind, TransportErrorKind::ConnectionRefused);
        QCOMPARE(client.recorder.errors.first().address, u"127.0.0.1:%1"_s.arg(port));
        QVERIFY(client.recorder.errors.first().isTransient());
        // "Sent" means that the kernel accepted it, whatever happens later.
        QCOMPARE(client.recorder.taken.value(SendId{1}, -1), 8);

        QUdpSocket late;
        QVERIFY(late.bind(QHostAddress::LocalHost, port));
        client.transport->send("now?"_ba, server, SendId{2});
        QTRY_VERIFY(late.hasPendingDatagrams());
        QByteArray datagram(100, '\0');
        datagram.resize(late.readDatagram(datagram.data(), datagram.size()));
        QCOMPARE(datagram, "now?"_ba);
        QCOMPARE(client.recorder.errors.size(), 1);
        // An error queue that is not emptied keeps the descriptor ready for ever.
        const auto calls = client.recorder.calls.size();
        QTest::qWait(50);
        QCOMPARE(client.recorder.calls.size(), calls);
    }

    void sendsTheDatagramThatMetAnEarlierRefusal()
    {
        const quint16 port = freePort();
        Run client(Role::Client);
        client.open(udpAt(port));
        const PeerId server = client.recorder.peers.first();
        // Both in one turn of the event loop: the second sendto gets the refusal of the first.
        client.transport->send("first"_ba, server, SendId{1});
        client.transport->send("second"_ba, server, SendId{2});
        QTRY_COMPARE(client.recorder.taken.size(), 2);
        QTRY_VERIFY(!client.recorder.errors.isEmpty());
        QVERIFY(client.recorder.lost.isEmpty());
    }

    void goesOnToTheOtherAddressOfLocalhost()
    {
        QUdpSocket six;
        QVERIFY(six.bind(QHostAddress::LocalHostIPv6, 0));
        Run client(Role::Client);
        client.open(udpAt(six.localPort(), u"localhost"_s));
        QCOMPARE(client.recorder.addresses.first().hostText(), u"127.0.0.1"_s);
        client.transport->send("to four"_ba, client.recorder.peers.first(), SendId{1});
        QTRY_COMPARE(client.recorder.peers.size(), 2);
        QCOMPARE(client.recorder.addresses[client.recorder.peers.last()].hostText(), u"::1"_s);
        client.transport->send("to six"_ba, client.recorder.peers.last(), SendId{2});
        QTRY_VERIFY(six.hasPendingDatagrams());
    }

    void answersEachSenderAtItsOwnAddress()
    {
        Run server(Role::Server);
        server.open(udpAt(0));
        const quint16 port = server.transport->localAddress().port();
        QUdpSocket a;
        QUdpSocket b;
        a.bind(QHostAddress::LocalHost, 0);
        b.bind(QHostAddress::LocalHost, 0);
        a.writeDatagram("a", QHostAddress(QHostAddress::LocalHost), port);
        b.writeDatagram("b", QHostAddress(QHostAddress::LocalHost), port);
        QTRY_COMPARE(server.recorder.peers.size(), 2);
        for (const PeerId peer : std::as_const(server.recorder.peers))
            server.transport->send(server.recorder.stream[peer], peer, SendId{1});
        QTRY_VERIFY(a.hasPendingDatagrams() && b.hasPendingDatagrams());
        char byte = 0;
        a.readDatagram(&byte, 1);
        QCOMPARE(byte, 'a');
        b.readDatagram(&byte, 1);
        QCOMPARE(byte, 'b');
    }

    void showsWhatComesFromAnotherAddress()
    {
        QUdpSocket server;
        server.bind(QHostAddress::LocalHost, 0);
        Run client(Role::Client);
        client.open(udpAt(server.localPort()));
        client.transport->send("hello"_ba, client.recorder.peers.first(), SendId{1});
        QTRY_VERIFY(server.hasPendingDatagrams());
        quint16 port = 0;
        char buffer[16];
        server.readDatagram(buffer, sizeof buffer, nullptr, &port);
        QUdpSocket stranger;
        stranger.bind(QHostAddress::LocalHost, 0);
        stranger.writeDatagram("stranger", QHostAddress(QHostAddress::LocalHost), port);
        QTRY_COMPARE(client.recorder.peers.size(), 2);
        QCOMPARE(client.recorder.stream[client.recorder.peers.last()], "stranger"_ba);
        QCOMPARE(client.recorder.addresses[client.recorder.peers.last()].port(),
                 stranger.localPort());
    }

    void speaksWithBothFamiliesOnOneSocket()
    {
        Run server(Role::Server);
        server.open(udpAt(0, {}));
        const quint16 port = server.transport->localAddress().port();
        QUdpSocket four;
        four.bind(QHostAddress::LocalHost, 0);
        four.writeDatagram("4", QHostAddress(QHostAddress::LocalHost), port);
        QTRY_COMPARE(server.recorder.peers.size(), 1);
        QCOMPARE(server.recorder.addresses.first().hostText(), u"127.0.0.1"_s);
        server.transport->send("4!"_ba, server.recorder.peers.first(), SendId{1});
        QTRY_VERIFY(four.hasPendingDatagrams());
    }

    void saysThatAPortIsInUse()
    {
        QUdpSocket foreign;
        QVERIFY(foreign.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress));
        Run server(Role::Server);
        server.transport->open(udpAt(foreign.localPort()));
        QTRY_COMPARE(server.recorder.errors.size(), 1);
        QCOMPARE(server.recorder.errors.first().kind, TransportErrorKind::AddressInUse);
        QCOMPARE(server.transport->state(), Transport::State::Closed);
    }

    void forgetsThePeersThatAreSilentLongest()
    {
        Run server(Role::Server);
        server.open(udpAt(0));
        const quint16 port = server.transport->localAddress().port();
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int senders = 5000;
        for (int i = 0; i < senders; ++i) {
            const int s = ::socket(AF_INET, SOCK_DGRAM, 0);
            ::sendto(s, "x", 1, 0, reinterpret_cast<sockaddr *>(&to), sizeof to);
            ::close(s);
            if (i % 32 == 0)
                QTRY_VERIFY(server.recorder.reads.size() >= i); // its size is not tested
        }
        QTRY_COMPARE(server.recorder.reads.size(), senders);
        const auto connected =
                server.recorder.peers.size() - server.recorder.disconnectReasons.size();
        QVERIFY(server.recorder.peers.size() > 4096);
        QVERIFY(connected <= 4096);
        QVERIFY(connected > 3000);
        QVERIFY(!server.recorder.disconnectReasons.contains(server.recorder.peers.last()));
    }

    void seldomAsksForWhatIsNotThere()
    {
        constexpr int turns = 200;
        Run server(Role::Server);
        server.open(udpAt(0));
        Run client(Role::Client);
        client.open(udpAt(server.transport->localAddress().port()));
        const PeerId to = client.recorder.peers.first();
        server.recorder.onReceived = [&](PeerId peer, QByteArrayView bytes) {
            server.transport->send(bytes, peer, SendId{1});
        };
        client.recorder.onReceived = [&](PeerId, QByteArrayView bytes) {
            if (client.recorder.reads.size() < turns)
                client.transport->send(bytes, to, SendId{1});
        };
        client.transport->send("one at a time"_ba, to, SendId{1});
        QTRY_COMPARE(client.recorder.reads.size(), turns);
        const auto isInVain = [](const SocketCall &call) {
            return call.call == SocketCallKind::RecvFrom && call.result < 0;
        };
        QVERIFY(std::ranges::count_if(server.recorder.calls, isInVain) < turns / 4);

        // And yet many waiting datagrams are soon read in batches.
        const auto before = server.recorder.reads.size();
        for (int i = 0; i < 60; ++i)
            client.transport->send("all at once"_ba, to, SendId{1});
        QTRY_COMPARE(server.recorder.reads.size(), before + 60);
        QVERIFY(std::ranges::any_of(server.recorder.calls, [](const SocketCall &call) {
            return call.call == SocketCallKind::RecvFrom && call.batch.carried > 1;
        }));
    }

    void countsWhatTheKernelDropped()
    {
        Run server(Role::Server);
        server.open(udpAt(0));
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(server.transport->localAddress().port());
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        quint64 dropped = 0;
        connect(server.transport.get(), &Transport::droppedByKernel, this,
                [&](quint64 total) { dropped = total; });
        const int s = ::socket(AF_INET, SOCK_DGRAM, 0);
        const QByteArray datagram(30'000, 'd');
        const int count = 1500; // 45 MB: more than any requested receive buffer
        for (int i = 0; i < count; ++i) // nothing is read meanwhile: this is the reader's thread
            ::sendto(s, datagram.constData(), size_t(datagram.size()), 0,
                     reinterpret_cast<sockaddr *>(&to), sizeof to);
        ::close(s);
        QTRY_COMPARE(qint64(dropped) + server.recorder.reads.size(), qint64(count));
        QVERIFY(dropped > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Udp)
#include "tst_udp.moc"
