// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <thread>

using namespace socketchat;

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

/// A simple reference implementation of the same contract.
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

/// Compares Conversation with a reference model, and runs it with two threads.
class tst_ConversationBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloadsStraddleChunks()
    {
        Conversation conversation;
        QRandomGenerator random(7);
        QList<QByteArray> payloads;
        constexpr qsizetype chunk = 4 * 1024 * 1024;
        const QList<qsizetype> sizes{chunk - 3, 10, 0, chunk, 5, 3 * chunk + 1};
        for (const qsizetype size : sizes)
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
                if (!message) // dropped meanwhile
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

QTEST_APPLESS_MAIN(tst_ConversationBounds)
#include "tst_conversationbounds.moc"
