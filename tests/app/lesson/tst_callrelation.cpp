// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Relates calls and messages, shows streams as blocks, and reframes the same bytes; with real
// sockets of either engine.

#include "app/lesson/callrelation.h"
#include "app/lesson/reframe.h"
#include "app/lesson/streamrecord.h"
#include "app/lesson/streamregistry.h"
#include "tests/app/chat/conversationpair.h"

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

/// Both ends use the engine under test.
struct Pair : ConversationPair
{
    explicit Pair(Protocol protocol)
        : ConversationPair(protocol)
    {
        QFETCH_GLOBAL(Engine, engine);
        serverTransport.engine = engine;
        clientTransport.engine = engine;
    }
};

/// Returns the calls that moved all bytes a session has of one kind.
QList<qint64> callsOf(Session &session, SocketCallKind kind)
{
    const bool sending = kind == SocketCallKind::Send || kind == SocketCallKind::SendTo;
    const auto rows = sending ? MessageKind::Sent : MessageKind::Received;
    return ConversationPair::callsOf(session, kind, ConversationPair::bytes(session, rows).size());
}

SocketCall callAt(Session &session, qint64 number)
{
    return session.calls().calls(number, 1).front();
}

QByteArray cutAs(const ReframedStream &stream, qsizetype frame)
{
    const ReframedMessage &cut = stream.frames.at(frame);
    return stream.bytes.mid(cut.offset, cut.size);
}

} // namespace

class TestCallRelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data();
    void relatesEachSendToItsMessageAndBack();
    void relatesReadsToTheMessagesTheyCompletedAndBegan();
    void relatesDatagramsOneByOne();
    void relatesAMessageToEveryoneToAllItsCalls();
    void hasNoAnswerForWhatIsGone();
    void recordsTheBlocksOfBothDirections();
    void keepsABoundedNumberOfBlocks();
    void findsTheOtherEndInTheSameProgram();
    void cutsTheSameBytesAgain();
    void namesTheFrameThatIsTooLong();
    void saysThatTheBeginningIsMissing();
};

void TestCallRelation::initTestCase_data()
{
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : availableEngines())
        QTest::newRow(qPrintable(engineWord(engine))) << engine;
}

void TestCallRelation::relatesEachSendToItsMessageAndBack()
{
    Pair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    QList<qint64> rows;
    for (int i = 0; i < 20; ++i)
        rows.append(ConversationPair::say(pair.client, "message " + QByteArray::number(i)));
    QVERIFY(ConversationPair::settles(pair.client));
    const QList<qint64> calls = callsOf(pair.client, SocketCallKind::Send);
    QCOMPARE(calls.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rowsOfCall(callAt(pair.client, calls[i]), pair.client.conversation()),
                 QList<qint64>{rows[i]});
        QCOMPARE(callsOfRow(rows[i], pair.client.conversation(), pair.client.calls()),
                 QList<qint64>{calls[i]});
    }
}

void TestCallRelation::relatesReadsToTheMessagesTheyCompletedAndBegan()
{
    // Lines within reads of 8 bytes: no line and no read begins at the same position.
    Pair pair(Protocol::Tcp);
    pair.framing.kind = Framing::Kind::Line;
    pair.serverTransport.receiveSize = 8;
    QVERIFY(pair.start());
    QByteArray all;
    for (int i = 0; i < 30; ++i) {
        const QByteArray line = QByteArray(1 + i * 7 % 23, 'a') + '\n';
        all += line;
        QVERIFY(ConversationPair::say(pair.client, line) >= 0);
    }
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, all.size()));

    const QList<Message> rows = ConversationPair::rows(pair.server, MessageKind::Received);
    QCOMPARE(rows.size(), 30);
    const QList<qint64> calls = callsOf(pair.server, SocketCallKind::Recv);
    qint64 rowStart = 0;
    for (const Message &row : rows) {
        QList<qint64> expected;
        qint64 callStart = 0;
        for (const qint64 call : calls) {
            const qint64 size = callAt(pair.server, call).result;
            if (callStart < rowStart + row.size && callStart + size > rowStart)
                expected.append(call);
            callStart += size;
        }
        QCOMPARE(callsOfRow(row.number, pair.server.conversation(), pair.server.calls()), expected);
        for (const qint64 call : std::as_const(expected)) {
            QVERIFY(rowsOfCall(callAt(pair.server, call), pair.server.conversation())
                            .contains(row.number));
        }
        rowStart += row.size;
    }
    // No call leads to a message that it did not carry.
    qsizetype pairs = 0;
    qsizetype back = 0;
    for (const qint64 call : calls)
        pairs += rowsOfCall(callAt(pair.server, call), pair.server.conversation()).size();
    for (const Message &row : rows)
        back += callsOfRow(row.number, pair.server.conversation(), pair.server.calls()).size();
    QCOMPARE(pairs, back);
}

