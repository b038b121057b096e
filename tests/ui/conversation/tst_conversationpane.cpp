// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationpane.h"

#include "app/chat/conversationsetup.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationsearch.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/filterbar.h"
#include "ui/conversation/findbar.h"
#include "ui/conversation/messageactions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace socketchat;
using namespace Qt::StringLiterals;

class TestConversationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhichMessageIsSelected();
    void copiesWhatIsSelected();
    void offersTheWayBackToTheNewest();
    void answersThePeerOfAReceivedMessage();
    void clears();
    void findsFromTheNewestToTheOldest();
    void findsWhatComesLater();
    void matchesCaseWhereAsked();
    void findsNothing();
    void closesFindWithEscape();
    void findsInTheChosenEncoding();
    void searchNeverStallsTheWindow();
    void searchForgetsWhatWasTrimmed();
    void findsWholeWordsExpressionsAndBytes();
    void saysWhatIsWrongWithAnExpression();
    void saysWhereAnExpressionWasTooHard();
    void marksWhatWasFoundBesideTheScrollBar();
    void copiesAsProgramsNeedIt();
    void filtersByEachOfItsFields();
    void filtersWhatComesLater();
    void staysAtTheSelectedRowAsTheFilterGoes();
    void findsAmongFilteredRowsOnly();
    void copiesFilteredRowsOnly();
    void countsNewRowsThatPass();
    void filterForgetsWhatWasTrimmed();
    void filterTakesOneRow();
    void showsOnlyThePeerOfARow();
    void filterNeverStallsTheWindow();
    void filterLeavesTheModelSound();
    void hidesEchoesWhereThePersonWants();

private:
    QToolButton *option(QLatin1StringView name) const
    {
        return pane->findBar()->findChild<QToolButton *>(name);
    }
    QString shown() const
    {
        return pane->filterBar()->findChild<QLabel *>(u"filterCount"_s)->text();
    }
    template<typename Change>
    void filter(Change change)
    {
        MessageFilter wanted;
        change(wanted);
        pane->startFilter();
        pane->filterBar()->setFilter(wanted);
    }
    QList<qint64> numbers() const
    {
        const auto *model = static_cast<ConversationModel *>(pane->view()->model());
        QList<qint64> all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->numberAt(row));
        return all;
    }
    qint64 say(const QByteArray &text, MessageKind kind = MessageKind::Received,
               PeerId peer = PeerId::None)
    {
        return session->conversation().append(kind, peer, text, 1'700'000'000'000'000'000);
    }
    QLineEdit *field() const { return pane->findBar()->findChild<QLineEdit *>(); }
    QString count() const { return pane->findBar()->findChild<QLabel *>(u"found"_s)->text(); }
    void clickRow(int row)
    {
        ConversationView *view = pane->view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(row, 0)).center());
    }
    QMenu *openMenu(int row)
    {
        clickRow(row);
        Q_EMIT pane->view()->customContextMenuRequested({20, 20});
        const auto menus = pane->findChildren<QMenu *>();
        return menus.isEmpty() ? nullptr : menus.last();
    }
    static QAction *action(const QMenu *menu, QLatin1StringView text)
    {
        for (QAction *each : menu->actions()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<ConversationPane> pane;
};

void TestConversationPane::init()
{
    session = std::make_unique<Session>();
    pane = std::make_unique<ConversationPane>(*session);
    pane->resize(600, 500);
    pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(pane.get()));
}

void TestConversationPane::cleanup()
{
    pane.reset();
    session.reset();
}

