// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <string_view>

using namespace socketchat;
using namespace std::string_view_literals;

namespace {

using Range = Conversation::Range;
using Trimmed = Conversation::Trimmed;

SocketAddress address(quint16 port) { return SocketAddress::fromIPv4(0x7f000001, port); }

} // namespace

class tst_Conversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsEmpty()
    {
        const Conversation conversation;
        QCOMPARE(conversation.range(), Range());
        QCOMPARE(conversation.size(), 0);
        QCOMPARE(conversation.trimmed(), Trimmed());
        QVERIFY(!conversation.message(0));
        QVERIFY(!conversation.message(-1));
        QVERIFY(conversation.bytesBefore(0, 10).isEmpty());
        QVERIFY(conversation.peerAddress(PeerId(1)).isNull());
        QVERIFY(conversation.peerAddress(PeerId::None).isNull());
        QVERIFY(conversation.peerAddress(PeerId::Everyone).isNull());
    }

    void handsOutWhatWasAppended()
    {
        Conversation conversation;
        const PeerId peer = conversation.addPeer(address(4000));
        const QByteArray payload("a\0b\xff", 4);
        const qint64 number = conversation.append(MessageKind::Received, peer, payload, 100,
                                                  MessageFlag::ExactEcho, 42);
        QCOMPARE(number, 0);
        const auto message = conversation.message(number);
        QVERIFY(message);
        QCOMPARE(message->number, 0);
        QCOMPARE(message->time, 100);
        QCOMPARE(message->roundTrip, 42);
        QCOMPARE(message->size, 4);
        QCOMPARE(message->payload, payload);
        QCOMPARE(message->peer, peer);
        QCOMPARE(message->kind, MessageKind::Received);
        QCOMPARE(message->flags, MessageFlag::ExactEcho | MessageFlag::HasRoundTrip);
        QCOMPARE(conversation.range(), (Range{0, 1}));
        QVERIFY(!conversation.message(1));
    }

    void takesBackWhatWasSetAside()
    {
        Conversation conversation;
        const PeerId peer = conversation.addPeer(address(4000));
        for (const char *text : {"one", "two"})
            conversation.append(MessageKind::Received, peer, text, 1);
        conversation.setDetail(1, 7);
        const qint64 size = conversation.size();
        conversation.setAside();
        QCOMPARE(conversation.range(), (Range{2, 2}));
        QCOMPARE(conversation.size(), 0);
        QVERIFY(!conversation.message(0));
        conversation.append(MessageKind::Received, peer, "three", 2);
        QVERIFY(conversation.takeBack());
        QCOMPARE(conversation.range(), (Range{0, 3}));
        QCOMPARE(conversation.message(0)->payload, "one");
        QCOMPARE(conversation.message(1)->detail, 7);
        QCOMPARE(conversation.message(2)->payload, "three");
        QVERIFY(conversation.size() > size);
        QVERIFY(!conversation.takeBack());
        conversation.setAside();
        conversation.forgetAside();
        QVERIFY(!conversation.takeBack());
        conversation.append(MessageKind::Received, peer, "four", 2);
        conversation.setAside();
        conversation.clear();
        QVERIFY(!conversation.takeBack());
    }

    void newRowsNeedTheRoomOfThoseSetAside()
    {
        Conversation conversation(100 * Conversation::rowOverhead);
        for (int row = 0; row < 60; ++row)
            conversation.append(MessageKind::Opened, PeerId::None, {}, 1);
        conversation.setAside();
        for (int row = 0; row < 60; ++row)
            conversation.append(MessageKind::Opened, PeerId::None, {}, 1);
        QVERIFY(!conversation.takeBack());
        QCOMPARE(conversation.range(), (Range{60, 120}));
        QCOMPARE(conversation.trimmed(), Trimmed());
    }

    void copiesNoMoreThanAskedFor()
    {
        Conversation conversation;
        conversation.append(MessageKind::Sent, PeerId(1), "0123456789", 1, {}, 7);
        QCOMPARE(conversation.message(0, 3)->payload, "012");
        QCOMPARE(conversation.message(0, 3)->size, 10);
        QCOMPARE(conversation.message(0, 3)->roundTrip, 7);
        QCOMPARE(conversation.message(0, 0)->payload, "");
        QCOMPARE(conversation.message(0, 99)->payload, "0123456789");
    }

    void appendsThePayloadsOfManyRows()
    {
        Conversation conversation;
        const QByteArray large = QByteArray(3'000'000, 'x') + "end"; // several chunks
        conversation.append(MessageKind::Received, PeerId(1), "one\n", 1);
        conversation.append(MessageKind::Received, PeerId(2), {}, 1);
        conversation.append(MessageKind::Received, PeerId(2), "two\n", 1, {},
                            7); // and a round trip
        conversation.append(MessageKind::Received, PeerId(1), "three\n", 1);
        conversation.append(MessageKind::Received, PeerId(1), large, 1);
        conversation.append(MessageKind::Sent, PeerId(1), "sent", 1);
        conversation.append(MessageKind::PeerFinished, PeerId(1), {}, 1);
        conversation.append(MessageKind::Received, PeerId(1), "last", 1);

        QByteArray to = "before: ";
        const auto take = [&to](QByteArrayView bytes) { to.append(bytes); };
        const auto append = [&](qint64 number, qint64 end, qint64 most) {
            return conversation.readPayloads(number, end, most, take).next;
        };
        QCOMPARE(append(0, 8, 100), 4);
        QCOMPARE(to, "before: one\ntwo\nthree\n");
        QCOMPARE(append(4, 8, 100), 6); // one row, however large, and the sent one after it
        QVERIFY(to.endsWith(large));
        const QByteArray soFar = to;
        QCOMPARE(append(5, 8, 100), 6);
        QCOMPARE(append(6, 8, 100), 6); // is of another kind
        QCOMPARE(append(8, 9, 100), 8); // does not exist yet
        QCOMPARE(append(0, 0, 100), 0);
        QCOMPARE(to, soFar);
        QCOMPARE(append(7, 8, 0), 8);
        QCOMPARE(to, QByteArray(soFar + "last"));
        to.clear();
        QCOMPARE(append(0, 8, 8), 3);
        QCOMPARE(append(1, 3, 100), 3);
        QCOMPARE(to, "one\ntwo\ntwo\n");

        for (int i = 0; i < 10'000; ++i)
            conversation.append(MessageKind::Received, PeerId(1), "x", 1);
        to.clear();
        qint64 next = 7;
        int calls = 0;
        for (const qint64 end = conversation.range().end; next < end; ++calls)
            next = append(next, end, 1'000'000);
        QCOMPARE(to, QByteArray("last" + QByteArray(10'000, 'x')));
        QVERIFY(calls > 1); // none holds the lock for long

        // Sent rows between received ones: an echo.
        to.clear();
        const qint64 first = conversation.range().end;
        for (int i = 0; i < 1'000; ++i) {
            conversation.append(MessageKind::Received, PeerId(1), "r", 1);
            conversation.append(MessageKind::Sent, PeerId(1), "s", 1);
        }
        const qint64 end = conversation.range().end;
        const Conversation::ReadOn some = conversation.readPayloads(first, end, 100, take);
        QCOMPARE(some.next, first + 200);
        QCOMPARE(some.last, first + 198);
        next = some.next;
        for (calls = 1; next < end; ++calls)
            next = append(next, end, 1'000'000);
        QCOMPARE(to, QByteArray(1'000, 'r'));
        QVERIFY(calls > 2); // none holds the lock for long
        QCOMPARE(conversation.readPayloads(end - 1, end, 100, take).last, -1);
        conversation.clear();
        QCOMPARE(append(7, 8, 100), 7); // was dropped
    }

    void leavesTheBytesWhereTheyAreWhileTheyAreRead()
    {
        Conversation conversation(Conversation::smallestLimit);
        const QByteArray first(600'000, 'a');
        const QByteArray other(600'000, 'b');
        conversation.append(MessageKind::Received, PeerId(1), first, 1);
        QByteArray read;
        const auto before = conversation.range();
        const Conversation::ReadOn on =
                conversation.readPayloads(0, 1, 1'000'000, [&](QByteArrayView bytes) {
                    // Others write so much meanwhile that every chunk would be used again.
                    for (int i = 0; i < 40; ++i)
                        conversation.append(MessageKind::Received, PeerId(1), other, 1);
                    QVERIFY(conversation.range().first > before.end);
                    conversation.clear();
                    read.append(bytes);
                });
        QCOMPARE(on.next, 1);
        QCOMPARE(read, QByteArray(600'000, 'a'));
        QVERIFY(!conversation.message(0));
        // What follows is kept and dropped as ever.
        for (int i = 0; i < 40; ++i)
            conversation.append(MessageKind::Received, PeerId(1), QByteArray(600'000, 'c'), 1);
        const auto last = conversation.message(conversation.range().end - 1);
        QVERIFY(last && last->payload == QByteArray(600'000, 'c'));
    }

    void keepsWhatIsReceivedInPlaceForAMessageAndItsEcho()
    {
        Conversation conversation;
        conversation.append(MessageKind::Received, PeerId(1), "before", 1);
        char *const place = conversation.beginReceive(1000);
        QVERIFY(place);
        std::ranges::copy("hello"sv, place);
        const QByteArrayView hello(place, 5);
        conversation.append(MessageKind::Received, PeerId(1), hello, 2, {}, 42);
        conversation.append(MessageKind::Sent, PeerId(1), hello, 3, MessageFlag::Reply);
        place[0] = 'j'; // neither was copied
        conversation.append(MessageKind::Sent, PeerId(2), hello, 4); // this one is
        place[0] = 'c';
        conversation.endReceive();
        conversation.append(MessageKind::Received, PeerId(1), "after", 5);
        QCOMPARE(conversation.message(0)->payload, "before");
        QCOMPARE(conversation.message(1)->payload, "cello");
        QCOMPARE(conversation.message(1)->roundTrip, 42);
        QCOMPARE(conversation.message(2)->payload, "cello");
        QCOMPARE(conversation.message(3)->payload, "jello");
        QCOMPARE(conversation.message(4)->payload, "after");
        QCOMPARE(conversation.size(), 5 * 32 + 8 + 6 + 3 * 5 + 5); // counted as any other rows
        QVERIFY(!conversation.beginReceive(64 * 1024 * 1024)); // not in one piece
    }

    void receivesInPlaceWhileOthersAppend()
    {
        Conversation conversation;
        char *const place = conversation.beginReceive(10);
        std::ranges::copy("one"sv, place);
        conversation.append(MessageKind::Sent, PeerId(2), "first", 1);
        conversation.append(MessageKind::Received, PeerId(1), QByteArrayView(place, 3), 2);
        conversation.append(MessageKind::Sent, PeerId(2), "second", 3);
        conversation.append(MessageKind::Sent, PeerId(1), QByteArrayView(place, 3), 4);
        conversation.endReceive();
        QCOMPARE(conversation.message(0)->payload, "first");
        QCOMPARE(conversation.message(1)->payload, "one");
        QCOMPARE(conversation.message(2)->payload, "second");
        QCOMPARE(conversation.message(3)->payload, "one");
    }

    void keepsWhatIsBeingReceivedWhateverIsDropped()
    {
        Conversation conversation(4096);
        const QByteArray pattern(100'000, 'p');
        char *const place = conversation.beginReceive(pattern.size());
        std::ranges::copy(pattern, place);
        const QByteArrayView received(place, pattern.size());
        conversation.append(MessageKind::Received, PeerId(1), received, 1);
        for (int i = 0; i < 10; ++i)
            conversation.append(MessageKind::Sent, PeerId(2), QByteArray(1'000'000, 'x'), 2);
        QCOMPARE(received, pattern);
        conversation.clear();
        conversation.append(MessageKind::Sent, PeerId(2), QByteArray(3'000'000, 'y'), 3);
        QCOMPARE(received, pattern);
        const qint64 echo = conversation.append(MessageKind::Sent, PeerId(1), received, 4);
        conversation.endReceive();
        conversation.append(MessageKind::Sent, PeerId(2), "z", 5);
        QVERIFY(!conversation.message(echo)); // larger than the limit
    }

    void isTheSameHoweverPayloadsCome()
    {
        QRandomGenerator random(1);
        Conversation conversation(2'000'000);
        std::map<qint64, QByteArray> expected;
        const auto append = [&](MessageKind kind, QByteArrayView bytes) {
            const qint64 trip = random.bounded(4) == 0 ? random.bounded(1000) : -1;
            const qint64 row = conversation.append(kind, PeerId(1), bytes, 1, {}, trip);
            expected[row] = bytes.toByteArray() + QByteArray::number(trip);
        };
        for (int turn = 0; turn < 3000; ++turn) {
            QByteArray bytes(random.bounded(30'000), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(turn + (&byte - bytes.constData()) / 100);
            char *const place = random.bounded(3) ? conversation.beginReceive(256 * 1024) : nullptr;
            if (random.bounded(8) == 0)
                append(MessageKind::Sent, "meanwhile");
            if (place)
                std::ranges::copy(bytes, place);
            const QByteArrayView view = place ? QByteArrayView(place, bytes.size()) : bytes;
            const bool isMessage = random.bounded(10) > 0;
            if (isMessage)
                append(MessageKind::Received, view);
            if (random.bounded(8) == 0)
                append(MessageKind::Sent, "in between");
            if (isMessage && random.bounded(2) == 0)
                append(MessageKind::Sent, view.first(view.size() - view.size() / 3));
            if (turn < 2500 && random.bounded(500) == 0)
                conversation.clear();
            QVERIFY(!isMessage || view == bytes);
            if (place)
                conversation.endReceive();
        }
        const Range range = conversation.range();
        QVERIFY(range.count() > 50);
        for (qint64 row = range.first; row < range.end; ++row) {
            const auto message = conversation.message(row);
            QVERIFY(message->payload + QByteArray::number(message->roundTrip) == expected[row]);
        }
    }

    void copiesAFewRowsAtOnce()
    {
        Conversation conversation;
        for (int i = 0; i < 100; ++i)
            conversation.append(i % 2 ? MessageKind::Sent : MessageKind::Received, PeerId(1),
                                QByteArray::number(i), 10 + i, {}, i == 2 ? 7 : -1);
        conversation.setDetail(3, 4711);
        const auto received = [](const Message &row) { return row.kind == MessageKind::Received; };
        qint64 next = 0;
        for (int turns = 0; next < 90; ++turns) {
            QVERIFY(turns < 90);
            const QList<Message> rows = conversation.messages(next, 90, received);
            QVERIFY(!rows.isEmpty());
            for (const Message &row : rows) {
                const std::optional<Message> alone = conversation.message(row.number);
                QCOMPARE(row.number, next++);
                QCOMPARE(row.time, alone->time);
                QCOMPARE(row.size, alone->size);
                QCOMPARE(row.roundTrip, alone->roundTrip);
                QCOMPARE(row.detail, alone->detail);
                QCOMPARE(row.payload, received(row) ? alone->payload : QByteArray());
            }
        }
        QCOMPARE(next, 90); // not beyond the given end
        QVERIFY(conversation.messages(90, 90, received).isEmpty());

        // A large row is returned alone; dropped rows are skipped.
        conversation.setLimit(Conversation::smallestLimit);
        const QByteArray large(600'000, 'x');
        for (int i = 0; i < 3; ++i)
            conversation.append(MessageKind::Received, PeerId(1), large, 200);
        const QList<Message> rows = conversation.messages(0, 1000, received);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().number, conversation.range().first);
        QCOMPARE(rows.front().payload, large);
    }

    void keepsEmptyPayloads()
    {
        Conversation conversation;
        conversation.append(MessageKind::Received, PeerId(1), {}, 1);
        QCOMPARE(conversation.message(0)->size, 0);
        QVERIFY(conversation.message(0)->payload.isEmpty());
        QCOMPARE(conversation.size(), 32);
    }

    void timeNeverGoesBack()
    {
        Conversation conversation;
        conversation.append(MessageKind::Sent, PeerId(1), "a", 50);
        conversation.append(MessageKind::Sent, PeerId(1), "b", 20);
        conversation.append(MessageKind::Sent, PeerId(1), "c", 60);
        QCOMPARE(conversation.message(1)->time, 50);
        QCOMPARE(conversation.message(2)->time, 60);
        conversation.clear();
        conversation.append(MessageKind::Sent, PeerId(1), "d", 1);
        QCOMPARE(conversation.message(3)->time, 60);
    }

    void costsThePayloadAnd32Bytes()
    {
        Conversation conversation;
        conversation.append(MessageKind::Sent, PeerId(1), QByteArray(64, 'x'), 1);
        QCOMPARE(conversation.size(), 96);
        QCOMPARE(conversation.sizeSince(0), 96);
        QCOMPARE(conversation.sizeSince(conversation.range().end), 0);
        conversation.append(MessageKind::Received, PeerId(1), QByteArray(10, 'x'), 1, {}, 0);
        QCOMPARE(conversation.size(), 96 + 10 + 32 + 8);
        QCOMPARE(conversation.message(1)->roundTrip, 0);
    }

    void trimsTheOldestFirst()
    {
        Conversation conversation(3 * (32 + 8));
        for (int i = 0; i < 5; ++i)
            conversation.append(MessageKind::Sent, PeerId(1), QByteArray(8, char('a' + i)), i);
        QCOMPARE(conversation.range(), (Range{2, 5}));
        QCOMPARE(conversation.trimmed(), (Trimmed{2, 16}));
        QCOMPARE(conversation.size(), 120);
        QVERIFY(!conversation.message(1));
        QCOMPARE(conversation.message(2)->payload, "cccccccc");
    }

    void keepsTheNewestRowHoweverLarge()
    {
        Conversation conversation(1000);
        conversation.append(MessageKind::Sent, PeerId(1), "small", 1);
        const QByteArray large(3'500'000, 'L');
        conversation.append(MessageKind::Sent, PeerId(1), large, 2);
        QCOMPARE(conversation.range(), (Range{1, 2}));
        QCOMPARE(conversation.message(1)->payload, large);
        QCOMPARE(conversation.size(), 3'500'032);
        conversation.append(MessageKind::Sent, PeerId(1), "small", 3);
        QCOMPARE(conversation.range(), (Range{2, 3}));
        QCOMPARE(conversation.message(2)->payload, "small");
        QCOMPARE(conversation.size(), 37);
        QCOMPARE(conversation.trimmed(), (Trimmed{2, 3'500'005}));
    }

    void keepsOneRowWithoutAnyLimit()
    {
        Conversation conversation(0);
        conversation.append(MessageKind::Sent, PeerId(1), "one", 1);
        conversation.append(MessageKind::Sent, PeerId(1), "two", 1);
        QCOMPARE(conversation.range(), (Range{1, 2}));
        QCOMPARE(conversation.message(1)->payload, "two");
    }

    void changesFlagsOfOldRows()
    {
        Conversation conversation(4 * 33);
        conversation.append(MessageKind::Sent, PeerId(1), "a", 1,
                            MessageFlag::Queued | MessageFlag::Reply);
        conversation.append(MessageKind::Sent, PeerId(1), "b", 1, MessageFlag::Queued);
        conversation.setFlags(0, MessageFlag::Failed, MessageFlag::Queued);
        QCOMPARE(conversation.message(0)->flags, MessageFlag::Failed | MessageFlag::Reply);
        QCOMPARE(conversation.message(1)->flags, MessageFlags(MessageFlag::Queued));
        QCOMPARE(conversation.message(0)->payload, "a");

        const quint64 before = conversation.revision();
        conversation.setFlags(1, MessageFlag::Queued, {}); // already set
        conversation.setFlags(2, MessageFlag::Failed, {}); // does not exist yet
        conversation.setFlags(-1, MessageFlag::Failed, {});
        QCOMPARE(conversation.revision(), before);

        for (int i = 0; i < 4; ++i)
            conversation.append(MessageKind::Sent, PeerId(1), "c", 1);
        conversation.setFlags(0, MessageFlag::Queued, {}); // was dropped
        QVERIFY(!conversation.message(0));
        QCOMPARE(conversation.message(2)->flags, MessageFlags());
    }

    void appendsManyRowsAtOnce()
    {
        Conversation conversation;
        const PeerId peer = conversation.addPeer(SocketAddress());
        conversation.append(MessageKind::Received, peer, "before", 1);
        MessageBatch batch;
        for (const QByteArray &each : {QByteArray("one\n"), QByteArray(), QByteArray("three")})
            batch.append(each);
        QCOMPARE(batch.count(), 3);
        QCOMPARE(conversation.appendAll(MessageKind::Sent, peer, batch, 2, MessageFlag::Queued), 1);
        QCOMPARE(conversation.range().end, 4);
        for (qsizetype i = 0; i < batch.count(); ++i) {
            const auto row = conversation.message(1 + i);
            QVERIFY(row);
            QCOMPARE(row->kind, MessageKind::Sent);
            QVERIFY(row->payload == batch.at(i));
            QCOMPARE(row->flags, MessageFlags(MessageFlag::Queued));
        }
        conversation.append(MessageKind::Received, peer, "after", 3);
        QCOMPARE(conversation.firstNotOf(MessageKind::Sent, 0, 5), 0);
        QCOMPARE(conversation.firstNotOf(MessageKind::Sent, 1, 5), 4);
        QCOMPARE(conversation.firstNotOf(MessageKind::Sent, 1, 3), 3);
        QCOMPARE(conversation.firstNotOf(MessageKind::Sent, 5, 5), 5);

        const quint64 revision = conversation.revision();
        conversation.setFlags({2, 9}, MessageFlag::Failed, MessageFlag::Queued);
        QVERIFY(conversation.revision() > revision);
        QCOMPARE(conversation.message(1)->flags, MessageFlags(MessageFlag::Queued));
        for (const qint64 number : {2, 3, 4})
            QCOMPARE(conversation.message(number)->flags, MessageFlags(MessageFlag::Failed));
        conversation.clear();
        QCOMPARE(conversation.firstNotOf(MessageKind::Sent, 1, 5), 1); // was dropped
        conversation.setFlags({0, 5}, MessageFlag::Queued, {});
        QCOMPARE(conversation.range().count(), 0);
    }

    /// Rows that are appended together are those that append() makes, one after the other.
    void appendsTheSameRowsTogetherAsOneByOne_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::newRow("room for all") << Conversation::defaultLimit;
        QTest::newRow("less, so that old rows go") << qint64(200'000);
        QTest::newRow("less than those that come together") << qint64(20'000);
        QTest::newRow("none") << qint64(0);
    }

    void appendsTheSameRowsTogetherAsOneByOne()
    {
        QFETCH(qint64, limit);
        Conversation oneByOne(limit);
        Conversation together(limit);
        const PeerId peer = oneByOne.addPeer(address(1));
        QCOMPARE(together.addPeer(address(1)), peer);
        const PeerId gone = oneByOne.addPeer(address(2));
        QCOMPARE(together.addPeer(address(2)), gone);
        for (Conversation *each : {&oneByOne, &together})
            each->append(MessageKind::PeerDisconnected, gone, {}, 1);

        for (int round = 0; round < 20; ++round) {
            MessageBatch batch;
            QByteArray bytes; // each message of it is in the batch without a copy
            for (int i = 0; i < 1000; ++i)
                bytes += QByteArray(i % 17, char('a' + i % 26)) + '\n';
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype next = bytes.indexOf('\n', at) + 1;
                batch.extend(QByteArrayView(bytes).sliced(at, next - at));
                at = next;
            }
            QCOMPARE(batch.count(), 1000);
            const auto kind = round % 3 == 2 ? MessageKind::Sent : MessageKind::Received;
            const qint64 time = 100 - round; // is raised to the one before
            const auto flags = MessageFlag::ContinuesStream | MessageFlag::HasRoundTrip;
            const qint64 first = together.appendAll(kind, peer, batch, time, flags);
            for (qsizetype i = 0; i < batch.count(); ++i)
                QCOMPARE(oneByOne.append(kind, peer, batch.at(i), time, flags), first + i);
            QCOMPARE(together.range(), oneByOne.range());
        }
        QCOMPARE(together.size(), oneByOne.size());
        QCOMPARE(together.trimmed(), oneByOne.trimmed());
        QCOMPARE(together.peerAddress(gone), oneByOne.peerAddress(gone));
        for (qint64 number = oneByOne.range().first; number < oneByOne.range().end; ++number) {
            const auto expected = oneByOne.message(number);
            const auto row = together.message(number);
            QVERIFY(expected && row);
            QCOMPARE(row->payload, expected->payload);
            QCOMPARE(row->time, expected->time);
            QCOMPARE(row->kind, expected->kind);
            QCOMPARE(row->flags, expected->flags);
            QCOMPARE(row->peer, expected->peer);
            QCOMPARE(together.bytesBefore(number, 40), oneByOne.bytesBefore(number, 40));
        }
        const auto expected = oneByOne.rowsBack(peer, nullptr, 30'000);
        const auto rows = together.rowsBack(peer, nullptr, 30'000);
        QCOMPARE(rows.size(), expected.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].number, expected[i].number);
            QCOMPARE(rows[i].offset, expected[i].offset);
        }
        QCOMPARE(together.appendAll(MessageKind::Sent, peer, {}, 1, {}), together.range().end);
    }

    void setFlagsLeavesTheRoundTripAlone()
    {
        Conversation conversation;
        conversation.append(MessageKind::Received, PeerId(1), "a", 1, {}, 9);
        conversation.append(MessageKind::Received, PeerId(1), "b", 1, MessageFlag::HasRoundTrip);
        conversation.setFlags(0, MessageFlag::ExactEcho, MessageFlag::HasRoundTrip);
        conversation.setFlags(1, MessageFlag::HasRoundTrip, {});
        QCOMPARE(conversation.message(0)->roundTrip, 9);
        QCOMPARE(conversation.message(0)->flags,
                 MessageFlag::ExactEcho | MessageFlag::HasRoundTrip);
        QCOMPARE(conversation.message(1)->roundTrip, -1);
        QCOMPARE(conversation.message(1)->flags, MessageFlags());
        QCOMPARE(conversation.size(), 33 + 8 + 33);
    }

    void revisionGrowsWithEveryChange()
    {
        Conversation conversation;
        quint64 last = conversation.revision();
        const auto grew = [&] { return std::exchange(last, conversation.revision()) < last; };
        conversation.append(MessageKind::Sent, PeerId(1), "a", 1);
        QVERIFY(grew());
        conversation.setFlags(0, MessageFlag::Failed, {});
        QVERIFY(grew());
        conversation.clear();
        QVERIFY(grew());
    }

    void bytesBeforeFollowsOnePeerAndDirection()
    {
        Conversation conversation;
        const PeerId one = conversation.addPeer(address(1));
        const PeerId two = conversation.addPeer(address(2));
        const auto in = MessageKind::Received;
        const auto out = MessageKind::Sent;
        const auto stream = MessageFlag::ContinuesStream;
        conversation.append(in, one, "zero", 1); // not a stream yet: the chain of rows ends here
        conversation.append(in, one, "ab", 1, stream);
        conversation.append(in, two, "XY", 1, stream);
        conversation.append(out, one, "out", 1, stream);
        conversation.append(MessageKind::Error, one, "oops", 1, stream);
        conversation.append(in, one, "", 1, stream);
        conversation.append(in, one, "cd", 1, stream, 77);
        conversation.append(in, two, "Z", 1, stream);
        const qint64 last = conversation.append(in, one, "ef", 1, stream);
        QCOMPARE(conversation.bytesBefore(last, 100), "abcd");
        QCOMPARE(conversation.bytesBefore(last, 4), "abcd");
        QCOMPARE(conversation.bytesBefore(last, 3), "bcd");
        QCOMPARE(conversation.bytesBefore(last, 1), "d");
        QCOMPARE(conversation.bytesBefore(last, 0), "");
        QCOMPARE(conversation.bytesBefore(last, -1), "");
        QCOMPARE(conversation.bytesBefore(1, 100), "");
        QCOMPARE(conversation.bytesBefore(0, 100), "");
        QCOMPARE(conversation.bytesBefore(4, 100), "");
        QCOMPARE(conversation.bytesBefore(7, 100), "XY");

        const qint64 plain = conversation.append(in, one, "line", 1);
        QCOMPARE(conversation.bytesBefore(plain, 100), "");
        const qint64 after = conversation.append(in, one, "raw", 1, stream);
        QCOMPARE(conversation.bytesBefore(after, 100), "");
    }

    void bytesBeforeEndsWhereRowsHaveGone()
    {
        Conversation conversation(3 * 34);
        const PeerId peer = conversation.addPeer(address(1));
        for (const char *text : {"ab", "cd", "ef", "gh"})
            conversation.append(MessageKind::Received, peer, QByteArrayView(text, 2), 1,
                                MessageFlag::ContinuesStream);
        QCOMPARE(conversation.bytesBefore(3, 100), "cdef");
        conversation.clear();
        const qint64 number = conversation.append(MessageKind::Received, peer, "ij", 1,
                                                  MessageFlag::ContinuesStream);
        QCOMPARE(conversation.bytesBefore(number, 100), "");
    }

    void clearForgetsRowsButNotNumbersAndPeers()
    {
        Conversation conversation(100'000);
        const PeerId peer = conversation.addPeer(address(1));
        for (int i = 0; i < 5000; ++i)
            conversation.append(MessageKind::Sent, peer, "text", i);
        QVERIFY(conversation.trimmed().rows > 0);
        conversation.clear();
        QCOMPARE(conversation.range(), (Range{5000, 5000}));
        QCOMPARE(conversation.size(), 0);
        QCOMPARE(conversation.trimmed(), Trimmed());
        QVERIFY(!conversation.message(4999));
        QCOMPARE(conversation.peerAddress(peer), address(1));
        QCOMPARE(conversation.append(MessageKind::Sent, peer, "next", 9), 5000);
        QCOMPARE(conversation.message(5000)->payload, "next");
        conversation.clear();
        conversation.clear();
        QCOMPARE(conversation.peerAddress(peer), address(1));
        QCOMPARE(conversation.addPeer(address(2)), PeerId(2));
    }

    void numbersPeersFromOne()
    {
        Conversation conversation;
        QCOMPARE(conversation.addPeer(address(10)), PeerId(1));
        QCOMPARE(conversation.addPeer(address(10)),
                 PeerId(2)); // the same address, a new connection
        for (quint16 port = 3; port <= 1000; ++port)
            QCOMPARE(conversation.addPeer(address(port)), PeerId(port));
        QCOMPARE(conversation.peerAddress(PeerId(2)), address(10));
        QCOMPARE(conversation.peerAddress(PeerId(1000)), address(1000));
        QVERIFY(conversation.peerAddress(PeerId(1001)).isNull());
    }

    void forgetsPeersThatHaveGoneWithTheirRows()
    {
        Conversation conversation(10 * 32);
        const PeerId silent = conversation.addPeer(address(1)); // connected all the time
        PeerId previous = PeerId::None;
        for (quint32 i = 2; i < 2000; ++i) {
            const PeerId peer = conversation.addPeer(address(quint16(i)));
            QCOMPARE(peer, PeerId(i));
            conversation.append(MessageKind::PeerConnected, peer, {}, 1);
            conversation.append(MessageKind::PeerDisconnected, peer, {}, 1);
            QCOMPARE(conversation.peerAddress(peer), address(quint16(i)));
            if (i > 2)
                QCOMPARE(conversation.peerAddress(previous), address(quint16(i - 1)));
            if (i > 7) // ten rows are stored: those of five peers
                QVERIFY(conversation.peerAddress(PeerId(i - 5)).isNull());
            previous = peer;
        }
        QCOMPARE(conversation.peerAddress(silent), address(1));
        for (int i = 0; i < 20; ++i)
            conversation.append(MessageKind::Sent, silent, {}, 1);
        QVERIFY(conversation.peerAddress(PeerId(1999)).isNull());
        QCOMPARE(conversation.peerAddress(silent), address(1));
        QCOMPARE(conversation.addPeer(address(77)), PeerId(2000));
        QCOMPARE(conversation.peerAddress(PeerId(2000)), address(77));
    }

    void knowsAPeerThatSpeaksAfterItHasGone()
    {
        Conversation conversation(2 * 32);
        const PeerId peer = conversation.addPeer(address(1));
        conversation.append(MessageKind::PeerDisconnected, peer, {}, 1);
        conversation.append(MessageKind::Opened, PeerId::None, {}, 1);
        // Drops the peer's only row while adding a new one.
        conversation.append(MessageKind::Sent, peer, {}, 1, MessageFlag::Failed);
        QCOMPARE(conversation.range(), (Range{1, 3}));
        QCOMPARE(conversation.peerAddress(peer), address(1));
    }

    void clearForgetsPeersThatWereGoneBefore()
    {
        Conversation conversation;
        const PeerId gone = conversation.addPeer(address(1));
        const PeerId here = conversation.addPeer(address(2));
        conversation.append(MessageKind::PeerDisconnected, gone, {}, 1);
        conversation.clear();
        QCOMPARE(conversation.peerAddress(gone), address(1)); // a late failure may still name it
        conversation.clear();
        QVERIFY(conversation.peerAddress(gone).isNull());
        QCOMPARE(conversation.peerAddress(here), address(2));
    }
};

QTEST_APPLESS_MAIN(tst_Conversation)
#include "tst_conversation.moc"
