// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/enginesentences.h"
#include "app/chat/typedpayload.h"
#include "app/net/address/endpointparser.h"
#include "tests/fake/faketransport.h"
#include "ui/controls/composer.h"
#include "ui/controls/messageedit.h"
#include "ui/controls/senthistorydialog.h"
#include "ui/widgets/boxwidth.h"
#include "ui/widgets/byteclipboard.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/numberfield.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

/// A composer whose session uses a network played by the test.
struct Bench
{
    Engine engine = defaultEngine();
    std::shared_ptr<FakeNetwork> network = std::make_shared<FakeNetwork>();
    Session session{nullptr, network->factory()};
    Composer composer{session};
    MessageEdit *edit = composer.findChild<MessageEdit *>();
    QLabel *reason = composer.findChild<QLabel *>(u"reason"_s);
    QComboBox *to = composer.findChild<QComboBox *>(u"addressee"_s);

    Bench()
    {
        composer.resize(500, 120);
        composer.show();
        composer.focusText();
    }

    void refresh()
    {
        session.refresh();
        composer.refresh();
    }

    bool start(Protocol protocol, Role role, const Framing &framing = {})
    {
        session.change([&](ConversationSetup &setup) {
            setup.protocol = protocol;
            setup.role = role;
            setup.address = u"127.0.0.1:8000"_s;
            setup.reply = ReplyMode::Manual;
            setup.framing = framing;
            setup.transport.engine = engine;
        });
        session.start();
        const bool open = QTest::qWaitFor([this, role] {
            refresh();
            return session.state() == Transport::State::Open
                   && (role == Role::Server || !session.peers().isEmpty());
        });
        return open;
    }

    void setForm(PayloadForm form)
    {
        session.change([form](ConversationSetup &setup) { setup.form = form; });
    }
    void setEncoding(const QString &name)
    {
        session.change([&](ConversationSetup &setup) {
            setup.encoding = TextEncoding::named(name).value();
        });
    }
    void setSide(Protocol protocol, Role role)
    {
        session.change([&](ConversationSetup &setup) {
            setup.protocol = protocol;
            setup.role = role;
        });
    }

    PeerId connectClient(quint16 port)
    {
        const PeerId peer = network->connectPeer(SocketAddress::fromIPv4(0x7f000001, port));
        const bool known = QTest::qWaitFor([this, peer] {
            refresh();
            return std::any_of(session.peers().begin(), session.peers().end(),
                               [peer](const auto &each) { return each.peer == peer; });
        });
        return known ? peer : PeerId::None;
    }

    QString said() const { return reason->isVisible() ? reason->text() : QString(); }
    QString count() const { return composer.findChild<QLabel *>(u"byteCount"_s)->text(); }
    QByteArray lastSent() const
    {
        return network->sendings().isEmpty() ? QByteArray("(nothing)")
                                             : network->sendings().last().bytes;
    }
};

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterSendsAndShiftEnterStartsALine();
    void isOneLineInAWindowOfFewLines();
    void showsNoBoxWithoutItsLabel();
    void appendsTheLineEnd_data();
    void appendsTheLineEnd();
    void showsAChosenLineEndWhereThereIsRoom();
    void appendsTheChecksum();
    void expandsPlaceholdersWhereTheyAreSwitchedOn();
    void repeatsWhatIsTyped();
    void repeatsToWhomItBegan();
    void enterBelongsToTheInputMethodWhileItComposes();
    void keepsTheTextWhereItCannotBeSent();
    void keepsTheTextWhereNobodyIsConnected();
    void keepsTheTextWhereTheDatagramIsTooLarge();
    void marksWhatCannotBeSent_data();
    void marksWhatCannotBeSent();
    void sendsExactlyWhatIsTyped_data();
    void sendsExactlyWhatIsTyped();
    void showsControlsAsSigns();
    void pastesTheVeryBytes_data();
    void pastesTheVeryBytes();
    void keepsWhatIsTypedWhenItBecomesEscapes();
    void countsBytesAsTheyAreTyped();
    void sendsAnEmptyDatagramOnPurposeOnly();
    void sendsTheLastMessageAgain();
    void explainsWhatEmptyDataIs();
    void endsWhatTheAddresseeIsTold();
    void sendsAnEmptyLineWhereLinesAreMessages();
    void closesTheSendingSide();
    void addressesOneClientOrAll();
    void sendsToNobodyElseWhenTheAddresseeHasGone();
    void hidesTheAddresseeForAClient();
    void aClientSendsToItsServerWhomeverItAnswers_data();
    void aClientSendsToItsServerWhomeverItAnswers();
    void showsTheAddresseeOfTheRunToCome();
    void leavesNothingOfAServerInAClient();
    void growsWithTheTextUpToSixLines();
    void recallsWhatWasSent();
    void recallsInTheFormItWasSentIn();
    void findsWhatWasSent();
    void upRecallsWhereThereIsNoLineToGoTo();
    void keepsALongTextWholeWithoutLayingItOut();
    void refusesAPasteBeyondAllBounds();
    void everyControlHasANameForScreenReaders();
};

