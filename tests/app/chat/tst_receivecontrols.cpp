// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Controls during a conversation: receive size, reading, TCP_NODELAY, repeated messages; and the
// kernel's buffers.

#include "app/chat/problemsentences.h"
#include "tests/app/chat/conversationpair.h"

#include <QTemporaryDir>
#include <QUdpSocket>

#include <algorithm>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

QList<SocketCall> calls(Session &session, SocketCallKind kind)
{
    QList<SocketCall> found;
    const CallLog::Range range = session.calls().range();
    for (const SocketCall &call : session.calls().calls(range.first, range.end - range.first)) {
        if (call.call == kind)
            found.append(call);
    }
    return found;
}

int noDelayCalls(Session &session, int value);

/// Sets a TCP session's receive size and waits until the network thread, which handles requests in
/// order, has applied it.
bool setStreamBuffer(Session &session, int size)
{
    if (!session.change([&](ConversationSetup &setup) { setup.transport.receiveSize = size; }))
        return false;
    const int before = noDelayCalls(session, 0);
    session.change([&](ConversationSetup &setup) { setup.transport.noDelay = false; });
    session.change([&](ConversationSetup &setup) { setup.transport.noDelay = true; });
    return QTest::qWaitFor([&] { return noDelayCalls(session, 0) > before; }, 20'000);
}

/// The same for UDP: sends datagrams until one is cut, or not cut, as expected.
bool setDatagramBuffer(Session &session, int size, QUdpSocket &other)
{
    if (!session.change([&](ConversationSetup &setup) { setup.transport.receiveSize = size; }))
        return false;
    const QByteArray probe(100, 'p');
    return QTest::qWaitFor(
            [&] {
                other.writeDatagram(probe, QHostAddress::LocalHost, session.localAddress().port());
                const QList<Message> rows = ConversationPair::rows(session, MessageKind::Received);
                return !rows.isEmpty() && rows.back().payload == probe.first(std::min(size, 100));
            },
            20'000);
}

int noDelayCalls(Session &session, int value)
{
    int count = 0;
    for (const SocketCall &call : calls(session, SocketCallKind::SetSockOpt)) {
        if (call.level == IPPROTO_TCP && call.option == TCP_NODELAY && call.value == value)
            ++count;
    }
    return count;
}

} // namespace

class TestReceiveControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStreamInPiecesOfTheChosenSize();
    void marksADatagramThatTheBufferCut();
    void startsWithTheChosenSize();
    void refusesASizeThatIsNone();
    void leavesAStreamInTheKernelWhileReadingIsPaused();
    void waitsForWhoMustSeeEveryRow();
    void waitsForWhoMustSeeTheTiniestMessages();
    void leavesDatagramsInTheKernelWhileReadingIsPaused();
    void closesWhileReadingIsPaused();
    void hearsOfARefusalWhileReadingIsPaused();
    void switchesNagleOnLiveConnections();
    void asksNoUnixSocketForWhatTcpHas();
    void sendsTheSameMessageManyTimesWithoutKeepingThemAll();
    void sendsManyDatagrams();
    void refusesRepetitionsThatMakeNoSense();
    void endsARepetitionWithItsPeer();
    void cutsAFixedSize();
};

void TestReceiveControls::readsAStreamInPiecesOfTheChosenSize()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    for (const int size : {1, 7, 1024, 65'536}) {
        const QByteArray all(5'000, char('a' + size % 20));
        QVERIFY(setStreamBuffer(pair.server, size));
        const qsizetype before = calls(pair.server, SocketCallKind::Recv).size();
        const qsizetype had = ConversationPair::bytes(pair.server, MessageKind::Received).size();
        QVERIFY(ConversationPair::say(pair.client, all) >= 0);
        QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received,
                                               had + all.size()));
        QVERIFY(ConversationPair::bytes(pair.server, MessageKind::Received).endsWith(all));
        (void)ConversationPair::callsOf(pair.server, SocketCallKind::Recv, had + all.size());
        const QList<SocketCall> reads = calls(pair.server, SocketCallKind::Recv).sliced(before);
        QVERIFY(reads.size() >= all.size() / size);
        for (const SocketCall &read : reads)
            QCOMPARE(read.size, size);
    }
}

