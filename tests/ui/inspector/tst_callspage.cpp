// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callrelation.h"
#include "app/net/errorcodes.h"
#include "tests/app/chat/conversationpair.h"
#include "tests/app/net/madecalls.h"
#include "ui/controls/statusline.h"
#include "ui/inspector/calls/calldelegate.h"
#include "ui/inspector/calls/calldetail.h"
#include "ui/inspector/calls/calllines.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/calls/callplanview.h"
#include "ui/inspector/calls/callspage.h"
#include "ui/inspector/calls/lifecyclestrip.h"
#include "ui/inspector/calls/lifestepchip.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestCallsPage : public QObject
{
    Q_OBJECT

private:
    // A page over calls made up by the test.
    struct Page
    {
        Session session;
        CallsPage page{session};
        CallListModel *model = nullptr;
        LineTable *table = nullptr;

        Page()
        {
            table = page.findChild<LineTable *>(u"calls"_s);
            model = qobject_cast<CallListModel *>(table->model());
            page.resize(390, 520);
            page.show();
        }
        void add(const SocketCall &call, int times = 1)
        {
            for (int i = 0; i < times; ++i)
                session.calls().append(call);
        }
        template<typename Widget>
        Widget *part(const QString &name) const
        {
            return page.findChild<Widget *>(name);
        }
        [[nodiscard]] QStringList chips() const
        {
            QStringList texts;
            for (const LifeStepChip *chip : page.findChildren<LifeStepChip *>())
                texts.append(chip->text());
            return texts;
        }
        [[nodiscard]] QString statement(int row) const
        {
            return model->index(row, CallListModel::Call)
                    .data(CallListModel::StatementRole)
                    .toString();
        }
    };

    static SocketCall made(SocketCallKind kind, qint64 result = 0, int error = 0)
    {
        SocketCall call;
        call.time = 1'700'000'000'000'000'000;
        call.duration = 210'000;
        call.call = kind;
        call.descriptor = 3;
        call.result = result;
        call.error = error;
        call.address = SocketAddress::fromIPv4(0x7f000001, 8000);
        return call;
    }

    static QString sentence(const CallsPage &page)
    {
        return page.findChild<QLabel *>(u"lifeSentence"_s)->text();
    }

private Q_SLOTS:
    void stepsThatMakeTheCallsStandElsewhere()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("Only system calls can be made one by one.");
        Page page;
        auto *const stepping = page.part<QCheckBox>(u"stepByStep"_s);
        QVERIFY(stepping->isEnabled());
        // In the usual width it takes no row of its own.
        QTRY_VERIFY(stepping->x() > page.part<QLabel>(u"lifeSentence"_s)->geometry().right());
        const auto chip = [&page] { return page.page.findChild<LifeStepChip *>(); };
        QVERIFY(chip()->isVisible());
        stepping->click();
        QVERIFY(page.session.setup().transport.stepping);
        QVERIFY(!chip()->isVisible());
        QCOMPARE(sentence(page.page), u"Each call waits until you press it, above."_s);
        page.session.change([](ConversationSetup &to) { to.address = u"tcp://127.0.0.1:0"_s; });
        page.session.start();
        const auto refresh = [&page] {
            page.session.refresh();
            page.page.refresh();
        };
        QTRY_VERIFY((refresh(), page.session.state() != Transport::State::Closed));
        QVERIFY(!stepping->isEnabled()); // not while it runs
        page.session.stop();
        QTRY_COMPARE((refresh(), page.session.state()), Transport::State::Closed);
        QVERIFY(stepping->isEnabled());
        page.session.change([](ConversationSetup &to) { to.transport.engine = Engine::Qt; });
        QVERIFY(!stepping->isEnabled());
        QVERIFY(!stepping->toolTip().isEmpty());
        QVERIFY(chip()->isVisible());
    }

    void lightsTheStepsOfARealServer()
    {
        Session server;
        CallsPage page(server);
        page.show();
        page.setSides(Protocol::Tcp, Role::Server);
        const auto chips = [&] {
            QStringList texts;
            for (const LifeStepChip *chip : page.findChildren<LifeStepChip *>())
                texts.append(chip->text());
            return texts;
        };
        page.refresh();
        QCOMPARE(chips(), QStringList({u"socket"_s, u"bind"_s, u"listen"_s, u"accept"_s,
                                       u"recv / send"_s, u"close"_s}));
        server.start(loopback(Protocol::Tcp, Role::Server, 0));
        QVERIFY(ConversationPair::becomes(server, Transport::State::Open));
        QTRY_VERIFY(((page.refresh()), sentence(page).contains("accept() is waiting"_L1)));
        QCOMPARE(chips(), QStringList({u"✓ socket"_s, u"✓ bind"_s, u"✓ listen"_s, u"accept …"_s,
                                       u"recv / send"_s, u"close"_s}));
        server.stop();
        QVERIFY(ConversationPair::becomes(server, Transport::State::Closed));
        page.refresh();
        QCOMPARE(chips().constLast(), u"✓ close"_s);
        QVERIFY(sentence(page).contains("closed"_L1));
    }

    void saysWhatItIsGoingToDo()
    {
        Page of;
        const auto *plan = of.part<CallPlanView>(u"callPlan"_s);
        const auto text = [plan] { return plan->widget()->accessibleName(); };
        of.session.change([](ConversationSetup &setup) { setup.address = u"127.0.0.1:8000"_s; });
        QVERIFY(plan->isVisible() && !of.table->isVisible());
        QVERIFY2(text().contains("server.bind(('127.0.0.1', 8000))"_L1), qPrintable(text()));
        of.page.setLanguage(CallLanguage::C);
        QVERIFY2(text().contains("listen(server, "_L1), qPrintable(text()));
        of.session.change([](ConversationSetup &setup) {
            setup.role = Role::Client;
            setup.address = u"example.com:80"_s;
        });
        QVERIFY2(text().contains("connect(client, "_L1), qPrintable(text()));
        of.page.setLanguage(CallLanguage::Python);
        QVERIFY2(text().contains("client.connect(('example.com', 80))"_L1), qPrintable(text()));
        of.add(made(SocketCallKind::Socket, 3));
        of.page.refresh();
        QVERIFY(!plan->isVisible() && of.table->isVisible());
    }

    void aLowPageNeedsNoScrollBarOfItsOwn()
    {
        Page of;
        of.add(made(SocketCallKind::Bind), 20);
        of.page.refresh();
        // The room of a window of 640 by 480.
        QVERIFY2(of.page.heightForWidth(620) <= 280,
                 qPrintable(QString::number(of.page.heightForWidth(620))));
    }

    void namesTheSocketAfterItsRole()
    {
        // The only socket of a UDP server does not reveal its role.
        for (const Role role : {Role::Server, Role::Client}) {
            Page of;
            of.page.setSides(Protocol::Udp, role); // as chosen before the start
            of.session.start(loopback(Protocol::Udp, role, role == Role::Server ? 0 : 9));
            QVERIFY(ConversationPair::becomes(of.session, Transport::State::Open));
            QTRY_VERIFY(((of.page.refresh()), of.model->rowCount() > 0));
            QVERIFY(of.statement(0).startsWith(role == Role::Server ? "server ="_L1
                                                                    : "client ="_L1));
        }
    }

    void anotherRoleHasOtherSteps()
    {
        Page of;
        of.page.setSides(Protocol::Udp, Role::Client);
        QCOMPARE(of.chips(),
                 QStringList({u"socket"_s, u"bind"_s, u"recvfrom / sendto"_s, u"close"_s}));
        of.page.setSides(Protocol::Tcp, Role::Client);
        QCOMPARE(of.chips(),
                 QStringList({u"socket"_s, u"connect"_s, u"send / recv"_s, u"close"_s}));
    }

    void aFailedStepSaysSo()
    {
        Page of;
        of.page.setSides(Protocol::Tcp, Role::Server);
        of.add(made(SocketCallKind::Socket, 3));
        of.add(made(SocketCallKind::Bind, -1, EADDRINUSE));
        of.page.refresh();
        QCOMPARE(of.chips().at(1), u"✗ bind"_s);
        QVERIFY(sentence(of.page).contains("EADDRINUSE"_L1));
        // The step leads to its call, and the call is explained.
        of.page.findChildren<LifeStepChip *>().at(1)->click();
        auto *detail = of.page.findChild<CallDetail *>();
        QTRY_VERIFY(detail->isVisible());
        QVERIFY(detail->text().contains("already belong"_L1));
        QVERIFY(detail->text().contains("What to try"_L1));
    }

    void fitsANarrowInspector()
    {
        Page of;
        of.page.setSides(Protocol::Tcp, Role::Server);
        of.page.resize(240, 400);
        of.add(made(SocketCallKind::Socket, 3));
        of.page.refresh();
        QCOMPARE(of.page.width(), 240); // no widget requires more width
        for (const LifeStepChip *chip : of.page.findChildren<LifeStepChip *>()) {
            const QRect place(chip->mapTo(&of.page, QPoint()), chip->size());
            QVERIFY(of.page.rect().contains(place));
        }
        QVERIFY(of.table->isColumnHidden(CallListModel::Time));
        QVERIFY(!of.table->isColumnHidden(CallListModel::Call));
    }

    void writesTheCallsInTheChosenLanguage()
    {
        Page of;
        of.add(made(SocketCallKind::Bind));
        of.page.refresh();
        QSignalSpy chosen(&of.page, &CallsPage::languageChosen);
        QVERIFY(of.statement(0).contains("bind(('127.0.0.1', 8000))"_L1));
        auto *language = of.part<SegmentedSwitch>(u"callLanguage"_s);
        language->button(int(CallLanguage::C))->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(of.page.language(), CallLanguage::C);
        QVERIFY(of.statement(0).startsWith("bind(3, "_L1));
        language->button(int(CallLanguage::Qt))->click();
        QVERIFY(of.statement(0) != "bind(3, "_L1);
        of.page.setLanguage(CallLanguage::Python);
        QCOMPARE(chosen.size(), 2); // set by the program, not by the person
        QCOMPARE(language->current(), int(CallLanguage::Python));
    }

    void showsWhatWasCalledWithQtsClasses()
    {
        Page of;
        auto *engine = of.part<ElidingLabel>(u"callEngine"_s);
        QCOMPARE(engine->text(), u"System calls"_s);
        of.page.setSides(Protocol::Tcp, Role::Server, Engine::Qt);
        QCOMPARE(engine->text(), u"Made by Qt "_s + QString::fromLatin1(qVersion()));
        QCOMPARE(of.chips(), QStringList({u"listen()"_s, u"newConnection"_s, u"read() / write()"_s,
                                          u"close()"_s}));
        QCOMPARE(of.page.language(), CallLanguage::Qt);

        SocketCall accepted = byQt(made(SocketCallKind::Accept, 9));
        SocketCall read = byQt(made(SocketCallKind::Recv, 6));
        read.descriptor = 9;
        read.size = 262'144;
        of.add(byQt(made(SocketCallKind::Listen)));
        of.add(accepted);
        of.add(signalled(3, u"newConnection"_s));
        of.add(signalled(9, u"readyRead"_s));
        of.add(read);
        of.page.refresh();
        QCOMPARE(of.statement(0), u"server.listen(QHostAddress(\"127.0.0.1\"), 8000)"_s);
        QCOMPARE(of.statement(1), u"server.incomingConnection(9)"_s);
        QCOMPARE(of.statement(3), u"emit conn9->readyRead()"_s);
        QCOMPARE(of.statement(4), u"conn9->read(262144)"_s);
        QCOMPARE(of.chips(), QStringList({u"✓ listen()"_s, u"✓ newConnection …"_s,
                                          u"✓ read() / write() …"_s, u"close()"_s}));
        QVERIFY(sentence(of.page).contains("readyRead"_L1));

        // What happens inside a call is explained in every language; a signal has no duration.
        auto *detail = of.page.findChild<CallDetail *>();
        of.table->selectRow(4);
        QTRY_VERIFY(detail->text().contains("recv()"_L1));
        QVERIFY(detail->text().contains("The call took"_L1));
        of.part<SegmentedSwitch>(u"callLanguage"_s)->button(int(CallLanguage::Python))->click();
        QCOMPARE(of.statement(4), u"data = conn9.recv(262144)"_s);
        QVERIFY(of.statement(3).startsWith("Qt: "_L1));
        QVERIFY(detail->text().contains("recv()"_L1));
        of.table->selectRow(3);
        QTRY_VERIFY(detail->text().contains("readyRead()"_L1));
        QVERIFY(!detail->text().contains("The call took"_L1));

        // The person's choice is kept when the engine changes.
        of.page.setSides(Protocol::Tcp, Role::Server, Engine::System);
        QCOMPARE(of.page.language(), CallLanguage::Python);
        of.page.setSides(Protocol::Tcp, Role::Server, Engine::Qt);
        QCOMPARE(of.page.language(), CallLanguage::Python);
    }

    void tellsWhyAStepOfQtFailed()
    {
        Page of;
        of.page.setSides(Protocol::Tcp, Role::Client, Engine::Qt);
        of.add(byQt(made(SocketCallKind::Connect)));
        of.page.refresh();
        QVERIFY(sentence(of.page).contains("connected"_L1));
        of.add(signalled(3, u"errorOccurred"_s, -1,
                         callErrorOf(QAbstractSocket::ConnectionRefusedError)));
        of.page.refresh();
        QCOMPARE(of.chips().at(0), u"✗ connectToHost()"_s);
        QCOMPARE(sentence(of.page), u"connectToHost() failed: ConnectionRefusedError."_s);
        of.page.findChildren<LifeStepChip *>().at(0)->click();
        auto *detail = of.page.findChild<CallDetail *>();
        QTRY_VERIFY(detail->text().contains("QAbstractSocket::ConnectionRefusedError"_L1));
        QVERIFY(detail->text().contains("What to try"_L1));
    }

    void aCallChoosesItsMessagesAndBack()
    {
        ConversationPair pair(Protocol::Tcp);
        QVERIFY(pair.start());
        TransportError error;
        QVERIFY(pair.client.send("hello", PeerId::Everyone, &error) >= 0);
        const auto received = [&]() -> qint64 {
            pair.server.refresh();
            const Conversation::Range range = pair.server.conversation().range();
            for (qint64 number = range.first; number < range.end; ++number) {
                if (pair.server.conversation().message(number)->kind == MessageKind::Received)
                    return number;
            }
            return -1;
        };
        QTRY_VERIFY(received() >= 0);
        CallsPage page(pair.server);
        page.resize(390, 520);
        page.show();
        page.refresh();
        auto *table = page.findChild<LineTable *>(u"calls"_s);
        auto *model = qobject_cast<CallListModel *>(table->model());
        QSignalSpy wanted(&page, &CallsPage::rowsRequested);
        // From the message to its call ...
        page.showCallsOf(received());
        const QModelIndexList rows = table->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(model->callAt(rows.front().row())->call, SocketCallKind::Recv);
        QCOMPARE(wanted.size(), 0); // not the person's choice
        // ... and from the call to its message.
        table->clearSelection();
        table->selectRow(rows.front().row());
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<QList<qint64>>(), QList<qint64>{received()});
        page.showCallsOf(-1);
        QVERIFY(!table->selectionModel()->hasSelection());
    }

    void aMessageChosenWhileThePageIsHiddenIsShownLater()
    {
        ConversationPair pair(Protocol::Udp);
        QVERIFY(pair.start());
        TransportError error;
        const qint64 row = pair.client.send("datagram", PeerId::Everyone, &error);
        QVERIFY(row >= 0);
        CallsPage page(pair.client);
        page.showCallsOf(row);
        QTRY_VERIFY(!callsOfRow(row, pair.client.conversation(), pair.client.calls()).isEmpty());
        page.show();
        auto *table = page.findChild<LineTable *>(u"calls"_s);
        QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
    }

    void whatWaitsForADatagramAsksAsItIsReallyAsked()
    {
        Page of;
        of.session.calls().beginRun(Role::Server);
        of.page.setSides(Protocol::Udp, Role::Server);
        of.page.setView(CallView::Tutorial);
        SocketCall socket = made(SocketCallKind::Socket, 3);
        socket.type = 2; // SOCK_DGRAM
        of.add(socket);
        of.add(made(SocketCallKind::Bind));
        SocketCall received = made(SocketCallKind::RecvFrom, 5);
        received.size = 65536;
        of.add(received);
        of.model->setReceiving(256 * 1024); // more than any datagram
        of.page.refresh();
        of.model->setReceiving(256 * 1024);
        const int last = of.model->rowCount() - 1;
        QVERIFY(of.model->index(last, CallListModel::Call)
                        .data(CallListModel::WaitingRole)
                        .toBool());
        QCOMPARE(of.statement(last), u"data, addr = server.recvfrom(65536)"_s);
    }

    void aSignalTakesNoTime()
    {
        Page of;
        of.add(made(SocketCallKind::Bind, 3));
        of.add(made(SocketCallKind::Signal, 3));
        of.page.refresh();
        QVERIFY(!of.model->index(0, CallListModel::Duration).data().toString().isEmpty());
        QCOMPARE(of.model->index(1, CallListModel::Duration).data().toString(), QString());
    }

    void writesWhatWaitsBelowTheTutorialsCalls()
    {
        Page of;
        of.session.calls().beginRun(Role::Server);
        of.page.setSides(Protocol::Tcp, Role::Server);
        const QAbstractItemModelTester tester(
                of.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        of.page.setView(CallView::Tutorial);
        of.add(made(SocketCallKind::Socket, 3));
        of.add(made(SocketCallKind::SetSockOpt));
        of.add(made(SocketCallKind::Bind));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 2);
        QVERIFY(!of.part<QTimer>(u"waitingClock"_s)->isActive()); // nothing waits
        of.add(made(SocketCallKind::Listen));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 4);
        const QModelIndex last = of.model->index(3, CallListModel::Call);
        QVERIFY(last.data(CallListModel::WaitingRole).toBool());
        QCOMPARE(of.statement(3), u"clientsock, addr = server.accept()"_s);
        QVERIFY(last.data(CallListModel::OutcomeRole).toString().startsWith("blocked for "_L1));
        QVERIFY(last.data().toString().contains(u"⏳"_s));
        QVERIFY(!last.data(Qt::AccessibleTextRole).toString().contains(u"⏳"_s));
        QCOMPARE(of.model->numberAt(3), -1);
        // It counts on, that row alone, while somebody sees it.
        auto *clock = of.part<QTimer>(u"waitingClock"_s);
        QVERIFY(clock->isActive() && clock->interval() >= 1'000);
        QSignalSpy changes(of.model, &QAbstractItemModel::dataChanged);
        QTRY_VERIFY(!changes.isEmpty());
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 3);
        QCOMPARE(changes.front().at(1).toModelIndex().row(), 3);
        of.page.hide();
        QVERIFY(!clock->isActive());
        of.page.show();
        QVERIFY(clock->isActive());

        SocketCall accepted = made(SocketCallKind::Accept, 7);
        SocketCall received = made(SocketCallKind::Recv, 5);
        received.descriptor = 7;
        received.size = 1024;
        of.add(accepted);
        of.add(received);
        of.page.refresh();
        QCOMPARE(of.statement(3), u"clientsock, addr = server.accept()"_s);
        QVERIFY(!of.model->index(3, 2).data(CallListModel::WaitingRole).toBool());
        QCOMPARE(of.statement(4), u"data = clientsock.recv(1024)"_s);
        QCOMPARE(of.model->rowCount(), 7); // both wait
        QStringList waiting{of.statement(5), of.statement(6)};
        waiting.sort();
        QCOMPARE(waiting.at(0), u"clientsock2, addr = server.accept()"_s);
        QVERIFY(waiting.at(1).startsWith("data = clientsock.recv("_L1));

        // What waits has not been made: it is neither counted, explained nor copied.
        QVERIFY(of.part<ElidingLabel>(u"callCount"_s)->text().startsWith("5 of 6"_L1));
        of.table->selectRow(6);
        QVERIFY(!of.page.findChild<CallDetail *>()->isVisible());
        of.table->clearSelection();
        QGuiApplication::clipboard()->clear();
        of.part<QPushButton>(u"copyCalls"_s)->click();
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 5);

        SocketCall closed = made(SocketCallKind::Close);
        of.add(closed);
        closed.descriptor = 7;
        of.add(closed);
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 7); // and nothing waits
        QVERIFY(!clock->isActive());
    }

    void aConnectIsOneRowWithItsEnd()
    {
        Page of;
        of.session.calls().beginRun(Role::Client);
        of.page.setSides(Protocol::Tcp, Role::Client);
        of.page.setView(CallView::Tutorial);
        of.add(made(SocketCallKind::Socket, 3));
        of.add(made(SocketCallKind::Connect, -1, EINPROGRESS));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 2);
        const QModelIndex row = of.model->index(1, CallListModel::Call);
        QVERIFY(row.data(CallListModel::WaitingRole).toBool());
        QVERIFY(!row.data(CallListModel::FailedRole).toBool());
        QVERIFY(of.part<QTimer>(u"waitingClock"_s)->isActive());
        SocketCall ended = made(SocketCallKind::GetSockOpt);
        ended.level = 1; // SOL_SOCKET
        ended.option = 4; // SO_ERROR
        ended.value = ECONNREFUSED;
        ended.time += 2'000'000'000;
        of.add(ended);
        QSignalSpy changes(of.model, &QAbstractItemModel::dataChanged);
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 2);
        QVERIFY(!changes.isEmpty()); // the row is painted anew
        QVERIFY(!row.data(CallListModel::WaitingRole).toBool());
        QVERIFY(row.data(CallListModel::FailedRole).toBool());
        QVERIFY(row.data(CallListModel::OutcomeRole).toString().contains("ECONNREFUSED"_L1));
        // The step that it decided leads there, and it is explained.
        of.page.findChildren<LifeStepChip *>().at(1)->click();
        auto *detail = of.page.findChild<CallDetail *>();
        QTRY_VERIFY(detail->isVisible());
        QVERIFY(detail->text().contains("ECONNREFUSED"_L1));
        QVERIFY2(detail->text().contains("2.0 s"_L1), qPrintable(detail->text()));
        of.page.setView(CallView::System);
        QCOMPARE(of.model->rowCount(), 3);
    }

    void showsTheTutorialInALessonAndRemembersTheChoice()
    {
        Page of;
        of.add(made(SocketCallKind::SetSockOpt));
        auto *view = of.part<SegmentedSwitch>(u"callView"_s);
        auto *options = of.part<QCheckBox>(u"hideOptionCalls"_s);
        of.part<QToolButton>(u"filterCalls"_s)->click();
        QSignalSpy chosen(&of.page, &CallsPage::viewChosen);
        QCOMPARE(of.page.view(), CallView::System);
        QVERIFY(options->isVisible());
        of.page.setLesson(true);
        QCOMPARE(of.page.view(), CallView::Tutorial);
        QCOMPARE(view->current(), int(CallView::Tutorial));
        QVERIFY(!options->isVisible()); // there are none
        QCOMPARE(of.model->rowCount(), 0);
        of.page.setLesson(false);
        QCOMPARE(of.page.view(), CallView::System);
        QCOMPARE(chosen.size(), 0); // it was not the person
        view->button(int(CallView::Tutorial))->click();
        QCOMPARE(chosen.size(), 1);
        of.page.setLesson(true);
        view->button(int(CallView::System))->click();
        QCOMPARE(of.page.view(), CallView::System);
        of.page.setLesson(false);
        QCOMPARE(of.page.view(), CallView::System); // chosen last
        for (int index = 0; index < 2; ++index)
            QVERIFY(!view->button(index)->toolTip().isEmpty());
        QVERIFY(!view->accessibleName().isEmpty());
    }

    void showsWhatARealConversationCarried()
    {
        ConversationPair pair(Protocol::Tcp);
        QVERIFY(pair.start());
        CallsPage page(pair.server);
        page.resize(600, 520);
        page.setView(CallView::Tutorial);
        page.show();
        const auto *model = page.findChild<LineTable *>(u"calls"_s)->model();
        const auto row = [&](int at, int role) {
            pair.server.refresh();
            page.refresh();
            return model->index(at, CallListModel::Call).data(role).toString();
        };
        TransportError error;
        QVERIFY(pair.client.send(QByteArray("\xe4\xbd\xa0"), PeerId::Everyone, &error) >= 0);
        // socket, bind, listen, accept, recv, and what waits
        QTRY_COMPARE(row(4, CallListModel::OutcomeRole), u"b'\\xe4\\xbd\\xa0'  你"_s);
        QVERIFY(row(3, CallListModel::StatementRole).startsWith("clientsock, addr = "_L1));
        // What is left in the kernel is not waited for.
        const auto waiting = [&] {
            pair.server.refresh();
            page.refresh();
            QStringList statements;
            for (int at = 0; at < model->rowCount(); ++at) {
                const QModelIndex index = model->index(at, CallListModel::Call);
                if (index.data(CallListModel::WaitingRole).toBool())
                    statements += index.data(CallListModel::StatementRole).toString();
            }
            return statements;
        };
        QTRY_COMPARE(waiting().filter(u"recv("_s).size(), 1);
        QCOMPARE(waiting().filter(u"accept("_s).size(), 1);
        pair.server.setReading(false);
        QCOMPARE(waiting().filter(u"recv("_s).size(), 0);
        QCOMPARE(waiting().filter(u"accept("_s).size(), 1);
    }

    void dividesTheRunsAndKeepsTheirRoles()
    {
        Page of;
        CallLog &log = of.session.calls();
        for (const Role role : {Role::Server, Role::Client, Role::Server}) {
            log.beginRun(role);
            SocketCall socket = made(SocketCallKind::Socket, 3);
            socket.type = 2; // SOCK_DGRAM: nothing but the run says whose it is
            of.add(socket);
            of.add(made(SocketCallKind::Close));
        }
        of.page.refresh();
        const auto divider = [&](int row) {
            return of.model->index(row, CallListModel::Call)
                    .data(CallListModel::DividerRole)
                    .toString();
        };
        QCOMPARE(of.model->rowCount(), 6);
        QStringList dividers;
        for (int row = 0; row < 6; ++row)
            dividers += divider(row);
        QVERIFY(dividers.at(0).isEmpty() && dividers.at(1).isEmpty());
        QVERIFY2(dividers.at(2).startsWith(u"Run 2 · client · "_s), qPrintable(dividers.at(2)));
        QVERIFY(dividers.at(3).isEmpty());
        QVERIFY(dividers.at(4).startsWith(u"Run 3 · server · "_s));
        QVERIFY(of.model->index(2, CallListModel::Call)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .startsWith(dividers.at(2)));
        QCOMPARE(of.statement(1), u"server.close()"_s);
        QCOMPARE(of.statement(3), u"client.close()"_s);
        QCOMPARE(of.statement(5), u"server.close()"_s);
        // There is room for it above the call.
        QVERIFY(of.table->rowHeight(2) > of.table->rowHeight(1));
        // The sides chosen for the next run do not change the calls of the last one.
        of.page.setSides(Protocol::Udp, Role::Client);
        of.page.refresh();
        QCOMPARE(of.statement(1), u"server.close()"_s);
    }

    void followsNewCallsUnlessScrolledUp()
    {
        Page of;
        QVERIFY(QTest::qWaitForWindowExposed(&of.page));
        const QScrollBar *bar = of.table->verticalScrollBar();
        const auto atEnd = [&] { return bar->maximum() > 0 && bar->value() == bar->maximum(); };
        of.add(made(SocketCallKind::Bind), 200);
        of.page.refresh();
        QVERIFY(atEnd());
        // A call that takes two lines, or a table that becomes smaller, is no reason to stay
        // behind.
        of.add(made(SocketCallKind::Connect, -1, ECONNREFUSED), 5);
        of.page.refresh();
        QVERIFY(atEnd());
        const int last = of.model->rowCount() - 1;
        QVERIFY(of.table->rowHeight(last) > of.table->rowHeight(0));
        const auto whole = [&] {
            return of.table->viewport()->rect().contains(
                    of.table->visualRect(of.model->index(last, CallListModel::Call)));
        };
        QVERIFY(whole());
        of.page.resize(390, 420);
        QTRY_VERIFY(atEnd() && whole());
        of.table->selectRow(last);
        QTRY_VERIFY(of.page.findChild<CallDetail *>()->isVisible());
        QTRY_VERIFY(atEnd());
        of.table->verticalScrollBar()->setValue(20);
        of.add(made(SocketCallKind::Bind), 10);
        of.page.refresh();
        QCOMPARE(bar->value(), 20);
        of.table->scrollToBottom();
        of.add(made(SocketCallKind::Bind), 10);
        of.page.refresh();
        QVERIFY(atEnd());
    }

    void givesEachRowTheHeightOfItsLines()
    {
        Page of;
        QVERIFY(QTest::qWaitForWindowExposed(&of.page));
        const auto *delegate = qobject_cast<CallDelegate *>(of.table->itemDelegate());
        const auto wrong = [&] {
            QStringList rows;
            const int line = of.table->fontMetrics().height();
            const int one = of.table->verticalHeader()->defaultSectionSize();
            for (int row = of.table->rowAt(0); row >= 0 && row < of.model->rowCount(); ++row) {
                const QModelIndex call = of.model->index(row, CallListModel::Call);
                if (!of.table->visualRect(call).intersects(of.table->viewport()->rect()))
                    break;
                const int lines = delegate->linesOf(call, of.table->fontMetrics(),
                                                    of.table->columnWidth(CallListModel::Call));
                if (of.table->rowHeight(row) != one + (lines - 1) * line)
                    rows.append(QString::number(row));
            }
            return rows.join(u' ');
        };
        for (int i = 0; i < 12; ++i) {
            of.add(made(SocketCallKind::Send, 12));
            of.add(made(SocketCallKind::Recv, 12));
        }
        of.page.refresh();
        const QScrollBar *bar = of.table->verticalScrollBar();
        for (int height = 400; height < 460; ++height) {
            for (const int width : {460, 420, 390, 360, 330}) {
                of.page.resize(900, 300);
                QTRY_COMPARE(bar->value(), bar->maximum());
                of.page.resize(520, height); // as a splitter does, in two steps
                of.page.resize(width, height);
                QTRY_COMPARE(bar->value(), bar->maximum());
                QTRY_COMPARE(wrong(), QString());
            }
        }
    }

    void neverCutsTheNameOfWhatIsCalled_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("name");
        QTest::newRow("accept") << u"clientsock12, addr = server.accept()"_s << u"server.accept("_s;
        QTest::newRow("socket") << u"server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)"_s
                                << u"socket.socket("_s;
        QTest::newRow("C") << u"bind(3, &(struct sockaddr_in){AF_INET, htons(8000), "
                              "inet_addr(\"127.0.0.1\")}, 16)"_s
                           << u"bind("_s;
        QTest::newRow("Qt") << u"QTcpSocket *clientsock = server.nextPendingConnection()"_s
                            << u"server.nextPendingConnection("_s;
        QTest::newRow("without spaces")
                << u"sock.send(b'0123456789012345678901234567890123456789012345678901234567890')"_s
                << u"sock.send("_s;
        QTest::newRow("send") << u"clientsock.send(b'\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd…')  你好"_s
                              << u"clientsock.send("_s;
    }

    void neverCutsTheNameOfWhatIsCalled()
    {
        QFETCH(QString, statement);
        QFETCH(QString, name);
        const QFontMetrics metrics(fixedFont(0.92));
        const QString result = u"→ addr == ('127.0.0.1', 51234)"_s;
        const int whole = metrics.horizontalAdvance(statement + u"  "_s + result);
        const int least = metrics.horizontalAdvance(u"…"_s + name + u"…"_s);
        for (int width = whole + 10; width >= least; --width) {
            const CallLines lines = CallLines::of(metrics, statement, result, width);
            QVERIFY2(!lines.call.filter(name).isEmpty(), qPrintable(lines.call.join(u'|')));
            for (const QString &line : lines.call) {
                QVERIFY(metrics.horizontalAdvance(line) <= width);
                QVERIFY(!line.trimmed().isEmpty());
            }
            const int last = lines.count == int(lines.call.size())
                                     ? metrics.horizontalAdvance(lines.call.constLast())
                                     : 0;
            QVERIFY(last + metrics.horizontalAdvance(lines.result) <= width);
            // The result gives way before the call does.
            const auto bare = [](QString text) { return text.remove(u' '); };
            QVERIFY(bare(lines.call.join(QString())) == bare(statement) || lines.result != result);
            QVERIFY(width < whole + 5 || lines.count == 1); // rounded once or twice
        }
    }

    /// What distinguishes a raw socket stands in the middle of its line.
    void keepsTheMiddleOfALongCall()
    {
        const QString statement = u"server = socket.socket(socket.AF_INET, socket.SOCK_RAW, "
                                  "socket.IPPROTO_ICMP); server.setblocking(False)"_s;
        const QFontMetrics metrics(fixedFont(0.92));
        const int third = metrics.horizontalAdvance(statement) / 3;
        for (int width = third * 2; width > third + 60; width -= 10) {
            const CallLines lines = CallLines::of(metrics, statement, u"→ fileno() == 14"_s, width);
            const QString shown = lines.call.join(u' ');
            QVERIFY2(shown.contains("SOCK_RAW"_L1) && shown.contains("socket.IPPROTO_ICMP"_L1),
                     qPrintable(shown));
        }
    }

    void remembersHowACallIsLaidOutOnlyWhileItIsSo()
    {
        CallLayouts layouts;
        const QStringList statements{u"sock.send(b'one')"_s, u"server.listen(5)"_s,
                                     u"clientsock, addr = server.accept()"_s};
        for (const qreal size : {0.92, 1.5, 0.92}) {
            const QFontMetrics metrics(fixedFont(size));
            for (const int width : {1000, 120, 120, 1000, 60}) {
                for (int i = 0; i < 600; ++i) { // more than are remembered
                    const QString &statement = statements.at(i % 3);
                    const QString result = i % 2 ? u"→ %1"_s.arg(i / 2) : QString();
                    const int sign = i % 5 ? 0 : 12;
                    const CallLines now = CallLines::of(metrics, statement, result, width, sign);
                    for (int time = 0; time < 2; ++time) {
                        const CallLines &known =
                                layouts.of(metrics, statement, result, width, sign);
                        QCOMPARE(known.call, now.call);
                        QCOMPARE(known.result, now.result);
                        QCOMPARE(known.count, now.count);
                    }
                }
            }
        }
    }

    void marksCallsByTheirPeerWhereThereMayBeMany()
    {
        for (const Role role : {Role::Server, Role::Client}) {
            Page of;
            of.session.calls().beginRun(role);
            of.add(made(SocketCallKind::Socket, 3));
            SocketCall read = made(SocketCallKind::Recv, 6);
            read.peer = PeerId(2);
            of.add(read);
            of.page.refresh();
            const QImage picture = of.table->viewport()->grab().toImage();
            const Tones &tones = Tones::of(of.table->palette());
            for (const int row : {0, 1}) {
                const QRect place = of.table->visualRect(of.model->index(row, CallListModel::Call));
                const bool marked = role == Role::Server && row == 1;
                QCOMPARE(picture.pixelColor(place.left() + 1, place.center().y()).rgb()
                                 == peerColour({2, 0, {}}, tones).rgb(),
                         marked);
            }
        }
    }

    void filtersByTextAndHidesOptions()
    {
        Page of;
        of.add(made(SocketCallKind::Socket, 3));
        of.add(made(SocketCallKind::SetSockOpt), 3);
        of.add(made(SocketCallKind::Bind));
        of.add(made(SocketCallKind::GetSockName));
        of.add(made(SocketCallKind::Listen));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 7);
        auto *filtering = of.part<QToolButton>(u"filterCalls"_s);
        auto *text = of.part<QLineEdit>(u"callFilter"_s);
        QVERIFY(!text->isVisible());
        filtering->click();
        QVERIFY(text->isVisible());
        QCOMPARE(of.page.focusWidget(), text);
        of.part<QCheckBox>(u"hideOptionCalls"_s)->setChecked(true);
        QCOMPARE(of.model->rowCount(), 3);
        of.part<QLineEdit>(u"callFilter"_s)->setText(u"LISTEN"_s);
        QCOMPARE(of.model->rowCount(), 1);
        QCOMPARE(of.model->callAt(0)->call, SocketCallKind::Listen);
        of.add(made(SocketCallKind::Bind));
        of.add(made(SocketCallKind::Listen));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 2);
        // Nothing is left out by a filter that is not seen.
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        QVERIFY(!filtering->isChecked());
        QCOMPARE(of.model->rowCount(), 9);
        filtering->click();
        QCOMPARE(of.model->rowCount(), 2);
        of.part<QLineEdit>(u"callFilter"_s)->clear();
        of.part<QCheckBox>(u"hideOptionCalls"_s)->setChecked(false);
        QCOMPARE(of.model->rowCount(), 9);
    }

    void filtersAHundredThousandInSlices()
    {
        Page of;
        for (int i = 0; i < 100'000; ++i)
            of.add(made(i % 1000 == 0 ? SocketCallKind::Listen : SocketCallKind::Bind));
        const QAbstractItemModelTester tester(
                of.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        of.page.refresh();
        QTRY_COMPARE(of.model->rowCount(), 100'000);
        of.part<QToolButton>(u"filterCalls"_s)->click();
        of.part<QLineEdit>(u"callFilter"_s)->setText(u"listen"_s);
        QVERIFY(of.model->rowCount() < 100); // only part of the log has been searched
        QTRY_COMPARE_WITH_TIMEOUT(of.model->rowCount(), 100, 30'000);
        of.part<QLineEdit>(u"callFilter"_s)->setText(u"no such call"_s);
        QTRY_COMPARE(of.model->rowCount(), 0);
    }

    void tellsTheTableOnceOfManyCalls()
    {
        Page of;
        of.add(made(SocketCallKind::Bind));
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 1);
        const QAbstractItemModelTester tester(
                of.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(of.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(of.model, &QAbstractItemModel::rowsRemoved);
        of.add(made(SocketCallKind::Bind), int(CallLog::defaultLimit) - 1);
        of.page.refresh();
        QCOMPARE(of.model->rowCount(), 1); // the rest is read in later turns of the event loop
        QTRY_COMPARE(of.model->rowCount(), int(CallLog::defaultLimit));
        QCOMPARE(inserted.size(), 1);
        of.add(made(SocketCallKind::Listen), 30'000); // as many old calls were dropped
        of.page.refresh();
        QTRY_COMPARE(inserted.size(), 2);
        QCOMPARE(of.model->rowCount(), int(CallLog::defaultLimit));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(of.model->numberAt(0), qint64(30'000));
        QVERIFY(of.model->lineOf(0).contains("bind"_L1));
        QVERIFY(of.model->lineOf(of.model->rowCount() - 1).contains("listen"_L1));
        QCOMPARE(of.model->rowOf(30'000), 0);
        QCOMPARE(of.model->rowOf(29'999), -1);
    }

    void copiesWhatIsSelectedOrAllThatIsShown()
    {
        Page of;
        of.add(made(SocketCallKind::Socket, 3));
        of.add(made(SocketCallKind::Bind));
        of.add(made(SocketCallKind::Listen));
        of.page.refresh();
        of.page.setLanguage(CallLanguage::C);
        const auto lines = [] {
            return QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        };
        QGuiApplication::clipboard()->clear();
        of.part<QPushButton>(u"copyCalls"_s)->click();
        QTRY_COMPARE(lines().size(), 3);
        QVERIFY(lines().at(1).contains("bind(3, "_L1));
        of.table->selectRow(2);
        of.part<QPushButton>(u"copyCalls"_s)->click();
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY(lines().front().contains("listen(3"_L1));
        of.table->selectAll();
        QTest::keyClick(of.table, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(lines().size(), 3);
    }

    void savesAsText()
    {
        Page of;
        of.add(made(SocketCallKind::Listen), 1200); // several slices of the search
        of.page.refresh();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"calls.txt"_s);
        of.part<QPushButton>(u"saveCalls"_s)->click();
        auto *dialog = of.part<QFileDialog>(u"saveTextDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        const auto lines = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : qsizetype(-1);
        };
        QTRY_COMPARE(lines(), 1200);
        auto *reason = of.part<QLabel>(u"reason"_s);
        QTRY_VERIFY(reason->text().contains(QDir::toNativeSeparators(path)));
    }

    void saysWhyItCannotSave()
    {
        Page of;
        of.add(made(SocketCallKind::Listen));
        of.page.refresh();
        of.part<QPushButton>(u"saveCalls"_s)->click();
        auto *dialog = of.part<QFileDialog>(u"saveTextDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/no/such/folder/calls.txt"_s);
        dialog->close();
        auto *reason = of.part<QLabel>(u"reason"_s);
        QTRY_VERIFY(reason->text().contains("could not be saved"_L1));
    }
};

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