void TestConversationPane::tellsWhichMessageIsSelected()
{
    QSignalSpy selected(pane.get(), &ConversationPane::messageSelected);
    say("one");
    say("two");
    pane->refresh();
    QCOMPARE(pane->selectedMessage(), -1);
    clickRow(1);
    QCOMPARE(pane->selectedMessage(), 1);
    QTRY_COMPARE(selected.size(), 1);
    QCOMPARE(selected.last().at(0).toLongLong(), 1);
    clickRow(0);
    QCOMPARE(pane->selectedMessage(), 0);
    QTRY_COMPARE(selected.size(), 2);
    QTest::mouseClick(pane->view()->viewport(), Qt::LeftButton, {},
                      pane->view()->viewport()->rect().bottomLeft() - QPoint(-5, 5));
    QCOMPARE(pane->selectedMessage(), -1);
    QTRY_COMPARE(selected.size(), 3);
    QCOMPARE(selected.last().at(0).toLongLong(), -1);
}

void TestConversationPane::copiesWhatIsSelected()
{
    say("one");
    say("two");
    say("三");
    pane->refresh();
    clickRow(2);
    QTest::keyClick(pane->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"三"_s);
    QTest::keyClick(pane->view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(pane->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one\ntwo\n三"_s);
    QMenu *menu = openMenu(2);
    QVERIFY(menu);
    action(menu, "Copy as hex"_L1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"E4 B8 89"_s);
    menu->close();
}

void TestConversationPane::offersTheWayBackToTheNewest()
{
    const auto newButton = [this]() -> QPushButton * {
        for (QPushButton *button : pane->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains("new"_L1))
                return button;
        }
        return nullptr;
    };
    for (int i = 0; i < 100; ++i)
        say("x");
    pane->refresh();
    QTRY_VERIFY(pane->view()->verticalScrollBar()->maximum() > 0);
    QVERIFY(!newButton());
    pane->view()->verticalScrollBar()->setValue(0);
    for (int i = 0; i < 7; ++i)
        say("y");
    pane->refresh();
    QTRY_VERIFY(newButton());
    QVERIFY(newButton()->text().contains(u'7'));
    QTest::mouseClick(newButton(), Qt::LeftButton);
    QTRY_VERIFY(!newButton());
    QCOMPARE(pane->view()->lastVisibleRow(), 106);
    QVERIFY(pane->view()->isFollowing());
}

void TestConversationPane::answersThePeerOfAReceivedMessage()
{
    QSignalSpy wanted(pane.get(), &ConversationPane::addresseeRequested);
    const PeerId peer = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    say("question", MessageKind::Received, peer);
    say("answer", MessageKind::Sent, peer);
    pane->refresh();
    QMenu *menu = openMenu(1);
    QVERIFY(!action(menu, "Reply to this peer"_L1)->isEnabled());
    menu->close();
    menu = openMenu(0);
    QVERIFY(action(menu, "Reply to this peer"_L1)->isEnabled());
    action(menu, "Reply to this peer"_L1)->trigger();
    menu->close();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<PeerId>(), peer);
}

void TestConversationPane::clears()
{
    say("one");
    pane->refresh();
    QMenu *menu = openMenu(0);
    QSignalSpy requested(pane.get(), &ConversationPane::clearRequested);
    action(menu, "Clear conversation"_L1)->trigger();
    menu->close();
    QCOMPARE(requested.size(), 1); // the window offers to undo it
    session->conversation().setAside();
    pane->refresh();
    QCOMPARE(session->conversation().range().count(), 0);
    QCOMPARE(pane->view()->model()->rowCount(), 0);
    QCOMPARE(pane->selectedMessage(), -1);
}

void TestConversationPane::findsFromTheNewestToTheOldest()
{
    for (int i = 0; i < 300; ++i)
        say(i % 100 == 50 ? QByteArray("needle") : QByteArray("hay"));
    pane->refresh();
    pane->startFind();
    QTRY_VERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"needle"_s);
    QTRY_COMPARE(pane->selectedMessage(), 250);
    QTRY_COMPARE(count(), u"3 of 3"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(pane->selectedMessage(), 150);
    QCOMPARE(count(), u"2 of 3"_s);
    QVERIFY(pane->view()->firstVisibleRow() <= 150 && pane->view()->lastVisibleRow() >= 150);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), 50);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier); // wraps around
    QCOMPARE(pane->selectedMessage(), 250);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), 50);
    QTest::keyClick(field(), Qt::Key_F3);
    QCOMPARE(pane->selectedMessage(), 150);
}

