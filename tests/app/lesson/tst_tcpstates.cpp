// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/errorsentence.h"
#include "app/lesson/ladderreader.h"
#include "app/lesson/tcpstatewatch.h"
#include "app/net/clock.h"
#include "app/net/diagnosis/tcpdiagnosis.h"
#include "tests/app/chat/conversationpair.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

SocketAddress addressIn(const sockaddr_in &native)
{
    return SocketAddress::fromIPv4(ntohl(native.sin_addr.s_addr), ntohs(native.sin_port));
}

/// A socket of this test's own, on loopback.
struct Socket
{
    int descriptor = -1;

    explicit Socket(int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        : descriptor(taken)
    { }
    ~Socket() { close(); }
    Q_DISABLE_COPY_MOVE(Socket)
    void close()
    {
        if (descriptor >= 0)
            ::close(std::exchange(descriptor, -1));
    }
    void finish() const { ::shutdown(descriptor, SHUT_WR); }
    [[nodiscard]] SocketAddress local() const
    {
        sockaddr_in native{};
        socklen_t length = sizeof native;
        ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&native), &length);
        return addressIn(native);
    }
    [[nodiscard]] bool listen(int backlog = 5) const
    {
        sockaddr_in native{};
        native.sin_family = AF_INET;
        native.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::bind(descriptor, reinterpret_cast<sockaddr *>(&native), sizeof native) == 0
               && ::listen(descriptor, backlog) == 0;
    }
    [[nodiscard]] bool connect(const SocketAddress &to) const
    {
        sockaddr_in native{};
        native.sin_family = AF_INET;
        native.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        native.sin_port = htons(to.port());
        return ::connect(descriptor, reinterpret_cast<sockaddr *>(&native), sizeof native) == 0;
    }
    /// Sends until nothing more fits into both kernels' buffers, so that a FIN waits behind it.
    void fill() const
    {
        ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
        const QByteArray bytes(1 << 20, 'x');
        for (int quiet = 0; quiet < 3;) {
            const bool taken = ::send(descriptor, bytes.constData(), size_t(bytes.size()), 0) > 0;
            quiet = taken ? 0 : quiet + 1;
            QTest::qWait(20);
        }
    }
};

/// Both ends of a connection.
struct Connection
{
    Socket listener;
    Socket client;
    Socket server{-1};
    SocketAddress clientAddress;
    SocketAddress serverAddress;

    bool open()
    {
        if (!listener.listen() || !client.connect(listener.local()))
            return false;
        server.descriptor = ::accept(listener.descriptor, nullptr, nullptr);
        clientAddress = client.local();
        serverAddress = listener.local();
        return server.descriptor >= 0;
    }
};

/// The state that ss tells, in this program's words; CLOSED if ss knows of no such socket.
QString stateBySs(const SocketAddress &local, const SocketAddress &remote)
{
    QProcess ss;
    ss.start(u"ss"_s, {u"-Htan"_s});
    if (!ss.waitForFinished(20'000))
        return u"no ss"_s;
    const QString peer = remote.isNull() ? u"0.0.0.0:*"_s : remote.toString();
    const QStringList lines = QString::fromUtf8(ss.readAllStandardOutput()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        if (words.value(3) != local.toString() || words.value(4) != peer)
            continue;
        const QString name = QString(words.front()).replace(u'-', u'_');
        return name == "ESTAB"_L1        ? u"ESTABLISHED"_s
               : name == "FIN_WAIT_1"_L1 ? u"FIN_WAIT1"_s
               : name == "FIN_WAIT_2"_L1 ? u"FIN_WAIT2"_s
                                         : name;
    }
    return u"CLOSED"_s;
}

QString stateHere(const SocketAddress &local, const SocketAddress &remote)
{
    const auto diagnosis = TcpDiagnosis::create();
    const auto status = diagnosis ? diagnosis->status(local, remote) : std::nullopt;
    return status ? tcpStateName(status->state) : u"?"_s;
}

/// Both ends' states as this program and ss tell them: `CLOSE_WAIT FIN_WAIT2`.
QString statesOf(const Connection &connection)
{
    const auto &[server, client] = std::pair(connection.serverAddress, connection.clientAddress);
    const QString here = stateHere(server, client) + u' ' + stateHere(client, server);
    const QString there = stateBySs(server, client) + u' ' + stateBySs(client, server);
    return here == there ? here : here + u" but ss: "_s + there;
}

QStringList namesOf(const std::vector<TcpSighting> &seen, size_t end)
{
    QStringList names;
    for (const TcpSighting &sighting : seen) {
        const QString name = tcpStateName(sighting.ends.at(end).state);
        if (names.isEmpty() || names.constLast() != name)
            names.append(name);
    }
    return names;
}

} // namespace

class TestTcpStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatSsTells_data();
    void tellsWhatSsTells();
    void tellsWhoListens();
    void findsOnesOwnAddressWhileConnecting();
    void tellsHowLongTimeWaitLasts();
    void followsBothEndsOfASession_data();
    void followsBothEndsOfASession();
    void saysWhoClosedFirst();
    void putsStatesBetweenTheCalls();
    void looksOnlyWhileItIsOn();
    void addsNothingWhereNoStateIsNew();
    void saysWhoHoldsAPortBeforeTheOtherEndHasClosed();
    void saysWhoHoldsAPortInTimeWait();
    void endsInThreeWays_data();
    void endsInThreeWays();
};

