// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/peernotelist.h"
#include "app/net/address/endpointparser.h"
#include "tests/fake/faketransport.h"
#include "ui/controls/peermodel.h"
#include "ui/controls/peerpane.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

PeerSummary summaryOf(quint32 number, qint64 received = 0)
{
    PeerSummary peer;
    peer.peer = PeerId{number};
    peer.address = SocketAddress::fromIPv4(0x7f000001, quint16(50'000 + number));
    peer.messagesReceived = received;
    peer.bytesReceived = received * 10;
    return peer;
}

/// A pane whose session uses a network played by the test.
struct Bench
{
    std::shared_ptr<FakeNetwork> network = std::make_shared<FakeNetwork>();
    Session session{nullptr, network->factory()};
    PeerNoteList notes{QString()};
    PeerPane pane{session, notes};
    QListView *list = pane.findChild<QListView *>(u"peers"_s);
    QPushButton *button = pane.findChild<QPushButton *>(u"disconnect"_s);
    QSignalSpy chosen{&pane, &PeerPane::addresseeChanged};
    QSignalSpy disconnects{&pane, &PeerPane::disconnectRequested};

    Bench()
    {
        pane.resize(190, 400);
        pane.show();
    }

    [[nodiscard]] int selectedRow() const
    {
        const QModelIndexList rows = list->selectionModel()->selectedIndexes();
        return rows.size() == 1 ? rows.constFirst().row() : -1;
    }
    void refresh()
    {
        session.refresh();
        pane.refresh();
    }

    bool start()
    {
        ConversationSetup setup;
        setup.address = u"127.0.0.1:8000"_s;
        setup.reply = ReplyMode::Manual;
        session.start(setup);
        return QTest::qWaitFor([this] {
            refresh();
            return session.state() == Transport::State::Open;
        });
    }

    PeerId connectClient(quint16 port)
    {
        const int before = list->model()->rowCount();
        const PeerId peer = network->connectPeer(SocketAddress::fromIPv4(0x7f000001, port));
        const bool shown = QTest::qWaitFor([this, before] {
            refresh();
            return list->model()->rowCount() > before;
        });
        return shown ? peer : PeerId::None;
    }

    QString textAt(int row, int role = Qt::DisplayRole) const
    {
        return list->model()->index(row, 0).data(role).toString();
    }
};

} // namespace

class TestPeerPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelStaysConsistent();
    void modelTellsOnlyOfRowsThatChanged();
    void modelOfNamesTellsOfNoNumbers();
    void showsClientsAsTheyComeAndGo();
    void choosingARowChoosesTheAddressee();
    void choosesNobodyElseWhenTheChosenOneGoes();
    void goesBackToAllWhenTheServerStops();
    void disconnectsByKeyButtonAndMenu();
    void neverDisconnectsAll();
    void saysWhenNobodyIsThere();
    void acceptsTheClientsInTheQueueByHand();
    void showsLongAddressesInNarrowPanes();
};

void TestPeerPane::modelStaysConsistent()
{
    PeerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Rebuilds the list from the model's signals alone, as a view does.
    QRandomGenerator random(7);
    QList<PeerSummary> peers;
    quint32 next = 1;
    for (int round = 0; round < 300; ++round) {
        peers.removeIf([](const PeerSummary &peer) { return !peer.connected; });
        for (PeerSummary &peer : peers) {
            const quint32 dice = random.bounded(10);
            if (dice == 0)
                peer.connected = false;
            else if (dice < 4)
                ++peer.messagesReceived;
        }
        for (quint32 count = random.bounded(4); count > 0; --count)
            peers.append(summaryOf(next++));
        model.setPeers(peers);

        QList<PeerSummary> connected = peers;
        connected.removeIf([](const PeerSummary &peer) { return !peer.connected; });
        QCOMPARE(model.rowCount(), connected.size() + 1);
        for (int row = 1; row <= connected.size(); ++row) {
            QCOMPARE(model.summary(row), connected.at(row - 1));
            QCOMPARE(model.rowOf(model.peerAt(row)), row);
        }
    }
    // Peers inserted in the middle, which no session does.
    model.setPeers({summaryOf(10), summaryOf(30)});
    model.setPeers({summaryOf(5), summaryOf(10), summaryOf(20), summaryOf(30), summaryOf(40)});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.rowOf(PeerId{20}), 3);
    QCOMPARE(model.rowOf(PeerId{21}), -1);
    model.setPeers({});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.peerAt(0), PeerId::Everyone);
    QCOMPARE(model.peerAt(1), PeerId::None);
}

