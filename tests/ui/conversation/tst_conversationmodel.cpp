// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationmodel.h"

#include "app/chat/conversationsetup.h"
#include "app/net/transporterror.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

class TestConversationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasThereBefore();
    void insertsByRange();
    void saysNothingWhereNothingChanged();
    void removesOldRowsByRange();
    void keepsTheNumbersOfRowsThatRemain();
    void clearsAndGoesOn();
    void clearsAndGrowsBetweenTwoRefreshes();
    void everyRowWentBetweenTwoRefreshes();
    void saysEverythingInOneSentence();
    void saysHowAnEchoWent();
    void saysWhetherAChecksumIsRight();
    void marksAnEchoOnWhatItRepeats();
    void sentencesAreOneBoundedLine();
    void readsRowsInTheChosenEncoding();
    void numbersRareCharactersAmongBytesThatAreNoText();
    void holdsAMillionRows();
    void knowsNoRowOutside();
    void aDateStandsBetweenTheDays();
    void runsAreToldApart_data();
    void runsAreToldApart();
    void namesDaysAndRuns();
    void forgetsRunsWithTheirRows();
    void runsAreToldApartThroughAFilter();

private:
    static qint64 say(Conversation &conversation, QByteArrayView text,
                      MessageKind kind = MessageKind::Received, MessageFlags flags = {},
                      qint64 roundTrip = -1)
    {
        return conversation.append(kind, PeerId::None, text, 1'700'000'000'000'000'000, flags,
                                   roundTrip);
    }
};

void TestConversationModel::saysWhetherAChecksumIsRight()
{
    Conversation conversation;
    say(conversation, "123456789\x37\x4b");
    say(conversation, "123456789\x4b\x37");
    say(conversation, "123456789\x37\x4b", MessageKind::Received, MessageFlag::Reply);
    say(conversation, "1", MessageKind::Sent);
    const QByteArray content(10'000, 'x'); // more than is shown
    ConversationSetup setup;
    setup.checksum = *Checksum::fromString(u"crc16-modbus");
    say(conversation, QByteArray(content + setup.checksum.of(content)));
    ConversationModel model(conversation);
    const QString none = model.rowText(0).fate();
    QCOMPARE(none, QString());
    model.wording().setCheck(MessageCheck(setup));
    using Outcome = BubbleText::Outcome;
    QCOMPARE(model.rowText(0).fate(), u"✓ CRC-16/MODBUS right"_s);
    QCOMPARE(model.rowText(0).outcome, Outcome::Good);
    QCOMPARE(model.rowText(1).fate(), u"✗ CRC-16/MODBUS wrong: 4B 37, should be 37 4B"_s);
    QCOMPARE(model.rowText(1).outcome, Outcome::Bad);
    QVERIFY(model.index(1).data().toString().contains("should be 37 4B"_L1)); // heard
    QCOMPARE(model.rowText(2).fate(), u"echoed ✓ · ✓ CRC-16/MODBUS right"_s);
    QCOMPARE(model.rowText(3).fate(), QString());
    QCOMPARE(model.rowText(4).outcome, Outcome::Good);
}

void TestConversationModel::showsWhatWasThereBefore()
{
    Conversation conversation;
    say(conversation, "one");
    say(conversation, "two");
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1).data().toString().endsWith("two"_L1));
}

void TestConversationModel::insertsByRange()
{
    Conversation conversation;
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 500; ++i)
        say(conversation, "x");
    QCOMPARE(model.rowCount(), 0); // until refresh()
    QVERIFY(model.refresh());
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 0);
    QCOMPARE(inserted.at(0).at(2).toInt(), 499);
    say(conversation, "y");
    QVERIFY(model.refresh());
    QCOMPARE(inserted.at(1).at(1).toInt(), 500);
    QCOMPARE(model.rowCount(), 501);
}

void TestConversationModel::saysNothingWhereNothingChanged()
{
    Conversation conversation;
    say(conversation, "one");
    ConversationModel model(conversation);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QVERIFY(!model.refresh());
    QCOMPARE(inserted.size(), 0);
    // A change within a row is reported although no row was appended.
    conversation.setFlags(0, MessageFlag::Failed, {});
    QVERIFY(model.refresh());
    QCOMPARE(inserted.size(), 0);
    QVERIFY(!model.refresh());
}

