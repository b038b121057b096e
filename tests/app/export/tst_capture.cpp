// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/app/export/transcriptcases.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Checks captures with Wireshark's own parser.
class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void streamsComeTogetherAgain_data();
    void streamsComeTogetherAgain();
    void datagramsAreFramesOfTheirOwn_data();
    void datagramsAreFramesOfTheirOwn();
    void roomsAndManyPeers();
    void unixSocketsHaveNoAddresses();
    void saysThatItIsSynthetic();
    void timesAreExact();
    void randomConversationsAreCleanCaptures_data();
    void randomConversationsAreCleanCaptures();

private:
    QString save(const Talk &talk);
    QByteArray tshark(const QStringList &arguments);
    /// Returns everything that Wireshark would warn about.
    QByteArray complaints(const QString &path);

    QTemporaryDir m_folder;
};

void TestCapture::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"tshark"_s).isEmpty(), "install tshark");
}

QString TestCapture::save(const Talk &talk)
{
    QFile file(m_folder.filePath(u"a.pcapng"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(talk.written(TranscriptFormat::Pcapng)) < 0)
        qFatal("cannot write");
    return file.fileName();
}

QByteArray TestCapture::tshark(const QStringList &arguments)
{
    QProcess program;
    QStringList all{u"-n"_s};
    for (const char *preference : {"ip.check_checksum:TRUE", "tcp.check_checksum:TRUE",
                                   "udp.check_checksum:TRUE", "tcp.analyze_sequence_numbers:TRUE"})
        all << u"-o"_s << QString::fromLatin1(preference);
    // Treat payloads as data; do not guess protocols.
    all << u"-d"_s << u"tcp.port==1-65535,data"_s << u"-d"_s << u"udp.port==1-65535,data"_s;
    program.start(u"tshark"_s, all + arguments);
    program.waitForFinished(60'000);
    QByteArray errors = program.readAllStandardError();
    errors.replace("Running as user \"root\" and group \"root\". This could be dangerous.\n", "");
    if (!errors.isEmpty())
        errors.prepend("stderr: ");
    return program.readAllStandardOutput() + errors;
}

QByteArray TestCapture::complaints(const QString &path)
{
    // Errors, warnings and notes about segment order. A reset is itself a warning; here it is
    // intended.
    return tshark({u"-r"_s, path, u"-Y"_s,
                   u"_ws.malformed || (_ws.expert.severity >= 6291456 && !tcp.flags.reset) || "
                   "ip.checksum.status == 0 || tcp.checksum.status == 0 || "
                   "udp.checksum.status == 0 || tcp.analysis.flags"_s});
}

void TestCapture::streamsComeTogetherAgain_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("fromTheBeginning");
    const auto row = [](const char *name, const char *host, Role role, int reason,
                        bool fromTheBeginning = true) {
        QTest::newRow(name) << QString::fromLatin1(host) << role << reason << fromTheBeginning;
    };
    row("still open", "127.0.0.1", Role::Server, -1);
    row("closed by the peer", "127.0.0.1", Role::Server, 0);
    row("closed by us, IPv6", "::1", Role::Server, 1);
    row("reset", "127.0.0.1", Role::Server, 2);
    row("a client", "127.0.0.1", Role::Client, 0);
    row("a client that stops, IPv6", "::1", Role::Client, 1);
    row("from elsewhere", "192.168.7.9", Role::Server, 0);
    row("the beginning is gone", "192.168.7.9", Role::Client, 0, false);
}

void TestCapture::streamsComeTogetherAgain()
{
    QFETCH(QString, host);
    QFETCH(Role, role);
    QFETCH(int, reason);
    QFETCH(bool, fromTheBeginning);
    Talk talk(Protocol::Tcp, role);
    const PeerId peer = talk.peer(host, 51324);
    const QByteArray local = host.contains(u':')      ? "[::1]:8000"
                             : host == u"127.0.0.1"_s ? "127.0.0.1:8000"
                                                      : "192.168.7.1:8000";
    if (fromTheBeginning) {
        talk.add(MessageKind::Opened, role == Role::Client ? peer : PeerId::None, local);
        if (role == Role::Server)
            talk.add(MessageKind::PeerConnected, peer);
    }
    QRandomGenerator random(quint32(reason + 10));
    QByteArray in;
    QByteArray out;
    for (const qsizetype size : {1, 0, 1460, 65'495, 65'496, 700'000, 3, 65'475, 65'476}) {
        const QByteArray received = randomBytes(random, size);
        const QByteArray sent = randomBytes(random, size + 1);
        talk.add(MessageKind::Received, peer, received, MessageFlag::ContinuesStream);
        talk.add(MessageKind::Sent, peer, sent, MessageFlag::ContinuesStream);
        talk.add(MessageKind::Sent, peer, "never left", MessageFlag::Failed);
        talk.add(MessageKind::Sent, peer, "not yet", MessageFlag::Queued);
        in += received;
        out += sent;
    }
    talk.add(MessageKind::FrameRefused, peer, QByteArray(1, '\0') + "half a line");
    in += "half a line";
    if (reason == 0) {
        talk.add(MessageKind::PeerFinished, peer);
        talk.add(MessageKind::Sent, peer, "owed");
        out += "owed";
    }
    if (reason >= 0 && (reason != 1 || role == Role::Server))
        talk.add(MessageKind::PeerDisconnected, peer, QByteArray(1, char(reason)));
    if (reason >= 0)
        talk.add(MessageKind::Closed);
    const QString path = save(talk);
    QCOMPARE(complaints(path), QByteArray());

    // "follow" prints hex lines; the other side's lines are indented by a tab.
    QByteArray hexIn;
    QByteArray hexOut;
    const QByteArray followed = tshark({u"-r"_s, path, u"-q"_s, u"-z"_s, u"follow,tcp,raw,0"_s});
    bool clientIsPeer = true;
    for (const QByteArray &line : followed.split('\n')) {
        if (line.startsWith("Node 0: "))
            clientIsPeer = line.endsWith(":51324");
        const bool second = line.startsWith('\t');
        const QByteArray hex = line.trimmed();
        if (hex.isEmpty() || hex.startsWith("=") || hex.contains(':'))
            continue;
        (second != clientIsPeer ? hexIn : hexOut) += hex;
    }
    QCOMPARE(QByteArray::fromHex(hexIn), in);
    QCOMPARE(QByteArray::fromHex(hexOut), out);
    // All frames belong to one connection: none is outside of stream 0.
    QCOMPARE(tshark({u"-r"_s, path, u"-Y"_s, u"tcp.stream != 0"_s}), QByteArray());
}

void TestCapture::datagramsAreFramesOfTheirOwn_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("local");
    QTest::newRow("IPv4") << u"127.0.0.1"_s << QByteArray("127.0.0.1:8001");
    QTest::newRow("IPv6") << u"fe80::1"_s << QByteArray("[fe80::2]:8001");
    QTest::newRow("every address") << u"10.1.2.3"_s << QByteArray("0.0.0.0:8001");
    QTest::newRow("none of its own yet") << u"127.0.0.1"_s << QByteArray();
    QTest::newRow("both families") << u"::1"_s << QByteArray("0.0.0.0:8001");
}

void TestCapture::datagramsAreFramesOfTheirOwn()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, local);
    Talk talk(Protocol::Udp, Role::Client);
    const PeerId peer = talk.peer(host, 51324);
    talk.add(MessageKind::Opened, peer, local);
    QRandomGenerator random(1);
    QByteArrayList expected;
    for (const qsizetype size : {0, 1, 2, 1472, 1473, 65'506, 65'507}) {
        const QByteArray payload = randomBytes(random, size);
        talk.add(MessageKind::Sent, peer, payload);
        talk.add(MessageKind::Received, peer, payload);
        expected << payload.toHex() << payload.toHex();
    }
    // A checksum of zero is written as all ones.
    for (int i = 0; i < 300; ++i) {
        talk.add(MessageKind::Sent, peer, randomBytes(random, 2));
        expected << talk.conversation->message(talk.conversation->range().end - 1)->payload.toHex();
    }
    const QString path = save(talk);
    QCOMPARE(complaints(path), QByteArray());
    QByteArrayList found =
            tshark({u"-r"_s, path, u"-T"_s, u"fields"_s, u"-e"_s, u"udp.payload"_s}).split('\n');
    found.removeLast();
    QCOMPARE(found, expected);
    const QByteArray addresses = tshark({u"-r"_s, path, u"-c"_s, u"1"_s, u"-T"_s, u"fields"_s,
                                         u"-e"_s, u"udp.srcport"_s, u"-e"_s, u"udp.dstport"_s});
    QCOMPARE(addresses, local.isEmpty() ? "49152\t51324\n" : "8001\t51324\n");
}