void TestConversationPane::findsWhatComesLater()
{
    say("needle");
    pane->refresh();
    pane->startFind();
    field()->setText(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    say("hay");
    say("needle again");
    pane->refresh();
    QTRY_COMPARE(count(), u"1 of 2"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), 2);
}

void TestConversationPane::matchesCaseWhereAsked()
{
    say("Needle");
    say("needle");
    pane->refresh();
    pane->startFind();
    field()->setText(u"Needle"_s);
    QTRY_COMPARE(count(), u"2 of 2"_s);
    option("matchCase"_L1)->click();
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QCOMPARE(pane->selectedMessage(), 0);
}

void TestConversationPane::findsNothing()
{
    say("hay");
    pane->refresh();
    pane->startFind();
    field()->setText(u"needle"_s);
    QTRY_COMPARE(count(), u"Not found"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), -1);
    field()->clear();
    QTRY_COMPARE(count(), QString());
}

void TestConversationPane::closesFindWithEscape()
{
    say("needle");
    pane->refresh();
    QVERIFY(!pane->findBar()->isVisible());
    pane->startFind();
    QVERIFY(pane->findBar()->isVisible());
    field()->setText(u"needle"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!pane->findBar()->isVisible());
    QVERIFY(pane->view()->hasFocus());
    pane->startFind(); // the text is still there
    QCOMPARE(field()->selectedText(), u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    // And so it does from the rows, one bar after the other.
    pane->startFilter();
    pane->view()->setFocus();
    QTest::keyClick(pane->view(), Qt::Key_Escape);
    QVERIFY(!pane->findBar()->isVisible() && pane->filterBar()->isVisible());
    QTest::keyClick(pane->view(), Qt::Key_Escape);
    QVERIFY(!pane->filterBar()->isVisible());
}

void TestConversationPane::findsInTheChosenEncoding()
{
    const auto encoding = TextEncoding::named(u"GB18030");
    if (!encoding)
        QSKIP("this Qt cannot do GB18030");
    say("\xc4\xe3\xba\xc3");
    pane->refresh();
    pane->startFind();
    field()->setText(u"你好"_s);
    QTRY_COMPARE(count(), u"Not found"_s);
    ConversationSetup setup;
    setup.encoding = *encoding;
    pane->setSetup(setup);
    QTRY_COMPARE(count(), u"1 found"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(pane->selectedMessage(), 0);
}

void TestConversationPane::searchNeverStallsTheWindow()
{
    for (int i = 0; i < 1'000'000; ++i)
        say("hay");
    pane->refresh();
    // Counts other events handled while the search runs.
    int turns = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&turns] { ++turns; });
    other.start(0);
    pane->startFind();
    field()->setText(u"needle"_s);
    QVERIFY(count() != u"Not found"_s); // the call returns before the search ends
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"Not found"_s, 60'000);
    QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
}

