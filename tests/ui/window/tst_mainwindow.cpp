// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpointparser.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/controls/statusline.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/lookactions.h"
#include "ui/conversation/messagewording.h"
#include "ui/conversation/remedybar.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorrail.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/closingquestion.h"
#include "ui/window/editmenu.h"
#include "ui/window/messagenotice.h"
#include "ui/window/paneswitch.h"
#include "ui/window/windowplacement.h"
#include "ui/window/windows.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocalServer>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests the window over real sockets on this machine.
namespace {

/// Returns the texts of the buttons that the card of an error offers.
QStringList offers(MainWindow *window)
{
    QStringList texts;
    for (const auto *each : window->findChild<RemedyBar *>()->findChildren<QPushButton *>())
        texts += each->isVisible() ? QStringList{each->text()} : QStringList();
    return texts;
}

void press(MainWindow *window, const QString &text)
{
    for (auto *each : window->findChild<RemedyBar *>()->findChildren<QPushButton *>()) {
        if (each->text() == text)
            each->click();
    }
}

} // namespace

class TestMainWindow : public QObject, private WindowTest
{
    Q_OBJECT

private:
    static ConversationSetup setup(Protocol protocol, Role role, const QString &address,
                                   bool start = true)
    {
        ConversationSetup wanted;
        wanted.protocol = protocol;
        wanted.role = role;
        wanted.address = address;
        wanted.start = start;
        return wanted;
    }

    static Transport::State state(MainWindow *window) { return window->session().state(); }
    static bool isOpen(MainWindow *window) { return state(window) == Transport::State::Open; }
    static QPushButton *button(MainWindow *window)
    {
        return window->findChild<QPushButton *>(u"startStop"_s);
    }

    /// Joins all received payloads.
    static QByteArray received(MainWindow *window)
    {
        QByteArray bytes;
        Conversation &conversation = window->session().conversation();
        const auto range = conversation.range();
        for (qint64 number = range.first; number < range.end; ++number) {
            if (const auto message = conversation.message(number);
                message && message->kind == MessageKind::Received)
                bytes += message->payload;
        }
        return bytes;
    }

    static bool hasRow(MainWindow *window, MessageKind kind)
    {
        Conversation &conversation = window->session().conversation();
        const auto range = conversation.range();
        for (qint64 number = range.first; number < range.end; ++number) {
            if (const auto message = conversation.message(number); message && message->kind == kind)
                return true;
        }
        return false;
    }

    /// Makes a conversation long enough to be worth saving.
    static void fill(MainWindow *window)
    {
        for (int i = 0; i < 200; ++i) {
            window->session().conversation().append(MessageKind::Sent, PeerId::Everyone, "x", i);
        }
    }

    /// Closes a window like its title bar does; returns the resulting question, or null.
    static ClosingQuestion *askedToClose(MainWindow *window)
    {
        QCloseEvent event;
        QSpontaneKeyEvent::setSpontaneous(&event);
        // sendEvent() would mark the event as one of the program's own
        qApp->notify(window, &event);
        return window->findChild<ClosingQuestion *>();
    }

    static void send(MainWindow *window, const QString &text)
    {
        auto *composer = window->findChild<Composer *>();
        composer->setText(text);
        composer->sendNow();
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aServerAndItsMatchingClientTalk_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("address");
        QTest::newRow("tcp") << Protocol::Tcp << u"tcp://127.0.0.1:0"_s;
        QTest::newRow("udp") << Protocol::Udp << u"udp://127.0.0.1:0"_s;
        QTest::newRow("every interface") << Protocol::Tcp << u"tcp://0.0.0.0:0"_s;
    }