void TestConversationModel::removesOldRowsByRange()
{
    Conversation conversation(1024 * 1024);
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QByteArray payload(10'000, 'x');
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 20; ++i)
            say(conversation, payload);
        model.refresh();
        const qint64 kept = conversation.range().count();
        const bool trimmed = conversation.trimmed().rows > 0;
        QCOMPARE(model.rowCount(), kept + (trimmed ? 1 : 0));
    }
    QVERIFY(conversation.trimmed().rows > 0);
    QVERIFY(removed.size() > 0);
    QCOMPARE(model.numberAt(0), -1);
    QCOMPARE(model.index(0).data(ConversationModel::NumberRole).toLongLong(), -1);
    const QString first = model.index(0).data().toString();
    QVERIFY2(first.contains(QString::number(conversation.trimmed().rows))
                     || first.contains(QLocale().toString(conversation.trimmed().rows)),
             qPrintable(first));
}

void TestConversationModel::keepsTheNumbersOfRowsThatRemain()
{
    Conversation conversation(1024 * 1024);
    ConversationModel model(conversation);
    const QByteArray payload(10'000, 'x');
    for (int i = 0; i < 60; ++i)
        say(conversation, payload);
    model.refresh();
    const QPersistentModelIndex kept = model.index(59);
    QCOMPARE(kept.data(ConversationModel::NumberRole).toLongLong(), 59);
    for (int i = 0; i < 70; ++i)
        say(conversation, payload);
    model.refresh();
    QVERIFY(conversation.trimmed().rows > 0);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(ConversationModel::NumberRole).toLongLong(), 59);
    QCOMPARE(model.rowOf(59), kept.row());
    QCOMPARE(model.numberAt(model.rowCount() - 1), 129);
}

void TestConversationModel::clearsAndGoesOn()
{
    Conversation conversation;
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    say(conversation, "one");
    say(conversation, "two");
    model.refresh();
    conversation.clear();
    QVERIFY(model.refresh());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(0), -1);
    say(conversation, "three");
    QVERIFY(model.refresh());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.numberAt(0), 2);
}

void TestConversationModel::clearsAndGrowsBetweenTwoRefreshes()
{
    Conversation conversation;
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    say(conversation, "one");
    model.refresh();
    conversation.clear();
    say(conversation, "two");
    say(conversation, "three");
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data().toString().endsWith("two"_L1));
}

