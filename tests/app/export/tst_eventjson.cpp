// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/framer.h"
#include "app/export/eventjson.h"
#include "app/export/jsonobject.h"
#include "app/net/transport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringDecoder>
#include <QTest>

#include <sys/socket.h>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

constexpr qint64 moment = 1'763'827'854'123'456'789; // 2025-11-22T16:10:54.123456789Z

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() || json.contains('\n'))
        qFatal("no JSON line: %s in %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

Message row(MessageKind kind, const QByteArray &payload = {}, MessageFlags flags = {})
{
    Message message;
    message.number = 7;
    message.time = moment;
    message.kind = kind;
    message.payload = payload;
    message.size = payload.size();
    message.peer = PeerId{1};
    message.flags = flags;
    return message;
}

QJsonObject told(const Message &message, Protocol protocol = Protocol::Tcp,
                 Role role = Role::Server)
{
    const SocketAddress peer(QHostAddress(u"::1"_s), 51324);
    return parsed(
            eventJson(message, message.peer == PeerId{1} ? peer : SocketAddress(), protocol, role));
}

/// Returns the bytes that a program reads from an event.
QByteArray bytesOf(const QJsonObject &object)
{
    if (object.contains(u"text"_s)) {
        // toUtf8() keeps a byte order mark.
        return object[u"text"].toString().toUtf8();
    }
    return QByteArray::fromBase64(object[u"base64"].toString().toLatin1());
}

} // namespace

class TestEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenAndWho();
    void namesEveryEvent_data();
    void namesEveryEvent();
    void tellsWhereItIsOpen();
    void losesNoByte_data();
    void losesNoByte();
    void isHarmlessOnATerminal();
    void tellsOfEchoes();
    void tellsOfErrors();
    void tellsOfCalls();
    void keepsTheOrderOfMembers();
};

void TestEventJson::tellsWhenAndWho()
{
    const QByteArray line =
            eventJson(row(MessageKind::Received, "hi"),
                      SocketAddress(QHostAddress(u"127.0.0.1"_s), 80), Protocol::Tcp, Role::Server);
    QVERIFY2(line.contains("\"ns\":1763827854123456789"), line.constData()); // not a double
    const QJsonObject object = parsed(line);
    QCOMPARE(object[u"time"], u"2025-11-22T16:10:54.123Z"_s);
    QCOMPARE(object[u"number"], 7);
    QCOMPARE(object[u"peer"], 1);
    QCOMPARE(object[u"address"], u"127.0.0.1"_s);
    QCOMPARE(object[u"port"], 80);
    QCOMPARE(object[u"bytes"], 2);

    Message everyone = row(MessageKind::Sent, "hi");
    everyone.peer = PeerId::Everyone;
    QCOMPARE(told(everyone)[u"peer"], u"everyone"_s);
    QVERIFY(!told(everyone).contains(u"address"_s));
    everyone.flags = MessageFlag::Reply; // the sender does not get it again
    QCOMPARE(told(everyone)[u"peer"], u"others"_s);
    Message nobody = row(MessageKind::Closed);
    nobody.peer = PeerId::None;
    QVERIFY(!told(nobody).contains(u"peer"_s));
}