void TestReceiveControls::marksADatagramThatTheBufferCut()
{
    ConversationPair pair(Protocol::Udp);
    QVERIFY(pair.start());
    QUdpSocket other;
    const quint16 port = pair.server.localAddress().port();
    QVERIFY(setDatagramBuffer(pair.server, 8, other));
    // Datagrams of one socket stay in order, so after this one no probe is in flight.
    other.writeDatagram("mark", QHostAddress::LocalHost, port);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).back().payload,
                 "mark"_ba);
    pair.server.conversation().clear();
    for (const QByteArray &text : {"12345678"_ba, "hello, server!"_ba, ""_ba, "short"_ba})
        QCOMPARE(other.writeDatagram(text, QHostAddress::LocalHost, port), text.size());
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 4);
    const QList<Message> rows = ConversationPair::rows(pair.server, MessageKind::Received);
    QCOMPARE(rows[0].payload, "12345678"_ba); // just fits
    QVERIFY(!rows[0].flags.testFlag(MessageFlag::Cut));
    QCOMPARE(rows[1].payload, "hello, s"_ba);
    QVERIFY(rows[1].flags.testFlag(MessageFlag::Cut));
    QCOMPARE(rows[1].detail, 14);
    QCOMPARE(rows[2].size, 0);
    QVERIFY(!rows[3].flags.testFlag(MessageFlag::Cut));
    QCOMPARE(rows[3].detail, -1);

    QVERIFY(setDatagramBuffer(pair.server, 65'536, other)); // nothing is cut any more
    const QByteArray large(60'000, 'x');
    QCOMPARE(other.writeDatagram(large, QHostAddress::LocalHost, port), large.size());
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).back().payload, large);
    // MSG_TRUNC is passed only if a datagram may be cut. (Calls are published a moment after rows.)
    QTRY_VERIFY([&] {
        const QList<SocketCall> reads = calls(pair.server, SocketCallKind::RecvFrom);
        return !reads.isEmpty() && reads.back().size == 65'536 && reads.back().flags == 0;
    }());
}

void TestReceiveControls::startsWithTheChosenSize()
{
    ConversationPair pair(Protocol::Udp);
    pair.serverTransport.receiveSize = 3;
    QVERIFY(pair.start());
    QVERIFY(ConversationPair::say(pair.client, "abcdef") >= 0);
    QTRY_COMPARE(ConversationPair::bytes(pair.server, MessageKind::Received), "abc"_ba);
}

