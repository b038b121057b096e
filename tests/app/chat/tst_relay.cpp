// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// A relay over loopback, as a person uses it: holding, changing, dropping and inserting messages.

#include "app/chat/session.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

/// Is a relay with a client at one side and a target at the other.
struct Relayed
{
    QTcpServer target;
    Session session;
    QTcpSocket client;
    std::unique_ptr<QTcpSocket> onward;

    void open(RelayWay hold, const Framing &framing = {}, const TransportOptions &options = {})
    {
        QVERIFY(target.listen(QHostAddress::LocalHost));
        ConversationSetup setup;
        setup.role = Role::Server;
        setup.relay = true;
        setup.address = u"127.0.0.1:0"_s;
        setup.target = u"127.0.0.1:%1"_s.arg(target.serverPort());
        setup.hold = hold;
        setup.framing = framing;
        setup.transport = options;
        session.start(setup);
        QTRY_COMPARE((session.refresh(), session.state()), Transport::State::Open);
        client.connectToHost(QHostAddress::LocalHost, session.localAddress().port());
        QTRY_VERIFY(target.hasPendingConnections());
        onward.reset(target.nextPendingConnection());
    }
    [[nodiscard]] QList<Message> messages() const
    {
        QList<Message> result;
        const Conversation::Range range = session.conversation().range();
        for (qint64 number = range.first; number < range.end; ++number) {
            const auto message = session.conversation().message(number);
            if (message && message->isMessage())
                result.append(*message);
        }
        return result;
    }
    [[nodiscard]] MessageFlags flagsOf(qint64 row) const
    {
        const auto message = session.conversation().message(row, 0);
        return message ? message->flags : MessageFlags();
    }
    [[nodiscard]] qint64 held()
    {
        session.refresh();
        return session.counters().held.count;
    }
    void hold(RelayWay ways)
    {
        session.change([ways](ConversationSetup &setup) { setup.hold = ways; });
    }
};

} // namespace

#define COMPARE_BYTES(socket, expected)                                                            \
    QTRY_COMPARE((socket).bytesAvailable(), qint64(QByteArrayView(expected).size()));              \
    QCOMPARE((socket).readAll(), QByteArray(expected))

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEachWay_data();
    void holdsEachWay();
    void forwardsAllInOrderWhenSwitchedOff();
    void insertsForEitherEnd();
    void endsOnlyAfterWhatIsHeld();
    void goesOnWhenTheTargetHasClosed();
    void losesNothingWhenSwitchedWithinAMessage();
    void forgetsWhatAClientThatHasGoneSaid();
    void readsNoMoreThanItHolds();
    void putsAChangedMessageInItsPlace();
    void framesAChangedMessageAsItWas_data();
    void framesAChangedMessageAsItWas();
    void countsIncompleteMessagesAsMemory_data();
    void countsIncompleteMessagesAsMemory();
    void cutsOffWhenStoppedTwice();
    void countsWhatIsInsertedUntilItIsSent();
};

void TestRelay::holdsEachWay_data()
{
    QTest::addColumn<RelayWay>("way");
    QTest::addRow("to the target") << RelayWay::ToTarget;
    QTest::addRow("to the client") << RelayWay::ToClients;
}

void TestRelay::holdsEachWay()
{
    QFETCH(RelayWay, way);
    Relayed relay;
    relay.open(way, *Framing::fromString(u"line"));
    const bool toTarget = way == RelayWay::ToTarget;
    QTcpSocket &from = toTarget ? relay.client : *relay.onward;
    QTcpSocket &to = toTarget ? *relay.onward : relay.client;
    // The other way is free.
    to.write("free\n");
    COMPARE_BYTES(from, "free\n");

    from.write("first\nsecond\nthird\n");
    QTRY_COMPARE(relay.held(), 3);
    QList<Message> messages = relay.messages();
    QCOMPARE(messages.size(), 4);
    const qint64 first = messages[1].number;
    QCOMPARE(relay.session.counters().held.first, first);
    for (int i = 1; i < 4; ++i) {
        QVERIFY(messages[i].flags.testFlag(MessageFlag::Held));
        QCOMPARE(messages[i].kind, toTarget ? MessageKind::Received : MessageKind::Sent);
    }
    QCOMPARE(to.bytesAvailable(), 0);

    relay.session.settleHeld(first + 1, true); // in any order
    COMPARE_BYTES(to, "second\n");
    relay.session.settleHeld(first, false);
    QTRY_COMPARE(relay.held(), 1);
    QVERIFY(relay.flagsOf(first).testFlag(MessageFlag::Withheld));
    QVERIFY(!relay.flagsOf(first).testAnyFlags(MessageFlag::Held | MessageFlag::Queued));
    relay.session.settleHeld(first, true); // it does not wait any more
    relay.session.settleHeld(first + 2, true);
    COMPARE_BYTES(to, "third\n");
    QTRY_VERIFY(!relay.flagsOf(first + 2).testAnyFlags(MessageFlag::Held | MessageFlag::Queued));
}

