// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filereport.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/composer.h"
#include "ui/transcripts/filebar.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"

#include <QAction>
#include <QCryptographicHash>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests sending files from a window and receiving to one, with other programs at the other end.
class TestFileBar : public QObject, private WindowTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_files;

    QString path(const QString &name) const { return m_files->filePath(name); }

    QByteArray make(const QString &name, qsizetype size) const
    {
        QByteArray content(size, Qt::Uninitialized);
        QRandomGenerator random{quint32(size)};
        for (char &byte : content)
            byte = char(random.generate());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != size)
            qFatal("cannot write");
        return content;
    }

    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    MainWindow *openAt(Role role, const QString &address)
    {
        ConversationSetup setup;
        setup.role = role;
        setup.address = address;
        setup.followScheme();
        setup.reply = ReplyMode::Manual;
        setup.start = true;
        return open(setup);
    }

    static FileBar *bar(MainWindow *window, FileBar::Direction direction)
    {
        return window->findChild<FileBar *>(
                direction == FileBar::Direction::Sent ? u"fileSent"_s : u"fileReceived"_s);
    }
    static QPushButton *button(FileBar *bar, const QString &name)
    {
        return bar->findChild<QPushButton *>(name);
    }
    static QString sentence(FileBar *bar)
    {
        QString all;
        for (const QLabel *label : bar->findChild<InlineMessage *>()->findChildren<QLabel *>())
            all += label->text();
        return all;
    }

    void drop(MainWindow *window, const QStringList &names) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &name : names)
            urls.append(QUrl::fromLocalFile(path(name)));
        data.setUrls(urls);
        const QPoint at = window->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
    }

    static QString sum(const QByteArray &bytes)
    {
        return QString::fromLatin1(
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    static const FileReport &sentEnd(MainWindow *window)
    {
        return window->session().counters().fileSending.end;
    }

    /// Chooses a file in the dialog that is open.
    static void choose(MainWindow *window, const QString &path)
    {
        auto *dialog = window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->setDirectory(QFileInfo(path).absolutePath());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
    }

private Q_SLOTS:
    void initTestCase()
    {
        keepRunning();
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        begin();
    }
    void cleanup() { end(); }

    void saysThatSeveralGetNoFile()
    {
        MainWindow *window = openAt(Role::Server, u"tcp://127.0.0.1:0"_s);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTcpSocket clients[2];
        for (QTcpSocket &client : clients)
            client.connectToHost(QHostAddress::LocalHost, window->session().localAddress().port());
        QTRY_COMPARE(window->session().peers().size(), 2);
        QList<PeerId> both;
        for (const PeerSummary &peer : window->session().peers())
            both.append(peer.peer);
        window->findChild<Composer *>()->setSeveral(both);
        make(u"a.bin"_s, 10);
        drop(window, {u"a.bin"_s});
        QVERIFY2(
                sentence(bar(window, FileBar::Direction::Sent)).contains("one client or to all"_L1),
                qPrintable(sentence(bar(window, FileBar::Direction::Sent))));
        QVERIFY(bar(window, FileBar::Direction::Sent)->isVisible());
    }

    void sendsToOtherPrograms_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("ncat") << QStringList{u"ncat"_s,      u"-v"_s,   u"-l"_s,
                                             u"127.0.0.1"_s, u"PORT"_s, u"--recv-only"_s};
        QTest::newRow("socat") << QStringList{
                u"socat"_s, u"-d"_s, u"-d"_s, u"-u"_s, u"TCP-LISTEN:PORT,bind=127.0.0.1"_s, u"-"_s};
        QTest::newRow("python") << QStringList{
                u"python3"_s, u"-c"_s,
                u"import socket,sys\n"
                "s=socket.create_server(('127.0.0.1',PORT))\n"
                "print('listening on',file=sys.stderr,flush=True)\n"
                "c=s.accept()[0]\n"
                "while d:=c.recv(65536): sys.stdout.buffer.write(d)"_s};
    }

    void sendsToOtherPrograms()
    {
        QFETCH(QStringList, command);
        const QByteArray bytes = make(u"a.bin"_s, 3'000'017);
        quint16 port = 0;
        {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            port = probe.serverPort();
        }
        QProcess other;
        other.setStandardOutputFile(path(u"out"_s));
        command.replaceInStrings(u"PORT"_s, QString::number(port));
        other.start(command.takeFirst(), command);
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardError()).contains("istening on"),
                                 30'000);
        MainWindow *window = openAt(Role::Client, u"127.0.0.1:%1"_s.arg(port));
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        auto *action = window->findChild<QAction *>(u"sendFile"_s);
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        choose(window, path(u"a.bin"_s));
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        QTRY_VERIFY_WITH_TIMEOUT(sentence(sent).contains(sum(bytes)), 30'000);
        QVERIFY(sent->isVisible());
        window->session().stop();
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(content(u"out"_s), bytes);
    }

    void receivesFromOtherPrograms_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("ncat") << QStringList{u"ncat"_s, u"--send-only"_s, u"127.0.0.1"_s,
                                             u"PORT"_s};
        QTest::newRow("socat") << QStringList{u"socat"_s, u"-u"_s, u"-"_s, u"TCP:127.0.0.1:PORT"_s};
        QTest::newRow("python") << QStringList{
                u"python3"_s, u"-c"_s,
                u"import socket,sys\n"
                "socket.create_connection(('127.0.0.1',PORT)).sendall(sys.stdin.buffer.read())"_s};
    }

    void receivesFromOtherPrograms()
    {
        QFETCH(QStringList, command);
        const QByteArray bytes = make(u"a.bin"_s, 3'000'017);
        make(u"target"_s, 5'000'000); // the dialog has asked
        MainWindow *window = openAt(Role::Server, u"127.0.0.1:0"_s);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        window->findChild<QAction *>(u"receiveToFile"_s)->trigger();
        choose(window, path(u"target"_s));
        FileBar *received = bar(window, FileBar::Direction::Received);
        QTRY_VERIFY(received->isVisible());
        QProcess other;
        other.setStandardInputFile(path(u"a.bin"_s));
        command.replaceInStrings(u"PORT"_s,
                                 QString::number(window->session().localAddress().port()));
        other.start(command.takeFirst(), command);
        QTRY_VERIFY_WITH_TIMEOUT(sentence(received).contains(sum(bytes)), 30'000);
        QCOMPARE(content(u"target"_s), bytes);
        QVERIFY(button(received, u"fileOpenFolder"_s)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30'000);
    }

    void receivesInTheNextRun()
    {
        ConversationSetup setup;
        setup.address = u"127.0.0.1:0"_s;
        MainWindow *window = open(setup);
        window->findChild<QAction *>(u"receiveToFile"_s)->trigger();
        choose(window, path(u"target"_s));
        FileBar *received = bar(window, FileBar::Direction::Received);
        QVERIFY(received->isVisible());
        QVERIFY(!QFileInfo::exists(path(u"target"_s)));
        window->session().start();
        QTRY_VERIFY(QFileInfo::exists(path(u"target"_s)));
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, window->session().localAddress().port());
        client.write("hello");
        QTRY_COMPARE(content(u"target"_s), "hello");
        // What came stays if the person ends it.
        button(received, u"fileCancel"_s)->click();
        QTRY_VERIFY(sentence(received).contains(sum("hello")));
    }

    void asksBeforeItSendsWhatWasDropped()
    {
        QVERIFY(QDir(m_files->path()).mkdir(u"folder"_s));
        const QByteArray second = make(u"folder/b.bin"_s, 100'000);
        const QByteArray first = make(u"folder/a.bin"_s, 70'001);
        QVERIFY(QFile::link(path(u"folder/a.bin"_s), path(u"folder/link"_s)));
        QVERIFY(QDir(path(u"folder"_s)).mkdir(u"another"_s));
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = openAt(Role::Client, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QTRY_VERIFY(server.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        QTRY_COMPARE(window->session().state(), Transport::State::Open);

        FileBar *sent = bar(window, FileBar::Direction::Sent);
        drop(window, {u"folder"_s});
        QTRY_VERIFY(button(sent, u"fileAccept"_s)->isVisible());
        button(sent, u"fileCancel"_s)->click();
        QVERIFY(!sent->isVisible());
        drop(window, {u"folder"_s});
        QCOMPARE(window->session().counters().fileSending.ended, 0);
        QCOMPARE(peer->bytesAvailable(), 0);
        button(sent, u"fileAccept"_s)->click();
        QByteArray got;
        QTRY_COMPARE((got += peer->readAll()).size(), first.size() + second.size());
        QCOMPARE(got, first + second);
        QTRY_COMPARE(window->session().counters().fileSending.ended, 2);
        QTRY_VERIFY(sentence(sent).contains(sum(second)));
        const Conversation &rows = window->session().conversation();
        qint64 leftOut = -1;
        for (qint64 row = rows.range().first; row < rows.range().end; ++row) {
            const auto message = rows.message(row, 1000);
            const FileReport report = FileReport::fromBytes(message->payload);
            if (message->kind == MessageKind::File && report.what == FileReport::What::LeftOut)
                leftOut = report.bytes;
        }
        QCOMPARE(leftOut, 2);
    }

    void isCancelled()
    {
        constexpr qsizetype large = 32 * 1024 * 1024;
        const QByteArray bytes = make(u"large.bin"_s, large);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = openAt(Role::Client, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QTRY_VERIFY(server.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        peer->setReadBufferSize(1); // it takes nothing
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        drop(window, {u"large.bin"_s});
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        QTRY_VERIFY(button(sent, u"fileAccept"_s)->isVisible());
        button(sent, u"fileAccept"_s)->click();
        QTRY_VERIFY(window->session().counters().fileSending.bytes > 0);
        QTRY_VERIFY(!sent->findChild<QLabel *>(u"fileFacts"_s)->text().isEmpty());

        // What is typed does not get into the file.
        auto *composer = window->findChild<Composer *>();
        const qint64 rows = window->session().conversation().range().end;
        composer->setText(u"in between"_s);
        composer->sendNow();
        QVERIFY(!composer->isEmpty());
        const auto last = window->session().conversation().message(rows, 0);
        QVERIFY(!last || last->flags.testFlag(MessageFlag::OfFile));

        button(sent, u"fileCancel"_s)->click();
        peer->setReadBufferSize(0);
        QByteArray got;
        const auto isOver = [&] {
            got += peer->readAll();
            return sentEnd(window).what == FileReport::What::Cancelled;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 30'000);
        const qint64 told = sentEnd(window).bytes;
        QVERIFY(told > 0 && told < large);
        QTRY_COMPARE_WITH_TIMEOUT((got += peer->readAll()).size(), told, 30'000);
        QVERIFY(bytes.startsWith(got));
        composer->sendNow();
        QTRY_VERIFY(composer->isEmpty());
    }

    void goesOnAfterACancelledFile()
    {
        const QByteArray large = make(u"large.bin"_s, 32 * 1024 * 1024);
        const QByteArray small = make(u"small.bin"_s, 1000);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = openAt(Role::Client, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QTRY_VERIFY(server.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        peer->setReadBufferSize(1);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        sent->send({path(u"large.bin"_s)}, PeerId::Everyone);
        QTRY_VERIFY(window->session().counters().fileSending.bytes > 0);
        sent->send({path(u"small.bin"_s)}, PeerId::Everyone);
        button(sent, u"fileCancel"_s)->click();
        // At once, though the peer takes nothing. The small one may have followed already.
        QTRY_VERIFY(window->session().counters().fileSending.ended > 0);
        qint64 told = -1;
        const Conversation &rows = window->session().conversation();
        for (qint64 row = rows.range().first; row < rows.range().end; ++row) {
            const auto message = rows.message(row, 1000);
            const FileReport report = FileReport::fromBytes(message->payload);
            if (message->kind == MessageKind::File && report.what == FileReport::What::Cancelled)
                told = report.bytes;
        }
        QVERIFY(told > 0 && told < large.size());

        peer->setReadBufferSize(0);
        QByteArray got;
        QTRY_COMPARE_WITH_TIMEOUT((got += peer->readAll()).size(), told + small.size(), 30'000);
        QCOMPARE(got, large.first(told) + small);
        QTRY_VERIFY(sentence(sent).contains(u"Of 2 files, 1 were not sent"_s));
        QTRY_VERIFY(sentence(sent).contains(sum(small)));
    }

    void tellsThatThePeerHasGone()
    {
        make(u"large.bin"_s, 32 * 1024 * 1024);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = openAt(Role::Client, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QTRY_VERIFY(server.hasPendingConnections());
        std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        peer->setReadBufferSize(1);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        sent->send({path(u"large.bin"_s)}, PeerId::Everyone);
        QTRY_VERIFY(window->session().counters().fileSending.bytes > 0);
        peer->abort();
        QTRY_COMPARE_WITH_TIMEOUT(sentEnd(window).what, FileReport::What::PeerGone, 30'000);
        QTRY_VERIFY(sentence(sent).contains("33,554,432"_L1));
    }

    void sendsDatagramsOfTheChosenSize()
    {
        const QByteArray bytes = make(u"a.bin"_s, 20'500);
        QUdpSocket peer;
        QVERIFY(peer.bind(QHostAddress::LocalHost));
        MainWindow *window = openAt(Role::Client, u"udp://127.0.0.1:%1"_s.arg(peer.localPort()));
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        drop(window, {u"a.bin"_s});
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        auto *size = sent->findChild<NumberField *>(u"pieceSize"_s);
        QTRY_VERIFY(size->isVisible());
        QCOMPARE(size->number(), 1400.0);
        size->selectAll();
        QTest::keyClicks(size, u"1000"_s);
        QTest::keyClick(size, Qt::Key_Return);
        QTRY_COMPARE(window->session().setup().pieceSize, 1000);
        button(sent, u"fileAccept"_s)->click();
        QByteArray got;
        QList<qint64> sizes;
        const auto readAll = [&] {
            while (peer.hasPendingDatagrams()) {
                sizes.append(peer.pendingDatagramSize());
                QByteArray datagram(sizes.last(), Qt::Uninitialized);
                peer.readDatagram(datagram.data(), datagram.size());
                got += datagram;
            }
            return got.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(readAll(), bytes.size(), 30'000);
        QCOMPARE(got, bytes);
        QCOMPARE(sizes.size(), 21);
        QCOMPARE(sizes.last(), 500);
    }

    void saysWhyNothingIsSent()
    {
        make(u"a.bin"_s, 10);
        ConversationSetup setup;
        setup.address = u"127.0.0.1:0"_s;
        MainWindow *window = open(setup);
        FileBar *sent = bar(window, FileBar::Direction::Sent);
        drop(window, {u"a.bin"_s});
        QTRY_VERIFY(button(sent, u"fileAccept"_s)->isVisible());
        button(sent, u"fileAccept"_s)->click();
        QVERIFY(sentence(sent).contains("The file is not sent"_L1));
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(sentence(sent).contains(u"文件没有发送"_s));
    }
};

QTEST_MAIN(TestFileBar)
#include "tst_filebar.moc"