void TestComposer::enterSendsAndShiftEnterStartsALine()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QTest::keyClicks(bench.edit, u"one"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(bench.edit, u"two"_s);
    QCOMPARE(bench.edit->text(), u"one\ntwo"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("one\ntwo"));
    QCOMPARE(bench.edit->text(), QString());
    QCOMPARE(bench.said(), QString());

    QTest::keyClicks(bench.edit, u"three"_s);
    QTest::keyClick(bench.edit, Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_COMPARE(bench.lastSent(), QByteArray("three"));
    QTest::keyClicks(bench.edit, u"four"_s);
    QTest::mouseClick(bench.composer.findChild<QPushButton *>(u"send"_s), Qt::LeftButton);
    QTRY_COMPARE(bench.lastSent(), QByteArray("four"));
}

void TestComposer::appendsTheLineEnd_data()
{
    QTest::addColumn<LineEnd>("end");
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");
    using Form = PayloadForm;
    const QString pasted = u"AT\r\n+GMR"_s;
    QTest::newRow("none") << LineEnd::None << Form::Text << pasted << QByteArray("AT\r\n+GMR");
    QTest::newRow("LF") << LineEnd::Lf << Form::Text << pasted << QByteArray("AT\r\n+GMR\n");
    QTest::newRow("CR") << LineEnd::Cr << Form::Text << pasted << QByteArray("AT\r\n+GMR\r");
    QTest::newRow("CR LF") << LineEnd::CrLf << Form::Text << pasted << QByteArray("AT\r\n+GMR\r\n");
    QTest::newRow("alone") << LineEnd::CrLf << Form::Text << QString() << QByteArray("\r\n");
    QTest::newRow("escapes") << LineEnd::Lf << Form::Escapes << u"\\x41"_s << QByteArray("A\n");
    QTest::newRow("hex") << LineEnd::CrLf << Form::Hex << u"7D：7E"_s << QByteArray("}~\r\n");
}

void TestComposer::appendsTheLineEnd()
{
    QFETCH(LineEnd, end);
    QFETCH(PayloadForm, form);
    QFETCH(QString, typed);
    QFETCH(QByteArray, bytes);
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    bench.setForm(form);
    auto *box = bench.composer.findChild<QComboBox *>(u"lineEnd"_s);
    const int index = box->findData(int(end));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    QCOMPARE(bench.session.setup().lineEnd, end);
    QGuiApplication::clipboard()->setText(typed);
    bench.edit->paste();
    QVERIFY2(bench.count().startsWith(QString::number(bytes.size()) + u' '),
             qPrintable(bench.count()));
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), bytes);
    QCOMPARE(bench.edit->text(), QString());
    if (typed.isEmpty())
        return;
    bench.composer.sendAgain();
    QTRY_COMPARE(bench.network->sendings().size(), 2);
    QCOMPARE(bench.lastSent(), bytes);

    // A line break that is typed is the same line end, and seen as such.
    QTest::keyClick(bench.edit, Qt::Key_Return, Qt::ShiftModifier);
    const QString broken =
            form == PayloadForm::Hex || end == LineEnd::None ? u"\n"_s : QString(charactersOf(end));
    QCOMPARE(bench.edit->text(), broken);
}

void TestComposer::showsAChosenLineEndWhereThereIsRoom()
{
    Bench bench;
    const auto *box = bench.composer.findChild<QComboBox *>(u"lineEnd"_s);
    const auto *encoding = bench.composer.findChild<QComboBox *>(u"encoding"_s);
    QMenu *menu = bench.composer.sendMenu();
    const auto isInMenu = [&] {
        Q_EMIT menu->aboutToShow();
        return std::ranges::any_of(menu->actions(), [box](const QAction *action) {
            return action->isVisible() && action->text() == box->accessibleName();
        });
    };
    for (const LineEnd end : {LineEnd::None, LineEnd::CrLf}) {
        bench.session.change([end](ConversationSetup &setup) { setup.lineEnd = end; });
        for (int width = 1100; width > 120; width -= 20) {
            bench.composer.resize(width, 120);
            QVERIFY(box->isVisible() != isInMenu());
            if (end != LineEnd::None && width > 400)
                QCOMPARE(box->isVisible(), encoding->isVisible());
        }
    }
}

void TestComposer::appendsTheChecksum()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Udp, Role::Client));
    auto *box = bench.composer.findChild<QComboBox *>(u"checksum"_s);
    QVERIFY(!box->isVisible());
    const int modbus = box->findText(u"CRC-16/MODBUS"_s);
    box->setCurrentIndex(modbus);
    Q_EMIT box->activated(modbus);
    QCOMPARE(bench.session.setup().checksum.toString(), u"crc16-modbus"_s);
    QVERIFY(box->isVisible());
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY(bench.network->sendings().isEmpty()); // there is no checksum of nothing
    QTest::keyClicks(bench.edit, u"123456789"_s);
    QVERIFY(bench.count().startsWith("11 "_L1));
    const auto *count = bench.composer.findChild<QLabel *>(u"byteCount"_s);
    QVERIFY2(count->toolTip().endsWith("37 4B"_L1), qPrintable(count->toolTip()));
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("123456789\x37\x4b"));

    // Which bytes count is chosen in a dialog.
    bench.composer.findChild<QAction *>(u"checksumBytes"_s)->trigger();
    auto *from = bench.composer.findChild<NumberField *>(u"checksumFrom"_s);
    QVERIFY(from && from->isVisible());
    Q_EMIT from->chosen(8);
    auto *order = bench.composer.findChild<QComboBox *>(u"checksumOrder"_s);
    order->setCurrentIndex(2);
    Q_EMIT order->activated(2);
    QCOMPARE(bench.session.setup().checksum.toString(), u"crc16-modbus,from=8,order=big"_s);
    bench.session.change([](ConversationSetup &setup) { setup.checksum = {}; });
    QVERIFY(!from->isVisible());
}

