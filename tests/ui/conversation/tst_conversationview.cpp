// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationview.h"

#include "app/net/transporterror.h"
#include "ui/conversation/bubblelayout.h"
#include "ui/conversation/linelayout.h"
#include "ui/conversation/messagecopy.h"
#include "ui/widgets/peerdisc.h"

#include <QAccessible>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QWheelEvent>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

// Translates every text to upper case.
class Shouting : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QString::fromUtf8(text).toUpper();
    }
};

} // namespace

class TestConversationView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void followsTheNewestRow();
    void staysWhereThePersonScrolled();
    void countsWhatWasNotSeen();
    void leadsBackToTheNewest();
    void startsAtTheTopWhileThereIsRoom();
    void laysOutOnlyWhatIsSeen();
    void scrollsAMillionRowsByTheBar();
    void wheelMovesByPixels();
    void movesByKeyboard();
    void selectsWithShiftAndMouse();
    void selectsAMillionRows();
    void visualRectsLeadBackToTheirRows();
    void laysOutAnewWhenResized();
    void changesLanguage();
    void showsThatAMessageWasSent();
    void trimmingDoesNotMoveThePerson();
    void trimmingTheCurrentRowDoesNotScroll();
    void survivesClear();
    void keepsHostileTextBounded_data();
    void keepsHostileTextBounded();
    void fitsNarrowWindows();
    void showsEveryLineEnd_data();
    void showsEveryLineEnd();
    void selectsAPartByMouse();
    void selectsAPartByKeyboard();
    void selectsTheBytesOfAPart();
    void marksWhatIsFoundBesideLineEnds();
    void unfoldsInPlace();
    void unfoldsNoMoreThanItMay();
    void copiesText();
    void copiesTheVeryBytes();
    void copiesHex();
    void copiesManyInSlices();
    void isReachableByAScreenReader();
    void typingALetterReadsNothing();
    void setsDaysAndRunsOff();
    void saysMoreOfWhatIsChosen();
    void namesAPeerOnce();
    void clientsNeedNoDiscs();
    void problemsAreCards();
    void tagsControlBytes();
    void linesAreAllAsHigh();
    void linesLayOutWhatIsSeen();
    void linesShowAFateAndNothingMore();
    void selectsAPartOfALineByMouse();
    void linesHaveADotInTheColourOfTheirPeer();
    void columnsGiveWayToTheText();
    void staysInPlaceInAnotherLook();

