// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// The strip whose buttons make the calls of a run one by one.

#include "ui/controls/composer.h"
#include "ui/controls/statusline.h"
#include "ui/controls/stepbutton.h"
#include "ui/controls/stepcard.h"
#include "ui/controls/steppane.h"
#include "ui/widgets/elidinglabel.h"

#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace socketchat;
using State = StepButton::State;

namespace {

struct Stepping
{
    explicit Stepping(const QString &address = u"tcp://127.0.0.1:0"_s, Role role = Role::Server)
    {
        session.change([&](ConversationSetup &setup) {
            setup.role = role;
            setup.protocol = protocolOf(address);
            setup.address = address;
            setup.transport.stepping = true;
        });
        pane.resize(900, pane.sizeHint().height());
        pane.show();
    }

    static Protocol protocolOf(const QString &address)
    {
        return address.startsWith("udp"_L1) ? Protocol::Udp : Protocol::Tcp;
    }
    void refresh()
    {
        session.refresh();
        pane.refresh();
    }
    bool start()
    {
        session.start();
        return QTest::qWaitFor([this] {
            refresh();
            return session.state() == Transport::State::Opening && next() == u"socket"_s;
        });
    }
    [[nodiscard]] StepButton *button(const QString &name) const
    {
        const auto all = pane.findChildren<StepButton *>();
        const auto found = std::ranges::find_if(
                all, [&name](const auto *each) { return each->look().name == name; });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QString next() const
    {
        for (const auto *each : pane.findChildren<StepButton *>()) {
            if (each->look().state == State::Next)
                return each->look().name;
        }
        return {};
    }
    /// Presses with the keyboard, and waits until the call has returned.
    bool press(const QString &name)
    {
        const qint64 before = session.counters().step.returned;
        QTest::keyClick(button(name), Qt::Key_Space);
        return QTest::qWaitFor([&] {
            refresh();
            return session.counters().step.returned > before;
        });
    }
    bool waits(const QString &name)
    {
        QTest::keyClick(button(name), Qt::Key_Space);
        return QTest::qWaitFor([&] {
            refresh();
            return button(name)->look().state == State::Waiting;
        });
    }
    bool stop()
    {
        session.stop();
        return QTest::qWaitFor([this] {
            refresh();
            return session.state() == Transport::State::Closed;
        });
    }
    [[nodiscard]] QString coming() const
    {
        return pane.findChild<StepCard *>(u"comingCall"_s)->line();
    }
    [[nodiscard]] QString hint() const
    {
        return pane.findChild<StepCard *>(u"comingCall"_s)->words();
    }
    [[nodiscard]] QString past() const { return pane.findChild<StepCard *>(u"pastCall"_s)->line(); }
    [[nodiscard]] QComboBox *peers() const { return pane.findChild<QComboBox *>(u"stepPeer"_s); }

    Session session;
    StepPane pane{session};
};

} // namespace

class TestStepPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("Only system calls can be made one by one.");
    }

    void isThereOnlyWhileCallsAreMadeOneByOne()
    {
        Stepping stepping;
        QVERIFY(stepping.pane.isVisible());
        QCOMPARE(stepping.pane.findChildren<StepButton *>().size(), 9);
        QVERIFY(!stepping.button(u"socket"_s)->isEnabled()); // nothing runs
        stepping.session.change(
                [](ConversationSetup &setup) { setup.transport.engine = Engine::Qt; });
        QVERIFY(!stepping.pane.isVisible());
        stepping.session.change([](ConversationSetup &setup) {
            setup.transport.engine = Engine::System;
            setup.role = Role::Client;
        });
        QVERIFY(stepping.pane.isVisible());
        QVERIFY(stepping.button(u"connect"_s));
        stepping.pane.setLive(false);
        QVERIFY(!stepping.pane.isVisible());
    }

    void buttonsMakeTheCalls()
    {
        Stepping stepping;
        QVERIFY(stepping.start());
        StatusLine status(stepping.session);
        status.resize(900, 40);
        status.refresh();
        const auto labels = status.findChildren<ElidingLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const ElidingLabel *label) {
            return label->accessibleName() == "Step by step: 127.0.0.1:0"_L1; // nothing opens yet
        }));
        QVERIFY2(stepping.coming().contains("server = socket.socket("_L1),
                 qPrintable(stepping.coming()));
        QVERIFY(stepping.press(u"socket"_s));
        QCOMPARE(stepping.button(u"socket"_s)->look().state, State::Done);
        QVERIFY(stepping.button(u"socket"_s)->look().word.startsWith("fd "_L1));
        QVERIFY(stepping.past().contains("socket.socket("_L1));
        QVERIFY2(stepping.coming().contains("server.bind(('127.0.0.1', 0))"_L1),
                 qPrintable(stepping.coming()));
        QVERIFY(stepping.button(u"listen"_s)->toolTip().startsWith("server.listen("_L1));
        QVERIFY(stepping.press(u"bind"_s));
        QVERIFY(stepping.press(u"bind"_s)); // once too often
        QCOMPARE(stepping.button(u"bind"_s)->look().state, State::Failed);
        QCOMPARE(stepping.button(u"bind"_s)->look().word, u"EINVAL"_s);
        QVERIFY2(stepping.past().contains("EINVAL"_L1), qPrintable(stepping.past()));
        QVERIFY(stepping.press(u"setsockopt"_s));
        QVERIFY2(stepping.past().contains("SO_REUSEADDR"_L1), qPrintable(stepping.past()));
        QVERIFY(stepping.press(u"listen"_s));
        QVERIFY2(stepping.coming().contains("accept()"_L1), qPrintable(stepping.coming()));
        QVERIFY(stepping.press(u"send"_s)); // too early
        QVERIFY2(stepping.past().contains("BrokenPipeError"_L1), qPrintable(stepping.past()));
        QVERIFY(stepping.waits(u"accept"_s));
        QVERIFY2(stepping.hint().contains("close()"_L1), qPrintable(stepping.hint()));
        QVERIFY(!stepping.button(u"send"_s)->isEnabled()); // the program is in accept()
        QVERIFY(stepping.press(u"close"_s)); // ends the wait
        QCOMPARE(stepping.next(), u"socket"_s);
        for (const QString &call : {u"socket"_s, u"bind"_s, u"listen"_s})
            QVERIFY(stepping.press(call));
        QVERIFY(stepping.waits(u"accept"_s));
        QVERIFY(stepping.stop());
        QVERIFY2(stepping.hint().contains("Start"_L1), qPrintable(stepping.hint()));
    }

    void spaceGoesOnWithTheNextCall()
    {
        Stepping stepping;
        QVERIFY(QTest::qWaitForWindowExposed(&stepping.pane));
        stepping.pane.activateWindow();
        stepping.pane.focusNext(); // as soon as it runs
        QVERIFY(stepping.start());
        QTRY_VERIFY(stepping.button(u"socket"_s)->hasFocus());
        QVERIFY(stepping.button(u"socket"_s)->below().contains("Space"_L1));
        stepping.button(u"close"_s)->setFocus(); // what Space would do is not said elsewhere
        QVERIFY(!stepping.button(u"socket"_s)->below().contains("Space"_L1));
        stepping.button(u"socket"_s)->setFocus();
        QVERIFY(stepping.press(u"socket"_s));
        QTRY_VERIFY(stepping.button(u"bind"_s)->hasFocus());
        QVERIFY(stepping.press(u"bind"_s));
        QTRY_VERIFY(stepping.button(u"listen"_s)->hasFocus());
        stepping.button(u"close"_s)->setFocus();
        QVERIFY(stepping.press(u"close"_s)); // not the one suggested
        QTRY_VERIFY(stepping.button(u"socket"_s)->hasFocus()); // Space would close another one
        QComboBox elsewhere(&stepping.pane);
        elsewhere.show();
        QTest::keyClick(stepping.button(u"socket"_s), Qt::Key_Space);
        elsewhere.setFocus();
        QTRY_COMPARE((stepping.refresh(), stepping.next()), u"bind"_s);
        QVERIFY(elsewhere.hasFocus()); // the person is busy there
    }

    void theFocusComesBackFromTheMessage()
    {
        Stepping stepping;
        QVERIFY(QTest::qWaitForWindowExposed(&stepping.pane));
        stepping.pane.activateWindow();
        QVERIFY(stepping.start());
        for (const QString &call : {u"socket"_s, u"bind"_s, u"listen"_s})
            QVERIFY(stepping.press(call));
        QTcpSocket client;
        client.connectToHost(u"127.0.0.1"_s, stepping.session.localAddress().port());
        QVERIFY(stepping.press(u"accept"_s));
        QTRY_VERIFY((stepping.refresh(), !stepping.session.peers().isEmpty()));
        QComboBox message(&stepping.pane);
        message.show();
        connect(&stepping.pane, &StepPane::messageWanted, &message, [&] { message.setFocus(); });
        QTest::keyClick(stepping.button(u"send"_s), Qt::Key_Space);
        QVERIFY(message.hasFocus());
        TransportError refused;
        QVERIFY(stepping.session.send("x", PeerId::Everyone, &refused) >= 0);
        QTRY_VERIFY((stepping.refresh(), stepping.button(u"send"_s)->hasFocus()));
    }

    void whoHasGoneIsNoLongerMeant()
    {
        Stepping stepping;
        QVERIFY(stepping.start());
        for (const QString &call : {u"socket"_s, u"bind"_s, u"listen"_s})
            QVERIFY(stepping.press(call));
        QTcpSocket first;
        QTcpSocket second;
        for (QTcpSocket *client : {&first, &second}) {
            client->connectToHost(u"127.0.0.1"_s, stepping.session.localAddress().port());
            QVERIFY(stepping.press(u"accept"_s));
        }
        QTRY_COMPARE((stepping.refresh(), stepping.peers()->count()), 3);
        QTest::keyClick(stepping.peers(), Qt::Key_Up);
        QVERIFY(stepping.press(u"close"_s)); // the first: the other is the second still
        QVERIFY2(stepping.coming().contains("clientsock2."_L1), qPrintable(stepping.coming()));
        QVERIFY(stepping.press(u"close"_s));
        QCOMPARE(stepping.button(u"recv"_s)->look().word, u"not connected"_s);
        QVERIFY(stepping.press(u"send"_s)); // and asks for no message
        QCOMPARE(stepping.button(u"send"_s)->look().state, State::Failed);
        QVERIFY(stepping.stop());
        QVERIFY2(stepping.past().contains(".close("_L1), qPrintable(stepping.past())); // by Stop
        QVERIFY(stepping.start());
        QVERIFY2(stepping.past().isEmpty(), qPrintable(stepping.past()));
    }

    void callsAreMadeOnTheChosenConnection()
    {
        Stepping stepping;
        QVERIFY(stepping.start());
        for (const QString &call : {u"socket"_s, u"bind"_s, u"listen"_s})
            QVERIFY(stepping.press(call));
        QVERIFY(stepping.peers()->isHidden());
        const quint16 port = stepping.session.localAddress().port();
        QTcpSocket first;
        QTcpSocket second;
        for (QTcpSocket *client : {&first, &second}) {
            client->connectToHost(u"127.0.0.1"_s, port);
            QVERIFY(stepping.press(u"accept"_s));
            QTRY_COMPARE(client->state(), QAbstractSocket::ConnectedState);
        }
        // The last one used is suggested; another can be chosen, with the keys too.
        QTRY_COMPARE((stepping.refresh(), stepping.peers()->count()), 3);
        QCOMPARE(stepping.peers()->currentIndex(), 1);
        QVERIFY2(stepping.coming().contains("clientsock2.recv("_L1), qPrintable(stepping.coming()));
        const QSignalSpy chosen(&stepping.pane, &StepPane::peerChosen);
        QTest::keyClick(stepping.peers(), Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QVERIFY2(stepping.coming().contains("clientsock.recv("_L1), qPrintable(stepping.coming()));
        second.write("two");
        first.write("one");
        QVERIFY(stepping.press(u"recv"_s));
        const auto last = [&stepping] {
            const Conversation &conversation = stepping.session.conversation();
            for (qint64 row = conversation.range().end - 1; row >= 0; --row) {
                const auto message = conversation.message(row, 10);
                if (message && message->kind == MessageKind::Received)
                    return message->payload;
            }
            return QByteArray();
        };
        QCOMPARE(last(), "one");
        QVERIFY(stepping.press(u"send"_s)); // its echo
        QTRY_COMPARE(first.bytesAvailable(), 3);
        QCOMPARE(first.readAll(), "one");
        // As chosen in the list of clients.
        stepping.pane.setPeer(stepping.session.peers().constLast().peer);
        QVERIFY(stepping.press(u"recv"_s));
        QCOMPARE(last(), "two");
        // On the listening socket, which has no connection.
        QTest::keyClick(stepping.peers(), Qt::Key_End);
        QVERIFY2(stepping.coming().contains("server."_L1), qPrintable(stepping.coming()));
        QVERIFY(stepping.press(u"recv"_s));
        QVERIFY2(stepping.past().contains("ENOTCONN"_L1), qPrintable(stepping.past()));
        stepping.pane.setPeer(stepping.session.peers().constFirst().peer);
        QVERIFY(stepping.press(u"close"_s));
        QTRY_COMPARE(first.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(second.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE((stepping.refresh(), stepping.peers()->count()), 2);
    }

    void asksForAMessageBeforeItIsSent()
    {
        Stepping stepping(u"udp://127.0.0.1:9"_s, Role::Client);
        QVERIFY(stepping.start());
        QVERIFY(stepping.press(u"socket"_s));
        QTRY_VERIFY((stepping.refresh(), !stepping.session.peers().isEmpty()));
        const QSignalSpy wanted(&stepping.pane, &StepPane::messageWanted);
        QTest::keyClick(stepping.button(u"sendto"_s), Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        // An empty datagram is a message too.
        TransportError refused;
        QVERIFY(stepping.session.send(QByteArray(""), PeerId::Everyone, &refused) >= 0);
        QVERIFY(stepping.press(u"sendto"_s));
        QVERIFY2(stepping.past().contains(".sendto("_L1), qPrintable(stepping.past()));
        QCOMPARE(wanted.size(), 1);
    }

    void theEchoOfAnEmptyDatagramIsSent()
    {
        Stepping stepping(u"udp://127.0.0.1:0"_s);
        QVERIFY(stepping.start());
        for (const QString &call : {u"socket"_s, u"bind"_s})
            QVERIFY(stepping.press(call));
        QUdpSocket client;
        QVERIFY(client.bind(QHostAddress::LocalHost));
        client.writeDatagram("", 0, QHostAddress::LocalHost,
                             stepping.session.localAddress().port());
        QVERIFY(stepping.press(u"recvfrom"_s));
        QVERIFY(!client.hasPendingDatagrams());
        QTRY_COMPARE((stepping.refresh(), stepping.session.counters().step.owed.size()), 1);
        QVERIFY(stepping.press(u"sendto"_s));
        QTRY_VERIFY(client.hasPendingDatagrams());
        QCOMPARE(client.pendingDatagramSize(), 0);
    }

    void saysWhyNothingIsFinishedWhileACallWaits()
    {
        Stepping stepping;
        Composer composer(stepping.session);
        composer.show();
        auto *finish = composer.findChild<QAction *>(u"finishSending"_s);
        QVERIFY(stepping.start());
        for (const QString &call : {u"socket"_s, u"bind"_s, u"listen"_s})
            QVERIFY(stepping.press(call));
        QTcpSocket client;
        client.connectToHost(u"127.0.0.1"_s, stepping.session.localAddress().port());
        QVERIFY(stepping.press(u"accept"_s));
        composer.refresh();
        QVERIFY(finish->isEnabled());
        QVERIFY(stepping.waits(u"recv"_s));
        composer.refresh();
        QVERIFY(!finish->isEnabled());
        QVERIFY2(finish->toolTip().contains("recv()"_L1), qPrintable(finish->toolTip()));
        QVERIFY(stepping.press(u"close"_s));
    }

    void keepsItsHeightWhateverHappens()
    {
        Stepping stepping;
        QVERIFY(stepping.start());
        const int before = stepping.pane.sizeHint().height();
        for (const QString &call : {u"socket"_s, u"bind"_s, u"bind"_s, u"listen"_s, u"recv"_s}) {
            QVERIFY(stepping.press(call));
            QCOMPARE(stepping.pane.sizeHint().height(), before);
        }
        stepping.pane.setRoom(StepPane::Room::Low);
        const int low = stepping.pane.sizeHint().height();
        QVERIFY(low < before);
        stepping.pane.setRoom(StepPane::Room::Least);
        QVERIFY(stepping.pane.sizeHint().height() < low);
        const auto seen = [&stepping] {
            return std::ranges::count_if(stepping.pane.findChildren<StepCard *>(),
                                         [](const StepCard *card) { return !card->isHidden(); });
        };
        QCOMPARE(seen(), 2);
        stepping.pane.resize(400, low); // one of them, whose outcome is seen
        QTRY_COMPARE(seen(), 1);
        stepping.refresh();
        QVERIFY2(stepping.past().startsWith(u'→'), qPrintable(stepping.past()));
    }
};

QTEST_MAIN(TestStepPane)
#include "tst_steppane.moc"
