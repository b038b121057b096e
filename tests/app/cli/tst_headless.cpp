// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/console.h"
#include "app/cli/headless.h"
#include "app/cli/headlessrun.h"
#include "app/net/engine.h"
#include "tests/app/chat/conversationpair.h"
#include "tests/app/cli/program.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUdpSocket>

#include <sys/resource.h>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverSaysItsPortFirstAndEchoes();
    void saysWhoseSocketsItUses();
    void clientSendsLinesAsTheyAreTyped();
    void clientGivesTheEndOfItsInputOn();
    void clientEndsWhenTheServerCloses();
    void clientStopsWaitingForASilentServer();
    void clientSpeaksJson();
    void udpClientSendsADatagramALine();
    void udpServerTellsOfEmptyDatagrams();
    void lengthPrefixLeavesTheLineEndOut();
    void whatIsTypedOnAServerGoesToEveryone();
    void endsAtASignal_data();
    void endsAtASignal();
    void serverWithoutInputRunsUntilASignal();
    void sendsEverythingTypedBeforeItEnds();
    void saysWhyItCannotOpen();
    void tooLargeADatagramIsToldAndTheRestSent();
    void endsWhereNobodyReadsItsOutput();
    void livesWithClosedDescriptors();
    void answersOnTheConsole();
    void mayOpenAsManyDescriptorsAsTheSystemLets();
    void missesNothingThatComesBeforeItLooks();
};

void TestHeadless::serverSaysItsPortFirstAndEchoes()
{
    Program server({u"--headless"_s, u"--server"_s, u"--json"_s, u"tcp://127.0.0.1:0"_s});
    const quint16 port = server.port();
    QVERIFY2(port != 0, server.errors.constData());
    QCOMPARE(server.events()[0][u"event"], u"listening"_s);
    QCOMPARE(server.events()[0][u"address"], u"127.0.0.1"_s);

    const auto client = connectedTo(port);
    client->write("你好");
    QVERIFY(receives(*client, "你好"));
    const QJsonObject received = server.event(u"received");
    QCOMPARE(received[u"text"], u"你好"_s);
    QCOMPARE(received[u"port"], client->localPort());
    QCOMPARE(server.event(u"connected")[u"port"], client->localPort());
    QCOMPARE(server.event(u"sent")[u"reply"], true);
    client->write("\xff\xfe");
    QVERIFY(receives(*client, "\xff\xfe"));
    QCOMPARE(server.event(u"received", 2)[u"base64"], u"//4="_s);
    client->disconnectFromHost();
    QCOMPARE(server.event(u"disconnected")[u"by"], u"peer"_s);

    QCOMPARE(server.finish(), 0);
    QCOMPARE(server.events().last(1)[0][u"event"], u"statistics"_s);
    QCOMPARE(server.events().last(2)[0][u"event"], u"closed"_s);
    QCOMPARE(server.errors, QByteArray());
}

void TestHeadless::saysWhoseSocketsItUses()
{
    for (const Engine engine : availableEngines()) {
        Program server({u"--headless"_s, u"--server"_s, u"--json"_s, u"--sockets"_s,
                        engineWord(engine), u"tcp://127.0.0.1:0"_s});
        QVERIFY2(server.port() != 0, server.errors.constData());
        const QJsonObject first = server.events()[0];
        QCOMPARE(first[u"sockets"], engineWord(engine));
        QCOMPARE(first[u"qt"], engine == Engine::Qt ? QJsonValue(QString::fromLatin1(qVersion()))
                                                    : QJsonValue(QJsonValue::Undefined));
        QCOMPARE(server.finish(), 0);
    }
    Program tea({u"--headless"_s, u"--sockets"_s, u"tea"_s, u"tcp://127.0.0.1:1"_s});
    QCOMPARE(tea.end(), 2);
    QCOMPARE(tea.errors, "socketchat: “--sockets” takes system or qt, and “tea” is neither.\n");
}

void TestHeadless::clientSendsLinesAsTheyAreTyped()
{
    Listener listener;
    Program client({u"--headless"_s, listener.address()});
    client.write("one\r\ntwo\n"); // before the connection exists
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer && receives(*peer, "one\r\ntwo\n"));
    client.write("with");
    client.write("out end");
    client.process.closeWriteChannel();
    QVERIFY(receives(*peer, "without end"));
    peer->write(QByteArray("raw \0 \x1b[1m \xff bytes", 17));
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0);
    QCOMPARE(client.out, QByteArray("raw \0 \x1b[1m \xff bytes", 17));
    QVERIFY(client.errors.contains(listener.address().toUtf8())); // state changes, as sentences
}