void TestComposer::expandsPlaceholdersWhereTheyAreSwitchedOn()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    const auto send = [&bench](const QString &text) {
        QTest::keyClicks(bench.edit, text);
        QTest::keyClick(bench.edit, Qt::Key_Return);
    };
    send(u"{counter}"_s);
    QTRY_COMPARE(bench.lastSent(), QByteArray("{counter}"));

    auto *placeholders = bench.composer.findChild<QMenu *>(u"placeholders"_s);
    Q_EMIT placeholders->aboutToShow();
    bench.composer.findChild<QAction *>(u"expandPlaceholders"_s)->trigger();
    QVERIFY(bench.session.setup().placeholders);
    send(u"{\"json\": {}}"_s);
    QTRY_COMPARE(bench.lastSent(), QByteArray("{\"json\": {}}"));
    QTest::keyClicks(bench.edit, u"no. {counter}"_s);
    QVERIFY2(bench.said().endsWith("no. 3"_L1), qPrintable(bench.said())); // shown before
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("no. 3"));
    bench.composer.sendAgain();
    QTRY_COMPARE(bench.lastSent(), QByteArray("no. 4"));
    send(u"{random 2000}"_s);
    QCOMPARE(bench.edit->textCursor().selectedText(), u"{random 2000}"_s);
    QVERIFY2(bench.said().contains("{random 2000}"_L1), qPrintable(bench.said()));

    // What a peer has sent stays what it is.
    bench.composer.setText({});
    Q_EMIT bench.edit->bytesPasted("{counter}");
    QCOMPARE(bench.edit->text(), u"{{counter}"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("{counter}"));

    // From the menu, where it also switches them on.
    bench.composer.setText({});
    bench.session.change([](ConversationSetup &setup) { setup.placeholders = false; });
    Q_EMIT placeholders->aboutToShow();
    placeholders->actions().constLast()->trigger();
    QVERIFY(bench.session.setup().placeholders);
    QCOMPARE(bench.edit->text(), u"{xor,from=1 hex}"_s);
}

void TestComposer::repeatsWhatIsTyped()
{
    Bench bench;
    QVERIFY(!bench.composer.findChild<QPushButton *>(u"repeatStart"_s)); // made when it is needed
    bench.composer.findChild<QAction *>(u"sendRepeatedly"_s)->trigger();
    auto *start = bench.composer.findChild<QPushButton *>(u"repeatStart"_s);
    auto *every = bench.composer.findChild<NumberField *>(u"repeatEvery"_s);
    auto *times = bench.composer.findChild<NumberField *>(u"repeatTimes"_s);
    const auto *state = bench.composer.findChild<QLabel *>(u"repeatState"_s);
    QVERIFY(start && start->isVisible() && !start->isEnabled()); // closed
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QVERIFY(start->isEnabled());
    start->click();
    QVERIFY(every->isEnabled()); // there is nothing to send
    bench.session.change([](ConversationSetup &setup) { setup.placeholders = true; });
    bench.composer.setText(u"no. {counter}"_s);
    every->setNumber(1);
    times->setNumber(20);
    start->click();
    QVERIFY(!every->isEnabled());
    bench.composer.setText(u"other"_s); // is not repeated
    QTRY_VERIFY(every->isEnabled());
    QTRY_COMPARE(bench.network->sendings().size(), 20);
    QCOMPARE(bench.network->sendings().first().bytes, QByteArray("no. 1"));
    QCOMPARE(bench.lastSent(), QByteArray("no. 20"));
    QCOMPARE(bench.edit->text(), u"other"_s);
    QVERIFY(state->text().startsWith("20 "_L1));

    times->setNumber(0);
    start->click();
    QTRY_VERIFY(bench.network->sendings().size() > 25);
    QTest::keyClick(every, Qt::Key_Escape);
    QVERIFY(!start->isVisible() && every->isEnabled());
    bench.composer.findChild<QAction *>(u"sendRepeatedly"_s)->trigger();
    start->click();
    QVERIFY(!every->isEnabled());
    bench.session.stop();
    QTRY_VERIFY((bench.refresh(), every->isEnabled()));
}

void TestComposer::repeatsToWhomItBegan()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    const PeerId one = bench.connectClient(50'001);
    const PeerId two = bench.connectClient(50'002);
    bench.composer.findChild<QAction *>(u"sendRepeatedly"_s)->trigger();
    bench.composer.findChild<NumberField *>(u"repeatEvery"_s)->setNumber(1);
    bench.composer.setAddressee(one);
    bench.composer.setText(u"x"_s);
    bench.composer.findChild<QPushButton *>(u"repeatStart"_s)->click();
    bench.composer.setAddressee(two);
    QTRY_VERIFY(bench.network->sendings().size() > 5);
    const auto all = bench.network->sendings();
    QVERIFY(std::ranges::all_of(all, [one](const auto &each) { return each.peer == one; }));
}

void TestComposer::enterBelongsToTheInputMethodWhileItComposes()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QInputMethodEvent composing(u"ni hao"_s, {});
    QApplication::sendEvent(bench.edit, &composing);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QInputMethodEvent entered(QString(), {});
    entered.setCommitString(u"你好"_s);
    QApplication::sendEvent(bench.edit, &entered);
    QCOMPARE(bench.edit->text(), u"你好"_s);
    QVERIFY(bench.network->sendings().isEmpty());
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), u"你好"_s.toUtf8());
    QCOMPARE(bench.network->sendings().size(), 1);
}