void TestEventJson::namesEveryEvent_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QString>("name");
    const auto add = [](const QString &name, const Message &message) {
        QTest::newRow(qPrintable(name)) << message << name;
    };
    add(u"received"_s, row(MessageKind::Received, "x"));
    add(u"sent"_s, row(MessageKind::Sent, "x"));
    add(u"failed"_s, row(MessageKind::Sent, "x", MessageFlag::Failed));
    add(u"listening"_s, row(MessageKind::Opened, "127.0.0.1:80"));
    add(u"closed"_s, row(MessageKind::Closed));
    add(u"connected"_s, row(MessageKind::PeerConnected));
    add(u"finished"_s, row(MessageKind::PeerFinished));
    add(u"disconnected"_s, row(MessageKind::PeerDisconnected, QByteArray(1, 0)));
    add(u"error"_s,
        row(MessageKind::Error, TransportError::ours(TransportErrorKind::NotOpen).toBytes()));
    add(u"dropped"_s, row(MessageKind::KernelDropped, "12"));
    add(u"unframed"_s, row(MessageKind::FrameRefused, QByteArray(1, 0) + "rest"));
    add(u"stalled"_s, row(MessageKind::PeerStalled, "4096"));
    add(u"reading"_s, row(MessageKind::PeerReadsAgain));
    add(u"loop"_s, row(MessageKind::EchoLoop, QByteArray(1, 1) + "20"));
    add(u"unsent"_s, row(MessageKind::Unsent, "3 4096"));
    add(u"program"_s, row(MessageKind::Program, QByteArray(1, 3) + "0 a line"));
    add(u"rule"_s, row(MessageKind::Rule, QByteArray(1, 4) + "2 17 a name"));
    add(u"relay"_s, row(MessageKind::Relay,
                        QByteArray(1, 0) + "[::1]:9000" + QByteArray(1, 0) + "[::1]:40000"));
    add(u"blocked"_s, row(MessageKind::Blocked, "1 192.168.1.23:5000"));
    add(u"file"_s, row(MessageKind::File, "5 17 20 0 0 - - a name"));
}

void TestEventJson::namesEveryEvent()
{
    QFETCH(Message, message);
    const QJsonObject object = told(message);
    QTEST(object[u"event"].toString(), "name");
    if (message.kind == MessageKind::KernelDropped)
        QCOMPARE(object[u"datagrams"], 12);
    if (message.kind == MessageKind::PeerDisconnected)
        QCOMPARE(object[u"by"], u"peer"_s);
    if (message.kind == MessageKind::FrameRefused) {
        QCOMPARE(object[u"problem"], u"too-long"_s);
        QCOMPARE(object[u"text"], u"rest"_s);
    }
    if (message.kind == MessageKind::PeerStalled)
        QCOMPARE(object[u"waiting"], 4096);
    if (message.kind == MessageKind::EchoLoop) {
        QCOMPARE(object[u"reason"], u"same"_s);
        QCOMPARE(object[u"turns"], 20);
    }
    if (message.kind == MessageKind::Unsent)
        QCOMPARE((std::pair{object[u"messages"].toInt(), object[u"bytes"].toInt()}),
                 (std::pair{3, 4096}));
    if (message.kind == MessageKind::Program)
        QCOMPARE((std::pair{object[u"what"].toString(), object[u"text"].toString()}),
                 (std::pair{u"said"_s, u"a line"_s}));
    if (message.kind == MessageKind::Rule) {
        QCOMPARE(object[u"what"], u"too-slow"_s);
        QCOMPARE((std::pair{object[u"rule"].toInt(), object[u"count"].toInt()}),
                 (std::pair{2, 17}));
        QCOMPARE(object[u"name"], u"a name"_s);
    }
    if (message.kind == MessageKind::Relay) {
        QCOMPARE(object[u"what"], u"connected"_s);
        QCOMPARE(object[u"target"], u"[::1]:9000"_s);
        QCOMPARE(object[u"from"], u"[::1]:40000"_s);
    }
    if (message.kind == MessageKind::Blocked) {
        QCOMPARE(object[u"count"], 1);
        QCOMPARE(object[u"about"], u"192.168.1.23:5000"_s);
    }
    if (message.kind == MessageKind::File) {
        QCOMPARE(object[u"what"], u"peer-gone"_s);
        QCOMPARE((std::pair{object[u"bytes"].toInt(), object[u"total"].toInt()}),
                 (std::pair{17, 20}));
        QCOMPARE(object[u"file"], u"a name"_s);
    }
    if (message.kind == MessageKind::Opened)
        QVERIFY(!object.contains(u"reachable"_s));
    // Unexpected values do not crash.
    Message odd = message;
    odd.payload.clear();
    told(odd);
    odd.payload = "\xff\xff";
    told(odd);
}