void TestCallRelation::relatesDatagramsOneByOne()
{
    Pair pair(Protocol::Udp);
    QVERIFY(pair.start());
    for (int i = 0; i < 20; ++i)
        QVERIFY(ConversationPair::say(pair.client, "datagram " + QByteArray::number(i)) >= 0);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Received).size(), 20);
    const QList<Message> rows = ConversationPair::rows(pair.server, MessageKind::Received);
    const QList<qint64> calls = callsOf(pair.server, SocketCallKind::RecvFrom);
    QCOMPARE(calls.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rowsOfCall(callAt(pair.server, calls[i]), pair.server.conversation()),
                 QList<qint64>{rows[i].number});
        QCOMPARE(callsOfRow(rows[i].number, pair.server.conversation(), pair.server.calls()),
                 QList<qint64>{calls[i]});
    }
}

void TestCallRelation::relatesAMessageToEveryoneToAllItsCalls()
{
    Pair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    Session second;
    second.start(loopback(Protocol::Tcp, Role::Client, pair.server.localAddress().port()));
    QTRY_COMPARE((pair.server.refresh(), pair.server.peers().size()), 2);
    const qint64 row = ConversationPair::say(pair.server, "to you all");
    QVERIFY(ConversationPair::settles(pair.server));
    (void)ConversationPair::callsOf(pair.server, SocketCallKind::Send, 2 * 10);
    const QList<qint64> calls = callsOfRow(row, pair.server.conversation(), pair.server.calls());
    QCOMPARE(calls.size(), 2);
    QVERIFY(callAt(pair.server, calls[0]).peer != callAt(pair.server, calls[1]).peer);
}

void TestCallRelation::hasNoAnswerForWhatIsGone()
{
    Pair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    const qint64 row = ConversationPair::say(pair.client, "soon forgotten");
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 14));
    QVERIFY(ConversationPair::settles(pair.client));
    const SocketCall send = callAt(pair.client, callsOf(pair.client, SocketCallKind::Send)[0]);
    const SocketCall recv = callAt(pair.server, callsOf(pair.server, SocketCallKind::Recv)[0]);
    pair.client.conversation().clear();
    pair.server.conversation().clear();
    QVERIFY(rowsOfCall(send, pair.client.conversation()).isEmpty());
    QVERIFY(rowsOfCall(recv, pair.server.conversation()).isEmpty());
    QVERIFY(callsOfRow(row, pair.client.conversation(), pair.client.calls()).isEmpty());
    QVERIFY(callsOfRow(1'000'000, pair.client.conversation(), pair.client.calls()).isEmpty());
    // After a clear, numbering continues.
    QVERIFY(ConversationPair::say(pair.client, "and more") >= 0);
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 8));
    const QList<qint64> calls = ConversationPair::callsOf(pair.server, SocketCallKind::Recv, 22);
    const Message more = ConversationPair::rows(pair.server, MessageKind::Received).back();
    QCOMPARE(rowsOfCall(callAt(pair.server, calls.back()), pair.server.conversation()),
             QList<qint64>{more.number});
}