void TestConversationPane::searchForgetsWhatWasTrimmed()
{
    Conversation conversation(1024 * 1024);
    ConversationModel model(conversation);
    ConversationSearch search(model);
    const auto fill = [&](int rows) {
        const QByteArray payload = QByteArray(5'000, 'x') + "needle";
        for (int i = 0; i < rows; ++i)
            conversation.append(MessageKind::Received, PeerId::None, payload, 0);
        model.refresh();
        search.update();
    };
    fill(50);
    search.start({u"needle"_s, SearchTerm::Form::Text, true});
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.count(), 50);
    QCOMPARE(search.positionOf(49), 50);
    QCOMPARE(search.olderThan(0), std::optional<qint64>(49)); // wraps around
    fill(1'000);
    QTRY_VERIFY(search.isFinished());
    QVERIFY(conversation.trimmed().rows > 50);
    QCOMPARE(search.count(), conversation.range().count());
    QCOMPARE(search.positionOf(49), 0);
    QCOMPARE(search.newerThan(-1), std::optional<qint64>(conversation.range().first));
}

void TestConversationPane::findsWholeWordsExpressionsAndBytes()
{
    say("concatenate");
    say("a cat");
    say("port 8000");
    say(QByteArray("\0\xff", 2));
    pane->refresh();
    pane->startFind();
    field()->setText(u"cat"_s);
    QTRY_COMPARE(count(), u"2 of 2"_s);
    option("wholeWord"_L1)->click();
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QCOMPARE(pane->selectedMessage(), 1);
    option("wholeWord"_L1)->click();
    option("expression"_L1)->click();
    field()->setText(u"\\d{4}$"_s);
    QTRY_COMPARE(pane->selectedMessage(), 2);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    option("hexBytes"_L1)->click();
    QVERIFY(!option("expression"_L1)->isChecked());
    QVERIFY(!option("matchCase"_L1)->isEnabled());
    field()->setText(u"00FF"_s);
    QTRY_COMPARE(pane->selectedMessage(), 3);
    QTRY_COMPARE(count(), u"1 of 1"_s);
}

void TestConversationPane::saysWhatIsWrongWithAnExpression()
{
    say("a(b");
    pane->refresh();
    pane->startFind();
    auto *reason = pane->findBar()->findChild<QLabel *>(u"reason"_s);
    field()->setText(u"a(b"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QVERIFY(!reason->isVisible());
    option("expression"_L1)->click();
    QTRY_VERIFY(reason->isVisible());
    QVERIFY2(reason->text().contains("character 4"_L1), qPrintable(reason->text()));
    QCOMPARE(count(), QString());
    field()->setText(u"a.b"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QVERIFY(!reason->isVisible());
}

void TestConversationPane::saysWhereAnExpressionWasTooHard()
{
    for (int i = 0; i < 50; ++i)
        say(QByteArray(2'000, 'a') + '!');
    say("aaa");
    pane->refresh();
    pane->startFind();
    option("expression"_L1)->click();
    field()->setText(u"(a+)+$"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    const auto *reason = pane->findBar()->findChild<QLabel *>(u"reason"_s);
    QTRY_VERIFY(reason->text().contains("50"_L1));
}

void TestConversationPane::marksWhatWasFoundBesideTheScrollBar()
{
    for (int i = 0; i < 1'000; ++i)
        say(i == 500 ? QByteArray("needle") : QByteArray("hay"));
    pane->refresh();
    QScrollBar *bar = pane->view()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const auto differ = [](const QImage &one, const QImage &other) {
        int rows = 0;
        int first = -1;
        for (int y = 0; y < one.height(); ++y) {
            bool same = true;
            for (int x = 0; x < one.width(); ++x)
                same &= one.pixel(x, y) == other.pixel(x, y);
            rows += same ? 0 : 1;
            if (!same && first < 0)
                first = y;
        }
        return std::pair(rows, first);
    };
    pane->startFind();
    field()->setText(u"nowhere"_s);
    QTRY_COMPARE(count(), u"Not found"_s);
    QTest::qWait(50); // allows for a new layout with the scroll bar
    const QImage before = bar->grab().toImage();
    field()->setText(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    pane->view()->scrollToNewest();
    QTRY_VERIFY(pane->view()->isFollowing());
    QTRY_VERIFY(differ(before, bar->grab().toImage()).first > 0);
    QTRY_VERIFY(differ(before, bar->grab().toImage()).first <= 4);
    const int at = differ(before, bar->grab().toImage()).second;
    QVERIFY2(std::abs(at - bar->height() / 2) < 12, qPrintable(QString::number(at)));
}

void TestConversationPane::copiesAsProgramsNeedIt()
{
    const PeerId peer = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    say("it's", MessageKind::Received, peer);
    say("gone", MessageKind::PeerDisconnected, peer);
    say("\xff", MessageKind::Sent, peer);
    pane->refresh();
    QTest::keyClick(pane->view(), Qt::Key_A, Qt::ControlModifier);
    const auto copied = [this](QLatin1StringView entry) {
        for (QAction *each : pane->actions().copyMenu()->actions()) {
            if (each->text().remove(u'&') == entry)
                each->trigger();
        }
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copied("Copy as Python bytes"_L1), u"message_1 = b\"it's\"\nmessage_2 = b'\\xff'"_s);
    QCOMPARE(copied("Copy as C array"_L1),
             u"static const unsigned char message_1[4] = {\n    0x69, 0x74, 0x27, 0x73,\n};\n"
             "static const unsigned char message_2[1] = {\n    0xff,\n};"_s);
    QCOMPARE(copied("Copy as hex"_L1), u"69 74 27 73\nFF"_s);
    copied("Copy with times and peers"_L1);
    const QStringList lines = copied("Copy as Python bytes"_L1).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("# "_L1));
    QVERIFY(lines.at(0).contains("received from 127.0.0.1:51324"_L1));
    QVERIFY(lines.at(2).contains("sent to 127.0.0.1:51324"_L1));
    QVERIFY(copied("Copy as C array"_L1).startsWith("/* "_L1));
    copied("Copy with times and peers"_L1);
}

void TestConversationPane::filtersByEachOfItsFields()
{
    const PeerId one = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 5001));
    const PeerId two = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 5002));
    say("joined", MessageKind::PeerConnected, one); // 0
    say("hello", MessageKind::Received, one); // 1
    say("hello", MessageKind::Sent, two); // 2
    say("a longer message", MessageKind::Received, two); // 3
    say("127.0.0.1", MessageKind::Opened); // 4
    pane->refresh();
    QVERIFY(!pane->findChild<FilterBar *>()); // is built when it is needed
    QVERIFY(!pane->filterBar()->isVisible());

    filter([](MessageFilter &wanted) { wanted.direction = MessageFilter::Direction::Received; });
    QTRY_COMPARE(numbers(), QList<qint64>({1, 3}));
    QTRY_COMPARE(shown(), u"Showing 2 of 5"_s);
    filter([](MessageFilter &wanted) { wanted.kind = MessageFilter::Kind::Connections; });
    QTRY_COMPARE(numbers(), QList<qint64>({0, 4}));
    filter([](MessageFilter &wanted) { wanted.peer = u":5002"_s; });
    QTRY_COMPARE(numbers(), QList<qint64>({2, 3}));
    filter([](MessageFilter &wanted) { wanted.smallest = 6; });
    QTRY_COMPARE(numbers(), QList<qint64>({3}));
    filter([](MessageFilter &wanted) { wanted.largest = 5; });
    QTRY_COMPARE(numbers(), QList<qint64>({1, 2}));
    filter([](MessageFilter &wanted) { wanted.text = {u"HELLO"_s}; });
    QTRY_COMPARE(numbers(), QList<qint64>({1, 2}));
    filter([](MessageFilter &wanted) { wanted.text = {u"(hel"_s, SearchTerm::Form::Expression}; });
    QTRY_COMPARE(numbers(), QList<qint64>());
    QTRY_VERIFY(pane->filterBar()->findChild<QLabel *>(u"reason"_s)->isVisible());
    filter([](MessageFilter &wanted) {
        wanted.smallest = 6;
        wanted.largest = 5;
    });
    QTRY_VERIFY(pane->filterBar()->findChild<QLabel *>(u"reason"_s)->isVisible());

    QTest::keyClick(pane->filterBar()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!pane->filterBar()->isVisible());
    QCOMPARE(numbers(), QList<qint64>({0, 1, 2, 3, 4}));
}

void TestConversationPane::filtersWhatComesLater()
{
    say("hay");
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    QTRY_COMPARE(shown(), u"Showing 0 of 1"_s);
    say("needle");
    say("hay");
    say("needle");
    pane->refresh();
    QTRY_COMPARE(numbers(), QList<qint64>({1, 3}));
    QTRY_COMPARE(shown(), u"Showing 2 of 4"_s);
    session->conversation().clear();
    pane->refresh();
    QTRY_COMPARE(numbers(), QList<qint64>());
    QTRY_COMPARE(shown(), u"Showing 0 of 0"_s);
    say("needle");
    pane->refresh();
    QTRY_COMPARE(numbers(), QList<qint64>({4}));
}

void TestConversationPane::staysAtTheSelectedRowAsTheFilterGoes()
{
    for (int i = 0; i < 1'000; ++i)
        say(i % 10 == 5 ? QByteArray("needle") : QByteArray("hay"));
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    QTRY_COMPARE(numbers().size(), 100);
    QTest::keyClick(pane->view(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(pane->view()->firstVisibleRow(), 0);
    clickRow(2);
    QCOMPARE(pane->selectedMessage(), 25);
    pane->stopFilter();
    QTRY_COMPARE(pane->selectedMessage(), 25);
    QVERIFY(pane->view()->firstVisibleRow() < 25 && pane->view()->lastVisibleRow() > 25);
    // A filter that finds the row later selects it again.
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    QTRY_COMPARE(pane->selectedMessage(), 25);
    // If the filter hides the selected row, nothing is selected.
    filter([](MessageFilter &wanted) { wanted.text = {u"hay"_s}; });
    QTRY_COMPARE(numbers().size(), 900);
    QCOMPARE(pane->selectedMessage(), -1);
}

void TestConversationPane::findsAmongFilteredRowsOnly()
{
    say("needle one", MessageKind::Sent);
    say("needle two");
    say("needle three", MessageKind::Sent);
    pane->refresh();
    pane->startFind();
    field()->setText(u"needle"_s);
    QTRY_COMPARE(count(), u"3 of 3"_s);
    filter([](MessageFilter &wanted) { wanted.direction = MessageFilter::Direction::Sent; });
    QTRY_VERIFY(count().endsWith("of 2"_L1) || count() == u"2 found"_s);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(pane->selectedMessage(), 0);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), 2);
    pane->stopFilter();
    QTRY_COMPARE(count(), u"3 of 3"_s);
}

void TestConversationPane::copiesFilteredRowsOnly()
{
    say("one", MessageKind::Sent);
    say("two");
    say("three", MessageKind::Sent);
    say("four", MessageKind::Sent);
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.direction = MessageFilter::Direction::Sent; });
    QTRY_COMPARE(numbers().size(), 3);
    QTest::keyClick(pane->view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(pane->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one\nthree\nfour"_s);
}

void TestConversationPane::countsNewRowsThatPass()
{
    for (int i = 0; i < 100; ++i)
        say("needle");
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    QTRY_COMPARE(numbers().size(), 100);
    QTRY_VERIFY(pane->view()->verticalScrollBar()->maximum() > 0);
    pane->view()->verticalScrollBar()->setValue(0);
    for (int i = 0; i < 10; ++i)
        say(i < 3 ? QByteArray("needle") : QByteArray("hay"));
    pane->refresh();
    QTRY_COMPARE(pane->view()->unseen(), 3);
}

void TestConversationPane::filterTakesOneRow()
{
    pane->resize(400, 400);
    pane->show();
    pane->startFilter();
    const FilterBar *bar = pane->filterBar();
    const auto *direction = bar->findChild<QComboBox *>(u"filterDirection"_s);
    const auto *text = bar->findChild<QLineEdit *>();
    QTRY_VERIFY(bar->isVisible() && text->height() > 0);
    QVERIFY(!direction->isVisible());
    QVERIFY(bar->height() < 2 * text->height());
    auto *more = bar->findChild<QToolButton *>(u"filterMore"_s);
    more->click();
    QTRY_VERIFY(direction->isVisible() && bar->height() > 2 * text->height());
    more->click();
    QTRY_VERIFY(!direction->isVisible());
    // What is in force is seen.
    filter([](MessageFilter &wanted) { wanted.smallest = 5; });
    QTRY_VERIFY(direction->isVisible());
    pane->stopFilter();
    QVERIFY(!more->isChecked());
}

void TestConversationPane::filterForgetsWhatWasTrimmed()
{
    Conversation conversation(1024 * 1024);
    ConversationModel model(conversation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto fill = [&](int rows) {
        for (int i = 0; i < rows; ++i) {
            const QByteArray payload = QByteArray(5'000, 'x') + (i % 2 ? "needle" : "hay");
            conversation.append(MessageKind::Received, PeerId::None, payload, 0);
        }
        model.refresh();
    };
    fill(50);
    MessageFilter wanted;
    wanted.text = {u"needle"_s};
    model.setFilter(wanted);
    QTRY_COMPARE(model.rowCount(), 25);
    fill(100);
    fill(1'000); // more than can be kept
    QTRY_VERIFY(model.filtering().isFinished());
    const Conversation::Range range = conversation.range();
    QCOMPARE(model.rowCount(), range.count() / 2);
    QVERIFY(model.numberAt(0) >= range.first); // no "rows dropped" row
    QCOMPARE(model.rowOf(model.numberAt(0)), 0);
    // Whoever hides only echoes is told what is missing.
    MessageFilter withoutEchoes;
    withoutEchoes.echoes = false;
    model.setFilter(withoutEchoes);
    QTRY_COMPARE(model.rowCount(), range.count() + 1);
    QCOMPARE(model.numberAt(0), -1);
    QCOMPARE(model.rowOf(range.first), 1);
    QCOMPARE(model.numberAt(1), range.first);
    fill(100);
    QTRY_COMPARE(model.rowCount(), conversation.range().count() + 1);
    QVERIFY(model.index(0).data().toString().contains("dropped"_L1));
    conversation.clear();
    model.refresh();
    QCOMPARE(model.rowCount(), 0);
    fill(1'000);
    QTRY_COMPARE(model.rowCount(), conversation.range().count() + 1);
    QCOMPARE(model.numberAt(0), -1);
    const Conversation::Range now = conversation.range();
    model.setFilter({});
    QCOMPARE(model.rowCount(), now.count() + 1);
}

void TestConversationPane::showsOnlyThePeerOfARow()
{
    const PeerId one = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 5001));
    const PeerId two = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 5002));
    say("one", MessageKind::Received, one);
    say("two", MessageKind::Received, two);
    say("nobody", MessageKind::Opened);
    pane->refresh();
    QMenu *menu = openMenu(2);
    QVERIFY(!action(menu, "Show only this peer"_L1)->isEnabled());
    menu->close();
    menu = openMenu(1);
    action(menu, "Show only this peer"_L1)->trigger();
    menu->close();
    QVERIFY(pane->filterBar()->isVisible());
    QCOMPARE(pane->filterBar()->filter().peer, u"127.0.0.1:5002"_s);
    QTRY_COMPARE(numbers(), QList<qint64>({1}));
}

void TestConversationPane::filterNeverStallsTheWindow()
{
    for (int i = 0; i < 1'000'000; ++i)
        say(i % 3 ? QByteArray("hay") : QByteArray("needle"));
    pane->refresh();
    int turns = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&turns] { ++turns; });
    other.start(0);
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    // The call returns before the filter is done.
    QVERIFY(shown() != u"Showing 333,334 of 1,000,000"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"Showing 333,334 of 1,000,000"_s, 60'000);
    QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
}

void TestConversationPane::filterLeavesTheModelSound()
{
    auto *model = static_cast<ConversationModel *>(pane->view()->model());
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 500; ++i)
        say(i % 2 ? QByteArray("needle") : QByteArray("hay"));
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.text = {u"needle"_s}; });
    for (int round = 0; round < 20; ++round) {
        say("needle");
        say("hay");
        pane->refresh();
        if (round == 7)
            filter([](MessageFilter &wanted) { wanted.text = {u"hay"_s}; });
        if (round == 14) {
            ConversationSetup setup;
            setup.encoding = *TextEncoding::named(u"ISO-8859-1");
            pane->setSetup(setup);
        }
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(model->rowCount(), 270);
    QCOMPARE(model->numbered(model->numberAt(0), -1)->payload, QByteArray("hay"));
}

void TestConversationPane::hidesEchoesWhereThePersonWants()
{
    const PeerId peer = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    const auto add = [&](MessageKind kind, MessageFlags flags) {
        return session->conversation().append(kind, peer, "hi", 1'700'000'000'000'000'000, flags);
    };
    const qint64 received = add(MessageKind::Received, {});
    const qint64 echo = add(MessageKind::Sent, MessageFlag::Reply | MessageFlag::Queued);
    pane->refresh();
    QCOMPARE(numbers(), QList<qint64>{received});
    ConversationLook look;
    look.echoes = true;
    pane->setLook(look);
    QTRY_COMPARE(numbers(), (QList<qint64>{received, echo}));
    pane->setLook({});
    QCOMPARE(numbers(), QList<qint64>{received});
    // Whoever is led to the echo comes to what it marks.
    pane->selectMessages({echo});
    QCOMPARE(pane->selectedMessage(), received);
    pane->view()->clearSelection();
    // The mark follows the row that is not shown.
    const auto picture = [this] {
        pane->refresh();
        return pane->view()->viewport()->grab().toImage();
    };
    const QImage waiting = picture();
    session->conversation().setFlags(echo, {}, MessageFlag::Queued);
    QVERIFY(picture() != waiting);
    // What it marks is not shown where only one direction is: the echo is then.
    filter([](MessageFilter &wanted) { wanted.direction = MessageFilter::Direction::Sent; });
    QTRY_COMPARE(numbers(), QList<qint64>{echo});
    filter([](MessageFilter &wanted) { wanted.direction = MessageFilter::Direction::Received; });
    QTRY_COMPARE(numbers(), QList<qint64>{received});
    pane->stopFilter();
    QTRY_COMPARE(numbers(), QList<qint64>{received});
    // A lesson may speak of every row.
    pane->setLesson(true);
    QCOMPARE(numbers(), (QList<qint64>{received, echo}));
    pane->setLesson(false);
    QTRY_COMPARE(numbers(), QList<qint64>{received});
    // Whoever looks at an echo comes to what it marks.
    pane->setLesson(true);
    pane->selectMessages({echo});
    pane->setLesson(false);
    QTRY_COMPARE(pane->selectedMessage(), received);
    // What no message is marked with is shown.
    const qint64 unasked = add(MessageKind::Sent, MessageFlag::Reply);
    pane->refresh();
    QCOMPARE(numbers(), (QList<qint64>{received, unasked}));
    // So is one, larger by its line end, whose message is too small for the filter.
    add(MessageKind::Received, {});
    const qint64 larger = session->conversation().append(
            MessageKind::Sent, peer, "hi\n", 1'700'000'000'000'000'000, MessageFlag::Reply);
    pane->refresh();
    filter([](MessageFilter &wanted) { wanted.smallest = 3; });
    QTRY_COMPARE(numbers(), QList<qint64>{larger});
}

QTEST_MAIN(TestConversationPane)
#include "tst_conversationpane.moc"