void TestCapture::unixSocketsHaveNoAddresses()
{
    Talk talk(Protocol::Unix);
    talk.title.local = SocketAddress::fromUnixName("/tmp/a.sock");
    talk.add(MessageKind::Opened, PeerId::None, "/tmp/a.sock");
    const PeerId peer = talk.conversation->addPeer(
            SocketAddress::fromUnixName({}, {4711, u"ann"_s, u"python3"_s}));
    talk.add(MessageKind::PeerConnected, peer);
    talk.add(MessageKind::Received, peer, "hello");
    talk.add(MessageKind::Sent, peer, "world");
    talk.add(MessageKind::PeerDisconnected, peer, QByteArray(1, '\0'));
    const QString path = save(talk);
    QCOMPARE(tshark({u"-r"_s, path, u"-T"_s, u"fields"_s, u"-e"_s, u"exported_pdu.prot_name"_s,
                     u"-e"_s, u"exported_pdu.p2p_dir"_s, u"-e"_s, u"data.data"_s, u"-e"_s,
                     u"ip.src"_s}),
             "data\t1\t68656c6c6f\t\ndata\t0\t776f726c64\t\n");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("from python3[4711]") && bytes.contains("to python3[4711]"));
}

void TestCapture::roomsAndManyPeers()
{
    Talk talk;
    talk.add(MessageKind::Opened, PeerId::None, "0.0.0.0:8000");
    QList<PeerId> peers;
    for (int i = 0; i < 5; ++i) {
        peers.append(talk.peer(u"127.0.0.1"_s, quint16(50'000 + i)));
        talk.add(MessageKind::PeerConnected, peers.last());
    }
    talk.add(MessageKind::Received, peers[2], "hello all");
    talk.add(MessageKind::Sent, PeerId::Everyone, "2: hello all", MessageFlag::Reply);
    talk.add(MessageKind::Sent, PeerId::Everyone, "from the server");
    talk.add(MessageKind::PeerDisconnected, peers[0], QByteArray(1, '\2'));
    talk.add(MessageKind::Sent, PeerId::Everyone, "four are left");
    talk.add(MessageKind::Closed);
    // The same address again is a new connection.
    talk.add(MessageKind::PeerConnected, talk.peer(u"127.0.0.1"_s, 50'000));
    const QString path = save(talk);
    QCOMPARE(tshark({u"-r"_s, path, u"-Y"_s, u"_ws.malformed || tcp.checksum.status == 0"_s}),
             QByteArray());
    const auto ports = [&](const char *text) {
        return tshark({u"-r"_s, path, u"-Y"_s,
                       u"tcp contains \"%1\""_s.arg(QLatin1StringView(text)), u"-T"_s, u"fields"_s,
                       u"-e"_s, u"tcp.dstport"_s})
                .trimmed()
                .split('\n');
    };
    QCOMPARE(ports("2: hello"), (QByteArrayList{"50000", "50001", "50003", "50004"}));
    QCOMPARE(ports("from the server").size(), 5);
    QCOMPARE(ports("four are left"), (QByteArrayList{"50001", "50002", "50003", "50004"}));
    const QByteArray streams =
            tshark({u"-r"_s, path, u"-T"_s, u"fields"_s, u"-e"_s, u"tcp.stream"_s});
    QVERIFY(streams.contains("\n5\n") && !streams.contains("\n6\n"));
}

void TestCapture::saysThatItIsSynthetic()
{
    Talk talk;
    talk.add(MessageKind::PeerConnected, talk.peer(u"127.0.0.1"_s, 1234));
    const QByteArray file = talk.written(TranscriptFormat::Pcapng);
    QVERIFY(file.contains("synthetic"));
    QVERIFY(file.contains("tcp://127.0.0.1:8000"));
}

void TestCapture::timesAreExact()
{
    Talk talk(Protocol::Udp, Role::Server);
    talk.add(MessageKind::Received, talk.peer(u"127.0.0.1"_s, 1234), "x");
    const QByteArray time =
            tshark({u"-r"_s, save(talk), u"-T"_s, u"fields"_s, u"-e"_s, u"frame.time_epoch"_s});
    QCOMPARE(time.trimmed(), "1763827854.124456792");
}

void TestCapture::randomConversationsAreCleanCaptures_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Every frame is valid, whatever the order of the rows.
void TestCapture::randomConversationsAreCleanCaptures()
{
    QFETCH(quint32, seed);
    const Talk talk = randomTalk(seed, 300, seed % 3 ? Conversation::defaultLimit : 20'000);
    const QByteArray bad = tshark({u"-r"_s, save(talk), u"-Y"_s,
                                   u"_ws.malformed || ip.checksum.status == 0 || "
                                   "tcp.checksum.status == 0 || udp.checksum.status == 0"_s});
    QCOMPARE(bad, QByteArray());
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