void TestCallRelation::recordsTheBlocksOfBothDirections()
{
    Pair pair(Protocol::Tcp);
    pair.serverTransport.receiveSize = 100;
    QVERIFY(pair.start());
    qint64 total = 0;
    for (int i = 1; i <= 20; ++i) {
        QVERIFY(ConversationPair::say(pair.client, QByteArray(i * 10, 'x')) >= 0);
        total += i * 10;
    }
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, total));
    QVERIFY(ConversationPair::settles(pair.client));
    pair.client.refresh();
    pair.server.refresh();
    StreamRecord sent(pair.client.sharedCalls(), pair.client.peers().front().peer);
    StreamRecord received(pair.server.sharedCalls(), pair.server.peers().front().peer);
    QTRY_COMPARE((sent.read(), sent.bytesSent()), total);
    QTRY_COMPARE((received.read(), received.bytesReceived()), total);
    QCOMPARE(sent.sent().size(), 20u);
    qint64 at = 0;
    for (qsizetype i = 0; i < 20; ++i) {
        QCOMPARE(sent.sent()[size_t(i)].offset, at);
        QCOMPARE(sent.sent()[size_t(i)].length, (i + 1) * 10);
        at += (i + 1) * 10;
    }
    at = 0;
    for (const StreamRecord::Block &block : received.received()) {
        QCOMPARE(block.offset, at);
        QVERIFY(block.length <= 100);
        QCOMPARE(block.asked, 100);
        at += block.length;
    }
    QCOMPARE(at, total);
    QVERIFY(received.sent().empty());
}

