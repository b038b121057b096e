// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/ui/window/windowtest.h"
#include "ui/controls/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonmenu.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"
#include "ui/widgets/conversationlook.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/editmenu.h"
#include "ui/window/shortcutsdialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests what the menus offer, and the page made of their keys.
class TestMenus : public QObject, private WindowTest
{
    Q_OBJECT

private:
    static void collect(const QMenu *menu, QList<QAction *> &actions)
    {
        for (QAction *action : menu->actions()) {
            if (const QMenu *inner = action->menu())
                collect(inner, actions);
            else if (!action->isSeparator())
                actions.append(action);
        }
    }

    static QList<QAction *> actionsOf(const MainWindow *window)
    {
        QList<QAction *> actions;
        for (const QAction *each : window->menuBar()->actions())
            collect(each->menu(), actions);
        return actions;
    }

    static QAction *action(const MainWindow *window, const QString &text)
    {
        for (QAction *each : actionsOf(window)) {
            if (QString(each->text()).remove(u'&').section(u'\t', 0, 0) == text)
                return each;
        }
        return nullptr;
    }

    /// Returns the access keys of a menu's entries, lower case.
    static QStringList accessKeys(const QList<QAction *> &actions)
    {
        QStringList keys;
        for (const QAction *each : actions) {
            QString text = each->text();
            text.replace("&&"_L1, ""_L1);
            const qsizetype at = text.indexOf(u'&');
            if (at >= 0 && each->isVisible())
                keys.append(text.sliced(at + 1, 1).toLower());
        }
        return keys;
    }

    MainWindow *server()
    {
        ConversationSetup setup;
        setup.role = Role::Server;
        setup.address = u"tcp://127.0.0.1:0"_s;
        return open(setup);
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void editingActsWhereTheFocusIs()
    {
        MainWindow *window = server();
        auto *address = window->findChild<QLineEdit *>(u"address"_s);
        QVERIFY(address);
        QVERIFY(QTest::qWaitForWindowActive(window));
        address->setFocus();
        address->selectAll();
        auto *edit = window->findChild<EditMenu *>();
        Q_EMIT edit->aboutToShow();
        QAction *cut = action(window, u"Cut"_s);
        QAction *paste = action(window, u"Paste"_s);
        QAction *undo = action(window, u"Undo"_s);
        QVERIFY(cut && paste && undo);
        QVERIFY(cut->isEnabled() && action(window, u"Copy"_s)->isEnabled());
        cut->trigger();
        QCOMPARE(address->text(), QString());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"tcp://127.0.0.1:0"_s);
        Q_EMIT edit->aboutToShow();
        QVERIFY(!cut->isEnabled() && undo->isEnabled());
        undo->trigger();
        QCOMPARE(address->text(), u"tcp://127.0.0.1:0"_s);
        QGuiApplication::clipboard()->setText(u"hello"_s);
        window->findChild<Composer *>()->focusText();
        Q_EMIT edit->aboutToShow();
        QVERIFY(paste->isEnabled() && !cut->isEnabled());
        QVERIFY(!undo->isEnabled()); // nothing was typed there
        paste->trigger();
        QVERIFY(!window->findChild<Composer *>()->isEmpty());
        QCOMPARE(address->text(), u"tcp://127.0.0.1:0"_s);
    }

    void theConversationsHeadRecordsAndClears()
    {
        MainWindow *window = server();
        window->resize(1200, 760);
        QHash<QAction *, QToolButton *> tools;
        for (auto *button :
             window->findChild<ConversationPane *>()->findChildren<QToolButton *>()) {
            if (button->defaultAction())
                tools.insert(button->defaultAction(), button);
        }
        QCOMPARE(tools.size(), 2);
        QToolButton *record = tools.value(action(window, u"Record"_s));
        QToolButton *clear = tools.value(action(window, u"Clear conversation"_s));
        QVERIFY(record && clear);
        QTRY_VERIFY(record->isVisible() && clear->isVisible());
        QVERIFY(record->isCheckable() && !record->toolTip().isEmpty());
        action(window, u"Start"_s)->trigger();
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTRY_VERIFY(window->session().conversation().range().end > 0);
        clear->click();
        const auto [first, end] = window->session().conversation().range();
        QCOMPARE(first, end);
        window->resize(640, 480); // the row of panes has no room for them
        QTRY_VERIFY(!record->isVisible() && !clear->isVisible());
        window->resize(1200, 760);
        QTRY_VERIFY(record->isVisible() && clear->isVisible());
    }

    void connectionStartsAndStops()
    {
        MainWindow *window = server();
        QVERIFY(action(window, u"Start"_s)->isEnabled());
        action(window, u"Start"_s)->trigger();
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTRY_VERIFY(action(window, u"Stop"_s)->isEnabled());
        QVERIFY(!action(window, u"Send again"_s)->isEnabled()); // nothing was sent
        QVERIFY(!action(window, u"Disconnect"_s)->isEnabled()); // nobody is there
        action(window, u"Stop"_s)->trigger();
        QTRY_COMPARE(window->session().state(), Transport::State::Closed);
    }

    void fullScreenIsLeftAsItIsEntered()
    {
        MainWindow *window = server();
        QAction *full = action(window, u"Full screen"_s);
        full->trigger();
        QTRY_VERIFY(window->isFullScreen());
        QVERIFY(full->isChecked());
        window->showNormal(); // as the window manager can
        QTRY_VERIFY(!full->isChecked());
        full->trigger();
        full->trigger();
        QTRY_VERIFY(!window->isFullScreen());
    }

