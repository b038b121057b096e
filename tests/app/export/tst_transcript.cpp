// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/csvwriter.h"
#include "app/export/transcriptreader.h"
#include "app/export/transcriptrows.h"
#include "app/net/transporterror.h"
#include "tests/app/export/readtranscript.h"
#include "tests/app/export/transcriptcases.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#if defined(__GLIBC__)
#    include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace socketchat;

using Damage = TranscriptDamage::Kind;

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFormatsByTheirEndings();
    void jsonLinesGiveTheSameConversation_data();
    void jsonLinesGiveTheSameConversation();
    void jsonLinesKeepLongMessagesInShortLines();
    void jsonLinesKeepTheNamesOfProcesses();
    void jsonLinesKeepRelativePaths();
    void everyByteSurvives();
    void readsWhatIsCutAnywhere();
    void damageIsSaidAndWhatComesBeforeIsRead_data();
    void damageIsSaidAndWhatComesBeforeIsRead();
    void survivesEveryCutAndEveryFlippedByte();
    void refusesANewerVersion();
    void passesOverWhatItDoesNotKnow();
    void boundsLinesMessagesAndPeers();
    void settledMessagesAreSettled();
    void selectionsKeepTheirOrder();
    void keepsTheNewestOfALongFile();
    void textCannotFakeARow();
    void textShowsACharacterThatWasCut();
    void cellsAreNoFormulas_data();
    void cellsAreNoFormulas();
    void csvIsATable();
    void htmlEscapesEverything();
    void theHeadingNamesTheSockets();
};

void TestTranscript::namesFormatsByTheirEndings()
{
    QCOMPARE(transcriptFormatOf(u"/a/b.JSONL"), TranscriptFormat::JsonLines);
    QCOMPARE(transcriptFormatOf(u"x.htm"), TranscriptFormat::Html);
    QVERIFY(!transcriptFormatOf(u"x.pcap") && !transcriptFormatOf(u"txt")
            && !transcriptFormatOf({}));
    for (const QString &ending : fileEndings())
        QCOMPARE(fileEnding(*transcriptFormatOf(ending)), ending);
}

void TestTranscript::jsonLinesGiveTheSameConversation_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<qint64>("limit");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 3 ? Conversation::defaultLimit : 10'000);
}

