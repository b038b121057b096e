// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Network conditions: their text form, reproducibility by seed, and agreement between what arrives
// at a Qt socket and the messages' marks.

#include "app/net/backends.h"
#include "app/net/clock.h"
#include "app/net/conditions/conditionedtransport.h"
#include "app/net/conditions/impairmentplan.h"
#include "tests/app/chat/conversationpair.h"
#include "tests/app/net/transportrecorder.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

/// A client under conditions and the Qt socket that it talks to.
struct Bench
{
    Bench(Protocol wanted, const NetworkConditions &conditions)
        : protocol(wanted)
    {
        quint16 port = 0;
        if (protocol == Protocol::Udp) {
            datagrams.bind(QHostAddress::LocalHost);
            port = datagrams.localPort();
        } else {
            server.listen(QHostAddress::LocalHost);
            port = server.serverPort();
        }
        transport = std::make_unique<ConditionedTransport>(
                makeTransport(protocol, Role::Client, {}), protocol, conditions);
        recorder = std::make_unique<TransportRecorder>(*transport);
        QObject::connect(transport.get(), &ConditionedTransport::impaired, transport.get(),
                         [this](PeerId, SendId id, const Impairment &impairment) {
                             doubled += marks.contains(id) ? 1 : 0;
                             marks.insert(id, impairment);
                         });
        transport->open(loopback(protocol, Role::Client, port).parsed().endpoint);
        opened = QTest::qWaitFor([this] { return !recorder->peers.isEmpty(); }, 20'000);
        if (protocol == Protocol::Tcp && opened) {
            opened = QTest::qWaitFor([this] { return server.hasPendingConnections(); }, 20'000);
            stream = server.nextPendingConnection();
        }
    }
    void send(const QByteArray &bytes, int id)
    {
        recorder->during([&] { transport->send(bytes, recorder->peers.front(), SendId(id)); });
    }
    bool settles(qsizetype count)
    {
        return QTest::qWaitFor(
                [&] { return recorder->taken.size() + recorder->lost.size() >= count; }, 20'000);
    }
    /// Waits for `count` datagrams and returns all that arrived.
    QList<QByteArray> arrived(qsizetype count)
    {
        QList<QByteArray> all;
        (void)QTest::qWaitFor(
                [&] {
                    while (datagrams.hasPendingDatagrams()) {
                        QByteArray bytes(70'000, Qt::Uninitialized);
                        const qint64 size = datagrams.readDatagram(bytes.data(), bytes.size());
                        all.append(bytes.first(size));
                    }
                    return all.size() >= count;
                },
                20'000);
        return all;
    }

    const Protocol protocol;
    QUdpSocket datagrams;
    QTcpServer server;
    QTcpSocket *stream = nullptr;
    std::unique_ptr<ConditionedTransport> transport;
    std::unique_ptr<TransportRecorder> recorder;
    QMap<SendId, Impairment> marks;
    int doubled = 0;
    bool opened = false;
};

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsAskedFor_data();
    void readsWhatIsAskedFor();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void hasTheNumbersOfTheAlgorithm();
    void givesTheSameSeedTheSameFate();
    void losesTheSameMessagesWhateverElseIsOn();
    void keepsRoughlyToThePercentage();
    void sendsWhatTheMarksSay();
    void holdsDatagramsForTheDelay();
    void letsAnotherOvertakeAndGoesAloneInTheEnd();
    void keepsToTheRate();
    void tellsOfALossInItsPlace();
    void losesWhatItCannotHold();
    void closingHandsOverWhatIsHeld();
    void abortDropsWhatIsHeld();
    void keepsAStreamInOrderAndInPieces();
    void endsAStreamAfterWhatIsHeld();
    void changesWhileMessagesAreHeld();
    void marksTheRowsOfASession();
    void startsWhileASessionRuns();
};

void TestConditions::readsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::newRow("nothing") << u""_s << u"seed=1"_s;
    QTest::newRow("all") << u"loss=10,duplicate=5%, reorder=2.5 ,corrupt=1,delay=50±20,rate=1000,"
                            "pieces=3,seed=42"_s
                         << u"loss=10,duplicate=5,reorder=2.5,corrupt=1,delay=50±20,rate=1000,"
                            "pieces=3,seed=42"_s;
    QTest::newRow("in ASCII") << u"delay=50+-20"_s << u"delay=50±20,seed=1"_s;
    QTest::newRow("at the limits")
            << u"loss=100,delay=10000±10000,rate=1000000000,pieces=65536,seed=18446744073709551615"_s
            << u"loss=100,delay=10000±10000,rate=1000000000,pieces=65536,"
               "seed=18446744073709551615"_s;
}

void TestConditions::readsWhatIsAskedFor()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const ParsedConditions parsed = parseConditions(text);
    QVERIFY(!parsed.problem);
    QCOMPARE(parsed.conditions.toString(), again);
    QCOMPARE(parseConditions(again).conditions, parsed.conditions);
}

void TestConditions::refusesWhatMakesNoSense_data()
{
    using Kind = ConditionsProblem::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("a misspelt name") << u"los=10"_s << Kind::UnknownName << u"los"_s;
    QTest::newRow("no value") << u"loss"_s << Kind::NotANumber << u"loss"_s;
    QTest::newRow("no number") << u"loss=ten"_s << Kind::NotANumber << u"loss"_s;
    QTest::newRow("nan") << u"loss=nan"_s << Kind::OutOfRange << u"loss"_s;
    QTest::newRow("infinite") << u"loss=inf"_s << Kind::OutOfRange << u"loss"_s;
    QTest::newRow("over 100") << u"loss=100.5"_s << Kind::OutOfRange << u"loss"_s;
    QTest::newRow("negative") << u"corrupt=-1"_s << Kind::OutOfRange << u"corrupt"_s;
    QTest::newRow("too long a delay") << u"delay=10001"_s << Kind::OutOfRange << u"delay"_s;
    QTest::newRow("jitter") << u"delay=10±20"_s << Kind::JitterOverDelay << u"delay"_s;
    QTest::newRow("half a jitter") << u"delay=10±"_s << Kind::NotANumber << u"delay"_s;
    QTest::newRow("no rate") << u"rate=0"_s << Kind::OutOfRange << u"rate"_s;
    QTest::newRow("pieces") << u"pieces=65537"_s << Kind::OutOfRange << u"pieces"_s;
    QTest::newRow("a huge number")
            << u"rate=99999999999999999999"_s << Kind::NotANumber << u"rate"_s;
    QTest::newRow("a negative seed") << u"seed=-1"_s << Kind::NotANumber << u"seed"_s;
}

void TestConditions::refusesWhatMakesNoSense()
{
    QFETCH(QString, text);
    QFETCH(ConditionsProblem::Kind, kind);
    QFETCH(QString, name);
    const ParsedConditions parsed = parseConditions(text);
    QVERIFY(parsed.problem);
    QCOMPARE(int(parsed.problem->kind), int(kind));
    QCOMPARE(parsed.problem->name, name);

    Session session;
    NetworkConditions bad;
    bad.loss = 101;
    QVERIFY(!session.change([&](ConversationSetup &setup) { setup.conditions = bad; }));
    QCOMPARE(session.setup().conditions, NetworkConditions());
}

void TestConditions::hasTheNumbersOfTheAlgorithm()
{
    // splitmix64 of 0 and 1, and the first outputs of xoshiro256**, computed by another program.
    RepeatableNumbers zero(0);
    QCOMPARE(zero.next(), 0x99ec5f36cb75f2b4ull);
    QCOMPARE(zero.next(), 0xbf6e1f784956452aull);
    QCOMPARE(zero.next(), 0x1a5f849d4933e6e0ull);
    RepeatableNumbers answer(42);
    QCOMPARE(answer.next(), 0x15780b2e0c2ec716ull);
    QCOMPARE(answer.next(), 0x6104d9866d113a7eull);
}

void TestConditions::givesTheSameSeedTheSameFate()
{
    NetworkConditions conditions =
            parseConditions(u"loss=10,duplicate=10,reorder=10,corrupt=10,delay=50±20,seed=42")
                    .conditions;
    ImpairmentPlanner one(42);
    ImpairmentPlanner two(42);
    ImpairmentPlanner other(43);
    int different = 0;
    for (int i = 0; i < 10'000; ++i) {
        const ImpairmentPlan plan = one.next(conditions);
        QCOMPARE(plan, two.next(conditions));
        QVERIFY(plan.delay >= 30 && plan.delay <= 70);
        different += plan == other.next(conditions) ? 0 : 1;
    }
    QVERIFY(different > 9'000);
}

void TestConditions::losesTheSameMessagesWhateverElseIsOn()
{
    const NetworkConditions alone = parseConditions(u"loss=20").conditions;
    const NetworkConditions more =
            parseConditions(u"loss=20,duplicate=50,corrupt=50,delay=100±100").conditions;
    ImpairmentPlanner one(7);
    ImpairmentPlanner two(7);
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(one.next(alone).lost, two.next(more).lost);
}

void TestConditions::keepsRoughlyToThePercentage()
{
    ImpairmentPlanner planner(1);
    const NetworkConditions conditions = parseConditions(u"loss=10,reorder=50").conditions;
    int lost = 0;
    int reordered = 0;
    for (int i = 0; i < 100'000; ++i) {
        const ImpairmentPlan plan = planner.next(conditions);
        lost += plan.lost ? 1 : 0;
        reordered += plan.reordered ? 1 : 0;
    }
    QVERIFY(lost > 9'500 && lost < 10'500);
    QVERIFY(reordered > 49'000 && reordered < 51'000);
    ImpairmentPlanner certain(1);
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(certain.next(parseConditions(u"loss=100").conditions).lost);
        QVERIFY(!certain.next({}).lost);
    }
}

void TestConditions::sendsWhatTheMarksSay()
{
    Bench bench(Protocol::Udp, parseConditions(u"loss=20,duplicate=20,reorder=20,corrupt=20,"
                                               "delay=3±3,seed=5")
                                       .conditions);
    QVERIFY(bench.opened);
    const int count = 200;
    QList<QByteArray> said;
    for (int i = 0; i < count; ++i) {
        // The number three times, so that one flipped bit cannot turn a message into another.
        said.append(QByteArray::number(i).rightJustified(5, '0').repeated(3));
        bench.send(said.back(), i);
    }
    QVERIFY(bench.settles(count));
    QVERIFY(bench.recorder->lost.isEmpty());
    QCOMPARE(bench.recorder->taken.size(), count);
    QCOMPARE(bench.doubled, 0);
    QCOMPARE(bench.recorder->toldInsideACall, 0);

    qsizetype expected = 0;
    for (int i = 0; i < count; ++i) {
        const Impairment mark = bench.marks.value(SendId(i));
        expected += mark.lost ? 0 : mark.duplicated ? 2 : 1;
    }
    const QList<QByteArray> came = bench.arrived(expected);
    QCOMPARE(came.size(), expected);
    int lost = 0;
    int corrupted = 0;
    int reordered = 0;
    qsizetype newest = -1;
    QHash<int, qsizetype> seen;
    for (const QByteArray &bytes : came) {
        // At most one bit differs, so the nearest original is the right one.
        int number = -1;
        int bits = 99;
        for (int i = 0; i < count; ++i) {
            int differs = 0;
            for (qsizetype at = 0; at < bytes.size(); ++at)
                differs += qPopulationCount(quint8(bytes[at] ^ said[i][at]));
            const bool expects = bench.marks.value(SendId(i)).corrupted == (differs == 1);
            if (differs < bits && differs <= 1 && expects) {
                bits = differs;
                number = i;
            }
        }
        QVERIFY2(number >= 0, bytes.constData());
        const Impairment mark = bench.marks.value(SendId(number));
        QVERIFY(!mark.lost);
        corrupted += bits;
        if (!seen.contains(number)) {
            QCOMPARE(mark.reordered, qsizetype(number) < newest);
            reordered += mark.reordered ? 1 : 0;
        }
        newest = std::max(newest, qsizetype(number));
        ++seen[number];
    }
    for (int i = 0; i < count; ++i) {
        const Impairment mark = bench.marks.value(SendId(i));
        lost += mark.lost ? 1 : 0;
        QCOMPARE(seen.value(i), mark.lost ? 0 : mark.duplicated ? 2 : 1);
    }
    QVERIFY(lost > 20 && corrupted > 20 && reordered > 20);
}

void TestConditions::holdsDatagramsForTheDelay()
{
    Bench bench(Protocol::Udp, parseConditions(u"delay=60").conditions);
    QVERIFY(bench.opened);
    const qint64 before = nowNs();
    bench.send("late", 1);
    QCOMPARE(bench.transport->queuedBytes(PeerId::Everyone), 4);
    QCOMPARE(bench.arrived(1), QList<QByteArray>{"late"});
    QVERIFY(nowNs() - before >= 60'000'000);
    QVERIFY(bench.settles(1));
    QVERIFY(bench.marks.value(SendId{1}).delay >= 60);
    QCOMPARE(bench.transport->queuedBytes(PeerId::Everyone), 0);
}

void TestConditions::letsAnotherOvertakeAndGoesAloneInTheEnd()
{
    Bench bench(Protocol::Udp, parseConditions(u"reorder=100").conditions);
    QVERIFY(bench.opened);
    bench.send("first", 1);
    bench.send("second", 2); // would wait as well, but only one datagram can wait to be overtaken
    bench.send("third", 3); // nothing follows that could overtake it
    QCOMPARE(bench.arrived(3), (QList<QByteArray>{"second", "first", "third"}));
    QVERIFY(bench.settles(3));
    QVERIFY(bench.marks.value(SendId{1}).reordered);
    QVERIFY(!bench.marks.value(SendId{2}).reordered);
    QVERIFY(!bench.marks.value(SendId{3}).reordered);
    QVERIFY(bench.marks.value(SendId{3}).delay >= HeldDatagrams::overtakingTime);
}

void TestConditions::keepsToTheRate()
{
    Bench bench(Protocol::Udp, parseConditions(u"rate=10000").conditions);
    QVERIFY(bench.opened);
    const qint64 before = nowNs();
    for (int i = 0; i < 5; ++i)
        bench.send(QByteArray(500, 'x'), i);
    QCOMPARE(bench.arrived(5).size(), 5);
    QVERIFY(nowNs() - before >= 200'000'000); // four of them had to wait 50 ms each
}

void TestConditions::tellsOfALossInItsPlace()
{
    Bench bench(Protocol::Udp, parseConditions(u"loss=50,duplicate=20,seed=7").conditions);
    QVERIFY(bench.opened);
    QList<SendId> ids;
    for (int i = 0; i < 60; ++i) {
        bench.send("x", i);
        ids.append(SendId(i));
    }
    QVERIFY(bench.settles(60));
    QCOMPARE(bench.recorder->order, ids);
}

void TestConditions::losesWhatItCannotHold()
{
    Bench bench(Protocol::Udp, parseConditions(u"delay=10000").conditions);
    QVERIFY(bench.opened);
    const QByteArray large(65'000, 'x');
    const int fits = int(HeldDatagrams::maxHeldBytes / large.size());
    for (int i = 0; i < fits + 3; ++i)
        bench.send(large, i);
    QVERIFY(bench.transport->queuedBytes(PeerId::Everyone) <= HeldDatagrams::maxHeldBytes);
    QVERIFY(bench.settles(3));
    for (int i = fits; i < fits + 3; ++i)
        QVERIFY(bench.marks.value(SendId(i)).lost);
}

void TestConditions::closingHandsOverWhatIsHeld()
{
    Bench bench(Protocol::Udp, parseConditions(u"delay=10000,reorder=50").conditions);
    QVERIFY(bench.opened);
    for (int i = 0; i < 10; ++i)
        bench.send(QByteArray::number(i), i);
    bench.transport->close(Transport::CloseMode::Flush);
    QTRY_COMPARE(bench.transport->state(), Transport::State::Closed);
    QCOMPARE(bench.recorder->taken.size(), 10);
    QList<QByteArray> came = bench.arrived(10);
    std::sort(came.begin(), came.end());
    QCOMPARE(came.join(), QByteArray("0123456789"));
}

void TestConditions::abortDropsWhatIsHeld()
{
    for (const Protocol protocol : {Protocol::Udp, Protocol::Tcp}) {
        Bench bench(protocol, parseConditions(u"delay=10000").conditions);
        QVERIFY(bench.opened);
        bench.send("never", 1);
        bench.send("seen", 2);
        bench.recorder->during([&] { bench.transport->close(Transport::CloseMode::Abort); });
        QTRY_COMPARE(bench.transport->state(), Transport::State::Closed);
        QCOMPARE(bench.recorder->lost.size(), 2);
        QVERIFY(bench.recorder->taken.isEmpty());
        QCOMPARE(bench.recorder->toldInsideACall, 0);
    }
}

void TestConditions::keepsAStreamInOrderAndInPieces()
{
    Bench bench(Protocol::Tcp,
                parseConditions(u"delay=5±5,pieces=7,loss=50,corrupt=50").conditions);
    QVERIFY(bench.opened);
    QByteArray all;
    for (int i = 0; i < 10; ++i) {
        const QByteArray message = "stream message " + QByteArray::number(i) + ';';
        all += message;
        bench.send(message, i);
    }
    QByteArray came;
    QList<qsizetype> reads;
    QTRY_VERIFY([&] {
        if (const QByteArray more = bench.stream->readAll(); !more.isEmpty()) {
            came += more;
            reads.append(more.size());
        }
        return came.size() >= all.size();
    }());
    QCOMPARE(came, all); // conditions that TCP would repair do not apply
    QVERIFY(bench.settles(10));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(bench.recorder->taken.value(SendId(i)), 17); // size of the whole message
    int pieces = 0;
    for (const SocketCall &call : std::as_const(bench.recorder->calls)) {
        if (call.call != SocketCallKind::Send)
            continue;
        ++pieces;
        QVERIFY(call.result <= 7);
        QVERIFY(call.message >= 0 && call.message < 10); // each piece's call has its message's id
    }
    QCOMPARE(pieces, 30);
}

void TestConditions::endsAStreamAfterWhatIsHeld()
{
    Bench bench(Protocol::Tcp, parseConditions(u"delay=50").conditions);
    QVERIFY(bench.opened);
    bench.send("the last words", 1);
    bench.transport->finishSending(bench.recorder->peers.front());
    QByteArray came;
    QTRY_VERIFY((came += bench.stream->readAll(),
                 bench.stream->state() != QAbstractSocket::ConnectedState));
    QCOMPARE(came + bench.stream->readAll(), QByteArray("the last words"));
}

void TestConditions::changesWhileMessagesAreHeld()
{
    Bench bench(Protocol::Tcp, parseConditions(u"delay=100").conditions);
    QVERIFY(bench.opened);
    bench.send("slow ", 1);
    bench.transport->setConditions({});
    bench.send("then fast", 2); // still not before the other
    QByteArray came;
    QTRY_VERIFY((came += bench.stream->readAll(), came.size() >= 14));
    QCOMPARE(came, QByteArray("slow then fast"));
    QVERIFY(bench.settles(2));
    bench.send("!", 3); // nothing is held: sent directly
    QCOMPARE(bench.transport->queuedBytes(PeerId::Everyone), 0);
}

void TestConditions::marksTheRowsOfASession()
{
    ConversationPair pair(Protocol::Udp);
    pair.clientConditions = parseConditions(u"loss=30,duplicate=30,delay=10,seed=3").conditions;
    QVERIFY(pair.start());
    for (int i = 0; i < 60; ++i)
        QVERIFY(ConversationPair::say(pair.client, "number " + QByteArray::number(i)) >= 0);
    QVERIFY(ConversationPair::settles(pair.client));
    QHash<QByteArray, int> expected;
    int lost = 0;
    for (const Message &row : ConversationPair::rows(pair.client, MessageKind::Sent)) {
        QVERIFY(!row.flags.testFlag(MessageFlag::Failed));
        if (row.flags.testFlag(MessageFlag::Lost)) {
            ++lost;
            QCOMPARE(row.detail, -1);
            continue;
        }
        QVERIFY(row.flags.testFlag(MessageFlag::Delayed));
        QVERIFY(row.detail >= 10);
        expected[row.payload] = row.flags.testFlag(MessageFlag::Duplicated) ? 2 : 1;
    }
    QVERIFY(lost > 5);
    const auto came = [&] {
        QHash<QByteArray, int> counts;
        for (const Message &row : ConversationPair::rows(pair.server, MessageKind::Received))
            ++counts[row.payload];
        return counts;
    };
    QTRY_COMPARE(came(), expected);
}

void TestConditions::startsWhileASessionRuns()
{
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        ConversationPair pair(protocol);
        QVERIFY(pair.start());
        QVERIFY(ConversationPair::say(pair.client, "before ") >= 0);
        QVERIFY(ConversationPair::settles(pair.client));
        QVERIFY(pair.client.change([&](ConversationSetup &setup) {
            setup.conditions = parseConditions(u"delay=20").conditions;
        }));
        QVERIFY(ConversationPair::say(pair.client, "during ") >= 0);
        QVERIFY(pair.client.change([&](ConversationSetup &setup) { setup.conditions = {}; }));
        QVERIFY(ConversationPair::settles(pair.client));
        QVERIFY(ConversationPair::say(pair.client, "after") >= 0);
        QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 19));
        QCOMPARE(ConversationPair::bytes(pair.server, MessageKind::Received),
                 QByteArray("before during after"));
        const QList<Message> sent = ConversationPair::rows(pair.client, MessageKind::Sent);
        QVERIFY(!sent.at(0).flags.testFlag(MessageFlag::Delayed));
        QVERIFY(sent.at(1).flags.testFlag(MessageFlag::Delayed));
        QVERIFY(!sent.at(2).flags.testFlag(MessageFlag::Delayed));
        pair.client.stop();
        QVERIFY(ConversationPair::becomes(pair.client, Transport::State::Closed));
    }
}

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