void TestEventJson::tellsWhereItIsOpen()
{
    Message opened = row(MessageKind::Opened, "[::1]:8000");
    opened.peer = PeerId::None;
    const QJsonObject listening = told(opened);
    QCOMPARE(listening[u"event"], u"listening"_s);
    QCOMPARE(listening[u"address"], u"::1"_s);
    QCOMPARE(listening[u"port"], 8000);
    QCOMPARE(listening[u"protocol"], u"tcp"_s);
    QCOMPARE(told(opened, Protocol::Udp)[u"event"], u"ready"_s);

    const QJsonObject connected =
            told(row(MessageKind::Opened, "127.0.0.1:9"), Protocol::Tcp, Role::Client);
    QCOMPARE(connected[u"event"], u"connected"_s);
    QCOMPARE(connected[u"address"], u"::1"_s);
    QCOMPARE(connected[u"port"], 51324);
    QCOMPARE(connected[u"localAddress"], u"127.0.0.1"_s);
    QCOMPARE(connected[u"localPort"], 9);
    const QJsonObject unbound = told(row(MessageKind::Opened), Protocol::Udp, Role::Client);
    QVERIFY(!unbound.contains(u"localAddress"_s) && !unbound.contains(u"localPort"_s));
}

void TestEventJson::losesNoByte_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("asText");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("text") << QByteArray("hello\r\n") << true;
    QTest::newRow("Chinese") << QByteArray("你好") << true;
    QTest::newRow("half a character") << QByteArray("你").first(2) << false;
    QTest::newRow("emoji") << QByteArray("😀") << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a")
                                     << true;
    QTest::newRow("quotes") << QByteArray(R"("\/'<b>&")") << true;
    QTest::newRow("surrogate in UTF-8") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("overlong") << QByteArray("\xc0\x80") << false;
    QTest::newRow("latin-1") << QByteArray("\xe9t\xe9") << false;
    QByteArray controls;
    for (char32_t c = 0; c < 0x300; ++c)
        controls += QString::fromUcs4(&c, 1).toUtf8();
    for (char32_t c = 0x2000; c < 0x2100; ++c)
        controls += QString::fromUcs4(&c, 1).toUtf8();
    QTest::newRow("controls") << controls << true;
    QRandomGenerator random(1);
    QByteArray noise(100'000, Qt::Uninitialized);
    for (char &byte : noise)
        byte = char(random.bounded(256));
    QTest::newRow("noise") << noise << false;
}

void TestEventJson::losesNoByte()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, asText);
    const QJsonObject object = told(row(MessageKind::Received, payload));
    QCOMPARE(object.contains(u"text"_s), asText);
    QCOMPARE(object.contains(u"base64"_s), !asText);
    QCOMPARE(bytesOf(object), payload);
    QCOMPARE(object[u"bytes"], payload.size());
}

void TestEventJson::isHarmlessOnATerminal()
{
    const QByteArray nasty = "\x1b[2J\x07\x7f\xc2\x9b"
                             "31m\xe2\x80\xae"
                             "abc\xe2\x81\xa6\xe2\x80\xa8";
    const QByteArray json = jsonString(nasty);
    for (const char byte : json)
        QVERIFY2(byte >= 0x20 && byte < 0x7f, json.constData());
    QCOMPARE(bytesOf(parsed("{\"text\":" + json + "}")), nasty);
}

