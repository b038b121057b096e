// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/recorder.h"
#include "app/export/transcriptreader.h"
#include "tests/app/export/readtranscript.h"
#include "tests/app/export/transcriptcases.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_options = {};
        m_options.folder = m_folder->filePath(u"new/records"_s);
    }
    void recordsWhatWasAndWhatComes();
    void writesWithoutBeingStopped();
    void tellsLaterWhatBecameOfQueuedMessages();
    void beginsAnotherFileWhenOneIsFull();
    void deletesTheOldestOnly();
    void namesFilesHarmlessly_data();
    void namesFilesHarmlessly();
    void saysAtOnceWhatIsWrongAndGoesOnLater();
    void saysHowManyRowsAreMissing();
    void writesTheRestWhenItEnds();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_options.folder).entryList(QDir::Files, QDir::Time | QDir::Reversed);
    }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile file(QDir(m_options.folder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool stop(Recorder &recorder)
    {
        QSignalSpy finished(&recorder, &Recorder::finished);
        recorder.stop();
        return finished.wait(20'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RecordingOptions m_options;
};

void TestRecorder::recordsWhatWasAndWhatComes()
{
    Talk talk = randomTalk(1, 200);
    Recorder recorder(talk.conversation);
    QSignalSpy begun(&recorder, &Recorder::fileOpened);
    recorder.start(talk.title, m_options, 0);
    QVERIFY(begun.wait(20'000));
    for (int i = 0; i < 500; ++i)
        talk.add(MessageKind::Received, PeerId{1}, "more");
    QVERIFY(stop(recorder));
    QVERIFY(!recorder.isRecording());
    QCOMPARE(files().size(), 1);
    QVERIFY(recorder.path().endsWith(files()[0]));
    Conversation read;
    const TranscriptSummary summary = readTranscript(contents(files()[0]), read);
    QVERIFY(!summary.damage && summary.complete);
    // Recorded queued messages may still count as queued: nothing settles them here.
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestRecorder::writesWithoutBeingStopped()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 7);
    Recorder recorder(talk.conversation);
    recorder.start(talk.title, m_options, 0);
    for (int i = 0; i < 3; ++i) {
        const QByteArray text = "message " + QByteArray::number(i);
        talk.add(MessageKind::Received, peer, text);
        QTRY_VERIFY(!files().isEmpty() && contents(files()[0]).contains(text));
        QVERIFY(contents(files()[0]).endsWith('\n'));
    }
}

void TestRecorder::tellsLaterWhatBecameOfQueuedMessages()
{
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 7);
    for (int i = 0; i < 3; ++i)
        talk.add(MessageKind::Sent, peer, "queued", MessageFlag::Queued);
    Recorder recorder(talk.conversation);
    recorder.start(talk.title, m_options, 0);
    QTRY_VERIFY(!files().isEmpty() && contents(files()[0]).count("queued") > 3);
    talk.conversation->setFlags(0, {}, MessageFlag::Queued);
    talk.conversation->setFlags(1, MessageFlag::Failed, MessageFlag::Queued);
    QTRY_COMPARE(contents(files()[0]).count("settled"), 2);
    talk.conversation->setFlags(2, {}, MessageFlag::Queued);
    QVERIFY(stop(recorder));
    Conversation read;
    QVERIFY(!readTranscript(contents(files()[0]), read).damage);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestRecorder::beginsAnotherFileWhenOneIsFull()
{
    m_options.fileSize = 3 * 1024 * 1024;
    Talk talk;
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 7);
    QRandomGenerator random(1);
    for (int i = 0; i < 100; ++i)
        talk.add(MessageKind::Received, peer, randomBytes(random, 100'000));
    Recorder recorder(talk.conversation);
    recorder.start(talk.title, m_options, 0);
    QVERIFY(stop(recorder));
    QVERIFY(files().size() >= 3);
    qint64 next = 0;
    for (const QString &name : files()) {
        Conversation read;
        const TranscriptSummary summary = readTranscript(contents(name), read);
        QVERIFY(!summary.damage && summary.complete);
        QCOMPARE(summary.title.first, next);
        QVERIFY(contents(name).size() < 5 * 1024 * 1024);
        for (; next < read.range().end; ++next) {
            QCOMPARE(read.message(next)->payload, talk.conversation->message(next)->payload);
            QCOMPARE(read.peerAddress(peer).port(), 7);
        }
    }
    QCOMPARE(next, 100);
}

void TestRecorder::deletesTheOldestOnly()
{
    QVERIFY(QDir().mkpath(m_options.folder));
    const auto make = [this](const QString &name, int daysAgo) {
        QFile file(QDir(m_options.folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("x\n") != 2)
            qFatal("cannot write");
        file.flush(); // otherwise its destructor would modify the file
        file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo),
                         QFileDevice::FileModificationTime);
    };
    make(u"2020-01-01T000000-tcp-server-127.0.0.1-8000.jsonl"_s, 90);
    make(u"2020-01-02T000000-udp-client-a-1-2.jsonl"_s, 60);
    make(u"2020-01-03T000000-tcp-server-any-8000.jsonl"_s, 1);
    make(u"my notes.jsonl"_s, 900);
    make(u"2020-01-01T000000-tcp-server-letter.txt"_s, 900);
    m_options.keptDays = 70;
    {
        Talk talk;
        Recorder recorder(talk.conversation);
        recorder.start(talk.title, m_options, 0);
        QVERIFY(stop(recorder));
    }
    QCOMPARE(files().size(), 5); // of five, one was deleted and one was added
    QVERIFY(!files().contains(u"2020-01-01T000000-tcp-server-127.0.0.1-8000.jsonl"_s));
    m_options.keptFiles = 2;
    Talk talk;
    Recorder recorder(talk.conversation); // writes to one of the files that would be deleted
    recorder.start(talk.title, m_options, 0);
    Recorder other(talk.conversation);
    QSignalSpy begun(&recorder, &Recorder::fileOpened);
    QVERIFY(begun.wait(20'000));
    other.start(talk.title, m_options, 0);
    QVERIFY(stop(other));
    Recorder third(talk.conversation);
    third.start(talk.title, m_options, 0);
    QVERIFY(stop(third));
    QVERIFY(QFile::exists(recorder.path()));
    QVERIFY(files().contains(u"my notes.jsonl"_s));
    QVERIFY(files().contains(u"2020-01-01T000000-tcp-server-letter.txt"_s));
    QVERIFY(!files().contains(u"2020-01-03T000000-tcp-server-any-8000.jsonl"_s));
}

void TestRecorder::namesFilesHarmlessly_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << u"127.0.0.1:8000"_s << u"127.0.0.1-8000"_s;
    QTest::newRow("IPv6") << u"[::1]:8000"_s << u"1-8000"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("dots") << u".."_s << u"any"_s;
    QTest::newRow("empty") << QString() << u"any"_s;
    QTest::newRow("any") << u"*:8000"_s << u"8000"_s;
    QTest::newRow("control") << u"a\n\0b"_s << u"a-b"_s;
    QTest::newRow("long") << QString(500, u'a') << QString(80, u'a');
}

void TestRecorder::namesFilesHarmlessly()
{
    QFETCH(QString, endpoint);
    QTEST(RecordingFile::sanitised(endpoint), "name");
}

void TestRecorder::saysAtOnceWhatIsWrongAndGoesOnLater()
{
    // A file in the folder's place: that stops root, too.
    QFile inTheWay(m_folder->filePath(u"new"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Talk talk = randomTalk(2, 20);
    Recorder recorder(talk.conversation);
    QSignalSpy failed(&recorder, &Recorder::failed);
    QSignalSpy recovered(&recorder, &Recorder::recovered);
    recorder.start(talk.title, m_options, 0);
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed[0][0].toString().contains(m_options.folder));
    talk.add(MessageKind::Received, PeerId{1}, "meanwhile");
    QVERIFY(inTheWay.remove());
    QVERIFY(recovered.count() > 0 || recovered.wait(20'000));
    QCOMPARE(recovered[0][0].toLongLong(), 0);
    QCOMPARE(failed.size(), 1);
    QVERIFY(stop(recorder));
    Conversation read;
    QVERIFY(readTranscript(contents(files()[0]), read).complete);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

void TestRecorder::saysHowManyRowsAreMissing()
{
    QFile inTheWay(m_folder->filePath(u"new"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Talk talk(Protocol::Tcp, Role::Server, 2000);
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 7);
    Recorder recorder(talk.conversation);
    QSignalSpy failed(&recorder, &Recorder::failed);
    QSignalSpy recovered(&recorder, &Recorder::recovered);
    QSignalSpy finished(&recorder, &Recorder::finished);
    recorder.start(talk.title, m_options, 0);
    QVERIFY(failed.wait(20'000));
    for (int i = 0; i < 500; ++i)
        talk.add(MessageKind::Received, peer, "0123456789");
    const qint64 gone = talk.conversation->trimmed().rows;
    QVERIFY(gone > 400);
    QVERIFY(inTheWay.remove());
    QVERIFY(recovered.wait(20'000));
    QCOMPARE(recovered[0][0].toLongLong(), gone);
    QVERIFY(recovered[0][1].toString().contains(QString::number(gone)));
    recorder.stop();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(finished[0][0].toLongLong(), gone);
    Conversation read;
    const TranscriptSummary summary = readTranscript(contents(files()[0]), read);
    QCOMPARE(summary.missing, gone);
    QCOMPARE(summary.rows, 500 - gone);
}

void TestRecorder::writesTheRestWhenItEnds()
{
    Talk talk = randomTalk(4, 1000);
    {
        Recorder recorder(talk.conversation);
        recorder.start(talk.title, m_options, 0);
    }
    Conversation read;
    QVERIFY(readTranscript(contents(files().value(0)), read).complete);
    QCOMPARE(difference(*talk.conversation, read), QByteArray());
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
