// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/ui/window/windowtest.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/emptyconversation.h"
#include "ui/conversation/filterbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"
#include "ui/widgets/actioncard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// What stands where there is nothing yet, and that it leads on.
class TestEmptyStates : public QObject, private WindowTest
{
    Q_OBJECT

private:
    MainWindow *openEnd(Protocol protocol, Role role, QSize size = {1200, 760})
    {
        ConversationSetup setup;
        setup.protocol = protocol;
        setup.role = role;
        setup.address = traitsOf(protocol).scheme + u"://127.0.0.1:0"_s;
        MainWindow *window = open(setup);
        window->resize(size);
        return window;
    }

    static ActionCard *step(const MainWindow *window, const QString &name)
    {
        return window->findChild<ActionCard *>(name);
    }

    static bool isEmpty(const MainWindow *window)
    {
        return window->findChild<EmptyConversation *>()->isVisible();
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aServerIsStartedFromThere()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server);
        QVERIFY(QTest::qWaitForWindowActive(window));
        ActionCard *start = step(window, u"stepStart"_s);
        QTRY_VERIFY(start->isVisible());
        QCOMPARE(start->accessibleName(), u"Start the server"_s);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Return);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTRY_VERIFY(!isEmpty(window)); // that it listens is the first row
    }

    void eachEndSaysWhatItWillDo_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("detail");
        QTest::newRow("TCP server") << Protocol::Tcp << Role::Server << u"Start the server"_s
                                    << u"Listens on 127.0.0.1:0"_s;
        QTest::newRow("TCP client") << Protocol::Tcp << Role::Client << u"Connect to the server"_s
                                    << u"Connects to 127.0.0.1:4711"_s;
        QTest::newRow("UDP server") << Protocol::Udp << Role::Server << u"Start the server"_s
                                    << u"Receives at 127.0.0.1:0"_s;
        QTest::newRow("UDP client") << Protocol::Udp << Role::Client << u"Open the client"_s
                                    << u"Sends to 127.0.0.1:4711"_s;
    }

    void eachEndSaysWhatItWillDo()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Role, role);
        QFETCH(QString, title);
        QFETCH(QString, detail);
        MainWindow *window = openEnd(protocol, role);
        if (role == Role::Client) {
            window->session().change(
                    [](ConversationSetup &setup) { setup.address.replace(u":0"_s, u":4711"_s); });
        }
        const ActionCard *start = step(window, u"stepStart"_s);
        QTRY_VERIFY(start->isVisible());
        QCOMPARE(start->text(), title);
        QCOMPARE(start->detail(), detail);
        const ActionCard *matching = step(window, u"stepMatching"_s);
        QVERIFY(matching->text().contains(role == Role::Server ? u"client"_s : u"server"_s));
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(start->text() != title);
    }

    void theOtherEndIsOpenedFromThere()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server);
        QSignalSpy wanted(window, &MainWindow::windowRequested);
        QTRY_VERIFY(step(window, u"stepMatching"_s)->isVisible());
        step(window, u"stepMatching"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<ConversationSetup>().role, Role::Client);
    }

    void theFirstLessonIsOpenedFromThere()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server);
        ActionCard *lesson = step(window, u"stepLesson"_s);
        QTRY_VERIFY(lesson->isVisible());
        lesson->click();
        auto *pane = window->findChild<LessonPane *>();
        QVERIFY(pane->isVisible() && pane->view().isVisible());
        QCOMPARE(pane->view().lesson().id, pane->list().lessons().constFirst().id);
        QCOMPARE(m_preferences->lessonsShown(), true);
        QTRY_VERIFY(!lesson->isVisible()); // it is there
    }

    void aCommandKeepsTheAmpersandOfAPath()
    {
        const QTemporaryDir folder;
        ConversationSetup setup;
        setup.protocol = Protocol::Unix;
        setup.address = u"unix:%1/a&b.sock"_s.arg(folder.path());
        MainWindow *window = open(setup);
        auto *command = window->findChild<PeerPane *>()->findChild<QPushButton *>(u"copyCommand"_s);
        window->findChild<EndpointBar *>()->activate();
        QTRY_VERIFY2(command->text().contains("/a&&b.sock"_L1), qPrintable(command->text()));
        command->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"nc -U '%1/a&b.sock'"_s.arg(folder.path()));
    }

    void aServerWithoutClientsSaysHowToConnect()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server);
        auto *pane = window->findChild<PeerPane *>();
        auto *command = pane->findChild<QPushButton *>(u"copyCommand"_s);
        auto *client = pane->findChild<QPushButton *>(u"openClient"_s);
        QVERIFY(!command->isVisible() && !client->isVisible());
        window->findChild<EndpointBar *>()->activate();
        QTRY_VERIFY(command->isVisible() && client->isVisible());
        const QString port = QString::number(window->session().localAddress().port());
        command->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"nc 127.0.0.1 "_s + port);
        QSignalSpy wanted(window, &MainWindow::windowRequested);
        client->click();
        QCOMPARE(wanted.size(), 1);
        const auto setup = wanted.constFirst().constFirst().value<ConversationSetup>();
        QVERIFY2(setup.start && setup.address.contains(port), qPrintable(setup.address));
        open(setup);
        QTRY_VERIFY(!command->isVisible()); // somebody is there
    }

    void aFilterThatShowsNothingIsRemovedFromThere()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server);
        window->findChild<EndpointBar *>()->activate();
        QTRY_VERIFY(!isEmpty(window));
        auto *pane = window->findChild<ConversationPane *>();
        pane->startFilter();
        MessageFilter filter;
        filter.peer = u"192.0.2.1:1"_s;
        pane->filterBar()->setFilter(filter);
        ActionCard *all = step(window, u"stepAll"_s);
        QTRY_VERIFY(isEmpty(window) && all->isVisible());
        QVERIFY(!step(window, u"stepStart"_s)->isVisible());
        all->click();
        QTRY_VERIFY(!isEmpty(window));
        QVERIFY(!pane->filterBar()->isVisible());
        QVERIFY(pane->view()->hasFocus() || !window->isActiveWindow());
    }

    void whatDoesNotFitIsLeftOut()
    {
        MainWindow *window = openEnd(Protocol::Tcp, Role::Server, {640, 480});
        auto *empty = window->findChild<EmptyConversation *>();
        const auto isWhole = [empty] {
            for (const QWidget *each : empty->findChildren<QWidget *>()) {
                const QRect place(each->mapTo(empty, QPoint()), each->size());
                if (each->isVisible()
                    && (!empty->rect().contains(place)
                        || each->height() < each->minimumSizeHint().height()))
                    return false;
            }
            return true;
        };
        QTRY_VERIFY(step(window, u"stepStart"_s)->isVisible() && isWhole());
        auto *title = empty->findChild<QLabel *>(u"emptyTitle"_s);
        window->resize(1200, 760);
        QTRY_VERIFY(title->isVisible() && isWhole());
        window->findChild<ConversationPane *>()->startFind();
        window->findChild<ConversationPane *>()->startFilter();
        window->resize(window->minimumSize());
        QTRY_VERIFY(!step(window, u"stepStart"_s)->isVisible() && isWhole());
        window->resize(1200, 760);
        QTRY_VERIFY(step(window, u"stepStart"_s)->isVisible() && isWhole());
    }
};

QTEST_MAIN(TestEmptyStates)
#include "tst_emptystates.moc"