private:
    void show(RowForm form)
    {
        ConversationLook look;
        look.form = form;
        view->setLook(look);
    }
    qint64 say(const QByteArray &text, MessageKind kind = MessageKind::Received,
               MessageFlags flags = {})
    {
        return conversation->append(kind, PeerId::None, text, 1'700'000'000'000'000'000, flags);
    }
    void say(int rows)
    {
        for (int i = 0; i < rows; ++i)
            say(QByteArray::number(i));
    }
    void refresh()
    {
        model->refresh();
        settle();
    }
    // Lets the view paint and update its scroll bar.
    void settle()
    {
        view->grab();
        QCoreApplication::sendPostedEvents();
    }
    void wheel(int delta)
    {
        const QPointF at = view->viewport()->rect().center();
        QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &event);
        settle();
    }
    int newest() const { return model->rowCount() - 1; }
    QString copied(MessageCopy::Form form, const QList<MessageCopy::Span> &spans)
    {
        MessageCopy copy(*model);
        QSignalSpy finished(&copy, &MessageCopy::finished);
        copy.start(spans, form);
        if (finished.isEmpty() && !finished.wait(60'000))
            return u"never finished"_s;
        return finished.at(0).at(0).toString();
    }

    std::unique_ptr<Conversation> conversation;
    std::unique_ptr<ConversationModel> model;
    std::unique_ptr<ConversationView> view;
};

// What is tested holds for bubbles and lines, unless a test shows only one of them.
void TestConversationView::initTestCase_data()
{
    QTest::addColumn<RowForm>("form");
    QTest::addRow("bubbles") << RowForm::Bubbles;
    QTest::addRow("lines") << RowForm::Lines;
}

void TestConversationView::init()
{
    QFETCH_GLOBAL(const RowForm, form);
    conversation = std::make_unique<Conversation>();
    model = std::make_unique<ConversationModel>(*conversation);
    view = std::make_unique<ConversationView>(*model);
    view->resize(600, 400);
    show(form);
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    settle();
}

void TestConversationView::cleanup()
{
    view.reset();
    model.reset();
    conversation.reset();
}

void TestConversationView::followsTheNewestRow()
{
    say(100);
    refresh();
    QVERIFY(view->isFollowing());
    QCOMPARE(view->lastVisibleRow(), 99);
    QCOMPARE(view->visualRect(model->index(99)).bottom(), view->viewport()->rect().bottom());
    say(1);
    refresh();
    QCOMPARE(view->lastVisibleRow(), 100);
    QCOMPARE(view->unseen(), 0);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
}

void TestConversationView::staysWhereThePersonScrolled()
{
    say(100);
    refresh();
    wheel(600);
    QVERIFY(!view->isFollowing());
    const int first = view->firstVisibleRow();
    const QRect where = view->visualRect(model->index(first));
    say(50);
    refresh();
    QVERIFY(!view->isFollowing());
    QCOMPARE(view->firstVisibleRow(), first);
    QCOMPARE(view->visualRect(model->index(first)), where);
}

void TestConversationView::countsWhatWasNotSeen()
{
    QSignalSpy unseen(view.get(), &ConversationView::unseenChanged);
    say(100);
    refresh();
    wheel(600);
    QCOMPARE(view->unseen(), 0); // rows seen before stay seen
    say(7);
    refresh();
    QCOMPARE(view->unseen(), 7);
    QCOMPARE(unseen.size(), 1);
    say(3);
    refresh();
    QCOMPARE(view->unseen(), 10);
    wheel(-100'000);
    QCOMPARE(view->unseen(), 0);
    QVERIFY(view->isFollowing());
    QCOMPARE(unseen.last().at(0).toLongLong(), 0);
}

void TestConversationView::leadsBackToTheNewest()
{
    say(100);
    refresh();
    wheel(600);
    say(50);
    refresh();
    view->scrollToNewest();
    settle();
    QCOMPARE(view->unseen(), 0);
    QCOMPARE(view->lastVisibleRow(), 149);
    say(1);
    refresh();
    QCOMPARE(view->lastVisibleRow(), 150);
}

void TestConversationView::startsAtTheTopWhileThereIsRoom()
{
    say(3);
    refresh();
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
    QVERIFY(view->isFollowing());
    QCOMPARE(view->verticalScrollBar()->maximum(), 0);
    QVERIFY(!view->verticalScrollBar()->isVisible());
    wheel(600); // nothing can scroll
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
    QVERIFY(view->isFollowing());
    QVERIFY(!view->indexAt({10, view->viewport()->height() - 1}).isValid());
}

void TestConversationView::laysOutOnlyWhatIsSeen()
{
    say(1'000'000);
    const qint64 before = view->layoutsMade();
    refresh();
    const qint64 screenful = view->lastVisibleRow() - view->firstVisibleRow() + 1;
    QVERIFY(screenful > 3);
    QVERIFY(view->layoutsMade() - before <= screenful + 1);
    // Without new rows nothing is laid out.
    const qint64 after = view->layoutsMade();
    for (int i = 0; i < 10; ++i)
        settle();
    QCOMPARE(view->layoutsMade(), after);
    // In a flood, one screenful for each refresh, however many rows were appended.
    for (int i = 0; i < 20; ++i) {
        say(5'000);
        refresh();
    }
    QVERIFY(view->layoutsMade() - after <= 20 * (screenful + 1));
    // Scrolled up, nothing at all.
    wheel(1'200);
    const qint64 up = view->layoutsMade();
    for (int i = 0; i < 20; ++i) {
        say(5'000);
        refresh();
    }
    QCOMPARE(view->layoutsMade(), up);
}

void TestConversationView::scrollsAMillionRowsByTheBar()
{
    say(1'000'000);
    refresh();
    QScrollBar *bar = view->verticalScrollBar();
    const qint64 before = view->layoutsMade();
    bar->setValue(0);
    settle();
    QCOMPARE(view->firstVisibleRow(), 0);
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
    bar->setValue(bar->maximum() / 2);
    settle();
    QVERIFY(qAbs(view->firstVisibleRow() - 500'000) < 50);
    bar->setValue(bar->maximum());
    settle();
    QVERIFY(view->isFollowing());
    QCOMPARE(view->lastVisibleRow(), 999'999);
    QVERIFY(view->layoutsMade() - before < 100);
}

void TestConversationView::wheelMovesByPixels()
{
    say(QByteArray(4000, 'x')); // rows of different height
    say(100);
    refresh();
    wheel(360);
    const int row = view->firstVisibleRow() + 1;
    const int top = view->visualRect(model->index(row)).top();
    wheel(40); // a third of a notch
    const int line = view->visualRect(model->index(row)).top() - top;
    QVERIFY(line > 0);
    wheel(40);
    QVERIFY(qAbs(view->visualRect(model->index(row)).top() - top - 2 * line) <= 1);
    for (int i = 0; i < 300; ++i)
        wheel(120);
    QCOMPARE(view->firstVisibleRow(), 0);
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
}

void TestConversationView::movesByKeyboard()
{
    say(200);
    refresh();
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Up);
    QCOMPARE(view->currentIndex().row(), 199); // first the newest visible row
    QTest::keyClick(view.get(), Qt::Key_Up);
    QCOMPARE(view->currentIndex().row(), 198);
    QTest::keyClick(view.get(), Qt::Key_PageUp);
    settle();
    const int page = view->currentIndex().row();
    QVERIFY(page < 197 && page > 150);
    QVERIFY(view->visualRect(view->currentIndex()).top() >= 0);
    QTest::keyClick(view.get(), Qt::Key_Home);
    settle();
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(view->firstVisibleRow(), 0);
    QTest::keyClick(view.get(), Qt::Key_PageDown);
    settle();
    QVERIFY(view->currentIndex().row() > 2 && view->currentIndex().row() < 50);
    QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex())));
    QTest::keyClick(view.get(), Qt::Key_End);
    settle();
    QCOMPARE(view->currentIndex().row(), 199);
    QVERIFY(view->isFollowing());
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 199);
}

void TestConversationView::selectsWithShiftAndMouse()
{
    say(100);
    refresh();
    const auto middle = [this](int row) { return view->visualRect(model->index(row)).center(); };
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle(97));
    QCOMPARE(view->selectedRows(1000), QList<int>{97});
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(95));
    QCOMPARE(view->selectedRows(1000), (QList<int>{95, 96, 97}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(96));
    QCOMPARE(view->selectedRows(1000), (QList<int>{95, 97}));
    // Far beyond the visible rows.
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle(99));
    QTest::keyClick(view.get(), Qt::Key_Home, Qt::ShiftModifier);
    settle();
    QCOMPARE(view->selectedRows(1000).size(), 100);
    // By dragging.
    view->scrollToNewest();
    settle();
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, middle(98));
    QTest::mouseMove(view->viewport(), middle(96));
    QMouseEvent move(QEvent::MouseMove, middle(95), view->viewport()->mapToGlobal(middle(95)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middle(95));
    QCOMPARE(view->selectedRows(1000), (QList<int>{95, 96, 97, 98}));
}

void TestConversationView::selectsAMillionRows()
{
    say(1'000'000);
    refresh();
    const qint64 before = view->layoutsMade();
    view->selectAll();
    settle();
    QCOMPARE(view->selectionModel()->selection().size(), 1);
    QCOMPARE(view->selectionModel()->selection().at(0).height(), 1'000'000);
    QCOMPARE(view->layoutsMade(), before);
    QCOMPARE(view->selectedRows(3), (QList<int>{0, 1, 2}));
}

void TestConversationView::visualRectsLeadBackToTheirRows()
{
    say(10'000);
    refresh();
    wheel(6'000);
    for (const int row : {0, 1, 500, 5'000, 9'000, view->firstVisibleRow(), view->lastVisibleRow(),
                          view->lastVisibleRow() + 1, 9'999}) {
        const QRect rect = view->visualRect(model->index(row));
        QVERIFY(rect.isValid());
        QCOMPARE(view->indexAt(rect.center()).row(), row);
        QCOMPARE(view->indexAt({5, rect.top()}).row(), row);
        QCOMPARE(view->indexAt({5, rect.bottom()}).row(), row);
    }
}

void TestConversationView::laysOutAnewWhenResized()
{
    show(RowForm::Bubbles);
    say("one");
    say(QByteArray("word ").repeated(120));
    refresh();
    const int wide = view->visualRect(model->index(1)).height();
    view->resize(300, 400);
    settle();
    QVERIFY(view->visualRect(model->index(1)).height() > wide);
    QVERIFY(view->viewport()->rect().contains(view->bubbleRect(0)));
    // A new height alone needs no new layouts.
    const qint64 before = view->layoutsMade();
    view->resize(300, 300);
    settle();
    QCOMPARE(view->layoutsMade(), before);
    QCOMPARE(view->lastVisibleRow(), newest());
}

void TestConversationView::changesLanguage()
{
    say("");
    refresh();
    const int before = view->bubbleRect(0).width();
    const qint64 layouts = view->layoutsMade();
    QVERIFY(model->index(0).data().toString().contains("(empty)"_L1));
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    QCoreApplication::sendPostedEvents();
    settle();
    QVERIFY(view->layoutsMade() > layouts);
    QVERIFY(model->index(0).data().toString().contains("(EMPTY)"_L1));
    QVERIFY(view->bubbleRect(0).width() >= before);
    QCoreApplication::removeTranslator(&shouting);
}

void TestConversationView::showsThatAMessageWasSent()
{
    show(RowForm::Bubbles);
    const qint64 number = say("hi", MessageKind::Sent, MessageFlag::Queued);
    refresh();
    const int waiting = view->bubbleRect(0).width();
    conversation->setFlags(number, {}, MessageFlag::Queued);
    QVERIFY(model->refresh());
    model->reportChange(view->firstVisibleRow(), view->lastVisibleRow());
    settle();
    QVERIFY(view->bubbleRect(0).width() < waiting); // no longer shown as queued
    // Also for a row that was not visible.
    const qint64 other = say("ho", MessageKind::Sent, MessageFlag::Queued);
    refresh();
    const int width = view->bubbleRect(1).width();
    say(100);
    refresh();
    QVERIFY(view->firstVisibleRow() > 1);
    conversation->setFlags(other, {}, MessageFlag::Queued);
    refresh();
    view->verticalScrollBar()->setValue(0);
    settle();
    QVERIFY(view->bubbleRect(1).width() < width);
}

void TestConversationView::trimmingDoesNotMoveThePerson()
{
    conversation = std::make_unique<Conversation>(1024 * 1024);
    view.reset();
    model = std::make_unique<ConversationModel>(*conversation);
    view = std::make_unique<ConversationView>(*model);
    view->resize(600, 400);
    view->show();
    const QByteArray payload(2'000, 'x');
    const auto fill = [&](int rows) {
        for (int i = 0; i < rows; ++i)
            say(payload);
        refresh();
    };
    fill(500);
    wheel(1'000);
    const qint64 number = model->numberAt(view->firstVisibleRow());
    const int top = view->visualRect(model->index(model->rowOf(number))).top();
    fill(100);
    fill(100);
    QVERIFY(conversation->trimmed().rows > 0);
    QVERIFY(model->rowOf(number) >= 0);
    QVERIFY(!view->isFollowing());
    QCOMPARE(view->visualRect(model->index(model->rowOf(number))).top(), top);
    // Until that row is dropped.
    for (int i = 0; i < 6; ++i)
        fill(100);
    QCOMPARE(model->rowOf(number), -1);
    QVERIFY(!view->isFollowing());
    QVERIFY(view->firstVisibleRow() <= 1);
    view->verticalScrollBar()->setValue(0);
    settle();
    QCOMPARE(view->firstVisibleRow(), 0);
    QCOMPARE(model->numberAt(0), -1);
}

void TestConversationView::trimmingTheCurrentRowDoesNotScroll()
{
    conversation = std::make_unique<Conversation>(1024 * 1024);
    view.reset();
    model = std::make_unique<ConversationModel>(*conversation);
    view = std::make_unique<ConversationView>(*model);
    view->resize(600, 400);
    view->show();
    const QByteArray payload(2'000, 'x');
    say(payload);
    refresh();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {50, 30});
    QCOMPARE(view->currentIndex().row(), 0);
    for (int i = 0; i < 900; ++i)
        say(payload);
    refresh();
    for (int i = 0; i < 900; ++i)
        say(payload);
    refresh();
    QVERIFY(model->rowOf(0) < 0);
    QVERIFY(view->isFollowing());
    QCOMPARE(view->lastVisibleRow(), newest());
    QVERIFY(!view->currentIndex().isValid());
}

void TestConversationView::survivesClear()
{
    say(100);
    refresh();
    view->selectAll();
    wheel(600);
    say(5);
    refresh();
    QCOMPARE(view->unseen(), 5);
    conversation->clear();
    refresh();
    QCOMPARE(view->unseen(), 0);
    QVERIFY(view->isFollowing());
    QCOMPARE(view->firstVisibleRow(), -1);
    QVERIFY(!view->selectionModel()->hasSelection());
    QTest::keyClick(view.get(), Qt::Key_Up);
    say(1);
    refresh();
    QCOMPARE(view->lastVisibleRow(), 0);
}

void TestConversationView::keepsHostileTextBounded_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray every;
    for (int i = 0; i < 256; ++i)
        every += char(i);
    QTest::newRow("html") << QByteArray("<h1 style='font-size:900px'>x</h1><img src=/etc/passwd>");
    QTest::newRow("ansi") << QByteArray("\x1b[2J\x1b[31mred\x1b]0;title\x07");
    QTest::newRow("bidi") << QByteArray("\u202E\u202D\u2066evil\u2069 \u200F").repeated(50);
    QTest::newRow("nul") << QByteArray(5'000, '\0');
    QTest::newRow("one line of a megabyte") << QByteArray(1024 * 1024, 'W');
    QTest::newRow("lines without end") << QByteArray(100'000, '\n');
    QTest::newRow("tabs") << QByteArray(5'000, '\t');
    QTest::newRow("every byte") << every.repeated(20);
    QTest::newRow("accents on accents")
            << QByteArray("Z" + QByteArray("\u0321\u0310").repeated(900));
    QTest::newRow("tall scripts") << QByteArray("\uA9C5\u0F3C\u1D01\uFDFD").repeated(60);
    QTest::newRow("line and paragraph separators") << QByteArray("a\u2028b\u2029").repeated(400);
    QTest::newRow("characters beyond the first plane") << QByteArray("\U0001F600").repeated(3'000);
}

void TestConversationView::keepsHostileTextBounded()
{
    QFETCH(QByteArray, text);
    say("before");
    say(text);
    say("after");
    refresh();
    const int plain = view->visualRect(model->index(0)).height();
    const QRect rect = view->visualRect(model->index(1));
    QVERIFY2(rect.height() <= plain * (BubbleLayout::maxLines + 4),
             qPrintable(QString::number(rect.height())));
    QVERIFY(view->bubbleRect(1).left() >= 0);
    QVERIFY(view->bubbleRect(1).right() < view->viewport()->width());
    QCOMPARE(view->visualRect(model->index(2)).height(), plain);
    const QString shown = model->rowText(1).text;
    for (const QChar character : shown) {
        QVERIFY(character == u'\n' || character == u'\t' || character.isPrint()
                || character.isSurrogate() || character.isMark());
        QVERIFY(character < QChar(0x202A) || character > QChar(0x202E));
    }
    QVERIFY(model->rowText(1).shortened == (text.size() > MessageWording::shownBytes));
}

void TestConversationView::fitsNarrowWindows()
{
    const PeerId peer = conversation->addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
    conversation->append(MessageKind::Received, peer, QByteArray("word ").repeated(100),
                         1'700'000'000'000'000'000, MessageFlag::NotAnEcho, 300'000);
    conversation->append(MessageKind::PeerConnected, peer, {}, 1'700'000'000'000'000'000);
    refresh();
    for (const int width : {1'500, 380, 200, 90, 30}) {
        view->resize(width, 300);
        settle();
        if (width >= 200)
            QVERIFY(view->viewport()->rect().left() <= view->bubbleRect(0).left()
                    && view->bubbleRect(0).right() <= view->viewport()->rect().right());
        QVERIFY(view->visualRect(model->index(0)).height() > 0);
    }
}

void TestConversationView::showsEveryLineEnd_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("shown");
    QTest::newRow("CR LF") << QByteArray("AT\r\nOK\r\n") << u"AT␍␊\nOK␍␊\n"_s;
    QTest::newRow("LF") << QByteArray("AT\nOK\n") << u"AT␊\nOK␊\n"_s;
    QTest::newRow("CR") << QByteArray("AT\rOK\r") << u"AT␍OK␍"_s;
    QTest::newRow("LF CR") << QByteArray("AT\n\r") << u"AT␊\n␍"_s;
    QTest::newRow("tab") << QByteArray("a\tb") << u"a␉\tb"_s;
    QTest::newRow("short lines are text") << u"你\r\n好\r\n"_s.toUtf8() << u"你␍␊\n好␍␊\n"_s;
}

void TestConversationView::showsEveryLineEnd()
{
    show(RowForm::Bubbles);
    QFETCH(QByteArray, sent);
    say(sent);
    refresh();
    const BubbleText words = model->rowText(0);
    QTEST(words.text, "shown");
    for (const TextMark &mark : words.marks)
        QVERIFY(!words.signs.contains(mark.start)); // a line end is not an error
    // Each message has exactly the lines it contains, without an empty one at the end.
    say("x");
    refresh();
    const int lines = 1 + int(words.text.chopped(1).count(u'\n'));
    const int one = view->visualRect(model->index(1)).height();
    const int line = QFontMetrics(RowStyle(view->font(), view->palette(), 600).textFont).height();
    QVERIFY(qAbs(view->visualRect(model->index(0)).height() - one - (lines - 1) * line)
            <= 4 * lines);
}

void TestConversationView::selectsAPartByMouse()
{
    show(RowForm::Bubbles);
    say("one two three");
    say("four");
    refresh();
    const QRect bubble = view->bubbleRect(0);
    const int y = bubble.top() + bubble.height() / 4;
    const auto drag = [this](const QPoint &from, const QPoint &to) {
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        for (const QPoint &at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view->viewport(), &move);
        }
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
        settle();
    };
    drag({bubble.left() + 2, y}, {bubble.right() - 2, y});
    QCOMPARE(view->selectedPart().number, 0);
    QCOMPARE(view->selectedPartText(), u"one two three"_s);
    drag({bubble.center().x(), y}, {bubble.right() - 2, y});
    QVERIFY(u"one two three"_s.endsWith(view->selectedPartText()));
    QVERIFY(view->selectedPart().length > 0 && view->selectedPart().length < 13);

    // Dragging into another row selects rows.
    drag({bubble.center().x(), y}, view->bubbleRect(1).center());
    QCOMPARE(view->selectedPart().length, 0);
    QCOMPARE(view->selectedRows(9), (QList<int>{0, 1}));

    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, {bubble.left() + 20, y});
    QCOMPARE(view->selectedPartText(), u"one"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->bubbleRect(1).center());
    QCOMPARE(view->selectedPart().length, 0);
}

void TestConversationView::selectsAPartByKeyboard()
{
    say("one two three");
    say("four");
    refresh();
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Home);
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1) {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(view.get(), key, modifiers);
    };
    press(Qt::Key_Right);
    press(Qt::Key_Right, Qt::ControlModifier); // before "two"
    press(Qt::Key_Right, Qt::ShiftModifier, 3);
    QCOMPARE(view->selectedPartText(), u"two"_s);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view->selectedPartText(), u"tw"_s);
    QCOMPARE(view->currentIndex().row(), 0); // it is still that row
    press(Qt::Key_Right); // to the end of the text
    QCOMPARE(view->selectedPart().length, 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view->selectedPartText(), u"o"_s);
    press(Qt::Key_Escape);
    QCOMPARE(view->selectedPart().number, -1);
    press(Qt::Key_Left, Qt::ShiftModifier); // from the end
    QCOMPARE(view->selectedPartText(), u"e"_s);
    press(Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 1);
    QCOMPARE(view->selectedPart().number, -1);
}

void TestConversationView::selectsTheBytesOfAPart()
{
    const auto bytesOf = [this](const QByteArray &sent, const QString &part) {
        say(sent);
        refresh();
        const std::optional<Message> message = model->message(newest(), 4096);
        const qsizetype at = model->rowText(newest()).text.indexOf(part);
        return at < 0 ? QByteArray("not shown")
                      : model->wording().bytesOf(*message, at, part.size(), 4096);
    };
    QCOMPARE(bytesOf("AT\r\nOK\r\n", u"T␍␊\nO"_s), "T\r\nO");
    QCOMPARE(bytesOf("AT\r\nOK\r\n", u"OK␍␊"_s), "OK\r\n"); // the visible signs of the line end
    QCOMPARE(bytesOf("AT\r\nOK\r\n", u"OK␍"_s), "OK\r");
    QCOMPARE(bytesOf("a\tb", u"␉"_s), "\t");
    QCOMPARE(bytesOf("a\tb", u"\tb"_s), "b");
    // Half of the characters that represent a byte.
    QCOMPARE(bytesOf("x\xff\xfey", u"\\xF"_s), "\xff");
    // Escaped characters among bytes that are mostly not text.
    QCOMPARE(bytesOf("\xff\xfe\xdc\x93\xff\xfe", u"\\u0713"_s), "\xdc\x93");
    const QByteArray long_ = QByteArray(4095, 'x') + u"你"_s.toUtf8();
    QCOMPARE(bytesOf(long_, u"xxx"_s), "xxx");
    QCOMPARE(model->wording().bytesOf(*model->message(newest(), 4096), 4090, 99, 4096), "xxxxx");
}

void TestConversationView::marksWhatIsFoundBesideLineEnds()
{
    say("AT\r\nOK\r\n");
    refresh();
    const std::optional<Message> message = model->message(0, 4096);
    for (const auto &typed : {u"^OK$"_s, u"T\\nO"_s}) {
        const TextPattern pattern({typed, SearchTerm::Form::Expression});
        QCOMPARE(pattern.matchText(model->wording().text(*message)), TextPattern::Outcome::Match);
        const QImage before = view->grab().toImage();
        view->setFind(&pattern, nullptr);
        QVERIFY(view->grab().toImage() != before);
        view->setFind(nullptr, nullptr);
    }
}

void TestConversationView::unfoldsInPlace()
{
    show(RowForm::Bubbles);
    QByteArray text;
    for (int line = 0; line < 60; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    say("before");
    say(text);
    refresh();
    QVERIFY(!view->canFold(0));
    QVERIFY(view->canFold(1));
    const int folded = view->visualRect(model->index(1)).height();
    QTest::keyClick(view.get(), Qt::Key_End);
    QTest::keyClick(view.get(), Qt::Key_Return);
    settle();
    QVERIFY(view->isUnfolded(1));
    QVERIFY(view->visualRect(model->index(1)).height() > 3 * folded);
    QCOMPARE(view->visualRect(model->index(1)).top(), 0); // its beginning comes first
    say("after");
    refresh();
    QCOMPARE(view->visualRect(model->index(1)).top(), 0);
    wheel(-100'000); // every line can be scrolled to
    QVERIFY(view->isFollowing());
    QVERIFY(view->visualRect(model->index(1)).top() < -2 * folded);

    // The keyboard selects in the whole text and scrolls to the cursor.
    QTest::keyClick(view.get(), Qt::Key_Left);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(view->selectedPartText(), u"59␊"_s);

    QTest::keyClick(view.get(), Qt::Key_Return);
    settle();
    QVERIFY(!view->isUnfolded(1));
    QCOMPARE(view->visualRect(model->index(1)).height(), folded);

    // By mouse, on the link.
    wheel(100'000);
    const QRect bubble = view->bubbleRect(1);
    const int line = view->fontMetrics().height();
    for (int y = bubble.bottom(); y > bubble.top() && !view->isUnfolded(1); y -= line / 2) {
        for (int x = bubble.left() + 20; x < bubble.right() && !view->isUnfolded(1); x += 20)
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
    }
    QVERIFY(view->isUnfolded(1));
}

void TestConversationView::unfoldsNoMoreThanItMay()
{
    show(RowForm::Bubbles);
    const QByteArray text = QByteArray("0123456789").repeated(200'000);
    say(text);
    refresh();
    view->setUnfolded(0, true);
    settle();
    QVERIFY(view->isUnfolded(0));
    QTest::keyClick(view.get(), Qt::Key_End);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view->selectedPart().start, MessageWording::unfoldedBytes - 1);
    view->setUnfolded(0, false);
    QVERIFY(!view->isUnfolded(0));
}

void TestConversationView::copiesTheVeryBytes()
{
    const QByteArray sent("AT\r\n\x1b[m\0\x7f", 10);
    say(sent);
    say("\xff");
    refresh();
    MessageCopy copy(*model);
    QSignalSpy finished(&copy, &MessageCopy::finished);
    copy.start({{0, 0}}, MessageCopy::Form::Text);
    QCOMPARE(finished.at(0).at(0).toString(), QString::fromLatin1(sent));
    QCOMPARE(finished.at(0).at(1).toByteArray(), sent);
    copy.start({{1, 1}}, MessageCopy::Form::Text);
    QCOMPARE(finished.at(1).at(0).toString(), u"\\xFF"_s);
    QCOMPARE(finished.at(1).at(1).toByteArray(), "\xff");
    copy.start({{0, 1}}, MessageCopy::Form::Text);
    QVERIFY(finished.at(2).at(1).toByteArray().isNull()); // for several messages, text only
    copy.start({{0, 0}}, MessageCopy::Form::Text, true);
    QVERIFY(finished.at(3).at(1).toByteArray().isNull());

    const std::optional<Message> message = model->message(0, 4096);
    copy.startPart(*message, "T\r", {}, MessageCopy::Form::Text);
    QCOMPARE(finished.at(4).at(0).toString(), u"T\r"_s);
    QCOMPARE(finished.at(4).at(1).toByteArray(), "T\r");
    copy.startPart(*message, "T\r", {}, MessageCopy::Form::Hex);
    QCOMPARE(finished.at(5).at(0).toString(), u"54 0D"_s);
}

void TestConversationView::copiesText()
{
    say("first");
    say("two\nlines\n");
    say("你好");
    refresh();
    QCOMPARE(copied(MessageCopy::Form::Text, {{0, 2}}), u"first\ntwo\nlines\n你好"_s);
    QCOMPARE(copied(MessageCopy::Form::Text, {{1, 1}}), u"two\nlines\n"_s);
    QCOMPARE(copied(MessageCopy::Form::Text, {{0, 0}, {2, 2}}), u"first\n你好"_s);
    // The whole message, though only its beginning is shown.
    const qint64 number = say(QByteArray(100'000, 'x'));
    refresh();
    QCOMPARE(copied(MessageCopy::Form::Text, {{number, number}}).size(), 100'000);
    QSignalSpy wanted(view.get(), &ConversationView::copyRequested);
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
}

void TestConversationView::copiesHex()
{
    say("Hi\n");
    say("", MessageKind::PeerConnected);
    say("\xe4\xbd\xa0");
    refresh();
    QCOMPARE(copied(MessageCopy::Form::Hex, {{0, 2}}), u"48 69 0A\nE4 BD A0"_s);
}

void TestConversationView::copiesManyInSlices()
{
    say(200'000);
    refresh();
    MessageCopy copy(*model);
    QSignalSpy finished(&copy, &MessageCopy::finished);
    copy.start({{0, 199'999}}, MessageCopy::Form::Text);
    QCOMPARE(finished.size(), 0); // the call did not wait for it
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished.at(0).at(0).toString().count(u'\n'), 199'999);
}

void TestConversationView::isReachableByAScreenReader()
{
    say("hello");
    say("你好", MessageKind::Sent);
    refresh();
    view->setAccessibleName(u"Conversation"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(list);
    QCOMPARE(list->text(QAccessible::Name), u"Conversation"_s);
    QCOMPARE(list->childCount(), 2);
    for (int row = 0; row < 2; ++row) {
        QAccessibleInterface *child = list->child(row);
        QVERIFY(child);
        QCOMPARE(child->text(QAccessible::Name), model->index(row).data().toString());
        QVERIFY(child->rect().isValid());
        QCOMPARE(child->role(), QAccessible::ListItem);
        QCOMPARE(child->parent(), list);
        QCOMPARE(list->indexOfChild(child), row);
        QVERIFY(!child->state().selected);
        const QPoint middle = child->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), child);
    }
    QCOMPARE(list->role(), QAccessible::List);
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(list->focusChild() == list->child(1));
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(!list->child(2));
    QVERIFY(list->child(1)->text(QAccessible::Name).startsWith("Sent"_L1));
    say("more");
    refresh();
    QCOMPARE(list->childCount(), 3);
    // An item belongs to a message: it remains valid while others come and go, and ends with it.
    say(20'000);
    refresh();
    for (int row = 0; row < list->childCount(); ++row)
        QVERIFY(list->child(row));
    QCOMPARE(list->child(1)->text(QAccessible::Name), model->index(1).data().toString());
    QAccessibleInterface *hello = list->child(0);
    conversation->clear();
    refresh();
    QVERIFY(!hello->isValid());
    QVERIFY(hello->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 0);
}

void TestConversationView::typingALetterReadsNothing()
{
    say(1'000);
    refresh();
    QTest::keyClick(view.get(), Qt::Key_5);
    QVERIFY(!view->currentIndex().isValid());
}

void TestConversationView::setsDaysAndRunsOff()
{
    show(RowForm::Bubbles);
    const qint64 day = qint64(24) * 3600 * 1'000'000'000;
    const auto append = [this](MessageKind kind, qint64 time) {
        conversation->append(kind, PeerId::None, "x", 1'700'000'000'000'000'000 + time);
    };
    append(MessageKind::Sent, 0);
    append(MessageKind::Sent, 1);
    append(MessageKind::Sent, day); // a date above it
    append(MessageKind::Closed, day);
    append(MessageKind::Sent, day); // a separator line
    refresh();
    const auto height = [this](int row) { return view->visualRect(model->index(row)).height(); };
    const auto above = [this](int row) {
        return view->bubbleRect(row).top() - view->visualRect(model->index(row)).top();
    };
    QCOMPARE(height(1), height(0));
    QVERIFY(height(4) > height(0));
    QVERIFY(height(2) > height(4));
    QCOMPARE(above(1), above(0));
    QCOMPARE(above(2) - above(0), height(2) - height(0));
    QCOMPARE(above(4) - above(0), height(4) - height(0));
}

void TestConversationView::saysMoreOfWhatIsChosen()
{
    show(RowForm::Bubbles);
    say("hello");
    say("hello");
    refresh();
    const auto picture = [this](int row) {
        settle();
        // Within the bubble and beside it, without its ring.
        const QRect within = view->bubbleRect(row).adjusted(6, 6, -6, -6);
        const int right = within.right() + 7;
        QList<QImage> parts;
        for (const QRect &part :
             {within, QRect(0, within.top(), within.left() - 6, within.height()),
              QRect(right, within.top(), view->viewport()->width() - right, within.height())})
            parts.append(view->viewport()->grab(part).toImage());
        return parts;
    };
    const auto moveTo = [this](const QPoint &at) {
        QMouseEvent move(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &move);
    };
    const QList<QImage> brief = picture(1);
    const QRect before = view->bubbleRect(1);
    moveTo(before.center());
    const QList<QImage> whole = picture(1);
    QVERIFY(whole != brief);
    QVERIFY(picture(0) == brief); // the other one, which looks the same
    QCOMPARE(view->bubbleRect(1), before); // nothing moves
    moveTo(view->bubbleRect(0).center());
    QVERIFY(picture(1) == brief);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view->viewport(), &leave);
    QVERIFY(picture(0) == brief);
    view->selectionModel()->select(model->index(1), QItemSelectionModel::Select);
    QVERIFY(picture(1) == whole);
}

void TestConversationView::namesAPeerOnce()
{
    show(RowForm::Bubbles);
    const PeerId one = conversation->addPeer(SocketAddress::fromIPv4(0x7f000001, 4711));
    const PeerId other = conversation->addPeer(SocketAddress::fromIPv4(0x7f000001, 4712));
    for (const PeerId peer : {one, one, other, one, one})
        conversation->append(MessageKind::Received, peer, "x", 1'700'000'000'000'000'000);
    refresh();
    const auto picture = [this](int row) {
        return view->viewport()->grab(view->visualRect(model->index(row))).toImage();
    };
    QVERIFY(picture(0) != picture(1));
    QVERIFY(picture(2) != picture(1) && picture(2) != picture(0));
    QVERIFY(picture(4) == picture(1));
    // Its disc stands beside the first of its bubbles, and the name above it.
    const auto above = [this](int row) {
        return view->bubbleRect(row).top() - view->visualRect(model->index(row)).top();
    };
    QVERIFY(above(0) > above(1));
    QCOMPARE(above(3), above(2));
    const auto beside = [this](int row) {
        const QRect bubble = view->bubbleRect(row);
        return view->viewport()
                ->grab(QRect(0, bubble.top(), bubble.left(), bubble.height()))
                .toImage();
    };
    QVERIFY(beside(0) != beside(1));
    QVERIFY(beside(2) != beside(0));
    QCOMPARE(beside(3), beside(0));
}

// A client has one peer, which its address names.
void TestConversationView::clientsNeedNoDiscs()
{
    show(RowForm::Bubbles);
    const PeerId peer = conversation->addPeer(SocketAddress::fromIPv4(0x7f000001, 4711));
    const auto append = [&](MessageKind kind, MessageFlags flags) {
        conversation->append(kind, peer, "x", 1'700'000'000'000'000'000, flags);
    };
    append(MessageKind::Opened, MessageFlag::OfServer);
    append(MessageKind::Received, {});
    append(MessageKind::Closed, MessageFlag::OfServer);
    append(MessageKind::Opened, {});
    append(MessageKind::Received, {});
    refresh();
    QVERIFY(view->bubbleRect(4).left() < view->bubbleRect(1).left());
    QVERIFY(view->visualRect(model->index(4)).height()
            < view->visualRect(model->index(1)).height());
}

void TestConversationView::problemsAreCards()
{
    show(RowForm::Bubbles);
    const QByteArray refused =
            TransportError::fromErrno(ECONNREFUSED, SocketCallKind::Connect, u"127.0.0.1:1"_s)
                    .toBytes();
    say(refused, MessageKind::Error);
    say("x", MessageKind::Received);
    refresh();
    const QRect card = view->bubbleRect(0);
    QVERIFY(card.width() > view->viewport()->width() * 3 / 4);
    // What stands in it scrolls with it, and is gone with its row.
    QPointer<QLabel> foot = new QLabel(u"one\ntwo\nthree"_s);
    view->setFoot(foot, 0);
    refresh();
    QVERIFY(view->bubbleRect(0).height() > card.height());
    QTRY_VERIFY(view->bubbleRect(0).contains(foot->geometry()));
    QCOMPARE(view->shownFoot(), foot.data());
    say(100);
    refresh();
    QTRY_VERIFY(!view->shownFoot());
    view->scrollTo(model->index(0), QAbstractItemView::PositionAtTop);
    settle();
    QTRY_VERIFY(view->shownFoot() && view->bubbleRect(0).contains(foot->geometry()));
    conversation->clear();
    refresh();
    QTRY_VERIFY(!view->shownFoot());
    view->setFoot(nullptr, -1);
}

void TestConversationView::tagsControlBytes()
{
    const auto picture = [this](const QByteArray &text) {
        conversation->clear();
        say(text);
        refresh();
        return view->viewport()->grab().toImage();
    };
    const QImage carriageReturn = picture("a\rb");
    QVERIFY(carriageReturn != picture("ab"));
    QVERIFY(carriageReturn != picture(QByteArray("a\0b", 3)));
    // Pressed on, a tag is one character, which is copied as the byte it stands for.
    show(RowForm::Bubbles);
    say("\r\n\r\n");
    refresh();
    const std::optional<Message> message = model->message(newest(), 100);
    QCOMPARE(model->wording().bytesOf(*message, 0, 1, 100), QByteArray("\r"));
    // Thousands of them cost no more than a row may.
    picture(QByteArray("\0\1", 2).repeated(100'000));
    QVERIFY(view->visualRect(model->index(0)).height() > 0);
}

void TestConversationView::linesAreAllAsHigh()
{
    show(RowForm::Lines);
    view->resize(1200, 760);
    say("short");
    say("line\r\nline\r\n\tline\r\n");
    say(QByteArray(100'000, 'A'));
    say(QByteArray(200, '\0'));
    say("");
    say("3", MessageKind::KernelDropped);
    say("", MessageKind::Closed);
    say("next run", MessageKind::Sent, MessageFlag::Failed);
    for (int i = 0; i < 200; ++i)
        say("مرحبا 你好 \xcc\x81\xcc\x82");
    refresh();
    QVERIFY(view->lastVisibleRow() - view->firstVisibleRow() >= 30);
    view->scrollTo(model->index(0));
    settle();
    const int height = view->visualRect(model->index(0)).height();
    for (int row = 0; row < view->lastVisibleRow(); ++row)
        QCOMPARE(view->visualRect(model->index(row)).height(), height);
}

void TestConversationView::linesLayOutWhatIsSeen()
{
    show(RowForm::Lines);
    say(1'000'000);
    refresh();
    const qint64 screenful = view->lastVisibleRow() - view->firstVisibleRow() + 1;
    // Going through pages lays out nothing but what is painted at the end.
    const qint64 before = view->layoutsMade();
    view->setFocus();
    for (int i = 0; i < 1'000; ++i)
        QTest::keyClick(view.get(), Qt::Key_PageUp);
    settle();
    QVERIFY(view->lastVisibleRow() < 1'000'000 - 900 * screenful);
    QVERIFY(view->layoutsMade() - before <= screenful + 1);
}

void TestConversationView::linesShowAFateAndNothingMore()
{
    show(RowForm::Lines);
    view->resize(1200, 400);
    const auto picture = [this](MessageFlags flags, LineColumns columns) {
        ConversationLook look;
        look.form = RowForm::Lines;
        look.columns = columns;
        view->setLook(look);
        conversation->clear();
        say("hello", MessageKind::Sent, flags);
        refresh();
        return view->viewport()->grab().toImage();
    };
    const LineColumns all = ConversationLook().columns;
    const QImage whole = picture({}, all);
    QVERIFY(picture({}, all) == whole);
    QVERIFY(picture(MessageFlag::Failed, all) != whole);
    for (const LineColumn column : everyLineColumn) {
        const LineColumns others = all & ~LineColumns(column);
        // The outcome is empty, and the text is always shown.
        if (column != LineColumn::Text && column != LineColumn::Outcome)
            QVERIFY(picture({}, others) != whole);
    }
    const LineColumns few = LineColumn::Text | LineColumn::Time;
    QVERIFY(picture(MessageFlag::Failed, few) == picture({}, few));
}

void TestConversationView::linesHaveADotInTheColourOfTheirPeer()
{
    show(RowForm::Lines);
    view->resize(1200, 400);
    QList<PeerId> peers;
    for (const quint16 port : {4711, 4712}) {
        peers.append(conversation->addPeer(SocketAddress::fromIPv4(0x7f000001, port)));
        conversation->append(MessageKind::Received, peers.last(), "hello", 1);
    }
    refresh();
    ConversationLook look;
    look.form = RowForm::Lines;
    const RowStyle style(view->font(), view->palette(), view->viewport()->width(), look);
    const QImage picture = view->viewport()->grab().toImage();
    for (qsizetype row = 0; row < peers.size(); ++row) {
        const int y = view->visualRect(model->index(int(row))).center().y();
        const QColor dot = picture.pixelColor(style.line.of(LineColumn::Peer).left + style.unit, y);
        QCOMPARE(dot.rgb(), peerColour({qint64(peers.at(row)), 0, {}}, style.tones).rgb());
    }
}

void TestConversationView::selectsAPartOfALineByMouse()
{
    show(RowForm::Lines);
    view->resize(1200, 400); // with room for hex, where the text ends
    say("one two three\r\n");
    say(QByteArray(1'000, 'w'));
    refresh();
    ConversationLook look;
    look.form = RowForm::Lines;
    const RowStyle style(view->font(), view->palette(), view->viewport()->width(), look);
    const LineGeometry::Place text = style.line.of(LineColumn::Text);
    const auto drag = [&](int row, int from, int to) {
        const int y = view->visualRect(model->index(row)).center().y();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, {from, y});
        const QPoint at(to, y);
        QMouseEvent move(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view->viewport(), &move);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, at);
        settle();
    };
    drag(0, text.left + 1, text.end() - 1);
    QCOMPARE(view->selectedPart().number, 0);
    QVERIFY(view->selectedPartText().startsWith("one two three"_L1));
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {},
                       {text.left + 2, view->visualRect(model->index(0)).center().y()});
    QCOMPARE(view->selectedPartText(), u"one"_s);
    // No more can be selected than is seen.
    drag(1, text.left + 1, text.end() - 1);
    const int seen = view->selectedPart().length;
    QVERIFY(seen > 5 && seen < 200);
    for (int i = 0; i < 300; ++i)
        QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view->selectedPart().length <= seen + 1);
    // Beside the text a whole row is selected.
    drag(0, style.line.of(LineColumn::Time).left + 2, style.line.of(LineColumn::Time).left + 4);
    QCOMPARE(view->selectedPart().length, 0);
    QCOMPARE(view->selectedRows(9), QList<int>{0});
}

void TestConversationView::columnsGiveWayToTheText()
{
    const LineColumns all = ConversationLook().columns;
    const QFont font = view->font();
    LineColumns before = all;
    for (int width = 3'000; width > 0; width -= 20) {
        const LineGeometry line(all, font, 16, width, 8);
        LineColumns shown;
        int end = 0;
        for (const LineColumn column : everyLineColumn) {
            const LineGeometry::Place place = line.of(column);
            shown.setFlag(column, place.width > 0);
            if (place.width == 0)
                continue;
            QVERIFY(place.left >= end); // none is painted over another
            end = place.end();
        }
        QVERIFY(shown.testFlag(LineColumn::Text));
        QVERIFY((shown & ~before) == LineColumns()); // what gave way does not come back
        before = shown;
    }
    QCOMPARE(before, LineColumn::Time | LineColumn::Direction | LineColumn::Text);
    const LineGeometry few(LineColumn::Length, font, 16, 1'000, 8);
    QCOMPARE(few.of(LineColumn::Text).end(), 1'000);
    QCOMPARE(few.of(LineColumn::Time).width, 0);
}

void TestConversationView::staysInPlaceInAnotherLook()
{
    show(RowForm::Bubbles);
    say(1'000);
    refresh();
    show(RowForm::Lines);
    settle();
    QVERIFY(view->isFollowing());
    QCOMPARE(view->lastVisibleRow(), 999);
    view->scrollTo(model->index(500), QAbstractItemView::PositionAtTop);
    settle();
    show(RowForm::Bubbles);
    settle();
    QCOMPARE(view->firstVisibleRow(), 500);
    view->selectionModel()->setCurrentIndex(model->index(502), QItemSelectionModel::ClearAndSelect);
    show(RowForm::Lines);
    settle();
    QVERIFY(view->selectionModel()->isSelected(model->index(502)));
    QVERIFY(view->firstVisibleRow() < 502 && view->lastVisibleRow() > 502);
}

QTEST_MAIN(TestConversationView)
#include "tst_conversationview.moc"
