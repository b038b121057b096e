// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/framer.h"
#include "app/chat/problemsentences.h"
#include "app/chat/typedpayload.h"
#include "app/net/transport.h"

#include <QRegularExpression>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace socketchat;
using Kind = TransportErrorKind;
using Call = SocketCallKind;

namespace {

const SocketAddress peer = SocketAddress::fromIPv4(0x7f000001, 51324);
const QString peerText = u"127.0.0.1:51324"_s;

/// Checks that a sentence has no obvious formatting mistake.
void verifyWellFormed(const QString &sentence)
{
    static const QRegularExpression placeholder(u"%[0-9Ln]"_s);
    static const QRegularExpression doubled(u"\\.\\.|,,|  | \\.| ,| \\(\\)|“”|:\\.| $|^ "_s);
    QVERIFY(!sentence.isEmpty());
    QVERIFY2(!sentence.contains(placeholder), qPrintable(sentence));
    QVERIFY2(!sentence.contains(doubled), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'\n'), qPrintable(sentence));
}

Message eventOf(MessageKind kind, const QByteArray &payload = {})
{
    Message message;
    message.kind = kind;
    message.payload = payload;
    message.size = payload.size();
    return message;
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsASentence_data();
    void everyErrorIsASentence();
    void saysWhatHappenedAndWhatToTry_data();
    void saysWhatHappenedAndWhatToTry();
    void takesAddressesAsTheyAre();
    void everyAddressProblemIsASentence_data();
    void everyAddressProblemIsASentence();
    void everyPayloadProblemIsASentence_data();
    void aRefusedPingDoesNotSpeakOfUdp();
    void everyPayloadProblemIsASentence();
    void namesCharactersThatCannotBeSeen();
    void everyEventIsASentence_data();
    void everyEventIsASentence();
    void eventsDifferByProtocolAndRole_data();
    void eventsDifferByProtocolAndRole();
    void saysWhyAPeerHasGone_data();
    void saysWhyAPeerHasGone();
    void countsWhatTheKernelDropped();
    void namesWhatOthersCanType();
    void saysWhereDatagramsGo();
};

void TestSentences::everyErrorIsASentence_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("call");
    for (int kind = 0; kind <= int(Kind::Other); ++kind) {
        for (int call = 0; call <= int(Call::Close); ++call)
            QTest::addRow("kind %d, call %d", kind, call) << kind << call;
    }
}

void TestSentences::everyErrorIsASentence()
{
    QFETCH(int, kind);
    QFETCH(int, call);
    for (const QString &address :
         {u"10.1.2.3:8000"_s, u"[fe80::1%eth0]:80"_s, u"/tmp/chat.sock"_s, QString()}) {
        for (const int number : {0, EIO}) {
            TransportError error = TransportError::ours(Kind(kind), address);
            error.call = Call(call);
            error.number = number;
            error.systemText = number == 0 ? QString() : u"Input/output error"_s;
            // Detected before any call, so there is no error number; they name interfaces.
            if (error.kind >= Kind::ScopeMissing && error.kind <= Kind::NoServerAtGroup) {
                error.number = 0;
                error.systemText = u"eth0"_s;
            }
            const QString sentence = errorSentence(error);
            verifyWellFormed(sentence);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            if (error.kind == Kind::None)
                continue;
            QVERIFY2(sentence.contains(address), qPrintable(sentence));
            QVERIFY2(sentence.contains(error.name()), qPrintable(sentence));
            // One sentence on what is wrong, one on what to do.
            QVERIFY2(sentence.count(". "_L1) >= 1, qPrintable(sentence));
        }
    }
}