void TestReceiveControls::refusesASizeThatIsNone()
{
    Session session;
    const int before = session.setup().transport.receiveSize;
    for (const int size : {0, -1, 65'537, 1'000'000})
        QVERIFY(!session.change(
                [&](ConversationSetup &setup) { setup.transport.receiveSize = size; }));
    QCOMPARE(session.setup().transport.receiveSize, before);
    QVERIFY(receiveSizeSentence(u"0"_s).contains(u"“0”"));
}

void TestReceiveControls::leavesAStreamInTheKernelWhileReadingIsPaused()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    pair.server.setReading(false);
    pair.server.measureQueues(PeerId{1}); // requests are handled in order: reading is paused by now
    QTRY_VERIFY((pair.server.refresh(), pair.server.peers().front().kernel.unread) >= 0);

    const QByteArray all(20 * 1024 * 1024, 'x'); // more than both ends' kernel buffers hold
    const qint64 row = ConversationPair::say(pair.client, all);
    QTRY_VERIFY((pair.client.refresh(), pair.client.peers().front().bytesQueued) > 0);
    QTRY_VERIFY([&] {
        pair.server.measureQueues(PeerId{1});
        pair.client.measureQueues(PeerId{1});
        pair.server.refresh();
        pair.client.refresh();
        return pair.server.peers().front().kernel.unread > 0
               && pair.client.peers().front().kernel.unsent > 0;
    }());
    QVERIFY(ConversationPair::rows(pair.server, MessageKind::Received).isEmpty());
    QVERIFY(pair.client.conversation().message(row, 0)->flags.testFlag(MessageFlag::Queued));

    pair.server.setReading(true);
    QTRY_COMPARE((pair.server.refresh(), pair.server.peers().front().bytesReceived),
                 qint64(all.size()));
    QVERIFY(ConversationPair::settles(pair.client));
}

void TestReceiveControls::waitsForWhoMustSeeEveryRow()
{
    ConversationPair pair(Protocol::Tcp);
    Conversation &conversation = pair.server.conversation();
    conversation.setLimit(Conversation::smallestLimit);
    pair.server.setReadUpTo(0);
    QVERIFY(pair.start());
    const QByteArray all(20 * 1024 * 1024, 'x');
    QVERIFY(ConversationPair::say(pair.client, all) >= 0);
    const auto received = [&] {
        pair.server.refresh();
        return pair.server.peers().front().bytesReceived;
    };
    const auto waits = [&] {
        pair.server.measureQueues(PeerId{1});
        return received() > 0 && pair.server.peers().front().kernel.unread > 0;
    };
    QTRY_VERIFY(waits());
    QCOMPARE(conversation.trimmed().rows, 0);

    // A reader that takes one row at a time misses none.
    qint64 row = 0;
    qint64 seen = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (; row < conversation.range().end; ++row) {
                    const auto message = conversation.message(row, 0);
                    if (!message)
                        return true;
                    seen += message->kind == MessageKind::Received ? message->size : 0;
                    pair.server.setReadUpTo(row + 1);
                }
                return seen == all.size();
            }(),
            60'000);
    QCOMPARE(seen, qint64(all.size()));

    // A manual pause persists, and the lossless reader can be turned off.
    pair.server.setReading(false);
    pair.server.setReadUpTo(row);
    QVERIFY(ConversationPair::say(pair.client, all) >= 0);
    QTRY_VERIFY(waits());
    QCOMPARE(received(), qint64(all.size()));
    pair.server.setReading(true);
    QTRY_VERIFY(conversation.sizeSince(row) > conversation.limit() / 4);
    QTRY_VERIFY(waits());
    pair.server.setReadUpTo(-1);
    QTRY_COMPARE(received(), qint64(2 * all.size()));
    QVERIFY(conversation.trimmed().rows > 0);
}

void TestReceiveControls::waitsForWhoMustSeeTheTiniestMessages()
{
    // Each byte is a message, whose row needs far more memory than the byte.
    ConversationPair pair(Protocol::Tcp);
    Conversation &conversation = pair.server.conversation();
    conversation.setLimit(Conversation::smallestLimit);
    pair.server.setReadUpTo(0);
    QVERIFY(pair.start());
    QVERIFY(pair.server.change(
            [](ConversationSetup &setup) { setup.framing = *Framing::fromString(u"line"_s); }));
    constexpr int all = 1024 * 1024;
    QVERIFY(ConversationPair::say(pair.client, QByteArray(all, '\n')) >= 0);

    qint64 row = 0;
    int seen = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (const qint64 end = conversation.range().end; row < end; ++row) {
                    const auto message = conversation.message(row, 0);
                    if (!message)
                        return true;
                    seen += message->kind == MessageKind::Received ? 1 : 0;
                }
                pair.server.setReadUpTo(row);
                return seen == all;
            }(),
            60'000);
    QCOMPARE(seen, all);
}

