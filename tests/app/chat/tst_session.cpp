// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Sessions over loopback: rows match what happened, in every reply mode and framing.

#include "app/chat/errorsentence.h"
#include "app/chat/session.h"
#include "tests/app/chat/conversationpair.h"
#include "tests/fake/faketransport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <array>
#include <memory>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

ConversationSetup setupAt(Protocol protocol, Role role, quint16 port)
{
    ConversationSetup setup;
    setup.protocol = protocol;
    setup.role = role;
    setup.address = u"127.0.0.1:%1"_s.arg(port);
    return setup;
}

/// Returns a conversation's rows, of one kind or all.
QList<Message> rows(Session &session, std::optional<MessageKind> kind = {})
{
    QList<Message> result;
    const Conversation::Range range = session.conversation().range();
    for (qint64 number = range.first; number < range.end; ++number) {
        const auto message = session.conversation().message(number);
        if (message && (!kind || message->kind == *kind))
            result.append(*message);
    }
    return result;
}

QByteArray stream(Session &session, MessageKind kind)
{
    QByteArray bytes;
    for (const Message &message : rows(session, kind))
        bytes += message.payload;
    return bytes;
}

QList<MessageKind> kinds(Session &session)
{
    QList<MessageKind> result;
    for (const Message &message : rows(session))
        result.append(message.kind);
    return result;
}

bool isIn(Session &session, Transport::State state)
{
    session.refresh();
    return session.state() == state;
}

void start(Session &session, const ConversationSetup &setup)
{
    session.start(setup);
    QTRY_VERIFY(isIn(session, Transport::State::Open));
}

void stop(Session &session)
{
    session.stop();
    QTRY_VERIFY(isIn(session, Transport::State::Closed));
}

} // namespace