void TestConversationModel::everyRowWentBetweenTwoRefreshes()
{
    Conversation conversation(1024 * 1024);
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    say(conversation, "one");
    model.refresh();
    const QByteArray payload(10'000, 'x');
    for (int i = 0; i < 400; ++i)
        say(conversation, payload);
    model.refresh();
    QCOMPARE(model.rowCount(), conversation.range().count() + 1);
    QCOMPARE(model.numberAt(1), conversation.range().first);
}

void TestConversationModel::saysEverythingInOneSentence()
{
    Conversation conversation;
    const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    conversation.append(MessageKind::Received, peer, "你好,server!", 1'700'000'000'120'000'000);
    conversation.append(MessageKind::Sent, peer, "a\nb", 1'700'000'001'000'000'000);
    conversation.append(MessageKind::Sent, peer, "", 1'700'000'001'000'000'000);
    ConversationModel model(conversation);
    const QString received = model.index(0).data().toString();
    const QRegularExpression pattern(
            uR"(^Received from 127\.0\.0\.1:51324 at \d\d:\d\d:20\.120, 14 byte.*: 你好,server!$)"_s);
    QVERIFY2(pattern.match(received).hasMatch(), qPrintable(received));
    const QString sent = model.index(1).data().toString();
    QVERIFY2(sent.startsWith("Sent to 127.0.0.1:51324 at "_L1), qPrintable(sent));
    QVERIFY2(sent.endsWith(u": a␊ b"_s), qPrintable(sent)); // one line
    QVERIFY(model.index(2).data().toString().endsWith("(empty)"_L1));
}

void TestConversationModel::saysHowAnEchoWent()
{
    Conversation conversation;
    say(conversation, "hi", MessageKind::Received, MessageFlag::ExactEcho, 210'000);
    say(conversation, "ho", MessageKind::Received, MessageFlag::NotAnEcho, 300'000);
    say(conversation, "hi", MessageKind::Sent, MessageFlag::Failed);
    say(conversation, "hi", MessageKind::Sent, MessageFlag::Queued);
    say(conversation, "hi", MessageKind::Sent, MessageFlag::Reply);
    ConversationModel model(conversation);
    const auto detail = [&model](int row) { return model.rowText(row).detail(); };
    QVERIFY2(detail(0).endsWith(u" · echo ✓ · 210 µs"_s), qPrintable(detail(0)));
    QVERIFY2(detail(1).contains(u"differs from what was sent · 300 µs"_s), qPrintable(detail(1)));
    QVERIFY(detail(2).endsWith("not sent"_L1));
    QVERIFY(detail(3).endsWith(u"waiting…"_s));
    QVERIFY(detail(4).endsWith(u"echoed ✓"_s));
    for (int row = 0; row < 5; ++row) {
        const BubbleText words = model.rowText(row);
        QVERIFY(!words.outcomeText.isEmpty());
        QVERIFY(words.brief().contains(words.fate())); // seen without the mouse
        QVERIFY(model.index(row).data().toString().contains(words.outcomeText));
    }
    QCOMPARE(model.rowText(0).outcome, BubbleText::Outcome::Good);
    QCOMPARE(model.rowText(1).outcome, BubbleText::Outcome::Bad);
    QCOMPARE(model.rowText(2).outcome, BubbleText::Outcome::Bad);
    conversation.append(MessageKind::Sent, PeerId::Everyone, "hi", 0, MessageFlag::Reply);
    model.refresh();
    QVERIFY(detail(5).endsWith(u"passed on ✓"_s)); // a room echoes nothing
}

void TestConversationModel::marksAnEchoOnWhatItRepeats()
{
    Conversation conversation;
    const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    const auto add = [&](MessageKind kind, qint64 time, MessageFlags flags = {}, qint64 trip = -1) {
        return conversation.append(kind, peer, "hi", time, flags, trip);
    };
    const qint64 sent = add(MessageKind::Sent, 1'000);
    const qint64 echo = add(MessageKind::Received, 300'000, MessageFlag::ExactEcho, 210'000);
    const qint64 received = add(MessageKind::Received, 400'000);
    const qint64 reply = add(MessageKind::Sent, 500'000, MessageFlag::Reply | MessageFlag::Queued);
    ConversationModel model(conversation);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.rowText(0).fate().isEmpty());
    MessageFilter filter;
    filter.echoes = false;
    model.setFilter(filter);
    QTRY_VERIFY(model.filtering().isFinished());
    QCOMPARE(model.rowCount(), 2); // both stay in the conversation
    QCOMPARE(conversation.range().count(), 4);
    QCOMPARE(model.numberAt(0), sent);
    QCOMPARE(model.numberAt(1), received);
    QVERIFY(model.rowOf(echo) < 0 && model.rowOf(reply) < 0);
    QCOMPARE(model.rowText(0).fate(), u"echo ✓ · 210 µs"_s);
    QVERIFY(model.index(0).data().toString().contains(u"echo ✓ · 210 µs"_s));
    QCOMPARE(model.rowText(1).fate(), u"waiting…"_s);
    conversation.setFlags(reply, MessageFlag::Failed, MessageFlag::Queued);
    QCOMPARE(model.rowText(1).fate(), u"not sent"_s);
    QCOMPARE(model.rowText(1).outcome, BubbleText::Outcome::Bad);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.rowText(0).fate().isEmpty());
}

void TestConversationModel::sentencesAreOneBoundedLine()
{
    Conversation conversation;
    say(conversation, QByteArray(1024 * 1024, 'A'));
    say(conversation, "%1 %2 %n <b>bold</b>\n\n\x1b[31mred");
    ConversationModel model(conversation);
    QVERIFY(model.index(0).data().toString().size() < 400);
    QVERIFY(model.index(0).data().toString().endsWith(u'…'));
    const QString hostile = model.index(1).data().toString();
    QVERIFY(!hostile.contains(u'\n'));
    QVERIFY2(hostile.contains("%1 %2 %n <b>bold</b>"_L1), qPrintable(hostile));
    QVERIFY(!hostile.contains(QChar(0x1b)));
}

void TestConversationModel::readsRowsInTheChosenEncoding()
{
    Conversation conversation;
    say(conversation, "\xc4\xe3\xba\xc3"); // 你好 in GB18030
    ConversationModel model(conversation);
    QVERIFY(!model.rowText(0).text.contains(u"你好"_s));
    QVERIFY(!model.rowText(0).marks.isEmpty());
    const auto encoding = TextEncoding::named(u"GB18030");
    if (!encoding)
        QSKIP("this Qt cannot do GB18030");
    model.wording().setEncoding(*encoding);
    QCOMPARE(model.rowText(0).text, u"你好"_s);
    QVERIFY(model.index(0).data().toString().endsWith(u"你好"_s));
}

void TestConversationModel::numbersRareCharactersAmongBytesThatAreNoText()
{
    Conversation conversation;
    // Syriac, a hieroglyph, two Han and a letter within binary bytes; then a Thai word with one bad
    // byte; then Greek, Han, Hangul and Cyrillic, one at a time; then two Cyrillic and three.
    say(conversation, "\xff\xfe\xfd\u0713\xff\xfe\xfd\U00013080\xff\xfe\u4f60\u597dz");
    say(conversation, "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\xff");
    say(conversation, "\xff\xff\u03b1z\xff\xff\u4f60\xff\xff\ud55c\xff\xff\u0439");
    say(conversation, "\xff\xff\u043d\u043e\xff\xff\xff\xff\u043d\u0435\u0442");
    ConversationModel model(conversation);
    const BubbleText binary = model.rowText(0);
    QCOMPARE(binary.text, uR"(\xFF\xFE\xFD\u0713\xFF\xFE\xFD\U00013080\xFF\xFE)"_s + u"你好z");
    for (const TextMark &mark : binary.marks)
        QVERIFY(binary.text.sliced(mark.start, mark.length).startsWith(u'\\'));
    QVERIFY(!binary.marks.isEmpty());
    QCOMPARE(model.rowText(2).text,
             uR"(\xFF\xFF\u03B1z\xFF\xFF\u4F60\xFF\xFF\uD55C\xFF\xFF\u0439)"_s);
    QCOMPARE(model.rowText(3).text, uR"(\xFF\xFF\u043D\u043E\xFF\xFF\xFF\xFF)"_s + u"нет");
    QCOMPARE(model.rowText(1).text, u"\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\\xFF"_s);
}

void TestConversationModel::holdsAMillionRows()
{
    Conversation conversation;
    ConversationModel model(conversation);
    for (int i = 0; i < 1'000'000; ++i)
        say(conversation, "message");
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QVERIFY(model.refresh());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(model.index(999'999).data(ConversationModel::NumberRole).toLongLong(), 999'999);
}

void TestConversationModel::knowsNoRowOutside()
{
    Conversation conversation;
    say(conversation, "one");
    ConversationModel model(conversation);
    QCOMPARE(model.numberAt(-1), -1);
    QCOMPARE(model.numberAt(1), -1);
    QCOMPARE(model.rowOf(-1), -1);
    QCOMPARE(model.rowOf(1), -1);
    QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
    QCOMPARE(model.rowCount(model.index(0)), 0);
    QVERIFY(!model.message(7, -1));
}

void TestConversationModel::aDateStandsBetweenTheDays()
{
    const QDateTime midnight(QDate(2025, 3, 5), QTime(0, 0));
    const auto at = [&midnight](qint64 ms) {
        return (midnight.toMSecsSinceEpoch() + ms) * 1'000'000;
    };
    Conversation conversation;
    for (const qint64 ms : {-2000, -1, 0, 1000, 25 * 3600 * 1000})
        conversation.append(MessageKind::Received, PeerId::None, "x", at(ms));
    const ConversationModel model(conversation);
    QList<int> days;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.separatorAbove(row).run);
        const QString sentence = model.index(row).data().toString();
        const QStringList lines = sentence.split(u'\n');
        QCOMPARE(lines.size(), model.separatorAbove(row).day ? 2 : 1);
        if (!model.separatorAbove(row).day)
            continue;
        days.append(row);
        QVERIFY2(lines.constFirst().contains("2025"_L1), qPrintable(sentence));
    }
    QCOMPARE(days, QList<int>({2, 4}));
}

void TestConversationModel::runsAreToldApart_data()
{
    using Kind = MessageKind;
    QTest::addColumn<QList<Kind>>("rows");
    QTest::addColumn<QList<int>>("begins");
    QTest::newRow("stopped and started")
            << QList{Kind::Opened, Kind::Received, Kind::Closed, Kind::Opened, Kind::Received}
            << QList{3};
    QTest::newRow("failed, then opened") << QList{Kind::Error, Kind::Opened} << QList{1};
    QTest::newRow("failed twice") << QList{Kind::Error, Kind::Error} << QList{1};
    QTest::newRow("failed after a run")
            << QList{Kind::Opened, Kind::Closed, Kind::Error} << QList{2};
    QTest::newRow("an error within a run")
            << QList{Kind::Opened, Kind::Error, Kind::PeerDisconnected, Kind::Received,
                     Kind::Closed}
            << QList<int>();
}

void TestConversationModel::runsAreToldApart()
{
    QFETCH(QList<MessageKind>, rows);
    QFETCH(QList<int>, begins);
    const QByteArray refused =
            TransportError::fromErrno(ECONNREFUSED, SocketCallKind::Connect, u"127.0.0.1:1"_s)
                    .toBytes();
    Conversation conversation;
    for (const MessageKind kind : rows)
        say(conversation, kind == MessageKind::Error ? refused : QByteArray(), kind);
    const ConversationModel model(conversation);
    QList<int> found;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.separatorAbove(row).run)
            found.append(row);
    }
    QCOMPARE(found, begins);
}

void TestConversationModel::namesDaysAndRuns()
{
    const qint64 day = qint64(24) * 3600 * 1'000'000'000;
    const qint64 noon = QDateTime(QDate(2025, 3, 5), QTime(12, 0)).toMSecsSinceEpoch() * 1'000'000;
    Conversation conversation;
    const PeerId server = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 4711));
    const auto append = [&](MessageKind kind, MessageFlags flags, const QByteArray &payload,
                            qint64 time, PeerId peer = PeerId::None) {
        conversation.append(kind, peer, payload, noon + time, flags);
    };
    append(MessageKind::Opened, MessageFlag::OfServer, "127.0.0.1:8000", 0);
    append(MessageKind::Received, {}, "x", 0);
    append(MessageKind::Received, {}, "x", day);
    append(MessageKind::Closed, MessageFlag::OfServer, {}, day);
    append(MessageKind::Error, {},
           TransportError::fromErrno(ECONNREFUSED, SocketCallKind::Connect, u"[::1]:9"_s).toBytes(),
           day);
    append(MessageKind::Opened, MessageFlag::OfDatagrams, "127.0.0.1:1", 2 * day, server);
    ConversationModel model(conversation);
    const QString first = model.dividerAbove(0);
    QVERIFY2(first.contains("2025"_L1), qPrintable(first)); // not today
    QVERIFY2(first.endsWith(u"Run 1 · server · tcp://127.0.0.1:8000 · 12:00:00"_s),
             qPrintable(first));
    QCOMPARE(MessageWording::day(QDateTime::currentMSecsSinceEpoch() * 1'000'000), u"Today"_s);
    QCOMPARE(model.dividerAbove(1), QString());
    QVERIFY(model.dividerAbove(2).contains("2025"_L1) && !model.dividerAbove(2).contains(u'·'));
    QCOMPARE(model.dividerAbove(3), QString());
    QCOMPARE(model.dividerAbove(4), u"Run 2 · client · tcp://[::1]:9 · 12:00:00"_s);
    QVERIFY(model.dividerAbove(5).endsWith(u"Run 3 · client · udp://127.0.0.1:4711 · 12:00:00"_s));
    QVERIFY(model.index(4).data().toString().startsWith(model.dividerAbove(4) + u'\n'));
    // Where its first row is hidden, the run is named above the first that is shown.
    append(MessageKind::Sent, {}, "x", 2 * day, server);
    MessageFilter filter;
    filter.kind = MessageFilter::Kind::Messages;
    model.refresh();
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.dividerAbove(2).endsWith(u"Run 3 · client · 12:00:00"_s));
    // Counting goes on after it was cleared.
    conversation.clear();
    append(MessageKind::Opened, MessageFlag::OfServer, "127.0.0.1:8000", 2 * day);
    QCOMPARE(conversation.runOf(conversation.range().first).number, 4);
    // Each protocol has its scheme.
    append(MessageKind::Closed, MessageFlag::OfServer, {}, 2 * day);
    append(MessageKind::Opened, MessageFlag::OfServer | MessageFlag::OfTls, "127.0.0.1:8443",
           2 * day);
    ConversationModel again(conversation);
    QVERIFY(again.dividerAbove(2).endsWith(u"Run 5 · server · tls://127.0.0.1:8443 · 12:00:00"_s));
}

void TestConversationModel::forgetsRunsWithTheirRows()
{
    Conversation conversation(8 * Conversation::rowOverhead);
    for (int run = 0; run < 1000; ++run) {
        say(conversation, {}, MessageKind::Opened);
        say(conversation, {}, MessageKind::Closed);
    }
    const Conversation::Range range = conversation.range();
    QCOMPARE(conversation.runOf(range.end - 1).number, 1000);
    QCOMPARE(conversation.runOf(range.end - 3).number, 999);
    QCOMPARE(conversation.runOf(0).number, 0); // forgotten
}

void TestConversationModel::runsAreToldApartThroughAFilter()
{
    Conversation conversation;
    for (const MessageKind kind : {MessageKind::Opened, MessageKind::Sent, MessageKind::Sent,
                                   MessageKind::Closed, MessageKind::Opened, MessageKind::Sent})
        say(conversation, "x", kind);
    ConversationModel model(conversation);
    MessageFilter filter;
    filter.kind = MessageFilter::Kind::Messages;
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.separatorAbove(0).run);
    QVERIFY(!model.separatorAbove(1).run);
    QVERIFY(model.separatorAbove(2).run);
}

QTEST_MAIN(TestConversationModel)
#include "tst_conversationmodel.moc"
