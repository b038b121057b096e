// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonresume.h"
#include "tests/ui/lessons/lessonports.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/lessons/lessonview.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

constexpr int pace = 20; // ms

} // namespace

/// The lessons in any order, and after a restart, by the button that does a step for the person.
class TestLessonsOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { closeAll(); }

    // One lesson a row; those of a seed take place in one window, each twice.
    void anyOrderInOneWindow_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("first");
        const auto files = ownLessons();
        for (const unsigned seed : {1U, 2U, 3U}) {
            std::vector<int> order(size_t(files.size()) * 2);
            for (size_t i = 0; i < order.size(); ++i)
                order[i] = int(i % size_t(files.size()));
            std::shuffle(order.begin(), order.end(), std::mt19937(seed));
            for (size_t i = 0; i < order.size(); ++i) {
                QTest::addRow("seed %u, %d: %s", seed, int(i) + 1,
                              qPrintable(files.at(order[i]).read.lesson.id))
                        << order[i] << (i == 0);
            }
        }
    }
    void anyOrderInOneWindow()
    {
        QFETCH(int, number);
        QFETCH(bool, first);
        if (first || !m_window) {
            begin();
            openWindow();
        }
        auto &pane = *m_window->findChild<LessonPane *>();
        pane.open(number);
        if (pane.view().progress().steps == pane.view().lesson().steps.size())
            pane.view().restart();
        QCOMPARE(pane.view().progress().steps, 0);
        doSteps(pane, pane.view().lesson().steps.size());
    }

    void goesOnAfterARestart_data()
    {
        QTest::addColumn<int>("number");
        const auto files = ownLessons();
        for (int i = 0; i < files.size(); ++i)
            QTest::newRow(qPrintable(files.at(i).read.lesson.id)) << i;
    }
    void goesOnAfterARestart()
    {
        begin();
        QFETCH(int, number);
        const Lesson lesson = ownLessons().at(number).read.lesson;
        const qsizetype half = lesson.steps.size() / 2;
        LessonPane &before = openWindow();
        before.open(number);
        doSteps(before, half);
        closeAll();

        LessonPane &after = openWindow();
        after.open(number);
        QCOMPARE(after.view().progress().steps, resumableStep(lesson, half));
        doSteps(after, lesson.steps.size());
    }

    void takesTheStageFromWhatStandsInTheWay()
    {
        begin();
        // A conversation of the person's own goes on, with settings of their own.
        ConversationSetup server;
        server.address = u"tcp://127.0.0.1:0"_s;
        server.start = true;
        server.framing.kind = Framing::Kind::Line;
        MainWindow *window = m_windows->open(server);
        MainWindow *stranger = m_windows->open(server);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTRY_COMPARE(stranger->session().state(), Transport::State::Open);
        window->showLessons(true);
        auto *pane = window->findChild<LessonPane *>();
        pane->actor().setPace(pace);
        pane->open(2);
        QVERIFY(!pane->stage().stands(pane->view().lesson().id));
        QCOMPARE(window->driver().choices().setup.framing.kind, Framing::Kind::Line);
        QCOMPARE(pane->stage().obstacles(), (LessonStage::Obstacles{true, 1}));
        auto *said = pane->findChild<QLabel *>(u"obstacles"_s);
        QVERIFY(said->isVisible() && said->text().contains(u'1'));

        QPointer<MainWindow> gone(stranger);
        QTest::mouseClick(pane->findChild<QPushButton *>(u"tidyUp"_s), Qt::LeftButton);
        QTRY_VERIFY(pane->stage().stands(pane->view().lesson().id));
        QTRY_VERIFY(!gone);
        QTRY_VERIFY(!said->isVisible());
        QCOMPARE(window->driver().choices().setup.framing.kind, Framing::Kind::Raw);
        doSteps(*pane, pane->view().lesson().steps.size());

        // What the person had chosen comes back.
        pane->showList();
        QTRY_COMPARE(window->driver().choices().setup.framing.kind, Framing::Kind::Line);
        QCOMPARE(window->driver().choices().setup.address, server.address);
        QCOMPARE(window->driver().choices().setup.transport.receiveSize,
                 TransportOptions().receiveSize);
    }

    void saysWhoHoldsThePort()
    {
        begin();
        LessonPane &pane = openWindow();
        pane.open(2);
        const QString address = pane.view().lesson().steps.constFirst().actions.at(1).text;
        ConversationSetup server;
        server.address = address;
        server.start = true;
        MainWindow *holder = m_windows->open(server);
        QTRY_COMPARE(holder->session().state(), Transport::State::Open);
        auto *row = pane.view().findChildren<LessonStepRow *>().constFirst();
        QTest::mouseClick(row->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
        auto *trouble = row->findChild<QLabel *>(u"trouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY2(trouble->text().contains(holder->driver().title()), qPrintable(trouble->text()));
        QTest::mouseClick(row->findChild<QPushButton *>(u"remedy"_s), Qt::LeftButton);
        QTRY_COMPARE(holder->session().state(), Transport::State::Closed);
        QTest::mouseClick(row->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
        QTRY_COMPARE(pane.view().progress().steps, 1);
        QVERIFY(!trouble->isVisible());
    }

    void keepsNoSettingsOfALesson()
    {
        begin();
        ConversationSetup own;
        own.address = u"tcp://127.0.0.1:4321"_s;
        own.framing.kind = Framing::Kind::Line;
        LessonPane &pane = openWindow(own);
        pane.open(8); // framing, receive size, reading
        doSteps(pane, 4);
        QVERIFY(pane.window()->close());
        QTRY_COMPARE(windows().size(), 0);
        QCOMPARE(m_preferences->setup().address, own.address);
        QCOMPARE(m_preferences->setup().framing.kind, own.framing.kind);
    }

private:
    void begin()
    {
        closeAll();
        m_language.use(Language::Name::English);
        m_folder = std::make_unique<QTemporaryDir>();
        writeOwnLessons(m_folder->filePath(u"lessons"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
        m_preferences->setLessonFolder(m_folder->filePath(u"lessons"_s));
        m_windows = std::make_unique<Windows>(*m_preferences, m_language);
    }

    [[nodiscard]] static QList<MainWindow *> windows()
    {
        QList<MainWindow *> windows;
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                windows.append(window);
        }
        return windows;
    }

    static void closeAll() { qDeleteAll(windows()); }

    LessonPane &openWindow(const ConversationSetup &setup = {})
    {
        m_window = m_windows->open(setup);
        m_window->showLessons(true);
        auto *pane = m_window->findChild<LessonPane *>();
        pane->actor().setPace(pace);
        return *pane;
    }

    /// Does the steps of the lesson until `steps` of them are done.
    static void doSteps(LessonPane &pane, qsizetype steps)
    {
        const Lesson &lesson = pane.view().lesson();
        QTRY_VERIFY(pane.stage().stands(lesson.id));
        const auto rows = pane.view().findChildren<LessonStepRow *>();
        for (qsizetype step = pane.view().progress().steps; step < steps; ++step) {
            QTRY_VERIFY(!pane.actor().isBusy());
            for (int look = 0; look < 3; ++look) {
                QTest::qWait(pace);
                pane.refresh();
            }
            QCOMPARE(pane.view().progress().steps, step);
            QTest::mouseClick(rows.at(step)->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
            QTRY_VERIFY2(pane.view().progress().steps == step + 1,
                         qPrintable(u"%1, step %2: "_s.arg(lesson.id, QString::number(step + 1))
                                    + rows.at(step)->findChild<QLabel *>(u"checks"_s)->text()
                                    + rows.at(step)->findChild<QLabel *>(u"trouble"_s)->text()));
        }
    }

    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Windows> m_windows;
    QPointer<MainWindow> m_window; // with the lessons
};

QTEST_MAIN(TestLessonsOrder)

#include "tst_lessons_order.moc"