void TestHeadless::clientGivesTheEndOfItsInputOn()
{
    Listener listener;
    Program client({u"--headless"_s, u"--wait"_s, u"20000"_s, listener.address()});
    client.write("question");
    client.process.closeWriteChannel();
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer);
    // The end of the stream is seen while the client still waits for an answer.
    QSignalSpy ended(peer.get(), &QTcpSocket::readChannelFinished);
    QVERIFY(receives(*peer, "question"));
    QVERIFY(!ended.isEmpty() || ended.wait(patience));
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0);
}

void TestHeadless::clientEndsWhenTheServerCloses()
{
    Listener listener;
    Program client({u"--headless"_s, listener.address()});
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer);
    peer->write("bye");
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0); // with its input still open
    QCOMPARE(client.out, "bye");
}

void TestHeadless::clientStopsWaitingForASilentServer()
{
    // The kernel completes the connections; nothing here reads or closes them.
    Listener listener;
    listener.server.pauseAccepting();
    Program client({u"--headless"_s, u"--wait"_s, u"100"_s, listener.address()});
    QCOMPARE(client.finish("anybody there?\n"), 1);
    QCOMPARE(client.out, QByteArray());
    QVERIFY(client.errors.contains("Nothing came back within 0.1 s"));
}

void TestHeadless::clientSpeaksJson()
{
    Listener listener;
    Program client({u"--headless"_s, u"--json"_s, u"--calls"_s, listener.address()});
    client.write("ping\n");
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer && receives(*peer, "ping\n"));
    peer->write("ping\n");
    const QJsonObject echo = client.event(u"received");
    QCOMPARE(echo[u"echo"], u"exact"_s);
    QVERIFY(echo[u"roundTrip"].toInteger() > 0);
    const QJsonObject connected = client.event(u"connected");
    QCOMPARE(connected[u"port"], listener.server.serverPort());
    QCOMPARE(connected[u"localPort"], peer->peerPort());
    QCOMPARE(client.event(u"sent")[u"text"], u"ping\n"_s);
    QCOMPARE(client.events()[0][u"event"], u"connected"_s);
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0);
    QStringList calls;
    for (const QJsonObject &call : client.events(u"call"))
        calls.append(call[u"call"].toString());
    const QStringList made =
            defaultEngine() == Engine::System
                    ? QStringList{u"socket"_s, u"connect"_s, u"send"_s, u"recv"_s, u"close"_s}
                    : QStringList{u"connectToHost"_s, u"write"_s, u"read"_s, u"close"_s};
    for (const QString &name : made)
        QVERIFY2(calls.contains(name), qPrintable(name));
}

void TestHeadless::udpClientSendsADatagramALine()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    Program client({u"--headless"_s, u"--wait"_s, u"300"_s, udpAddress(server)});
    client.write("hi\n你好\n");
    client.process.closeWriteChannel();
    quint16 from = 0;
    QCOMPARE(datagram(server, &from), "hi\n");
    QCOMPARE(datagram(server), "你好\n");
    server.writeDatagram("answer", QHostAddress::LocalHost, from);
    QCOMPARE(client.end(), 0);
    QCOMPARE(client.out, "answer");
}

void TestHeadless::udpServerTellsOfEmptyDatagrams()
{
    Program server({u"--headless"_s, u"--server"_s, u"--json"_s, u"udp://127.0.0.1:0"_s});
    const quint16 port = server.port();
    QCOMPARE(server.events()[0][u"event"], u"ready"_s);
    QUdpSocket client;
    QVERIFY(client.bind(QHostAddress::LocalHost));
    client.writeDatagram(QByteArray(), QHostAddress::LocalHost, port);
    QCOMPARE(server.event(u"received")[u"bytes"], 0);
    QCOMPARE(server.event(u"received")[u"text"], QString());
    QCOMPARE(datagram(client), QByteArray());
    QCOMPARE(server.signal(SIGTERM), 0);
}

void TestHeadless::lengthPrefixLeavesTheLineEndOut()
{
    Listener listener;
    Program client({u"--headless"_s, u"--framing"_s, u"length2be"_s, listener.address()});
    client.write("hi\nyou\r\n\n");
    client.process.closeWriteChannel();
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer && receives(*peer, QByteArray("\0\2hi\0\3you\0\0", 11)));
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0);
}