void TestRelay::forwardsAllInOrderWhenSwitchedOff()
{
    Relayed relay;
    relay.open(RelayWay::Both);
    relay.client.write("one");
    QTRY_COMPARE(relay.held(), 1);
    relay.client.write("two");
    QTRY_COMPARE(relay.held(), 2);
    relay.onward->write("back");
    QTRY_COMPARE(relay.held(), 3);
    relay.hold(RelayWay::ToClients);
    COMPARE_BYTES(*relay.onward, "onetwo");
    QTRY_COMPARE(relay.held(), 1);
    relay.session.settleAllHeld(true);
    COMPARE_BYTES(relay.client, "back");
    relay.client.write("three");
    COMPARE_BYTES(*relay.onward, "three");
}

void TestRelay::insertsForEitherEnd()
{
    Relayed relay;
    relay.open(RelayWay::None);
    QTRY_COMPARE((relay.session.refresh(), relay.session.peers().size()), 1);
    const PeerId client = relay.session.peers().first().peer;
    relay.client.write("a");
    COMPARE_BYTES(*relay.onward, "a");
    TransportError error;
    QVERIFY(relay.session.sendToTarget("to the target", client, &error));
    COMPARE_BYTES(*relay.onward, "to the target");
    QVERIFY(relay.session.send("to the client", client, &error) >= 0);
    COMPARE_BYTES(relay.client, "to the client");
    const QList<Message> messages = relay.messages();
    QCOMPARE(messages.size(), 3);
    QVERIFY(messages[0].flags.testFlag(MessageFlag::Relayed));
    QCOMPARE(messages[1].kind, MessageKind::Received);
    QVERIFY(messages[1].isInserted());
    QCOMPARE(messages[2].kind, MessageKind::Sent);
    QVERIFY(!messages[2].flags.testAnyFlags(MessageFlag::Relayed | MessageFlag::Inserted));
    QVERIFY(!relay.session.sendToTarget("x", PeerId{99}, &error));
    QCOMPARE(error.kind, TransportErrorKind::NoSuchPeer);
}

void TestRelay::endsOnlyAfterWhatIsHeld()
{
    Relayed relay;
    relay.open(RelayWay::ToTarget);
    relay.client.write("last words");
    relay.client.disconnectFromHost();
    QTRY_COMPARE(relay.held(), 1);
    QTRY_VERIFY((relay.session.refresh(), relay.session.peers().value(0).finished));
    QCOMPARE(relay.onward->state(), QAbstractSocket::ConnectedState);
    relay.session.settleAllHeld(true);
    COMPARE_BYTES(*relay.onward, "last words");
    QTRY_COMPARE(relay.onward->state(), QAbstractSocket::UnconnectedState);
}

