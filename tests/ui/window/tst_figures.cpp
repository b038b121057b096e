// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Compares every number shown in a window with the JSON events of the same conversation. Events are
// computed from the stored rows and calls, independently of the window's counters.

#include "app/net/address/endpointparser.h"
#include "tests/ui/window/windowfigures.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/composer.h"
#include "ui/controls/statusline.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/window/windows.h"

#include <QComboBox>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestFigures : public QObject, private WindowTest
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000; // ms

    struct Talk
    {
        MainWindow *server = nullptr;
        MainWindow *client = nullptr;
        MainWindow *other = nullptr; // another client
    };

    MainWindow *open(Protocol protocol, Role role, Engine engine, const QString &address)
    {
        ConversationSetup setup;
        setup.protocol = protocol;
        setup.role = role;
        setup.transport.engine = engine;
        setup.address = address;
        setup.start = true;
        ConversationLook look = m_preferences->conversationLook();
        look.echoes = true; // every row is compared
        m_preferences->setConversationLook(look);
        MainWindow *window = WindowTest::open(setup);
        window->resize(1500, 900);
        return window;
    }

    void open(Protocol protocol, Engine engine, Talk *talk)
    {
        const auto isOpen = [](MainWindow *window) {
            return window->session().state() == Transport::State::Open;
        };
        const QString scheme = traitsOf(protocol).scheme + u"://"_s;
        talk->server = open(protocol, Role::Server, engine, scheme + u"127.0.0.1:0"_s);
        QTRY_VERIFY(isOpen(talk->server));
        const QString address = scheme + talk->server->session().localAddress().toString();
        talk->client = open(protocol, Role::Client, engine, address);
        QTRY_VERIFY(isOpen(talk->client));
        talk->other = open(protocol, Role::Client, engine, address);
        QTRY_VERIFY(isOpen(talk->other));
    }

    /// Sends like a person and waits until `other` has the whole message, so that a stream does not
    /// merge it with the next.
    static void send(MainWindow *from, const QString &text, MainWindow *other)
    {
        auto *composer = from->findChild<Composer *>();
        composer->setText(text);
        const qint64 bytes = text.toUtf8().size();
        QCOMPARE(figuresIn(composer->findChild<QLabel *>(u"byteCount"_s)->text()),
                 QStringList{QString::number(bytes)});
        const qint64 before = other->session().counters().bytesReceived;
        composer->sendNow();
        QTRY_COMPARE(other->session().counters().bytesReceived, before + bytes);
    }

    static void choose(MainWindow *server, ReplyMode mode)
    {
        auto *reply = server->findChild<QComboBox *>(u"replyMode"_s);
        reply->setCurrentIndex(reply->findData(int(mode)));
        Q_EMIT reply->activated(reply->currentIndex());
    }

    /// Exchanges messages whose counts and sizes all differ, so that no two numbers match by
    /// accident.
    static void converse(const Talk &talk)
    {
        send(talk.client, u"one"_s, talk.server); // echoed by the server
        QTRY_COMPARE(talk.client->session().counters().echoesExact, 1);
        choose(talk.server, ReplyMode::Manual);
        for (const QString &text : {u"a\r\n"_s, u"bcd"_s, QString(1500, u'x'), u"jklmnop"_s})
            send(talk.other, text, talk.server);
        int pause = 20; // ms; makes round trips differ
        for (const QString &text :
             {u"你好，世界"_s, u"a longer line of text"_s}) { // sent by a person
            send(talk.client, text, talk.server);
            talk.server->findChild<Composer *>()->setAddressee(PeerId(peerOf(talk, talk.client)));
            QTest::qWait(pause *= 2);
            send(talk.server, text, talk.client);
        }
        send(talk.client, u"the last"_s, talk.server);
        send(talk.server, u"differs!"_s, talk.client);
        send(talk.server, u"and another one"_s, talk.client);
        QCOMPARE(talk.client->session().counters().echoesExact, 3);
    }

    /// Returns the server's number of a client, found by text that only this client sent: a UDP
    /// client does not know its own address.
    static qint64 peerOf(const Talk &talk, MainWindow *client)
    {
        const JsonEvent said = SessionEvents(client->session()).of("sent"_L1).value(0);
        for (const JsonEvent &row : SessionEvents(talk.server->session()).of("received"_L1)) {
            if (SessionEvents::payload(row) == SessionEvents::payload(said))
                return number(row, "peer"_L1);
        }
        return -1;
    }

    /// Calls `look` with the expected figures until they match or the patience ends, since a window
    /// refreshes by its own timer.
    template<typename Look>
    static void check(MainWindow *window, Session &session, const QList<qint64> &connected,
                      Look look)
    {
        QStringList wrong;
        const bool right = QTest::qWaitFor(
                [&] {
                    WindowFigures figures(window, SessionEvents(session), connected);
                    look(figures);
                    wrong = figures.wrong();
                    return wrong.isEmpty();
                },
                patience);
        QVERIFY2(right, qPrintable(window->windowTitle() + u'\n' + wrong.join(u'\n')));
    }

    static void checkAll(MainWindow *window, const QList<qint64> &connected)
    {
        const ConversationSetup &run = window->session().run();
        QList<void (WindowFigures::*)()> panes{
                &WindowFigures::statusLine, &WindowFigures::addresses, &WindowFigures::bubbles,
                &WindowFigures::calls,      &WindowFigures::bytesPage, &WindowFigures::statistics,
                &WindowFigures::exports};
        panes.append(traitsOf(run.protocol).isStream ? &WindowFigures::stream
                                                     : &WindowFigures::datagrams);
        if (run.role == Role::Server)
            panes.append(&WindowFigures::peers);
        for (const auto pane : panes)
            check(window, window->session(), connected, std::mem_fn(pane));
    }

    /// Checks that a saved conversation shows the same figures when opened.
    void checkReadAgain(MainWindow *window)
    {
        const QString path = m_folder.filePath(u"again.jsonl"_s);
        window->transcripts().save(path, TranscriptFormat::JsonLines);
        QTRY_VERIFY(QFile::exists(path));
        Windows opener(*m_preferences, *m_language);
        MainWindow *opened = nullptr;
        const auto reading = connect(&window->transcripts(), &TranscriptActions::transcriptRead,
                                     &opener, [&](const ReadTranscript &read) {
                                         opened = opener.open(read);
                                         m_windows.append(opened);
                                     });
        QTRY_VERIFY((window->transcripts().open(path), opened));
        disconnect(reading);
        check(opened, window->session(), {1}, [](WindowFigures &figures) {
            figures.statusLine();
            figures.bubbles();
            figures.bytesPage();
        });
    }

    /// Checks that both ends report matching figures.
    static void checkBothEnds(const Talk &talk)
    {
        const SessionEvents server(talk.server->session());
        for (MainWindow *client : {talk.client, talk.other}) {
            const qint64 peer = peerOf(talk, client);
            QVERIFY(peer > 0);
            const SessionEvents events(client->session());
            QVERIFY(events.of("sent"_L1).size() >= 4);
            QCOMPARE(server.traffic("received"_L1, peer), events.traffic("sent"_L1));
            QCOMPARE(server.traffic("sent"_L1, peer), events.traffic("received"_L1));
        }
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void everyFigureIsTrue_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<Language::Name>("language");
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
            for (const Engine engine : availableEngines()) {
                const QByteArray ends =
                        (traitsOf(protocol).name + u", "_s + engineWord(engine)).toUtf8();
                QTest::addRow("%s, English", ends.data())
                        << protocol << engine << Language::Name::English;
                QTest::addRow("%s, Chinese", ends.data())
                        << protocol << engine << Language::Name::Chinese;
            }
        }
    }

    void everyFigureIsTrue()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const Engine, engine);
        QFETCH(const Language::Name, language);
        m_language->use(language);
        Talk talk;
        open(protocol, engine, &talk);
        if (QTest::currentTestFailed())
            return;
        converse(talk);
        if (QTest::currentTestFailed())
            return;
        QList<qint64> clients{peerOf(talk, talk.client), peerOf(talk, talk.other)};
        std::sort(clients.begin(), clients.end());
        for (MainWindow *window : {talk.server, talk.client, talk.other}) {
            const QList<qint64> connected = window == talk.server ? clients : QList<qint64>{1};
            checkAll(window, connected);
            if (QTest::currentTestFailed())
                return;
        }
        checkBothEnds(talk);
        checkReadAgain(talk.client);
        if (protocol == Protocol::Udp)
            return; // a UDP client leaves without notice
        // When a client leaves, its messages stay in the totals of the run.
        choose(talk.server, ReplyMode::Echo); // disconnects clients that have finished
        talk.other->session().stop();
        checkAll(talk.server, {peerOf(talk, talk.client)});
    }

    void theRateIsThatOfTheLastSecond()
    {
        Talk talk;
        open(Protocol::Tcp, defaultEngine(), &talk);
        if (QTest::currentTestFailed())
            return;
        check(talk.server, talk.server->session(), {1, 2}, [&](WindowFigures &figures) {
            figures.statistics();
            figures.peersRates();
            const auto *page = talk.server->findChild<StatisticsPage *>();
            const bool any = page->statistics().rate().messagesReceived > 0;
            figures.holds("messages in the last second", any, u"none"_s, u"some"_s);
            TransportError error;
            if (!any)
                talk.client->session().send("tick", PeerId::Everyone, &error);
        });
    }

    /// Checks that Stop waits for a peer that does not read for as long as the status line
    /// announces, and that the loss is reported.
    void stopWaitsAsLongAsItSays()
    {
        constexpr qint64 said = 3; // s
        QTcpServer silent; // the kernel accepts the connection, but nobody reads
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        silent.pauseAccepting();
        struct End
        {
            qint64 bytes = 0;
            Session session;
            StatusLine status{session};
        };
        std::vector<std::unique_ptr<End>> ends;
        // Bytes in kernel buffers are sent, but not yet taken by the peer; the rest waits in the
        // session.
        for (const qint64 bytes : {1 << 20, 32 << 20}) {
            for (const Engine engine : availableEngines()) {
                ends.push_back(std::make_unique<End>());
                ends.back()->bytes = bytes;
                ConversationSetup setup;
                setup.role = Role::Client;
                setup.address = u"127.0.0.1:%1"_s.arg(silent.serverPort());
                setup.transport.engine = engine;
                ends.back()->session.start(setup);
            }
        }
        const auto are = [&ends](Transport::State state) {
            return std::all_of(ends.begin(), ends.end(), [state](const auto &end) {
                end->session.refresh();
                return end->session.state() == state;
            });
        };
        QTRY_VERIFY(are(Transport::State::Open));
        const qint64 stopped = nowNs();
        for (const auto &end : ends) {
            TransportError error;
            QVERIFY(end->session.send(QByteArray(end->bytes, 'x'), PeerId::Everyone, &error) >= 0);
            end->session.stop();
        }
        QTRY_VERIFY(are(Transport::State::Closing) && ends.back()->session.bytesQueued() > 0);
        for (const auto &end : ends) {
            end->status.refresh();
            const qint64 queued = end->session.bytesQueued();
            QCOMPARE(figuresIn(end->status.findChild<ElidingLabel *>(u"state"_s)->text()),
                     queued == 0 ? QStringList() : QStringList({formatBytes(queued), u"3"_s}));
        }
        QTRY_VERIFY(are(Transport::State::Closed));
        for (const auto &end : ends) {
            const SessionEvents events(end->session);
            const qint64 lasted = number(events.of("closed"_L1).value(0), "ns"_L1) - stopped;
            // Wide limits allow for a slow machine.
            QVERIFY2(lasted >= said * 1'000'000'000 && lasted < 10 * said * 1'000'000'000,
                     qPrintable(formatDuration(lasted)));
            const qint64 dropped = number(events.of("unsent"_L1).value(0), "bytes"_L1);
            QCOMPARE(end->session.counters().bytesDropped, dropped);
            QVERIFY(dropped > 0 && dropped <= end->bytes);
        }
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