    void aServerAndItsMatchingClientTalk()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QString, address);
        MainWindow *server = open(setup(protocol, Role::Server, address));
        QTRY_VERIFY(isOpen(server));
        const quint16 port = server->session().localAddress().port();
        QVERIFY(port > 0);

        const ConversationSetup matching = server->matchingSetup();
        QCOMPARE(matching.role, Role::Client);
        QVERIFY(matching.start);
        QVERIFY(matching.address.endsWith(u"://127.0.0.1:%1"_s.arg(port)));
        MainWindow *client = open(matching);
        QTRY_VERIFY(isOpen(client));

        send(client, u"你好"_s);
        QTRY_COMPARE(received(server), QByteArray("你好"));
        QTRY_COMPARE(received(client), QByteArray("你好"));
        QTRY_COMPARE(client->session().counters().echoesExact, 1);
        QTRY_VERIFY(server->windowTitle().contains("1 client"_L1)
                    || server->windowTitle().contains("1 client(s)"_L1));
        QVERIFY(server->windowTitle().contains(QString::number(port)));
    }

    void stopsAndStartsAgain()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(window));
        auto *words = window->findChild<ElidingLabel *>(u"state"_s);
        QVERIFY(words);
        QTRY_VERIFY(words->text().contains("127.0.0.1:"_L1));
        QTRY_VERIFY(button(window)->text().contains("Stop"_L1)); // a frame after the session
        QTest::mouseClick(button(window), Qt::LeftButton);
        QTRY_COMPARE(state(window), Transport::State::Closed);
        QTRY_COMPARE(words->text(), u"Stopped"_s);
        QTest::mouseClick(button(window), Qt::LeftButton);
        QTRY_VERIFY(isOpen(window));
    }

    void saysWhyItCouldNotStart()
    {
        MainWindow *first = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(first));
        const QString taken = first->session().localAddress().toString();
        MainWindow *second = open(setup(Protocol::Tcp, Role::Server, taken));
        Conversation &conversation = second->session().conversation();
        QTRY_VERIFY(conversation.range().count() > 0
                    && conversation.message(conversation.range().first)->kind
                               == MessageKind::Error);
        QTRY_COMPARE(state(second), Transport::State::Closed);
        // The button starts again, at another address.
        QTRY_VERIFY(button(second)->text().contains("Start"_L1));
    }

    void theReplyModeCanBeChangedWhileItRuns()
    {
        MainWindow *server = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(server));
        auto *mode = server->findChild<QComboBox *>(u"replyMode"_s);
        QVERIFY(mode && mode->isVisible());
        mode->setCurrentIndex(2);
        Q_EMIT mode->activated(2);
        MainWindow *client = open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        send(client, u"one"_s);
        QTRY_COMPARE(received(server), QByteArray("one"));
        mode->setCurrentIndex(0);
        Q_EMIT mode->activated(0);
        send(client, u"two"_s);
        QTRY_COMPARE(received(client), QByteArray("two"));
    }

    void offersWhatBelongsToTheEndpoint()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        window->resize(1200, 760);
        QTRY_VERIFY(window->findChild<PeerPane *>()->isVisible());
        QVERIFY(window->findChild<QComboBox *>(u"framing"_s)->isVisible());
        MainWindow *client = open(setup(Protocol::Udp, Role::Client, {}, false));
        QVERIFY(!client->findChild<PeerPane *>()->isVisible());
        QVERIFY(!client->findChild<QComboBox *>(u"framing"_s)->isVisible());
        QVERIFY(!client->findChild<QComboBox *>(u"replyMode"_s)->isVisible());
    }

    void fitsSmallScreens()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        auto *inspector = window->findChild<Inspector *>();
        window->resize(1200, 760);
        QTRY_VERIFY(inspector->isVisible());
        window->resize(640, 480);
        QTRY_VERIFY(!inspector->isVisible());
        QTRY_COMPARE(window->size(), QSize(640, 480));
        window->resize(1200, 760);
        QTRY_VERIFY(inspector->isVisible());
    }

    void theInspectorFoldsToARail()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        auto *inspector = window->findChild<Inspector *>();
        const auto fold = [window] {
            for (QAction *action : window->findChildren<QAction *>()) {
                if (action->shortcut() == QKeySequence(Qt::Key_F9))
                    action->trigger();
            }
        };
        window->resize(1000, 700);
        QTRY_VERIFY(!inspector->isVisible());
        auto *rail = window->findChild<InspectorRail *>();
        QVERIFY(rail && rail->isVisible() && rail->width() < 100);
        const auto buttons = rail->findChildren<QToolButton *>();
        QCOMPARE(int(buttons.size()), inspector->pageCount());
        for (const QToolButton *button : buttons)
            QVERIFY(!button->text().isEmpty() && button->toolTip().contains("Alt+"_L1));
        buttons.at(Inspector::Url)->click();
        QVERIFY(inspector->isVisible() && !rail->isVisible());
        QCOMPARE(inspector->page(), Inspector::Url);
        // That is kept for windows of this width, and does not change others.
        window->resize(1200, 760);
        QTRY_VERIFY(window->width() == 1200 && inspector->isVisible());
        window->resize(1000, 700);
        QTRY_VERIFY(window->width() == 1000 && inspector->isVisible());
        fold();
        QVERIFY(rail->isVisible() && !inspector->isVisible());
        // A client, which lists nobody, has room for it.
        window->session().change([](ConversationSetup &chosen) { chosen.role = Role::Client; });
        QTRY_VERIFY(inspector->isVisible() && !rail->isVisible());
        window->session().change([](ConversationSetup &chosen) { chosen.role = Role::Server; });
        QTRY_VERIFY(rail->isVisible() && !inspector->isVisible());
        // F9 folds it in a wide window as well, and it comes back as wide as it was.
        window->resize(1200, 760);
        QTRY_VERIFY(inspector->isVisible() && !rail->isVisible());
        const int width = inspector->width();
        fold();
        QTRY_VERIFY(rail->isVisible() && !inspector->isVisible());
        // Beside two panes it is as narrow.
        window->resize(800, 600);
        QTRY_VERIFY(window->width() == 800 && rail->isVisible());
        QTRY_VERIFY(rail->width() < 100 && rail->geometry().right() == window->width() - 1);
        QVERIFY(window->findChild<ConversationPane *>()->width() > 650);
        window->resize(1200, 760);
        QTRY_VERIFY(window->width() == 1200 && rail->isVisible());
        fold();
        QTRY_COMPARE(inspector->width(), width);
        // One pane at a time has no rail.
        window->resize(640, 480);
        QTRY_VERIFY(!inspector->isVisible() && !rail->isVisible());
    }

    void panesThatHaveNoRoomShareAPlace()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        auto *inspector = window->findChild<Inspector *>();
        auto *peers = window->findChild<PeerPane *>();
        auto *conversation = window->findChild<ConversationPane *>();
        window->resize(1200, 760);
        QTRY_VERIFY(inspector->isVisible());
        QVERIFY(peers->isVisible() && conversation->isVisible());
        window->resize(640, 480);
        QTRY_VERIFY(!inspector->isVisible());
        QVERIFY(!peers->isVisible() && conversation->isVisible());
        auto *panes = window->findChild<SegmentedSwitch *>(u"paneSwitch"_s);
        QVERIFY(panes && panes->isVisible());

        panes->button(int(Pane::Peers))->click();
        QVERIFY(peers->isVisible() && !conversation->isVisible() && !inspector->isVisible());
        panes->button(int(Pane::Inspector))->click();
        QVERIFY(inspector->isVisible() && !conversation->isVisible() && !peers->isVisible());
        QTRY_VERIFY(inspector->width() > 600);
        auto *tabs = window->findChild<SegmentedSwitch *>(u"inspectorSwitch"_s);
        QVERIFY(tabs->isVisible() && !inspector->isAncestorOf(tabs)); // beside the switch
        // What is in the conversation brings it back.
        conversation->filterAction()->trigger();
        QVERIFY(conversation->isVisible() && !inspector->isVisible());
        QCOMPARE(panes->current(), int(Pane::Conversation));

        // Two beside each other: the clients share the conversation's place.
        window->resize(800, 600);
        QTRY_VERIFY(inspector->isVisible());
        QVERIFY(inspector->isAncestorOf(tabs));
        QVERIFY(conversation->isVisible() && !peers->isVisible());
        panes->button(int(Pane::Peers))->click();
        QVERIFY(peers->isVisible() && inspector->isVisible() && !conversation->isVisible());
        // A client's window has nobody to list.
        window->session().change([](ConversationSetup &chosen) { chosen.role = Role::Client; });
        QTRY_VERIFY(conversation->isVisible() && !peers->isVisible());
        QVERIFY(!panes->isVisible());

        window->session().change([](ConversationSetup &chosen) { chosen.role = Role::Server; });
        window->resize(1200, 760);
        QTRY_VERIFY(peers->isVisible());
        QVERIFY(conversation->isVisible() && inspector->isVisible() && !panes->isVisible());
        QTRY_VERIFY(peers->x() < conversation->mapTo(window, QPoint()).x());
    }

    void retranslatesEveryOpenWindow()
    {
        MainWindow *one = open(setup(Protocol::Tcp, Role::Server, {}, false));
        MainWindow *two = open(setup(Protocol::Udp, Role::Client, {}, false));
        const QString before = button(two)->text();
        QVERIFY(before.contains("Open"_L1));
        QVERIFY(one->windowTitle().startsWith("Socket Chat"_L1));
        one->findChild<Inspector *>()->setPage(Inspector::Conditions);
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(button(two)->text() != before);
        QTRY_VERIFY(!one->windowTitle().startsWith("Socket Chat"_L1));
        QTRY_VERIFY(one->menuBar()->actions().first()->text() != "&File"_L1);
        // Fields that show numbers, too: they do not look at the default by themselves.
        QCOMPARE(one->locale().language(), QLocale::Chinese);
        QCOMPARE(one->findChild<NumberField *>()->locale().language(), QLocale::Chinese);
    }

    void theLanguageButtonSwitchesAndIsKept()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        Q_EMIT window->findChild<StatusLine *>()->languageSwitchRequested();
        QCOMPARE(m_language->current(), Language::Name::Chinese);
        QCOMPARE(m_preferences->language(), u"zh"_s);
        Q_EMIT window->findChild<StatusLine *>()->languageSwitchRequested();
        QCOMPARE(m_preferences->language(), u"en"_s);
    }

    void paintsATextOnlyWhereItBelongs()
    {
        class Paintings : public QObject
        {
        public:
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                const auto *painted = static_cast<const QPushButton *>(watched);
                if (event->type() == QEvent::Paint)
                    all.append({painted->text(), painted->width()});
                return false;
            }
            QList<std::pair<QString, int>> all; // the text and its button's width
        };
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QPushButton *const start = button(window);
        const QString english = start->text();
        Paintings paintings;
        start->installEventFilter(&paintings);
        start->update(); // so that something is to be painted before the change
        window->findChild<QToolButton *>(u"languageSwitch"_s)->click();
        QTRY_VERIFY(!paintings.all.isEmpty() && paintings.all.constLast().first != english);
        const int width = start->width();
        for (const auto &[text, was] : std::as_const(paintings.all)) {
            if (text != english)
                QCOMPARE(was, width);
        }
    }

    void keepsWhatItWasStartedWith()
    {
        MainWindow *window =
                open(setup(Protocol::Tcp, Role::Client, u"http://user:s3cret@127.0.0.1:1/"_s));
        QTRY_VERIFY(!m_preferences->history().isEmpty());
        window->close();
        QCOMPARE(m_preferences->setup().role, Role::Client);
        QVERIFY(m_preferences->setup().address.contains("127.0.0.1:1"_L1));
        QVERIFY(!m_preferences->setup().address.contains("s3cret"_L1));
        QVERIFY(!m_preferences->geometry().isEmpty());
    }

    void sendsWhatIsQueuedBeforeItGoes()
    {
        MainWindow *server = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(server));
        MainWindow *client = open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        const QByteArray big(8 * 1024 * 1024, 'x');
        TransportError error;
        const QPointer<MainWindow> watched = client;
        QVERIFY(client->session().send(big, PeerId::Everyone, &error) >= 0);
        client->close(); // stays open only while bytes are queued
        QTRY_COMPARE(server->session().counters().bytesReceived, big.size());
        QTRY_VERIFY(watched.isNull());
    }

    void staysWhileSomethingWaitsAndGoesWhenClosedAgain()
    {
        QTcpServer silent; // accepts, but never reads
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        silent.pauseAccepting();
        const QString address = u"127.0.0.1:%1"_s.arg(silent.serverPort());
        const QByteArray big(32 * 1024 * 1024, 'x');
        for (const bool again : {true, false}) {
            MainWindow *window = open(setup(Protocol::Tcp, Role::Client, address));
            const QPointer<MainWindow> watched = window;
            QTRY_VERIFY(isOpen(window));
            TransportError error;
            QVERIFY(window->session().send(big, PeerId::Everyone, &error) >= 0);
            QTRY_VERIFY((window->session().refresh(), window->session().bytesQueued() > 0));
            window->close();
            QVERIFY(window->isVisible());
            const auto says = [&watched] {
                return watched && button(watched)->text() == u"Stop now"_s
                       && watched->findChild<ElidingLabel *>(u"state"_s)
                                  ->text()
                                  .startsWith("Sending what is left"_L1);
            };
            QTRY_VERIFY(says());
            if (again)
                window->close();
            else
                button(window)->click();
            QTRY_VERIFY(watched.isNull());
        }
    }

    void closingAllReachesEveryWindow()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        silent.pauseAccepting();
        Windows windows(*m_preferences, *m_language);
        MainWindow *busy = windows.open(
                setup(Protocol::Tcp, Role::Client, u"127.0.0.1:%1"_s.arg(silent.serverPort())));
        MainWindow *idle = windows.open(setup(Protocol::Tcp, Role::Server, {}, false));
        m_windows += {busy, idle};
        QTRY_VERIFY(isOpen(busy));
        TransportError error;
        busy->session().send(QByteArray(32 * 1024 * 1024, 'x'), PeerId::Everyone, &error);
        QTRY_VERIFY((busy->session().refresh(), busy->session().bytesQueued() > 0));
        windows.closeAll();
        QVERIFY(busy->isVisible());
        QVERIFY(!idle->isVisible());
    }

    void beginsAsTheCommandLineSays()
    {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
            ConversationSetup wanted = setup(protocol, Role::Server, u"127.0.0.1:0"_s);
            wanted.conditions.delay = 30;
            wanted.conditions.seed = 7;
            wanted.transport.receiveSize = 16;
            MainWindow *window = open(wanted);
            QTRY_VERIFY(isOpen(window));
            QCOMPARE(window->session().setup().conditions, wanted.conditions);
            QCOMPARE(window->session().setup().transport.receiveSize, 16);
            const auto shown = [window](const QString &name) {
                return window->findChild<NumberField *>(name)->number();
            };
            window->findChild<Inspector *>()->setPage(Inspector::Conditions);
            QCOMPARE(shown(u"delay"_s), 30);
            QCOMPARE(shown(u"seed"_s), 7);
            window->findChild<Inspector *>()->setPage(Inspector::Stream);
            QCOMPARE(shown(u"receiveSize"_s), 16);
        }
    }

    void showsAFramingThatItsListDoesNotOffer()
    {
        ConversationSetup wanted = setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s, false);
        wanted.framing = Framing::fromString(u"fixed32").value();
        MainWindow *window = open(wanted);
        const auto *box = window->findChild<QComboBox *>(u"framing"_s);
        QVERIFY2(box->currentText().contains(u"32"_s), qPrintable(box->currentText()));
        QCOMPARE(window->session().setup().framing, wanted.framing);
        QCOMPARE(window->matchingSetup().framing, wanted.framing);
    }

    void keepsNoMoreThanWasChosen()
    {
        ConversationSetup wanted = setup(Protocol::Tcp, Role::Server, {}, false);
        wanted.keep = 64 * 1024 * 1024;
        MainWindow *window = open(wanted);
        QCOMPARE(window->session().conversation().limit(), wanted.keep);
        QCOMPARE(window->matchingSetup().keep, wanted.keep);
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->data().toLongLong() == 16 * 1024 * 1024)
                action->trigger();
        }
        QCOMPARE(window->session().conversation().limit(), 16 * 1024 * 1024);
        QCOMPARE(m_preferences->setup().keep, 16 * 1024 * 1024);
        for (int i = 0; i < 20; ++i) {
            window->session().conversation().append(MessageKind::Received, PeerId::None,
                                                    QByteArray(1024 * 1024, 'k'), i);
        }
        QVERIFY(window->session().conversation().size() <= 16 * 1024 * 1024);
        QVERIFY(window->session().conversation().trimmed().rows >= 4);
    }

    void eventsAreToldAsOfTheirOwnRun()
    {
        MainWindow *window = open(setup(Protocol::Udp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(window));
        window->session().stop();
        QTRY_COMPARE(state(window), Transport::State::Closed);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        window->session().start(setup(Protocol::Tcp, Role::Client,
                                      u"tcp://127.0.0.1:%1"_s.arg(other.serverPort())));
        QTRY_VERIFY(isOpen(window));
        const MessageWording wording(window->session().conversation());
        const auto first = window->session().conversation().message(0);
        QVERIFY(first && wording.sentence(*first).contains("Ready for datagrams"_L1));
    }

    void opensIndependentWindowsASideOfEachOther()
    {
        Windows windows(*m_preferences, *m_language);
        MainWindow *one = windows.open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        m_windows.append(one);
        QTRY_VERIFY(isOpen(one));
        one->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(one));
        MainWindow *two = windows.open(setup(Protocol::Tcp, Role::Client, {}, false));
        m_windows.append(two);
        QVERIFY(two->pos() != one->pos());
        QVERIFY(&one->session() != &two->session());
        QPointer<MainWindow> first = one;
        one->close();
        QTRY_VERIFY(first.isNull());
        QVERIFY(two->isVisible());
        windows.closeAll();
        QVERIFY(!two->isVisible());
    }

    void usesTheChosenSocketsAndSoDoesTheMatchingWindow()
    {
        for (const Engine engine : availableEngines()) {
            ConversationSetup wanted = setup(Protocol::Tcp, Role::Server, u"tcp://127.0.0.1:0"_s);
            wanted.transport.engine = engine;
            MainWindow *server = open(wanted);
            QTRY_VERIFY(isOpen(server));
            QCOMPARE(server->session().run().transport.engine, engine);
            QCOMPARE(server->matchingSetup().transport.engine, engine);
        }
    }

    void matchesAClientWithAServer()
    {
        MainWindow *client =
                open(setup(Protocol::Udp, Role::Client, u"udp://127.0.0.1:9123"_s, false));
        const ConversationSetup server = client->matchingSetup();
        QCOMPARE(server.role, Role::Server);
        QCOMPARE(server.protocol, Protocol::Udp);
        QCOMPARE(server.address, u"udp://127.0.0.1:9123"_s);
        QVERIFY(server.start);
    }

    void doesNotStartAServerForAnotherMachine()
    {
        MainWindow *client =
                open(setup(Protocol::Tcp, Role::Client, u"tcp://192.0.2.1:9123"_s, false));
        const ConversationSetup server = client->matchingSetup();
        QVERIFY(!server.start);
        QVERIFY(!server.address.contains("192.0.2.1"_L1));
    }

    void answeringItsServerDoesNotSilenceAClient()
    {
        MainWindow *server = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(server));
        MainWindow *client = open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        send(client, u"hello"_s);
        QTRY_COMPARE(received(client), QByteArray("hello"));
        QTRY_VERIFY(!client->session().peers().isEmpty());
        auto *pane = client->findChild<ConversationPane *>();
        Q_EMIT pane->addresseeRequested(client->session().peers().constFirst().peer);
        QVERIFY(client->findChild<Composer *>()->isAncestorOf(client->focusWidget()));
        send(client, u"reply"_s);
        QTRY_COMPARE(received(server), QByteArray("helloreply"));
    }

    void theAddresseeGoesWithTheRole()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        auto *to = window->findChild<QComboBox *>(u"addressee"_s);
        QTRY_VERIFY(isOpen(window));
        QVERIFY(to->isVisible());
        window->session().stop();
        QTRY_VERIFY(button(window)->text().contains("Start"_L1));
        auto *role = window->findChild<SegmentedSwitch *>(u"roleSwitch"_s);
        QTRY_VERIFY(role->button(1)->isEnabled());
        role->button(1)->click();
        QTRY_VERIFY(!to->isVisible());
        role->button(0)->click();
        QVERIFY(to->isVisible());
    }

    void theFirstWindowFitsTheScreen()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        const QSize room = window->screen()->availableSize();
        QVERIFY(window->width() < room.width());
        QVERIFY(window->height() + 20 < room.height()); // including its title bar
        fitToScreen(*window, QSize(600, 450));
        QCOMPARE(window->size(), QSize(600, 450));
    }

    void windowsDoNotCreepFromStartToStart()
    {
        Windows windows(*m_preferences, *m_language);
        MainWindow *one = windows.open(setup(Protocol::Tcp, Role::Server, {}, false));
        m_windows.append(one);
        one->resize(600, 450);
        one->move(60, 70);
        QList<QPoint> places{one->pos()};
        for (int start = 0; start < 3; ++start) {
            MainWindow *two = windows.open(one->matchingSetup());
            m_windows.append(two);
            QVERIFY(!places.contains(two->pos()));
            const QPointer<MainWindow> first = one;
            const QPointer<MainWindow> second = two;
            one->close();
            two->close(); // closed last, but its position is not stored
            QTRY_VERIFY(first.isNull() && second.isNull());
            one = windows.open(setup(Protocol::Tcp, Role::Server, {}, false));
            m_windows.append(one);
            QCOMPARE(one->pos(), places.constFirst());
            QCOMPARE(one->size(), QSize(600, 450));
        }
    }

    void windowsPutAsideStayOnTheScreen()
    {
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        QWidget last;
        for (const QSize &size : {QSize(300, 200), room.size() - QSize(20, 60), room.size()}) {
            last.resize(size);
            last.move(room.topLeft());
            for (int i = 0; i < 40; ++i) {
                QWidget next;
                cascade(next, last);
                QVERIFY(room.contains(QRect(next.pos(), QSize(100, 100))));
                if (size.width() < room.width() / 2)
                    QVERIFY(room.contains(QRect(next.pos(), next.size())));
                QVERIFY(next.pos() != last.pos());
                last.move(next.pos());
            }
        }
    }

    void aFailedStartLeadsBackToTheAddress_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("leads");
        QTest::newRow("client") << Role::Client << QString() << true;
        QTest::newRow("server") << Role::Server << QString() << true;
        QTest::newRow("while a message is typed") << Role::Client << u"hel"_s << false;
    }

    void aFailedStartLeadsBackToTheAddress()
    {
        QFETCH(Role, role);
        QFETCH(QString, typed);
        QFETCH(bool, leads);
        QTcpServer taken; // a port that is in use and, once this is closed, free
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString address = u"127.0.0.1:%1"_s.arg(taken.serverPort());
        if (role == Role::Client)
            taken.close();
        MainWindow *window = open(setup(Protocol::Tcp, role, address, false));
        QTest::mouseClick(button(window), Qt::LeftButton);
        auto *composer = window->findChild<Composer *>();
        QVERIFY(composer->isAncestorOf(window->focusWidget()));
        composer->setText(typed);
        QTRY_VERIFY(window->session().conversation().range().count() > 0);
        QTRY_COMPARE(state(window), Transport::State::Closed);
        const auto address_ = window->findChild<QLineEdit *>(u"address"_s);
        QTRY_COMPARE(window->focusWidget() == address_, leads);
        QCOMPARE(composer->isAncestorOf(window->focusWidget()), !leads);
    }

    void offersWhatHelpsWhereNobodyListens()
    {
        QTcpServer taken; // a port that is free once this is closed
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString address = u"127.0.0.1:%1"_s.arg(taken.serverPort());
        taken.close();
        MainWindow *client = open(setup(Protocol::Tcp, Role::Client, address, false));
        QVERIFY(offers(client).isEmpty());
        QTest::mouseClick(button(client), Qt::LeftButton);
        QTRY_COMPARE(offers(client),
                     (QStringList{u"Start a server here"_s, u"Try again"_s, u"Why?"_s}));
        // They stand in the card of the error, and what the system says is one press away.
        auto *view = client->findChild<ConversationView *>();
        const auto *bar = client->findChild<RemedyBar *>();
        const auto card = [view] { return view->bubbleRect(view->lastVisibleRow()); };
        const auto place = [view, bar] {
            return QRect(bar->mapTo(view->viewport(), QPoint()), bar->size());
        };
        QTRY_VERIFY(card().contains(place()));
        const auto *why = bar->findChild<QLabel *>(u"why"_s);
        QVERIFY(!why->isVisible());
        press(client, u"Why?"_s);
        QTRY_VERIFY(why->isVisible() && why->text().contains("no program listens"_L1));
        QTRY_VERIFY(card().contains(place()));
        QTRY_VERIFY(why->height() >= why->heightForWidth(why->width()));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
        QCOMPARE(list->child(list->childCount() - 1)->object(), bar);
        QCOMPARE(list->indexOfChild(
                         QAccessible::queryAccessibleInterface(const_cast<RemedyBar *>(bar))),
                 list->childCount() - 1);
        const LookActions *looks = &client->findChild<ConversationPane *>()->look();
        // Lines have no cards: then it stands below them, and goes back.
        looks->form(RowForm::Lines)->trigger();
        QTRY_VERIFY(!view->isAncestorOf(bar) && bar->isVisible());
        looks->form(RowForm::Bubbles)->trigger();
        QTRY_VERIFY(card().contains(place()));
        QSignalSpy windows(client, &MainWindow::windowRequested);
        press(client, u"Start a server here"_s);
        QCOMPARE(windows.count(), 1);
        MainWindow *server = open(windows.at(0).at(0).value<ConversationSetup>());
        QTRY_VERIFY(isOpen(server));
        press(client, u"Try again"_s);
        QTRY_VERIFY(isOpen(client));
        QTRY_VERIFY(offers(client).isEmpty());

        MainWindow *second = open(setup(Protocol::Tcp, Role::Server, address, false));
        QTest::mouseClick(button(second), Qt::LeftButton);
        QTRY_COMPARE(offers(second),
                     (QStringList{u"Choose another port"_s, u"Try again"_s, u"Why?"_s}));
        press(second, u"Choose another port"_s);
        auto *field = second->findChild<QLineEdit *>(u"address"_s);
        QCOMPARE(field->selectedText(), address.section(u':', -1));
        QTest::keyClicks(field, u"0"_s); // a port that the system chooses
        QVERIFY(offers(second).isEmpty());
        QTest::mouseClick(button(second), Qt::LeftButton);
        QTRY_VERIFY(isOpen(second));
        // What ended as it should needs no help.
        QTRY_COMPARE(button(second)->text(), u"Stop"_s);
        QTest::mouseClick(button(second), Qt::LeftButton);
        QTRY_COMPARE(state(second), Transport::State::Closed);
        QVERIFY(offers(second).isEmpty());
    }

    void offersToRemoveTheFileOfAnEndedServer()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"chat.sock"_s);
        QFile link(folder.filePath(u"held.sock"_s));
        {
            QLocalServer ended;
            QVERIFY(ended.listen(path));
            // As if it had been killed: its file has another name while it closes.
            QVERIFY(QFile::rename(path, link.fileName()));
        }
        QVERIFY(link.rename(path));
        MainWindow *server = open(setup(Protocol::Unix, Role::Server, u"unix:"_s + path, true));
        QTRY_COMPARE(offers(server), (QStringList{u"Remove the file and start"_s,
                                                  u"Choose another path"_s, u"Why?"_s}));
        press(server, u"Choose another path"_s);
        QCOMPARE(server->findChild<QLineEdit *>(u"address"_s)->selectedText(), u"chat.sock"_s);
        press(server, u"Remove the file and start"_s);
        QTRY_VERIFY(isOpen(server));
        QVERIFY(offers(server).isEmpty());

        MainWindow *second = open(setup(Protocol::Unix, Role::Server, u"unix:"_s + path, true));
        QTRY_COMPARE(offers(second), (QStringList{u"Choose another path"_s, u"Try again"_s,
                                                  u"Why?"_s})); // it is in use
        QVERIFY(QFile::exists(path));
    }

    void whatWasClearedComesBack()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s, true));
        QTRY_VERIFY(isOpen(window));
        const auto *view = window->findChild<ConversationView *>();
        const auto rows = [view] { return view->model()->rowCount(); };
        QTRY_VERIFY(rows() > 0);
        Conversation &conversation = window->session().conversation();
        for (int i = 0; i < 3; ++i)
            conversation.append(MessageKind::Received, PeerId::None, "x", 1);
        auto *pane = window->findChild<ConversationPane *>();
        pane->refresh();
        QCOMPARE(rows(), 4);
        QAction *clear = nullptr;
        for (QAction *each : window->findChild<EditMenu *>()->actions()) {
            if (each->text().remove(u'&') == "Clear conversation"_L1)
                clear = each;
        }
        QVERIFY(clear);
        clear->trigger();
        QCOMPARE(rows(), 0);
        auto *undo = window->findChild<QPushButton *>(u"jobAccept"_s);
        QVERIFY(undo->isVisible());
        QCOMPARE(undo->text(), u"Undo"_s);
        conversation.append(MessageKind::Received, PeerId::None, "y", 1); // came meanwhile
        pane->refresh();
        QCOMPARE(rows(), 1);
        undo->click();
        QCOMPARE(rows(), 5);
        QVERIFY(!undo->isVisible());
        Q_EMIT pane->clearRequested(); // from the menu of the rows
        QCOMPARE(rows(), 0);
        QVERIFY(undo->isVisible());
        window->findChild<QToolButton *>(u"jobClose"_s)->click();
        QVERIFY(!conversation.takeBack()); // gone for good
        QCOMPARE(rows(), 0);
        clear->trigger(); // nothing to clear, nothing to say
        QVERIFY(!undo->isVisible());
    }

    void tellsOfMessagesWhileItIsHidden()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s, true));
        QTRY_VERIFY(isOpen(window));
        auto *notice = window->findChild<MessageNotice *>();
        notice->setPace(0);
        QSignalSpy told(notice, &MessageNotice::told);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, window->session().localAddress().port());
        const auto say = [&](const QByteArray &text, qint64 count) {
            client.write(text);
            QTRY_COMPARE(window->session().counters().messagesReceived, count);
        };
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        say("seen", 1);
        window->showMinimized();
        say("not wanted", 2);
        QVERIFY(told.isEmpty()); // off by default
        m_preferences->setNotifiesOfMessages(true);
        window->showNormal();
        QVERIFY(QTest::qWaitForWindowActive(window));
        window->showMinimized();
        say("<b>one</b>", 3);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.at(0).at(0).toString(), u"1 new message"_s);
        QVERIFY(told.at(0).at(1).toString().contains("<b>one</b>"_L1));
        say("two", 4);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.at(1).at(0).toString(), u"2 new messages"_s);
        window->showNormal();
        QVERIFY(QTest::qWaitForWindowActive(window));
        say("seen", 5);
        QCOMPARE(told.size(), 2);
    }

    void lessonsGetTheFocusAndGiveItBack()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s, false));
        auto *address = window->findChild<QLineEdit *>(u"address"_s);
        QCOMPARE(window->focusWidget(), address);
        window->showLessons(true);
        auto *list = window->findChild<QListWidget *>(u"lessons"_s);
        window->activateWindow();
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(list->currentRow(), 1); // after the heading of its chapter
        QTest::keyClick(list, Qt::Key_Return); // opens the lesson without starting anything
        auto *pane = window->findChild<LessonPane *>();
        QVERIFY(pane->view().isVisible());
        QVERIFY(pane->isAncestorOf(window->focusWidget()));
        QCOMPARE(state(window), Transport::State::Closed);
        QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(window->focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
        QCOMPARE(window->focusWidget(), address);
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s, false));
        button(window)->setFocus();
        QTest::keyClick(button(window), Qt::Key_Return);
        QTRY_VERIFY(isOpen(window));
        auto *language = window->findChild<QToolButton *>(u"languageSwitch"_s);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(m_language->current(), Language::Name::Chinese);
    }

    void enterOnAClientLeadsToTheMessage()
    {
        MainWindow *server = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        server->resize(1200, 760);
        QTRY_VERIFY(isOpen(server));
        MainWindow *client = open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        auto *list = server->findChild<QListView *>(u"peers"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        server->activateWindow();
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        auto *composer = server->findChild<Composer *>();
        QVERIFY(composer->isAncestorOf(server->focusWidget()));
        QCOMPARE(composer->addressee(), server->session().peers().constFirst().peer);
    }

    void asksOnceBeforeClientsAreDisconnected()
    {
        MainWindow *server = open(setup(Protocol::Tcp, Role::Server, u"127.0.0.1:0"_s));
        QTRY_VERIFY(isOpen(server));
        QVERIFY(server->closingLoss().isNone());
        MainWindow *client = open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        QTRY_COMPARE(server->closingLoss().clients, 1);
        QVERIFY(client->closingLoss().isNone());

        ClosingQuestion *question = askedToClose(server);
        QVERIFY(question && question->isVisible());
        QVERIFY(question->informativeText().contains("1 client"_L1));
        askedToClose(server); // a second attempt opens no second question
        QCOMPARE(server->findChildren<ClosingQuestion *>().size(), 1);
        question->reject();
        QTRY_VERIFY(!server->findChild<ClosingQuestion *>());
        QVERIFY(server->isVisible());
        QVERIFY(isOpen(server));

        question = askedToClose(server);
        QVERIFY(question);
        question->checkBox()->setChecked(true);
        const QPointer<MainWindow> watched = server;
        for (QAbstractButton *each : question->buttons()) {
            if (question->buttonRole(each) == QMessageBox::AcceptRole)
                each->click();
        }
        QTRY_VERIFY(watched.isNull());
        QVERIFY(!m_preferences->asksBeforeClosing());
        // The server has finished sending; the client may still send.
        QTRY_VERIFY(hasRow(client, MessageKind::PeerFinished));
    }

    void doesNotAskWhereThePersonDoesNotWantIt()
    {
        m_preferences->setAsksBeforeClosing(false);
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        fill(window);
        const QPointer<MainWindow> watched = window;
        QVERIFY(!askedToClose(window));
        QTRY_VERIFY(watched.isNull());
    }

    void asksBeforeALongConversationIsLost()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        window->session().conversation().append(MessageKind::Sent, PeerId::Everyone, "x", 0);
        QVERIFY(window->closingLoss().isNone()); // too few messages to be worth saving
        fill(window);
        QCOMPARE(window->closingLoss().conversations, 1);
        QVERIFY(askedToClose(window));

        // Closing by the program itself (SIGTERM, a lesson) needs no answer.
        const QPointer<MainWindow> watched = window;
        window->close();
        QTRY_VERIFY(watched.isNull());
    }

    void asksOnceForAllWindowsBeforeItQuits()
    {
        Windows windows(*m_preferences, *m_language);
        for (int i = 0; i < 3; ++i)
            m_windows.append(windows.open(setup(Protocol::Tcp, Role::Server, {}, false)));
        fill(m_windows[0]);
        fill(m_windows[1]);
        Q_EMIT m_windows[2]->quitRequested();
        auto *question = m_windows[2]->findChild<ClosingQuestion *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u'2'));
        for (QAbstractButton *each : question->buttons()) {
            if (question->buttonRole(each) == QMessageBox::AcceptRole)
                each->click();
        }
        QTRY_VERIFY(std::all_of(m_windows.begin(), m_windows.end(),
                                [](const auto &window) { return window.isNull(); }));
    }

    void quitsAtOnceWhereNothingIsLost()
    {
        Windows windows(*m_preferences, *m_language);
        m_windows.append(windows.open(setup(Protocol::Tcp, Role::Server, {}, false)));
        Q_EMIT m_windows[0]->quitRequested();
        QTRY_VERIFY(m_windows[0].isNull());
    }

    void aboutDoesNotBlock()
    {
        MainWindow *window = open(setup(Protocol::Tcp, Role::Server, {}, false));
        const QList<QAction *> menus = window->menuBar()->actions();
        menus.constLast()->menu()->actions().constLast()->trigger();
        auto *box = window->findChild<QMessageBox *>();
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        box->close();
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