void TestHeadless::whatIsTypedOnAServerGoesToEveryone()
{
    Program server({u"--headless"_s, u"--server"_s, u"--json"_s, u"--reply"_s, u"manual"_s,
                    u"127.0.0.1:0"_s});
    const quint16 port = server.port();
    server.write("to the first\n");
    QTRY_VERIFY((server.collect(), server.errors.contains("Nobody is connected")));
    const auto one = connectedTo(port);
    QVERIFY(receives(*one, "to the first\n"));
    const auto two = connectedTo(port);
    server.event(u"connected", 2);
    server.write("news\n");
    QVERIFY(receives(*one, "news\n"));
    QVERIFY(receives(*two, "news\n"));
    QCOMPARE(server.event(u"sent", 2)[u"peer"], u"everyone"_s);
    one->write("not echoed");
    server.event(u"received");
    QCOMPARE(server.finish("last\n"), 0);
    QVERIFY(receives(*two, "last\n"));
    QVERIFY(receives(*one, "last\n"));
}

void TestHeadless::endsAtASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QStringList>("arguments");
    const QStringList server{u"--server"_s, u"127.0.0.1:0"_s};
    const QStringList udp{u"udp://127.0.0.1:9"_s};
    QTest::newRow("server, SIGTERM") << SIGTERM << server;
    QTest::newRow("server, SIGINT") << SIGINT << server;
    QTest::newRow("client, SIGTERM") << SIGTERM << udp;
    QTest::newRow("client, SIGINT") << SIGINT << udp;
}

void TestHeadless::endsAtASignal()
{
    QFETCH(int, number);
    QFETCH(QStringList, arguments);
    Program program(QStringList{u"--headless"_s, u"--json"_s} + arguments);
    QVERIFY(program.port() != 0);
    QCOMPARE(program.signal(number), 0);
    QCOMPARE(program.events().last(2)[0][u"event"], u"closed"_s);
}

void TestHeadless::serverWithoutInputRunsUntilASignal()
{
    Program server({u"--headless"_s, u"--server"_s, u"--json"_s, u"127.0.0.1:0"_s}, u"/dev/null"_s);
    const auto client = connectedTo(server.port());
    client->write("still here?");
    QVERIFY(receives(*client, "still here?"));
    QCOMPARE(server.process.state(), QProcess::Running);
    QCOMPARE(server.signal(SIGTERM), 0);
    // A client with a connected server ends by itself.
    Listener listener;
    Program quiet({u"--headless"_s, u"--wait"_s, u"10"_s, listener.address()}, u"/dev/null"_s);
    QCOMPARE(quiet.end(), 0);
}

void TestHeadless::sendsEverythingTypedBeforeItEnds()
{
    QByteArray typed;
    for (int i = 0; i < 100'000; ++i)
        typed += "line " + QByteArray::number(i) + '\n';
    typed += QByteArray(300'000, 'x'); // a long line without its end
    Listener listener;
    Program client({u"--headless"_s, u"--wait"_s, u"0"_s, listener.address()});
    client.write(typed);
    client.process.closeWriteChannel();
    const std::unique_ptr<QTcpSocket> peer(listener.accept());
    QVERIFY(peer && receives(*peer, typed));
    peer->disconnectFromHost();
    QCOMPARE(client.end(), 0);
}

void TestHeadless::saysWhyItCannotOpen()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(taken.serverPort());
    Program second({u"--headless"_s, u"--server"_s, address});
    QCOMPARE(second.end(), 1);
    const bool isSystem = defaultEngine() == Engine::System;
    QVERIFY2(second.errors.contains(isSystem ? "EADDRINUSE" : "AddressInUseError"),
             second.errors.constData());
    QVERIFY2(second.errors.contains(address.toUtf8()), second.errors.constData());
    QCOMPARE(second.out, QByteArray());

    taken.close();
    Program nobody({u"--headless"_s, u"--json"_s, address});
    QCOMPARE(nobody.end(), 1);
    const QString refused =
            isSystem ? u"ECONNREFUSED"_s : u"QAbstractSocket::ConnectionRefusedError"_s;
    QCOMPARE(nobody.event(u"error")[u"name"], refused);
    QCOMPARE(nobody.event(u"error")[u"fatal"], true);
    QVERIFY(nobody.errors.contains(refused.toUtf8()));

    Program wrong({u"--headless"_s, u"--json"_s, u"127.0.0.1:65536"_s});
    QCOMPARE(wrong.end(), 2);
    QCOMPARE(wrong.event(u"error")[u"kind"], u"port-out-of-range"_s);
    QVERIFY(wrong.errors.contains("65536"));
}

void TestHeadless::tooLargeADatagramIsToldAndTheRestSent()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    Program client({u"--headless"_s, u"--json"_s, u"--wait"_s, u"0"_s, udpAddress(server)});
    client.write(QByteArray(65'507, 'x') + '\n' + "small\n");
    client.process.closeWriteChannel();
    QCOMPARE(datagram(server), "small\n");
    QCOMPARE(client.end(), 1);
    QCOMPARE(client.event(u"error")[u"kind"], u"datagram-too-large"_s);
}

void TestHeadless::endsWhereNobodyReadsItsOutput()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" \"$@\" < /dev/null | head -n 1"_s,
                               QCoreApplication::applicationFilePath(), u"--as-program"_s,
                               u"--headless"_s, u"--server"_s, u"--json"_s, u"127.0.0.1:0"_s});
    QByteArray line;
    QTRY_VERIFY_WITH_TIMEOUT((line += shell.readAllStandardOutput()).contains('\n'), patience);
    const int port = QJsonDocument::fromJson(line).object()[u"port"].toInt();
    QVERIFY(port != 0);
    // `head` ends: sooner or later an event cannot be written, which ends the program and the
    // shell.
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    const auto ended = [&] {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress::LocalHost, quint16(port));
        return shell.state() == QProcess::NotRunning;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), patience);
}

