// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/peernotelist.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/blockedbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peeractions.h"
#include "ui/controls/peermodel.h"
#include "ui/controls/peernotedialog.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/messageactions.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/symbolbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// The clients of a server in a window: names, blocking, answers, finding, several addressees.
class TestPeers : public QObject, private WindowTest
{
    Q_OBJECT

private:
    MainWindow *m_window = nullptr;
    QListView *m_list = nullptr;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;

    void openServer(ReplyMode reply = ReplyMode::Manual)
    {
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        setup.reply = reply;
        m_window = open(setup);
        m_list = m_window->findChild<QListView *>(u"peers"_s);
        m_window->resize(1200, 760); // where the list has a place of its own
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(m_window, Qt::Key_F5);
        QTRY_COMPARE(session().state(), Transport::State::Open);
    }

    [[nodiscard]] Session &session() const { return m_window->session(); }

    QTcpSocket &connectClient(const QString &from = u"127.0.0.1"_s)
    {
        const int before = m_list->model()->rowCount();
        auto client = std::make_unique<QTcpSocket>();
        (void)client->bind(QHostAddress(from));
        client->connectToHost(QHostAddress::LocalHost, session().localAddress().port());
        m_clients.push_back(std::move(client));
        (void)QTest::qWaitFor([this, before] { return m_list->model()->rowCount() > before; },
                              10'000);
        return *m_clients.back();
    }

    /// Waits for as many bytes as are expected.
    [[nodiscard]] static QByteArray received(QTcpSocket &client, qsizetype size)
    {
        (void)QTest::qWaitFor([&client, size] { return client.bytesAvailable() >= size; });
        return client.readAll();
    }

    [[nodiscard]] QString textOf(int row, int role = Qt::DisplayRole) const
    {
        return m_list->model()->index(row, 0).data(role).toString();
    }

    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers,
                          m_list->visualRect(m_list->model()->index(row, 0)).center());
    }

    [[nodiscard]] QLineEdit *find() const
    {
        return m_window->findChild<QLineEdit *>(u"findPeer"_s);
    }

    [[nodiscard]] QString addressee() const
    {
        auto *box = m_window->findChild<LabelledBox *>(u"addressee"_s);
        return box->currentIndex() < 0 ? box->placeholderText() : box->currentText();
    }

    /// Opens the dialog by its key.
    [[nodiscard]] PeerNoteDialog *openName() const
    {
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window);
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Return, Qt::AltModifier);
        return m_window->findChild<PeerNoteDialog *>();
    }

    void send(const QString &text) const
    {
        m_window->findChild<Composer *>()->setText(text);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"send"_s), Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup()
    {
        m_clients.clear();
        end();
    }

    void aNameIsSeenWhereItsAddressWas()
    {
        openServer(ReplyMode::Echo);
        QTcpSocket &client = connectClient();
        const QString address = u"127.0.0.1:%1"_s.arg(client.localPort());
        client.write("hello");
        QCOMPARE(received(client, 5), "hello");
        click(1);
        PeerNoteDialog *dialog = openName();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(address));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"peerName"_s), u"python client"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"peerNote"_s), u"by the door"_s);
        dialog->findChild<QComboBox *>(u"peerColour"_s)->setCurrentIndex(4);
        // Windows on one machine share a host.
        auto *forHost = dialog->findChild<QCheckBox *>(u"peerForHost"_s);
        QVERIFY(forHost->isVisibleTo(dialog) && !forHost->isChecked());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<PeerNoteDialog *>());

        QCOMPARE(textOf(1), u"python client"_s);
        QVERIFY(textOf(1, Qt::AccessibleTextRole).contains(address));
        QVERIFY(textOf(1, Qt::ToolTipRole).contains(address));
        QVERIFY(textOf(1, Qt::ToolTipRole).contains("by the door"_L1));
        QCOMPARE(addressee(), u"python client"_s);
        const auto *model = m_window->findChild<ConversationModel *>();
        const auto rows = [model] {
            QString all;
            for (int row = 0; row < model->rowCount(); ++row)
                all += model->index(row).data().toString() + u'\n';
            return all;
        };
        QTRY_VERIFY2(rows().contains("eceived from python client"_L1), qPrintable(rows()));
        QVERIFY2(rows().contains("python client connected"_L1), qPrintable(rows()));
        const PeerLook look = model->wording().look(session().peers().constFirst().peer);
        QCOMPARE(look.colour, 4);
        QCOMPARE(look.name, u"python client"_s);

        // Another connection has no name; reset takes it back.
        connectClient();
        QVERIFY(textOf(2).startsWith("127.0.0.1:"_L1));
        dialog = openName();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"resetPeer"_s), Qt::LeftButton);
        QCOMPARE(textOf(1), address);
        QVERIFY(m_preferences->peerNotes().notes()->isEmpty());
    }

    void aNameOfAHostIsForEveryConnection()
    {
        openServer();
        connectClient(u"127.0.0.2"_s);
        connectClient(u"127.0.0.2"_s);
        click(1);
        m_window->findChild<PeerActions *>()->name()->trigger();
        auto *dialog = m_window->findChild<PeerNoteDialog *>();
        dialog->findChild<QLineEdit *>(u"peerName"_s)->setText(u"甲\u202E\n机"_s);
        dialog->findChild<QCheckBox *>(u"peerForHost"_s)->setChecked(true);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"savePeer"_s), Qt::LeftButton);
        QCOMPARE(textOf(1), u"甲 机"_s);
        QCOMPARE(textOf(2), u"甲 机"_s);
        // It is kept.
        QTRY_VERIFY(PeerNotes::readFile(m_folder.filePath(u"peers.json"_s)).notes.count() == 1);
    }

    void aClientNamesItsServerFromAMessage()
    {
        openServer();
        ConversationSetup setup;
        setup.role = Role::Client;
        setup.address = u"tcp://127.0.0.1:%1"_s.arg(session().localAddress().port());
        MainWindow *client = open(setup);
        client->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(client));
        QTest::keyClick(client, Qt::Key_F5);
        QTRY_COMPARE(client->session().state(), Transport::State::Open);
        auto *pane = client->findChild<ConversationPane *>();
        QTRY_VERIFY(client->session().conversation().range().end > 0);
        pane->selectMessages({0});
        client->findChild<MessageActions *>()->popup({});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto name = std::ranges::find_if(actions, [](const QAction *action) {
            return action->text() == u"&Name, colour and note…"_s;
        });
        QVERIFY(name != actions.end() && (*name)->isEnabled());
        (*name)->trigger();
        menu->close();
        auto *dialog = client->findChild<PeerNoteDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"peerName"_s)->setText(u"my server"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"savePeer"_s), Qt::LeftButton);
        const auto *model = client->findChild<ConversationModel *>();
        QVERIFY(model->index(0).data().toString().contains("my server"_L1));
    }

    void blockingDisconnectsAndCanBeUndone()
    {
        openServer();
        QTcpSocket &client = connectClient(u"127.0.0.2"_s);
        QTcpSocket &other = connectClient();
        click(1);
        m_window->findChild<PeerActions *>()->block()->trigger();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(other.state(), QAbstractSocket::ConnectedState);
        QCOMPARE(session().setup().transport.blocked.toString(), u"127.0.0.2"_s);
        auto *button = m_window->findChild<QPushButton *>(u"blockedHosts"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Blocked 1"_s);

        QTcpSocket again;
        QVERIFY(again.bind(QHostAddress(u"127.0.0.2"_s)));
        QSignalSpy ended(&again, &QTcpSocket::disconnected);
        again.connectToHost(QHostAddress::LocalHost, session().localAddress().port());
        QTRY_COMPARE(ended.size(), 1);
        QTRY_COMPARE(button->text(), u"Blocked 1 · 1 turned away"_s);
        QCOMPARE(m_list->model()->rowCount(), 2);

        auto *undo = m_window->findChild<QPushButton *>(u"undoBlock"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(session().setup().transport.blocked.isEmpty());
        connectClient(u"127.0.0.2"_s);
        QCOMPARE(m_list->model()->rowCount(), 3);
    }

    void severalAreBlockedAndLetInTogether()
    {
        openServer();
        session().change([](ConversationSetup &setup) {
            setup.transport.blocked = *BlockedHosts::fromString(u"10.0.0.1"_s);
        });
        for (const QString &host : {u"127.0.0.2"_s, u"127.0.0.3"_s, u"127.0.0.3"_s})
            connectClient(host);
        click(1);
        click(3, Qt::ShiftModifier);
        m_window->findChild<PeerActions *>()->block()->trigger();
        QCOMPARE(session().setup().transport.blocked.toString(), u"10.0.0.1,127.0.0.2,127.0.0.3"_s);
        const QString said =
                m_window->findChild<BlockedBar *>()->findChild<QLabel *>(u"reason"_s)->text();
        QVERIFY2(said.startsWith("2 host"_L1), qPrintable(said));
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"undoBlock"_s), Qt::LeftButton);
        QCOMPARE(session().setup().transport.blocked.toString(), u"10.0.0.1"_s);
    }

    void aKeyOpensTheMenu()
    {
        openServer();
        connectClient();
        click(1);
        m_list->setFocus();
        auto *menu = m_window->findChild<PeerActions *>();
        QTest::keyClick(m_list, Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(menu->isVisible());
        menu->close();
    }

    void theListOfBlockedHostsLetsThemIn()
    {
        openServer();
        session().change([](ConversationSetup &setup) {
            setup.transport.blocked = *BlockedHosts::fromString(u"127.0.0.2,10.0.0.0/8"_s);
        });
        auto *button = m_window->findChild<QPushButton *>(u"blockedHosts"_s);
        QTRY_VERIFY(button->isVisible());
        Q_EMIT button->menu()->aboutToShow();
        const QList<QAction *> actions = button->menu()->actions();
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.at(1)->text(), u"Unblock 10.0.0.0/8"_s);
        actions.at(0)->trigger();
        QCOMPARE(session().setup().transport.blocked.toString(), u"10.0.0.0/8"_s);
        connectClient(u"127.0.0.2"_s);
        QCOMPARE(m_list->model()->rowCount(), 2);
        // New windows block it, too.
        QCOMPARE(m_preferences->setup().transport.blocked.toString(), u"10.0.0.0/8"_s);
    }

    void aClientIsAnsweredInItsOwnWay()
    {
        openServer(ReplyMode::Echo);
        QTcpSocket &one = connectClient();
        QTcpSocket &other = connectClient();
        auto *actions = m_window->findChild<PeerActions *>();
        const auto choose = [&](PeerReply reply) {
            actions->reply(reply)->trigger();
            QTRY_COMPARE(session().peers().constFirst().reply, reply);
        };
        click(1);
        QVERIFY(!actions->reply(PeerReply::Rules)->isEnabled());
        choose(PeerReply::Nothing);
        one.write("1");
        other.write("2");
        QCOMPARE(received(other, 1), "2");
        QTRY_VERIFY(session().counters().messagesReceived == 2);
        choose(PeerReply::Room);
        QTRY_VERIFY(actions->reply(PeerReply::Room)->isChecked());
        one.write("3");
        const QByteArray passedOn = "127.0.0.1:" + QByteArray::number(one.localPort()) + ": 3";
        QCOMPARE(received(other, passedOn.size()), passedOn);
        choose(PeerReply::Echo);
        one.write("4");
        QCOMPARE(received(one, 1), "4"); // and nothing of what came before
        QTRY_VERIFY(textOf(1, Qt::ToolTipRole).contains("gets back"_L1));
    }

    void severalGetAMessageOneByOne()
    {
        openServer();
        for (int i = 0; i < 4; ++i)
            connectClient();
        click(1);
        click(3, Qt::ControlModifier);
        QTest::keyClick(m_list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(addressee(), u"3 clients"_s);
        send(u"to three"_s);
        for (const int got : {0, 2, 3})
            QCOMPARE(received(*m_clients.at(size_t(got)), 8), "to three");
        QCOMPARE(session().conversation().range().end, 1 + 4 + 3); // a row for each
        QCOMPARE(addressee(), u"3 clients"_s); // they stay chosen
        QCOMPARE(m_clients.at(1)->bytesAvailable(), 0);

        session().disconnectPeer(session().peers().constFirst().peer);
        QTRY_COMPARE(addressee(), u"2 clients"_s);
        QTest::keyClick(m_list, Qt::Key_Home);
        QCOMPARE(addressee(), u"All clients"_s);
    }

    void whoGotItDoesNotGetItAgain()
    {
        openServer();
        for (int i = 0; i < 3; ++i)
            connectClient();
        auto *composer = m_window->findChild<Composer *>();
        QList<PeerId> several;
        for (const PeerSummary &peer : session().peers())
            several.append(peer.peer);
        composer->setSeveral(several + QList<PeerId>{PeerId{4711}}); // has gone meanwhile
        send(u"once"_s);
        for (const auto &client : m_clients)
            QCOMPARE(received(*client, 4), "once");
        const QString said = composer->findChild<QLabel *>(u"reason"_s)->text();
        QVERIFY2(said.contains("3 of 4"_L1), qPrintable(said));
        QCOMPARE(addressee(), u"Choose…"_s);
        send(u"once"_s);
        QCOMPARE(session().conversation().range().end, 1 + 3 + 3);
    }

    void findsAndOrders()
    {
        openServer();
        for (const char *from : {"127.0.0.9", "127.0.0.10", "127.0.0.2"})
            connectClient(QLatin1StringView(from));
        PeerNotes notes;
        QVERIFY(notes.set(u"127.0.0.10"_s, {u"Sensor A"_s, u"by the door"_s, 0}));
        m_preferences->peerNotes().set(notes);
        const auto hosts = [this] {
            QStringList all;
            for (int row = 1; row < m_list->model()->rowCount(); ++row)
                all.append(textOf(row).section(u':', 0, 0));
            return all.join(u' ');
        };
        QCOMPARE(hosts(), u"127.0.0.9 Sensor A 127.0.0.2"_s);
        click(1);
        // In the list the key of the search finds a client; elsewhere it searches messages.
        QTest::keyClick(m_list, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(find()->isVisible() && find()->hasFocus());
        QTest::keyClicks(find(), u"DOOR"_s);
        QCOMPARE(hosts(), u"Sensor A"_s);
        QVERIFY(addressee().startsWith("127.0.0.9:"_L1)); // what is chosen stays
        QTest::keyClick(find(), Qt::Key_Return);
        QCOMPARE(addressee(), u"Sensor A"_s);
        QVERIFY(m_list->hasFocus());
        find()->setText(u"nobody"_s);
        QCOMPARE(hosts(), QString());
        find()->setFocus();
        QTest::keyClick(find(), Qt::Key_Escape);
        QVERIFY(!find()->isVisible());
        QCOMPARE(hosts(), u"127.0.0.9 Sensor A 127.0.0.2"_s);
        QCOMPARE(addressee(), u"Sensor A"_s);

        const auto order = [this](const QString &text) {
            const QList<QMenu *> menus = m_window->findChild<PeerPane *>()->findChildren<QMenu *>();
            for (const QMenu *menu : menus) {
                for (QAction *action : menu->actions()) {
                    if (action->text().remove(u'&') == text)
                        action->trigger();
                }
            }
        };
        order(u"Order by address"_s);
        QCOMPARE(hosts(), u"127.0.0.2 127.0.0.9 Sensor A"_s);
        QCOMPARE(m_list->selectionModel()->selectedIndexes().constFirst().row(), 3);
        order(u"Order by name"_s);
        QCOMPARE(hosts(), u"Sensor A 127.0.0.2 127.0.0.9"_s);
        m_clients.at(2)->write("1");
        QTRY_COMPARE(session().counters().messagesReceived, 1);
        order(u"Order by messages"_s);
        QCOMPARE(hosts(), u"127.0.0.2 127.0.0.9 Sensor A"_s);
        order(u"Order by last activity"_s);
        QVERIFY(hosts().startsWith("127.0.0.2 "_L1));
        order(u"Order as they connected"_s);
        QCOMPARE(hosts(), u"127.0.0.9 Sensor A 127.0.0.2"_s);
    }

    /// Also with the model tester's eyes: selections and rows stay right in any order.
    void aThousandAreFoundAndOrdered()
    {
        PeerModel model;
        QList<PeerSummary> peers;
        PeerNotes notes;
        for (quint32 number = 1; number <= 1'000; ++number) {
            PeerSummary peer;
            peer.peer = PeerId{number};
            peer.address = SocketAddress::fromIPv4(0x0a000000 + (number * 7919) % 1'000, 5'000);
            peer.messagesReceived = (number * 31) % 977;
            peers.append(peer);
        }
        QVERIFY(notes.set(u"10.0.0.7"_s, {u"Zebra"_s, {}, 0}));
        model.setNotes(std::make_shared<const PeerNotes>(notes));
        model.setPeers(peers);
        const QPersistentModelIndex kept = model.index(model.rowOf(PeerId{500}));
        for (const PeerOrder order :
             {PeerOrder::Address, PeerOrder::Name, PeerOrder::Messages, PeerOrder::Bytes,
              PeerOrder::Activity, PeerOrder::Connected}) {
            model.sorting().setOrder(order);
            model.setPeers(peers);
            QCOMPARE(model.rowCount(), 1'001);
            QCOMPARE(model.peerAt(kept.row()), PeerId{500});
            for (int row = 2; row <= 1'000; ++row) {
                if (order == PeerOrder::Messages)
                    QVERIFY(model.summary(row - 1).messagesReceived
                            >= model.summary(row).messagesReceived);
                if (order == PeerOrder::Address)
                    QVERIFY(model.summary(row - 1).address.bytes()
                            <= model.summary(row).address.bytes());
            }
            if (order == PeerOrder::Name)
                QCOMPARE(model.index(1).data().toString(), u"Zebra"_s);
        }
        model.sorting().setSearch(u"zeb"_s);
        model.setPeers(peers);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.connected(), 1'000);
        QVERIFY(!kept.isValid());
        model.sorting().setSearch({});
        peers.removeFirst();
        model.setPeers(peers);
        QCOMPARE(model.rowCount(), 1'000);
    }

    void saysItAllToAScreenReader()
    {
        openServer();
        connectClient();
        auto *pane = m_window->findChild<PeerPane *>();
        for (const QWidget *each : pane->findChildren<QWidget *>()) {
            if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus
                || each == m_list->viewport())
                continue;
            QAccessibleInterface *heard =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
            QVERIFY2(heard && !heard->text(QAccessible::Name).isEmpty(),
                     qPrintable(each->objectName()));
        }
        for (const SymbolButton *button : pane->buttons())
            QVERIFY(button->isVisible() && !button->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestPeers)
#include "tst_peers.moc"
