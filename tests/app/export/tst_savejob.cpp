// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/fileproblem.h"
#include "app/export/openjob.h"
#include "tests/app/export/readtranscript.h"
#include "tests/app/export/transcriptcases.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestSaveJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void savesAndOpensAgain();
    void savesWhatIsSelected();
    void savesAnEmptyConversation_data();
    void savesAnEmptyConversation();
    void leavesTheOldFileUntilTheNewOneIsComplete();
    void tellsOfRowsThatWentMeanwhile();
    void savesWhileTheConversationGoesOn();
    void saysWhyItCannotSave();
    void saysWhyItCannotOpen();
    void opensUpToTheDamage();
    void outlivesItsOwner();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    static FileJob::Result run(FileJob &job)
    {
        QSignalSpy finished(&job, &FileJob::finished);
        job.start();
        if (finished.isEmpty() && !finished.wait(30'000))
            return {FileJob::Outcome::Failed, u"did not finish"_s};
        return {finished[0][0].value<FileJob::Outcome>(), finished[0][1].toString()};
    }
    SaveRequest request(const Talk &talk, const QString &name) const
    {
        return {path(name), *transcriptFormatOf(name), talk.title, {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSaveJob::savesAndOpensAgain()
{
    const Talk talk = randomTalk(5, 2000);
    SaveJob save(talk.conversation, request(talk, u"a.jsonl"_s));
    QCOMPARE(run(save).outcome, FileJob::Outcome::Done);
    OpenJob open(path(u"a.jsonl"_s));
    QCOMPARE(run(open).outcome, FileJob::Outcome::Done);
    QCOMPARE(difference(*talk.conversation, *open.conversation()), QByteArray());
    QVERIFY(open.summary().complete && !open.summary().damage);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"a.jsonl"_s});
}

void TestSaveJob::savesWhatIsSelected()
{
    const Talk talk = randomTalk(5, 100);
    SaveRequest wanted = request(talk, u"a.jsonl"_s);
    wanted.rows = {{10, 12}, {52, 52}};
    SaveJob save(talk.conversation, wanted);
    QCOMPARE(run(save).outcome, FileJob::Outcome::Done);
    OpenJob open(path(u"a.jsonl"_s));
    QCOMPARE(run(open).outcome, FileJob::Outcome::Done);
    QCOMPARE(open.conversation()->range(), (Conversation::Range{10, 14}));
    QCOMPARE(open.conversation()->message(13)->payload, talk.conversation->message(52)->payload);
    QCOMPARE(open.summary().missing, 0);
}

void TestSaveJob::savesAnEmptyConversation_data()
{
    QTest::addColumn<QString>("ending");
    for (const QString &ending : fileEndings())
        QTest::newRow(qPrintable(ending)) << ending;
}

void TestSaveJob::savesAnEmptyConversation()
{
    QFETCH(QString, ending);
    const Talk talk;
    SaveJob save(talk.conversation, request(talk, u"a"_s + ending));
    QCOMPARE(run(save).outcome, FileJob::Outcome::Done);
    QVERIFY(contents(path(u"a"_s + ending)).size() > 20);
}

void TestSaveJob::leavesTheOldFileUntilTheNewOneIsComplete()
{
    QFile old(path(u"a.txt"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const Talk talk = randomTalk(5, 20'000);
    SaveJob save(talk.conversation, request(talk, u"a.txt"_s));
    save.cancel(); // before it has started: nothing need have been written
    const FileJob::Result result = run(save);
    QCOMPARE(result.outcome, FileJob::Outcome::Cancelled);
    QCOMPARE(result.problem, QString());
    QCOMPARE(contents(path(u"a.txt"_s)), "old");
    {
        // Cancelled by its destructor, somewhere in the middle.
        SaveJob other(talk.conversation, request(talk, u"a.txt"_s));
        QSignalSpy progressed(&other, &FileJob::progressed);
        other.start();
    }
    QCOMPARE(contents(path(u"a.txt"_s)), "old");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.txt"_s});
    SaveJob last(talk.conversation, request(talk, u"a.txt"_s));
    QCOMPARE(run(last).outcome, FileJob::Outcome::Done);
    QVERIFY(contents(path(u"a.txt"_s)).size() > 100'000);
}

/// Its first call of progress() makes the conversation drop rows.
class Forgetful : public FileJob::Control
{
public:
    explicit Forgetful(Talk &talk)
        : m_talk(talk)
    { }
    [[nodiscard]] bool isCancelled() const override { return false; }
    void progress(qint64 done, qint64) override
    {
        if (done == 3)
            m_talk.add(MessageKind::Closed, PeerId::None, QByteArray(900, 'x'));
    }

private:
    Talk &m_talk;
};

void TestSaveJob::tellsOfRowsThatWentMeanwhile()
{
    Talk talk(Protocol::Tcp, Role::Server, 1000);
    const PeerId peer = talk.peer(u"127.0.0.1"_s, 7);
    for (int i = 0; i < 20; ++i)
        talk.add(MessageKind::Received, peer, "0123456789");
    Forgetful control(talk);
    const FileJob::Result result =
            saveTranscript(*talk.conversation, request(talk, u"a.jsonl"_s), control);
    QCOMPARE(result.outcome, FileJob::Outcome::Done);
    Conversation read;
    const TranscriptSummary summary = readTranscript(contents(path(u"a.jsonl"_s)), read);
    QVERIFY(!summary.damage && summary.complete);
    QCOMPARE(summary.rows + summary.missing, 20);
    QCOMPARE(summary.rows, 3 + talk.conversation->range().count() - 1);
}

void TestSaveJob::savesWhileTheConversationGoesOn()
{
    Talk talk = randomTalk(9, 3000);
    const qint64 rows = talk.conversation->range().count();
    SaveJob save(talk.conversation, request(talk, u"a.jsonl"_s));
    QSignalSpy finished(&save, &FileJob::finished);
    save.start();
    qint64 added = 0;
    while (finished.isEmpty()) {
        talk.add(MessageKind::Received, PeerId{1}, "more");
        if (++added % 100 == 0)
            QTest::qWait(0);
    }
    OpenJob open(path(u"a.jsonl"_s));
    QCOMPARE(run(open).outcome, FileJob::Outcome::Done);
    QVERIFY(open.summary().rows >= rows && open.summary().rows <= rows + added);
    QVERIFY(open.summary().complete);
}

void TestSaveJob::saysWhyItCannotSave()
{
    const Talk talk = randomTalk(5, 10);
    const auto problem = [&](const QString &name) {
        SaveRequest wanted = request(talk, u"a.txt"_s);
        wanted.path = name;
        SaveJob save(talk.conversation, wanted);
        const FileJob::Result result = run(save);
        return result.outcome == FileJob::Outcome::Failed ? result.problem : u"no failure"_s;
    };
    QVERIFY2(problem(path(u"none/a.txt"_s)).contains(u"ENOENT"_s),
             qPrintable(problem(path(u"none/a.txt"_s))));
    QVERIFY(problem(m_folder->path()).contains(u"is a folder"_s));
    QVERIFY(problem(u"/proc/a.txt"_s).contains(u"/proc/a.txt"_s));
    for (const int number : {ENOSPC, EFBIG, EACCES, ENOENT, EISDIR, EIO, 0}) {
        const QString sentence = FileProblem::fromErrno(number, u"/a/b"_s).sentence();
        QVERIFY(sentence.contains(u"/a/b"_s) && sentence.endsWith(u'.'));
    }
}

void TestSaveJob::saysWhyItCannotOpen()
{
    OpenJob nothing(path(u"nothing.jsonl"_s));
    QVERIFY(run(nothing).problem.contains(u"ENOENT"_s));
    OpenJob folder(m_folder->path());
    QVERIFY(run(folder).problem.contains(u"is a folder"_s));
    OpenJob device(u"/dev/zero"_s); // endless
    QVERIFY(run(device).problem.contains(u"not an ordinary file"_s));
    QFile empty(path(u"empty.jsonl"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    OpenJob none(empty.fileName());
    QCOMPARE(run(none).outcome, FileJob::Outcome::Failed);
}

void TestSaveJob::opensUpToTheDamage()
{
    const Talk talk = randomTalk(5, 300);
    const QByteArray whole = talk.written(TranscriptFormat::JsonLines);
    QFile file(path(u"a.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole.first(whole.size() / 2)) > 0);
    file.close();
    OpenJob open(file.fileName());
    QCOMPARE(run(open).outcome, FileJob::Outcome::Done);
    QVERIFY(open.summary().damage && !open.summary().complete);
    QCOMPARE(open.summary().damage->line, open.summary().rows + 2);
    QCOMPARE(open.conversation()->range().count(), open.summary().rows);
}

void TestSaveJob::outlivesItsOwner()
{
    Talk talk = randomTalk(5, 500);
    SaveJob save(talk.conversation, request(talk, u"a.jsonl"_s));
    talk.conversation.reset(); // the window was closed
    QCOMPARE(run(save).outcome, FileJob::Outcome::Done);
}

QTEST_GUILESS_MAIN(TestSaveJob)
#include "tst_savejob.moc"
