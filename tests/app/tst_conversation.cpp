// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <thread>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

using Range = Conversation::Range;
using Trimmed = Conversation::Trimmed;

SocketAddress address(quint16 port) { return SocketAddress::fromIPv4(0x7f000001, port); }

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// The same promises, kept in the plainest way.
struct PlainConversation
{
    struct Row
    {
        Message message;
        qint64 cost;
    };
    qint64 limit = 0;
    qint64 first = 0;
    qint64 size = 0;
    Trimmed trimmed;
    std::deque<Row> rows;

    void append(const Message &message)
    {
        const qint64 cost = 32 + message.size + (message.roundTrip >= 0 ? 8 : 0);
        while (size + cost > limit && !rows.empty()) {
            size -= rows.front().cost;
            trimmed.bytes += rows.front().message.size;
            ++trimmed.rows;
            ++first;
            rows.pop_front();
        }
        rows.push_back({message, cost});
        size += cost;
    }

    [[nodiscard]] QByteArray bytesBefore(qint64 number, qint64 most) const
    {
        const Message &asked = rows[size_t(number - first)].message;
        QByteArray bytes;
        if (!asked.flags.testFlag(MessageFlag::ContinuesStream) || asked.peer == PeerId::None
            || !asked.isMessage())
            return bytes;
        for (qint64 n = number - 1; n >= first && bytes.size() < most; --n) {
            const Message &row = rows[size_t(n - first)].message;
            if (row.peer != asked.peer || row.kind != asked.kind)
                continue;
            if (!row.flags.testFlag(MessageFlag::ContinuesStream))
                break;
            bytes.prepend(row.payload);
        }
        return bytes.last(std::min(bytes.size(), most));
    }
};