void TestComposer::keepsTheTextWhereItCannotBeSent()
{
    Bench bench;
    QTest::keyClicks(bench.edit, u"hello"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QCOMPARE(bench.edit->text(), u"hello"_s);
    QVERIFY2(bench.said().contains("stays in the field"_L1), qPrintable(bench.said()));
    QVERIFY(bench.network->sendings().isEmpty());

    // The reason disappears with the next edit.
    QTest::keyClick(bench.edit, Qt::Key_X);
    QCOMPARE(bench.said(), QString());
}

void TestComposer::keepsTheTextWhereNobodyIsConnected()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    QTest::keyClicks(bench.edit, u"hello"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QCOMPARE(bench.edit->text(), u"hello"_s);
    QVERIFY2(bench.said().startsWith("No client is connected"_L1), qPrintable(bench.said()));
}

void TestComposer::keepsTheTextWhereTheDatagramIsTooLarge()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Udp, Role::Client));
    const QString tooLarge(65'508, u'x');
    bench.composer.setText(tooLarge);
    bench.composer.sendNow();
    QCOMPARE(bench.edit->text(), tooLarge);
    QVERIFY2(bench.said().contains("65,507"_L1), qPrintable(bench.said()));
    QVERIFY(bench.network->sendings().isEmpty());

    bench.composer.setText(tooLarge.left(65'507));
    bench.composer.sendNow();
    QTRY_COMPARE(bench.lastSent().size(), 65'507);
}

void TestComposer::marksWhatCannotBeSent_data()
{
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("no hex digit") << PayloadForm::Hex << u"UTF-8"_s << u"48 g6 6c"_s << u"g"_s;
    QTest::newRow("unknown escape") << PayloadForm::Escapes << u"UTF-8"_s << u"a\\q"_s << u"\\q"_s;
    QTest::newRow("not in the encoding")
            << PayloadForm::Text << u"ISO-8859-1"_s << u"你好"_s << u"你"_s;
}

void TestComposer::marksWhatCannotBeSent()
{
    QFETCH(PayloadForm, form);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    bench.setEncoding(encoding);
    QCOMPARE(bench.session.setup().encoding, *TextEncoding::named(encoding));
    bench.setForm(form);
    bench.composer.setText(text);
    QCOMPARE(bench.count(), u"–"_s);
    QCOMPARE(bench.said(), QString()); // a mark is enough while typing
    QCOMPARE(bench.edit->extraSelections().size(), 1);

    bench.composer.sendNow();
    QCOMPARE(bench.edit->text(), text);
    QTEST(bench.edit->textCursor().selectedText(), "marked");
    QVERIFY(!bench.said().isEmpty());
    QVERIFY(bench.network->sendings().isEmpty());

    bench.composer.setText(u"41"_s);
    QVERIFY(bench.edit->extraSelections().isEmpty());
}

void TestComposer::sendsExactlyWhatIsTyped_data()
{
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("hex") << PayloadForm::Hex << u"UTF-8"_s << u"48 65 6C"_s << QByteArray("Hel");
    QTest::newRow("escapes") << PayloadForm::Escapes << u"UTF-8"_s << u"a\\x00\\n"_s
                             << QByteArray("a\0\n", 3);
    QTest::newRow("GB18030") << PayloadForm::Text << u"GB18030"_s << u"你好"_s
                             << QByteArray("\xc4\xe3\xba\xc3");
    // QPlainTextEdit::toPlainText() would send spaces instead.
    QTest::newRow("no-break space") << PayloadForm::Text << u"UTF-8"_s << u"a\u00a0b"_s
                                    << QByteArray("a\xc2\xa0"
                                                  "b");
    QTest::newRow("lines") << PayloadForm::Text << u"UTF-8"_s << u"a\nb\n"_s
                           << QByteArray("a\nb\n");
    QTest::newRow("every line end")
            << PayloadForm::Text << u"UTF-8"_s << u"a\r\nb\rc\n\r"_s << QByteArray("a\r\nb\rc\n\r");
    QTest::newRow("controls") << PayloadForm::Text << u"UTF-8"_s
                              << QString::fromUtf8(QByteArray("\0\x01\x1b[m\x7f\t␍", 10))
                              << QByteArray("\0\x01\x1b[m\x7f\t␍", 10);
    QTest::newRow("what a document takes for its own")
            << PayloadForm::Text << u"UTF-16BE"_s << u"\u2028\u2029\ufdd0\ufdd1"_s
            << QByteArray("\x20\x28\x20\x29\xfd\xd0\xfd\xd1");
}

void TestComposer::sendsExactlyWhatIsTyped()
{
    QFETCH(PayloadForm, form);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    bench.setForm(form);
    bench.setEncoding(encoding);
    bench.composer.setText(text);
    bench.composer.sendNow();
    QFETCH(QByteArray, bytes);
    QTRY_COMPARE(bench.lastSent(), bytes);

    QGuiApplication::clipboard()->setText(text);
    bench.edit->paste();
    QCOMPARE(bench.edit->text(), text);
    bench.edit->selectAll();
    QGuiApplication::clipboard()->setText(u"other"_s);
    bench.edit->cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    bench.edit->undo();
    QCOMPARE(bench.edit->text(), text);
}

void TestComposer::showsControlsAsSigns()
{
    Bench bench;
    bench.composer.setText(u"AT\r\n"_s);
    QCOMPARE(bench.edit->toPlainText(), u"AT␍\n"_s);
    bench.edit->moveCursor(QTextCursor::PreviousBlock);
    bench.edit->moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClicks(bench.edit, u"+"_s);
    bench.edit->insertPlainText(u"␍"_s); // typed, not pasted: the sign as such
    QCOMPARE(bench.edit->text(), u"AT\r+␍\n"_s);
    bench.edit->moveCursor(QTextCursor::StartOfBlock);
    for (int i = 0; i < 2; ++i)
        bench.edit->moveCursor(QTextCursor::Right);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(bench.edit, Qt::Key_Delete);
    QCOMPARE(bench.edit->text(), u"AT␍\n"_s);
}

void TestComposer::pastesTheVeryBytes_data()
{
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<PayloadForm>("formAfter");
    using Form = PayloadForm;
    const QByteArray none("a\\\xff\r\n");
    QTest::newRow("text") << Form::Text << QByteArray("AT\r\n\\") << u"<AT\r\n\\>"_s << Form::Text;
    QTest::newRow("no text") << Form::Text << none << u"<a\\\\\\xFF\\r\\n>"_s << Form::Escapes;
    QTest::newRow("escapes") << Form::Escapes << none << u"<a\\\\\\xFF\\r\\n>"_s << Form::Escapes;
    QTest::newRow("hex") << Form::Hex << none << u"<61 5C FF 0D 0A>"_s << Form::Hex;
}

void TestComposer::pastesTheVeryBytes()
{
    QFETCH(PayloadForm, form);
    QFETCH(QByteArray, bytes);
    Bench bench;
    bench.setForm(form);
    bench.composer.setText(u"<>"_s);
    bench.edit->moveCursor(QTextCursor::Left);
    QGuiApplication::clipboard()->setMimeData(bytesAsMimeData(bytes, u"other"_s).release());
    bench.edit->paste();
    QTEST(bench.edit->text(), "text");
    QTEST(bench.session.setup().form, "formAfter");
    QCOMPARE(bench.said().isEmpty(), form == bench.session.setup().form);
    if (form != PayloadForm::Hex) {
        QCOMPARE(
                encodePayload(bench.edit->text(), bench.session.setup().form, TextEncoding()).bytes,
                '<' + bytes + '>');
    }
}

void TestComposer::keepsWhatIsTypedWhenItBecomesEscapes()
{
    Bench bench;
    bench.composer.setText(u"C:\\new\r "_s);
    QGuiApplication::clipboard()->setMimeData(bytesAsMimeData("\xff", u"other"_s).release());
    bench.edit->paste();
    QCOMPARE(encodePayload(bench.edit->text(), bench.session.setup().form, TextEncoding()).bytes,
             QByteArray("C:\\new\r \xff"));
}

void TestComposer::countsBytesAsTheyAreTyped()
{
    Bench bench;
    QVERIFY(bench.count().startsWith("0 "_L1));
    bench.composer.setText(u"你好,server!"_s);
    QVERIFY2(bench.count().startsWith("14 "_L1), qPrintable(bench.count()));
    bench.setEncoding(u"GB18030"_s);
    QVERIFY2(bench.count().startsWith("12 "_L1), qPrintable(bench.count()));
}

void TestComposer::sendsAnEmptyDatagramOnPurposeOnly()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Udp, Role::Client));
    auto *sendEmpty = bench.composer.findChild<QAction *>(u"sendEmpty"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY(!bench.said().isEmpty());
    QVERIFY(bench.network->sendings().isEmpty());
    QVERIFY(sendEmpty->isVisible() && sendEmpty->isEnabled());
    sendEmpty->trigger();
    QTRY_COMPARE(bench.network->sendings().size(), 1);
    QCOMPARE(bench.lastSent(), QByteArray(""));

    Bench tcp;
    QVERIFY(tcp.start(Protocol::Tcp, Role::Client));
    QVERIFY(!tcp.composer.findChild<QAction *>(u"sendEmpty"_s)->isVisible());
    tcp.composer.sendEmptyDatagram();
    QCOMPARE(tcp.session.conversation().message(0)->kind == MessageKind::Sent, false);
    QVERIFY(tcp.network->sendings().isEmpty());
}

void TestComposer::sendsTheLastMessageAgain()
{
    Bench bench;
    auto *again = bench.composer.findChild<QAction *>(u"sendAgain"_s);
    QVERIFY(bench.start(Protocol::Udp, Role::Client));
    QVERIFY(!again->isEnabled());
    bench.composer.setText(u"ping"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.network->sendings().size(), 1);
    bench.composer.refresh();
    QVERIFY(again->isEnabled());
    bench.composer.setText(u"half a thought"_s);
    again->trigger();
    QTRY_COMPARE(bench.network->sendings().size(), 2);
    QCOMPARE(bench.lastSent(), QByteArray("ping"));
    QVERIFY(!bench.composer.isEmpty());
}

void TestComposer::explainsWhatEmptyDataIs()
{
    Bench bench;
    auto *finish = bench.composer.findChild<QPushButton *>(u"finishInstead"_s);
    auto *disconnect = bench.composer.findChild<QPushButton *>(u"disconnectInstead"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return); // nobody could be told
    QVERIFY(bench.reason->isVisible() && !finish->isVisible());
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY2(bench.said().contains("recv()"_L1), qPrintable(bench.said()));
    QVERIFY(finish->isVisible() && finish->isEnabled());
    QVERIFY(disconnect->isVisible() && disconnect->isEnabled());
    QVERIFY(bench.network->sendings().isEmpty());
    QVERIFY(bench.edit->hasFocus());
    // They go with the sentence, and both can be reached by the keyboard.
    QTest::keyClicks(bench.edit, u"a"_s);
    QVERIFY(!finish->isVisible() && bench.said().isEmpty());
    QTest::keyClick(bench.edit, Qt::Key_Backspace);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    for (const QPushButton *button : {finish, disconnect})
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    finish->click();
    QTRY_COMPARE(bench.network->finished().size(), 1);
    QVERIFY(!finish->isVisible() && bench.edit->hasFocus());
    QTest::keyClick(bench.edit, Qt::Key_Return);
    disconnect->click();
    QTRY_VERIFY(((bench.refresh()), bench.session.state() == Transport::State::Closed));
    QVERIFY(!disconnect->isVisible());

    Bench udp; // an empty datagram is a message
    QVERIFY(udp.start(Protocol::Udp, Role::Client));
    QTest::keyClick(udp.edit, Qt::Key_Return);
    QVERIFY(!udp.composer.findChild<QPushButton *>(u"finishInstead"_s)->isVisible());
}

void TestComposer::endsWhatTheAddresseeIsTold()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    auto *disconnect = bench.composer.findChild<QPushButton *>(u"disconnectInstead"_s);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY(!disconnect->isVisible()); // no client
    const PeerId one = bench.connectClient(50'001);
    const PeerId two = bench.connectClient(50'002);
    bench.composer.setAddressee(two);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY(disconnect->isVisible());
    disconnect->click();
    const auto connected = [&](PeerId peer) {
        bench.refresh();
        const QList<PeerSummary> &peers = bench.session.peers();
        return std::any_of(peers.begin(), peers.end(), [peer](const PeerSummary &each) {
            return each.peer == peer && each.connected;
        });
    };
    QTRY_VERIFY(!connected(two));
    QVERIFY(connected(one));
    bench.composer.setAddressee(PeerId::Everyone);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QVERIFY(disconnect->isVisible());
    disconnect->click();
    QTRY_VERIFY(!connected(one));
}

void TestComposer::sendsAnEmptyLineWhereLinesAreMessages()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client, Framing{Framing::Kind::Line}));
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("\n"));
}