class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceThereIsRoomForMore()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, listener.serverPort()));
        QTRY_VERIFY(listener.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(listener.nextPendingConnection());
        peer->setReadBufferSize(1); // reads nothing more, so that the kernel's buffers fill

        QSignalSpy room(&client, &Session::hasRoom);
        QCOMPARE(client.unsettled(), Session::Unsettled());
        QVERIFY(!client.askForRoom(1)); // there is room now
        const QByteArray much(1 << 20, 'm');
        constexpr int messages = 32;
        TransportError error;
        for (int i = 0; i < messages; ++i)
            QVERIFY(client.send(much, PeerId::Everyone, &error) >= 0);
        QVERIFY(client.unsettled().messages > 0);
        QVERIFY(client.unsettled().memory <= messages * (much.size() + Transport::messageOverhead));
        QVERIFY(client.askForRoom(much.size()));

        qint64 read = 0;
        peer->setReadBufferSize(0);
        QObject::connect(peer.get(), &QTcpSocket::readyRead, peer.get(),
                         [&] { read += peer->readAll().size(); });
        read += peer->readAll().size();
        QTRY_COMPARE(room.size(), 1); // before any news is taken
        QVERIFY(client.unsettled().memory < much.size());
        QTRY_COMPARE(read, messages * much.size());
        QTRY_COMPARE(client.unsettled(), Session::Unsettled());
        QCOMPARE(room.size(), 1);
        stop(client);
    }

    /// Under load the numbers of many peers follow later; those of peers that never leave must not
    /// be lost with the run.
    void tellsTheNumbersOfEachPeerAtTheEnd()
    {
        Session server;
        start(server, setupAt(Protocol::Udp, Role::Server, 0));
        const quint16 port = server.localAddress().port();
        std::array<QUdpSocket, 100> peers;
        const auto sendAll = [&] {
            for (QUdpSocket &peer : peers)
                peer.writeDatagram("many", QHostAddress(QHostAddress::LocalHost), port);
        };
        sendAll();
        QTRY_COMPARE((server.refresh(), server.peers().size()), qsizetype(peers.size()));
        for (int i = 0; i < 40; ++i) {
            sendAll();
            if (i == 20)
                server.stop(); // in the middle of the flood
        }
        QTRY_VERIFY(isIn(server, Transport::State::Closed));
        qint64 received = 0;
        qint64 sent = 0;
        for (const PeerSummary &peer : server.peers()) {
            received += peer.messagesReceived;
            sent += peer.messagesSent;
        }
        QCOMPARE(received, server.counters().messagesReceived);
        QCOMPARE(sent, server.counters().messagesSent);
    }

    void sendsManyMessagesWithFewCalls()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Session client;
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Client, listener.serverPort());
        setup.framing.kind = Framing::Kind::Line;
        start(client, setup);
        QTRY_VERIFY(listener.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(listener.nextPendingConnection());
        peer->setReadBufferSize(1); // so that a part of it has to wait

        MessageBatch messages;
        for (int i = 0; i < 3000; ++i)
            messages.append(QByteArray(QByteArray::number(i).repeated(i % 1000) + '\n'));
        const QByteArray all = messages.bytes;
        qint64 row = -1;
        TransportError error;
        QCOMPARE(client.sendAll(messages, PeerId::Everyone, &row, &error), messages.count());
        const QList<Message> sent = rows(client, MessageKind::Sent);
        QCOMPARE(sent.size(), messages.count());
        QCOMPARE(sent.constLast().number, row);

        QByteArray read;
        peer->setReadBufferSize(0);
        QObject::connect(peer.get(), &QTcpSocket::readyRead, peer.get(),
                         [&] { read += peer->readAll(); });
        read += peer->readAll();
        QTRY_COMPARE(read.size(), all.size());
        QVERIFY(read == all);
        QTRY_COMPARE(client.unsettled(), Session::Unsettled());
        for (const Message &each : rows(client, MessageKind::Sent))
            QCOMPARE(each.flags, MessageFlags());
        stop(client);
        QCOMPARE(client.counters().messagesSent, messages.count());
        QCOMPARE(client.counters().bytesSent, all.size());
        qint64 carried = 0;
        qint64 calls = 0;
        for (const SocketCall &call : client.calls().calls(0, 10'000)) {
            if (call.call != SocketCallKind::Send || call.result < 0)
                continue;
            QVERIFY(client.conversation().message(call.message)->kind == MessageKind::Sent);
            carried += call.result;
            ++calls;
        }
        QCOMPARE(carried, all.size());
        QVERIFY(calls < messages.count() / 10 || defaultEngine() == Engine::Qt);
    }

    void stopsAtTheFirstMessageThatIsRefused()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Session client;
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Client, listener.serverPort());
        setup.framing.kind = Framing::Kind::LengthPrefix;
        setup.framing.prefixSize = 1;
        start(client, setup);
        qint64 row = -1;
        TransportError error;
        MessageBatch messages;
        for (const QByteArray &each : {QByteArray("a"), QByteArray(300, 'b'), QByteArray("c")})
            messages.append(each);
        QCOMPARE(client.sendAll(messages, PeerId::Everyone, &row, &error), 1);
        QCOMPARE(error.kind, TransportErrorKind::MessageTooLong);
        QTRY_COMPARE(stream(client, MessageKind::Sent), QByteArray("\1a"));
        QCOMPARE(row, rows(client, MessageKind::Sent).constLast().number);
        stop(client);
        QCOMPARE(client.sendAll(messages, PeerId::Everyone, &row, &error), 0);
        QCOMPARE(error.kind, TransportErrorKind::NotOpen);
    }

    void saysWhatOfABatchWasLost()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, listener.serverPort()));
        QTRY_VERIFY(listener.hasPendingConnections());
        std::unique_ptr<QTcpSocket> peer(listener.nextPendingConnection());
        peer->setReadBufferSize(1);
        MessageBatch messages;
        for (int i = 0; i < 64; ++i)
            messages.append(QByteArray(1 << 20, 'm'));
        qint64 row = -1;
        TransportError error;
        QCOMPARE(client.sendAll(messages, PeerId::Everyone, &row, &error), messages.count());
        QTRY_VERIFY(client.unsettled().messages < messages.count()); // the kernel has taken some
        peer->abort();
        peer.reset();
        QTRY_COMPARE(rows(client, MessageKind::Unsent).size(), 1);
        const auto unsent =
                UnsentAmount::fromBytes(rows(client, MessageKind::Unsent).constFirst().payload);
        qint64 failed = 0;
        for (const Message &each : rows(client, MessageKind::Sent)) {
            QVERIFY(!each.flags.testFlag(MessageFlag::Queued));
            failed += each.flags.testFlag(MessageFlag::Failed) ? 1 : 0;
        }
        QVERIFY(failed > 0);
        QCOMPARE(unsent.messages, failed);
        QCOMPARE(client.unsent().messages, failed);
        QCOMPARE(client.unsent().bytes, failed * (1 << 20)); // of whole messages
        QVERIFY(unsent.bytes > (failed - 1) * (1 << 20));
        QCOMPARE(client.unsettled(), Session::Unsettled());
    }

    void echoesAndMarksTheEcho_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("TCP") << Protocol::Tcp;
        QTest::newRow("UDP") << Protocol::Udp;
    }

    void echoesAndMarksTheEcho()
    {
        QFETCH(Protocol, protocol);
        Session server;
        start(server, setupAt(protocol, Role::Server, 0));
        QVERIFY(server.localAddress().port() != 0);
        Session client;
        start(client, setupAt(protocol, Role::Client, server.localAddress().port()));

        TransportError error;
        const QByteArray hello = "你好"_ba;
        const qint64 row = client.send(hello, PeerId::Everyone, &error);
        QVERIFY(row >= 0);
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 1);
        const Message echo = rows(client, MessageKind::Received).first();
        QCOMPARE(echo.payload, hello);
        QVERIFY(echo.flags.testFlag(MessageFlag::ExactEcho));
        QVERIFY(echo.roundTrip > 0);
        QTRY_VERIFY(!client.conversation().message(row)->flags.testFlag(MessageFlag::Queued));

        const QList<Message> received = rows(server, MessageKind::Received);
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().payload, hello);
        QVERIFY(!received.first().flags.testFlag(MessageFlag::ExactEcho));
        const QList<Message> replied = rows(server, MessageKind::Sent);
        QCOMPARE(replied.size(), 1);
        QVERIFY(replied.first().flags.testFlag(MessageFlag::Reply));
        QTRY_VERIFY(!rows(server, MessageKind::Sent).first().flags.testFlag(MessageFlag::Queued));

        // News come a moment after the rows.
        QTRY_COMPARE((client.refresh(), client.counters().echoesExact), 1);
        QCOMPARE(client.counters().bytesSent, 6);
        QCOMPARE(client.counters().bytesReceived, 6);
        QTRY_COMPARE((server.refresh(), server.counters().messagesSent), 1);
        QCOMPARE(server.peers().size(), 1);
        QCOMPARE(server.peers().first().messagesReceived, 1);
        QCOMPARE(server.peers().first().messagesSent, 1);
    }

    void writesDownTheCourseOfARun()
    {
        Session server;
        start(server, setupAt(Protocol::Tcp, Role::Server, 0));
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, server.localAddress().port()));
        QTRY_COMPARE(kinds(server), (QList{MessageKind::Opened, MessageKind::PeerConnected}));
        stop(client);
        QCOMPARE(kinds(client), (QList{MessageKind::Opened, MessageKind::Closed}));
        QTRY_COMPARE(kinds(server), (QList{MessageKind::Opened, MessageKind::PeerConnected,
                                           MessageKind::PeerDisconnected}));
        stop(server);
        QCOMPARE(kinds(server).last(), MessageKind::Closed);
        QVERIFY(server.calls().range().end > 0);
    }

    void knowsSinceWhenAPeerIsThereAsItsRowDoes()
    {
        Session server;
        start(server, setupAt(Protocol::Tcp, Role::Server, 0));
        QTcpSocket peer;
        peer.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
        QTRY_COMPARE((server.refresh(), server.peers().size()), 1);
        QCOMPARE(server.peers().first().since,
                 rows(server, MessageKind::PeerConnected).first().time);
    }

    void startsAgainAndKeepsTheConversation()
    {
        Session server;
        start(server, setupAt(Protocol::Tcp, Role::Server, 0));
        {
            Session client;
            start(client, setupAt(Protocol::Tcp, Role::Client, server.localAddress().port()));
            QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 1);
            stop(client);
        }
        const quint16 port = server.localAddress().port();
        stop(server);
        start(server, setupAt(Protocol::Tcp, Role::Server, port));
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, port));
        QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 2);
        const QList<Message> peers = rows(server, MessageKind::PeerConnected);
        QVERIFY(peers[0].peer != peers[1].peer); // numbers are never reused
        QVERIFY(!server.conversation().peerAddress(peers[1].peer).isNull());
    }

    void refusesWhatCannotBeSent()
    {
        Session session;
        TransportError error;
        QCOMPARE(session.send("early"_ba, PeerId::Everyone, &error), -1);
        QCOMPARE(error.kind, TransportErrorKind::NotOpen);
        QCOMPARE(rows(session).size(), 0);

        start(session, setupAt(Protocol::Tcp, Role::Server, 0));
        QCOMPARE(session.send("to nobody"_ba, PeerId::Everyone, &error), -1);
        QCOMPARE(error.kind, TransportErrorKind::NoSuchPeer);
        stop(session);

        QUdpSocket foreign;
        foreign.bind(QHostAddress::LocalHost, 0);
        start(session, setupAt(Protocol::Udp, Role::Client, foreign.localPort()));
        QCOMPARE(session.send(QByteArray(65'508, 'x'), PeerId::Everyone, &error), -1);
        QCOMPARE(error.kind, TransportErrorKind::DatagramTooLarge);
        QVERIFY(rows(session, MessageKind::Sent).isEmpty());
    }

    void sendsTheLargestDatagramOfEachFamily_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("clientHost");
        QTest::addColumn<int>("largest");
        QTest::addColumn<bool>("conditions");
        QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1"_s << 65'507 << false;
        QTest::newRow("IPv6") << u"::1"_s << u"::1"_s << 65'527 << false;
        QTest::newRow("IPv4 at a socket for both") << u"::"_s << u"127.0.0.1"_s << 65'507 << false;
        QTest::newRow("IPv6 under conditions") << u"::1"_s << u"::1"_s << 65'527 << true;
    }

    void sendsTheLargestDatagramOfEachFamily()
    {
        QFETCH(QString, host);
        QFETCH(QString, clientHost);
        QFETCH(int, largest);
        QFETCH(bool, conditions);
        QUdpSocket probe;
        if (host.contains(u':') && !probe.bind(QHostAddress::LocalHostIPv6, 0))
            QSKIP("This machine has no IPv6");
        ConversationSetup setup = setupAt(Protocol::Udp, Role::Server, 0);
        const auto address = [](const QString &at, quint16 port) {
            return (at.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(at, QString::number(port));
        };
        setup.address = address(host, 0);
        if (conditions)
            setup.conditions.delay = 1;
        Session server;
        start(server, setup);
        setup.role = Role::Client;
        setup.address = address(clientHost, server.localAddress().port());
        Session client;
        start(client, setup);

        TransportError error;
        QCOMPARE(client.largestDatagram(PeerId::Everyone), largest);
        QCOMPARE(client.send(QByteArray(largest + 1, 'x'), PeerId::Everyone, &error), -1);
        QCOMPARE(error.kind, TransportErrorKind::DatagramTooLarge);
        QVERIFY(errorSentence(error).contains(QLocale().toString(largest)));

        // To the server and back as an echo.
        QVERIFY(client.send(QByteArray(largest, 'x'), PeerId::Everyone, &error) >= 0);
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 1);
        QCOMPARE(rows(client, MessageKind::Received).first().size, largest);
        QTRY_COMPARE((server.refresh(), server.peers().size()), 1);
        const PeerId peer = server.peers().first().peer;
        QCOMPARE(server.largestDatagram(peer), largest);
        QCOMPARE(server.send(QByteArray(largest + 1, 'x'), peer, &error), -1);
        QCOMPARE(error.address, server.conversation().peerAddress(peer).toString());
    }

    void sendsAnEmptyDatagramOnPurpose()
    {
        QUdpSocket foreign;
        foreign.bind(QHostAddress::LocalHost, 0);
        Session client;
        start(client, setupAt(Protocol::Udp, Role::Client, foreign.localPort()));
        TransportError error;
        QVERIFY(client.send({}, PeerId::Everyone, &error) >= 0);
        QTRY_VERIFY(foreign.hasPendingDatagrams());
        quint16 port = 0;
        QCOMPARE(foreign.readDatagram(nullptr, 0, nullptr, &port), 0);
        foreign.writeDatagram(QByteArray(), QHostAddress(QHostAddress::LocalHost), port);
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 1);
        QCOMPARE(rows(client, MessageKind::Received).first().size, 0);
        QVERIFY(rows(client, MessageKind::Received).first().flags.testFlag(MessageFlag::ExactEcho));
    }

    void relaysInTheChatRoom()
    {
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Server, 0);
        setup.reply = ReplyMode::Room;
        setup.framing.kind = Framing::Kind::Line;
        Session server;
        start(server, setup);
        QTcpSocket a;
        QTcpSocket b;
        QTcpSocket c;
        for (QTcpSocket *socket : {&a, &b, &c})
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                  server.localAddress().port());
        QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 3);
        QTRY_COMPARE(a.state(), QAbstractSocket::ConnectedState);
        a.write("hel");
        a.flush();
        a.write("lo\nyou\n");
        const QByteArray name = u"127.0.0.1:%1: "_s.arg(a.localPort()).toUtf8();
        const QByteArray relayed = name + "hello\n" + name + "you\n";
        QTRY_COMPARE(b.peek(1000), relayed);
        QTRY_COMPARE(c.peek(1000), relayed);
        QCOMPARE(a.bytesAvailable(), 0);
        QCOMPARE(rows(server, MessageKind::Received).size(), 2);
        QCOMPARE(rows(server, MessageKind::Sent).size(), 2); // one row for both recipients
        QTRY_VERIFY(!rows(server, MessageKind::Sent).last().flags.testFlag(MessageFlag::Queued));
    }

    void finishesSendingToEveryClient()
    {
        ConversationPair pair(Protocol::Tcp);
        QVERIFY(pair.start());
        Session second;
        second.start(loopback(Protocol::Tcp, Role::Client, pair.server.localAddress().port()));
        QTRY_COMPARE((pair.server.refresh(), pair.server.peers().size()), 2);
        pair.server.finishSending(PeerId::Everyone);
        for (Session *client : {&pair.client, &second}) {
            QTRY_COMPARE(ConversationPair::rows(*client, MessageKind::PeerFinished).size(), 1);
            QVERIFY(ConversationPair::hasPeer(*client)); // its own half is still open
        }
    }

    void saysNothingByItselfInManualMode()
    {
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Server, 0);
        setup.reply = ReplyMode::Manual;
        Session server;
        start(server, setup);
        QTcpSocket a;
        QTcpSocket b;
        a.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
        QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 1);
        b.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
        QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 2);
        a.write("hello");
        QTRY_COMPARE(stream(server, MessageKind::Received), "hello"_ba);
        TransportError error;
        const PeerId second = rows(server, MessageKind::PeerConnected).last().peer;
        QVERIFY(server.send("only you"_ba, second, &error) >= 0);
        QTRY_COMPARE(b.peek(100), "only you"_ba);
        QVERIFY(server.send("all"_ba, PeerId::Everyone, &error) >= 0);
        QTRY_COMPARE(a.peek(100), "all"_ba);
        QTRY_COMPARE(b.peek(100), "only youall"_ba);
        QTRY_VERIFY(!rows(server, MessageKind::Sent).last().flags.testFlag(MessageFlag::Queued));
        server.disconnectPeer(second);
        QTRY_COMPARE(b.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(a.state(), QAbstractSocket::ConnectedState);
    }

    void switchesTheReplyModeWhileRunning()
    {
        Session server;
        start(server, setupAt(Protocol::Tcp, Role::Server, 0));
        QTcpSocket a;
        a.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
        a.write("one");
        QTRY_COMPARE(a.peek(100), "one"_ba);
        server.change([](ConversationSetup &setup) { setup.reply = ReplyMode::Manual; });
        a.write("two");
        QTRY_COMPARE(stream(server, MessageKind::Received), "onetwo"_ba);
        server.change([](ConversationSetup &setup) { setup.reply = ReplyMode::Echo; });
        a.write("three");
        QTRY_COMPARE(a.peek(100), "onethree"_ba);
    }

    void echoesByteForByteHoweverItIsFramed()
    {
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Server, 0);
        setup.framing.kind = Framing::Kind::LengthPrefix;
        setup.framing.prefixSize = 2;
        Session server;
        start(server, setup);
        QTcpSocket a;
        a.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
        const QByteArray bytes("\0\3abc\0\2de\0\7unfin", 16);
        a.write(bytes);
        QTRY_COMPARE(a.peek(100), bytes);
        QTRY_COMPARE(rows(server, MessageKind::Received).size(), 2);
        a.disconnectFromHost();
        QTRY_COMPARE(rows(server, MessageKind::FrameRefused).size(), 1); // shown, not hidden
        const Message refused = rows(server, MessageKind::FrameRefused).first();
        QCOMPARE(refused.payload.at(0), char(FrameProblem::Unfinished));
        QVERIFY(refused.payload.endsWith("unfin"));
    }

    /// A reply belongs to the request whose number it has, though others had the same words; an
    /// error that quotes a request is no reply.
    void tellsEchoesOfEqualMessagesApart()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("ICMP is for system calls only");
        const auto network = std::make_shared<FakeNetwork>();
        Session client(nullptr, network->factory());
        ConversationSetup setup;
        setup.protocol = Protocol::Icmp;
        setup.role = Role::Client;
        setup.address = u"icmp://127.0.0.1"_s;
        start(client, setup);
        QTRY_COMPARE(client.peers().size(), 1);
        const PeerId peer = client.peers().constFirst().peer;
        const auto numbered = [](quint8 type, char number) -> QByteArray {
            return QByteArray(1, char(type)) + QByteArray(6, '\0') + QByteArray(1, number);
        };
        network->holdSends();
        TransportError error;
        for (char number = 1; number <= 3; ++number) {
            QVERIFY(client.send("again"_ba, PeerId::Everyone, &error) >= 0);
            QTRY_COMPARE(network->sendings().size(), number);
            network->head(network->sendings().constLast().id, numbered(8, number));
        }
        network->releaseSends();
        QTRY_COMPARE((client.refresh(), client.counters().messagesSent), 3);
        network->receive(peer, "again", numbered(3, 0));
        network->receive(peer, "again", numbered(0, 3));
        network->receive(peer, "again", numbered(0, 3));
        network->receive(peer, "again", numbered(0, 2));
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 4);
        QList<bool> exact;
        for (const Message &each : rows(client, MessageKind::Received))
            exact.append(each.flags.testFlag(MessageFlag::ExactEcho));
        QCOMPARE(exact, QList<bool>({false, true, false, true}));
        stop(client);
        QCOMPARE(client.counters().echoesExact, 2);
    }

    /// However the bytes are read, each line is a row, and the same things happen in between.
    void keepsTheLinesOfARead()
    {
        const auto network = std::make_shared<FakeNetwork>();
        Session server(nullptr, network->factory());
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Server, 9000);
        setup.framing.kind = Framing::Kind::Line;
        setup.framing.limit = 10;
        setup.reply = ReplyMode::Manual;
        start(server, setup);
        const PeerId peer = network->connectPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
        QByteArray flood;
        for (int i = 0; i < 10'000; ++i)
            flood += QByteArray::number(i) + '\n';
        network->receive(peer, "one\ntwo\nthr");
        network->receive(peer, "ee\n\nfour\r\n");
        network->receive(peer, flood);
        network->receive(peer, "last\nmore than the limit\nraw");
        network->receive(peer, "the\nrest");
        network->disconnectPeer(peer);
        QTRY_COMPARE(rows(server, MessageKind::PeerDisconnected).size(), 1);

        QList<QByteArray> expected = {"one\n", "two\n", "three\n", "\n", "four\r\n"};
        for (int i = 0; i < 10'000; ++i)
            expected << QByteArray::number(i) + '\n';
        expected << "last\n"
                 << "the\nrest";
        const QList<Message> received = rows(server, MessageKind::Received);
        QCOMPARE(received.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(received[i].payload, expected[i]);
        const QList<Message> refused = rows(server, MessageKind::FrameRefused);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.front().payload.sliced(1), "more than the limit\nraw");
        QCOMPARE(refused.front().number, received.constLast().number - 1); // in its place
        stop(server);
        QCOMPARE(server.counters().messagesReceived, expected.size());
    }

    void framesWhatThePersonSends()
    {
        QTcpServer foreign;
        QVERIFY(foreign.listen(QHostAddress::LocalHost));
        ConversationSetup setup = setupAt(Protocol::Tcp, Role::Client, foreign.serverPort());
        setup.framing.kind = Framing::Kind::Line;
        Session client;
        start(client, setup);
        QTRY_VERIFY(foreign.hasPendingConnections());
        QTcpSocket *const peer = foreign.nextPendingConnection();
        TransportError error;
        QVERIFY(client.send("hello"_ba, PeerId::Everyone, &error) >= 0);
        QTRY_COMPARE(peer->peek(100), "hello\n"_ba);
    }

    void tellsAnErrorOnceAndCloses()
    {
        QTcpServer foreign;
        QVERIFY(foreign.listen(QHostAddress::LocalHost));
        Session server;
        server.start(setupAt(Protocol::Tcp, Role::Server, foreign.serverPort()));
        QTRY_COMPARE(rows(server, MessageKind::Error).size(), 1);
        QTRY_VERIFY(isIn(server, Transport::State::Closed));
        const TransportError error =
                TransportError::fromBytes(rows(server, MessageKind::Error).first().payload);
        QCOMPARE(error.kind, TransportErrorKind::AddressInUse);
        QCOMPARE(kinds(server), QList{MessageKind::Error});
        QTRY_VERIFY((server.start(setupAt(Protocol::Tcp, Role::Server, 0)),
                     isIn(server, Transport::State::Open)));
    }

    void knowsItsOwnServersFromOtherPrograms_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("tcp") << Protocol::Tcp;
        QTest::newRow("udp") << Protocol::Udp;
    }

    void knowsItsOwnServersFromOtherPrograms()
    {
        QFETCH(Protocol, protocol);
        Session first;
        first.start(setupAt(protocol, Role::Server, 0));
        QTRY_VERIFY(isIn(first, Transport::State::Open));
        const quint16 port = first.localAddress().port();
        const auto whyNot = [](Session &session) {
            return TransportError::fromBytes(rows(session, MessageKind::Error).constLast().payload)
                    .kind;
        };
        Session second;
        second.start(setupAt(protocol, Role::Server, port));
        QTRY_VERIFY(isIn(second, Transport::State::Closed));
        QCOMPARE(whyNot(second), TransportErrorKind::AddressInUseHere);

        // Once it has stopped, its port may belong to another program.
        first.stop();
        QTRY_VERIFY(isIn(first, Transport::State::Closed));
        QTcpServer foreign;
        QUdpSocket foreignDatagrams;
        QVERIFY(protocol == Protocol::Tcp ? foreign.listen(QHostAddress::LocalHost, port)
                                          : foreignDatagrams.bind(QHostAddress::LocalHost, port,
                                                                  QUdpSocket::DontShareAddress));
        second.start(setupAt(protocol, Role::Server, port));
        QTRY_COMPARE(rows(second, MessageKind::Error).size(), 2);
        QCOMPARE(whyNot(second), TransportErrorKind::AddressInUse);
    }

    void sendsWhatWasAcceptedBeforeItStops()
    {
        QTcpServer foreign;
        QVERIFY(foreign.listen(QHostAddress::LocalHost));
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, foreign.serverPort()));
        QTRY_VERIFY(foreign.hasPendingConnections());
        QTcpSocket *const peer = foreign.nextPendingConnection();
        TransportError error;
        const QByteArray much(20 * 1024 * 1024, 'm');
        const qint64 row = client.send(much, PeerId::Everyone, &error);
        QVERIFY(row >= 0);
        client.stop();
        qint64 got = 0;
        QTRY_COMPARE((got += peer->readAll().size()), much.size());
        QTRY_VERIFY(isIn(client, Transport::State::Closed));
        QVERIFY(!client.conversation().message(row, 0)->flags.testFlag(MessageFlag::Failed));
    }

    /// A listener that checks only each piece of news sees the end as well.
    void tellsThatItIsClosed()
    {
        Session session;
        QList<Transport::State> seen;
        connect(&session, &Session::changed, this, [&] {
            session.refresh();
            seen.append(session.state());
        });
        session.start(setupAt(Protocol::Tcp, Role::Server, 0));
        QTRY_VERIFY(seen.contains(Transport::State::Open));
        session.stop();
        QTRY_VERIFY(session.state() == Transport::State::Closed);
        QTRY_COMPARE(seen.constLast(), Transport::State::Closed);
    }

    void marksWhatWasNotSent()
    {
        QTcpServer foreign; // accepts in the kernel, never reads
        QVERIFY(foreign.listen(QHostAddress::LocalHost));
        foreign.pauseAccepting();
        Session client;
        start(client, setupAt(Protocol::Tcp, Role::Client, foreign.serverPort()));
        TransportError error;
        const qint64 row = client.send(QByteArray(30 * 1024 * 1024, 'm'), PeerId::Everyone, &error);
        client.stop();
        client.stop(); // stop() again, to cut it short
        QTRY_VERIFY(isIn(client, Transport::State::Closed));
        const auto message = client.conversation().message(row, 0);
        QVERIFY(message->flags.testFlag(MessageFlag::Failed));
        QVERIFY(!message->flags.testFlag(MessageFlag::Queued));
    }

    void goesAwayWhileRunning()
    {
        QTcpSocket a;
        {
            Session server;
            start(server, setupAt(Protocol::Tcp, Role::Server, 0));
            a.connectToHost(QHostAddress(QHostAddress::LocalHost), server.localAddress().port());
            QTRY_COMPARE(rows(server, MessageKind::PeerConnected).size(), 1);
        }
        QTRY_COMPARE(a.state(), QAbstractSocket::UnconnectedState);
        Session never;
        never.start(setupAt(Protocol::Tcp, Role::Server, 0)); // destroyed before it opens
        QVERIFY(never.state() != Transport::State::Closed);
    }

    void tellsOnceHoweverMuchHappens()
    {
        Session server;
        start(server, setupAt(Protocol::Udp, Role::Server, 0));
        QTest::qWait(50); // events of opening
        server.refresh();
        QSignalSpy news(&server, &Session::changed);
        QUdpSocket a;
        a.bind(QHostAddress::LocalHost, 0);
        for (int i = 0; i < 200; ++i)
            a.writeDatagram("x", 1, QHostAddress(QHostAddress::LocalHost),
                            server.localAddress().port());
        QTRY_COMPARE(rows(server, MessageKind::Received).size(), 200);
        QTRY_COMPARE(news.size(), 1);
        // Counters are published at the end of a network turn, maybe a little after the rows.
        QTRY_COMPARE((server.refresh(), server.counters().messagesReceived), 200);
        QCOMPARE(server.peers().first().messagesReceived, 200);
        const qsizetype told = news.size();
        a.writeDatagram("y", 1, QHostAddress(QHostAddress::LocalHost),
                        server.localAddress().port());
        QTRY_VERIFY(news.size() > told);
    }

    void callsAWrongEchoWrong()
    {
        QUdpSocket foreign;
        foreign.bind(QHostAddress::LocalHost, 0);
        Session client;
        start(client, setupAt(Protocol::Udp, Role::Client, foreign.localPort()));
        TransportError error;
        client.send("ping"_ba, PeerId::Everyone, &error);
        QTRY_VERIFY(foreign.hasPendingDatagrams());
        quint16 port = 0;
        char buffer[16];
        foreign.readDatagram(buffer, sizeof buffer, nullptr, &port);
        const QHostAddress here(QHostAddress::LocalHost);
        foreign.writeDatagram("pong", here, port); // as long as what was sent, but different bytes
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 1);
        QVERIFY(rows(client, MessageKind::Received).first().flags.testFlag(MessageFlag::NotAnEcho));
        client.send("ping"_ba, PeerId::Everyone, &error);
        QTRY_VERIFY(foreign.hasPendingDatagrams());
        foreign.readDatagram(buffer, sizeof buffer);
        foreign.writeDatagram("welcome", here, port); // an answer, not an echo
        QTRY_COMPARE(rows(client, MessageKind::Received).size(), 2);
        QCOMPARE(rows(client, MessageKind::Received).last().flags, MessageFlags());
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