void TestHeadless::livesWithClosedDescriptors()
{
    // /dev/null as input: a client has nothing to send.
    Listener listener;
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" \"$@\" <&- >&- 2>&-"_s,
                               QCoreApplication::applicationFilePath(), u"--as-program"_s,
                               u"--headless"_s, u"--wait"_s, u"10"_s, listener.address()});
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, patience);
    QCOMPARE(shell.exitCode(), 0);
}

void TestHeadless::answersOnTheConsole()
{
    Program help({u"--help"_s});
    QCOMPARE(help.end(), 0);
    QVERIFY(help.out.contains("roundTrip"));
    Program version({u"--version"_s});
    QCOMPARE(version.end(), 0);
    QCOMPARE(version.out, QByteArray("socketchat " SOCKETCHAT_VERSION "\n"));
    Program wrong({u"--nonsense"_s});
    QCOMPARE(wrong.end(), 2);
    QVERIFY(wrong.errors.contains("--nonsense") && wrong.out.isEmpty());
    Program good({u"--explain"_s, u"localhost:9000"_s});
    QCOMPARE(good.end(), 0);
    QVERIFY(good.out.startsWith(R"({"ok":true,"scheme":"tcp","user":"","host":"localhost")"));
    Program bad({u"--explain"_s, u"[::1:8000"_s});
    QCOMPARE(bad.end(), 1);
    QVERIFY(bad.out.contains(R"("error":"unclosed-bracket")"));
}

void TestHeadless::mayOpenAsManyDescriptorsAsTheSystemLets()
{
    if (defaultEngine() != Engine::System)
        QSKIP("Only the console of a system with such limits raises them.");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit low = before;
    low.rlim_cur = qMin<rlim_t>(256, before.rlim_max);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    raiseDescriptorLimit();
    rlimit after{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
    ::setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(after.rlim_cur, before.rlim_max);
    QCOMPARE(after.rlim_max, before.rlim_max);
}

void TestHeadless::missesNothingThatComesBeforeItLooks()
{
    Session server;
    server.start(loopback(Protocol::Tcp, Role::Server, 0));
    QVERIFY(ConversationPair::becomes(server, Transport::State::Open));
    CommandLine line;
    line.setup = loopback(Protocol::Tcp, Role::Client, server.localAddress().port());
    line.setup.framing = *Framing::fromString(u"line"_s);
    line.setup.keep = Conversation::smallestLimit;
    Session client;
    client.choose(line.setup);
    HeadlessRun run(client, line);
    run.start();

    // From here on this thread is busy: no event reaches the run.
    const QDeadlineTimer deadline(60'000);
    while (server.peers().isEmpty() && !deadline.hasExpired())
        server.refresh();
    QVERIFY(ConversationPair::say(server, QByteArray(20 * 1024 * 1024, '\n')) >= 0);
    const Conversation &conversation = client.conversation();
    while (conversation.sizeSince(0) <= conversation.limit() / 4 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    // The network sends between two reads, so each of these lets it read once more if it may.
    for (int i = 0; i < 10; ++i) {
        const qint64 row = ConversationPair::say(client, "x");
        const auto waits = [&] {
            const auto message = conversation.message(row, 0);
            return message && message->flags.testFlag(MessageFlag::Queued);
        };
        while (waits() && !deadline.hasExpired())
            QThread::yieldCurrentThread();
    }
    QVERIFY(!deadline.hasExpired());
    QCOMPARE(conversation.trimmed().rows, 0);
}

int main(int argc, char **argv)
{
    reserveStandardDescriptors();
    QCoreApplication application(argc, argv);
    QStringList arguments = argumentsOf(argc, argv);
    if (arguments.value(1) == "--as-program"_L1) {
        arguments.removeAt(1);
        return runWithoutWindow(parseCommandLine(arguments), application);
    }
    TestHeadless test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_headless.moc"
