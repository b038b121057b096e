// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonchecktext.h"
#include "app/lesson/lessonhandout.h"
#include "app/lesson/lessonreader.h"
#include "app/lesson/lessonresume.h"
#include "app/lesson/lessonspans.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "lesson: demo\ntitle.en: A title\ntitle.zh: 标题\n";
const QByteArray step = "[step]\nen: Do it\nzh: 去做\ncheck: state open\n";
const QByteArray question = "[question]\nen: Why?\nright: a\nwrong: b\nwhy.en: So.\n";

} // namespace

class TestLessonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeLesson()
    {
        const QByteArray file =
                "\xEF\xBB\xBF# a remark\r\n\r\n" + head + "about: for both\r\n" + step
                + "do: other send  two  words\ndo: repeat 20 x y\n"
                  "check: call bind fails EADDRINUSE\ncheck: received 2 text hello: you\n"
                + question;
        const auto read = readLesson(file);
        QVERIFY2(!read.problem, read.problem ? qPrintable(lessonProblemText(*read.problem)) : "");
        const Lesson &lesson = read.lesson;
        QCOMPARE(lesson.id, u"demo"_s);
        QCOMPARE(lesson.title.in(false), u"A title"_s);
        QCOMPARE(lesson.title.in(true), u"标题"_s);
        QCOMPARE(lesson.about.in(true), u"for both"_s);
        QCOMPARE(lesson.steps.size(), 1);
        const LessonStep &only = lesson.steps.constFirst();
        QCOMPARE(only.actions.size(), 2);
        QVERIFY(only.actions.at(0).otherWindow);
        QCOMPARE(only.actions.at(0).kind, LessonAction::Kind::Send);
        QCOMPARE(only.actions.at(0).text, u"two  words"_s);
        QCOMPARE(only.actions.at(1).number, 20);
        QCOMPARE(only.checks.size(), 3);
        QCOMPARE(only.checks.at(1).kind, LessonCheck::Kind::CallFails);
        QCOMPARE(only.checks.at(1).value, u"EADDRINUSE"_s);
        QCOMPARE(only.checks.at(2).measure, LessonCheck::Measure::Text);
        QCOMPARE(only.checks.at(2).number, 2);
        QCOMPARE(only.checks.at(2).value, u"hello: you"_s);
        QCOMPARE(lesson.questions.size(), 1);
        QVERIFY(lesson.questions.constFirst().choices.constFirst().right);
        // One language stands for both.
        QCOMPARE(lesson.questions.constFirst().text.in(true), u"Why?"_s);
    }

    void handsOutTheStepsWithoutTheAnswers()
    {
        const QByteArray file =
                head
                + "about: See tcp://127.0.0.1:8000\n[step]\nen: Press **Start** & </li><b>wait"
                  "\nzh: 按下 **启动**\ncheck: state open\n[question]\nen: Who <waits>?\n"
                  "right: The server\nwrong: Both\nhint.en: Look again.\nwhy.en: It accepts.\n";
        const auto read = readLesson(file);
        QVERIFY2(!read.problem, read.problem ? qPrintable(lessonProblemText(*read.problem)) : "");
        const Page page = readPage(lessonHandout(read.lesson, false));
        QCOMPARE(page.problem, QString());
        QCOMPARE(page.language, u"en"_s);
        QVERIFY(page.texts.value(u"title"_s).contains(u"A title"_s));
        QCOMPARE(page.texts.value(u"code"_s), QStringList(u"tcp://127.0.0.1:8000"_s));
        QCOMPARE(page.texts.value(u"b"_s), QStringList(u"Start"_s));
        QVERIFY(page.whole.contains(u"Press Start & </li><b>wait"_s));
        QVERIFY(page.whole.contains(u"Who <waits>?"_s));
        QCOMPARE(page.texts.value(u"li"_s).size(), 4); // a step, a question, two choices
        for (const QString &choice : {u"The server"_s, u"Both"_s})
            QVERIFY(page.whole.contains(choice));
        for (const QString &answer : {u"Look again"_s, u"It accepts"_s})
            QVERIFY(!page.whole.contains(answer));
        const Page chinese = readPage(lessonHandout(read.lesson, true));
        QCOMPARE(chinese.problem, QString());
        QCOMPARE(chinese.language, u"zh-CN"_s);
        QCOMPARE(chinese.texts.value(u"b"_s), QStringList(u"启动"_s));
    }

    void namesTheLineThatIsWrong_data()
    {
        using Kind = LessonProblem::Kind;
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &file, Kind kind, int line) {
            QTest::newRow(name) << file << kind << line;
        };
        row("empty", "", Kind::MissingId, 0);
        row("no name", "title: x\n" + step, Kind::MissingId, 1);
        row("name with a path", "lesson: ../../etc\n", Kind::BadId, 1);
        row("name twice", head + "lesson: demo\n", Kind::RepeatedKey, 4);
        row("no title", "lesson: demo\n" + step, Kind::MissingTitle, 0);
        row("no step", head, Kind::NoSteps, 0);
        row("no colon", head + "hello\n" + step, Kind::NotKeyAndValue, 4);
        row("no value", head + "about:\n" + step, Kind::MissingValue, 4);
        row("unknown key", head + "colour: red\n" + step, Kind::UnknownKey, 4);
        row("title twice", head + "title.en: again\n", Kind::RepeatedKey, 4);
        row("unknown section", head + "[exam]\n", Kind::UnknownSection, 4);
        row("step without text", head + step + "[step]\ncheck: state open\n", Kind::StepWithoutText,
            8);
        row("step without check", head + "[step]\nen: x\n\n# end\n" + step, Kind::StepWithoutCheck,
            4);
        row("unknown action", head + step + "do: format disk\n", Kind::UnknownAction, 8);
        row("action without its text", head + step + "do: send\n", Kind::BadArgument, 8);
        row("too many repeats", head + step + "do: repeat 99999999999 x\n", Kind::BadArgument, 8);
        row("framing that is none", head + step + "do: framing zip\n", Kind::BadArgument, 8);
        row("conditions out of range", head + step + "do: conditions loss=101\n", Kind::BadArgument,
            8);
        row("receive size of 0", head + step + "do: receive-size 0\n", Kind::BadArgument, 8);
        row("sockets that are none", head + step + "do: sockets tea\n", Kind::BadArgument, 8);
        row("no sockets", head + step + "do: sockets\n", Kind::BadArgument, 8);
        row("sockets to check that are none", head + step + "check: sockets tea\n",
            Kind::BadArgument, 8);
        row("protocol that is none", head + step + "do: protocol tea\n", Kind::BadArgument, 8);
        row("unknown need", head + step + "needs: magic\n", Kind::BadArgument, 8);
        row("many needs", head + step + QByteArray("needs: refusals\n").repeated(21), Kind::TooMany,
            28);
        row("need outside a step", head + "needs: refusals\n" + step, Kind::UnknownKey, 4);
        row("unknown check", head + step + "check: weather fine\n", Kind::UnknownCheck, 8);
        row("unknown call", head + step + "check: call fork\n", Kind::BadArgument, 8);
        row("unknown error", head + step + "check: call bind fails badly\n", Kind::BadArgument, 8);
        row("what happens in the other window", head + step + "check: other received\n",
            Kind::BadArgument, 8);
        row("sent and split", head + step + "check: sent split\n", Kind::BadArgument, 8);
        row("peers that are no number", head + step + "check: peers many\n", Kind::BadArgument, 8);
        row("a check of no page", head + step + "check: page tea\n", Kind::BadArgument, 8);
        row("unknown check instead", head + step + "or: weather fine\n", Kind::UnknownCheck, 8);
        row("unknown check afterwards", head + step + "then: weather fine\n", Kind::UnknownCheck,
            8);
        row("hint before an answer", head + step + "[question]\nen: ?\nhint: x\n", Kind::UnknownKey,
            10);
        row("hint of the right answer", head + step + "[question]\nen: ?\nright: a\nhint: x\n",
            Kind::UnknownKey, 11);
        row("hint twice", head + step + "[question]\nen: ?\nwrong: a\nhint: x\nhint: y\n",
            Kind::RepeatedKey, 12);
        row("negative count", head + step + "check: received -1\n", Kind::BadArgument, 8);
        row("question without why", head + step + "[question]\nen: ?\nright: a\nwrong: b\n",
            Kind::QuestionWithoutWhy, 8);
        row("two right answers", head + step + "[question]\nen: ?\nright: a\nright: b\nwhy: c\n",
            Kind::WrongChoices, 8);
        row("seven answers",
            head + step + "[question]\nen: ?\n" + QByteArray("wrong: x\n").repeated(7),
            Kind::WrongChoices, 16);
        row("control character", head + "about: a\x1b[31mb\n", Kind::ControlCharacter, 4);
        row("bidi override", head + "about: a\u202Eb\n", Kind::ControlCharacter, 4);
        row("NUL", head + QByteArray("about: a\0b\n", 11), Kind::ControlCharacter, 4);
        row("not UTF-8", head + "about: \xff\xfe\n", Kind::NotUtf8, 4);
        row("long line", head + "about: " + QByteArray(3000, 'x') + '\n', Kind::LineTooLong, 4);
        row("many steps", head + step.repeated(21), Kind::TooManySteps, 84);
        row("many questions", head + step + question.repeated(11), Kind::TooMany, 58);
        row("many checks", head + step + QByteArray("check: echo\n").repeated(20), Kind::TooMany,
            27);
        row("huge", head + QByteArray("# x\n").repeated(100'000), Kind::TooLarge, 0);
    }
    void namesTheLineThatIsWrong()
    {
        QFETCH(QByteArray, file);
        QFETCH(LessonProblem::Kind, kind);
        QFETCH(int, line);
        const auto read = readLesson(file);
        QVERIFY(read.problem);
        QCOMPARE(read.problem->kind, kind);
        QCOMPARE(read.problem->line, line);
        const QString text = lessonProblemText(*read.problem);
        QVERIFY(!text.isEmpty() && text.size() < 300);
        QCOMPARE(text.contains(QString::number(line)), line > 0);
    }

    void readsWhichSocketsAndWhatTheyMustBeAbleTo()
    {
        const QByteArray file = head + step
                                + "needs: refusals\nneeds: system-calls\n"
                                  "do: sockets qt\ncheck: sockets system\n";
        const auto read = readLesson(file);
        QVERIFY(!read.problem);
        const LessonStep &last = read.lesson.steps.constLast();
        QCOMPARE(last.needs, (QList<Ability>{Ability::Refusals, Ability::SystemCalls}));
        QCOMPARE(last.actions.constLast().kind, LessonAction::Kind::Sockets);
        QCOMPARE(last.actions.constLast().text, u"qt"_s);
        QCOMPARE(last.checks.constLast().kind, LessonCheck::Kind::Sockets);
        QCOMPARE(last.checks.constLast().text, u"system"_s);
    }

    void readsChecksOfWhatAStepTeaches()
    {
        using Kind = LessonCheck::Kind;
        using Measure = LessonCheck::Measure;
        const auto read =
                readLesson(QByteArray(head + step
                                      + "check: received joined\ncheck: received 2 split\n"
                                        "check: sent to-all\nthen: sent passed-on\n"
                                        "check: other reading paused\ncheck: peers none\n"
                                        "check: call send 2\ncheck: event left 2\n"
                                        "check: page bytes\ncheck: selected\n"
                                        "check: local as-typed\ncheck: conditions loss\n"
                                        "check: stepping on\nor: forbidden\n"
                                        "do: stepping on\ndo: step accept\ndo: select\n"));
        QVERIFY2(!read.problem, read.problem ? qPrintable(lessonProblemText(*read.problem)) : "");
        const QList<LessonCheck> &checks = read.lesson.steps.constLast().checks;
        QCOMPARE(checks.at(1).measure, Measure::Joined);
        QCOMPARE(checks.at(2).measure, Measure::Split);
        QCOMPARE(checks.at(2).number, 2);
        QCOMPARE(checks.at(3).measure, Measure::ToAll);
        QVERIFY(!checks.at(3).afterwards);
        QVERIFY(checks.at(4).afterwards);
        QCOMPARE(checks.at(4).measure, Measure::PassedOn);
        QVERIFY(checks.at(5).otherWindow);
        QCOMPARE(checks.at(5).kind, Kind::Reading);
        QCOMPARE(checks.at(6).number, 0);
        QCOMPARE(checks.at(7).number, 2);
        QCOMPARE(checks.at(8).number, 2);
        QCOMPARE(checks.at(9).text, u"bytes"_s);
        QCOMPARE(checks.at(10).kind, Kind::Selected);
        QCOMPARE(checks.at(11).text, u"as-typed"_s);
        QCOMPARE(checks.at(12).text, u"loss"_s);
        QVERIFY(checks.at(13).kind == Kind::Stepping && !checks.at(13).instead);
        QVERIFY(checks.at(14).kind == Kind::Forbidden && checks.at(14).instead);
        QCOMPARE(read.lesson.steps.constLast().actions.constLast().kind,
                 LessonAction::Kind::Select);
        // Whatever is asked for can be said.
        for (const LessonCheck &check : checks)
            QVERIFY(!lessonCheckText(check, 0).isEmpty());
        QCOMPARE(lessonCheckText(checks.at(7), 1), u"send() ×2 (1 so far)"_s);
    }

    void readsHintsAndChapters()
    {
        const auto read = readLesson(
                QByteArray("lesson: demo\ntitle: A\nchapter.zh: 三\nchapter.en: 3\n" + step
                           + "[question]\nen: ?\nwrong: a\nhint.en: look\nhint.zh: 看\n"
                             "wrong: b\nright: c\nwhy: d\n"));
        QVERIFY(!read.problem);
        QCOMPARE(read.lesson.chapter.in(true), u"三"_s);
        const QList<LessonChoice> &choices = read.lesson.questions.constFirst().choices;
        QCOMPARE(choices.size(), 3);
        QCOMPARE(choices.at(0).hint.in(false), u"look"_s);
        QCOMPARE(choices.at(0).hint.in(true), u"看"_s);
        QVERIFY(choices.at(1).hint.isEmpty());
    }

    void tellsNamesAndAddressesFromWords()
    {
        using Kind = LessonSpan::Kind;
        QCOMPARE(lessonSpans(u"Press **File ▸ New**, type tcp://[::1]:8000."_s),
                 (QList<LessonSpan>{{Kind::Words, u"Press "_s},
                                    {Kind::Control, u"File ▸ New"_s},
                                    {Kind::Words, u", type "_s},
                                    {Kind::Address, u"tcp://[::1]:8000"_s},
                                    {Kind::Words, u"."_s}}));
        QCOMPARE(lessonSpans(u"输入 udp://127.0.0.1:8001，按**启动**。"_s).at(1).text,
                 u"udp://127.0.0.1:8001"_s);
        QCOMPARE(lessonSpans(u"http://a.b/c?d=e"_s).size(), 1);
        QCOMPARE(lessonSpans(u"2 ** 3 * 4"_s), (QList<LessonSpan>{{Kind::Words, u"2 ** 3 * 4"_s}}));
        QCOMPARE(spokenLessonText(u"按**启动**。"_s), u"按“启动”。"_s);
        QVERIFY(lessonSpans({}).isEmpty());
    }

    void findsWhereALessonCanGoOn()
    {
        const auto read =
                readLesson("lesson: demo\ntitle: A\n"
                           "[step]\nen: a\ndo: role client\ndo: start\ncheck: error ECONNREFUSED\n"
                           "[step]\nen: b\ndo: matching\ndo: start\ncheck: state open\n"
                           "[step]\nen: c\ndo: stop\ncheck: state closed\n"
                           "[step]\nen: d\ndo: other stop\ndo: framing line\ncheck: framing line\n"
                           "[step]\nen: e\ndo: start\ncheck: state open\n");
        QVERIFY(!read.problem);
        const QList<qsizetype> expected{0, 1, 1, 1, 4, 5};
        for (qsizetype done = 0; done < expected.size(); ++done)
            QCOMPARE(resumableStep(read.lesson, done), expected.at(done));
        const QList<LessonAction> choices = choicesBefore(read.lesson, 4);
        QCOMPARE(choices.size(), 2);
        QCOMPARE(choices.at(0).kind, LessonAction::Kind::Role);
        QCOMPARE(choices.at(1).kind, LessonAction::Kind::Framing);
    }

    void aFileOfEarlierVersionsMeansWhatItMeant()
    {
        const auto read =
                readLesson(QByteArray(head
                                      + "[step]\nen: Send **one** of [these].\ndo: other send "
                                        "one\ncheck: received text one\n"
                                        "check: peers 1\ncheck: event left\ncheck: call send\n"
                                        "check: conditions on\ncheck: local ipv4\n"
                                      + question));
        QVERIFY(!read.problem);
        const LessonStep &only = read.lesson.steps.constFirst();
        QCOMPARE(only.checks.size(), 6);
        for (const LessonCheck &check : only.checks) {
            QCOMPARE(check.number, 1);
            QVERIFY(!check.afterwards && !check.otherWindow);
        }
        QVERIFY(read.lesson.questions.constFirst().choices.constLast().hint.isEmpty());
        QVERIFY(read.lesson.chapter.isEmpty());
    }

    void survivesWhateverItIsGiven()
    {
        const QByteArray good = head + step + question;
        QRandomGenerator random(4711);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray file = good;
            for (int change = random.bounded(1, 6); change > 0; --change) {
                const int at = random.bounded(int(file.size()));
                switch (random.bounded(3)) {
                case 0:
                    file[at] = char(random.bounded(256));
                    break;
                case 1:
                    file.remove(at, random.bounded(1, 20));
                    break;
                default:
                    file.insert(at, good.sliced(random.bounded(int(good.size()))).left(30));
                }
                if (file.isEmpty())
                    break;
            }
            const auto read = readLesson(file);
            if (read.problem) {
                QVERIFY(!lessonProblemText(*read.problem).isEmpty());
                continue;
            }
            QVERIFY(!read.lesson.id.isEmpty());
            QVERIFY(!read.lesson.steps.isEmpty());
            for (const LessonStep &each : read.lesson.steps)
                QVERIFY(!each.checks.isEmpty() && !each.instruction.isEmpty());
        }
    }

    void readsAFolderAndSaysWhichFileIsBroken()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        write(u"b.lesson"_s, head + step);
        write(u"c.lesson"_s, head + step); // the same name again
        write(u"a.lesson"_s, "nonsense");
        write(u"notes.txt"_s, "not a lesson");
        const auto files = readLessons(folder.path());
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0).name, u"a.lesson"_s);
        QVERIFY(files.at(0).read.problem);
        QVERIFY(!files.at(1).read.problem);
        QVERIFY(files.at(2).read.problem);
        QCOMPARE(files.at(2).read.problem->kind, LessonProblem::Kind::RepeatedId);
        QVERIFY(readLessons(folder.filePath(u"no such folder"_s)).isEmpty());
    }

    void theProgramsOwnLessonsAreWhole()
    {
        const auto files = readLessons(QStringLiteral(SOCKETCHAT_LESSONS));
        QVERIFY(files.size() >= 12);
        for (const LessonFile &file : files) {
            QVERIFY2(!file.read.problem,
                     file.read.problem
                             ? qPrintable(file.name + u": " + lessonProblemText(*file.read.problem))
                             : "");
            const Lesson &lesson = file.read.lesson;
            QVERIFY2(lesson.steps.size() >= 3 && lesson.steps.size() <= 8, qPrintable(file.name));
            QVERIFY2(!lesson.questions.isEmpty() && lesson.questions.size() <= 2,
                     qPrintable(file.name));
            const auto inBoth = [&file](const LessonText &text) {
                QVERIFY2(!text.english.isEmpty() && !text.chinese.isEmpty(),
                         qPrintable(file.name + u": " + text.in(false)));
            };
            inBoth(lesson.title);
            inBoth(lesson.about);
            inBoth(lesson.tutorial);
            inBoth(lesson.chapter);
            for (const LessonStep &each : lesson.steps) {
                inBoth(each.instruction);
                QVERIFY2(each.instruction.english != each.instruction.chinese,
                         qPrintable(file.name));
                QVERIFY2(!each.actions.isEmpty(), qPrintable(file.name));
            }
            for (const LessonQuestion &each : lesson.questions) {
                inBoth(each.text);
                inBoth(each.why);
                for (const LessonChoice &choice : each.choices) {
                    inBoth(choice.text);
                    if (!choice.right)
                        inBoth(choice.hint);
                }
            }
        }
    }

private:
    struct Page
    {
        QString whole; ///< all text
        QHash<QString, QStringList> texts; ///< what stands at the beginning of each element
        QString language;
        QString problem;
    };

    static Page readPage(const QString &html)
    {
        Page page;
        QXmlStreamReader reader(html);
        QString element;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                element = reader.name().toString();
                page.texts[element].append(QString());
                if (element == "html"_L1)
                    page.language = reader.attributes().value("lang"_L1).toString();
            } else if (reader.isEndElement()) {
                element.clear();
            } else if (reader.isCharacters()) {
                page.whole += reader.text();
                if (!element.isEmpty())
                    page.texts[element].last() += reader.text();
            }
        }
        page.problem = reader.errorString();
        return page;
    }
};

QTEST_GUILESS_MAIN(TestLessonReader)

#include "tst_lessonreader.moc"