void TestSentences::saysWhatHappenedAndWhatToTry_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::addColumn<QString>("sentence");
    const auto at = u"127.0.0.1:8000"_s;
    QTest::newRow("port in use")
            << TransportError::fromErrno(EADDRINUSE, Call::Bind, at)
            << u"Port 8000 is already in use by another program at 127.0.0.1:8000 (EADDRINUSE). "
               "Stop that program or choose another port."_s;
    TransportError here = TransportError::fromErrno(EADDRINUSE, Call::Bind, at);
    here.kind = Kind::AddressInUseHere;
    QTest::newRow("port in use by another window")
            << here
            << u"Another window of this program is already using 127.0.0.1:8000 (EADDRINUSE). Stop "
               "the server there or choose another port."_s;
    here.address = u"/tmp/chat.sock"_s;
    QTest::newRow("path in use by another window")
            << here
            << u"Another window of this program is already using the socket /tmp/chat.sock "
               "(EADDRINUSE). Stop the server there or choose another path."_s;
    QTest::newRow("not a socket") << TransportError::ours(Kind::NotASocket, u"/tmp"_s)
                                  << u"What is at /tmp is not a socket. Choose another path."_s;
    QTest::newRow("no Unix sockets")
            << TransportError::ours(Kind::AddressFamilyNotSupported, u"@chat"_s)
            << u"This machine cannot use Unix sockets such as @chat. Choose TCP or UDP."_s;
    QTest::newRow("privileged port")
            << TransportError::fromErrno(EACCES, Call::Bind, u"0.0.0.0:80"_s)
            << u"Ports below 1024 need administrator rights, so this program may not use port 80 "
               u"at "
               "0.0.0.0:80 (EACCES). Choose a port from 1024 to 65535."_s;
    QTest::newRow("broadcast not allowed")
            << TransportError::fromErrno(EACCES, Call::SendTo, u"10.0.0.255:80"_s)
            << u"The system does not allow this program to talk to 10.0.0.255:80 (EACCES). Check "
               "the address, and the firewall of this machine."_s;
    QTest::newRow("not this machine's")
            << TransportError::fromErrno(EADDRNOTAVAIL, Call::Bind, u"8.8.8.8:8000"_s)
            << u"Nothing can be opened at 8.8.8.8:8000, because this machine does not have that "
               "address (EADDRNOTAVAIL). Use 127.0.0.1, 0.0.0.0 or another address of this "
               "machine."_s;
    QTest::newRow("TCP is told of a refusal at once")
            << TransportError::fromErrno(ECONNREFUSED, Call::Connect, at)
            << u"127.0.0.1:8000 refused the connection at once, because no program listens there "
               "(ECONNREFUSED). Start the server first, and check the port."_s;
    QTest::newRow("no network to blame on this machine")
            << TransportError::fromErrno(ETIMEDOUT, Call::Connect, at)
            << u"127.0.0.1:8000 did not answer the request to connect in time (ETIMEDOUT). Its "
               "program may be too busy to accept it; look at that program, and connect again."_s;
    QTest::newRow("UDP is told by the system, if at all")
            << TransportError::fromErrno(ECONNREFUSED, Call::RecvFrom, u"127.0.0.1:8001"_s)
            << u"The system there reported that no program receives datagrams at 127.0.0.1:8001 "
               "(ECONNREFUSED). UDP itself does not tell a sender; start the server there, and "
               "send again."_s;
    const QLocale locale;
    QTest::newRow("too large for IPv4")
            << TransportError::ours(Kind::DatagramTooLarge, u"127.0.0.1:8001"_s)
            << u"The message is too large for one datagram to 127.0.0.1:8001, which holds at most "
               "%1 bytes. Shorten it, or send it in pieces."_s.arg(locale.toString(65'507));
    QTest::newRow("too large for IPv6")
            << TransportError::fromErrno(EMSGSIZE, Call::SendTo, u"[fe80::1%lo]:8001"_s)
            << u"The message is too large for one datagram to [fe80::1%lo]:8001, which holds at "
               "most %1 bytes (EMSGSIZE). Shorten it, or send it in pieces."_s.arg(
                       locale.toString(65'527));
    QTest::newRow("too large for whichever")
            << TransportError::ours(Kind::DatagramTooLarge, u"localhost:8001"_s)
            << u"The message is too large for one datagram to localhost:8001, which holds at most "
               "%1 bytes over IPv4 and %2 over IPv6. Shorten it, or send it in pieces."_s.arg(
                       locale.toString(65'507), locale.toString(65'527));
    QTest::newRow("not open") << TransportError::ours(Kind::NotOpen)
                              << u"Nothing was sent, because no connection is open. Start or "
                                 "connect first; the text stays in the field."_s;
    const auto stepped = [](int number, Call call, const QString &address = {}) {
        TransportError error = TransportError::fromErrno(number, call, address);
        error.stepped = true;
        return error;
    };
    QTest::newRow("a call without a socket")
            << stepped(EBADF, Call::Listen)
            << u"listen() needs a socket, and there is none: socket() makes it (EBADF)."_s;
    QTest::newRow("send before connect")
            << stepped(EPIPE, Call::Send)
            << u"send() needs a connection: a client gets one from connect(), a server from "
               "accept() (EPIPE)."_s;
    QTest::newRow("send after shutdown")
            << stepped(EPIPE, Call::Send, at)
            << u"Nothing more can be sent: this end has shut down sending, or the connection has "
               "ended (EPIPE)."_s;
    QTest::newRow("accept before listen")
            << stepped(EINVAL, Call::Accept)
            << u"accept() takes a client from the queue that listen() makes, and this socket does "
               "not listen (EINVAL)."_s;
    QTest::newRow("anything else")
            << TransportError::fromErrno(EINVAL, Call::Listen, at)
            << u"The system could not do listen() for 127.0.0.1:8000. It says: Invalid argument "
               "(EINVAL). Try again, or choose another address."_s;
}

void TestSentences::saysWhatHappenedAndWhatToTry()
{
    QFETCH(TransportError, error);
    QTEST(errorSentence(error), "sentence");
}

void TestSentences::takesAddressesAsTheyAre()
{
    // An interface name may contain digits, so an address may contain "%1".
    const auto error = TransportError::fromErrno(EADDRINUSE, Call::Bind, u"[fe80::1%1]:8000"_s);
    QVERIFY(errorSentence(error).contains("at [fe80::1%1]:8000 (EADDRINUSE)."_L1));
    QVERIFY(errorSentence(error).startsWith("Port 8000 "_L1));
}

void TestSentences::everyAddressProblemIsASentence_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("piece");
    for (int kind = 0; kind <= int(EndpointProblemKind::RelaysToItself); ++kind) {
        QTest::addRow("%d", kind) << kind << u"80a"_s;
        QTest::addRow("%d, long", kind) << kind << QString(10'000, u'x');
    }
    QTest::newRow("a space alone") << int(EndpointProblemKind::HostHasSpace) << u" "_s;
    QTest::newRow("nothing") << int(EndpointProblemKind::HostHasSpace) << QString();
}

void TestSentences::everyAddressProblemIsASentence()
{
    QFETCH(int, kind);
    QFETCH(QString, piece);
    EndpointProblem problem;
    problem.kind = EndpointProblemKind(kind);
    problem.text = piece;
    const QString sentence = endpointProblemSentence(problem);
    verifyWellFormed(sentence);
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(sentence.size() < 250);
    if (problem.kind == EndpointProblemKind::PortNotANumber && piece == u"80a") {
        QCOMPARE(sentence, u"Port must be a number from 0 to 65535 (got “80a”)."_s);
    }
}

void TestSentences::everyPayloadProblemIsASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(PayloadProblemKind::NotInEncoding); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestSentences::aRefusedPingDoesNotSpeakOfUdp()
{
    for (const QString &host : {u"127.0.0.1"_s, u"::1"_s}) {
        const QString sentence = errorSentence(
                TransportError::fromErrno(ECONNREFUSED, SocketCallKind::RecvFrom, host));
        QVERIFY2(sentence.contains(u"ICMP"_s) && sentence.contains(host), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"UDP"_s), qPrintable(sentence));
    }
}

void TestSentences::everyPayloadProblemIsASentence()
{
    QFETCH(int, kind);
    PayloadProblem problem;
    problem.kind = PayloadProblemKind(kind);
    problem.at = 4;
    problem.length = 2;
    problem.text = u"zq"_s;
    const QString sentence = payloadProblemSentence(problem, TextEncoding());
    verifyWellFormed(sentence);
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY2(sentence.contains(u"“zq” at position 5"_s), qPrintable(sentence));
    if (problem.kind == PayloadProblemKind::NotInEncoding)
        QVERIFY2(sentence.contains(TextEncoding().name()), qPrintable(sentence));
}

void TestSentences::namesCharactersThatCannotBeSeen()
{
    PayloadProblem problem;
    problem.kind = PayloadProblemKind::NotInEncoding;
    for (const auto &[piece, shown] :
         {std::pair(u"\u202e"_s, u"“U+202E”"_s), std::pair(u"\n"_s, u"“U+000A”"_s),
          std::pair(u"\u3000"_s, u"“U+3000”"_s), std::pair(QString(QChar(0)), u"“U+0000”"_s)}) {
        problem.text = piece;
        const QString sentence = payloadProblemSentence(problem, TextEncoding());
        QVERIFY2(sentence.contains(shown), qPrintable(sentence));
        QVERIFY(!sentence.contains(piece));
    }
    problem.text = u"😀"_s;
    QVERIFY(payloadProblemSentence(problem, TextEncoding()).contains(u"“😀”"_s));
}

void TestSentences::everyEventIsASentence_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Role>("role");
    for (int kind = 0; kind <= int(MessageKind::File); ++kind) {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
            for (const Role role : {Role::Server, Role::Client})
                QTest::addRow("%d %d %d", kind, int(protocol), int(role))
                        << kind << protocol << role;
        }
    }
}