void TestTcpStates::tellsWhatSsTells_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("states"); // server, client
    QTest::newRow("open") << u""_s << u"ESTABLISHED ESTABLISHED"_s;
    QTest::newRow("client finished") << u"c"_s << u"CLOSE_WAIT FIN_WAIT2"_s;
    QTest::newRow("server finished") << u"s"_s << u"FIN_WAIT2 CLOSE_WAIT"_s;
    QTest::newRow("client closed") << u"C"_s << u"CLOSE_WAIT FIN_WAIT2"_s;
    QTest::newRow("client, then server") << u"CS"_s << u"CLOSED TIME_WAIT"_s;
    QTest::newRow("server, then client") << u"SC"_s << u"TIME_WAIT CLOSED"_s;
    QTest::newRow("FIN behind bytes") << u"fc"_s << u"ESTABLISHED FIN_WAIT1"_s;
    QTest::newRow("both at once") << u"fcs"_s << u"FIN_WAIT2 CLOSING"_s;
    QTest::newRow("last ACK to come") << u"fsc"_s << u"FIN_WAIT2 LAST_ACK"_s;
    QTest::newRow("reset") << u"fS"_s << u"CLOSED CLOSED"_s;
}

void TestTcpStates::tellsWhatSsTells()
{
    QFETCH(const QString, steps);
    QFETCH(const QString, states);
    Connection connection;
    QVERIFY(connection.open());
    for (const QChar step : steps) {
        if (step == u'f')
            connection.client.fill();
        else if (step == u'c')
            connection.client.finish();
        else if (step == u's')
            connection.server.finish();
        else if (step == u'C')
            connection.client.close();
        else
            connection.server.close();
    }
    QTRY_COMPARE(statesOf(connection), states);
}

void TestTcpStates::tellsWhoListens()
{
    Connection connection;
    QVERIFY(connection.listener.listen());
    const SocketAddress at = connection.listener.local();
    QCOMPARE(stateHere(at, {}), u"LISTEN"_s);
    QCOMPARE(stateBySs(at, {}), u"LISTEN"_s);
    // One that was never connected is not the one that listens.
    QCOMPARE(stateHere(at, SocketAddress::fromIPv4(0x7f000001, 9)), u"CLOSED"_s);
    connection.listener.close();
    QTRY_COMPARE(stateHere(at, {}), u"CLOSED"_s);
}

void TestTcpStates::findsOnesOwnAddressWhileConnecting()
{
    const Socket listener;
    QVERIFY(listener.listen(0)); // one fits
    const Socket first;
    QVERIFY(first.connect(listener.local()));
    const Socket next;
    ::fcntl(next.descriptor, F_SETFL, O_NONBLOCK);
    QVERIFY(!next.connect(listener.local()));
    const auto diagnosis = TcpDiagnosis::create();
    QVERIFY(diagnosis);
    QCOMPARE(diagnosis->connectingAddress(next.descriptor, listener.local()), next.local());
    QVERIFY(diagnosis->connectingAddress(first.descriptor, listener.local()).isNull());
    QCOMPARE(stateHere(next.local(), listener.local()), u"SYN_SENT"_s);
    QCOMPARE(stateBySs(next.local(), listener.local()), u"SYN_SENT"_s);
    const SocketAddress any = SocketAddress::fromIPv4(0, first.local().port());
    QCOMPARE(diagnosis->localAddress(any.port(), listener.local()), first.local());
}