void TestPeerPane::modelOfNamesTellsOfNoNumbers()
{
    PeerModel model(PeerModel::Shown::Names);
    QList<PeerSummary> peers{summaryOf(1), summaryOf(2)};
    model.setPeers(peers);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    peers[1].messagesReceived = 5;
    peers[1].bytesQueued = 7;
    model.setPeers(peers);
    QCOMPARE(changed.size(), 0);
    const QModelIndex second = model.index(2);
    const QString name = peers[1].address.toString();
    QCOMPARE(second.data().toString(), name);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), name);
    QVERIFY(second.data(Qt::ToolTipRole).toString().startsWith(name));
    peers[0].connected = false;
    model.setPeers(peers);
    QCOMPARE(model.rowOf(PeerId{2}), 1);
}

void TestPeerPane::modelTellsOnlyOfRowsThatChanged()
{
    PeerModel model;
    QList<PeerSummary> peers;
    for (quint32 number = 1; number <= 5'000; ++number)
        peers.append(summaryOf(number));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setPeers(peers);
    QCOMPARE(inserted.size(), 1);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPeers(peers);
    QCOMPARE(changed.size(), 0);

    for (const int row : {10, 11, 12, 4'000})
        ++peers[row - 1].messagesReceived;
    model.setPeers(peers);
    QSet<int> rows;
    for (const QList<QVariant> &signal : changed) {
        const auto first = signal.at(0).toModelIndex();
        const auto last = signal.at(1).toModelIndex();
        for (int row = first.row(); row <= last.row(); ++row)
            rows.insert(row);
    }
    QCOMPARE(rows, (QSet<int>{0, 10, 11, 12, 4'000}));
    QCOMPARE(changed.size(), 3); // rows 10 to 12, 4000, the totals

    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    peers.remove(100, 300);
    model.setPeers(peers);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 4'701);
}

void TestPeerPane::showsClientsAsTheyComeAndGo()
{
    Bench bench;
    QVERIFY(bench.start());
    QCOMPARE(bench.list->model()->rowCount(), 1);
    QCOMPARE(bench.textAt(0), u"All clients"_s);
    const PeerId first = bench.connectClient(51324);
    QVERIFY(first != PeerId::None);
    QVERIFY(bench.connectClient(51330) != PeerId::None);
    QCOMPARE(bench.textAt(1), u"127.0.0.1:51324"_s);
    QCOMPARE(bench.textAt(2), u"127.0.0.1:51330"_s);

    bench.network->receive(first, "hello");
    QTRY_VERIFY((bench.refresh(), bench.textAt(1, Qt::AccessibleTextRole).contains("5 B"_L1)));
    QVERIFY(bench.textAt(1, Qt::ToolTipRole).contains("127.0.0.1:51324"_L1));
    QVERIFY(bench.textAt(0, Qt::AccessibleTextRole).contains("5 B"_L1));

    bench.network->disconnectPeer(first);
    QTRY_VERIFY((bench.refresh(), bench.list->model()->rowCount() == 2));
    QCOMPARE(bench.textAt(1), u"127.0.0.1:51330"_s);
    // Like the status line: includes the message of a client that has left.
    QVERIFY(bench.textAt(0, Qt::AccessibleTextRole).contains("1 message"_L1));
    QVERIFY(bench.textAt(0, Qt::AccessibleTextRole).endsWith("5 B"_L1));
}

void TestPeerPane::choosingARowChoosesTheAddressee()
{
    Bench bench;
    QVERIFY(bench.start());
    const PeerId first = bench.connectClient(51324);
    const PeerId second = bench.connectClient(51330);
    QCOMPARE(bench.pane.addressee(), PeerId::Everyone);
    bench.list->setFocus();
    QTest::keyClick(bench.list, Qt::Key_Down);
    QCOMPARE(bench.pane.addressee(), first);
    QCOMPARE(bench.chosen.size(), 1);
    QCOMPARE(bench.chosen.last().first().value<PeerId>(), first);
    QTest::mouseClick(bench.list->viewport(), Qt::LeftButton, {},
                      bench.list->visualRect(bench.list->model()->index(2, 0)).center());
    QCOMPARE(bench.pane.addressee(), second);
    QCOMPARE(bench.chosen.size(), 2);

    bench.pane.setAddressee(PeerId::Everyone);
    QCOMPARE(bench.selectedRow(), 0);
    QCOMPARE(bench.chosen.size(), 2); // only the person's choices are reported
    bench.pane.setAddressee(PeerId{4711});
    QCOMPARE(bench.pane.addressee(), PeerId::None);
    QCOMPARE(bench.selectedRow(), -1);
}

void TestPeerPane::choosesNobodyElseWhenTheChosenOneGoes()
{
    Bench bench;
    QVERIFY(bench.start());
    const PeerId first = bench.connectClient(51324);
    const PeerId second = bench.connectClient(51330);
    bench.pane.setAddressee(second);
    bench.network->disconnectPeer(first); // the next row must not become the addressee
    QTRY_VERIFY((bench.refresh(), bench.list->model()->rowCount() == 2));
    QCOMPARE(bench.pane.addressee(), second);
    QCOMPARE(bench.selectedRow(), 1);
    QCOMPARE(bench.chosen.size(), 0);

    bench.network->disconnectPeer(second);
    QTRY_VERIFY((bench.refresh(), bench.list->model()->rowCount() == 1));
    QCOMPARE(bench.pane.addressee(), PeerId::None);
    QCOMPARE(bench.selectedRow(), -1);
    QCOMPARE(bench.chosen.size(), 1);
    QCOMPARE(bench.chosen.last().first().value<PeerId>(), PeerId::None);
}

void TestPeerPane::goesBackToAllWhenTheServerStops()
{
    Bench bench;
    QVERIFY(bench.start());
    const PeerId first = bench.connectClient(51324);
    bench.pane.setAddressee(first);
    bench.session.stop();
    QTRY_VERIFY((bench.refresh(), bench.session.state() == Transport::State::Closed));
    QTRY_VERIFY((bench.refresh(), bench.list->model()->rowCount() == 1));
    QCOMPARE(bench.pane.addressee(), PeerId::Everyone);
    QCOMPARE(bench.selectedRow(), 0);
}

void TestPeerPane::disconnectsByKeyButtonAndMenu()
{
    Bench bench;
    QVERIFY(bench.start());
    const PeerId first = bench.connectClient(51324);
    bench.pane.setAddressee(first);
    bench.pane.activateWindow();
    bench.list->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&bench.pane));
    QTest::keyClick(bench.list, Qt::Key_Delete);
    QCOMPARE(bench.disconnects.size(), 1);
    QTest::mouseClick(bench.button, Qt::LeftButton);
    QCOMPARE(bench.disconnects.size(), 2);

    Q_EMIT bench.list->customContextMenuRequested(
            bench.list->visualRect(bench.list->model()->index(1, 0)).center());
    auto *menu = bench.pane.findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    bench.pane.disconnectAction()->trigger();
    menu->hide();
    QCOMPARE(bench.disconnects.size(), 3);
    for (const QList<QVariant> &signal : std::as_const(bench.disconnects))
        QCOMPARE(signal.first().value<PeerId>(), first);
}

void TestPeerPane::neverDisconnectsAll()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.connectClient(51324) != PeerId::None);
    bench.list->setFocus();
    QTest::keyClick(bench.list, Qt::Key_Delete);
    QVERIFY(!bench.button->isEnabled());
    bench.pane.setAddressee(PeerId::None);
    QTest::keyClick(bench.list, Qt::Key_Delete);
    QVERIFY(!bench.button->isEnabled());
    QCOMPARE(bench.disconnects.size(), 0);
}

void TestPeerPane::saysWhenNobodyIsThere()
{
    Bench bench;
    auto *empty = bench.pane.findChild<QLabel *>(u"noPeers"_s);
    bench.refresh();
    QVERIFY(empty->isVisible());
    const QString before = empty->text();
    QVERIFY(!before.isEmpty());
    QVERIFY(bench.start());
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains("127.0.0.1:8000"_L1), qPrintable(empty->text()));
    QVERIFY(empty->text() != before);
    QVERIFY(bench.connectClient(51324) != PeerId::None);
    QVERIFY(!empty->isVisible());
}

void TestPeerPane::acceptsTheClientsInTheQueueByHand()
{
    Session session;
    PeerNoteList notes{QString()};
    PeerPane pane(session, notes);
    pane.resize(224, 400);
    pane.show();
    auto *places = pane.findChild<QWidget *>(u"acceptPlaces"_s);
    auto *text = pane.findChild<QLabel *>(u"acceptQueue"_s);
    auto *accept = pane.findChild<QPushButton *>(u"acceptNext"_s);
    auto *list = pane.findChild<QListView *>(u"peers"_s);
    const auto refreshed = [&] {
        session.refresh();
        pane.refresh();
        return true;
    };
    ConversationSetup setup;
    setup.address = u"127.0.0.1:0"_s;
    setup.transport.engine = defaultEngine();
    setup.transport.accepting = Accepting::ByHand;
    setup.transport.backlog = 1;
    session.start(setup);
    QTRY_VERIFY(refreshed() && session.state() == Transport::State::Open);
    if (!session.abilities().testFlag(Ability::Accepting)) {
        QVERIFY(!accept->isVisible()); // these sockets accept each client at once
        return;
    }
    QTRY_COMPARE((refreshed(), text->text()), u"No client waits for accept()."_s);
    QVERIFY(accept->isVisible());
    const auto client = [&session] {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, session.localAddress().port());
        return socket;
    };
    const auto first = client();
    QTRY_COMPARE(first->state(), QAbstractSocket::ConnectedState);
#ifdef Q_OS_LINUX
    QVERIFY(places->isVisible());
    QTRY_COMPARE((refreshed(), text->text()),
                 u"1 client(s) wait for accept(); listen() made room for 1."_s);
    const auto second = client();
    QTRY_COMPARE((refreshed(), text->text().section(u':', 0, 0)), u"The queue is full"_s);
    QCOMPARE(second->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(accept->accessibleDescription(), text->text());
#endif
    QCOMPARE(list->model()->rowCount(), 1); // "All clients" alone
    accept->click();
    QTRY_COMPARE((refreshed(), list->model()->rowCount()), 2);
    // The next ones need no button.
    session.change([](ConversationSetup &chosen) { chosen.transport.accepting = Accepting::All; });
    const auto third = client();
    QTRY_VERIFY(refreshed() && list->model()->rowCount() > 2);
    QVERIFY(!accept->isVisible());
    QVERIFY(!places->isVisible());
}

void TestPeerPane::showsLongAddressesInNarrowPanes()
{
    Bench bench;
    QVERIFY(bench.start());
    const QHostAddress host(u"2001:db8:1234:5678:9abc:def0:1234:5678"_s);
    bench.network->connectPeer(SocketAddress(host, 51324));
    QTRY_VERIFY((bench.refresh(), bench.list->model()->rowCount() == 2));
    bench.pane.resize(bench.pane.minimumWidth(), 300);
    const QRect row = bench.list->visualRect(bench.list->model()->index(1, 0));
    QVERIFY(row.width() <= bench.list->viewport()->width());
    QVERIFY(!bench.pane.grab().isNull());
}

QTEST_MAIN(TestPeerPane)
#include "tst_peerpane.moc"
