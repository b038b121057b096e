// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversationsetup.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/savedpanel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/filterbar.h"
#include "ui/conversation/findbar.h"
#include "ui/conversation/messagefinder.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorrail.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QShortcut>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// The whole window as a screen reader walks it, and as Tab does: in each of its shapes, in both
/// languages.
class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    static constexpr int lessonCount = 28;

    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;

    /// Everything that can be seen and heard in the window, in the order of the tree.
    [[nodiscard]] QList<QAccessibleInterface *> all() const
    {
        QList<QAccessibleInterface *> found;
        QList<QAccessibleInterface *> todo{QAccessible::queryAccessibleInterface(m_window.get())};
        while (!todo.isEmpty()) {
            QAccessibleInterface *each = todo.takeFirst();
            if (!each || each->state().invisible)
                continue;
            found.append(each);
            for (int index = each->childCount() - 1; index >= 0; --index)
                todo.prepend(each->child(index));
        }
        return found;
    }

    static QString nameOf(QAccessibleInterface *each) { return each->text(QAccessible::Name); }

    static QByteArray described(QAccessibleInterface *each)
    {
        const QObject *object = each->object();
        return QDebug::toString(each->role()).toUtf8() + " “" + nameOf(each).toUtf8() + "” "
               + (object ? object->metaObject()->className() + QByteArray(" ")
                                   + object->objectName().toUtf8()
                         : QByteArray());
    }

    static QByteArray described(const QWidget *widget)
    {
        return widget ? described(
                       QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
                      : QByteArray("nothing");
    }

    /// What Tab must reach: of a group of joined buttons the chosen one.
    [[nodiscard]] QList<QWidget *> stops() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool another = button && button->group() && button->group()->checkedButton()
                                 && !button->isChecked();
            if (widget->window() == m_window.get() && widget->isVisible() && widget->isEnabled()
                && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && !another)
                found.append(widget);
        }
        return found;
    }

    void verifyNames() const
    {
        for (QAccessibleInterface *each : all()) {
            const auto *widget = qobject_cast<QWidget *>(each->object());
            const QAccessible::State state = each->state();
            if (state.focusable && widget && widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!nameOf(each).trimmed().isEmpty(), described(each));
        }
    }

    void verifyFocus() const
    {
        for (QWidget *stop : stops()) {
            stop->setFocus(Qt::TabFocusReason);
            if (!stop->hasFocus())
                continue; // it has handed it on
            QByteArrayList focused;
            for (QAccessibleInterface *each : all()) {
                // Qt calls the field of a combo box focused together with the box, and the current
                // entry of a list together with the list.
                const auto *widget = qobject_cast<QWidget *>(each->object());
                const bool isPart =
                        widget ? qobject_cast<QComboBox *>(widget->focusProxy()) != nullptr
                               : each->parent() && each->parent()->state().focused;
                if (each->state().focused && !isPart)
                    focused.append(described(each));
            }
            QVERIFY2(focused.size() == 1, QByteArray(described(stop) + ": " + focused.join(", ")));
        }
    }

    void verifyComboBoxes() const
    {
        for (QAccessibleInterface *each : all()) {
            if (each->role() != QAccessible::ComboBox)
                continue;
            QVERIFY2(!nameOf(each).isEmpty(), described(each));
            const auto labels = each->relations(QAccessible::Label);
            QVERIFY2(labels.size() == 1, described(each));
            QVERIFY2(!nameOf(labels.constFirst().first).isEmpty(), described(each));
        }
    }

    void verifySwitches() const
    {
        int switches = 0;
        for (QAccessibleInterface *each : all()) {
            if (!qobject_cast<SegmentedSwitch *>(each->object()))
                continue;
            ++switches;
            QCOMPARE(each->role(), QAccessible::Grouping);
            QVERIFY2(!nameOf(each).isEmpty(), described(each));
            int chosen = 0;
            for (int index = 0; index < each->childCount(); ++index) {
                QAccessibleInterface *child = each->child(index);
                if (child->object()->objectName() == "more"_L1)
                    continue;
                QVERIFY2(child->role() == QAccessible::RadioButton, described(child));
                QVERIFY2(child->state().checkable, described(child));
                chosen += child->state().checked ? 1 : 0;
            }
            QCOMPARE(chosen, 1);
        }
        QVERIFY(switches >= 2);
    }

    void verifyTab(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        const QList<QWidget *> wanted = stops();
        QVERIFY(wanted.size() > 5);
        wanted.first()->setFocus(Qt::TabFocusReason);
        const QWidget *first = m_window->focusWidget();
        QByteArrayList way;
        QList<const QWidget *> reached;
        const QWidget *now = first;
        do {
            if (!reached.contains(now)) {
                reached.append(now);
                way.append(described(now));
            }
            QTest::keyClick(m_window->focusWidget(), key, modifiers);
            now = m_window->focusWidget();
            if (now == reached.constLast() && now->inherits("socketchat::LessonProse"))
                continue; // from address to address
            QVERIFY2(now == first || !reached.contains(now),
                     QByteArray("again: " + described(now) + "\n" + way.join('\n')));
        } while (now != first);
        for (const QWidget *stop : wanted)
            QVERIFY2(reached.contains(stop),
                     QByteArray("never: " + described(stop) + "\n" + way.join('\n')));
        QCOMPARE(reached.size(), wanted.size());
        if (key == Qt::Key_Tab)
            verifyWay(reached);
    }

    /// Every stop has a name of its own, and the way goes from pane to pane, and within a pane from
    /// row to row.
    void verifyWay(const QList<const QWidget *> &stops) const
    {
        const QList<const char *> panes{"socketchat::EndpointBar",   "socketchat::LessonPane",
                                        "socketchat::StepPane",      "socketchat::PaneSwitch",
                                        "socketchat::SideColumn",    "socketchat::ConversationPane",
                                        "socketchat::Composer",      "socketchat::Inspector",
                                        "socketchat::InspectorRail", "socketchat::StatusLine"};
        const auto paneOf = [&panes](const QWidget *stop) {
            for (qsizetype pane = 0; pane < panes.size(); ++pane) {
                for (const QWidget *at = stop; at; at = at->parentWidget()) {
                    if (at->inherits(panes.at(pane)))
                        return pane;
                }
            }
            return qsizetype(-1);
        };
        QHash<QString, const QWidget *> named;
        const auto first = std::ranges::find_if(
                stops, [&paneOf](const QWidget *stop) { return paneOf(stop) == 0; });
        QList<const QWidget *> way(first, stops.end());
        way.append(QList<const QWidget *>(stops.begin(), first));
        for (qsizetype i = 0; i < way.size(); ++i) {
            const QWidget *stop = way.at(i);
            const auto *box = qobject_cast<const QComboBox *>(stop); // named by its label
            const QString name = box ? box->accessibleName()
                                     : nameOf(QAccessible::queryAccessibleInterface(
                                             const_cast<QWidget *>(stop)));
            const QWidget *same = std::exchange(named[name], stop);
            QVERIFY2(!same, QByteArray("one name: " + described(stop) + ", " + described(same)));
            if (i == 0)
                continue;
            const QWidget *before = way.at(i - 1);
            const QRect here = placeOf(stop);
            const QRect there = placeOf(before);
            const QByteArray between = "from " + described(before)
                                       + QDebug::toString(there).toUtf8() + " to " + described(stop)
                                       + QDebug::toString(here).toUtf8();
            QVERIFY2(paneOf(stop) >= paneOf(before), between);
            if (paneOf(stop) > paneOf(before) || areaOf(stop) != areaOf(before))
                continue; // a scrolled page may be anywhere
            const bool sameRow = here.top() <= there.bottom() && there.top() <= here.bottom();
            QVERIFY2(sameRow ? here.left() >= there.left() : here.top() > there.top(), between);
        }
    }

    static const QScrollArea *areaOf(const QWidget *widget)
    {
        const QWidget *around = widget->parentWidget();
        while (around && !qobject_cast<const QScrollArea *>(around))
            around = around->parentWidget();
        return qobject_cast<const QScrollArea *>(around);
    }

    [[nodiscard]] QRect placeOf(const QWidget *widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    /// Every key of a label, a button or a menu does one thing, whatever is open.
    void verifyKeys() const
    {
        QMap<QKeySequence, QByteArrayList> keys;
        const auto add = [&keys](const QKeySequence &key, const QByteArray &what) {
            if (!key.isEmpty())
                keys[key].append(what);
        };
        for (const QAction *menu : m_window->menuBar()->actions())
            add(QKeySequence::mnemonic(menu->text()), menu->text().toUtf8());
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->window() == m_window.get())
                add(button->shortcut(), described(button));
        }
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                add(QKeySequence::mnemonic(label->text()), described(label));
        }
        for (const auto *shortcut : m_window->findChildren<QShortcut *>()) {
            if (shortcut->context() == Qt::WindowShortcut)
                add(shortcut->key(), "a shortcut");
        }
        for (const auto *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                if (action->shortcutContext() == Qt::WindowShortcut
                    && !action->associatedObjects().isEmpty())
                    add(key, action->text().toUtf8());
            }
        }
        // Where the focus is decides between the two bars.
        for (const auto *bar : m_window->findChildren<PatternField *>()) {
            QSet<QKeySequence> own;
            for (const auto *each : bar->parentWidget()->findChildren<QShortcut *>()) {
                QCOMPARE(each->context(), Qt::WidgetWithChildrenShortcut);
                QVERIFY(!own.contains(each->key()));
                own.insert(each->key());
                QVERIFY2(!keys.contains(each->key()), qPrintable(each->key().toString()));
            }
            QCOMPARE(own.size(), 4);
        }
        QVERIFY(keys.size() > 10);
        for (auto key = keys.cbegin(); key != keys.cend(); ++key)
            QVERIFY2(key->size() == 1, qPrintable(key.key().toString() + u": "_s
                                                  + QString::fromUtf8(key->join("; "))));
    }

    void verifyAll(bool tab = true) const
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
            m_language->use(name);
            QCoreApplication::sendPostedEvents();
            QTRY_VERIFY(m_window->menuBar()->actions().constFirst()->text().contains(
                    name == Language::Name::English ? u"File"_s : u"文件"_s));
            for (const auto &verify :
                 {&TestAccessibility::verifyNames, &TestAccessibility::verifyFocus,
                  &TestAccessibility::verifyComboBoxes, &TestAccessibility::verifySwitches,
                  &TestAccessibility::verifyKeys}) {
                (this->*verify)();
                if (QTest::currentTestFailed())
                    return;
            }
            if (!tab)
                continue;
            for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
                verifyTab(modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void open(Protocol protocol, Role role, QSize size = {1200, 760})
    {
        ConversationSetup setup;
        setup.protocol = protocol;
        setup.role = role;
        setup.address = traitsOf(protocol).scheme + u"://127.0.0.1:0"_s;
        m_window = std::make_unique<MainWindow>(setup, *m_preferences, *m_language);
        m_window->resize(size);
        m_window->show();
    }

private Q_SLOTS:
    void init()
    {
        m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"accessibility.ini"_s));
        m_language = std::make_unique<Language>();
        m_language->use(Language::Name::English);
    }

    void cleanup()
    {
        m_window.reset();
        m_language.reset();
        m_preferences.reset();
        QFile::remove(m_folder.filePath(u"accessibility.ini"_s));
        QFile::remove(m_folder.filePath(u"messages.json"_s));
    }

    void eachEnd_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Role>("role");
        for (const ProtocolTraits &traits : protocols()) {
            for (const auto role : {Role::Server, Role::Client}) {
                QTest::addRow("%s %s", qPrintable(traits.name),
                              role == Role::Server ? "server" : "client")
                        << traits.protocol << role;
            }
        }
    }

    void eachEnd()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Role, role);
        open(protocol, role);
        verifyAll();
    }

    void aServerThatRuns()
    {
        open(Protocol::Tcp, Role::Server);
        m_window->findChild<EndpointBar *>()->activate();
        QTRY_COMPARE(m_window->session().state(), Transport::State::Open);
        verifyAll();
    }

    void eachPageOfTheInspector_data()
    {
        QTest::addColumn<int>("page");
        for (int page = Inspector::Calls; page <= Inspector::Statistics; ++page)
            QTest::addRow("%d", page) << page;
    }

    void eachPageOfTheInspector()
    {
        QFETCH(int, page);
        open(Protocol::Tcp, Role::Server);
        m_window->findChild<Inspector *>()->setPage(Inspector::Page(page));
        verifyAll();
    }

    void savedMessages_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QSize>("size");
        QTest::newRow("beside the clients") << Role::Server << QSize(1200, 760);
        QTest::newRow("alone") << Role::Client << QSize(1200, 760);
        QTest::newRow("small") << Role::Server << QSize(640, 480);
    }

    void savedMessages()
    {
        QFETCH(Role, role);
        QFETCH(QSize, size);
        SavedMessage reboot;
        reboot.name = u"Reboot"_s;
        reboot.folder = u"Sensor"_s;
        QCOMPARE(m_preferences->savedMessages().set({reboot}), QString());
        open(Protocol::Tcp, role, size);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(m_window->findChild<SavedPanel *>()->isVisible());
        verifyAll();
        // And with a sentence and its button.
        auto *view = m_window->findChild<QTreeWidget *>(u"savedMessages"_s);
        view->setFocus();
        view->setCurrentItem(view->topLevelItem(0)->child(0));
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(m_window->findChild<QPushButton *>(u"undoSaved"_s)->isVisible());
        verifyAll();
    }

    void findingAndFiltering()
    {
        open(Protocol::Tcp, Role::Client);
        auto *pane = m_window->findChild<ConversationPane *>();
        pane->startFind();
        pane->filterAction()->trigger();
        auto *more = pane->filterBar()->findChild<QToolButton *>(u"filterMore"_s);
        more->click();
        verifyAll();
        // A key of both bars acts in the one that has the focus.
        for (const QWidget *bar : QList<const QWidget *>{pane->findBar(), pane->filterBar()}) {
            auto *word = bar->findChild<QToolButton *>(u"wholeWord"_s);
            bar->findChild<QLineEdit *>()->setFocus();
            QVERIFY(!word->isChecked());
            QTest::keyClick(m_window->focusWidget(), Qt::Key_W, Qt::AltModifier);
            QVERIFY(word->isChecked());
        }
    }

    void lessons()
    {
        open(Protocol::Tcp, Role::Server);
        auto *pane = m_window->findChild<LessonPane *>();
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F1))
                action->trigger();
        }
        QVERIFY(pane->isVisible());
        verifyAll();
    }

    void eachLessonThatIsOpen_data()
    {
        QTest::addColumn<int>("lesson");
        QTest::addColumn<QSize>("size");
        for (int lesson = 0; lesson < lessonCount; ++lesson) {
            QTest::addRow("lesson %d", lesson + 1) << lesson << QSize(1200, 760);
            QTest::addRow("lesson %d, above", lesson + 1) << lesson << QSize(640, 480);
        }
    }

    void eachLessonThatIsOpen()
    {
        QFETCH(int, lesson);
        QFETCH(QSize, size);
        open(Protocol::Tcp, Role::Server, size);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *pane = m_window->findChild<LessonPane *>();
        QVERIFY(pane->isVisible());
        QCOMPARE(int(pane->list().lessons().size()), lessonCount);
        pane->open(lesson);
        QTRY_VERIFY(pane->stage().stands(pane->view().lesson().id));
        verifyAll();
    }

    void aServerStepByStep()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("Only system calls can be made one by one.");
        for (const QSize &size : {QSize(1200, 760), QSize(640, 480)}) {
            open(Protocol::Tcp, Role::Server, size);
            m_window->session().change([](ConversationSetup &setup) {
                setup.address = u"tcp://127.0.0.1:0"_s;
                setup.transport.stepping = true;
            });
            verifyAll();
            m_window->session().start();
            QTRY_COMPARE(m_window->session().state(), Transport::State::Opening);
            verifyAll();
        }
    }

    void aSmallWindow()
    {
        open(Protocol::Tcp, Role::Server, {640, 480});
        verifyAll();
    }

    void aWindowWithARail()
    {
        open(Protocol::Tcp, Role::Server, {1000, 700});
        QTRY_VERIFY(m_window->findChild<InspectorRail *>()->isVisible());
        verifyAll();
    }

    void keysTurnToThePages()
    {
        open(Protocol::Tcp, Role::Server);
        auto *inspector = m_window->findChild<Inspector *>();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const int page : {4, 1, 6, 5, 0, 3, 2}) {
            QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::AltModifier);
            QCOMPARE(int(inspector->page()), page);
            QVERIFY(inspector->isAncestorOf(m_window->focusWidget()));
            QVERIFY(inspector->pageActions().at(page)->isChecked());
        }
        // Where it is folded, it comes back.
        m_window->resize(1000, 700);
        QTRY_VERIFY(!inspector->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY(inspector->isVisible());
        QCOMPARE(inspector->page(), Inspector::Statistics);
        m_window->resize(640, 480);
        QTRY_VERIFY(!inspector->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(inspector->isVisible());
        QCOMPARE(inspector->page(), Inspector::Url);
    }

    void keysStartAndStop()
    {
        open(Protocol::Tcp, Role::Server);
        const auto *bar = m_window->findChild<EndpointBar *>();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier); // nothing runs
        QCOMPARE(m_window->session().state(), Transport::State::Closed);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_COMPARE(m_window->session().state(), Transport::State::Open);
        QTRY_VERIFY(bar->stopAction()->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QCOMPARE(m_window->session().state(), Transport::State::Open);
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE(m_window->session().state(), Transport::State::Closed);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
