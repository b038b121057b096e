// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/ui/lessons/lessonhand.h"
#include "tests/ui/lessons/lessonports.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/lessons/lessonview.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QLabel>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

/// Every step of every lesson as a student does it: by mouse and keyboard, one lesson after the
/// other in one window.
class TestLessonsHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { leaveWindows(); }

    // One lesson a row; those of one language take place in one window, one after the other.
    void everyStepTicksWhenItIsDoneAndNotBefore_data()
    {
        QTest::addColumn<Language::Name>("language");
        QTest::addColumn<bool>("otherTexts");
        QTest::addColumn<int>("number");
        const auto files = ownLessons();
        const auto addRows = [&files](const char *what, Language::Name language, bool otherTexts) {
            for (int i = 0; i < files.size(); ++i) {
                QTest::addRow("%s: %s", what, qPrintable(files.at(i).read.lesson.id))
                        << language << otherTexts << i;
            }
        };
        addRows("English", Language::Name::English, false);
        addRows("Chinese", Language::Name::Chinese, false);
        addRows("another text for each", Language::Name::English, true);
    }
    void everyStepTicksWhenItIsDoneAndNotBefore()
    {
        QFETCH(Language::Name, language);
        QFETCH(bool, otherTexts);
        QFETCH(int, number);
        m_language.use(language);
        m_chinese = language == Language::Name::Chinese;
        if (number == 0 || !m_window)
            openWindow();
        auto *pane = m_window->findChild<LessonPane *>();
        const Lesson lesson = pane->list().lessons().at(number);
        const QString title = lesson.title.in(m_chinese);
        QVERIFY2(Hand(m_window, m_chinese).clickRow(say("Lessons", "课程"), title),
                 qPrintable(title));
        QCOMPARE(pane->view().lesson().id, lesson.id);
        QTRY_VERIFY(pane->stage().stands(lesson.id));
        doLesson(*pane, lesson, otherTexts);
        QVERIFY(Hand(m_window, m_chinese).click(say("All lessons", "全部课程")));
        if (QTest::currentTestFailed())
            return;
        // The lesson's windows have gone with it, and what it chose.
        QTRY_COMPARE(windows().size(), 1);
        QTRY_VERIFY(!m_window->driver().isOnStage());
        QCOMPARE(m_window->driver().choices().setup.transport.receiveSize,
                 TransportOptions().receiveSize);
        QVERIFY(m_window->driver().choices().setup.framing == Framing());
        QVERIFY(m_window->driver().choices().setup.conditions.isNeutral());
    }

private:
    void openWindow()
    {
        leaveWindows();
        m_folder = std::make_unique<QTemporaryDir>();
        writeOwnLessons(m_folder->filePath(u"lessons"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
        m_preferences->setLessonFolder(m_folder->filePath(u"lessons"_s));
        m_windows = std::make_unique<Windows>(*m_preferences, m_language);
        m_window = m_windows->open(ConversationSetup());
        m_window->resize(1200, 760);
        m_window->showLessons(true);
    }

    void leaveWindows()
    {
        qDeleteAll(windows());
        m_window = nullptr;
    }

    [[nodiscard]] QString say(const char *english, const char *chinese) const
    {
        return QString::fromUtf8(m_chinese ? chinese : english);
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

    void doLesson(LessonPane &pane, const Lesson &lesson, bool otherTexts)
    {
        m_others.clear();
        const auto rows = pane.view().findChildren<LessonStepRow *>();
        QCOMPARE(rows.size(), lesson.steps.size());
        for (qsizetype step = 0; step < lesson.steps.size(); ++step) {
            const QString where = u"%1, step %2"_s.arg(lesson.id, QString::number(step + 1));
            QList<LessonAction> actions = lesson.steps.at(step).actions;
            while (!actions.isEmpty()) {
                // Nothing ticks before it was done, nor after half of it.
                look(pane);
                QVERIFY2(pane.view().progress().steps == step, qPrintable(where));
                QCOMPARE(rows.at(step)->phase(), LessonStepRow::Phase::Now);
                const LessonAction action = actions.takeFirst();
                settle();
                const QList<PeerId> before = connected();
                MainWindow *window = action.otherWindow ? m_others.constLast().data() : m_window;
                QVERIFY2(Hand(window, m_chinese).perform(otherTexts ? changed(action) : action),
                         qPrintable(where));
                noteWindows();
                if (action.kind != LessonAction::Kind::Disconnect)
                    continue;
                if (before.size() > 1)
                    actions.append(action); // one client, and the other
                QTRY_VERIFY(hasLeft(before));
            }
            QTRY_VERIFY2(pane.view().progress().steps == step + 1,
                         qPrintable(where + u": "
                                    + rows.at(step)->findChild<QLabel *>(u"checks"_s)->text()
                                    + rows.at(step)->findChild<QLabel *>(u"trouble"_s)->text()));
            QCOMPARE(rows.at(step)->phase(), LessonStepRow::Phase::Done);
        }
    }

    /// Returns who is connected.
    [[nodiscard]] QList<PeerId> connected() const
    {
        QList<PeerId> peers;
        for (const PeerSummary &each : m_window->session().peers()) {
            if (each.connected)
                peers.append(each.peer);
        }
        return peers;
    }

    /// Returns whether the list shows that one of these has gone, whoever came meanwhile.
    [[nodiscard]] bool hasLeft(const QList<PeerId> &before) const
    {
        const QList<PeerId> now = connected();
        const auto *list = m_window->findChild<QListView *>(u"peers"_s);
        return list->model()->rowCount() == now.size() + 1
               && std::ranges::any_of(before, [&now](PeerId each) { return !now.contains(each); });
    }

    /// A few looks at what is.
    static void look(LessonPane &pane)
    {
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(10);
            pane.refresh();
        }
    }

    void noteWindows()
    {
        for (MainWindow *window : windows()) {
            if (window == m_window || m_others.contains(window))
                continue;
            window->resize(1200, 760);
            m_others.append(window);
        }
    }

    /// As a person waits until a window has connected or sent.
    void settle()
    {
        for (const QPointer<MainWindow> &window : m_others)
            QTRY_VERIFY(!window || window->driver().isSettled());
        QTRY_VERIFY(m_window->driver().isSettled());
    }

    /// The same with another text, or another address of the same kind.
    [[nodiscard]] static LessonAction changed(LessonAction action)
    {
        if (action.kind == LessonAction::Kind::Send)
            action.text = u"再见, "_s + action.text + u'!';
        if (action.kind == LessonAction::Kind::Address) {
            action.text.replace("user:passwd@www.google.com/pages/index.html?key1=data1"_L1,
                                "me:secret@example.org/a/b?c=d"_L1);
            action.text.replace("www.google.com:8080"_L1, "example.org:9090"_L1);
        }
        return action;
    }

    Language m_language;
    bool m_chinese = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Windows> m_windows;
    MainWindow *m_window = nullptr;
    QList<QPointer<MainWindow>> m_others; // the newest last
};

QTEST_MAIN(TestLessonsHand)

#include "tst_lessons_hand.moc"
