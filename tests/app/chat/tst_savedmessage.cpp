// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/importedmessages.h"
#include "app/chat/savedmessage.h"
#include "app/chat/savedmessagelist.h"
#include "app/chat/sessionfile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

SavedMessage message(const QString &name, const QString &content)
{
    SavedMessage made;
    made.name = name;
    made.content = content;
    return made;
}

SavedMessage everything()
{
    SavedMessage made = message(u"校准"_s, u"01 03 \\n {crc16-modbus}\t"_s);
    made.folder = u"Sensor A"_s;
    made.note = u"tcp://10.0.0.1:502"_s;
    made.key = u"Ctrl+F2"_s;
    made.form = PayloadForm::Hex;
    made.encoding = TextEncoding::named(u"GB18030").value();
    made.lineEnd = LineEnd::CrLf;
    made.placeholders = true;
    made.checksum = Checksum::fromString(u"crc16-modbus,from=1").value();
    return made;
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestSavedMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything()
    {
        const QList<SavedMessage> all{everything(), message(u"Reboot"_s, u"reboot"_s)};
        const ReadSavedMessages read = parseSavedMessages(savedMessagesText(all));
        QCOMPARE(read.problem, QString());
        QVERIFY(read.messages == all);
        // Also in a session file.
        const ReadSessionFile session = parseSessionFile(sessionFileText({}, all));
        QCOMPARE(session.problem, QString());
        QVERIFY(session.messages == all);
        QVERIFY(parseSessionFile(sessionFileText({})).messages.isEmpty());
    }

    void namesAreLinesThatCanBeRead()
    {
        QCOMPARE(asSavedName(u"  a\tb\n\u202Ec \0"_s), u"a b c"_s);
        QCOMPARE(asSavedName(QString(500, u'x')).size(), SavedMessage::longestLine);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &messages, const QString &says) {
            QTest::newRow(name) << QByteArray(R"({"format": 1, "messages": )" + messages + '}')
                                << says;
        };
        QTest::newRow("nothing") << QByteArray() << u"no JSON"_s;
        QTest::newRow("of the future") << QByteArray(R"({"format": 2})") << u"format"_s;
        QTest::newRow("another member")
                << QByteArray(R"({"format": 1, "messages": [], "rules": []})") << u"“rules”"_s;
        QTest::newRow("too large") << QByteArray(largestMessageFile + 1, ' ') << u"larger"_s;
        row("no list", "{}", u"messages"_s);
        row("no object", R"([{"name": "a"}, 3])", u"Message 2"_s);
        row("no name", R"([{"content": "a"}])", u"“name”"_s);
        row("an empty name", R"([{"name": "\u202e "}])", u"“name”"_s);
        row("unknown", R"([{"name": "a", "colour": "red"}])", u"“colour”"_s);
        row("a choice of a window", R"([{"name": "a", "address": "tcp://1.2.3.4"}])",
            u"“address”"_s);
        row("a number", R"([{"name": "a", "content": 5}])", u"“content”"_s);
        row("no form", R"([{"name": "a", "form": "octal"}])", u"“octal”"_s);
        row("no key", R"([{"name": "a", "key": "F5"}])", u"“F5”"_s);
        row("a key twice", R"([{"name": "a", "key": "F2"}, {"name": "b", "key": "F2"}])", u"F2"_s);
        row("a long one", R"([{"name": "a", "content": ")" + QByteArray(70'000, 'x') + R"("}])",
            u"too long"_s);
        QByteArray many = "[";
        for (int i = 0; i <= mostSavedMessages; ++i)
            many += R"({"name": "a"},)";
        many.back() = ']';
        row("many", many, u"1,000"_s);
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        QLocale::setDefault(QLocale(QLocale::English));
        const ReadSavedMessages read = parseSavedMessages(json);
        QVERIFY2(read.problem.contains(says), qPrintable(read.problem));
        QVERIFY(read.messages.isEmpty());
    }

    void imports_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("content");
        QTest::addColumn<PayloadForm>("form");
        QTest::newRow("our own") << savedMessagesText({message(u"a"_s, u"b"_s)}) << u"a"_s << u"b"_s
                                 << PayloadForm::Text;
        QTest::newRow("a session") << sessionFileText({}, {message(u"a"_s, u"b"_s)}) << u"a"_s
                                   << u"b"_s << PayloadForm::Text;
        const auto json = [](const QByteArray &hex) {
            return QByteArray(R"([{"name": "A \u4f60", "hexstring": ")" + hex
                              + R"(", "toip": "10.0.0.1", "port": "502", "tcporudp": "TCP"}])");
        };
        QTest::newRow("json text")
                << json("48 69 20 E4 BD A0") << u"A 你"_s << u"Hi 你"_s << PayloadForm::Text;
        QTest::newRow("json lines")
                << json("48 69 0D 0A") << u"A 你"_s << uR"(Hi\r\n)"_s << PayloadForm::Escapes;
        QTest::newRow("json bytes")
                << json("01 03 ff ") << u"A 你"_s << u"01 03 FF"_s << PayloadForm::Hex;
        QTest::newRow("ini") << QByteArray("[General]\nsize=1\n\n[A%20b]\nfromIP=You\n"
                                           "hexString=48 69\nname=\"A, \\x4f60\"\n"
                                           "port=7\ntcpOrUdp=UDP\ntoIP=10.0.0.1\n\n"
                                           "[namesOfAll]\n1\\name=A\nsize=1\n")
                             << u"A, 你"_s << u"Hi"_s << PayloadForm::Text;
    }
    void imports()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        QFETCH(QString, content);
        QFETCH(PayloadForm, form);
        const ReadSavedMessages read = importMessages(text);
        QCOMPARE(read.problem, QString());
        QCOMPARE(read.messages.size(), 1);
        QCOMPARE(read.messages.constFirst().name, name);
        QCOMPARE(read.messages.constFirst().content, content);
        QCOMPARE(read.messages.constFirst().form, form);
        if (text.contains("10.0.0.1"))
            QVERIFY(read.messages.constFirst().note.contains(u"://10.0.0.1:"_s));
    }

    void refusesToImport_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"no messages"_s;
        QTest::newRow("text") << QByteArray("hello\nworld") << u"no messages"_s;
        QTest::newRow("numbers") << QByteArray("[1, 2]") << u"Message 1"_s;
        QTest::newRow("no hex") << QByteArray(R"([{"name": "a", "hexstring": "4x"}])")
                                << u"Message 1"_s;
        QTest::newRow("no hex in the second")
                << QByteArray("[a]\nhexString=41\n[b]\nhexString=xy\n") << u"Message 2"_s;
        QTest::newRow("broken JSON") << QByteArray(R"({"format": 1,)") << u"no JSON"_s;
        QTest::newRow("too large") << QByteArray(largestMessageFile + 1, 'x') << u"larger"_s;
    }
    void refusesToImport()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const ReadSavedMessages read = importMessages(text);
        QVERIFY2(read.problem.contains(says), qPrintable(read.problem));
        QVERIFY(read.messages.isEmpty());
    }

    void movesInAndBetweenFolders()
    {
        QList<SavedMessage> all;
        for (const QString &each : {u"a/X"_s, u"b"_s, u"c/X"_s, u"d/Y"_s}) {
            all.append(message(each.section(u'/', 0, 0), {}));
            all.back().folder = each.section(u'/', 1);
        }
        const auto told = [](const QList<SavedMessage> &list) {
            QStringList names;
            for (const SavedMessage &each : list)
                names.append(each.name + u'/' + each.folder);
            return names.join(u' ');
        };
        all = movedMessage(all, 0, u"X"_s, -1); // brings it into the order that is seen
        QCOMPARE(told(all), u"b/ c/X a/X d/Y"_s);
        QCOMPARE(told(movedMessage(all, 3, u"X"_s, 1)), u"b/ d/X c/X a/X"_s);
        QCOMPARE(told(movedMessage(all, 1, u"Z"_s, -1)), u"b/ a/X d/Y c/Z"_s);
        QCOMPARE(told(movedMessage(all, 1, u"X"_s, 1)), told(all));
        QCOMPARE(told(steppedMessage(all, 1, 1)), u"b/ a/X c/X d/Y"_s);
        QCOMPARE(told(steppedMessage(all, 2, -1)), u"b/ a/X c/X d/Y"_s);
        QCOMPARE(told(steppedMessage(all, 2, 1)), u"b/ c/X a/Y d/Y"_s);
        QCOMPARE(told(steppedMessage(all, 1, -1)), u"b/ c/ a/X d/Y"_s);
        QCOMPARE(told(steppedMessage(all, 0, -1)), told(all));
        QCOMPARE(told(steppedMessage(all, 3, 1)), told(all));
        QCOMPARE(told(steppedFolder(all, u"Y"_s, -1)), u"b/ d/Y c/X a/X"_s);
        QCOMPARE(told(steppedFolder(all, u"X"_s, -1)), told(all));
        QCOMPARE(told(steppedFolder(all, u"Y"_s, 1)), told(all));
    }

    void aListIsKeptInItsFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new/messages.json"_s);
        {
            SavedMessageList list(path);
            QVERIFY(list.messages().isEmpty());
            QSignalSpy changed(&list, &SavedMessageList::changed);
            QCOMPARE(list.set({everything()}), QString());
            QCOMPARE(changed.size(), 1);
            QCOMPARE(list.withKey(u"Ctrl+F2"_s)->name, everything().name);
            QVERIFY(!list.withKey(u"F2"_s) && !list.withKey({}));
        }
        SavedMessageList again(path);
        QVERIFY(again.messages() == QList<SavedMessage>{everything()});
    }

    void addsWhatIsNotThere()
    {
        const QTemporaryDir folder;
        SavedMessageList list(folder.filePath(u"messages.json"_s));
        SavedMessage other = message(u"b"_s, u"2"_s);
        other.key = everything().key;
        QCOMPARE(list.add({everything(), other}), QString());
        QCOMPARE(list.add({other, everything(), other}), QString());
        QCOMPARE(list.messages().size(), 2);
        QVERIFY(list.messages().constLast() == message(u"b"_s, u"2"_s));
    }

    void aFileThatCannotBeReadStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"messages.json"_s);
        writeFile(path, "broken");
        {
            SavedMessageList list(path);
            QVERIFY(list.messages().isEmpty());
            QVERIFY(list.problem().contains("messages.json"_L1));
            QCOMPARE(list.set({everything()}), list.problem());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "broken");
    }

    void whatAnotherProgramSavedIsNotLost()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"messages.json"_s);
        SavedMessageList list(path);
        QVERIFY(list.messages().isEmpty());
        writeFile(path, savedMessagesText({everything()}));
        QVERIFY(!list.set({}).isEmpty());
        QCOMPARE(list.messages().size(), 1);
        QCOMPARE(list.set({}), QString());
    }

    void saysThatItCannotBeWritten()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"file"_s), "no folder");
        SavedMessageList list(folder.filePath(u"file/messages.json"_s));
        QCOMPARE(list.set({everything()}), QString());
        QTRY_VERIFY(!list.problem().isEmpty());
        QCOMPARE(list.messages().size(), 1);
    }

    void isBounded()
    {
        const QTemporaryDir folder;
        SavedMessageList list(folder.filePath(u"messages.json"_s));
        QVERIFY(!list.set(QList<SavedMessage>(mostSavedMessages + 1, everything())).isEmpty());
        QVERIFY(!list.set(QList<SavedMessage>(20, message(u"a"_s, QString(65'000, u'x'))))
                         .isEmpty());
        QVERIFY(list.messages().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSavedMessage)
#include "tst_savedmessage.moc"
