// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/enginesentences.h"
#include "tests/app/chat/conversationpair.h"
#include "ui/inspector/datagrams/datagrammodel.h"
#include "ui/inspector/datagrams/datagrampage.h"
#include "ui/inspector/stream/streamblockmodel.h"
#include "ui/inspector/stream/streampage.h"
#include "ui/inspector/stream/streamview.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

// Two sessions over real sockets, and the stream page of the server.
struct Streams
{
    ConversationPair pair{Protocol::Tcp};
    std::shared_ptr<StreamRegistry> registry = std::make_shared<StreamRegistry>();
    std::unique_ptr<StreamPublication> server;
    std::unique_ptr<StreamPublication> client;
    std::unique_ptr<StreamPage> page;

    bool start()
    {
        if (!pair.start())
            return false;
        server = std::make_unique<StreamPublication>(*registry, pair.server);
        client = std::make_unique<StreamPublication>(*registry, pair.client);
        pair.client.refresh();
        server->refresh();
        client->refresh();
        page = std::make_unique<StreamPage>(pair.server);
        page->setStreams(registry);
        page->resize(400, 560);
        page->show();
        return true;
    }
    [[nodiscard]] bool received(qint64 bytes) const
    {
        page->refresh();
        const StreamRows::Blocks &blocks = page->rows().blocks(StreamRows::Recv);
        return !blocks.empty() && blocks.back().offset + blocks.back().length >= bytes;
    }
    template<typename Widget>
    Widget *part(const QString &name) const
    {
        return page->findChild<Widget *>(name);
    }
    static qint64 sum(const StreamRows::Blocks &blocks)
    {
        qint64 all = 0;
        for (const StreamRows::Block &block : blocks)
            all += block.length;
        return all;
    }
};