void TestSentences::everyEventIsASentence()
{
    QFETCH(int, kind);
    QFETCH(Protocol, protocol);
    QFETCH(Role, role);
    for (const QByteArray &payload : {QByteArray(), QByteArray("127.0.0.1:8000"),
                                      QByteArray(1, '\0'), QByteArray("\xff\xff")}) {
        const Message message = eventOf(MessageKind(kind), payload);
        const QString withPeer =
                eventSentence(message, peer, traitsOf(protocol).hasConnections, role);
        if (payload == "127.0.0.1:8000" || message.kind != MessageKind::Opened)
            verifyWellFormed(withPeer);
        const QString withoutPeer =
                eventSentence(message, SocketAddress(), traitsOf(protocol).hasConnections, role);
        QVERIFY(!withoutPeer.isEmpty());
        QVERIFY(!withoutPeer.contains(peerText));
    }
}

void TestSentences::eventsDifferByProtocolAndRole_data()
{
    QTest::addColumn<MessageKind>("kind");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Role>("role");
    QTest::addColumn<SocketAddress>("peer");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, MessageKind kind, Protocol protocol, Role role,
                        const SocketAddress &address, const QString &sentence) {
        QTest::newRow(name) << kind << protocol << role << address << sentence;
    };
    using enum MessageKind;
    row("TCP server", Opened, Protocol::Tcp, Role::Server, {}, u"Listening on 127.0.0.1:8000"_s);
    row("UDP server", Opened, Protocol::Udp, Role::Server, {},
        u"Ready for datagrams at 127.0.0.1:8000"_s);
    row("TCP client", Opened, Protocol::Tcp, Role::Client, peer,
        u"Connected to 127.0.0.1:51324 from 127.0.0.1:8000"_s);
    row("UDP client", Opened, Protocol::Udp, Role::Client, peer,
        u"Ready to send datagrams to 127.0.0.1:51324 from 127.0.0.1:8000"_s);
    row("TCP client, peer not told", Opened, Protocol::Tcp, Role::Client, {},
        u"Connected from 127.0.0.1:8000"_s);
    row("a TCP client came", PeerConnected, Protocol::Tcp, Role::Server, peer,
        u"127.0.0.1:51324 connected"_s);
    row("a UDP client came", PeerConnected, Protocol::Udp, Role::Server, peer,
        u"First datagram from 127.0.0.1:51324"_s);
    row("a client at a relative path came", PeerConnected, Protocol::UnixDatagram, Role::Server,
        SocketAddress::fromUnixName("a.sock"),
        u"First datagram from ./a.sock, whose socket is bound to a relative path: it cannot be "
        "answered, because bind() needs an absolute path for that"_s);
    row("half-closed", PeerFinished, Protocol::Tcp, Role::Server, peer,
        u"127.0.0.1:51324 has finished sending, and can still receive"_s);
    row("TCP server stopped", Closed, Protocol::Tcp, Role::Server, {}, u"Stopped listening"_s);
}