void TestTranscript::jsonLinesGiveTheSameConversation()
{
    QFETCH(quint32, seed);
    QFETCH(qint64, limit);
    const Talk talk = randomTalk(seed, 400, limit);
    QCOMPARE(talk.conversation->trimmed().rows > 0, limit == 10'000);
    Conversation read(limit);
    const TranscriptSummary summary =
            readTranscript(talk.written(TranscriptFormat::JsonLines), read);
    QVERIFY2(!summary.damage, qPrintable(summary.damage.value_or(TranscriptDamage()).sentence()));
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
    QVERIFY(summary.complete);
    QCOMPARE(summary.rows, talk.conversation->range().count());
    QCOMPARE(summary.missing, 0);
    QCOMPARE(summary.title.protocol, talk.title.protocol);
    QCOMPARE(summary.title.role, talk.title.role);
    QCOMPARE(summary.title.endpoint, talk.title.endpoint);
    QCOMPARE(summary.title.local, talk.title.local);
    QCOMPARE(summary.title.engine, talk.title.engine);
    QCOMPARE(summary.title.time, caseTime);

    // Saved again, it is the same file.
    Talk again(talk.title.protocol, talk.title.role);
    again.title = talk.title;
    again.conversation = std::make_shared<Conversation>(limit);
    readTranscript(talk.written(TranscriptFormat::JsonLines), *again.conversation);
    QCOMPARE(again.written(TranscriptFormat::JsonLines), talk.written(TranscriptFormat::JsonLines));
}

void TestTranscript::jsonLinesKeepLongMessagesInShortLines()
{
    Talk talk;
    const PeerId peer = talk.peer(u"::1"_s, 1);
    QRandomGenerator random(7);
    for (const qint64 size :
         {transcriptPiece - 1, transcriptPiece, transcriptPiece + 1, 3 * transcriptPiece + 5}) {
        talk.add(MessageKind::Received, peer, randomBytes(random, size));
        talk.add(MessageKind::Received, peer, QByteArray(size, '\0'));
        talk.add(MessageKind::Sent, peer, QByteArray("你").repeated(size / 3));
        talk.add(MessageKind::FrameRefused, peer, '\1' + QByteArray(size, 'x'));
    }
    const QByteArray file = talk.written(TranscriptFormat::JsonLines);
    for (const QByteArray &line : file.split('\n'))
        QVERIFY(line.size() <= longestTranscriptLine);
    Conversation read;
    const TranscriptSummary summary = readTranscript(file, read);
    QVERIFY(!summary.damage && summary.complete);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestTranscript::jsonLinesKeepTheNamesOfProcesses()
{
    Talk talk(Protocol::Unix);
    const QString program = encodedName("my server 100%");
    talk.add(MessageKind::PeerConnected, talk.conversation->addPeer(SocketAddress::fromUnixName(
                                                 {}, {4711, u"ann"_s, program})));
    Conversation read;
    readTranscript(talk.written(TranscriptFormat::JsonLines), read);
    const PeerProcess process = read.peerAddress(read.message(0)->peer).process();
    QCOMPARE(process.program, program);
    QCOMPARE(process.user, u"ann"_s);
}

void TestTranscript::jsonLinesKeepRelativePaths()
{
    Talk talk(Protocol::UnixDatagram);
    const QByteArray name = "127.0.0.1"; // not an IP address
    talk.add(MessageKind::PeerConnected,
             talk.conversation->addPeer(SocketAddress::fromUnixName(name, {})));
    Conversation read;
    readTranscript(talk.written(TranscriptFormat::JsonLines), read);
    QCOMPARE(read.peerAddress(read.message(0)->peer).unixName(), name);
}

void TestTranscript::everyByteSurvives()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 1);
    for (int byte = 0; byte < 256; ++byte) {
        talk.add(MessageKind::Received, peer, QByteArray(1, char(byte)));
        talk.add(MessageKind::Sent, peer, "a" + QByteArray(1, char(byte)) + "z");
    }
    // Every character of two and three bytes, including noncharacters.
    for (char32_t from = 0x80; from < 0x10000; from += 0x100) {
        QString text;
        for (char32_t c = from; c < from + 0x100; ++c) {
            if (!QChar::isSurrogate(c))
                text += QChar(char16_t(c));
        }
        talk.add(MessageKind::Received, peer, text.toUtf8());
    }
    Conversation read;
    QVERIFY(!readTranscript(talk.written(TranscriptFormat::JsonLines), read).damage);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestTranscript::readsWhatIsCutAnywhere()
{
    const Talk talk = randomTalk(99, 60);
    const QByteArray file = talk.written(TranscriptFormat::JsonLines);
    for (const qsizetype piece : {1, 7, 100, 4096}) {
        Conversation read;
        TranscriptReader reader(read);
        for (qsizetype at = 0; at < file.size(); at += piece)
            QVERIFY(reader.feed(
                    QByteArrayView(file).sliced(at, std::min(piece, file.size() - at))));
        reader.finish();
        QVERIFY(!reader.summary().damage);
        QCOMPARE(difference(*talk.conversation, read), QByteArray());
    }
    // As an editor on another system may leave it.
    Conversation read;
    QByteArray edited = file;
    edited.replace("\n", "\r\n\r\n").prepend("\xef\xbb\xbf").chop(2);
    QVERIFY(!readTranscript(edited, read).damage);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestTranscript::damageIsSaidAndWhatComesBeforeIsRead_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<Damage>("kind");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("rows");
    const QByteArray third = R"("number":2,)";
    QTest::newRow("no JSON") << third << QByteArray("\"number:2,") << Damage::NotJson << qint64(4)
                             << qint64(2);
    QTest::newRow("no number") << third << QByteArray() << Damage::NotValid << qint64(4)
                               << qint64(2);
    QTest::newRow("a negative number")
            << third << QByteArray(R"("number":-2,)") << Damage::NotValid << qint64(4) << qint64(2);
    QTest::newRow("a huge number") << third << QByteArray(R"("number":1e300,)") << Damage::NotValid
                                   << qint64(4) << qint64(2);
    QTest::newRow("a wrong size") << QByteArray(R"("bytes":5,"text":"third")")
                                  << QByteArray(R"("bytes":6,"text":"third")") << Damage::NotValid
                                  << qint64(4) << qint64(2);
    QTest::newRow("a monstrous size") << QByteArray(R"("bytes":5,"text":"third")")
                                      << QByteArray(R"("bytes":9000000000,"text":"third")")
                                      << Damage::NotValid << qint64(4) << qint64(2);
    QTest::newRow("no payload") << QByteArray(R"(,"text":"third")") << QByteArray()
                                << Damage::NotValid << qint64(4) << qint64(2);
    QTest::newRow("no base64") << QByteArray(R"("text":"third")")
                               << QByteArray(R"("base64":"!!!!")") << Damage::NotValid << qint64(4)
                               << qint64(2);
    QTest::newRow("a monstrous peer")
            << QByteArray(R"(number":2,"peer":1)") << QByteArray(R"(number":2,"peer":4294967294)")
            << Damage::NotValid << qint64(4) << qint64(2);
    QTest::newRow("a payload that does not go on")
            << QByteArray(R"("text":"third")") << QByteArray(R"("text":"thir","more":true)")
            << Damage::PayloadIncomplete << qint64(5) << qint64(2);
    QTest::newRow("no title") << QByteArray("\"transcript\"") << QByteArray("\"tranquil\"")
                              << Damage::NotATranscript << qint64(1) << qint64(0);
    QTest::newRow("another protocol") << QByteArray("\"tcp\"") << QByteArray("\"sctp\"")
                                      << Damage::NotATranscript << qint64(1) << qint64(0);
    QTest::newRow("something else")
            << QByteArray("{\"event\":\"transcript\"") << QByteArray("<html>")
            << Damage::NotATranscript << qint64(1) << qint64(0);
}

void TestTranscript::damageIsSaidAndWhatComesBeforeIsRead()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 9);
    for (const char *text : {"first", "second", "third", "fourth"})
        talk.add(MessageKind::Received, peer, text);
    QByteArray file = talk.written(TranscriptFormat::JsonLines);
    const qsizetype at = file.indexOf(from);
    QVERIFY(at >= 0);
    file.replace(at, from.size(), to);
    Conversation read;
    const TranscriptSummary summary = readTranscript(file, read);
    QVERIFY(summary.damage);
    QTEST(summary.damage->kind, "kind");
    QTEST(summary.damage->line, "line");
    QTEST(summary.rows, "rows");
    QCOMPARE(read.range().count(), summary.rows);
    QVERIFY(!summary.complete);
    const QString sentence = summary.damage->sentence();
    QVERIFY(summary.rows == 0 || sentence.contains(QString::number(summary.damage->line)));
    if (summary.rows > 1)
        QCOMPARE(read.message(1)->payload, "second");
}