void TestTcpStates::tellsHowLongTimeWaitLasts()
{
    Connection connection;
    QVERIFY(connection.open());
    const auto diagnosis = TcpDiagnosis::create();
    QVERIFY(diagnosis);
    QCOMPARE(diagnosis->timeWaitEnd(connection.serverAddress), 0);
    connection.server.close();
    connection.client.close();
    QTRY_COMPARE(statesOf(connection), u"TIME_WAIT CLOSED"_s);
    const auto status = diagnosis->status(connection.serverAddress, connection.clientAddress);
    QVERIFY(status);
    const qint64 left = status->until - nowNs();
    QVERIFY2(left > 0 && left <= 61 * nsPerSecond, qPrintable(QString::number(left)));
    const qint64 end = diagnosis->timeWaitEnd(connection.serverAddress);
    QVERIFY(std::abs(end - status->until) < nsPerSecond);
    QCOMPARE_GT(diagnosis->timeWaitEnd(SocketAddress::fromIPv4(0, connection.serverAddress.port())),
                0);
}

void TestTcpStates::followsBothEndsOfASession_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<bool>("serverFirst");
    QTest::newRow("system, the client closes") << Engine::System << false;
    QTest::newRow("system, the server closes") << Engine::System << true;
    QTest::newRow("Qt, the client closes") << Engine::Qt << false;
    QTest::newRow("Qt, the server closes") << Engine::Qt << true;
}

void TestTcpStates::followsBothEndsOfASession()
{
    QFETCH(const Engine, engine);
    QFETCH(const bool, serverFirst);
    ConversationPair pair(Protocol::Tcp);
    pair.serverTransport.engine = pair.clientTransport.engine = engine;
    pair.reply = ReplyMode::Echo; // closes what has finished
    QVERIFY(pair.start());
    TcpStateWatch watch;
    LadderReader reader(pair.client);
    reader.setStates(&watch);
    watch.setOn(true);
    const auto names = [&](size_t end) {
        pair.client.refresh();
        while (reader.refresh()) { }
        return namesOf(watch.seen(), end).join(u' ');
    };
    QTRY_COMPARE(names(0), u"ESTABLISHED"_s);
    QCOMPARE(names(1), u"ESTABLISHED"_s);
    QVERIFY(watch.isOtherHere());
    const SocketAddress client = pair.client.localAddress();
    const SocketAddress server = pair.server.localAddress();
    if (serverFirst) {
        pair.server.disconnectPeer(PeerId{1});
        QTRY_VERIFY(!ConversationPair::rows(pair.client, MessageKind::PeerFinished).isEmpty());
    }
    pair.client.stop();
    const QString last = serverFirst ? u"TIME_WAIT"_s : u"CLOSED"_s;
    QTRY_VERIFY2(names(1).endsWith(last), qPrintable(names(0) + u" | "_s + names(1)));
    const QString own = serverFirst ? u"CLOSED"_s : u"TIME_WAIT"_s;
    QTRY_VERIFY2(names(0).endsWith(own), qPrintable(names(0) + u" | "_s + names(1)));
    QCOMPARE(stateBySs(client, server), own);
    QCOMPARE(stateBySs(server, client), last);
    QCOMPARE(watch.firstToClose(), serverFirst ? FirstToClose::Other : FirstToClose::Own);
    // Also of another thread's socket, and with its descriptor long gone.
    const TcpStatus status = watch.seen().back().ends.at(serverFirst ? 1 : 0);
    QVERIFY(status.until > nowNs());
}

void TestTcpStates::saysWhoClosedFirst()
{
    using Pair = std::array<TcpStatus, 2>;
    const auto who = [](TcpState own, TcpState other) {
        const TcpSighting seen{1, 0, Pair{TcpStatus{own}, TcpStatus{other}}};
        return firstToClose(std::span(&seen, 1));
    };
    QCOMPARE(who(TcpState::Established, TcpState::Established), FirstToClose::Nobody);
    QCOMPARE(who(TcpState::Closed, TcpState::Closed), FirstToClose::Nobody);
    QCOMPARE(who(TcpState::FinWait2, TcpState::CloseWait), FirstToClose::Own);
    QCOMPARE(who(TcpState::TimeWait, TcpState::Unknown), FirstToClose::Own);
    QCOMPARE(who(TcpState::LastAck, TcpState::Unknown), FirstToClose::Other);
    QCOMPARE(who(TcpState::Closed, TcpState::TimeWait), FirstToClose::Other);
    QCOMPARE(who(TcpState::Closing, TcpState::FinWait2), FirstToClose::Both);
}