void TestComposer::closesTheSendingSide()
{
    Bench bench;
    auto *finish = bench.composer.findChild<QAction *>(u"finishSending"_s);
    QVERIFY(!finish->isEnabled());
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QVERIFY(finish->isVisible() && finish->isEnabled());
    finish->trigger();
    QTRY_COMPARE(bench.network->finished().size(), 1);

    Bench udp;
    QVERIFY(udp.start(Protocol::Udp, Role::Client));
    QVERIFY(!udp.composer.findChild<QAction *>(u"finishSending"_s)->isVisible());

    // If the engine cannot do it, the action is disabled and says why.
    for (const Engine engine : {Engine::System, Engine::Qt}) {
        Bench other;
        other.engine = engine;
        QVERIFY(other.start(Protocol::Tcp, Role::Client));
        const QString why =
                missingAbilitySentence(Ability::HalfClose, engine, Protocol::Tcp, Role::Client);
        finish = other.composer.findChild<QAction *>(u"finishSending"_s);
        QVERIFY(finish->isVisible());
        QCOMPARE(finish->isEnabled(), why.isEmpty());
        QCOMPARE(finish->toolTip() == why, !why.isEmpty());
    }
}

void TestComposer::addressesOneClientOrAll()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    const PeerId first = bench.connectClient(51324);
    const PeerId second = bench.connectClient(51330);
    QVERIFY(bench.to->isVisible());
    QCOMPARE(bench.to->count(), 3);
    QCOMPARE(bench.composer.addressee(), PeerId::Everyone);
    QCOMPARE(bench.to->itemText(2), u"127.0.0.1:51330"_s);

    QSignalSpy chosen(&bench.composer, &Composer::addresseeChanged);
    bench.to->setFocus();
    QTest::keyClick(bench.to, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(bench.composer.addressee(), first);
    bench.composer.setAddressee(second);
    QCOMPARE(chosen.size(), 1); // only the person's choices are reported
    QCOMPARE(bench.to->currentIndex(), 2);
    bench.composer.setText(u"you"_s);
    bench.composer.sendNow();
    QTRY_COMPARE(bench.network->sendings().size(), 1);
    QCOMPARE(bench.network->sendings().last().peer, second);
}