void TestRelay::goesOnWhenTheTargetHasClosed()
{
    Relayed relay;
    relay.open(RelayWay::ToClients);
    relay.onward->write("last words");
    relay.onward->disconnectFromHost();
    QTRY_COMPARE(relay.held(), 1);
    QTRY_COMPARE(relay.onward->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(relay.client.state(), QAbstractSocket::ConnectedState);
    relay.session.settleAllHeld(true);
    QTRY_COMPARE(relay.client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(relay.client.readAll(), QByteArray("last words"));
    QTRY_VERIFY((relay.session.refresh(), relay.session.peers().isEmpty()));
}

void TestRelay::losesNothingWhenSwitchedWithinAMessage()
{
    Relayed relay;
    relay.open(RelayWay::None, *Framing::fromString(u"line"));
    relay.client.write("beg");
    COMPARE_BYTES(*relay.onward, "beg");
    relay.hold(RelayWay::ToTarget);
    relay.client.write("un\nheld\nunfin");
    COMPARE_BYTES(*relay.onward, "un\n"); // its beginning has gone on
    QTRY_COMPARE(relay.held(), 1);
    relay.hold(RelayWay::None);
    COMPARE_BYTES(*relay.onward, "held\nunfin");
    relay.client.write("ished\n");
    COMPARE_BYTES(*relay.onward, "ished\n");
    QStringList texts;
    for (const Message &message : relay.messages())
        texts.append(QString::fromUtf8(message.payload));
    QCOMPARE(texts, (QStringList{u"begun\n"_s, u"held\n"_s, u"unfinished\n"_s}));
}

void TestRelay::forgetsWhatAClientThatHasGoneSaid()
{
    Relayed relay;
    relay.open(RelayWay::ToTarget);
    relay.client.write("x");
    QTRY_COMPARE(relay.held(), 1);
    const qint64 row = relay.session.counters().held.first;
    relay.session.resetPeer(relay.session.peers().first().peer);
    QTRY_COMPARE(relay.held(), 0);
    QVERIFY(relay.flagsOf(row).testFlag(MessageFlag::Withheld));
    QTRY_COMPARE(relay.onward->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(relay.onward->readAll(), QByteArray());
}

void TestRelay::readsNoMoreThanItHolds()
{
    Relayed relay;
    relay.open(RelayWay::ToTarget);
    const QByteArray much(64 * 1024 * 1024, 'm');
    relay.client.write(much);
    const auto isFull = [&relay] {
        const Conversation::Range range = relay.session.conversation().range();
        for (qint64 row = range.first; row < range.end; ++row) {
            const auto message = relay.session.conversation().message(row);
            if (message && message->kind == MessageKind::Relay
                && RelayReport::fromBytes(message->payload).reason == RelayReport::Reason::Full)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isFull());
    QVERIFY(relay.session.conversation().size() < 32 * 1024 * 1024);
    relay.hold(RelayWay::None);
    qint64 arrived = 0;
    const auto all = [&] {
        arrived += relay.onward->readAll().size();
        return arrived;
    };
    QTRY_COMPARE_WITH_TIMEOUT(all(), much.size(), 60'000);
}

void TestRelay::putsAChangedMessageInItsPlace()
{
    Relayed relay;
    relay.open(RelayWay::ToTarget, *Framing::fromString(u"line"));
    relay.client.write("1\n2\n3\n4\n");
    relay.client.disconnectFromHost();
    QTRY_COMPARE(relay.held(), 4);
    QTRY_VERIFY((relay.session.refresh(), relay.session.peers().value(0).finished));
    const qint64 first = relay.session.counters().held.first;
    TransportError error;
    QVERIFY(relay.session.replaceHeld(first + 1, "two", &error)); // the first is before it
    QTRY_VERIFY(relay.flagsOf(first + 1).testFlag(MessageFlag::Withheld));
    QCOMPARE(relay.held(), 4);
    QVERIFY(!relay.session.replaceHeld(first + 1, "again", &error));
    relay.session.settleHeld(first, true);
    COMPARE_BYTES(*relay.onward, "1\ntwo\n");
    QVERIFY(relay.session.replaceHeld(first + 2, "three", &error));
    COMPARE_BYTES(*relay.onward, "three\n");
    QCOMPARE(relay.held(), 1);
    QCOMPARE(relay.onward->state(), QAbstractSocket::ConnectedState);
    QVERIFY(relay.session.replaceHeld(first + 3, "last", &error));
    QTRY_COMPARE(relay.onward->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(relay.onward->readAll(), QByteArray("last\n"));
    const Message last = relay.messages().last();
    QCOMPARE(last.kind, MessageKind::Received);
    QVERIFY(last.isInserted());
    QVERIFY(!last.flags.testFlag(MessageFlag::Held));
}

void TestRelay::framesAChangedMessageAsItWas_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("changed");
    QTest::addRow("line") << u"line"_s << QByteArray("abc\n") << QByteArray("x\n");
    QTest::addRow("line with CR") << u"line"_s << QByteArray("abc\r\n") << QByteArray("x\r\n");
    QTest::addRow("length") << u"length2be"_s << QByteArray("\0\3abc", 5) << QByteArray("\0\1x", 3);
    QTest::addRow("fixed") << u"fixed4"_s << QByteArray("ab\0\0", 4) << QByteArray("x\0\0\0", 4);
}

void TestRelay::framesAChangedMessageAsItWas()
{
    QFETCH(QString, framing);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, changed);
    Relayed relay;
    relay.open(RelayWay::ToTarget, *Framing::fromString(framing));
    relay.client.write(bytes);
    QTRY_COMPARE(relay.held(), 1);
    TransportError error;
    QVERIFY(relay.session.replaceHeld(relay.session.counters().held.first, "x", &error));
    COMPARE_BYTES(*relay.onward, changed);
}

void TestRelay::countsIncompleteMessagesAsMemory_data()
{
    QTest::addColumn<bool>("fromClient");
    QTest::addRow("from the client") << true;
    QTest::addRow("from the target") << false;
}

void TestRelay::countsIncompleteMessagesAsMemory()
{
    QFETCH(bool, fromClient);
    Relayed relay;
    TransportOptions options;
    options.memoryLimit = 1024 * 1024;
    relay.open(RelayWay::None, *Framing::fromString(u"line"), options);
    QTcpSocket &from = fromClient ? relay.client : *relay.onward;
    QTcpSocket &to = fromClient ? *relay.onward : relay.client;
    const QByteArray much(3 * 1024 * 1024, 'm'); // of a line without an end
    from.write(much);
    qint64 arrived = 0;
    QTRY_COMPARE((arrived += to.readAll().size()), much.size());
    qint64 recorded = 0;
    const Conversation::Range range = relay.session.conversation().range();
    for (qint64 row = range.first; row < range.end; ++row) {
        const auto message = relay.session.conversation().message(row, 0);
        if (message && (message->isMessage() || message->kind == MessageKind::FrameRefused))
            recorded += message->size;
    }
    QVERIFY(recorded > much.size() / 2); // given up, so that it does not grow
}

void TestRelay::cutsOffWhenStoppedTwice()
{
    Relayed relay;
    TransportOptions options;
    options.closeTimeout = 600'000;
    relay.open(RelayWay::None, {}, options);
    relay.onward->setReadBufferSize(1000);
    relay.client.write(QByteArray(32 * 1024 * 1024, 'm'));
    QTRY_VERIFY((relay.session.refresh(), relay.session.counters().bytesReceived)
                > 4 * 1024 * 1024);
    relay.session.stop();
    QTRY_COMPARE((relay.session.refresh(), relay.session.state()), Transport::State::Closing);
    relay.session.stop();
    QTRY_COMPARE((relay.session.refresh(), relay.session.state()), Transport::State::Closed);
}

void TestRelay::countsWhatIsInsertedUntilItIsSent()
{
    Relayed relay;
    relay.open(RelayWay::None);
    QTRY_COMPARE((relay.session.refresh(), relay.session.peers().size()), 1);
    relay.client.write("a"); // so that the target is reached
    COMPARE_BYTES(*relay.onward, "a");
    relay.onward->setReadBufferSize(1000);
    const QByteArray much(32 * 1024 * 1024, 'm'); // more than the kernel takes
    TransportError error;
    QVERIFY(relay.session.sendToTarget(much, PeerId::Everyone, &error));
    QCOMPARE(relay.session.unsettled().messages, 1);
    QVERIFY(relay.session.unsettled().memory >= much.size());
    relay.onward->setReadBufferSize(0);
    qint64 arrived = 0;
    QTRY_COMPARE_WITH_TIMEOUT((arrived += relay.onward->readAll().size()), much.size(), 60'000);
    QTRY_COMPARE(relay.session.unsettled().messages, 0);
}

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