void TestTcpStates::putsStatesBetweenTheCalls()
{
    const auto sighting = [](qint64 at, TcpState own, TcpState other) {
        return TcpSighting{at, at - 1, {TcpStatus{own}, TcpStatus{other}}};
    };
    const std::vector<TcpSighting> seen = {
            sighting(5, TcpState::Established, TcpState::Established),
            sighting(15, TcpState::FinWait2, TcpState::Established),
            sighting(25, TcpState::FinWait2, TcpState::CloseWait)};
    LadderRecord::Calls calls;
    for (const qint64 at : {10, 20}) {
        LadderCall call;
        call.at = at;
        call.call = SocketCallKind::Send;
        calls.push_back(call);
    }
    const Ladder ladder(calls, nullptr, {}, seen);
    QCOMPARE(ladder.rowCount(), 5);
    QCOMPARE(ladder.stateRows(), (std::vector<int>{0, 2, 4}));
    QCOMPARE(ladder.newState(0, Ladder::Side::Own), TcpState::Established);
    QCOMPARE(ladder.newState(2, Ladder::Side::Own), TcpState::FinWait2);
    QCOMPARE(ladder.newState(2, Ladder::Side::Other), TcpState::Unknown);
    QCOMPARE(ladder.newState(4, Ladder::Side::Own), TcpState::Unknown);
    QCOMPARE(ladder.newState(4, Ladder::Side::Other), TcpState::CloseWait);
}

void TestTcpStates::looksOnlyWhileItIsOn()
{
    Connection connection;
    QVERIFY(connection.open());
    TcpStateWatch watch;
    watch.follow({connection.clientAddress, connection.serverAddress});
    QTest::qWait(300);
    QVERIFY(watch.seen().empty());
    watch.setOn(true);
    QTRY_COMPARE(namesOf(watch.seen(), 0).join(u' '), u"ESTABLISHED"_s);
    watch.setOn(false);
    connection.client.close();
    QTest::qWait(300);
    QCOMPARE(watch.seen().size(), 1);
    watch.setOn(true);
    QTRY_COMPARE(namesOf(watch.seen(), 0).join(u' '), u"ESTABLISHED FIN_WAIT2"_s);
    QTRY_COMPARE(namesOf(watch.seen(), 1).join(u' '), u"ESTABLISHED CLOSE_WAIT"_s);
    // Another connection begins with nothing.
    watch.follow({});
    QVERIFY(watch.seen().empty());
}

void TestTcpStates::addsNothingWhereNoStateIsNew()
{
    Connection connection;
    QVERIFY(connection.open());
    TcpStateWatch watch;
    watch.follow({connection.clientAddress, connection.serverAddress});
    connection.client.close();
    connection.server.close();
    watch.setOn(true);
    QTRY_COMPARE(namesOf(watch.seen(), 0).join(u' '), u"TIME_WAIT"_s);
    const auto seen = watch.seen().size();
    for (int i = 0; i < 2; ++i) {
        watch.setOn(false);
        QSignalSpy changed(&watch, &TcpStateWatch::changed);
        watch.setOn(true);
        QVERIFY(changed.wait());
        QCOMPARE(watch.seen().size(), seen);
    }
}

void TestTcpStates::saysWhoHoldsAPortBeforeTheOtherEndHasClosed()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    ConversationSetup again =
            loopback(Protocol::Tcp, Role::Server, pair.server.localAddress().port());
    pair.server.stop(); // the client does not close: FIN_WAIT2, of nobody
    QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Closed));
    QTRY_VERIFY(!ConversationPair::rows(pair.client, MessageKind::PeerFinished).isEmpty());
    again.transport.reuseAddress = false;
    pair.server.start(again);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Error).size(), 1);
    QCOMPARE(TransportError::fromBytes(
                     ConversationPair::rows(pair.server, MessageKind::Error).constFirst().payload)
                     .kind,
             TransportErrorKind::AddressInTimeWait);
}