void TestCallRelation::keepsABoundedNumberOfBlocks()
{
    const auto log = std::make_shared<CallLog>();
    SocketCall call;
    call.call = SocketCallKind::Recv;
    call.peer = PeerId{1};
    call.result = 10;
    for (int i = 0; i < 25'000; ++i) {
        call.offset = i * 10;
        log->append(call);
    }
    StreamRecord record(log, PeerId{1});
    QVERIFY(record.read(20'000)); // more is waiting
    QVERIFY(!record.read(20'000));
    QCOMPARE(qsizetype(record.received().size()), StreamRecord::maxBlocks);
    QCOMPARE(record.bytesReceived(), 250'000);
    QCOMPARE(record.received().back().offset, 249'990);
    QCOMPARE(record.received().back().call, 24'999);
}

void TestCallRelation::findsTheOtherEndInTheSameProgram()
{
    StreamRegistry registry;
    Pair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    auto server = std::make_unique<StreamPublication>(registry, pair.server);
    StreamPublication client(registry, pair.client);
    pair.client.refresh();
    pair.server.refresh();
    server->refresh();
    client.refresh();
    client.refresh();
    QVERIFY(ConversationPair::say(pair.client, "one") >= 0);
    QVERIFY(ConversationPair::say(pair.client, "and two") >= 0);
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 10));

    // The server looks up the client's send calls.
    const PeerSummary peer = pair.server.peers().front();
    auto other = registry.otherEnd(Protocol::Tcp, pair.server.localAddress(), peer.address);
    QVERIFY(other);
    StreamRecord record(other->calls, other->peer);
    QTRY_COMPARE((record.read(), record.sent().size()), 2u);
    QCOMPARE(record.sent().front().length, 3);
    // The same as a server that listens on every interface.
    QVERIFY(registry.otherEnd(
            Protocol::Tcp,
            SocketAddress(QHostAddress(QHostAddress::Any), pair.server.localAddress().port()),
            peer.address));

    // The client finds the server in the same way; an unrelated session finds nothing.
    const PeerSummary itsServer = pair.client.peers().front();
    QVERIFY(registry.otherEnd(Protocol::Tcp, pair.client.localAddress(), itsServer.address));
    QVERIFY(!registry.otherEnd(Protocol::Tcp, SocketAddress::fromIPv4(0x7f000001, 1),
                               SocketAddress::fromIPv4(0x7f000001, 2)));
    server.reset();
    QVERIFY(!registry.otherEnd(Protocol::Tcp, pair.client.localAddress(), itsServer.address));
}

void TestCallRelation::cutsTheSameBytesAgain()
{
    Pair pair(Protocol::Tcp);
    pair.serverTransport.receiveSize = 5;
    QVERIFY(pair.start());
    const QByteArray all = "\x03"
                           "abc\n"
                           "\x02"
                           "d\ne";
    QVERIFY(ConversationPair::say(pair.client, all) >= 0);
    QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, all.size()));
    pair.server.refresh();
    const PeerId peer = pair.server.peers().front().peer;
    const Conversation &conversation = pair.server.conversation();

    ReframedStream raw = reframe(conversation, peer, {});
    QCOMPARE(raw.bytes, all);
    QCOMPARE(raw.frames.size(), 2); // as read
    QCOMPARE(cutAs(raw, 0), all.first(5));

    const ReframedStream lines = reframe(conversation, peer, *Framing::fromString(u"line"));
    QCOMPARE(lines.frames.size(), 3);
    QCOMPARE(cutAs(lines, 0), QByteArray("\x03"
                                         "abc\n"));
    QCOMPARE(cutAs(lines, 1), QByteArray("\x02"
                                         "d\n"));
    QCOMPARE(lines.frames.at(2).problem, FrameProblem::Unfinished);

    const ReframedStream fixed = reframe(conversation, peer, *Framing::fromString(u"fixed3"));
    QCOMPARE(fixed.frames.size(), 3);
    QCOMPARE(cutAs(fixed, 2), QByteArray("d\ne"));
    QVERIFY(!fixed.frames.at(2).problem);

    const ReframedStream prefixed = reframe(conversation, peer, *Framing::fromString(u"length1"));
    QCOMPARE(cutAs(prefixed, 0), QByteArray("\x03"
                                            "abc"));
    // Reframing does not affect the messages already shown: change the framing and ask again.
    pair.server.change(
            [&](ConversationSetup &setup) { setup.framing = *Framing::fromString(u"length1"); });
    QVERIFY(ConversationPair::say(pair.client, "\x01z") >= 0);
    QTRY_COMPARE(reframe(conversation, peer, {}).bytes, all + "\x01z");
    QCOMPARE(reframe(conversation, peer, *Framing::fromString(u"fixed1")).frames.size(), 11);
}

void TestCallRelation::namesTheFrameThatIsTooLong()
{
    Conversation conversation;
    const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 1));
    conversation.append(MessageKind::Received, peer, QByteArray("\x02hi\xff\xff\xff", 6), 1);
    conversation.append(MessageKind::Received, peer, "more of it", 2);
    Framing framing = *Framing::fromString(u"length1");
    framing.limit = 100;
    const ReframedStream stream = reframe(conversation, peer, framing);
    QCOMPARE(stream.frames.size(), 2);
    QCOMPARE(cutAs(stream, 0), QByteArray("\x02hi"));
    QCOMPARE(stream.frames.at(1).problem, FrameProblem::TooLong);
    QCOMPARE(stream.frames.at(1).size, 13); // every byte is in some frame
}

void TestCallRelation::saysThatTheBeginningIsMissing()
{
    Conversation conversation;
    const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 1));
    for (int i = 0; i < 100; ++i)
        conversation.append(MessageKind::Received, peer, "0123456789", i);
    QVERIFY(!reframe(conversation, peer, {}).beginningMissing);
    const ReframedStream stream = reframe(conversation, peer, {}, 55);
    QVERIFY(stream.beginningMissing);
    QCOMPARE(stream.begin, 950);
    QCOMPARE(stream.bytes.size(), 50);
    QVERIFY(reframe(conversation, PeerId{77}, {}).frames.isEmpty());
}

QTEST_GUILESS_MAIN(TestCallRelation)
#include "tst_callrelation.moc"
