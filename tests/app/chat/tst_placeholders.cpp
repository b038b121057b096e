// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/placeholders.h"
#include "app/chat/typedmessage.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using Form = PayloadForm;
using Problem = PayloadProblemKind;

class tst_Placeholders : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString inFolder(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    static EncodedPayload expand(const QString &typed, Form form = Form::Text)
    {
        return expandPayload(typed, form, TextEncoding(), 42);
    }

private Q_SLOTS:
    void expandsThem_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const QString &typed, const QByteArray &bytes, Form form = Form::Text) {
            QTest::newRow(qPrintable(typed)) << form << typed << bytes;
        };
        row(u"no. {counter}!"_s, "no. 42!");
        row(u"{counter 4}{counter}"_s, "004242");
        row(u"{counter}"_s, "*", Form::Hex);
        row(u"01 {counter 2} 02"_s, QByteArray("\1\0*\2", 4), Form::Hex);
        row(u"\\x41{counter}\\n"_s, "A42\n", Form::Escapes);
        row(u"123456789{crc16-modbus}"_s, "123456789\x37\x4b");
        row(u"123456789{crc16-modbus,order=big hex}"_s, "1234567894B37");
        row(u"$GP{counter}*{xor,from=1,to=-2 hex}"_s, "$GP42*11");
        row(u"31 32 33 34 35 36 37 38 39 {crc32}"_s, "123456789\x26\x39\xf4\xcb", Form::Hex);
        row(u"你{counter}"_s, "你42");
        row(u"{{counter} is {counter}"_s, "{counter} is 42");
        row(u"{{{counter}{{crc16}"_s, "{{counter}{crc16}");
        row(u"{0x01, {counter}, 0x02};"_s, "\1*\2", Form::Hex);
        row(u"{{counter}, 0x02}"_s, "*\2", Form::Hex);
        row(u"01:{counter}:02{counter}03"_s, "\1*\2*\3", Form::Hex);
        row(u"{counter}{counter}"_s, "**", Form::Hex);
        row(u"10h{xor}"_s, "\x10\x10", Form::Hex);
    }
    void expandsThem()
    {
        QFETCH(QString, typed);
        QFETCH(Form, form);
        QVERIFY(hasPlaceholders(typed));
        const EncodedPayload payload = expand(typed, form);
        QVERIFY(!payload.problem);
        QTEST(payload.bytes, "bytes");
    }

    void leavesOtherBracesAsTheyAre_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"{}", "{", "}", "{\"counter\": 1}", "{\"a\":{\"time\":[]}}",
                                  "{ counter }", "{Counter}", "{counters}", "{none}", "{{}}",
                                  "{unknown 4}", "{\n\"x\": 1}", "{{counter", "{a{b}{c"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
        QTest::newRow("many braces") << QString(2'000'000, u'{');
        QTest::newRow("no end") << QString(u"{counter"_s + QString(5000, u'x') + u'}');
    }
    void leavesOtherBracesAsTheyAre()
    {
        QFETCH(QString, typed);
        QVERIFY(!hasPlaceholders(typed));
        QCOMPARE(expand(typed).bytes, typed.toUtf8());
    }

    void isOffUnlessItIsAskedFor()
    {
        ConversationSetup setup;
        QCOMPARE(encodeMessage(u"{counter}", setup, 7).bytes, QByteArray("{counter}"));
        setup.placeholders = true;
        QCOMPARE(encodeMessage(u"{counter}", setup, 7).bytes, QByteArray("7"));
        QCOMPARE(messageOfLine("{counter}", setup, 8).bytes, QByteArray("8"));
        QCOMPARE(messageOfLine("{counter}\xff", setup, 8).bytes, QByteArray("{counter}\xff"));
        setup.lineEnd = LineEnd::CrLf;
        setup.checksum = *Checksum::fromString(u"xor");
        QCOMPARE(encodeMessage(u"{counter}", setup, 7).bytes, QByteArray("77\r\n"));
    }

    void namesThePlaceOfWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("kind");
        QTest::addColumn<QString>("part");
        const auto row = [](const QString &typed, Problem kind, const QString &part) {
            QTest::newRow(qPrintable(typed)) << typed << kind << part;
        };
        row(u"a{counter}{random x}"_s, Problem::WrongPlaceholder, u"{random x}"_s);
        row(u"{random 1025}"_s, Problem::WrongPlaceholder, u"{random 1025}"_s);
        row(u"{random 0}"_s, Problem::WrongPlaceholder, u"{random 0}"_s);
        row(u"{counter 99}"_s, Problem::WrongPlaceholder, u"{counter 99}"_s);
        row(u"{time now}"_s, Problem::WrongPlaceholder, u"{time now}"_s);
        row(u"{file}"_s, Problem::WrongPlaceholder, u"{file}"_s);
        row(u"1{crc16}"_s, Problem::WrongPlaceholder, u"{crc16}"_s); // which?
        row(u"{xor octal}"_s, Problem::WrongPlaceholder, u"{xor octal}"_s);
        row(u"{file /nowhere/at all}"_s, Problem::UnreadableFile, u"{file /nowhere/at all}"_s);
        row(u"{file /dev/zero}"_s, Problem::UnreadableFile, u"{file /dev/zero}"_s);
        row(u"{file /}"_s, Problem::UnreadableFile, u"{file /}"_s);
    }
    void namesThePlaceOfWhatIsWrong()
    {
        QFETCH(QString, typed);
        QFETCH(QString, part);
        const EncodedPayload payload = expand(typed);
        QVERIFY(payload.problem);
        QCOMPARE(payload.bytes, QByteArray());
        QTEST(payload.problem->kind, "kind");
        QCOMPARE(payload.problem->text, part);
        QCOMPARE(typed.sliced(payload.problem->at, payload.problem->length), part);
    }

    void readsHexAsAWhole()
    {
        QCOMPARE(expand(u"10 {counter} 0x20"_s, Form::Hex).problem->kind, Problem::AmbiguousHex);
        QCOMPARE(expand(u"{0x01} {counter}"_s, Form::Hex).problem->at, 0);
        QCOMPARE(expand(u"4{counter}1"_s, Form::Hex).problem->kind, Problem::OddHexDigits);
    }

    void keepsATextFromBeingExpanded_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"{counter}", "{{counter}", "{{{time}{date} {x} {crc16}", "{}", "a"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void keepsATextFromBeingExpanded()
    {
        QFETCH(QString, text);
        QCOMPARE(expand(asLiteral(text)).bytes, text.toUtf8());
        QCOMPARE(expand(u"{counter}{"_s + asLiteral(text)).bytes, "42{" + text.toUtf8());
    }

    void namesThePlaceBehindAPlaceholder()
    {
        const EncodedPayload payload = expand(u"{counter} 4g"_s, Form::Hex);
        QCOMPARE(payload.problem->at, 10);
    }

    void drawsAnew()
    {
        const QByteArray first = expand(u"{random 16}"_s).bytes;
        QCOMPARE(first.size(), 16);
        QVERIFY(first != expand(u"{random 16}"_s).bytes);
    }

    void tellsTheTime()
    {
        const QDateTime before = QDateTime::currentDateTime();
        const QString told = QString::fromLatin1(expand(u"{date}T{time}"_s).bytes);
        const QDateTime time = QDateTime::fromString(told, Qt::ISODateWithMs);
        QVERIFY(time >= before.addMSecs(-1) && time <= QDateTime::currentDateTime());
        const qint64 seconds = expand(u"{unix}"_s).bytes.toLongLong();
        QVERIFY(seconds >= before.toSecsSinceEpoch());
        QCOMPARE(expand(u"{unix}"_s, Form::Hex).bytes.size(), 4);
    }

    void readsAFileOfBoundedSize()
    {
        const QByteArray content("\0{counter}\r\n\xff", 13);
        const QString small = inFolder(u"small file"_s, content);
        QCOMPARE(expand(u"<{file %1}>"_s.arg(small)).bytes, QByteArray('<' + content + '>'));
        const QString large = inFolder(u"large"_s, QByteArray(PlaceholderFiles::largest + 1, 'x'));
        QCOMPARE(expand(u"{file %1}"_s.arg(large)).problem->kind, Problem::UnreadableFile);
        const QString most = inFolder(u"most"_s, QByteArray(PlaceholderFiles::largest, 'x'));
        QCOMPARE(expand(u"{file %1}"_s.arg(most)).bytes.size(), PlaceholderFiles::largest);
        QCOMPARE(expand(u"{file %1}{file %2}"_s.arg(most, small)).problem->kind,
                 Problem::UnreadableFile);
    }

    void readsNoFileThatHasNoSize()
    {
        if (!QFile::exists(u"/proc/self/status"_s))
            QSKIP("This system has no such files.");
        QVERIFY(!PlaceholderFiles::read(u"/proc/self/status"_s));
        QCOMPARE(PlaceholderFiles::read(inFolder(u"empty"_s, {})).value_or("none"), QByteArray());
    }

    void keepsAFileThatDoesNotChange()
    {
        const QString path = inFolder(u"kept"_s, "one");
        const QDateTime then = QFileInfo(path).lastModified();
        PlaceholderFiles files;
        QCOMPARE(files.content(path).value_or("none"), QByteArray("one"));
        const auto write = [&](const QByteArray &content, const QDateTime &changed) {
            inFolder(u"kept"_s, content);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(changed, QFileDevice::FileModificationTime));
        };
        write("two", then);
        QCOMPARE(files.content(path).value_or("none"), QByteArray("one")); // not read again
        write("two", then.addSecs(5));
        QCOMPARE(files.content(path).value_or("none"), QByteArray("two"));
        QVERIFY(QFile::remove(path));
        QVERIFY(!files.content(path));
    }
};

QTEST_APPLESS_MAIN(tst_Placeholders)
#include "tst_placeholders.moc"
