// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// The instructions and placeholders of templates, and that no template has a mistake.

#include "app/lesson/programtemplate.h"
#include "app/lesson/programvalues.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

class TestProgramTemplate : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    /// Returns what becomes of a text, with the keys `yes` and `no` and the value `$PORT`.
    QString filled(const QString &text, const QStringList &messages = {})
    {
        write(u"text"_s, text);
        ProgramTemplate program(m_folder.path());
        program.setKey(u"yes"_s, true);
        program.setKey(u"no"_s, false);
        program.setValue(u"PORT"_s, u"80 $PORT @bind\n//? end"_s);
        for (const QString &message : messages)
            program.addMessage(message, message.size());
        return program.filled(u"text"_s);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void valuesAndCommentsTakeTheirPlaces()
    {
        QCOMPARE(filled(u"a 1% $PORT; // @close\n\nb\n"_s),
                 u"a 1% 80 $PORT @bind\n//? end; // close the socket\n\nb\n"_s);
        QCOMPARE(filled(QString()), QString());
    }

    void conditionsCombineKeys_data()
    {
        QTest::addColumn<bool>("holds");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
        QTest::newRow("not yes") << false;
        QTest::newRow("not no") << true;
        QTest::newRow("yes and yes") << true;
        QTest::newRow("yes and no") << false;
        QTest::newRow("no or yes") << true;
        QTest::newRow("no and no or yes") << true;
        QTest::newRow("yes or no and no") << true;
        QTest::newRow("no or not yes") << false;
    }
    void conditionsCombineKeys()
    {
        QFETCH(bool, holds);
        const QString condition = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(filled(u"#? if %1\nx\n#? end\n"_s.arg(condition)), holds ? u"x\n"_s : QString());
    }

    void oneBranchIsChosen_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("text");
        QTest::newRow("the first") << u"yes"_s << u"yes"_s << u"<\n1\n>\n"_s;
        QTest::newRow("the second") << u"no"_s << u"yes"_s << u"<\n2\ninner\n>\n"_s;
        QTest::newRow("the last") << u"no"_s << u"no"_s << u"<\n3\n>\n"_s;
    }
    void oneBranchIsChosen()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, text);
        QCOMPARE(filled(u"<\n    //? if %1\n1\n//? else if %2\n2\n  //?   if yes\ninner\n//? else\n"
                        "outer\n//? end\n//? else\n3\n//? if no\n4\n//? end\n//? end\n>\n"_s.arg(
                                first, second)),
                 text);
    }

    void linesAreRepeatedForEachMessage()
    {
        const QString text = u"[\n#? each message\n  $MESSAGE: $LENGTH,\n#? end\n]\n"_s;
        QCOMPARE(filled(text), u"[\n]\n"_s);
        QCOMPARE(filled(text, {u"'one'"_s, u"$PORT"_s}), u"[\n  'one': 5,\n  $PORT: 5,\n]\n"_s);
        QCOMPARE(filled(u"#? if no\n"_s + text + u"#? end\n"_s, {u"x"_s}), QString());
    }

    void partsAreIncluded()
    {
        write(u"part"_s, u"#? if yes\npart\n#? end\n"_s);
        QCOMPARE(filled(u"<\n//? include part\n>\n"_s), u"<\npart\n>\n"_s);
        QCOMPARE(filled(u"//? if no\n//? include part\n//? end\n"_s), QString());
    }

    void mistakesAreReported_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("text:2: unknown key: maybe") << u"\n#? if yes or maybe\n#? end\n"_s;
        QTest::newRow("text:3: unknown key: other") << u"#? if yes\n#? else if not no\n"
                                                       "#? if other\n#? end\n#? end\n"_s;
        QTest::newRow("text:1: unknown value: HOST") << u"$HOST\n"_s;
        QTest::newRow("text:2: unknown value: HOST") << u"#? if no\n$HOST\n#? end\n"_s;
        QTest::newRow("text:1: unknown value: MESSAGE") << u"$MESSAGE\n"_s;
        QTest::newRow("text:1: unknown comment: nonsense") << u"# @nonsense\n"_s;
        QTest::newRow("text:1: unknown instruction: for message") << u"#? for message\n"_s;
        QTest::newRow("text:1: unknown instruction: ") << u"#?\n"_s;
        QTest::newRow("text:2: not ended: if yes") << u"#? if yes\nx\n"_s;
        QTest::newRow("text:4: not ended: if no") << u"#? if no\n#? else\n#? if no\n#? end\n"_s;
        QTest::newRow("text:1: not ended: each message") << u"#? each message\n"_s;
        QTest::newRow("text:2: ends nothing: end") << u"x\n#? end\n"_s;
        QTest::newRow("text:1: ends nothing: else") << u"#? else\n"_s;
    }
    void mistakesAreReported()
    {
        QFETCH(QString, text);
        QTest::ignoreMessage(QtWarningMsg, QTest::currentDataTag());
        static_cast<void>(filled(text));
    }

    void aMissingFileIsReported()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^no such file:0: not read: "_s));
        QCOMPARE(filled(u"a\n#? include no such file\nb\n"_s), u"a\nb\n"_s);
    }

    void noTemplateHasAMistake_data()
    {
        QTest::addColumn<ProgramLanguage>("language");
        QTest::addColumn<ProgramSpec>("spec");
        for (const auto style : {ProgramStyle::Shortest, ProgramStyle::Complete}) {
            for (const auto language :
                 {ProgramLanguage::Python, ProgramLanguage::C, ProgramLanguage::Qt}) {
                for (const auto &protocol : protocols()) {
                    if (!hasProgram(language, protocol.protocol)
                        || (style == ProgramStyle::Shortest && !protocol.hasPorts))
                        continue;
                    for (const auto role : {Role::Server, Role::Client}) {
                        ProgramSpec spec;
                        spec.style = style;
                        spec.protocol = protocol.protocol;
                        spec.role = role;
                        spec.messages = {"x"};
                        spec.host = u"127.0.0.1"_s;
                        QTest::newRow(qPrintable(templatePath(language, spec))) << language << spec;
                    }
                }
            }
        }
    }
    void noTemplateHasAMistake()
    {
        QFETCH(ProgramLanguage, language);
        QFETCH(ProgramSpec, spec);
        // Lines that these choices leave out are checked too.
        const QString text = filledProgram(language, spec);
        QVERIFY(text.startsWith(language == ProgramLanguage::Python ? u"# "_s : u"// "_s));
        QVERIFY(text.contains(u"\n    "_s));
        QVERIFY(!text.contains(u"#?"_s) && !text.contains(u"//?"_s));
    }

    void everyPartIsIncluded()
    {
        const QDir folder(u":/programs/complete"_s);
        QString programs;
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            programs += QString::fromUtf8(file.readAll());
        }
        const QStringList parts = QDir(folder.filePath(u"parts"_s)).entryList(QDir::Files);
        QVERIFY(!parts.isEmpty());
        for (const QString &part : parts)
            QVERIFY2(programs.contains(u"? include parts/%1\n"_s.arg(part)), qPrintable(part));
    }
};

QTEST_GUILESS_MAIN(TestProgramTemplate)

#include "tst_programtemplate.moc"