void TestComposer::sendsToNobodyElseWhenTheAddresseeHasGone()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    const PeerId first = bench.connectClient(51324);
    const PeerId second = bench.connectClient(51330);
    bench.composer.setAddressee(first);
    bench.composer.setText(u"for the first only"_s);
    bench.network->disconnectPeer(first);
    QTRY_VERIFY((bench.refresh(), bench.to->count() == 2));
    QCOMPARE(bench.composer.addressee(), PeerId::None);
    QCOMPARE(bench.to->currentIndex(), -1);
    bench.composer.sendNow();
    QVERIFY(!bench.said().isEmpty());
    QCOMPARE(bench.edit->text(), u"for the first only"_s);
    QVERIFY(bench.network->sendings().isEmpty());

    bench.composer.setAddressee(second);
    bench.composer.sendNow();
    QTRY_COMPARE(bench.network->sendings().size(), 1);
    bench.session.stop();
    QTRY_VERIFY((bench.refresh(), bench.session.state() == Transport::State::Closed));
    QCOMPARE(bench.composer.addressee(), PeerId::Everyone);
}

void TestComposer::hidesTheAddresseeForAClient()
{
    Bench bench;
    bench.setSide(Protocol::Tcp, Role::Client);
    QVERIFY(!bench.to->isVisible());
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QVERIFY(!bench.to->isVisible());
    bench.composer.setText(u"hi"_s);
    bench.composer.sendNow();
    QTRY_COMPARE(bench.lastSent(), QByteArray("hi"));
}

void TestComposer::aClientSendsToItsServerWhomeverItAnswers_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::newRow("tcp") << Protocol::Tcp;
    QTest::newRow("udp") << Protocol::Udp;
}

void TestComposer::aClientSendsToItsServerWhomeverItAnswers()
{
    QFETCH(Protocol, protocol);
    Bench bench;
    QVERIFY(bench.start(protocol, Role::Client));
    QTRY_VERIFY((bench.session.refresh(), !bench.session.peers().isEmpty()));
    const PeerId server = bench.session.peers().constFirst().peer;
    for (const PeerId peer : {server, PeerId(4711), PeerId::None}) {
        bench.composer.setAddressee(peer); // "Reply to this peer", of this run or an earlier one
        bench.refresh();
        bench.composer.setText(QString::number(int(peer)));
        bench.composer.sendNow();
        QTRY_COMPARE(bench.lastSent(), QByteArray::number(int(peer)));
        QCOMPARE(bench.network->sendings().last().peer, server);
        QCOMPARE(bench.said(), QString());
    }
}

void TestComposer::showsTheAddresseeOfTheRunToCome()
{
    Bench bench;
    bench.setSide(Protocol::Tcp, Role::Server);
    QVERIFY(bench.to->isVisible());
    bench.setSide(Protocol::Udp, Role::Client);
    QVERIFY(!bench.to->isVisible());
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    bench.setSide(Protocol::Udp, Role::Client);
    QVERIFY(bench.to->isVisible()); // the current run decides
    bench.session.stop();
    QTRY_VERIFY((bench.refresh(), bench.session.state() == Transport::State::Closed));
    QVERIFY(!bench.to->isVisible());
}