void type(NumberField *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestStreamPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatBothEndsDid()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(of.pair.server.change(
                [&](ConversationSetup &setup) { setup.transport.receiveSize = 4; }));
        QVERIFY(ConversationPair::say(of.pair.client, "hello") >= 0);
        QVERIFY(ConversationPair::say(of.pair.client, "you") >= 0);
        QTRY_VERIFY(of.received(8));
        const StreamRows &rows = of.page->rows();
        QVERIFY(rows.isKnown(StreamRows::Send));
        QTRY_COMPARE((of.page->refresh(), rows.blocks(StreamRows::Send).size()), size_t(2));
        QCOMPARE(rows.blocks(StreamRows::Send)[1].offset, 5);
        QCOMPARE(Streams::sum(rows.blocks(StreamRows::Recv)), 8);
        for (const StreamRows::Block &block : rows.blocks(StreamRows::Recv)) {
            QVERIFY(block.length <= 4); // a single send arrives in pieces
            QCOMPARE(block.asked, 4);
        }
        QTRY_COMPARE((of.page->refresh(), rows.bytesAt(0, 5)), QByteArray("hello"));
        QVERIFY(!of.part<QLabel>(u"streamNote"_s)->isVisible());
    }

    void theOtherDirectionIsWhatThisEndSends()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(ConversationPair::say(of.pair.server, "answer") >= 0);
        of.part<SegmentedSwitch>(u"streamDirection"_s)
                ->button(int(StreamRows::Direction::Sent))
                ->click();
        const StreamRows &rows = of.page->rows();
        QTRY_COMPARE((of.page->refresh(), Streams::sum(rows.blocks(StreamRows::Send))), 6);
        QTRY_COMPARE((of.page->refresh(), Streams::sum(rows.blocks(StreamRows::Recv))), 6);
        QCOMPARE(rows.bytesAt(2, 3), QByteArray("swe"));
        QVERIFY(!rows.isAvailable(StreamRows::Frame));
    }

    void withAForeignProgramOneRowIsKnownAndItSaysSo()
    {
        Session server;
        server.start(loopback(Protocol::Tcp, Role::Server, 0));
        QVERIFY(ConversationPair::becomes(server, Transport::State::Open));
        QTcpSocket foreign;
        foreign.connectToHost(u"127.0.0.1"_s, server.localAddress().port());
        QTRY_COMPARE(foreign.state(), QAbstractSocket::ConnectedState);
        foreign.write("from far away");
        StreamPage page(server);
        page.setStreams(std::make_shared<StreamRegistry>());
        page.show();
        QTRY_COMPARE((server.refresh(), page.refresh(),
                      Streams::sum(page.rows().blocks(StreamRows::Recv))),
                     13);
        QVERIFY(!page.rows().isKnown(StreamRows::Send));
        auto *note = page.findChild<QLabel *>(u"streamNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains("cannot be seen"_L1));
    }

    void cutsTheSameBytesAgain()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(ConversationPair::say(of.pair.client, "one\ntwo\nthr") >= 0);
        QTRY_VERIFY(of.received(11));
        const StreamRows &rows = of.page->rows();
        QVERIFY(rows.blocks(StreamRows::Frame).empty());
        auto *framing = of.part<QComboBox>(u"streamFraming"_s);
        framing->setCurrentIndex(framing->findData(u"line"_s));
        Q_EMIT framing->activated(framing->currentIndex());
        QTRY_COMPARE((of.page->refresh(), rows.blocks(StreamRows::Frame).size()), size_t(3));
        QCOMPARE(rows.blocks(StreamRows::Frame)[1].offset, 4);
        QVERIFY(!rows.problem(1));
        QVERIFY(rows.problem(2) == FrameProblem::Unfinished);
        // The rest comes later, and nothing is shown twice.
        QVERIFY(ConversationPair::say(of.pair.client, "ee\n") >= 0);
        QTRY_VERIFY((of.page->refresh(), !rows.problem(2)));
        QCOMPARE(rows.blocks(StreamRows::Frame).size(), size_t(3));
    }

    void aFrameOverTheLimitIsANamedError()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(ConversationPair::say(of.pair.client, "one\na line that is too long\n") >= 0);
        QTRY_VERIFY(of.received(28));
        auto *framing = of.part<QComboBox>(u"streamFraming"_s);
        framing->setCurrentIndex(framing->findData(u"line"_s));
        Q_EMIT framing->activated(framing->currentIndex());
        type(of.part<NumberField>(u"frameLimit"_s), u"8"_s);
        const StreamRows &rows = of.page->rows();
        QCOMPARE(rows.framing().limit, 8);
        QTRY_VERIFY((of.page->refresh(), rows.problem(1) == FrameProblem::TooLong));
        auto *model = of.page->findChild<StreamBlockModel *>();
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(model->index(1, StreamBlockModel::What).data().toString().contains("too long"_L1));
        QVERIFY(model->lineOf(1).contains("limit of 8"_L1));
        // An invalid limit is rejected with a sentence.
        type(of.part<NumberField>(u"frameLimit"_s), u"0"_s);
        QCOMPARE(rows.framing().limit, 8);
        QVERIFY(of.part<QLabel>(u"reason"_s)->isVisible());
    }

    void blocksAreChosenWithTheKeys()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(of.pair.server.change(
                [&](ConversationSetup &setup) { setup.transport.receiveSize = 2; }));
        QVERIFY(ConversationPair::say(of.pair.client, "abcdef") >= 0);
        QTRY_VERIFY(of.received(6));
        QTRY_COMPARE((of.page->refresh(), Streams::sum(of.page->rows().blocks(StreamRows::Send))),
                     6);
        auto *view = of.part<StreamView>(u"stream"_s);
        auto *detail = of.part<QLabel>(u"streamDetail"_s);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->chosen().row, StreamRows::Recv);
        QCOMPARE(view->chosen().index, 0);
        QVERIFY(detail->text().contains("recv(2)"_L1));
        QTRY_VERIFY((of.page->refresh(), detail->text().contains("61 62"_L1))); // its bytes
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->chosen().index, 1);
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(view->chosen().row, StreamRows::Send);
        QVERIFY(detail->text().contains("send()"_L1));
        QVERIFY(view->accessibleDescription().contains("send()"_L1));
        // The table selects the same block and can select others.
        auto *table = of.part<LineTable>(u"streamBlocks"_s);
        QVERIFY(table->selectionModel()->hasSelection());
        auto *model = qobject_cast<StreamBlockModel *>(table->model());
        for (const int row : {0, model->rowCount() - 1}) {
            table->selectRow(row);
            QCOMPARE(view->chosen().row, model->entryAt(row)->row);
        }
        // The same with the mouse.
        view->fit();
        const QRectF box = view->blockRect(StreamRows::Send, 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, box.center().toPoint());
        QCOMPARE(view->chosen().row, StreamRows::Send);
    }

    void zoomsWithinBounds()
    {
        Streams of;
        QVERIFY(of.start());
        QVERIFY(ConversationPair::say(of.pair.client, QByteArray(100'000, 'x')) >= 0);
        QTRY_VERIFY(of.received(100'000));
        auto *view = of.part<StreamView>(u"stream"_s);
        const double before = view->scale();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->scale() > before);
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(view, Qt::Key_Minus);
        QVERIFY(view->scale() > 0);
        QVERIFY(!view->grab().isNull());
        for (int i = 0; i < 200; ++i)
            view->zoom(10);
        QVERIFY(view->horizontalScrollBar()->maximum() > 0);
        QVERIFY(!view->grab().isNull());
        view->fit();
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    }

    void setsTheReceiveBuffer()
    {
        Streams of;
        QVERIFY(of.start());
        auto *size = of.part<NumberField>(u"receiveSize"_s);
        of.part<QPushButton>(u"tutorialSize"_s)->click();
        QCOMPARE(of.pair.server.setup().transport.receiveSize, 1024);
        QCOMPARE(size->value(), 1024.0);
        type(size, u"7"_s);
        QCOMPARE(of.pair.server.setup().transport.receiveSize, 7);
        for (const auto &wrong : {u"0"_s, u"65537"_s, u"-1"_s}) {
            type(size, wrong);
            QCOMPARE(of.pair.server.setup().transport.receiveSize, 7);
            QCOMPARE(size->value(), 7.0);
        }
        of.part<QPushButton>(u"usualSize"_s)->click();
        QCOMPARE(of.pair.server.setup().transport.receiveSize, TransportOptions().receiveSize);
    }

    void pausesReading()
    {
        Streams of;
        QVERIFY(of.start());
        of.page->refresh();
        auto *pause = of.part<QCheckBox>(u"pauseReading"_s);
        QVERIFY(pause->isEnabled());
        pause->click();
        QVERIFY(!of.pair.server.isReading());
        // While reading is paused, the kernel reports the bytes in its queue.
        QTest::qWait(50); // lets the network thread process the pause
        QVERIFY(ConversationPair::say(of.pair.client, "unread") >= 0);
#ifdef Q_OS_LINUX
        auto *queues = of.part<QLabel>(u"kernelQueues"_s);
        QTRY_VERIFY(
                (of.pair.server.refresh(), of.page->refresh(), queues->text().contains("6 B"_L1)));
#endif
        QCOMPARE(ConversationPair::rows(of.pair.server, MessageKind::Received).size(), 0);
        pause->click();
        QVERIFY(of.pair.server.isReading());
        QTRY_VERIFY(of.received(6));
    }

    void choosesWhenToAccept()
    {
        Streams of;
        QVERIFY(of.start());
        auto *when = of.part<QComboBox>(u"accepting"_s);
        auto *backlog = of.part<NumberField>(u"backlog"_s);
        of.page->setSides(Protocol::Tcp, Role::Server, Engine::Qt);
        QVERIFY(when->isVisible());
        QVERIFY(!when->isEnabled());
        QCOMPARE(when->toolTip(), missingAbilitySentence(Ability::Accepting, Engine::Qt,
                                                         Protocol::Tcp, Role::Server));
        of.page->setSides(Protocol::Tcp, Role::Client, defaultEngine());
        QVERIFY(!when->isVisible()); // a client has no queue
        of.page->setSides(Protocol::Tcp, Role::Server, defaultEngine());
        if (when->isEnabled()) {
            when->setFocus();
            QTest::keyClick(when, Qt::Key_Down);
            QCOMPARE(of.pair.server.setup().transport.accepting, Accepting::OneByOne);
        }
        type(backlog, u"5"_s);
        QCOMPARE(of.pair.server.setup().transport.backlog, 5);
        type(backlog, u"0"_s);
        QCOMPARE(of.pair.server.setup().transport.backlog, 5);
        QCOMPARE(backlog->number(), 5);
    }

    void turnsOffWhatTheChosenSocketsCannotDo()
    {
        Streams of;
        QVERIFY(of.start());
        auto *nagle = of.part<QCheckBox>(u"nagle"_s);
        auto *queues = of.part<QLabel>(u"kernelQueues"_s);
        // Every stream backend has both abilities; datagram backends lack some.
        of.page->setSides(Protocol::Udp, Role::Server, Engine::Qt);
        const auto why = [](Ability ability) {
            return missingAbilitySentence(ability, Engine::Qt, Protocol::Udp, Role::Server);
        };
        QVERIFY(!nagle->isEnabled());
        QCOMPARE(nagle->toolTip(), why(Ability::NoDelay));
        QVERIFY(queues->isVisible());
        QCOMPARE(queues->text(), why(Ability::KernelQueues));
        of.page->setSides(Protocol::Tcp, Role::Server, defaultEngine());
        QVERIFY(nagle->isEnabled());
        QVERIFY(nagle->toolTip().contains("TCP_NODELAY"_L1));
        QVERIFY(queues->text() != why(Ability::KernelQueues));
    }

    void asksForRepetition()
    {
        Streams of;
        QVERIFY(of.start());
        of.page->refresh();
        QSignalSpy asked(of.page.get(), &StreamPage::repeatRequested);
        type(of.part<NumberField>(u"times"_s), u"25"_s);
        of.part<QPushButton>(u"repeat"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toInt(), 25);
        type(of.part<NumberField>(u"times"_s), u"100001"_s);
        QCOMPARE(of.part<NumberField>(u"times"_s)->number(), 25.0);
    }

    void aDatagramThatIsCutSaysHowMuchIsLost()
    {
        ConversationPair pair(Protocol::Udp);
        QVERIFY(pair.start());
        QVERIFY(pair.server.change(
                [&](ConversationSetup &setup) { setup.transport.receiveSize = 10; }));
        DatagramPage page(pair.server);
        page.resize(500, 500);
        page.show();
        auto *model = page.findChild<DatagramModel *>();
        const QAbstractItemModelTester tester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(ConversationPair::say(pair.client, "0123456789abcde") >= 0);
        QVERIFY(ConversationPair::say(pair.client, {}) >= 0);
        QVERIFY(ConversationPair::say(pair.client, "whole") >= 0);
        QTRY_COMPARE((pair.server.refresh(), page.refresh(), model->totals().received), 3);
        const auto cell = [&](int row, int column) {
            return model->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, DatagramModel::Asked), u"10"_s);
        QCOMPARE(cell(0, DatagramModel::Got), u"10"_s);
#ifdef Q_OS_LINUX
        QCOMPARE(model->totals().cut, 1);
        QVERIFY(cell(0, DatagramModel::Note).startsWith("5 "_L1));
#endif
        QCOMPARE(model->totals().empty, 1);
        QCOMPARE(cell(1, DatagramModel::Note), u"empty"_s);
        QCOMPARE(cell(2, DatagramModel::Got), u"5"_s);
        QVERIFY(cell(2, DatagramModel::Note).isEmpty());
        QVERIFY(page.findChild<QLabel *>(u"datagramTotals"_s)->text().contains(u'3'));
    }

    void keepsTheNewestDatagrams()
    {
        CallLog log(50'000);
        DatagramModel model(log);
        const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SocketCall call;
        call.call = SocketCallKind::RecvFrom;
        call.size = 100;
        for (int i = 0; i < 35'000; ++i) {
            call.result = i % 100;
            log.append(call);
        }
        QVERIFY(model.refresh()); // one refresh is limited
        while (model.refresh()) { }
        QCOMPARE(model.rowCount(), int(DatagramModel::maxRows));
        QCOMPARE(model.totals().received, 35'000);
        QCOMPARE(model.index(model.rowCount() - 1, DatagramModel::Got).data().toString(), u"99"_s);
    }
};

QTEST_MAIN(TestStreamPage)
#include "tst_streampage.moc"