bool same(const Message &a, const Message &b)
{
    return a.number == b.number && a.time == b.time && a.roundTrip == b.roundTrip
           && a.size == b.size && a.payload == b.payload && a.peer == b.peer && a.kind == b.kind
           && a.flags == b.flags;
}

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

    void payloadsStraddleChunks()
    {
        Conversation conversation;
        QRandomGenerator random(7);
        QList<QByteArray> payloads;
        for (const qsizetype size : {1024 * 1024 - 3, 10, 0, 1024 * 1024, 5, 3 * 1024 * 1024 + 1})
            payloads.append(randomBytes(random, size));
        for (const QByteArray &payload : std::as_const(payloads))
            conversation.append(MessageKind::Received, PeerId(1), payload, 1, {},
                                0x0102030405060708);
        for (qsizetype i = 0; i < payloads.size(); ++i) {
            QCOMPARE(conversation.message(i)->payload, payloads[i]);
            QCOMPARE(conversation.message(i)->roundTrip, 0x0102030405060708);
        }
    }

    void agreesWithAPlainModelOverManyTimesTheLimit_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("sizeLimit");
        QTest::newRow("many chunks of rows") << qint64(1'000'000) << 120'000 << 100;
        QTest::newRow("many chunks of payload") << qint64(4'000'000) << 1500 << 60'000;
        QTest::newRow("rows about as large as the limit") << qint64(50'000) << 1500 << 60'000;
        QTest::newRow("within one chunk") << qint64(3000) << 30'000 << 300;
    }
    void agreesWithAPlainModelOverManyTimesTheLimit()
    {
        QFETCH(qint64, limit);
        QFETCH(int, rows);
        QFETCH(int, sizeLimit);
        QRandomGenerator random(quint32(rows + sizeLimit));
        const QByteArray noise = randomBytes(random, sizeLimit + 256);
        Conversation conversation(limit);
        PlainConversation plain;
        plain.limit = limit;
        for (int i = 0; i < 5; ++i)
            conversation.addPeer(address(quint16(5000 + i)));

        for (int i = 0; i < rows; ++i) {
            Message message;
            message.number = i;
            message.time = i;
            message.peer = PeerId(random.bounded(6));
            message.kind = random.bounded(10) == 0 ? MessageKind::Error
                           : random.bounded(2)     ? MessageKind::Received
                                                   : MessageKind::Sent;
            message.flags.setFlag(MessageFlag::ContinuesStream, random.bounded(8) != 0);
            if (random.bounded(4) == 0)
                message.roundTrip = random.bounded(1000);
            message.flags.setFlag(MessageFlag::HasRoundTrip, message.roundTrip >= 0);
            message.payload = noise.sliced(random.bounded(256),
                                           random.bounded(10) ? random.bounded(sizeLimit) : 0);
            message.size = message.payload.size();
            plain.append(message);
            QCOMPARE(conversation.append(message.kind, message.peer, message.payload, message.time,
                                         message.flags, message.roundTrip),
                     i);
            QCOMPARE(conversation.size(), plain.size);
            QVERIFY(conversation.size() <= limit || conversation.range().count() == 1);
            const qint64 count = qint64(plain.rows.size());
            QCOMPARE(conversation.range(), (Range{plain.first, plain.first + count}));
            for (const qint64 n :
                 {plain.first, plain.first + count - 1, plain.first + random.bounded(count)}) {
                QVERIFY(same(*conversation.message(n),
                             plain.rows[size_t(n - plain.first)].message));
                const qint64 most = random.bounded(4096);
                QCOMPARE(conversation.bytesBefore(n, most), plain.bytesBefore(n, most));
            }
        }
        QCOMPARE(conversation.trimmed(), plain.trimmed);
        QVERIFY(plain.trimmed.rows > qint64(plain.rows.size()));
        for (const auto &row : plain.rows)
            QVERIFY(same(*conversation.message(row.message.number), row.message));
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
        conversation.setFlags(1, MessageFlag::Queued, {}); // is so already
        conversation.setFlags(2, MessageFlag::Failed, {}); // has not come yet
        conversation.setFlags(-1, MessageFlag::Failed, {});
        QCOMPARE(conversation.revision(), before);

        for (int i = 0; i < 4; ++i)
            conversation.append(MessageKind::Sent, PeerId(1), "c", 1);
        conversation.setFlags(0, MessageFlag::Queued, {}); // has gone
        QVERIFY(!conversation.message(0));
        QCOMPARE(conversation.message(2)->flags, MessageFlags());
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
        conversation.append(in, one, "zero", 1); // not a stream yet: the chain ends here
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

    void clearsAtTheEdgesOfChunks_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("size");
        QTest::newRow("rows fill a chunk") << 4096 << 1;
        QTest::newRow("rows fill two chunks") << 8192 << 0;
        QTest::newRow("payloads fill a chunk") << 1024 << 1024;
        QTest::newRow("both") << 4096 << 256;
    }
    void clearsAtTheEdgesOfChunks()
    {
        QFETCH(int, rows);
        QFETCH(int, size);
        Conversation conversation;
        for (int round = 0; round < 3; ++round) {
            const QByteArray payload(size, char('a' + round));
            for (int i = 0; i < rows; ++i)
                conversation.append(MessageKind::Sent, PeerId(1), payload, 1);
            const Range range = conversation.range();
            QCOMPARE(range.count(), rows);
            QCOMPARE(conversation.message(range.first)->payload, payload);
            QCOMPARE(conversation.message(range.end - 1)->payload, payload);
            conversation.clear();
        }
    }

    void numbersPeersFromOne()
    {
        Conversation conversation;
        QCOMPARE(conversation.addPeer(address(10)), PeerId(1));
        QCOMPARE(conversation.addPeer(address(10)),
                 PeerId(2)); // the same place, another connection
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
            if (i > 7) // ten rows are kept: those of five peers
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
        // Trims the peer's only row while it gets a new one.
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

    void isReadWhileItIsWritten()
    {
        Conversation conversation(200'000);
        const PeerId peer = conversation.addPeer(address(1));
        constexpr int rows = 100'000;
        std::thread writer([&] {
            QByteArray payload;
            for (int i = 0; i < rows; ++i) {
                payload = QByteArray(i % 97, char(i % 251));
                const qint64 number = conversation.append(MessageKind::Received, peer, payload, i,
                                                          MessageFlag::ContinuesStream, i);
                if (i % 3 == 0)
                    conversation.setFlags(number, MessageFlag::ExactEcho, {});
                if (i % 20'000 == 19'999)
                    conversation.clear();
            }
        });
        qint64 wrong = 0;
        quint64 lastRevision = 0;
        for (bool done = false; !done;) {
            const quint64 revision = conversation.revision();
            wrong += revision < lastRevision;
            lastRevision = revision;
            const Range range = conversation.range();
            done = range.end == rows;
            for (const qint64 number :
                 {range.first, (range.first + range.end) / 2, range.end - 1}) {
                const auto message = conversation.message(number);
                if (!message) // trimmed meanwhile
                    continue;
                wrong += message->payload != QByteArray(number % 97, char(number % 251));
                wrong += message->roundTrip != number || message->time != number;
                const QByteArray before = conversation.bytesBefore(number, 50);
                wrong += before.size() > 50;
                wrong += conversation.peerAddress(peer) != address(1);
            }
        }
        writer.join();
        QCOMPARE(wrong, 0);
        QCOMPARE(conversation.range().end, rows);
    }
};

QTEST_APPLESS_MAIN(tst_Conversation)
#include "tst_conversation.moc"