void TestComposer::leavesNothingOfAServerInAClient()
{
    Bench bench;
    bench.setSide(Protocol::Tcp, Role::Server);
    QVERIFY(bench.start(Protocol::Tcp, Role::Server));
    const PeerId client = bench.connectClient(5000);
    bench.composer.setAddressee(client);
    QVERIFY(bench.to->currentIndex() > 0);
    bench.network->disconnectPeer(client);
    QTRY_COMPARE((bench.refresh(), bench.composer.addressee()), PeerId::None);
    bench.composer.setText(u"to whom?"_s);
    bench.composer.sendNow();
    QVERIFY(!bench.said().isEmpty());
    bench.session.stop();
    QTRY_VERIFY((bench.refresh(), bench.session.state() == Transport::State::Closed));
    QVERIFY(!bench.said().isEmpty()); // still that server's window
    bench.setSide(Protocol::Tcp, Role::Client);
    QCOMPARE(bench.said(), QString());
    QVERIFY(!bench.to->isVisible());
    const auto labels = bench.composer.findChildren<QLabel *>();
    const auto label = std::find_if(labels.begin(), labels.end(), [&bench](const QLabel *each) {
        return each->buddy() == bench.to;
    });
    QVERIFY(label != labels.end());
    for (const int width : {1000, 300, 1000}) {
        bench.composer.resize(width, 120);
        QVERIFY(!(*label)->isVisible());
        QVERIFY(!bench.to->isVisible());
    }
    QCOMPARE(bench.composer.addressee(), PeerId::Everyone);
    bench.setSide(Protocol::Tcp, Role::Server);
    QVERIFY(bench.to->isVisible());
    QCOMPARE(bench.to->count(), 1); // and nothing of the run before
}

void TestComposer::isOneLineInAWindowOfFewLines()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *rest = new QWidget;
    Session session;
    auto *composer = new Composer(session);
    column->addWidget(rest, 1);
    column->addWidget(composer);
    const auto *form = composer->findChild<QComboBox *>(u"form"_s);
    const auto *more = composer->findChild<QToolButton *>(u"more"_s);
    const auto *to = composer->findChild<QComboBox *>(u"addressee"_s);
    const auto *edit = composer->findChild<MessageEdit *>();
    const auto standsBesideText = [edit](const QWidget *widget) {
        const QRect place = widget->geometry();
        return place.top() < edit->geometry().bottom() && place.bottom() > edit->geometry().top();
    };
    const int line = window.fontMetrics().height();
    for (const bool low : {false, true, false}) {
        window.resize(900, line * (low ? 20 : 40));
        window.show();
        QTRY_COMPARE(form->isVisible(), !low); // it is in the menu then
        QTRY_COMPARE(standsBesideText(to), low);
        QTRY_COMPARE(standsBesideText(more), low);
    }
    // The field keeps room for some words; the window can only shrink once all is in one line.
    QTRY_VERIFY((window.resize(300, line * 20), !to->isVisible()));
    QTRY_VERIFY(edit->width() > 100);
}

void TestComposer::showsNoBoxWithoutItsLabel()
{
    QWidget window;
    window.resize(1200, 900);
    Session session;
    Composer composer(session, &window);
    const auto boxes = composer.findChildren<LabelledBox *>();
    qsizetype before = boxes.size();
    for (int width = 1100; width > 120; width -= 10) {
        composer.resize(width, 120);
        window.show();
        composer.layout()->activate();
        qsizetype shown = 0;
        for (const LabelledBox *box : boxes) {
            if (!box->isVisible())
                continue;
            ++shown;
            QVERIFY(box->width() >= widthToShow(*box, box->currentText()) + box->labelWidth());
        }
        QVERIFY(shown <= before); // what has no room is in the menu
        before = shown;
    }
    QVERIFY(before < boxes.size());
}

void TestComposer::growsWithTheTextUpToSixLines()
{
    Bench bench;
    const int one = bench.edit->height();
    bench.composer.setText(u"1\n2\n3"_s);
    QTRY_VERIFY(bench.edit->height() > one);
    const int three = bench.edit->height();
    bench.composer.setText(u"1\n2\n3\n4\n5\n6"_s);
    QTRY_VERIFY(bench.edit->height() > three);
    const int six = bench.edit->height();
    bench.composer.setText(u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
    QCOMPARE(bench.edit->height(), six);
    bench.composer.setText({});
    QTRY_COMPARE(bench.edit->height(), one);
    bench.composer.setText(QString(300, u'w')); // one line that wraps
    QTRY_VERIFY(bench.edit->height() > one);
}

void TestComposer::recallsWhatWasSent()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    for (const QString &text : {u"first"_s, u"second"_s, u"second"_s}) {
        bench.composer.setText(text);
        bench.composer.sendNow();
    }
    QTest::keyClicks(bench.edit, u"draft"_s);
    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(bench.edit->text(), u"second"_s);
    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(bench.edit->text(), u"first"_s);
    QTest::keyClick(bench.edit, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(bench.edit, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.edit->text(), u"draft"_s);
}

void TestComposer::findsWhatWasSent()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    const auto sendAs = [&bench](PayloadForm form, const QString &text) {
        bench.session.change([form](ConversationSetup &setup) { setup.form = form; });
        bench.composer.setText(text);
        bench.composer.sendNow();
    };
    sendAs(PayloadForm::Text, u"first\nline"_s);
    sendAs(PayloadForm::Hex, u"01 03:ff"_s);
    sendAs(PayloadForm::Text, u"last"_s);
    bench.composer.setText(u"draft"_s);
    const auto openList = [&bench] {
        bench.composer.sendMenu()->findChild<QAction *>(u"sentHistory"_s)->trigger();
        return bench.composer.findChild<SentHistoryDialog *>();
    };
    const auto rows = [](const SentHistoryDialog *dialog) {
        return dialog->findChild<QListWidget *>(u"sentList"_s);
    };
    QPointer<SentHistoryDialog> dialog = openList();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(rows(dialog)->count(), 3);
    QCOMPARE(rows(dialog)->item(0)->text(), u"last"_s);
    auto *find = dialog->findChild<QLineEdit *>(u"findSent"_s);
    find->setFocus();
    QTest::keyClick(find, Qt::Key_Down);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(bench.edit->text(), u"01 03:ff"_s); // exactly, in its form
    QCOMPARE(bench.session.setup().form, PayloadForm::Hex);
    QTRY_VERIFY(!dialog);
    dialog = openList();
    QCOMPARE(rows(dialog)->count(), 4); // what was typed is not lost
    find = dialog->findChild<QLineEdit *>(u"findSent"_s);
    QTest::keyClicks(find, u"LINE"_s);
    QCOMPARE(rows(dialog)->count(), 1);
    QTest::mouseClick(rows(dialog)->viewport(), Qt::LeftButton, {},
                      rows(dialog)->visualItemRect(rows(dialog)->item(0)).center());
    QCOMPARE(bench.edit->text(), u"first\nline"_s);
    QCOMPARE(bench.session.setup().form, PayloadForm::Text);
    QTRY_VERIFY(!dialog);
    dialog = openList();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"findSent"_s), u"none of these"_s);
    QVERIFY(rows(dialog)->isHidden());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(bench.edit->text(), u"first\nline"_s);
}

