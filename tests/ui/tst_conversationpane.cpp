// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversationpane.h"

#include "ui/conversationmodel.h"
#include "ui/conversationsearch.h"
#include "ui/conversationview.h"
#include "ui/findbar.h"

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

private:
    qint64 say(const QByteArray &text, MessageKind kind = MessageKind::Received,
               PeerId peer = PeerId::None)
    {
        return session->conversation().append(kind, peer, text, 1'700'000'000'000'000'000);
    }
    QLineEdit *field() const { return pane->findBar()->findChild<QLineEdit *>(); }
    QString count() const { return pane->findBar()->findChild<QLabel *>()->text(); }
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
    QSignalSpy wanted(pane.get(), &ConversationPane::addresseeWanted);
    const PeerId peer = session->conversation().addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    say("question", MessageKind::Received, peer);
    say("answer", MessageKind::Sent, peer);
    pane->refresh();
    QMenu *menu = openMenu(1);
    QVERIFY(!action(menu, "Answer this peer"_L1)->isEnabled());
    menu->close();
    menu = openMenu(0);
    QVERIFY(action(menu, "Answer this peer"_L1)->isEnabled());
    action(menu, "Answer this peer"_L1)->trigger();
    menu->close();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<PeerId>(), peer);
}

void TestConversationPane::clears()
{
    say("one");
    pane->refresh();
    QMenu *menu = openMenu(0);
    action(menu, "Clear conversation"_L1)->trigger();
    menu->close();
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
    QTest::keyClick(field(), Qt::Key_F3);
    QCOMPARE(pane->selectedMessage(), 50);
    QTest::keyClick(field(), Qt::Key_F3); // round
    QCOMPARE(pane->selectedMessage(), 250);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane->selectedMessage(), 50);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
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
    for (QToolButton *button : pane->findBar()->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            button->click();
    }
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
    pane->startFind(); // what was typed is still there
    QCOMPARE(field()->selectedText(), u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
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
    pane->setEncoding(*encoding);
    QTRY_COMPARE(count(), u"1 found"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(pane->selectedMessage(), 0);
}

void TestConversationPane::searchNeverStallsTheWindow()
{
    for (int i = 0; i < 300'000; ++i)
        say("hay");
    pane->refresh();
    // What else the event loop gets to do while the search runs.
    int turns = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&turns] { ++turns; });
    other.start(0);
    pane->startFind();
    field()->setText(u"needle"_s);
    QVERIFY(count() != u"Not found"_s); // not before the call returned
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"Not found"_s, 60'000);
    QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
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
        search.takeNews();
    };
    fill(50);
    search.start(u"needle"_s, Qt::CaseSensitive);
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.count(), 50);
    QCOMPARE(search.placeOf(49), 50);
    QCOMPARE(search.olderThan(0), std::optional<qint64>(49)); // round
    fill(1'000);
    QTRY_VERIFY(search.isFinished());
    QVERIFY(conversation.trimmed().rows > 50);
    QCOMPARE(search.count(), conversation.range().count());
    QCOMPARE(search.placeOf(49), 0);
    QCOMPARE(search.newerThan(-1), std::optional<qint64>(conversation.range().first));
}

QTEST_MAIN(TestConversationPane)
#include "tst_conversationpane.moc"
