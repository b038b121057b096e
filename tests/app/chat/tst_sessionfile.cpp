// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

class TestSessionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryChoice()
    {
        ConversationSetup setup;
        setup.protocol = Protocol::Udp;
        setup.role = Role::Client;
        setup.address = u"udp://某处@127.0.0.1:4321"_s;
        for (const auto &[word, text] : std::initializer_list<std::pair<const char *, QString>>{
                     {"reply", u"room"_s},
                     {"framing", u"fixed16"_s},
                     {"encoding", u"GB18030"_s},
                     {"form", u"hex"_s},
                     {"line-end", u"crlf"_s},
                     {"checksum", u"crc16-modbus,from=1"_s},
                     {"keep", u"2097152"_s},
                     {"conditions", u"loss=10,seed=42"_s},
                     {"receive-size", u"7"_s},
                     {"keep-alive", u"9"_s},
                     {"backlog", u"5"_s},
                     {"accept", u"one"_s},
                     {"reuse-address", u"off"_s}})
            QVERIFY2(readChoice(setup, QLatin1StringView(word), text), word);
        const ReadSessionFile read = parseSessionFile(sessionFileText(setup));
        QCOMPARE(read.problem, QString());
        QVERIFY(read.setup == setup);
    }

    void leavesOutWhatIsOfOnePersonOrMoment()
    {
        ConversationSetup setup;
        setup.address = u"tcp://user:secret@127.0.0.1:8000"_s;
        setup.record = u"/home/user/recordings"_s;
        setup.start = true;
        const QByteArray text = sessionFileText(setup);
        QVERIFY(!text.contains("secret") && !text.contains("recordings"));
        const ReadSessionFile read = parseSessionFile(text);
        QCOMPARE(read.setup.address, u"tcp://user@127.0.0.1:8000"_s);
        QVERIFY(!read.setup.start && read.setup.record.isEmpty());
    }

    void leavesOutWhomToTrust_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::newRow("insecure") << u"insecure"_s << u"on"_s;
        QTest::newRow("trust") << u"trust"_s << u"AB"_s.repeated(32);
        for (const char *word : {"cert", "key", "key-password-file", "ca"})
            QTest::newRow(word) << QString::fromLatin1(word) << u"/home/user/own.pem"_s;
    }

    void leavesOutWhomToTrust()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        ConversationSetup setup;
        setup.protocol = Protocol::Tls;
        setup.address = u"tls://127.0.0.1:8443"_s;
        const TlsOptions before = setup.transport.tls;
        QVERIFY(readChoice(setup, QLatin1StringView(word.toLatin1()), text));
        QVERIFY(setup.transport.tls != before);
        const QByteArray saved = sessionFileText(setup);
        QVERIFY(!QString::fromUtf8(saved).contains(word + u'"'));
        QVERIFY(parseSessionFile(saved).setup.transport.tls == before);
        // Whoever made the file does not decide it for the person who opens it.
        QJsonObject file = QJsonDocument::fromJson(saved).object();
        QJsonObject choices = file["setup"_L1].toObject();
        choices[word] = text;
        file["setup"_L1] = choices;
        const ReadSessionFile read = parseSessionFile(QJsonDocument(file).toJson());
        QVERIFY(read.problem.contains(word));
        QVERIFY(read.setup.transport.tls == before);
    }

    void carriesRules()
    {
        const QByteArray json = R"({"rules": [
            {"when": {"text": "你好"}, "answer": {"text": "hi {counter}"}, "placeholders": true},
            {"when": {"text": "key"}, "answer": {"text": "{file /etc/passwd}"}, "placeholders": true}]})";
        ConversationSetup setup;
        setup.encoding = TextEncoding::named(u"GB18030").value();
        setup.rules = parseReplyRules(json, setup.encoding).rules;
        QCOMPARE(setup.rules.list.size(), 2);
        const QByteArray text = sessionFileText(setup);
        const ReadSessionFile read = parseSessionFile(text, setup);
        QCOMPARE(read.problem, QString());
        setup.rules.list[1].off = true; // what is in files here is nothing for whoever made it
        QVERIFY(read.setup == setup);
        // A session without rules has none, whatever was there before.
        QVERIFY(parseSessionFile(sessionFileText({}), setup).setup.rules.list.isEmpty());
        const ReadSessionFile wrong =
                parseSessionFile(QByteArray(text).replace("\"when\"", "\"then\""), setup);
        QVERIFY2(wrong.problem.contains("Rule 1"_L1), qPrintable(wrong.problem));
        QVERIFY(!parseSessionFile(R"({"format": 1, "setup": {}, "rules": 3})").problem.isEmpty());
    }

    /// Whoever made the file runs nothing here.
    void onlyProposesAProgram()
    {
        ConversationSetup setup;
        setup.program = {u"sh"_s, u"-c"_s, u"a b"_s};
        const ReadSessionFile read = parseSessionFile(sessionFileText(setup), setup);
        QCOMPARE(read.problem, QString());
        QVERIFY(read.setup.program.isEmpty());
        QCOMPARE(read.setup.proposedProgram, setup.program);
        for (const char *wrong : {"3", "[]", "[3]", "[\"\"]", "[\"a\", \"\\u0000\"]", "\"a\""}) {
            const QByteArray json =
                    R"({"format": 1, "setup": {}, "program": )" + QByteArray(wrong) + '}';
            QVERIFY2(!parseSessionFile(json).problem.isEmpty(), wrong);
        }
    }

    void takesTheRestFromTheBase()
    {
        ConversationSetup base;
        base.role = Role::Client;
        const ReadSessionFile read =
                parseSessionFile(R"({"format": 1, "setup": {"reply": "manual"}})", base);
        QCOMPARE(read.problem, QString());
        QCOMPARE(read.setup.role, Role::Client);
        QCOMPARE(read.setup.reply, ReplyMode::Manual);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"It is empty"_s;
        QTest::newRow("another file") << QByteArray("hello") << u"no JSON"_s;
        QTest::newRow("a list") << QByteArray("[1]") << u"format"_s;
        QTest::newRow("no format") << QByteArray(R"({"setup": {}})") << u"format"_s;
        QTest::newRow("of the future")
                << QByteArray(R"({"format": 2, "setup": {}})") << u"format"_s;
        QTest::newRow("no setup") << QByteArray(R"({"format": 1})") << u"setup"_s;
        QTest::newRow("unknown") << QByteArray(R"({"format": 1, "setup": {"rely": "echo"}})")
                                 << u"“rely”"_s;
        QTest::newRow("a number") << QByteArray(R"({"format": 1, "setup": {"backlog": 5}})")
                                  << u"“backlog” must be text"_s;
        QTest::newRow("impossible")
                << QByteArray(R"({"format": 1, "setup": {"framing": "fixed0"}})") << u"“fixed0”"_s;
        QTest::newRow("a folder of another machine")
                << QByteArray(R"({"format": 1, "setup": {"record": "/tmp"}})") << u"“record”"_s;
        QTest::newRow("too large") << QByteArray(largestSessionFile + 1, ' ') << u"larger"_s;
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        ConversationSetup base;
        base.address = u"127.0.0.1:7"_s;
        const ReadSessionFile read = parseSessionFile(json, base);
        QVERIFY2(read.problem.contains(says), qPrintable(read.problem));
        QVERIFY(read.setup == base);
    }

    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        QVERIFY(!readSessionFile(folder.path()).problem.isEmpty());
        QVERIFY(readSessionFile(folder.filePath(u"none.socketchat"_s))
                        .problem.contains("none.socketchat"_L1));
        QFile file(folder.filePath(u"one.socketchat"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sessionFileText({}));
        file.close();
        QCOMPARE(readSessionFile(file.fileName()).problem, QString());
        QVERIFY(isSessionFile(u"A.SocketChat"_s) && !isSessionFile(u"socketchat"_s));
    }
};

QTEST_APPLESS_MAIN(TestSessionFile)
#include "tst_sessionfile.moc"