void TestReceiveControls::leavesDatagramsInTheKernelWhileReadingIsPaused()
{
    ConversationPair pair(Protocol::Udp);
    QVERIFY(pair.start());
    QVERIFY(ConversationPair::say(pair.client, "before") >= 0);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 1);
    pair.server.setReading(false);
    pair.server.measureQueues(PeerId{1});
    QTRY_COMPARE((pair.server.refresh(), pair.server.peers().front().kernel.unread), 0);
    QVERIFY(ConversationPair::say(pair.client, "waits") >= 0);
    QTRY_VERIFY([&] {
        pair.server.measureQueues(PeerId{1});
        pair.server.refresh();
        return pair.server.peers().front().kernel.unread > 0;
    }());
    QCOMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 1);
    pair.server.setReading(true);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 2);
}

void TestReceiveControls::closesWhileReadingIsPaused()
{
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        ConversationPair pair(protocol);
        QVERIFY(pair.start());
        pair.server.setReading(false);
        QVERIFY(ConversationPair::say(pair.client, "nobody reads this") >= 0);
        QVERIFY(ConversationPair::settles(pair.client));
        pair.server.stop();
        QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Closed));
    }
}

void TestReceiveControls::hearsOfARefusalWhileReadingIsPaused()
{
    ConversationPair pair(Protocol::Udp);
    QVERIFY(pair.start());
    pair.client.setReading(false);
    pair.server.stop();
    QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Closed));
    QVERIFY(ConversationPair::say(pair.client, "is anybody there?") >= 0);
    QTRY_COMPARE(ConversationPair::rows(pair.client, MessageKind::Error).size(), 1);
    const Message row = ConversationPair::rows(pair.client, MessageKind::Error).front();
    QCOMPARE(TransportError::fromBytes(row.payload).kind, TransportErrorKind::ConnectionRefused);
}

void TestReceiveControls::switchesNagleOnLiveConnections()
{
    ConversationPair pair(Protocol::Tcp);
    pair.clientTransport.noDelay = false;
    QVERIFY(pair.start());
    QCOMPARE(noDelayCalls(pair.client, 1), 0);
    QTRY_COMPARE(noDelayCalls(pair.server, 1), 1);
    pair.client.change([&](ConversationSetup &setup) { setup.transport.noDelay = true; });
    QTRY_COMPARE(noDelayCalls(pair.client, 1), 1);
    pair.client.change(
            [&](ConversationSetup &setup) { setup.transport.noDelay = true; }); // already set
    pair.client.change([&](ConversationSetup &setup) { setup.transport.noDelay = false; });
    QTRY_COMPARE(noDelayCalls(pair.client, 0), 1);
    QCOMPARE(noDelayCalls(pair.client, 1), 1);
}

void TestReceiveControls::asksNoUnixSocketForWhatTcpHas()
{
    const QTemporaryDir folder;
    ConversationSetup setup;
    setup.protocol = Protocol::Unix;
    setup.address = folder.filePath(u"s"_s);
    setup.reply = ReplyMode::Manual;
    setup.transport.keepAlive = 1;
    Session server;
    Session client;
    server.start(setup);
    QVERIFY(ConversationPair::becomes(server, Transport::State::Open));
    setup.role = Role::Client;
    client.start(setup);
    QVERIFY(ConversationPair::hasPeer(client) && ConversationPair::hasPeer(server));
    for (Session *session : {&server, &client}) {
        for (const bool on : {false, true})
            session->change([on](ConversationSetup &chosen) { chosen.transport.noDelay = on; });
    }
    QVERIFY(ConversationPair::say(client, "a") >= 0); // after what was asked before it
    QVERIFY(ConversationPair::waitForBytes(server, MessageKind::Received, 1));
    QVERIFY(ConversationPair::say(server, "b") >= 0);
    QVERIFY(ConversationPair::waitForBytes(client, MessageKind::Received, 1));
    for (Session *session : {&server, &client})
        QVERIFY(calls(*session, SocketCallKind::SetSockOpt).isEmpty());
}