void TestSentences::eventsDifferByProtocolAndRole()
{
    QFETCH(MessageKind, kind);
    QFETCH(Protocol, protocol);
    QFETCH(Role, role);
    QFETCH(SocketAddress, peer);
    QTEST(eventSentence(eventOf(kind, "127.0.0.1:8000"), peer, traitsOf(protocol).hasConnections,
                        role),
          "sentence");
}

void TestSentences::saysWhyAPeerHasGone_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("sentence");
    const auto byte = [](Transport::DisconnectReason why) { return QByteArray(1, char(why)); };
    QTest::newRow("by itself") << byte(Transport::DisconnectReason::ByPeer) << Protocol::Tcp
                               << u"127.0.0.1:51324 closed the connection"_s;
    QTest::newRow("by us") << byte(Transport::DisconnectReason::ByUs) << Protocol::Tcp
                           << u"This end closed the connection with 127.0.0.1:51324"_s;
    QTest::newRow("by an error") << byte(Transport::DisconnectReason::Failed) << Protocol::Tcp
                                 << u"The connection with 127.0.0.1:51324 broke off"_s;
    QTest::newRow("by too much that it did not read")
            << byte(Transport::DisconnectReason::Unread) << Protocol::Tcp
            << u"This end closed the connection with 127.0.0.1:51324, because too much waited for "
               "it that it did not read"_s;
    QTest::newRow("by silence") << byte(Transport::DisconnectReason::Expired) << Protocol::Udp
                                << u"127.0.0.1:51324 was silent for long and has left the list"_s;
    QTest::newRow("UDP by us") << byte(Transport::DisconnectReason::ByUs) << Protocol::Udp
                               << u"127.0.0.1:51324 has left the list"_s;
    QTest::newRow("untold") << QByteArray() << Protocol::Tcp << u"127.0.0.1:51324 disconnected"_s;
    QTest::newRow("unknown") << QByteArray("\x7f") << Protocol::Tcp
                             << u"127.0.0.1:51324 disconnected"_s;
}

