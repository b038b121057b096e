// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/statistics/statisticspage.h"

#include "app/net/address/endpoint.h"
#include "app/net/address/endpointparser.h"
#include "ui/inspector/statistics/peertrafficmodel.h"
#include "ui/inspector/statistics/rateplot.h"
#include "ui/settings/language.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests the page over real sockets on this machine.
class TestStatisticsPage : public QObject
{
    Q_OBJECT

private:
    /// A session that takes its news at once, and its page.
    struct End
    {
        End()
        {
            QObject::connect(&session, &Session::changed, &session, [this] {
                session.refresh();
                page.refresh();
            });
        }
        Session session;
        StatisticsPage page{session};
    };

    static ConversationSetup setup(Protocol protocol, Role role, const QString &address)
    {
        ConversationSetup wanted;
        wanted.protocol = protocol;
        wanted.role = role;
        wanted.address = address;
        return wanted;
    }

    static bool isOpen(const Session &session) { return session.state() == Transport::State::Open; }

    static bool start(End &server, End &client, Protocol protocol)
    {
        server.session.start(setup(protocol, Role::Server, u"127.0.0.1:0"_s));
        if (!QTest::qWaitFor([&] { return isOpen(server.session); }))
            return false;
        client.session.start(
                setup(protocol, Role::Client, server.session.localAddress().toString()));
        return QTest::qWaitFor([&] { return isOpen(client.session); });
    }

    static void send(End &end, int times)
    {
        for (int i = 0; i < times; ++i) {
            TransportError error;
            QVERIFY(end.session.send("hello", PeerId::Everyone, &error) >= 0);
        }
    }

    /// Returns the value shown for a name, found by accessible name.
    static QString value(const End &end, const QString &name, int which = 0)
    {
        int found = 0;
        const auto labels = end.page.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(&end.page) && label->accessibleName().startsWith(name + u": "_s)
                && found++ == which)
                return label->text();
        }
        return {};
    }

    Language m_language;