    void theLookOfAConversationIsKept()
    {
        MainWindow *window = server();
        auto *forms = window->findChild<SegmentedSwitch *>(u"rowForms"_s);
        QAction *hex = action(window, u"Hex"_s);
        QVERIFY(forms && hex->isChecked());
        QCOMPARE(RowForm(forms->current()), RowForm::Bubbles);
        forms->button(int(RowForm::Lines))->click();
        QVERIFY(action(window, u"Compact"_s)->isChecked());
        QVERIFY(!action(window, u"Text"_s)->isEnabled()); // there is no line without it
        hex->trigger();
        MainWindow *other = server();
        QVERIFY(action(other, u"Compact"_s)->isChecked());
        QVERIFY(!action(other, u"Hex"_s)->isChecked() && action(other, u"Peer"_s)->isChecked());
        action(other, u"Bubbles"_s)->trigger();
        forms = other->findChild<SegmentedSwitch *>(u"rowForms"_s);
        QCOMPARE(RowForm(forms->current()), RowForm::Bubbles);
    }

    void noKeyIsTakenTwice()
    {
        MainWindow *window = server();
        for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
            m_language->use(name);
            QStringList keys;
            for (const QAction *each : actionsOf(window)) {
                for (const QKeySequence &key : each->shortcuts())
                    keys.append(key.toString());
            }
            keys.removeDuplicates(); // an action may be in two menus
            QHash<QString, const QAction *> owners;
            for (const QAction *each : actionsOf(window)) {
                for (const QKeySequence &key : each->shortcuts()) {
                    const QAction *&owner = owners[key.toString()];
                    QVERIFY2(!owner || owner == each, qPrintable(key.toString()));
                    owner = each;
                }
            }
            QVERIFY(keys.size() > 20);
            QList<QList<QAction *>> menus{window->menuBar()->actions()};
            for (const QAction *each : window->menuBar()->actions())
                menus.append(each->menu()->actions());
            for (const QList<QAction *> &menu : menus) {
                QStringList access = accessKeys(menu);
                QStringList once = access;
                once.removeDuplicates();
                if (access != once)
                    QFAIL(qPrintable(access.join(u' ') + u" in "_s + menu.first()->text()));
            }
        }
    }

    void theLessonsMenuOpensALesson()
    {
        MainWindow *window = server();
        auto *menu = window->findChild<LessonMenu *>();
        auto *pane = window->findChild<LessonPane *>();
        QVERIFY(menu && pane && !pane->isVisible());
        const auto chapters = [menu] {
            QList<QMenu *> found;
            for (const QAction *each : menu->actions()) {
                if (each->menu())
                    found.append(each->menu());
            }
            return found;
        };
        QVERIFY(chapters().isEmpty()); // not read at the start
        for (int times = 0; times < 2; ++times)
            Q_EMIT menu->aboutToShow();
        const QList<Lesson> &lessons = pane->list().lessons();
        qsizetype listed = 0;
        for (const QMenu *chapter : chapters())
            listed += chapter->actions().size();
        QVERIFY(chapters().size() > 3);
        QCOMPARE(listed, lessons.size());
        QVERIFY(!pane->isVisible());
        chapters().at(1)->actions().constFirst()->trigger();
        QVERIFY(pane->isVisible() && menu->isShown());
        const QString chapter = chapters().at(1)->title();
        QCOMPARE(pane->view().lesson().chapter.in(false), chapter);
        menu->actions().constFirst()->trigger();
        QVERIFY(!pane->isVisible());
    }

    void thePageListsEveryKey()
    {
        MainWindow *window = server();
        action(window, u"Keyboard shortcuts"_s)->trigger();
        auto *dialog = window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *list = dialog->findChild<QTreeWidget *>();
        const auto listed = [list] {
            QStringList rows;
            for (int i = 0; i < list->topLevelItemCount(); ++i) {
                const QTreeWidgetItem *group = list->topLevelItem(i);
                for (int j = 0; j < group->childCount(); ++j)
                    rows.append(group->child(j)->text(0) + u'|' + group->child(j)->text(1));
            }
            return rows;
        };
        const QStringList rows = listed();
        QVERIFY(rows.contains(u"Copy|Ctrl+C"_s));
        QVERIFY(rows.contains(u"Start|F5"_s));
        for (const QAction *each : actionsOf(window)) {
            for (const QKeySequence &key : each->shortcuts()) {
                const QString keys = key.toString(QKeySequence::NativeText);
                QVERIFY2(rows.join(u'\n').contains(keys), qPrintable(keys));
            }
        }
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(listed().contains(u"启动|F5"_s));
        for (const QString &row : listed())
            QVERIFY2(!row.contains(u'&') && !row.contains(u'('), qPrintable(row));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<ShortcutsDialog *>());
    }

    void theGuideSpeaksThePersonsLanguage()
    {
        MainWindow *window = server();
        action(window, u"Guide"_s)->trigger();
        auto *guide = window->findChild<QTextBrowser *>(u"guide"_s);
        QVERIFY(guide && guide->isVisible());
        QVERIFY(guide->toPlainText().startsWith("How to use it"_L1));
        QVERIFY(guide->toPlainText().contains("--headless"_L1)); // to its end
        QVERIFY(!guide->toPlainText().contains("Where next"_L1));
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(guide->toPlainText().startsWith(u"怎样使用"));
        QTest::keyClick(guide->window(), Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<QTextBrowser *>(u"guide"_s));
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