void TestSentences::saysWhyAPeerHasGone()
{
    QFETCH(QByteArray, payload);
    QFETCH(Protocol, protocol);
    QTEST(eventSentence(eventOf(MessageKind::PeerDisconnected, payload), peer,
                        traitsOf(protocol).hasConnections, Role::Server),
          "sentence");
}

void TestSentences::countsWhatTheKernelDropped()
{
    const auto sentence = [](MessageKind kind, const QByteArray &payload) {
        return eventSentence(eventOf(kind, payload), peer, false, Role::Server);
    };
    const auto grouped = [](int number) { return QString(QLocale().toString(number) + u' '); };
    QVERIFY(sentence(MessageKind::KernelDropped, "1234").startsWith(grouped(1234)));
    QVERIFY(sentence(MessageKind::KernelDropped, "99999999999999").startsWith(grouped(2147483647)));
    QVERIFY(sentence(MessageKind::KernelDropped, "nonsense").startsWith("0 "_L1));

    const QByteArray unfinished(1, char(FrameProblem::Unfinished));
    QVERIFY(sentence(MessageKind::FrameRefused, unfinished + "abc").contains("3 "_L1));
    const QByteArray tooLong(1, char(FrameProblem::TooLong));
    QVERIFY(sentence(MessageKind::FrameRefused, tooLong + "abc").contains("longer"_L1));
}

void TestSentences::namesWhatOthersCanType()
{
    const auto sentence = [](const QByteArray &payload, bool connections) {
        return eventSentence(eventOf(MessageKind::Opened, payload), {}, connections, Role::Server);
    };
    QCOMPARE(sentence("[::]:8000 192.0.2.1:8000 [2001:db8::1]:8000", true),
             u"Listening on port 8000 of every address of this machine. Others reach you at "
             "192.0.2.1:8000, [2001:db8::1]:8000"_s);
    QVERIFY(sentence("0.0.0.0:8001", false).contains("send to 127.0.0.1:8001"_L1));
    QCOMPARE(sentence("127.0.0.1:8000", true), u"Listening on 127.0.0.1:8000"_s);
}

void TestSentences::saysWhereDatagramsGo()
{
    const auto sentence = [](const QByteArray &payload) {
        return eventSentence(eventOf(MessageKind::PeerConnected, payload), peer, false,
                             Role::Client);
    };
    QCOMPARE(sentence("1"), u"Datagrams go to 127.0.0.1:51324"_s);
    QCOMPARE(sentence({}), u"First datagram from 127.0.0.1:51324"_s); // the recipient stays
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
