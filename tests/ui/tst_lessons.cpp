// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/endpointbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonquestionbox.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/lessons/lessonview.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QButtonGroup>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

constexpr int pace = 20; // ms

/// Replaces the tutorial's ports by ports that are free for both protocols.
QByteArray withFreePorts(QByteArray lesson)
{
    for (const QByteArray port : {":8000", ":8001"}) {
        QTcpServer tcp;
        QUdpSocket udp;
        do {
            tcp.close();
            udp.close();
        } while (!tcp.listen(QHostAddress::LocalHost)
                 || !udp.bind(QHostAddress::LocalHost, tcp.serverPort()));
        const QByteArray number = QByteArray::number(tcp.serverPort());
        lesson.replace(port, QByteArray(':' + number));
        lesson.replace(QByteArray("address port " + port.sliced(1)),
                       QByteArray("address port " + number));
    }
    return lesson;
}

QList<LessonFile> ownLessons() { return readLessons(u":/lessons"_s); }

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"lessons"_s));
        const auto files = ownLessons();
        QVERIFY(files.size() >= 12);
        for (const LessonFile &file : files) {
            QFile own(u":/lessons/"_s + file.name);
            QFile copy(m_folder->filePath(u"lessons/"_s + file.name));
            QVERIFY(own.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
            copy.write(withFreePorts(own.readAll()));
        }
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
        m_preferences->setLessonFolder(m_folder->filePath(u"lessons"_s));
        m_windows = std::make_unique<Windows>(*m_preferences, m_language);
    }

    void cleanup()
    {
        QList<MainWindow *> windows; // alone: their menus are top-level widgets, too
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                windows.append(window);
        }
        qDeleteAll(windows);
    }

    void everyStepTicksWhenItIsDoneAndNotBefore_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<Language::Name>("language");
        const auto files = ownLessons();
        for (int i = 0; i < files.size(); ++i) {
            const QByteArray name = files.at(i).read.lesson.id.toUtf8();
            QTest::addRow("%s en", name.constData()) << i << Language::Name::English;
            QTest::addRow("%s zh", name.constData()) << i << Language::Name::Chinese;
        }
    }
    void everyStepTicksWhenItIsDoneAndNotBefore()
    {
        QFETCH(int, number);
        QFETCH(Language::Name, language);
        const bool chinese = language == Language::Name::Chinese;
        m_language.use(language);
        MainWindow *window = m_windows->open(ConversationSetup());
        LessonPane *pane = openLesson(window, number);
        LessonView &view = pane->view();
        const Lesson lesson = view.lesson();
        const auto rows = view.findChildren<LessonStepRow *>();
        QCOMPARE(rows.size(), lesson.steps.size());

        for (qsizetype step = 0; step < lesson.steps.size(); ++step) {
            LessonStepRow *row = rows.at(step);
            QTRY_VERIFY(!pane->actor().isBusy());
            // Checks repeatedly that no step is ticked without cause.
            for (int look = 0; look < 3; ++look) {
                QTest::qWait(pace);
                pane->refresh();
            }
            QCOMPARE(view.progress().steps, step);
            QCOMPARE(row->phase(), LessonStepRow::Phase::Now);
            QVERIFY(row->accessibleName().contains(lesson.steps.at(step).instruction.in(chinese)));
            QTest::mouseClick(row->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
            QTRY_VERIFY2(view.progress().steps == step + 1,
                         qPrintable(u"step %1: %2"_s.arg(step + 1).arg(row->accessibleName())));
            QCOMPARE(row->phase(), LessonStepRow::Phase::Done);
        }
        answerAll(view);
        QVERIFY(view.progress().isWhole(lesson));
        // Stored, so that other windows know it.
        QCOMPARE(LessonProgress::fromString(m_preferences->lessonProgress(lesson.id), lesson),
                 view.progress());
    }

    void offersOtherSocketsWhereTheChosenOnesCannot()
    {
        m_language.use(Language::Name::English);
        LessonStep step;
        step.instruction.english = u"Look at the calls."_s;
        step.needs = {Ability::SystemCalls};
        LessonStepRow row(1, step, false);
        auto *lack = row.findChild<QLabel *>(u"lack"_s);
        auto *change = row.findChild<QPushButton *>(u"switchSockets"_s);
        row.setPhase(LessonStepRow::Phase::Now);
        row.setEngine(Engine::Qt);
        row.show();
        QVERIFY(lack->isVisible());
        QVERIFY(lack->text().contains("Qt classes"_L1));
        const bool other = availableEngines().contains(Engine::System);
        QCOMPARE(change->isVisible(), other);
        if (other) {
            QSignalSpy wanted(&row, &LessonStepRow::engineRequested);
            QTest::mouseClick(change, Qt::LeftButton);
            QCOMPARE(wanted.size(), 1);
            QCOMPARE(wanted.front().front().value<Engine>(), Engine::System);
            row.setEngine(Engine::System);
            QVERIFY(!lack->isVisible() && !change->isVisible());
        }
        row.setEngine(Engine::Qt);
        row.setPhase(LessonStepRow::Phase::Later); // only the current step shows what is missing
        QVERIFY(!lack->isVisible());
    }

    void aLessonChoosesTheSockets()
    {
        MainWindow *window = m_windows->open(ConversationSetup());
        auto *bar = window->findChild<EndpointBar *>();
        for (const Engine engine : {Engine::Qt, Engine::System}) {
            const Engine before = bar->setup().transport.engine;
            window->driver().perform({LessonAction::Kind::Sockets, false, engineWord(engine), 0});
            const bool has = availableEngines().contains(engine);
            QCOMPARE(bar->setup().transport.engine, has ? engine : before);
            QCOMPARE(window->session().setup().transport.engine, has ? engine : before);
        }
    }

    void goesOnWhereThePersonLeft()
    {
        m_language.use(Language::Name::English);
        const Lesson lesson = ownLessons().at(2).read.lesson;
        m_preferences->setLessonProgress(lesson.id, LessonProgress{2, 1}.toString());
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 2);
        const auto rows = pane->view().findChildren<LessonStepRow *>();
        QCOMPARE(rows.at(1)->phase(), LessonStepRow::Phase::Done);
        QCOMPARE(rows.at(2)->phase(), LessonStepRow::Phase::Now);
        QVERIFY(pane->list().findChild<QListWidget *>()->item(2)->text().contains("2 of 5"_L1));
    }

    void refusesDamagedProgress_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("nonsense") << u"hello"_s;
        QTest::newRow("negative") << u"-3 -1"_s;
        QTest::newRow("huge") << u"99999999999999999999 99999999999999999999"_s;
        QTest::newRow("empty") << QString();
    }
    void refusesDamagedProgress()
    {
        QFETCH(QString, kept);
        const Lesson lesson = ownLessons().constFirst().read.lesson;
        QCOMPARE(LessonProgress::fromString(kept, lesson), LessonProgress());
    }

    void switchesLanguageInTheMiddleOfALesson()
    {
        m_language.use(Language::Name::English);
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        const LessonText &text = pane->view().lesson().steps.constFirst().instruction;
        auto *row = pane->view().findChildren<LessonStepRow *>().constFirst();
        QVERIFY(row->accessibleName().contains(text.english));
        m_language.use(Language::Name::Chinese);
        QTRY_VERIFY(row->accessibleName().contains(text.chinese));
        m_language.use(Language::Name::English);
        QTRY_VERIFY(row->accessibleName().contains(text.english));
    }

    void saysWhichLessonOfATeacherIsBrokenAndWhere()
    {
        m_language.use(Language::Name::English);
        QFile broken(m_folder->filePath(u"lessons/99-mine.lesson"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("lesson: mine\ntitle: <b>Mine</b>\n[step]\nen: x\ncheck: moon full\n");
        broken.close();
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        QStringList said;
        const auto labels = pane->list().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            said.append(label->text());
        }
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains("99-mine.lesson"_L1) && all.contains("Line 5"_L1), qPrintable(all));
    }

    void copiesTheLessonsForATeacherAndOverwritesNothing()
    {
        m_language.use(Language::Name::English);
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        QTemporaryDir target;
        const QString first = ownLessons().constFirst().name;
        QFile mine(target.filePath(first));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
        mine.close();
        pane->list().copyInto(target.path());
        QCOMPARE(readLessons(target.path()).size(), ownLessons().size());
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), "mine");
        QVERIFY(QFileInfo(target.filePath(ownLessons().constLast().name)).isWritable());
    }

private:
    LessonPane *openLesson(MainWindow *window, int number)
    {
        window->showLessons(true);
        auto *pane = window->findChild<LessonPane *>();
        pane->actor().setPace(pace);
        pane->open(number);
        return pane;
    }

    void answerAll(LessonView &view)
    {
        const auto boxes = view.findChildren<LessonQuestionBox *>();
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const LessonQuestion &question = view.lesson().questions.at(i);
            const auto buttons = boxes.at(i)->findChildren<QRadioButton *>();
            QCOMPARE(buttons.size(), question.choices.size());
            for (const bool right : {false, true}) {
                for (qsizetype choice = 0; choice < buttons.size(); ++choice) {
                    if (question.choices.at(choice).right != right)
                        continue;
                    buttons.at(choice)->click();
                    QCOMPARE(bool(view.progress().answers & (1U << i)), right);
                }
            }
        }
    }

    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestLessons)

#include "tst_lessons.moc"
