// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"
#include "app/chat/peernotelist.h"
#include "app/chat/sessionfile.h"
#include "app/net/address/blockedhosts.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

SocketAddress ip(const QString &host, quint16 port) { return {QHostAddress(host), port}; }

PeerNote named(const QString &name) { return {name, {}, 0}; }

QByteArray inFile(const QByteArray &peers) { return R"({"format": 1, "peers": )" + peers + '}'; }

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

/// What a person notes of peers, and whom they block.
class TestPeerNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionComesBeforeItsHost()
    {
        PeerNotes notes;
        const SocketAddress one = ip(u"192.168.1.23"_s, 50'000);
        const SocketAddress other = ip(u"192.168.1.23"_s, 50'001);
        QVERIFY(notes.set(PeerNotes::hostOf(one), named(u"Lab PC"_s)));
        QCOMPARE(notes.find(one).name, u"Lab PC"_s);
        QVERIFY(notes.isForHost(one));
        QVERIFY(notes.set(PeerNotes::connectionOf(one), named(u"Left screen"_s)));
        QCOMPARE(notes.find(one).name, u"Left screen"_s);
        QCOMPARE(notes.find(other).name, u"Lab PC"_s);
        QVERIFY(notes.find(ip(u"192.168.1.2"_s, 50'000)).isEmpty());
        QVERIFY(notes.set(PeerNotes::connectionOf(one), {})); // reset
        QCOMPARE(notes.find(one).name, u"Lab PC"_s);
        // Where there are no ports, and of Unix sockets.
        QCOMPARE(notes.find(one.withoutPort()).name, u"Lab PC"_s);
        const SocketAddress socket = SocketAddress::fromUnixName("/tmp/a.sock");
        QVERIFY(notes.set(PeerNotes::connectionOf(socket), named(u"daemon"_s)));
        QCOMPARE(notes.find(socket).name, u"daemon"_s);
        QVERIFY(notes.find(SocketAddress::fromUnixName({})).isEmpty());
        QVERIFY(notes.find({}).isEmpty());
    }

    void keepsWhatLasts()
    {
        PeerNotes notes;
        const PeerNote full{u"Sensor A"_s, u"by the door"_s, 2};
        for (const QString &host : {u"192.168.1.40"_s, u"fe80::1"_s, u"2001:db8::7"_s}) {
            QVERIFY(notes.set(PeerNotes::hostOf(ip(host, 1)), full));
            QVERIFY(notes.set(PeerNotes::connectionOf(ip(host, 502)), full));
        }
        QVERIFY(notes.set(u"/run/device.sock"_s, full));
        QVERIFY(notes.set(u"@abstract"_s, named(u"x"_s)));
        const ReadPeerNotes read = PeerNotes::parseFile(notes.fileText());
        QCOMPARE(read.problem, QString());
        QVERIFY(read.notes == notes);
        // A port that the system chose is another program's tomorrow.
        PeerNotes more = notes;
        QVERIFY(more.set(u"127.0.0.1:51324"_s, named(u"left window"_s)));
        QVERIFY(more.lasting() == notes);

        const ReadSessionFile session = parseSessionFile(sessionFileText({}, {}, more));
        QCOMPARE(session.problem, QString());
        QVERIFY(session.peers == notes);
        QVERIFY(!sessionFileText({}).contains("peers"));
    }

    void isBounded()
    {
        PeerNotes notes;
        const auto where = [](int number) {
            return u"10.0.%1.%2"_s.arg(number / 250).arg(number % 250);
        };
        const PeerNote longest{u"名"_s.repeated(200), u"注"_s.repeated(200), 5};
        for (int i = 0; i < PeerNotes::most; ++i)
            QVERIFY(notes.set(where(i), longest));
        QVERIFY(!notes.set(where(PeerNotes::most), named(u"one more"_s)));
        QVERIFY(notes.set(where(0), named(u"another"_s)));
        QVERIFY(notes.fileText().size() <= PeerNotes::largestFile);
        QCOMPARE(PeerNotes::parseFile(notes.fileText()).problem, QString());
        QVERIFY(parseSessionFile(sessionFileText({}, {}, notes)).peers == notes);
    }

    void refusesHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &peers, const QString &says) {
            QTest::newRow(name) << inFile(peers) << says;
        };
        QTest::newRow("empty") << QByteArray() << u"no JSON"_s;
        QTest::newRow("garbage") << QByteArray("\xff\xfe{") << u"no JSON"_s;
        QTest::newRow("deep") << QByteArray("[").repeated(100'000) << u"no JSON"_s;
        QTest::newRow("huge") << inFile("[" + QByteArray(" ").repeated(5'000'000) + "]")
                              << u"larger"_s;
        QTest::newRow("format") << QByteArray(R"({"format": 2, "peers": []})") << u"format"_s;
        QTest::newRow("more") << QByteArray(R"({"format": 1, "peers": [], "exec": "x"})")
                              << u"exec"_s;
        row("no list", "{}", u"peers"_s);
        row("null", "null", u"peers"_s);
        row("number", "[7]", u"Peer 1"_s);
        row("no address", R"([{"name": "x"}])", u"address"_s);
        row("address", R"([{"address": "example.org"}])", u"address"_s);
        row("address number", R"([{"address": 7}])", u"address"_s);
        row("short address", R"([{"address": "1"}])", u"address"_s);
        row("port", R"([{"address": "127.0.0.1:99999"}])", u"address"_s);
        row("brackets", R"([{"address": "[127.0.0.1]:1"}])", u"address"_s);
        row("path", R"([{"address": "../../etc/passwd"}])", u"address"_s);
        row("member", R"([{"address": "10.0.0.1", "run": "x"}])", u"run"_s);
        row("name", R"([{"address": "10.0.0.1", "name": 5}])", u"name"_s);
        row("colour", R"([{"address": "10.0.0.1", "colour": 6}])", u"colour"_s);
        row("colour text", R"([{"address": "10.0.0.1", "colour": "red"}])", u"colour"_s);
        row("twice",
            R"([{"address": "10.0.0.1", "name": "a"}, {"address": "10.0.0.1"}, )"
            R"({"address": "::ffff:10.0.0.1", "name": "b"}])",
            u"10.0.0.1"_s);
        QByteArray many = "[";
        for (int i = 0; i <= PeerNotes::most; ++i)
            many += R"({"address":"10.0.0.1"},)";
        many.chop(1);
        row("many", many + ']', u"1,000"_s);
    }

    void refusesHostileFiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const ReadPeerNotes read = PeerNotes::parseFile(json);
        QVERIFY2(read.problem.contains(says), qPrintable(read.problem));
        QVERIFY(read.notes.isEmpty());
        for (const QChar character : read.problem)
            QVERIFY(character.isPrint());
    }

    void namesAreOneReadableLine()
    {
        const QByteArray start = "[{'address': '10.0.0.1', 'name': ";
        const QByteArray bad = "'a\\n\\u202eb\\u0000\\u001b[31m\\u2066c', 'note': '\\u200f'";
        const auto noted = [](QByteArray json) {
            return PeerNotes::parseFile(inFile(json.replace("'", "\"")))
                    .notes.find(ip(u"10.0.0.1"_s, 1));
        };
        const PeerNote note = noted(start + bad + "}]");
        QCOMPARE(note.name, u"a b[31mc"_s);
        QCOMPARE(note.note, QString());
        // Of equal keys the last counts.
        QCOMPARE(noted(start + bad + ", 'name': 'second\\u202d'}]").name, u"second"_s);
    }

    void theListKeepsAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new/peers.json"_s);
        {
            PeerNoteList list(path);
            QSignalSpy changed(&list, &PeerNoteList::changed);
            PeerNotes notes = *list.notes();
            QVERIFY(notes.isEmpty());
            QVERIFY(notes.set(u"10.0.0.1"_s, named(u"一号"_s)));
            QVERIFY(notes.set(u"127.0.0.1:51324"_s, named(u"for now"_s)));
            list.set(notes);
            QCOMPARE(changed.size(), 1);
            QVERIFY(*list.notes() == notes);
        }
        PeerNoteList list(path);
        QCOMPARE(list.notes()->count(), 1);
        QCOMPARE(list.notes()->find(ip(u"10.0.0.1"_s, 7)).name, u"一号"_s);
        // What comes with a session replaces no name.
        PeerNotes others;
        QVERIFY(others.set(u"10.0.0.1"_s, named(u"theirs"_s)));
        QVERIFY(others.set(u"10.0.0.2"_s, named(u"new"_s)));
        QCOMPARE(list.add(others), QString());
        QCOMPARE(list.notes()->find(ip(u"10.0.0.1"_s, 7)).name, u"一号"_s);
        QCOMPARE(list.notes()->find(ip(u"10.0.0.2"_s, 7)).name, u"new"_s);
    }

    void aFileThatCannotBeUsedStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"peers.json"_s);
        writeFile(path, "{ mine }");
        {
            PeerNoteList list(path);
            QVERIFY(list.notes()->isEmpty());
            QVERIFY2(list.problem().contains("peers.json"_L1), qPrintable(list.problem()));
            PeerNotes notes;
            QVERIFY(notes.set(u"10.0.0.1"_s, named(u"x"_s)));
            list.set(notes); // lasts until the end
            QVERIFY(*list.notes() == notes);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "{ mine }");
        PeerNoteList folderInstead(folder.path());
        QVERIFY(folderInstead.notes()->isEmpty() && !folderInstead.problem().isEmpty());
    }

    void theConversationKnowsThem()
    {
        Conversation conversation;
        const PeerId peer = conversation.addPeer(ip(u"10.0.0.1"_s, 7));
        QVERIFY(conversation.peerNote(peer).isEmpty());
        PeerNotes notes;
        QVERIFY(notes.set(u"10.0.0.1"_s, named(u"x"_s)));
        conversation.setNotes(std::make_shared<const PeerNotes>(notes));
        QCOMPARE(conversation.peerNote(peer).name, u"x"_s);
        QVERIFY(conversation.peerNote(PeerId::Everyone).isEmpty());
        QVERIFY(conversation.peerNote(PeerId{99}).isEmpty());
    }

    void blocksHostsAndNetworks_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("shown"); // empty: it is none
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const auto row = [](const QString &range, const QString &shown, const QString &in = {},
                            const QString &out = {}) {
            QTest::newRow(qPrintable(range)) << range << shown << in << out;
        };
        row(u"192.168.1.23"_s, u"192.168.1.23"_s, u"192.168.1.23"_s, u"192.168.1.24"_s);
        row(u"192.168.1.23/24"_s, u"192.168.1.0/24"_s, u"192.168.1.255"_s, u"192.168.2.0"_s);
        row(u"10.0.0.0/9"_s, u"10.0.0.0/9"_s, u"10.127.255.255"_s, u"10.128.0.0"_s);
        row(u"0.0.0.0/0"_s, u"0.0.0.0/0"_s, u"203.0.113.9"_s, u"::1"_s);
        row(u"::1"_s, u"::1"_s, u"::1"_s, u"127.0.0.1"_s);
        row(u"fe80::1/10"_s, u"fe80::/10"_s, u"febf::7"_s, u"fec0::"_s);
        row(u"::/0"_s, u"::/0"_s, u"2001:db8::1"_s, u"127.0.0.1"_s);
        row(u"::ffff:10.0.0.7"_s, u"10.0.0.7"_s, u"10.0.0.7"_s, u"10.0.0.8"_s);
        row(u"::ffff:0:0/96"_s, u"0.0.0.0/0"_s, u"203.0.113.9"_s, u"::1"_s);
        row(u"::ffff:127.0.0.0/104"_s, u"127.0.0.0/8"_s, u"127.9.9.9"_s, u"128.0.0.1"_s);
        row(u"::ffff:10.0.0.7/128"_s, u"10.0.0.7"_s, u"10.0.0.7"_s, u"10.0.0.8"_s);
        for (const char *none :
             {"", "1", "10.0.0", "::ffff:10.0.0.1/129", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/",
              "::/129", "example.org", "10.0.0.1:80", "fe80::1%eth0", "10.0.0.1/8/8"})
            QTest::newRow(qPrintable(u"none %1"_s.arg(QLatin1StringView(none))))
                    << QString::fromLatin1(none) << QString() << QString() << QString();
    }

    void blocksHostsAndNetworks()
    {
        QFETCH(QString, range);
        QFETCH(QString, shown);
        QFETCH(QString, in);
        QFETCH(QString, out);
        const std::optional<AddressRange> read = AddressRange::fromString(range);
        QCOMPARE(read.has_value(), !shown.isEmpty());
        if (!read)
            return;
        QCOMPARE(read->toString(), shown);
        QVERIFY(read->contains(ip(in, 5)));
        QVERIFY(!read->contains(ip(out, 5)));
        QVERIFY(!read->contains(SocketAddress::fromUnixName("/tmp/a.sock")));
        QVERIFY(AddressRange::fromString(read->toString()) == read);
    }

    void blockedHostsAreBounded()
    {
        BlockedHosts hosts;
        for (int i = 0; i < BlockedHosts::most; ++i)
            QVERIFY(hosts.add(*AddressRange::ofHost(ip(u"10.0.1.%1"_s.arg(i), 1))));
        QVERIFY(!hosts.add(*AddressRange::ofHost(ip(u"10.0.2.1"_s, 1))));
        QVERIFY(hosts.add(*AddressRange::ofHost(ip(u"10.0.1.7"_s, 1)))); // is there
        QVERIFY(BlockedHosts::fromString(hosts.toString()) == hosts);
        QVERIFY(!BlockedHosts::fromString(QString(hosts.toString() + u",10.0.2.1"_s)));
        QVERIFY(!AddressRange::ofHost(SocketAddress::fromUnixName("/tmp/a.sock")));
    }
};

QTEST_GUILESS_MAIN(TestPeerNotes)
#include "tst_peernotes.moc"
