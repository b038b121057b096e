// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/ui/window/windowtest.h"
#include "ui/address/addressfield.h"
#include "ui/controls/composer.h"
#include "ui/controls/messageedit.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

/// Is both ends of a relay.
struct Ends
{
    QTcpServer listener;
    QTcpSocket client;
    std::unique_ptr<QTcpSocket> target;

    [[nodiscard]] ConversationSetup setup(RelayWay hold)
    {
        (void)listener.listen(QHostAddress::LocalHost);
        ConversationSetup setup;
        setup.role = Role::Server;
        setup.relay = true;
        setup.address = u"tcp://127.0.0.1:0"_s;
        setup.target = u"127.0.0.1:%1"_s.arg(listener.serverPort());
        setup.hold = hold;
        setup.start = true;
        return setup;
    }
    void connectTo(Session &session)
    {
        QTRY_COMPARE(session.state(), Transport::State::Open);
        client.connectToHost(QHostAddress::LocalHost, session.localAddress().port());
        QTRY_VERIFY(listener.hasPendingConnections());
        target.reset(listener.nextPendingConnection());
        QTRY_COMPARE(session.peers().size(), 1);
    }
};

} // namespace

/// A relay in a window: its target, and what a person does with the messages that go through it.
class TestRelayWindow : public QObject, private WindowTest
{
    Q_OBJECT

private:
    template<typename Part>
    static Part *part(MainWindow *window, const QString &name)
    {
        return window->findChild<Part *>(name);
    }

    static QString text(QTcpSocket &socket) { return QString::fromUtf8(socket.readAll()); }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void needsATarget()
    {
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        MainWindow *window = open(setup);
        auto *target = part<AddressField>(window, u"target"_s);
        auto *role = part<SegmentedSwitch>(window, u"roleSwitch"_s);
        auto *start = part<QPushButton>(window, u"startStop"_s);
        QVERIFY(!target->isVisible());
        role->button(2)->click();
        QVERIFY(target->isVisible());
        QVERIFY(part<QWidget>(window, u"direction"_s)->isVisible());
        start->click();
        QCOMPARE(window->session().state(), Transport::State::Closed);
        const auto said = [target] {
            return target->parentWidget()->findChild<QLabel *>(u"reason"_s)->text();
        };
        QVERIFY(said().contains(u"127.0.0.1:8000"_s));
        QTest::keyClicks(target, u"127.0.0.1:70000"_s);
        QVERIFY(said().isEmpty());
        QTest::keyClick(target, Qt::Key_Return);
        QVERIFY(said().contains(u"70000"_s));
        role->button(0)->click();
        QVERIFY(!target->isVisible());
        QVERIFY(!part<QWidget>(window, u"direction"_s)->isVisible());
    }