private Q_SLOTS:
    void init() { m_language.use(Language::Name::English); }

    void countsARealConversation()
    {
        End server;
        End client;
        client.page.show();
        QVERIFY(start(server, client, Protocol::Tcp));
        for (int i = 1; i <= 5; ++i) { // one by one, since a stream may merge messages
            send(client, 1);
            QTRY_COMPARE(client.session.counters().bytesReceived, 5 * i);
        }
        QTRY_COMPARE(value(client, u"Bytes"_s), u"25 B"_s);
        QCOMPARE(value(client, u"Bytes"_s, 1), u"25 B"_s);
        QCOMPARE(value(client, u"Messages"_s, 1), u"5"_s);
        QTRY_COMPARE(value(client, u"Exact"_s), u"5"_s);
        QVERIFY(value(client, u"Median"_s).endsWith("s"_L1));
        QVERIFY(value(client, u"99th percentile"_s).endsWith("s"_L1));
        const qint64 fastest = client.page.statistics().totals().fastestRoundTrip;
        QVERIFY(fastest > 0);
        QVERIFY(client.page.statistics().roundTrip(0.5) >= fastest * 99 / 100);
        // Datagram counters do not apply to a stream.
        QCOMPARE(value(client, u"Lost"_s), QString());
        auto *plot = client.page.findChild<RatePlot *>();
        // Sampled after a second.
        QTRY_VERIFY(plot->accessibleDescription().contains("Round trip"_L1));
    }

    void tellsWhatBecameOfDatagramsWhereThatIsKnown()
    {
        End server;
        End client;
        client.page.show();
        server.page.show();
        QVERIFY(start(server, client, Protocol::Udp));
        QCOMPARE(value(client, u"Lost"_s), QString()); // no echo yet
        send(client, 7);
        QTRY_COMPARE(value(client, u"Echoed"_s), u"7"_s);
        QCOMPARE(value(client, u"Lost"_s), u"0"_s);
        QCOMPARE(value(client, u"Duplicated"_s), u"0"_s);
        QCOMPARE(value(server, u"Echoed"_s), QString()); // a server expects no echoes
        QCOMPARE(value(server, u"Dropped by the system"_s), u"0"_s);
    }

    void saysNothingOfDropsThatTheChosenSocketsDoNotCount()
    {
        End server;
        server.page.show();
        ConversationSetup wanted = setup(Protocol::Udp, Role::Server, u"127.0.0.1:0"_s);
        wanted.transport.engine = Engine::Qt;
        server.session.start(wanted);
        QTRY_VERIFY(isOpen(server.session));
        QTRY_COMPARE(value(server, u"Dropped by the system"_s), u"–"_s);
    }

    void listsTheClientsOfAServer()
    {
        End server;
        End one;
        End two;
        server.page.show();
        QVERIFY(start(server, one, Protocol::Tcp));
        two.session.start(
                setup(Protocol::Tcp, Role::Client, server.session.localAddress().toString()));
        QTRY_VERIFY(isOpen(two.session));
        send(two, 1);
        auto *table = server.page.findChild<QTreeView *>(u"peerTraffic"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const QAbstractItemModelTester tester(
                table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(table->isVisible());
        const QModelIndex received = table->model()->index(1, PeerTrafficModel::Received);
        QTRY_COMPARE(received.data().toString(), u"1\n5 B"_s);
        QVERIFY(received.data(Qt::AccessibleTextRole).toString().contains("5 B"_L1));
        const QModelIndex address = table->model()->index(1, PeerTrafficModel::Address);
        QCOMPARE(address.data(Qt::ToolTipRole).toString(), two.session.localAddress().toString());
        QVERIFY(!one.page.findChild<QTreeView *>(u"peerTraffic"_s)->isVisibleTo(&one.page));
        one.session.stop();
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void resetCountsFromZero()
    {
        End server;
        End client;
        client.page.show();
        QVERIFY(start(server, client, Protocol::Udp));
        send(client, 3);
        QTRY_COMPARE(value(client, u"Messages"_s), u"3"_s);
        QTest::mouseClick(client.page.findChild<QPushButton *>(u"resetStatistics"_s),
                          Qt::LeftButton);
        QCOMPARE(value(client, u"Messages"_s), u"0"_s);
        QCOMPARE(value(client, u"Messages"_s, 1), u"0"_s);
        QTRY_VERIFY(!client.page.statistics().history().empty()); // the curves remain
        send(client, 1);
        QTRY_COMPARE(value(client, u"Messages"_s), u"1"_s);
    }

    void copiesItselfAsText()
    {
        End server;
        End client;
        client.page.show();
        QVERIFY(start(server, client, Protocol::Udp));
        send(client, 3);
        QTRY_COMPARE(value(client, u"Messages"_s), u"3"_s);
        QTest::mouseClick(client.page.findChild<QPushButton *>(u"copyStatistics"_s),
                          Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains("15"_L1), qPrintable(text));
        QVERIFY(text.contains(server.session.localAddress().toString()));
    }

    void knowsWhatHappenedWhileNobodyLooked()
    {
        End server;
        End client;
        client.page.show();
        QVERIFY(start(server, client, Protocol::Udp));
        client.page.hide();
        send(client, 3);
        QTRY_COMPARE(client.session.counters().messagesReceived, 3);
        client.session.stop();
        QTRY_COMPARE(client.session.state(), Transport::State::Closed);
        client.page.show();
        QCOMPARE(value(client, u"Messages"_s), u"3"_s);
        Traffic all;
        for (const Statistics::Moment &moment : client.page.statistics().history()) {
            all.messagesReceived += moment.rate.messagesReceived;
            all.messagesSent += moment.rate.messagesSent;
            all.bytesReceived += moment.rate.bytesReceived;
            all.bytesSent += moment.rate.bytesSent;
        }
        QCOMPARE(all, (Traffic{3, 3, 15, 15}));
        const QString plot = client.page.findChild<RatePlot *>()->accessibleDescription();
        QVERIFY2(plot.contains("Round trip"_L1), qPrintable(plot));
    }

    void neverInventsARate()
    {
        End server;
        End client;
        client.page.show();
        QVERIFY(start(server, client, Protocol::Udp));
        send(client, 3);
        QTRY_COMPARE(client.session.counters().messagesReceived, 3);
        // However short the time between two samples: not more than was sent in total.
        for (int i = 0; i < 20; ++i) {
            client.page.hide();
            client.page.show();
            QVERIFY(client.page.statistics().rate().bytesReceived <= 15);
            QVERIFY(client.page.statistics().rate().bytesSent <= 15);
        }
    }

    void fitsANarrowColumn()
    {
        for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
            m_language.use(name);
            End server;
            End client;
            server.page.show();
            client.page.show();
            QVERIFY(start(server, client, Protocol::Udp));
            send(client, 3);
            QTRY_COMPARE(client.page.statistics().totals().datagrams.echoed, 3);
            QTRY_VERIFY(server.page.findChild<QTreeView *>(u"peerTraffic"_s)->isVisible());
            QVERIFY2(client.page.minimumSizeHint().width() <= 240,
                     qPrintable(QString::number(client.page.minimumSizeHint().width())));
            QVERIFY2(server.page.minimumSizeHint().width() <= 240,
                     qPrintable(QString::number(server.page.minimumSizeHint().width())));
        }
    }

    void drawsWhatHappened()
    {
        RatePlot plot;
        plot.resize(plot.sizeHint());
        const QImage empty = plot.grab().toImage();
        std::deque<Statistics::Moment> history;
        constexpr qint64 second = 1'000'000'000;
        for (int i = 1; i <= 120; ++i) {
            Statistics::Moment moment;
            moment.time = i * second;
            moment.rate = {i, i, 1024 * i, 512 * i};
            if (i % 10) { // every tenth without an echo
                moment.fastest = 100'000;
                moment.median = 200'000;
                moment.slowest = 100'000 * i;
            }
            history.push_back(moment);
        }
        plot.setHistory(history, 0);
        const QImage full = plot.grab().toImage();
        QVERIFY(full != empty);
        QVERIFY(plot.accessibleDescription().contains("120.0 KiB"_L1));
        QVERIFY(plot.accessibleDescription().contains("60.0 KiB"_L1));
        QVERIFY(plot.accessibleDescription().contains("11.9 ms"_L1));
        for (auto &moment : history)
            moment = {moment.time, {}, -1, -1, -1};
        plot.setHistory(history, 0);
        QVERIFY(!plot.grab().isNull());
        plot.setHistory({}, 0);
        QVERIFY(!plot.grab().isNull());
    }
};

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