void TestComposer::recallsInTheFormItWasSentIn()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    bench.setForm(PayloadForm::Hex);
    bench.composer.setText(u"41 42"_s);
    bench.composer.sendNow();
    bench.setForm(PayloadForm::Text);
    bench.composer.setText(u"41 42"_s);
    bench.composer.sendNow();
    bench.setForm(PayloadForm::Escapes);
    QTest::keyClicks(bench.edit, u"\\n"_s);

    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(bench.session.setup().form, PayloadForm::Text);
    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(bench.session.setup().form, PayloadForm::Hex);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent(), QByteArray("AB"));

    bench.setForm(PayloadForm::Escapes);
    QTest::keyClicks(bench.edit, u"\\t"_s);
    QTest::keyClick(bench.edit, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(bench.edit, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.edit->text(), u"\\t"_s);
    QCOMPARE(bench.session.setup().form, PayloadForm::Escapes);
}

void TestComposer::upRecallsWhereThereIsNoLineToGoTo()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    QTest::keyClick(bench.edit, Qt::Key_Up);
    QCOMPARE(bench.edit->text(), QString());
    for (const QString &text : {u"first"_s, u"two\nlines"_s}) {
        bench.composer.setText(text);
        bench.composer.sendNow();
    }
    QTest::keyClick(bench.edit, Qt::Key_Down);
    QCOMPARE(bench.edit->text(), QString());
    QTest::keyClick(bench.edit, Qt::Key_Up);
    QCOMPARE(bench.edit->text(), u"two\nlines"_s);
    QTest::keyClick(bench.edit, Qt::Key_Up); // to its first line
    QCOMPARE(bench.edit->text(), u"two\nlines"_s);
    QTest::keyClick(bench.edit, Qt::Key_Up);
    QCOMPARE(bench.edit->text(), u"first"_s);
    QTest::keyClick(bench.edit, Qt::Key_Down);
    QCOMPARE(bench.edit->text(), u"two\nlines"_s);
    QTest::keyClick(bench.edit, Qt::Key_Down);
    QCOMPARE(bench.edit->text(), QString());

    QTest::keyClick(bench.edit, Qt::Key_Up);
    QTest::keyClick(bench.edit, Qt::Key_Up);
    QTest::keyClicks(bench.edit, u"!"_s); // edited, so no longer a recalled text
    QTest::keyClick(bench.edit, Qt::Key_Up);
    QVERIFY(bench.edit->text().contains(u'!'));
}

void TestComposer::keepsALongTextWholeWithoutLayingItOut()
{
    Bench bench;
    QVERIFY(bench.start(Protocol::Tcp, Role::Client));
    const QString line(1'000'000, u'你');
    QTest::keyClicks(bench.edit, u"<>"_s);
    bench.edit->moveCursor(QTextCursor::Left);
    QGuiApplication::clipboard()->setText(line);
    bench.edit->paste();
    QVERIFY(bench.edit->isShortened());
    QVERIFY(bench.edit->document()->characterCount() < 1'000);
    QCOMPARE(bench.edit->text(), u'<' + line + u'>');
    QVERIFY2(bench.said().contains("1,000,002"_L1), qPrintable(bench.said()));
    QTest::keyClicks(bench.edit, u"x"_s); // cannot be edited
    QCOMPARE(bench.edit->text().size(), 1'000'002);
    QTest::keyClick(bench.edit, Qt::Key_Return);
    QTRY_COMPARE(bench.lastSent().size(), 3'000'002);
    QVERIFY(!bench.edit->isShortened());
    QTest::keyClicks(bench.edit, u"x"_s);
    QCOMPARE(bench.edit->text(), u"x"_s);

    bench.composer.setText(line);
    QTest::keyClick(bench.edit, Qt::Key_Delete);
    QCOMPARE(bench.edit->text(), QString());
    QCOMPARE(bench.said(), QString());

    // Many short lines may be edited.
    bench.composer.setText(QString(u"short\n"_s).repeated(10'000));
    QVERIFY(!bench.edit->isShortened());
}

void TestComposer::refusesAPasteBeyondAllBounds()
{
    Bench bench;
    bench.composer.setText(u"kept"_s);
    QGuiApplication::clipboard()->setText(QString(MessageEdit::longest + 1, u'x'));
    bench.edit->paste();
    QCOMPARE(bench.edit->text(), u"kept"_s);
    QVERIFY(!bench.said().isEmpty());
    QGuiApplication::clipboard()->clear();
}

void TestComposer::everyControlHasANameForScreenReaders()
{
    Bench bench;
    const QList<QWidget *> widgets = bench.composer.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->parentWidget() != &bench.composer)
            continue;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