void TestEventJson::tellsOfEchoes()
{
    Message echo = row(MessageKind::Received, "x", MessageFlag::ExactEcho);
    echo.roundTrip = 1234;
    QCOMPARE(told(echo)[u"echo"], u"exact"_s);
    QCOMPARE(told(echo)[u"roundTrip"], 1234);
    QCOMPARE(told(row(MessageKind::Received, "x", MessageFlag::PartOfEcho))[u"echo"], u"part"_s);
    QCOMPARE(told(row(MessageKind::Received, "x", MessageFlag::NotAnEcho))[u"echo"],
             u"different"_s);
    QCOMPARE(told(row(MessageKind::Sent, "x", MessageFlag::Reply))[u"reply"], true);
    const QJsonObject plain = told(row(MessageKind::Received, "x"));
    QVERIFY(!plain.contains(u"echo"_s) && !plain.contains(u"roundTrip"_s)
            && !plain.contains(u"reply"_s));
}

void TestEventJson::tellsOfErrors()
{
    const TransportError error =
            TransportError::fromErrno(EADDRINUSE, SocketCallKind::Bind, u"127.0.0.1:80"_s);
    Message whole = row(MessageKind::Error, error.toBytes());
    whole.peer = PeerId::None;
    const QJsonObject object = told(whole);
    QCOMPARE(object[u"kind"], u"address-in-use"_s);
    QCOMPARE(object[u"name"], u"EADDRINUSE"_s);
    QCOMPARE(object[u"call"], u"bind"_s);
    QCOMPARE(object[u"about"], u"127.0.0.1:80"_s);
    QCOMPARE(object[u"fatal"], true);
    QVERIFY(object[u"message"].toString().contains(u"EADDRINUSE"_s));
    // One client's error does not end the server.
    const Message reset =
            row(MessageKind::Error,
                TransportError::fromErrno(ECONNRESET, SocketCallKind::Recv, u"[::1]:51324"_s)
                        .toBytes());
    QCOMPARE(told(reset)[u"fatal"], false);
    QCOMPARE(told(reset, Protocol::Tcp, Role::Client)[u"fatal"], true);

    const QJsonObject early =
            parsed(errorJson(TransportError::ours(TransportErrorKind::DatagramTooLarge), moment));
    QCOMPARE(early[u"kind"], u"datagram-too-large"_s);
    QCOMPARE(early[u"fatal"], false);
    const EndpointProblem problem{EndpointProblemKind::PortNotANumber, EndpointPartKind::Port, 0, 3,
                                  u"80a"_s};
    QCOMPARE(parsed(problemJson(problem, moment))[u"kind"], u"port-not-a-number"_s);
    QCOMPARE(parsed(trimmedJson(3, 4, moment))[u"rows"], 3);
    // Every word is unique.
    QSet<QString> words;
    for (int kind = 0; kind <= int(TransportErrorKind::Other); ++kind)
        words.insert(errorWord(TransportErrorKind(kind)));
    QCOMPARE(words.size(), int(TransportErrorKind::Other) + 1);
}

void TestEventJson::tellsOfCalls()
{
    SocketCall call;
    call.call = SocketCallKind::Listen;
    call.descriptor = 5;
    call.backlog = 128;
    call.result = -1;
    call.error = EADDRINUSE;
    call.time = moment;
    const QJsonObject object = parsed(callJson(call));
    QCOMPARE(object[u"event"], u"call"_s);
    QCOMPARE(object[u"call"], u"listen"_s);
    QCOMPARE(object[u"text"], socketCallText(call));
    QCOMPARE(object[u"descriptor"], 5);
    QCOMPARE(object[u"result"], -1);
    QCOMPARE(object[u"name"], u"EADDRINUSE"_s);
}

void TestEventJson::keepsTheOrderOfMembers()
{
    JsonObject object;
    QCOMPARE(object.text(), "{}");
    object.add("z"_L1, 1);
    object.add("a"_L1, u"b"_s);
    object.addBool("c"_L1, false);
    object.addJson("d"_L1, "null");
    QCOMPARE(object.text(), R"({"z":1,"a":"b","c":false,"d":null})");
}

QTEST_GUILESS_MAIN(TestEventJson)
#include "tst_eventjson.moc"