/// No crash, endless loop or growth; everything before the damage is read.
void TestTranscript::survivesEveryCutAndEveryFlippedByte()
{
    const Talk talk = randomTalk(3, 25);
    const QByteArray file = talk.written(TranscriptFormat::JsonLines);
    for (qsizetype size = 0; size < file.size(); ++size) {
        Conversation read;
        const TranscriptSummary summary = readTranscript(QByteArrayView(file).first(size), read);
        const qint64 lines = file.first(size).count('\n');
        QVERIFY(summary.rows >= std::max<qint64>(lines - 1, 0) && summary.rows <= lines);
        QVERIFY(!summary.complete || size >= file.size() - 1);
        const bool atALine = size > 0 && (file[size - 1] == '\n' || file[size] == '\n');
        QCOMPARE(!summary.damage, atALine);
        QVERIFY(lines < 1 || !summary.damage || summary.damage->kind == Damage::CutOff);
    }
    QRandomGenerator random(5);
    for (int i = 0; i < 4000; ++i) {
        QByteArray damaged = file;
        for (int flips = 1 + random.bounded(3); flips > 0; --flips)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        Conversation read;
        const TranscriptSummary summary = readTranscript(damaged, read);
        QVERIFY(summary.rows <= talk.conversation->range().count() + 3);
        QCOMPARE(read.range().count(), summary.rows);
    }
}