    void holdsChangesAndInserts()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        ConversationSetup setup;
        setup.relay = true;
        setup.address = u"tcp://127.0.0.1:0"_s;
        setup.target = u"127.0.0.1:%1"_s.arg(listener.serverPort());
        setup.start = true;
        MainWindow *window = open(setup);
        Session &session = window->session();
        QTRY_COMPARE(session.state(), Transport::State::Open);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, session.localAddress().port());
        QTRY_VERIFY(listener.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> target(listener.nextPendingConnection());

        auto *forward = part<QPushButton>(window, u"forwardHeld"_s);
        QVERIFY(!forward->isVisible());
        part<QCheckBox>(window, u"holdToTarget"_s)->click();
        QVERIFY(forward->isVisible() && !forward->isEnabled());
        client.write("one");
        QTRY_VERIFY(forward->isEnabled());
        QVERIFY(part<QLabel>(window, u"heldMessage"_s)->text().contains(u"one"_s));
        forward->click();
        QTRY_COMPARE(target->bytesAvailable(), 3);
        QCOMPARE(text(*target), u"one"_s);
        QTRY_VERIFY(!forward->isEnabled());

        client.write("two");
        QTRY_VERIFY(forward->isEnabled());
        part<QPushButton>(window, u"dropHeld"_s)->click();
        QTRY_VERIFY(!forward->isEnabled());

        client.write("three");
        QTRY_VERIFY(forward->isEnabled());
        part<QPushButton>(window, u"changeHeld"_s)->click();
        auto *composer = window->findChild<Composer *>();
        auto *edit = composer->findChild<MessageEdit *>();
        QCOMPARE(edit->text(), u"three"_s);
        // What is typed next goes where it went before.
        QCOMPARE(part<SegmentedSwitch>(window, u"direction"_s)->current(), 0);
        composer->setText({}); // leaves it as it is
        QVERIFY(forward->isEnabled());
        part<QPushButton>(window, u"changeHeld"_s)->click();
        session.change([](ConversationSetup &to) {
            to.lineEnd = LineEnd::CrLf; // not of the client's message
            to.checksum = Checksum::fromString(u"crc16-modbus"_s).value();
        });
        composer->setText(u"changed"_s);
        composer->sendNow();
        QTRY_VERIFY(target->bytesAvailable() >= 7);
        QCOMPARE(text(*target), u"changed"_s);
        QVERIFY(composer->isEmpty());
        session.change([](ConversationSetup &to) {
            to.lineEnd = LineEnd::None;
            to.checksum = {};
        });

        composer->setText(u"inserted"_s);
        composer->sendNow();
        QTRY_COMPARE(client.bytesAvailable(), 8);

        client.write("four");
        QTRY_VERIFY(forward->isEnabled());
        part<QCheckBox>(window, u"holdToTarget"_s)->click(); // lets it go on
        QTRY_COMPARE(target->bytesAvailable(), 4);
        QTRY_VERIFY(!forward->isVisible());
    }

    void offersNoChangeOfWhatIsCleared()
    {
        Ends ends;
        MainWindow *window = open(ends.setup(RelayWay::ToTarget));
        ends.connectTo(window->session());
        ends.client.write("abc");
        auto *forward = part<QPushButton>(window, u"forwardHeld"_s);
        auto *change = part<QPushButton>(window, u"changeHeld"_s);
        QTRY_VERIFY(change->isEnabled());
        window->session().conversation().clear();
        window->session().change([](ConversationSetup &to) { to.lineEnd = LineEnd::CrLf; });
        QTRY_VERIFY(!change->isEnabled());
        QVERIFY(part<QLabel>(window, u"heldMessage"_s)->text().contains(u'1'));
        forward->click();
        QTRY_COMPARE(ends.target->bytesAvailable(), 3);
    }

    void repeatsTheWayItBegan()
    {
        Ends ends;
        MainWindow *window = open(ends.setup(RelayWay::None));
        ends.connectTo(window->session());
        auto *composer = window->findChild<Composer *>();
        auto *direction = part<SegmentedSwitch>(window, u"direction"_s);
        direction->button(1)->click();
        composer->setText(u"again"_s);
        QMetaObject::invokeMethod(composer->sendMenu(), "repeatRequested");
        part<QPushButton>(window, u"repeatStart"_s)->click();
        QTRY_VERIFY(ends.target->bytesAvailable() >= 5);
        direction->button(0)->click();
        const qint64 before = ends.target->bytesAvailable();
        QTRY_VERIFY(ends.target->bytesAvailable() > before);
        QCOMPARE(ends.client.bytesAvailable(), 0);
        part<QPushButton>(window, u"repeatStart"_s)->click();
        composer->setText({});
    }

    void remembersItsTargets()
    {
        Ends ends;
        MainWindow *window = open(ends.setup(RelayWay::None));
        ends.connectTo(window->session());
        QVERIFY(m_preferences->history().contains(window->session().setup().target));
        auto *field = part<AddressField>(window, u"target"_s);
        Q_EMIT field->historyCleared();
        QVERIFY(m_preferences->history().isEmpty());
    }
};

QTEST_MAIN(TestRelayWindow)
#include "tst_relaywindow.moc"