void TestReceiveControls::sendsTheSameMessageManyTimesWithoutKeepingThemAll()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    pair.server.setReading(false);
    const QByteArray message(10'000, 'm');
    TransportError error;
    QVERIFY(pair.client.sendRepeatedly(message, PeerId::Everyone, 3'000, &error));
    // The peer does not read, and yet little is queued.
    QTRY_VERIFY((pair.client.refresh(), pair.client.peers().front().bytesQueued) > 0);
    const qint64 rows = pair.client.conversation().range().count();
    QVERIFY(rows < 2'900);
    QVERIFY(pair.client.peers().front().bytesQueued < 2 * 1024 * 1024);
    pair.server.setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT((pair.server.refresh(), pair.server.peers().front().bytesReceived),
                              qint64(30'000'000), 60'000);
    QTRY_COMPARE((pair.client.refresh(), pair.client.counters().messagesSent), 3'000);
}

void TestReceiveControls::sendsManyDatagrams()
{
    ConversationPair pair(Protocol::Udp);
    QVERIFY(pair.start());
    TransportError error;
    QVERIFY(pair.client.sendRepeatedly("again", PeerId::Everyone, 1'000, &error));
    QTRY_COMPARE((pair.client.refresh(), pair.client.counters().messagesSent), 1'000);
    QVERIFY(ConversationPair::settles(pair.client));
}

void TestReceiveControls::refusesRepetitionsThatMakeNoSense()
{
    ConversationPair pair(Protocol::Tcp);
    TransportError error;
    QVERIFY(!pair.client.sendRepeatedly("x", PeerId::Everyone, 5, &error));
    QCOMPARE(error.kind, TransportErrorKind::NotOpen);
    QVERIFY(pair.start());
    for (const int count : {0, -1, 100'001})
        QVERIFY(!pair.client.sendRepeatedly("x", PeerId::Everyone, count, &error));
    QVERIFY(ConversationPair::rows(pair.client, MessageKind::Sent).isEmpty());
}

void TestReceiveControls::endsARepetitionWithItsPeer()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    pair.server.setReading(false);
    TransportError error;
    QVERIFY(pair.client.sendRepeatedly(QByteArray(10'000, 'm'), PeerId::Everyone, 100'000, &error));
    QTRY_VERIFY((pair.client.refresh(), pair.client.peers().front().bytesQueued) > 0);
    pair.client.stop();
    pair.client.stop(); // at once
    QVERIFY(ConversationPair::becomes(pair.client, Transport::State::Closed));
    QVERIFY(pair.client.conversation().range().count() < 100'000);
}

void TestReceiveControls::cutsAFixedSize()
{
    ConversationPair pair(Protocol::Tcp);
    pair.framing = *Framing::fromString(u"fixed6");
    pair.serverTransport.receiveSize = 4;
    QVERIFY(pair.start());
    TransportError error;
    QCOMPARE(pair.client.send("too long", PeerId::Everyone, &error), -1);
    QCOMPARE(error.kind, TransportErrorKind::MessageTooLong);
    QVERIFY(ConversationPair::say(pair.client, "abc") >= 0);
    QVERIFY(ConversationPair::say(pair.client, "defghi") >= 0);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 2);
    const QList<Message> rows = ConversationPair::rows(pair.server, MessageKind::Received);
    QCOMPARE(rows[0].payload, QByteArray("abc\0\0\0", 6));
    QCOMPARE(Framer::content(rows[0].payload, pair.framing), QByteArrayView("abc"));
    QCOMPARE(rows[1].payload, "defghi"_ba);
    for (const QStringView wrong : {u"fixed", u"fixed0", u"fixed-1", u"fixed65537", u"fixedx"})
        QVERIFY(!Framing::fromString(wrong));
    QCOMPARE(Framing::fromString(u"FIXED65536")->toString(), u"fixed65536"_s);
}

QTEST_GUILESS_MAIN(TestReceiveControls)
#include "tst_receivecontrols.moc"
