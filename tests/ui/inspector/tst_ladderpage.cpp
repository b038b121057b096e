// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/tcpstatewatch.h"
#include "tests/app/chat/conversationpair.h"
#include "ui/inspector/ladder/laddergeometry.h"
#include "ui/inspector/ladder/ladderpage.h"
#include "ui/inspector/ladder/ladderpicture.h"
#include "ui/inspector/ladder/ladderview.h"
#include "ui/inspector/ladder/ladderwording.h"
#include "ui/widgets/textscale.h"

#include <QAccessible>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

// Two sessions over real sockets, and the ladder page of the client.
struct Ladders
{
    ConversationPair pair;
    std::shared_ptr<StreamRegistry> registry = std::make_shared<StreamRegistry>();
    std::unique_ptr<StreamPublication> server;
    std::unique_ptr<StreamPublication> client;
    std::unique_ptr<LadderPage> page;
    LadderView *view = nullptr;

    explicit Ladders(Protocol protocol)
        : pair(protocol)
    { }
    bool start(bool shared = true)
    {
        pair.reply = ReplyMode::Echo;
        if (!pair.start())
            return false;
        server = std::make_unique<StreamPublication>(*registry, pair.server);
        client = std::make_unique<StreamPublication>(*registry, pair.client);
        page = std::make_unique<LadderPage>(pair.client);
        if (shared)
            page->setStreams(registry);
        page->resize(400, 560);
        page->show();
        view = page->findChild<LadderView *>(u"ladder"_s);
        return QTest::qWaitForWindowExposed(page.get());
    }
    void refresh()
    {
        pair.server.refresh();
        pair.client.refresh();
        server->refresh();
        client->refresh();
        page->refresh();
    }
    /// Sends, and waits until the echo is drawn with both its arrows.
    bool say(const QByteArray &text)
    {
        const auto drawn = [this] {
            qint64 sum = 0;
            for (const Ladder::Arrow &arrow : page->ladder().arrows())
                sum += arrow.kind == Ladder::Arrow::Kind::Bytes ? arrow.bytes : 0;
            return sum;
        };
        const qint64 before = drawn();
        if (ConversationPair::say(pair.client, text) < 0)
            return false;
        return QTest::qWaitFor(
                [&] {
                    refresh();
                    return drawn() == before + 2 * text.size();
                },
                20'000);
    }
    [[nodiscard]] int rowOf(Ladder::Side side, SocketCallKind kind) const
    {
        for (int row = page->ladder().rowCount() - 1; row >= 0; --row) {
            const Ladder::Row &each = page->ladder().row(row);
            if (each.kind == Ladder::Row::Kind::Call && each.side == side && each.call.call == kind)
                return row;
        }
        return -1;
    }
    template<typename Widget>
    Widget *part(const QString &name) const
    {
        return page->findChild<Widget *>(name);
    }
};

/// Counts what is drawn on it.
class Counter : public LadderCanvas
{
public:
    int drawn = 0;
    int texts = 0;
    void line(const QPointF &, const QPointF &, const Stroke &) override { ++drawn; }
    void head(const QPointF &, const QPointF &, const QPointF &, const QColor &) override
    {
        ++drawn;
    }
    void dot(const QPointF &, qreal, const QColor &, const QColor &) override { ++drawn; }
    void box(const QRectF &, const QColor &, const QColor &) override { ++drawn; }
    void text(const QRectF &, Qt::Alignment, const QString &, const QColor &, Face) override
    {
        ++drawn;
        ++texts;
    }
    [[nodiscard]] QFontMetricsF metrics(Face) const override { return QFontMetricsF(fixedFont()); }
};

} // namespace

class TestLadderPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosingACallRequestsItsMessage()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        QVERIFY(of.say("hello"));
        const QSignalSpy rows(of.page.get(), &LadderPage::rowsRequested);
        const QSignalSpy calls(of.page.get(), &LadderPage::callRequested);
        const int send = of.rowOf(Ladder::Side::Own, SocketCallKind::Send);
        QVERIFY(send >= 0);
        QTest::mouseClick(of.view->viewport(), Qt::LeftButton, {},
                          of.view->rowRect(send).center() - QPoint(of.view->width() / 3, 0));
        QCOMPARE(of.view->chosen(), send);
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls[0][0].toLongLong(), of.page->ladder().row(send).call.number);
        QCOMPARE(rows.size(), 1);
        const qint64 message = of.page->ladder().row(send).call.message;
        QCOMPARE(rows[0][0].value<QList<qint64>>(), QList<qint64>{message});
        QVERIFY(of.part<QLabel>(u"ladderDetail"_s)->text().contains(u"send → 5"_s));

        // Along the arrow, and back.
        QTest::keyClick(of.view, Qt::Key_Right);
        QCOMPARE(of.view->chosen(), of.rowOf(Ladder::Side::Other, SocketCallKind::Recv));
        QCOMPARE(rows.last()[0].value<QList<qint64>>(), QList<qint64>{message});
        QTest::keyClick(of.view, Qt::Key_Left);
        QCOMPARE(of.view->chosen(), send);
    }

    void aMessageChoosesItsCall()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        QVERIFY(of.say("hello"));
        const QList<Message> received =
                ConversationPair::rows(of.pair.client, MessageKind::Received);
        QVERIFY(!received.isEmpty());
        of.page->setMessage(received.constFirst().number);
        QCOMPARE(of.view->chosen(), of.rowOf(Ladder::Side::Own, SocketCallKind::Recv));
    }

    void aForeignPeerIsSaid()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start(false));
        QVERIFY(of.say("hello"));
        auto *note = of.part<QLabel>(u"ladderNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains("another program"_L1));
        of.page->setStreams(of.registry);
        of.refresh();
        QTRY_VERIFY((of.refresh(), !note->isVisible()));
    }

    void pausingKeepsWhatIsDrawn()
    {
        Ladders of(Protocol::Udp);
        QVERIFY(of.start());
        QVERIFY(of.say("one"));
        auto *pause = of.part<QToolButton>(u"ladderPause"_s);
        pause->click();
        const int rows = of.page->ladder().rowCount();
        QVERIFY(ConversationPair::say(of.pair.client, "two") >= 0);
        QVERIFY(ConversationPair::waitForBytes(of.pair.client, MessageKind::Received, 6));
        of.refresh();
        QCOMPARE(of.page->ladder().rowCount(), rows);
        QVERIFY(of.part<QLabel>(u"ladderNote"_s)->text().contains("Paused"_L1));
        pause->click();
        QTRY_VERIFY((of.refresh(), of.page->ladder().rowCount() > rows));
    }

    void staysAtTheEndAndZooms()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        for (int i = 0; i < 30; ++i)
            QVERIFY(of.say("again"));
        const QScrollBar *bar = of.view->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(of.view->isSeen(of.page->ladder().rowCount() - 1));
        QTest::keyClick(of.view, Qt::Key_Home);
        QCOMPARE(of.view->chosen(), 0);
        const int before = bar->maximum();
        QTest::keyClick(of.view, Qt::Key_Plus);
        QVERIFY(bar->maximum() > before);
        QVERIFY(of.view->isSeen(0));
        QTest::keyClick(of.view, Qt::Key_0);
        QCOMPARE(bar->maximum(), before);
    }

    void isAListForScreenReaders()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        QVERIFY(of.say("hello"));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(of.view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), of.page->ladder().rowCount());
        const int recv = of.rowOf(Ladder::Side::Other, SocketCallKind::Recv);
        QAccessibleInterface *item = list->child(recv);
        QCOMPARE(item->role(), QAccessible::ListItem);
        const QString name = item->text(QAccessible::Name);
        QVERIFY2(name.contains(u"Other end: recv → 5"_s), qPrintable(name));
        QVERIFY2(name.contains(u"5 B came from send → 5"_s), qPrintable(name));
        QCOMPARE(list->indexOfChild(item), recv);
    }

    void isSavedAsSvgAndAsPng()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        QVERIFY(of.say("hello"));
        QTemporaryDir folder;
        const QFont font = of.page->font();
        const LadderPicture picture(of.page->ladder(), of.view->heads(), font, fixedFont());
        const QString svg = folder.filePath(u"l.svg"_s);
        QCOMPARE(picture.write(svg), QString());
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList texts;
        int heads = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "polygon"_L1)
                ++heads;
            if (xml.isStartElement() && xml.name() == "text"_L1)
                texts.append(xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts.contains(u"send → 5"_s));
        QVERIFY(texts.contains(u"5 B"_s));
        QCOMPARE(heads, 3); // connect, there, back
        const QString png = folder.filePath(u"l.png"_s);
        QCOMPARE(picture.write(png), QString());
        QVERIFY(QImage(png).width() > 200);
        QVERIFY(!picture.write(folder.path()).isEmpty());
    }

    /// Painting costs what is seen, however long the ladder is.
    void paintsOnlyWhatIsVisible()
    {
        LadderRecord::Calls own;
        LadderRecord::Calls other;
        for (int i = 0; i < 10'000; ++i) {
            LadderCall call;
            call.at = 2 * i + 1;
            call.number = i;
            call.call = SocketCallKind::Send;
            call.result = 10;
            call.offset = 10 * i;
            own.push_back(call);
            call.at = 2 * i + 2;
            call.call = SocketCallKind::Recv;
            call.argument = 100;
            other.push_back(call);
        }
        const Ladder ladder(own, &other);
        Counter canvas;
        const LadderGeometry where(ladder, canvas.metrics(LadderCanvas::Face::Fixed), 400, 1);
        const qreal height = 40 * where.rowHeight();
        LadderPainter(canvas, ladder, where, Tones::light(), -9'000 * where.rowHeight())
                .paint(9'000, 9'040, 0, height, -1, true);
        QVERIFY2(canvas.drawn < 250, qPrintable(QString::number(canvas.drawn)));
        QVERIFY(canvas.texts > 50); // calls and bytes
    }

    /// Of the many arrows of one send() only the labels that are seen are written.
    void writesOnlyTheLabelsThatAreVisible()
    {
        constexpr int pieces = 5'000;
        LadderCall call;
        call.at = 1;
        call.call = SocketCallKind::Send;
        call.result = 10 * pieces;
        call.offset = 0;
        const LadderRecord::Calls own = {call};
        LadderRecord::Calls other;
        call.call = SocketCallKind::Recv;
        call.result = call.argument = 10;
        for (int i = 0; i < pieces; ++i) {
            call.at = i + 2;
            call.offset = 10 * i;
            other.push_back(call);
        }
        const Ladder ladder(own, &other);
        QCOMPARE(ladder.arrows().size(), size_t(pieces));
        Counter canvas;
        const LadderGeometry where(ladder, canvas.metrics(LadderCanvas::Face::Fixed), 400, 1);
        LadderPainter(canvas, ladder, where, Tones::light(), 0)
                .paint(0, 20, 0, 20 * where.rowHeight(), -1, true);
        QVERIFY2(canvas.texts > 30 && canvas.texts < 80, qPrintable(QString::number(canvas.texts)));
    }

    /// The same number is another call at the other end of another peer.
    void aChoiceAtTheOtherEndEndsWithItsPeer()
    {
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        Session second;
        second.start(loopback(Protocol::Tcp, Role::Client, of.pair.server.localAddress().port()));
        QVERIFY(ConversationPair::becomes(second, Transport::State::Open));
        StreamPublication published(*of.registry, second);
        LadderPage page(of.pair.server);
        page.setStreams(of.registry);
        page.show();
        auto *view = page.findChild<LadderView *>(u"ladder"_s);
        const auto rowOfOther = [&] {
            of.refresh();
            second.refresh();
            published.refresh();
            page.refresh();
            for (int row = 0; row < page.ladder().rowCount(); ++row) {
                if (page.ladder().row(row).side == Ladder::Side::Other)
                    return row;
            }
            return -1;
        };
        QTRY_COMPARE((rowOfOther(), of.pair.server.peers().size()), 2);
        page.setPeer(of.pair.server.peers().constFirst().peer);
        QTRY_VERIFY(rowOfOther() >= 0);
        view->choose(rowOfOther());
        QVERIFY(view->chosen() >= 0);
        page.setPeer(of.pair.server.peers().constLast().peer);
        QTRY_VERIFY(rowOfOther() >= 0);
        QCOMPARE(view->chosen(), -1);
    }

    void showsTheStatesOfBothEnds()
    {
        if (!TcpStateWatch::isPossible())
            QSKIP("This system does not tell the states of connections.");
        Ladders of(Protocol::Tcp);
        QVERIFY(of.start());
        auto *states = of.part<QLabel>(u"ladderStates"_s);
        const auto text = [&] { return (of.refresh(), states->text()); };
        QTRY_COMPARE(text(), u"States: this end ESTABLISHED · other end ESTABLISHED."_s);
        QVERIFY(states->isVisible());
        QVERIFY(!of.page->ladder().stateRows().empty());
        const int row = of.page->ladder().stateRows().front();
        QVERIFY(ladderRowSentence(of.page->ladder(), row)
                        .startsWith("This end is in state ESTABLISHED and the other in "
                                    "ESTABLISHED, seen at "_L1));
        QVERIFY(LadderPicture(of.page->ladder(), {}, of.page->font(), fixedFont())
                        .svg()
                        .contains("ESTABLISHED"));
        // A state is not called, and cannot be chosen.
        QTest::mouseClick(of.view->viewport(), Qt::LeftButton, {}, of.view->rowRect(row).center());
        QCOMPARE(of.view->chosen(), -1);

        of.pair.client.stop();
        QTRY_VERIFY2(text().startsWith("States: this end TIME_WAIT, "_L1)
                             && text().contains(u" s left · other end CLOSED. This end closed "
                                                "first."_s),
                     qPrintable(text()));
        const int left = text().section(u' ', 4, 4).toInt();
        QVERIFY2(left > 0 && left <= 61, qPrintable(text()));

        // Of datagrams there are none.
        Ladders datagrams(Protocol::Udp);
        QVERIFY(datagrams.start());
        QVERIFY(datagrams.say("hello"));
        QVERIFY(datagrams.part<QLabel>(u"ladderStates"_s)->isHidden());
    }
};

QTEST_MAIN(TestLadderPage)
#include "tst_ladderpage.moc"
