// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpointparser.h"
#include "ui/address/addressfield.h"
#include "ui/address/endpointbar.h"
#include "ui/address/urlanatomy.h"
#include "ui/address/urlpart.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenu>
#include <QNetworkInterface>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestEndpointBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EndpointBar> m_bar;
    AddressField *m_field = nullptr;
    SegmentedSwitch *m_protocol = nullptr;
    SegmentedSwitch *m_role = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_problem = nullptr;

    void type(const QString &text)
    {
        m_field->selectAll();
        QTest::keyClick(m_field, Qt::Key_Delete);
        const bool ascii =
                std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
        if (ascii) {
            QTest::keyClicks(m_field, text);
            return;
        }
        QInputMethodEvent event; // enters characters that no key has
        event.setCommitString(text);
        QCoreApplication::sendEvent(m_field, &event);
    }

    static ConversationSetup setup(Protocol protocol, Role role, const QString &address)
    {
        ConversationSetup wanted;
        wanted.protocol = protocol;
        wanted.role = role;
        wanted.address = address;
        return wanted;
    }

    /// Chooses a protocol in the menu behind the usual ones.
    void chooseFromMenu(Protocol protocol)
    {
        QTest::mouseClick(m_protocol->findChild<QToolButton *>(u"more"_s), Qt::LeftButton);
        auto *menu = m_protocol->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == traitsOf(protocol).name)
                action->trigger();
        }
        delete menu;
        QCOMPARE(m_bar->setup().protocol, protocol);
    }

    /// Gives the field the focus a second time.
    void focusAgain()
    {
        m_field->setFocus();
        m_button->setFocus();
        m_field->setFocus();
        QVERIFY(m_field->hasFocus());
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ConversationSetup>(); }

    void init()
    {
        m_bar = std::make_unique<EndpointBar>();
        m_field = m_bar->findChild<AddressField *>(u"address"_s);
        m_protocol = m_bar->findChild<SegmentedSwitch *>(u"protocolSwitch"_s);
        m_role = m_bar->findChild<SegmentedSwitch *>(u"roleSwitch"_s);
        m_button = m_bar->findChild<QPushButton *>(u"startStop"_s);
        m_problem = m_bar->findChild<QLabel *>(u"addressProblem"_s);
        QVERIFY(m_field && m_protocol && m_role && m_button && m_problem);
        m_bar->resize(1000, 120);
        m_bar->show();
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }

    void beginsAsInTheTutorial()
    {
        QCOMPARE(m_bar->setup().protocol, Protocol::Tcp);
        QCOMPARE(m_bar->setup().role, Role::Server);
        QCOMPARE(m_field->text(), u"tcp://127.0.0.1:8000"_s);
        QTest::mouseClick(m_protocol->button(1), Qt::LeftButton);
        QCOMPARE(m_bar->setup().protocol, Protocol::Udp);
        QCOMPARE(m_field->text(), u"udp://127.0.0.1:8001"_s);
    }

    void aTypedSchemeMovesTheSwitch_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Protocol>("from");
        QTest::addColumn<Protocol>("to");
        QTest::newRow("udp") << u"udp://127.0.0.1:9000"_s << Protocol::Tcp << Protocol::Udp;
        QTest::newRow("tcp") << u"tcp://127.0.0.1:9000"_s << Protocol::Udp << Protocol::Tcp;
        QTest::newRow("http") << u"http://localhost"_s << Protocol::Udp << Protocol::Tcp;
        QTest::newRow("upper case") << u"UDP://127.0.0.1:9000"_s << Protocol::Tcp << Protocol::Udp;
        QTest::newRow("full width")
                << u"ｕｄｐ：／／１２７．０．０．１：９"_s << Protocol::Tcp << Protocol::Udp;
        QTest::newRow("none, tcp") << u"127.0.0.1:9000"_s << Protocol::Tcp << Protocol::Tcp;
        QTest::newRow("none, udp") << u"127.0.0.1:9000"_s << Protocol::Udp << Protocol::Udp;
    }

    void aTypedSchemeMovesTheSwitch()
    {
        QFETCH(QString, typed);
        QFETCH(Protocol, from);
        QFETCH(Protocol, to);
        m_bar->setSetup(setup(from, Role::Client, u"127.0.0.1:1"_s));
        type(typed);
        QCOMPARE(m_bar->setup().protocol, to);
        QCOMPARE(m_field->text(), typed);
        QVERIFY(m_bar->parsed().ok());
        QCOMPARE(m_bar->parsed().endpoint.protocol, to);
    }

    void theSwitchRewritesATypedScheme_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("tcp") << u"tcp://10.0.0.1:9000"_s << u"udp://10.0.0.1:9000"_s;
        QTest::newRow("with a path") << u"tcp://a:1/tcp"_s << u"udp://a:1/tcp"_s;
        QTest::newRow("none") << u"10.0.0.1:9000"_s << u"10.0.0.1:9000"_s;
    }

    void theSwitchRewritesATypedScheme()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        m_bar->setSetup(setup(Protocol::Tcp, Role::Client, before));
        QTest::mouseClick(m_protocol->button(1), Qt::LeftButton);
        QCOMPARE(m_bar->setup().protocol, Protocol::Udp);
        QCOMPARE(m_field->text(), after);
        QTest::mouseClick(m_protocol->button(0), Qt::LeftButton);
        QCOMPARE(m_bar->setup().protocol, Protocol::Tcp);
        QCOMPARE(m_field->text(), before);
    }

    void theSwitchBringsBackWhatWasTyped()
    {
        type(u"192.168.1.5:9000"_s);
        chooseFromMenu(Protocol::Unix);
        QCOMPARE(m_field->text(), ConversationSetup::tutorialAddress(Protocol::Unix));
        type(u"/run/user/own.sock"_s);
        QTest::mouseClick(m_protocol->button(0), Qt::LeftButton);
        QCOMPARE(m_bar->setup().protocol, Protocol::Tcp);
        QCOMPARE(m_field->text(), u"192.168.1.5:9000"_s);
        type(u"tcp://10.0.0.1:9"_s);
        chooseFromMenu(Protocol::Unix);
        QCOMPARE(m_field->text(), u"/run/user/own.sock"_s);
        QTest::mouseClick(m_protocol->button(1), Qt::LeftButton);
        QCOMPARE(m_bar->setup().protocol, Protocol::Udp);
        QCOMPARE(m_field->text(), u"udp://10.0.0.1:9"_s);

        // The tutorial's own address is the protocol's.
        type(ConversationSetup::tutorialAddress(Protocol::Udp));
        chooseFromMenu(Protocol::Unix);
        QTest::mouseClick(m_protocol->button(0), Qt::LeftButton);
        QCOMPARE(m_field->text(), ConversationSetup::tutorialAddress(Protocol::Tcp));
    }

    void offersTheUsualProtocolsAndTheOthersInAMenu()
    {
        const auto shown = [this] {
            QStringList names;
            for (const ProtocolTraits &traits : protocols()) {
                if (m_protocol->button(int(traits.protocol))->isVisible())
                    names.append(traits.name);
            }
            return names.join(u' ');
        };
        QCOMPARE(shown(), u"TCP UDP"_s);
        auto *more = m_protocol->findChild<QToolButton *>(u"more"_s);
        QVERIFY(more->isVisible());
        QCOMPARE(more->accessibleName(), u"More protocols"_s);
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        auto *menu = m_protocol->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), qsizetype(protocols().size()) - 2);
        QVERIFY(!menu->actions().constFirst()->toolTip().isEmpty());
        delete menu;
        chooseFromMenu(Protocol::Unix);
        QCOMPARE(shown(), u"TCP UDP Unix"_s);
        const QWidget *chosen = m_protocol->button(int(Protocol::Unix));
        QTRY_COMPARE(chosen->geometry().right() + 1, more->x()); // joined
        QCOMPARE(more->height(), chosen->height());
        QTest::keyClick(m_protocol->button(int(Protocol::Unix)), Qt::Key_Left);
        QCOMPARE(m_bar->setup().protocol, Protocol::Udp);
        QCOMPARE(shown(), u"TCP UDP"_s);
        // A typed address brings it, too.
        type(u"icmp://127.0.0.1"_s);
        QCOMPARE(shown(), u"TCP UDP ICMP"_s);
    }

    void saysWhoCanReachTheAddress_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("reach");
        QTest::newRow("own") << Role::Server << u"127.0.0.1:8000"_s
                             << u"this machine only · IPv4"_s;
        QTest::newRow("own, v6") << Role::Server << u"[::1]:1"_s << u"this machine only · IPv6"_s;
        QTest::newRow("name") << Role::Server << u"localhost:1"_s << u"this machine only"_s;
        QTest::newRow("any") << Role::Server << u"*:8000"_s << u"every interface"_s;
        QTest::newRow("any v4") << Role::Server << u"0.0.0.0:8000"_s << u"every interface · IPv4"_s;
        QTest::newRow("any v6") << Role::Server << u"[::]:8000"_s << u"every interface · IPv6"_s;
        QTest::newRow("one") << Role::Server << u"10.0.0.1:8000"_s << u"IPv4"_s;
        QTest::newRow("client") << Role::Client << u"127.0.0.1:8000"_s << u"this machine · IPv4"_s;
        QTest::newRow("far") << Role::Client << u"[2001:db8::1]:8000"_s << u"IPv6"_s;
        QTest::newRow("other name") << Role::Client << u"example.org:80"_s << QString();
        QTest::newRow("path") << Role::Server << u"unix:/tmp/a.sock"_s << u"this machine only"_s;
    }

    void saysWhoCanReachTheAddress()
    {
        QFETCH(Role, role);
        QFETCH(QString, address);
        QFETCH(QString, reach);
        m_bar->setSetup(setup(parseEndpoint(address, role, Protocol::Tcp).endpoint.protocol, role,
                              address));
        m_bar->setState(Transport::State::Open); // the parts of the address are no longer shown
        QCOMPARE(m_field->accessibleDescription(), reach);
        if (!reach.isEmpty()) {
            const QImage with = m_field->grab().toImage();
            m_field->resize(m_field->fontMetrics().horizontalAdvance(address) + 60,
                            m_field->height());
            const QImage narrow = m_field->grab().toImage();
            m_field->setRemark({});
            QVERIFY(with != m_field->grab().toImage());
            QCOMPARE(narrow, m_field->grab().toImage()); // no room for it
        }
    }

    void arrowKeysMoveTheSwitch()
    {
        m_role->button(0)->setFocus();
        QTest::keyClick(m_role->button(0), Qt::Key_Right);
        QCOMPARE(m_bar->setup().role, Role::Client);
        QVERIFY(m_role->button(1)->hasFocus());
        QTest::keyClick(m_role->button(1), Qt::Key_Left);
        QCOMPARE(m_bar->setup().role, Role::Server);
    }

    void choosesTheSockets()
    {
        // This bar offers the engines of this build; the choice is hidden if there is only one.
        const auto *own = m_bar->findChild<QComboBox *>(u"sockets"_s);
        QCOMPARE(own->isVisible(), availableEngines().size() > 1);
        QCOMPARE(m_bar->setup().transport.engine, defaultEngine());

        EndpointBar bar(nullptr, {Engine::System, Engine::Qt});
        bar.show();
        auto *box = bar.findChild<QComboBox *>(u"sockets"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(box->accessibleName(), u"Sockets"_s);
        QSignalSpy changed(&bar, &EndpointBar::changed);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(bar.setup().transport.engine, Engine::Qt);
        QCOMPARE(box->currentText(), u"Qt classes"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bar.setup().protocol, Protocol::Tcp);
        ConversationSetup wanted = bar.setup();
        wanted.transport.engine = Engine::System;
        bar.setSetup(wanted);
        QCOMPARE(box->currentText(), u"System calls"_s);
        QCOMPARE(changed.size(), 2);

        const QString tip = box->toolTip();
        bar.setState(Transport::State::Open);
        QVERIFY(!box->isEnabled());
        QVERIFY(box->toolTip() != tip && box->toolTip().contains("Stop first"_L1));
        bar.setState(Transport::State::Closed);
        QVERIFY(box->isEnabled());
        QCOMPARE(box->toolTip(), tip);

        EndpointBar only(nullptr, {Engine::Qt});
        only.show();
        QVERIFY(!only.findChild<QComboBox *>(u"sockets"_s)->isVisible());
        only.setSetup(wanted);
        QCOMPARE(only.setup().transport.engine, Engine::Qt);
    }

    void startsWithWhatIsTyped()
    {
        QSignalSpy started(m_bar.get(), &EndpointBar::startRequested);
        type(u"127.0.0.1:4567"_s);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(started.size(), 1);
        const Endpoint &endpoint = m_bar->parsed().endpoint;
        QCOMPARE(endpoint.host, u"127.0.0.1"_s);
        QCOMPARE(endpoint.port, 4567);
        QCOMPARE(m_bar->setup().role, Role::Server);
    }

    void enterStartsButNeverStops()
    {
        QSignalSpy stopped(m_bar.get(), &EndpointBar::stopRequested);
        type(u"127.0.0.1:4567"_s);
        m_bar->setState(Transport::State::Open);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(stopped.size(), 0);
    }

    void saysWhatIsWrongAndKeepsTheText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("selected");
        QTest::newRow("port not a number") << u"127.0.0.1:80a"_s << u"80a"_s;
        QTest::newRow("port too big") << u"tcp://127.0.0.1:65536"_s << u"65536"_s;
        QTest::newRow("unknown scheme") << u"gopherx://127.0.0.1"_s << u"gopherx"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void saysWhatIsWrongAndKeepsTheText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, selected);
        QSignalSpy started(m_bar.get(), &EndpointBar::startRequested);
        type(typed);
        QVERIFY(m_problem->isHidden()); // not while typing
        QTest::mouseClick(m_button, Qt::LeftButton);
        QVERIFY(started.isEmpty());
        QVERIFY(m_problem->isVisible());
        QVERIFY(!m_problem->text().isEmpty());
        QCOMPARE(m_field->text(), typed);
        QCOMPARE(m_field->selectedText(), selected);
        type(u"127.0.0.1:8000"_s);
        QVERIFY(m_problem->isHidden());
    }

    void saysWhatIsWrongWhenTypingPauses()
    {
        type(u"127.0.0.1:80a"_s);
        QTRY_VERIFY(m_problem->isVisible());
    }

    void portZeroIsForServersOnly()
    {
        type(u"127.0.0.1:0"_s);
        QVERIFY(m_bar->parsed().ok());
        QTest::mouseClick(m_role->button(1), Qt::LeftButton);
        QVERIFY(!m_bar->parsed().ok());
    }

    void disablesWhatCannotChangeWhileItRuns()
    {
        const QString start = m_button->text();
        m_bar->setState(Transport::State::Open);
        QVERIFY(!m_protocol->isEnabled());
        QVERIFY(!m_role->isEnabled());
        QVERIFY(m_field->isReadOnly());
        QVERIFY(m_button->isEnabled());
        QVERIFY(m_button->text() != start);
        QSignalSpy stopped(m_bar.get(), &EndpointBar::stopRequested);
        QTest::mouseClick(m_button, Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        m_bar->setState(Transport::State::Closed);
        QVERIFY(m_protocol->isEnabled());
        QVERIFY(!m_field->isReadOnly());
        QCOMPARE(m_button->text(), start);
    }

    void canBeStoppedAtEveryMoment_data()
    {
        QTest::addColumn<Transport::State>("state");
        QTest::newRow("looking up") << Transport::State::LookingUp;
        QTest::newRow("opening") << Transport::State::Opening;
        QTest::newRow("open") << Transport::State::Open;
        QTest::newRow("closing") << Transport::State::Closing;
    }

    void canBeStoppedAtEveryMoment()
    {
        QFETCH(Transport::State, state);
        m_bar->setState(state);
        QSignalSpy stopped(m_bar.get(), &EndpointBar::stopRequested);
        QTest::mouseClick(m_button, Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
    }

    void hidesAPasswordWhileItRuns()
    {
        const QString typed = u"http://user:passwd@localhost/"_s;
        type(typed);
        QCOMPARE(m_field->text(), typed);
        m_bar->setState(Transport::State::Opening);
        QVERIFY(!m_field->text().contains("passwd"_L1));
        QCOMPARE(m_bar->setup().address, typed);
        m_bar->setState(Transport::State::Closed);
        QCOMPARE(m_field->text(), typed);
    }

    void offersTheHistory()
    {
        m_bar->setHistory({u"127.0.0.1:1"_s, u"a&b:2"_s});
        QCOMPARE(m_field->completer()->completionModel()->rowCount(), 2);
        QTest::keyClick(m_field, Qt::Key_Down, Qt::AltModifier);
        auto *menu = m_field->findChild<QMenu *>();
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QCOMPARE(menu->actions().at(1)->text(), u"a&&b:2"_s);
        menu->actions().at(0)->trigger();
        QCOMPARE(m_field->text(), u"127.0.0.1:1"_s);
        QCOMPARE(m_bar->setup().address, u"127.0.0.1:1"_s);
        QSignalSpy cleared(m_bar.get(), &EndpointBar::historyCleared);
        menu->actions().constLast()->trigger();
        QCOMPARE(cleared.size(), 1);
        menu->close();
    }

    void downOffersTheHistory()
    {
        m_bar->setHistory({u"127.0.0.1:1"_s, u"127.0.0.1:2"_s});
        QTest::keyClick(m_field, Qt::Key_Down);
        auto *menu = m_field->findChild<QMenu *>();
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(m_bar->setup().address, u"127.0.0.1:2"_s);
    }

    void offersAServerEveryAddressOfThisMachine()
    {
        m_bar->setHistory({u"udp://127.0.0.1:9000"_s});
        m_bar->setSetup(setup(Protocol::Udp, Role::Server, u"udp://127.0.0.1:8765"_s));
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_Down);
        auto *menu = m_field->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList offered;
        for (const QAction *action : menu->actions())
            offered.append(action->text().section(u'\t', 0, 0));
        QVERIFY(offered.contains("udp://*:8765"_L1));
        QVERIFY(offered.contains("udp://127.0.0.1:8765"_L1));
        QVERIFY(offered.contains("udp://127.0.0.1:9000"_L1));
        const QList<QHostAddress> own = QNetworkInterface::allAddresses();
        for (const QHostAddress &host : own) {
            Endpoint endpoint;
            endpoint.protocol = Protocol::Udp;
            endpoint.host = host.toString();
            endpoint.port = 8765;
            QVERIFY2(offered.contains(endpoint.toString()), qPrintable(endpoint.toString()));
        }
        // Each can be typed as it is offered.
        for (const QString &each : offered) {
            if (each.startsWith("udp:"_L1))
                QVERIFY2(parseEndpoint(each, Role::Server, Protocol::Udp).ok(), qPrintable(each));
        }
        QSignalSpy changed(m_bar.get(), &EndpointBar::changed);
        menu->actions().at(offered.indexOf("udp://*:8765"_L1))->trigger();
        QCOMPARE(m_field->text(), u"udp://*:8765"_s);
        QCOMPARE(changed.size(), 1);
        delete menu;

        // Not to a client, which has to know the server's.
        m_bar->setHistory({});
        m_bar->setSetup(setup(Protocol::Udp, Role::Client, u"udp://127.0.0.1:8765"_s));
        QTest::keyClick(m_field, Qt::Key_Down);
        QVERIFY(!m_field->findChild<QMenu *>());
    }
    void offersNoHistoryWhileItRuns()
    {
        m_bar->setHistory({u"127.0.0.1:1"_s});
        m_bar->setState(Transport::State::Open);
        QTest::keyClick(m_field, Qt::Key_Down);
        QVERIFY(!m_field->findChild<QMenu *>());
        m_bar->setState(Transport::State::Closed);
        QTest::keyClick(m_field, Qt::Key_Down);
        QVERIFY(m_field->findChild<QMenu *>());
    }

    void enterTakesTheCompletionThatWasWalkedTo()
    {
        m_bar->setHistory({u"127.0.0.1:7001"_s, u"127.0.0.1:7002"_s});
        QSignalSpy started(m_bar.get(), &EndpointBar::startRequested);
        focusAgain();
        type(u"700"_s);
        QWidget *completions = m_field->completer()->popup();
        QTRY_VERIFY(completions->isVisible());
        QTest::keyClick(completions, Qt::Key_Down);
        QTest::keyClick(completions, Qt::Key_Down);
        QCOMPARE(m_field->text(), u"127.0.0.1:7002"_s);
        QCOMPARE(m_bar->setup().address, m_field->text()); // the visible address would be used
        QTest::keyClick(completions, Qt::Key_Return);
        QVERIFY(!completions->isVisible());
        QCOMPARE(m_bar->setup().address, u"127.0.0.1:7002"_s);
        QVERIFY(started.isEmpty());
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_bar->parsed().endpoint.port, 7002);
    }

    void escapeGivesBackWhatWasTyped()
    {
        m_bar->setHistory({u"127.0.0.1:7001"_s});
        focusAgain();
        type(u"700"_s);
        QWidget *completions = m_field->completer()->popup();
        QTRY_VERIFY(completions->isVisible());
        QTest::keyClick(completions, Qt::Key_Down);
        QCOMPARE(m_bar->setup().address, u"127.0.0.1:7001"_s);
        QTest::keyClick(completions, Qt::Key_Escape);
        QVERIFY(!completions->isVisible());
        QCOMPARE(m_field->text(), u"700"_s);
        QCOMPARE(m_bar->setup().address, u"700"_s);
    }

    void aClickBesideTheCompletionsIsNotLost()
    {
        m_bar->setHistory({u"127.0.0.1:7001"_s});
        QSignalSpy started(m_bar.get(), &EndpointBar::startRequested);
        focusAgain();
        type(u"127.0.0.1:7001"_s);
        QTRY_VERIFY(m_field->completer()->popup()->isVisible());
        // Sent to the window like a real click: an open popup gets the press first.
        QTest::mouseClick(m_bar->windowHandle(), Qt::LeftButton, {},
                          m_button->mapTo(m_bar.get(), m_button->rect().center()));
        QVERIFY(!m_field->completer()->popup()->isVisible());
        QCOMPARE(started.size(), 1);
        QVERIFY(!m_button->isDown());
    }

    void aKeyIsNotLostToCompletionsThatHaveJustClosed()
    {
        m_bar->setHistory({u"127.0.0.1:7001"_s});
        QSignalSpy started(m_bar.get(), &EndpointBar::startRequested);
        focusAgain();
        type(u"127.0.0.1:7001"_s);
        QWidget *completions = m_field->completer()->popup();
        QTRY_VERIFY(completions->isVisible());
        QTest::keyClick(completions, Qt::Key_Tab);
        QVERIFY(!completions->isVisible());
        QCOMPARE(m_bar->focusWidget(), m_button);
        QTest::keyClick(completions, Qt::Key_Space); // the window system had sent it there already
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_field->text(), u"127.0.0.1:7001"_s);
    }

    void everyControlHasAName()
    {
        for (const QWidget *control :
             {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_protocol),
              static_cast<QWidget *>(m_role)})
            QVERIFY(!control->accessibleName().isEmpty());
        for (int index = 0; index < 2; ++index)
            QVERIFY(!m_protocol->button(index)->text().isEmpty());
    }

    void partsStandBelowTheAddress()
    {
        const auto *parts = m_bar->findChild<UrlAnatomy *>();
        const auto *scheme = parts->findChild<UrlPart *>();
        QWidget window; // high enough for them
        window.resize(1200, 1200);
        m_bar->setParent(&window);
        for (const int width : {1200, 500}) { // beside the switches, and below them
            m_bar->resize(width, 200);
            window.show();
            QTRY_COMPARE(m_field->x() > m_role->x(), width == 1200);
            QVERIFY(parts->isVisible());
            QTRY_COMPARE(parts->x(), m_field->x());
            QVERIFY(parts->y() > m_field->geometry().bottom());
            QVERIFY(scheme->mapTo(m_bar.get(), QPoint()).x() > m_field->x());
        }
        m_bar->setParent(nullptr);
    }

    void switchesFoldIntoBoxes()
    {
        m_bar->resize(1200, 48);
        m_bar->show();
        const auto shown = [](const SegmentedSwitch *choice) {
            return int(choice->button(0)->isVisible()) + int(choice->button(1)->isVisible());
        };
        QTRY_COMPARE(shown(m_role), 2);
        const int full = m_role->width();
        for (int width = 1200; width > 400 && shown(m_role) > 1; width -= 10)
            m_bar->resize(width, 48);
        QCOMPARE(shown(m_role), 1);
        QCOMPARE(shown(m_protocol), 1);
        QTRY_VERIFY(m_role->width() < full);
        QTRY_COMPARE(m_field->y(), m_button->y()); // one row
        for (const SegmentedSwitch *box : {m_role, m_protocol})
            QTRY_COMPARE(box->button(box->current())->width(), box->width());
        // It opens a menu of all, like a combo box.
        QTest::mouseClick(m_role->button(0), Qt::LeftButton);
        auto *menu = m_role->findChild<QMenu *>();
        QVERIFY(menu);
        QTRY_COMPARE(menu->actions().size(), 3);
        QVERIFY(menu->actions().at(0)->isChecked());
        menu->actions().at(1)->trigger();
        QCOMPARE(m_role->current(), 1);
        QVERIFY(m_role->button(1)->isVisible() && !m_role->button(0)->isVisible());
        menu->close();
        m_bar->resize(1200, 48);
        QTRY_COMPARE(shown(m_role), 2);
    }

    void whatCannotBeChangedMakesRoomWhileRunning()
    {
        EndpointBar bar(nullptr, {Engine::System, Engine::Qt});
        const auto *box = bar.findChild<QComboBox *>(u"sockets"_s);
        const auto *role = bar.findChild<SegmentedSwitch *>(u"roleSwitch"_s);
        const auto *field = bar.findChild<QLineEdit *>(u"address"_s);
        bar.resize(1200, 48);
        bar.show();
        const auto isInOneRow = [&] {
            bar.layout()->activate();
            return field->geometry().top() <= role->geometry().top() + 8;
        };
        int width = 1200;
        while (isInOneRow() && width > 300) {
            width -= 10;
            bar.resize(width, 48);
        }
        bar.resize(width - 40, 48); // the button's verb may be shorter then
        QVERIFY(box->isVisible() && !isInOneRow());
        bar.setState(Transport::State::Open);
        QVERIFY(!box->isVisible());
        QTRY_VERIFY(isInOneRow());
        bar.setState(Transport::State::Closed);
        QVERIFY(box->isVisible());
        QTRY_VERIFY(!isInOneRow());
        bar.setState(Transport::State::Open);
        bar.resize(1200, 48);
        QVERIFY(box->isVisible());
    }
};

QTEST_MAIN(TestEndpointBar)
#include "tst_endpointbar.moc"