void TestTranscript::refusesANewerVersion()
{
    Talk talk;
    talk.add(MessageKind::Closed);
    QByteArray file = talk.written(TranscriptFormat::JsonLines);
    file.replace("\"format\":1", "\"format\":2");
    Conversation read;
    const TranscriptSummary summary = readTranscript(file, read);
    QVERIFY(summary.damage && summary.damage->kind == Damage::TooNew);
    QCOMPARE(read.range().count(), 0);
    QVERIFY(summary.damage->sentence().contains(u"newer"_s));
}

void TestTranscript::passesOverWhatItDoesNotKnow()
{
    const Talk talk = randomTalk(11, 50);
    QByteArray file = talk.written(TranscriptFormat::JsonLines);
    file.replace("{\"event\"", "{\"mood\":[{\"a\":null}],\"event\"");
    file.replace("\n{", "\n{\"event\":\"weather\",\"ns\":\"rain\"}\n{");
    Conversation read;
    QVERIFY(!readTranscript(file, read).damage);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestTranscript::boundsLinesMessagesAndPeers()
{
    const QByteArray title = transcriptTitleLine({});
    // A line that never ends: nothing of it is kept once it exceeds the longest valid line.
    Conversation read;
    TranscriptReader reader(read);
    QVERIFY(reader.feed(title));
    QByteArray piece(256 * 1024, 'x');
    qint64 fed = 0;
    while (reader.feed(piece) && fed < qint64(64) * longestTranscriptLine)
        fed += piece.size();
    QVERIFY(fed <= longestTranscriptLine);
    QCOMPARE(reader.summary().damage->kind, Damage::LineTooLong);
    QCOMPARE(reader.summary().damage->line, 2);

#if defined(__GLIBC__)
    // Memory does not depend on the values of the peers' numbers.
    const auto memoryOf = [](quint32 distance) {
        const size_t before = ::mallinfo2().uordblks;
        Conversation peers;
        for (quint32 i = 1; i <= 20'000; ++i)
            peers.restorePeer(PeerId{i * distance}, SocketAddress(QHostAddress::LocalHost, 1));
        return double(::mallinfo2().uordblks) - double(before);
    };
    const double honest = memoryOf(1);
    QVERIFY(memoryOf(3'000) <= 1.2 * honest);
    QVERIFY(honest < 20'000 * 200);
#endif
    // Peers are forgotten once their rows were dropped.
    Conversation small(Conversation::smallestLimit);
    const auto number = [](int i) { return PeerId{quint32(i) * 1000}; };
    for (int i = 1; i <= 50'000; ++i) {
        small.restorePeer(number(i), SocketAddress(QHostAddress::LocalHost, 1));
        small.append(MessageKind::Received, number(i), "x", 1);
    }
    QVERIFY(small.peerAddress(number(1)).isNull());
    QVERIFY(!small.peerAddress(number(50'000)).isNull());

    // Distant peer numbers do not cost the gap between them.
    Conversation sparse;
    QVERIFY(sparse.restorePeer(PeerId{Conversation::maxPeers},
                               SocketAddress(QHostAddress::LocalHost, 1)));
    QVERIFY(sparse.restorePeer(PeerId{1}, SocketAddress(QHostAddress::LocalHost, 2)));
    QVERIFY(!sparse.restorePeer(PeerId{Conversation::maxPeers + 1}, {}));
    QVERIFY(!sparse.restorePeer(PeerId::None, {}));
    QVERIFY(!sparse.restorePeer(PeerId::Everyone, {}));
    QCOMPARE(sparse.peerAddress(PeerId{1}).port(), 2);
    QCOMPARE(sparse.peerAddress(PeerId{Conversation::maxPeers}).port(), 1);
    QVERIFY(sparse.peerAddress(PeerId{70}).isNull());
    QCOMPARE(sparse.addPeer(SocketAddress(QHostAddress::LocalHost, 3)),
             PeerId{Conversation::maxPeers + 1});
}

void TestTranscript::settledMessagesAreSettled()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 9);
    for (int i = 0; i < 3; ++i)
        talk.add(MessageKind::Sent, peer, "queued", MessageFlag::Queued);
    QByteArray file = talk.written(TranscriptFormat::JsonLines);
    const auto settled = [](qint64 number, MessageFlags flags) {
        Message row;
        row.number = number;
        row.flags = flags;
        return transcriptSettledLine(row, caseTime);
    };
    file += settled(0, {}) + settled(2, MessageFlag::Failed) + settled(77, MessageFlag::Failed);
    file += settled(-1, MessageFlag::Failed);
    Conversation read;
    QVERIFY(!readTranscript(file, read).damage);
    QCOMPARE(read.message(0)->flags, MessageFlags());
    QCOMPARE(read.message(1)->flags, MessageFlags(MessageFlag::Queued));
    QCOMPARE(read.message(2)->flags, MessageFlags(MessageFlag::Failed));
}

void TestTranscript::selectionsKeepTheirOrder()
{
    const Talk talk = randomTalk(17, 40);
    QByteArray file = transcriptTitleLine(talk.title);
    for (const qint64 number : {3, 4, 9, 20})
        transcriptRowLines(*transcriptRow(*talk.conversation, number, false, {}), Protocol::Tcp,
                           Role::Server, [&](const QByteArray &line) { file += line; });
    file += transcriptMissingLine(12, caseTime);
    Message row;
    row.number = 9;
    row.flags = MessageFlag::Failed;
    file += transcriptSettledLine(row, caseTime);
    Conversation read;
    const TranscriptSummary summary = readTranscript(file, read);
    QCOMPARE(summary.rows, 4);
    QCOMPARE(summary.missing, 12);
    QCOMPARE(read.message(3 - 3)->payload, talk.conversation->message(3)->payload);
    QCOMPARE(read.message(3)->payload, talk.conversation->message(20)->payload);
    QVERIFY(read.message(2)->flags.testFlag(MessageFlag::Failed));
}

void TestTranscript::keepsTheNewestOfALongFile()
{
    const Talk talk = randomTalk(23, 500);
    Conversation read(10'000);
    const TranscriptSummary summary =
            readTranscript(talk.written(TranscriptFormat::JsonLines), read);
    QCOMPARE(summary.rows, talk.conversation->range().count());
    QVERIFY(read.size() <= 10'000 && read.trimmed().rows > 0);
    QCOMPARE(read.range().end, talk.conversation->range().end);
    const Message kept = *read.message(read.range().end - 1);
    const Message written = *talk.conversation->message(read.range().end - 1);
    QVERIFY(kept.payload == written.payload
            || (kept.kind == MessageKind::Error // which may have several forms
                && TransportError::fromBytes(kept.payload)
                           == TransportError::fromBytes(written.payload)));
}

void TestTranscript::textCannotFakeARow()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 51324);
    talk.add(MessageKind::Opened, PeerId::None, "127.0.0.1:8000");
    talk.add(MessageKind::Received, peer,
             "one\n2025-11-22 16:10:54.123  Received from the bank\r\n\x1b[2Jtwo\n");
    talk.add(MessageKind::Sent, peer, {}, MessageFlag::Reply);
    const QStringList lines = QString::fromUtf8(talk.written(TranscriptFormat::Text)).split(u'\n');
    QVERIFY(lines[0].contains(u"tcp://127.0.0.1:8000"_s));
    QVERIFY(lines[3].contains(u"127.0.0.1:8000"_s));
    QVERIFY(lines[4].contains(u"127.0.0.1:51324"_s));
    QCOMPARE(lines[5], u"    one"_s);
    QVERIFY(lines[6].startsWith(u"    2025"_s));
    QCOMPARE(lines[7], u"    ␛[2Jtwo"_s);
    QVERIFY(lines[8].contains(u"echoed"_s));
}

void TestTranscript::textShowsACharacterThatWasCut()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 51324);
    talk.add(MessageKind::Received, peer, "\xe4\xbd", MessageFlag::ContinuesStream);
    talk.add(MessageKind::Received, peer, "\xa0!", MessageFlag::ContinuesStream);
    QVERIFY(talk.written(TranscriptFormat::Text).contains("    你!\n"));
    QVERIFY(talk.written(TranscriptFormat::Html).contains("你!"));
    QVERIFY(talk.written(TranscriptFormat::Csv).contains("\"你!\""));
}

void TestTranscript::cellsAreNoFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const QString &text, const QByteArray &cell) {
        QTest::newRow(qPrintable(text.left(20))) << text << cell;
    };
    row(u"plain"_s, "\"plain\"");
    row({}, "\"\"");
    row(u"say \"hi\", you"_s, "\"say \"\"hi\"\", you\"");
    for (const QString &start :
         {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s})
        row(start + u"1+1"_s, "\"'" + start.toUtf8() + "1+1\"");
    row(u"1=1"_s, "\"1=1\"");
    row(QString(40'000, u'x'), '"' + QByteArray(32'766, 'x') + "…\"");
}

void TestTranscript::cellsAreNoFormulas()
{
    QFETCH(QString, text);
    QTEST(CsvWriter::cell(text), "cell");
}

void TestTranscript::csvIsATable()
{
    const Talk talk = randomTalk(31, 200, 5000);
    const QByteArray file = talk.written(TranscriptFormat::Csv);
    QVERIFY(file.startsWith("\xef\xbb\xbf\""));
    // Outside of quotes: only CRLF, and the same number of commas on each line.
    qsizetype commas = 0;
    qsizetype lines = 0;
    bool quoted = false;
    for (qsizetype i = 3; i < file.size(); ++i) {
        if (file[i] == '"')
            quoted = !quoted;
        else if (!quoted && file[i] == ',')
            ++commas;
        else if (!quoted && file[i] == '\n') {
            QCOMPARE(file[i - 1], '\r');
            QCOMPARE(commas, 11);
            commas = 0;
            ++lines;
        }
    }
    QVERIFY(!quoted);
    QCOMPARE(lines, talk.conversation->range().count() + 2); // headings, note on trimmed rows
}

void TestTranscript::htmlEscapesEverything()
{
    Talk talk;
    talk.title.endpoint = u"tcp://<i>&\"':80"_s;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 51324);
    talk.add(MessageKind::Received, peer, "</pre><script>alert(1)</script>&lt;<!--\"'");
    talk.add(MessageKind::Opened, PeerId::None, "<img src=x>");
    const QByteArray file = talk.written(TranscriptFormat::Html);
    for (const char *bad : {"<script", "<i>", "<!--", "<img", "&\"'"})
        QVERIFY2(!file.contains(bad), bad);
    QVERIFY(file.contains("&lt;/pre&gt;&lt;script&gt;"));
    QVERIFY(file.contains("prefers-color-scheme: dark"));
    QVERIFY(file.contains("<html lang=\"en\">"));
    QVERIFY(!file.contains("http://") && !file.contains("https://"));
}

void TestTranscript::theHeadingNamesTheSockets()
{
    Talk talk;
    talk.title.endpoint = u"tcp://127.0.0.1:8000"_s;
    QVERIFY(talk.written(TranscriptFormat::Text).contains("tcp://127.0.0.1:8000 · System calls"));
    talk.title.engine = Engine::Qt;
    QVERIFY(talk.written(TranscriptFormat::Text).contains("tcp://127.0.0.1:8000 · Qt classes"));
    QVERIFY(talk.written(TranscriptFormat::Html).contains("Qt classes"));
}

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
