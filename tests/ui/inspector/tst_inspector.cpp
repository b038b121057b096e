// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytelistmodel.h"
#include "ui/inspector/bytes/bytespage.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/datagrams/datagrampage.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/stream/streampage.h"
#include "ui/widgets/linetable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestInspector : public QObject
{
    Q_OBJECT

private:
    static SocketCall call(int number)
    {
        SocketCall made;
        made.time = number * qint64(1'000'000);
        made.call = SocketCallKind::Listen;
        made.descriptor = 3;
        made.backlog = number;
        return made;
    }

    static void log(CallLog &calls, int from, int count)
    {
        for (int number = from; number < from + count; ++number)
            calls.append(call(number));
    }

    // Uses C, the shortest notation for expected texts.
    struct CModel : CallListModel
    {
        explicit CModel(const CallLog &log)
            : CallListModel(log)
        {
            setStyle({CallLanguage::C, CallView::System});
        }
    };

    static QString textOf(const CallListModel &model, int row)
    {
        return model.index(row, CallListModel::Call).data(CallListModel::StatementRole).toString();
    }

private Q_SLOTS:
    void listsEveryCallInOrder()
    {
        CallLog calls;
        CModel model(calls);
        const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        log(calls, 0, 700); // more than a page
        QCOMPARE(model.rowCount(), 0); // not before refresh()
        model.refresh();
        QCOMPARE(model.rowCount(), 700);
        for (const int row : {0, 699, 1, 350, 256, 255})
            QCOMPARE(textOf(model, row), u"listen(3, %1)"_s.arg(row));
        const QModelIndex first = model.index(0, CallListModel::Call);
        QCOMPARE(first.data(CallListModel::OutcomeRole).toString(), u"0"_s);
        QCOMPARE(first.data().toString(), u"listen(3, 0) = 0"_s);
        log(calls, 700, 1);
        model.refresh();
        QCOMPARE(textOf(model, 700), u"listen(3, 700)"_s);
    }

    void forgetsWhatTheLogForgets()
    {
        CallLog calls(100);
        CModel model(calls);
        const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log(calls, 0, 100);
        model.refresh();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        log(calls, 100, 30);
        // Dropped from the log but still in the model: an empty row, never another call.
        const QString gone = textOf(model, 0);
        QVERIFY2(gone.isEmpty() || gone == "listen(3, 0)"_L1, qPrintable(gone));
        model.refresh();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(textOf(model, 0), u"listen(3, 30)"_s);
        QCOMPARE(textOf(model, 99), u"listen(3, 129)"_s);
        log(calls, 130, 1000); // all rows shown were dropped
        model.refresh();
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(textOf(model, 99), u"listen(3, 1129)"_s);
        calls.clear();
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

    void aFailedCallSaysSo()
    {
        CallLog calls;
        SocketCall failed;
        failed.call = SocketCallKind::Connect;
        failed.descriptor = 5;
        failed.result = -1;
        failed.error = 111; // ECONNREFUSED on Linux
        failed.address = SocketAddress::fromIPv4(0x7f000001, 8000);
        calls.append(failed);
        CModel model(calls);
        model.refresh();
        QVERIFY(textOf(model, 0).startsWith("connect(5, "_L1));
        const QModelIndex index = model.index(0, CallListModel::Call);
        QVERIFY(index.data(CallListModel::FailedRole).toBool());
        QVERIFY(!index.data(CallListModel::BegunRole).toBool());
        QVERIFY(index.data(CallListModel::OutcomeRole).toString().startsWith("-1"_L1));
        QVERIFY(index.data(CallListModel::OutcomeRole).toString().contains("ECONNREFUSED"_L1));
        QVERIFY(model.lineOf(0).contains("connect"_L1));

        SocketCall begun = failed;
        begun.error = 115; // EINPROGRESS on Linux
        calls.append(begun);
        model.refresh();
        const QModelIndex next = model.index(1, CallListModel::Call);
        QVERIFY(!next.data(CallListModel::FailedRole).toBool());
        QVERIFY(next.data(CallListModel::BegunRole).toBool());
    }

    void followsTheEndUnlessScrolledUp()
    {
        CallLog calls;
        CModel model(calls);
        LineTable table(&model, [&](int row) { return model.lineOf(row); });
        table.resize(400, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        log(calls, 0, 500);
        table.follow([&] { model.refresh(); });
        QScrollBar *bar = table.verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        log(calls, 500, 500);
        table.follow([&] { model.refresh(); });
        QCOMPARE(bar->value(), 10);
    }

    void copiesTheChosenLines()
    {
        CallLog calls;
        log(calls, 0, 5);
        CModel model(calls);
        model.refresh();
        LineTable table(&model, [&](int row) { return model.lineOf(row); });
        table.show();
        table.selectAll();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines =
                QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(2).contains("listen(3, 2) = 0"_L1));
    }

    void showsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("last");
        QTest::newRow("none") << QByteArray() << 0 << QString();
        QTest::newRow("one") << QByteArray("A") << 1 << u"000000  41                       |A|"_s;
        QTest::newRow("a row") << QByteArray("ABCDEFGH") << 1
                               << u"000000  41 42 43 44 45 46 47 48  |ABCDEFGH|"_s;
        QTest::newRow("a row and one")
                << QByteArray("ABCDEFGH\x00", 9) << 2 << u"000008  00                       |·|"_s;
        QTest::newRow("Chinese") << QByteArray("\xe4\xbd\xa0") << 1
                                 << u"000000  E4 BD A0                 |···|"_s;
        QTest::newRow("markup") << QByteArray("<b>&") << 1
                                << u"000000  3C 62 3E 26              |<b>&|"_s;
    }

    void showsBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        QFETCH(QString, last);
        ByteListModel model;
        const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setWidth(8);
        model.setBytes(bytes);
        QCOMPARE(model.rowCount(), rows);
        if (rows > 0)
            QCOMPARE(model.lineOf(rows - 1).toUpper(), last.toUpper());
        model.setWidth(16);
        QCOMPARE(model.rowCount(), (bytes.size() + 15) / 16);
    }

    void showsCharactersOverTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QStringList>("rows"); // of four bytes
        const QByteArray none;
        QTest::newRow("Latin") << QByteArray("Hi \n") << u"UTF-8"_s << none
                               << QStringList{u"[H][i][␣][␊]"_s};
        QTest::newRow("Chinese") << QByteArray("\xe4\xbd\xa0,") << u"UTF-8"_s << none
                                 << QStringList{u"[你 3][,]"_s};
        QTest::newRow("over two rows") << QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd") << u"UTF-8"_s
                                       << none << QStringList{u"[你 3][好>"_s, u"<好 2]"_s};
        QTest::newRow("GB18030") << QByteArray("\xc4\xe3\xba\xc3") << u"GB18030"_s << none
                                 << QStringList{u"[你 2][好 2]"_s};
        QTest::newRow("another encoding")
                << QByteArray("\xe4\xbd") << u"ISO-8859-1"_s << none << QStringList{u"[ä][½]"_s};
        QTest::newRow("UTF-16") << QByteArray("\x60\x4f") << u"UTF-16LE"_s << none
                                << QStringList{u"[你 2]"_s};
        QTest::newRow("begun before") << QByteArray("\xbd\xa0!") << u"UTF-8"_s
                                      << QByteArray("a\xe4") << QStringList{u"<你 2][!]"_s};
        QTest::newRow("goes on after")
                << QByteArray("!\xe4\xbd") << u"UTF-8"_s << none << QStringList{u"[!][… 2>"_s};
        QTest::newRow("no text") << QByteArray("\xff!") << u"UTF-8"_s << none
                                 << QStringList{u"[\ufffd][!]"_s};
        QTest::newRow("four bytes")
                << QByteArray("\xf0\x9f\x98\x80") << u"UTF-8"_s << none << QStringList{u"[😀 4]"_s};
        QTest::newRow("nothing") << none << u"UTF-8"_s << QByteArray("\xe4") << QStringList();
    }

    void showsCharactersOverTheirBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, before);
        ByteListModel model;
        model.setWidth(4);
        model.setBytes(bytes, before, true);
        model.setEncoding(*TextEncoding::named(encoding));
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QString text;
            int next = 0;
            for (const ByteCharacter &each : model.charactersOf(row)) {
                QCOMPARE(each.first, next);
                next += each.count;
                text += each.begins ? u'[' : u'<';
                text += each.text;
                if (each.count > 1)
                    text += u' ' + QString::number(each.count);
                text += each.ends ? u']' : u'>';
            }
            QCOMPARE(next, std::min<int>(4, int(bytes.size()) - row * 4)); // none is left out
            rows += text;
        }
        QTEST(rows, "rows");
    }

    void readsTheBytesInTheChosenEncoding()
    {
        Session session;
        Conversation &conversation = session.conversation();
        const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
        const auto receive = [&](const QByteArray &bytes) {
            return conversation.append(MessageKind::Received, peer, bytes, 1,
                                       MessageFlag::ContinuesStream);
        };
        receive("\xc4");
        const qint64 rest = receive("\xe3\xba\xc3"); // one was cut by the read
        Inspector inspector(session);
        const auto choose = [&](const TextEncoding &encoding) {
            session.change([&](ConversationSetup &setup) { setup.encoding = encoding; });
        };
        choose(*TextEncoding::named(u"GB18030"_s)); // before it is looked at
        inspector.setPage(Inspector::Bytes);
        inspector.setMessage(rest);
        auto *model = qobject_cast<ByteListModel *>(
                inspector.findChild<LineTable *>(u"bytes"_s)->model());
        const auto text = [&] {
            QString all;
            for (const ByteCharacter &each : model->charactersOf(0))
                all += each.text;
            return all;
        };
        QCOMPARE(text(), u"你好"_s);
        const auto header = [&] {
            return model->headerData(ByteListModel::Hex, Qt::Horizontal, Qt::DisplayRole)
                    .toString();
        };
        QVERIFY(header().contains("GB18030"_L1));
        QCOMPARE(model->index(0, ByteListModel::Hex).data(Qt::AccessibleTextRole).toString(),
                 u"E3 你, BA C3 好"_s);
        choose(TextEncoding());
        QVERIFY(header().contains("UTF-8"_L1));
        QVERIFY(text() != u"你好"_s);
    }

    void showsTheChosenMessage()
    {
        Session session;
        Conversation &conversation = session.conversation();
        const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
        const qint64 hello = conversation.append(MessageKind::Received, peer, "hello", 1,
                                                 MessageFlag::ExactEcho, 210'000);
        const qint64 event = conversation.append(MessageKind::PeerConnected, peer, {}, 2);
        const qint64 empty = conversation.append(MessageKind::Sent, peer, {}, 3);

        Inspector inspector(session);
        inspector.setPage(Inspector::Bytes);
        inspector.resize(400, 300);
        inspector.show();
        auto *title = inspector.findChild<QLabel *>(u"bytesTitle"_s);
        auto *details = inspector.findChild<QLabel *>(u"bytesDetails"_s);
        auto *table = inspector.findChild<LineTable *>(u"bytes"_s);
        QVERIFY(title && details && table);

        inspector.setMessage(hello);
        QVERIFY(title->text().contains("127.0.0.1:51324"_L1));
        QVERIFY(details->text().contains(u'5'));
        QVERIFY(details->text().contains("echo"_L1));
        QVERIFY(details->text().contains(u"210 µs"_s));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->isVisible());

        inspector.setMessage(event);
        QVERIFY(!table->isVisible());
        QVERIFY(details->text().isEmpty());

        inspector.setMessage(empty);
        QVERIFY(details->text().contains(u'0'));
        QCOMPARE(table->model()->rowCount(), 0);

        inspector.setMessage(-1);
        QVERIFY(!table->isVisible());
    }

    void aPageKnowsWhatWasChosenBeforeItWasLookedAt()
    {
        Session session;
        Conversation &conversation = session.conversation();
        const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
        const qint64 hello = conversation.append(MessageKind::Received, peer, "hello", 1);

        Inspector inspector(session);
        inspector.setSides(Protocol::Udp, Role::Client);
        inspector.setMessage(hello);
        QVERIFY(!inspector.findChild<BytesPage *>());
        inspector.setPage(Inspector::Bytes);
        const auto *title = inspector.findChild<QLabel *>(u"bytesTitle"_s);
        QVERIFY(title && title->text().contains("127.0.0.1:51324"_L1));

        // Two pages share a place; the protocol decides which is shown.
        inspector.resize(400, 300);
        inspector.show();
        inspector.setPage(Inspector::Datagram);
        QVERIFY(!inspector.findChild<StreamPage *>());
        QVERIFY(inspector.findChild<DatagramPage *>()->isVisible());
        inspector.setSides(Protocol::Tcp, Role::Client);
        QVERIFY(inspector.findChild<StreamPage *>()->isVisible());
        QVERIFY(!inspector.findChild<DatagramPage *>()->isVisible());
    }

    void showsTheBeginningOfABigMessage()
    {
        Session session;
        const qint64 big = session.conversation().append(MessageKind::Received, PeerId::None,
                                                         QByteArray(3 * BytesPage::most, 'x'), 1);
        BytesPage page(session);
        page.setMessage(big);
        auto *table = page.findChild<LineTable *>(u"bytes"_s);
        auto *model = qobject_cast<ByteListModel *>(table->model());
        QVERIFY(model);
        QCOMPARE(model->bytes().size(), BytesPage::most);
        QVERIFY(page.findChild<QLabel *>(u"bytesDetails"_s)->text().contains("1.0 MiB"_L1));
    }

    void theSwitchTurnsThePages()
    {
        Session session;
        Inspector inspector(session);
        QCOMPARE(inspector.page(), Inspector::Calls);
        for (int page = inspector.pageCount() - 1; page >= 0; --page) {
            inspector.setPage(Inspector::Page(page));
            QCOMPARE(inspector.page(), Inspector::Page(page));
        }
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