void TestTcpStates::saysWhoHoldsAPortInTimeWait()
{
    ConversationPair pair(Protocol::Tcp);
    QVERIFY(pair.start());
    ConversationSetup again =
            loopback(Protocol::Tcp, Role::Server, pair.server.localAddress().port());
    pair.server.disconnectPeer(PeerId{1}); // closes first
    QTRY_VERIFY(!ConversationPair::rows(pair.client, MessageKind::PeerFinished).isEmpty());
    pair.client.stop();
    QVERIFY(ConversationPair::becomes(pair.client, Transport::State::Closed));
    pair.server.stop();
    QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Closed));

    again.transport.reuseAddress = false;
    pair.server.start(again);
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Error).size(), 1);
    const auto error = TransportError::fromBytes(
            ConversationPair::rows(pair.server, MessageKind::Error).constFirst().payload);
    QCOMPARE(error.kind, TransportErrorKind::AddressInTimeWait);
    QCOMPARE(error.name(), u"EADDRINUSE"_s);
    QCOMPARE_GT(error.systemText.toInt(), 0);
    QCOMPARE_LE(error.systemText.toInt(), 61);
    const QString sentence = errorSentence(error);
    QVERIFY2(sentence.contains("TIME_WAIT"_L1) && sentence.contains(error.systemText)
                     && sentence.contains("SO_REUSEADDR"_L1),
             qPrintable(sentence));
    QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Closed));

    again.transport.reuseAddress = true;
    pair.server.start(again);
    QVERIFY(ConversationPair::becomes(pair.server, Transport::State::Open));
    // One that listens is another matter.
    Session other;
    again.transport.reuseAddress = false;
    other.start(again);
    QTRY_COMPARE(ConversationPair::rows(other, MessageKind::Error).size(), 1);
    QCOMPARE(TransportError::fromBytes(
                     ConversationPair::rows(other, MessageKind::Error).constFirst().payload)
                     .kind,
             TransportErrorKind::AddressInUseHere);
}

void TestTcpStates::endsInThreeWays_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("states"); // client, server
    for (const Engine engine : {Engine::System, Engine::Qt}) {
        const QString name = engineWord(engine);
        QTest::newRow(qPrintable(name + u", close"_s))
                << engine << u"close"_s << u"TIME_WAIT CLOSED"_s;
        QTest::newRow(qPrintable(name + u", shutdown"_s))
                << engine << u"finish"_s << u"FIN_WAIT2 CLOSE_WAIT"_s;
        QTest::newRow(qPrintable(name + u", reset"_s))
                << engine << u"reset"_s << u"CLOSED CLOSED"_s;
    }
}

void TestTcpStates::endsInThreeWays()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, how);
    QFETCH(const QString, states);
    ConversationPair pair(Protocol::Tcp);
    pair.clientTransport.engine = engine;
    QVERIFY(pair.start());
    const SocketAddress client = pair.client.localAddress();
    const SocketAddress server = pair.server.localAddress();
    if (how == "finish"_L1) {
        pair.client.finishSending(PeerId::Everyone);
    } else if (how == "reset"_L1) {
        pair.client.resetPeer(PeerId::Everyone);
    } else {
        pair.client.stop();
        QTRY_VERIFY(!ConversationPair::rows(pair.server, MessageKind::PeerFinished).isEmpty());
        pair.server.finishSending(PeerId{1});
    }
    QTRY_COMPARE(stateHere(client, server) + u' ' + stateHere(server, client), states);
    QCOMPARE(stateBySs(client, server) + u' ' + stateBySs(server, client), states);
    const bool resets = how == "reset"_L1;
    QTRY_COMPARE(ConversationPair::rows(pair.server, MessageKind::Error).size(), resets ? 1 : 0);
    if (!resets)
        return;
    QVERIFY(ConversationPair::becomes(pair.client, Transport::State::Closed));
    QCOMPARE(TransportError::fromBytes(
                     ConversationPair::rows(pair.server, MessageKind::Error).constFirst().payload)
                     .kind,
             TransportErrorKind::ConnectionReset);
    const CallLog &calls = pair.client.calls();
    const QList<SocketCall> last = calls.calls(calls.range().end - 2, 2);
    QCOMPARE(last.size(), 2);
    QVERIFY2(socketCallText(last[0]).contains("SOL_SOCKET, SO_LINGER, {1, 0}) = 0"_L1),
             qPrintable(socketCallText(last[0])));
    QCOMPARE(last[1].call, SocketCallKind::Close);
    LadderReader reader(pair.client);
    while (reader.refresh()) { }
    QCOMPARE(reader.ladder().arrows().back().kind, Ladder::Arrow::Kind::Reset);
}

QTEST_GUILESS_MAIN(TestTcpStates)
#include "tst_tcpstates.moc"
