// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/icmp/icmpdatagram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

using Family = SocketAddress::Family;
using Kind = IcmpFieldKind;

namespace {

QByteArray bytes(const char *hex) { return QByteArray::fromHex(hex); }

/// Returns the value of the first field of a kind, beginning with the quoted ones if asked.
QString valueOf(const IcmpDatagram &packet, Kind kind, bool isQuoted = false)
{
    for (const IcmpField &field : packet.fields()) {
        if (field.kind == kind && field.isQuoted == isQuoted)
            return field.value;
    }
    return {};
}

// What a raw socket reads of an echo reply from 127.0.0.1: identifier 1, sequence number 2, "hi!".
constexpr const char *replyWithIp = "4500001f3039000040014ca37f0000017f000001"
                                    "0000 7679 0001 0002 686921";

} // namespace

class TestIcmpDatagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAsTheInternetDoes_data();
    void sumsAsTheInternetDoes();
    void buildsEchoRequests();
    void leavesTheChecksumOfIPv6ToTheSystem();
    void readsAReplyWithItsIpHeader();
    void readsAReplyWithoutIpHeader();
    void namesEveryByteOfTheHeadersOnce_data();
    void namesEveryByteOfTheHeadersOnce();
    void readsWhatAnErrorIsAbout();
    void readsWhatAnErrorOfIPv6IsAbout();
    void refusesWhatIsTooShort_data();
    void refusesWhatIsTooShort();
    void readsNothingBeyondTheEnd();
};

void TestIcmpDatagram::sumsAsTheInternetDoes_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("sum");
    // The example of RFC 1071, section 3: the sum is ddf2.
    QTest::newRow("RFC 1071") << bytes("0001f203f4f5f6f7") << 0xffff - 0xddf2;
    QTest::newRow("nothing") << QByteArray() << 0xffff;
    QTest::newRow("one byte") << bytes("01") << 0xfeff;
    QTest::newRow("odd") << bytes("0001f203f4f5f6") << 0xffff - 0xdcfb;
    QTest::newRow("carries") << bytes("ffffffff0001") << 0xfffe;
    QTest::newRow("largest") << QByteArray(65535, '\xff') << 0x00ff;
}

void TestIcmpDatagram::sumsAsTheInternetDoes()
{
    QFETCH(QByteArray, data);
    QTEST(int(IcmpDatagram::checksum(data)), "sum");
}

void TestIcmpDatagram::buildsEchoRequests()
{
    const QByteArray request = IcmpDatagram::echoRequest(Family::IPv4, 0x1234, 7, "hello");
    QCOMPARE(request.size(), 13);
    QCOMPARE(request.first(2), bytes("0800"));
    QCOMPARE(request.sliced(4, 4), bytes("12340007"));
    QCOMPARE(request.sliced(8), "hello");
    QCOMPARE(IcmpDatagram::checksum(request), 0);
    QCOMPARE(IcmpDatagram::checksum(IcmpDatagram::echoRequest(Family::IPv4, 0, 0, {})), 0);
}

void TestIcmpDatagram::leavesTheChecksumOfIPv6ToTheSystem()
{
    QCOMPARE(IcmpDatagram::echoRequest(Family::IPv6, 0x1234, 7, "x"), bytes("800000001234000778"));
}

void TestIcmpDatagram::readsAReplyWithItsIpHeader()
{
    const QByteArray datagram = bytes(replyWithIp);
    const auto packet = IcmpDatagram::parse(Family::IPv4, datagram);
    QVERIFY(packet);
    QVERIFY(packet->hasIpHeader() && packet->isEchoReply());
    QVERIFY(!packet->isEchoRequest() && !packet->isError());
    QCOMPARE(packet->headerSize(), 28);
    QCOMPARE(datagram.sliced(packet->headerSize()), "hi!");
    QCOMPARE(packet->timeToLive(), 64);
    QCOMPARE(packet->identifier(), quint16(1));
    QCOMPARE(packet->sequence(), quint16(2));
    QCOMPARE(valueOf(*packet, Kind::Version), u"4, 20"_s);
    QCOMPARE(valueOf(*packet, Kind::TotalLength), u"31"_s);
    QCOMPARE(valueOf(*packet, Kind::Identification), u"0x3039"_s);
    QCOMPARE(valueOf(*packet, Kind::TimeToLive), u"64"_s);
    QCOMPARE(valueOf(*packet, Kind::Protocol), u"1"_s);
    QCOMPARE(valueOf(*packet, Kind::Source), u"127.0.0.1"_s);
    QCOMPARE(valueOf(*packet, Kind::Destination), u"127.0.0.1"_s);
    QCOMPARE(valueOf(*packet, Kind::Type), u"0"_s);
    QCOMPARE(valueOf(*packet, Kind::Sequence), u"2"_s);
}

void TestIcmpDatagram::readsAReplyWithoutIpHeader()
{
    const auto packet = IcmpDatagram::parse(Family::IPv4, bytes(replyWithIp).sliced(20));
    QVERIFY(packet);
    QVERIFY(!packet->hasIpHeader() && packet->isEchoReply());
    QCOMPARE(packet->headerSize(), 8);
    QCOMPARE(packet->timeToLive(), -1);
    QCOMPARE(packet->sequence(), quint16(2));
}

void TestIcmpDatagram::namesEveryByteOfTheHeadersOnce_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QByteArray>("datagram");
    QTest::newRow("with IP") << int(Family::IPv4) << bytes(replyWithIp);
    QTest::newRow("options") << int(Family::IPv4)
                             << bytes("4600002000000000ff0100007f0000017f00000101020300"
                                      "0800000000000000");
    QTest::newRow("without IP") << int(Family::IPv4) << bytes("0800f7ff00000000");
    QTest::newRow("timestamp") << int(Family::IPv4) << bytes("0d00000000000000aabbccdd");
    QTest::newRow("v6") << int(Family::IPv6) << bytes("8100000000010002");
    QTest::newRow("neighbour") << int(Family::IPv6) << bytes("8700000000000000");
    QTest::newRow("error") << int(Family::IPv4) << bytes("0b00000000000000") + bytes(replyWithIp);
    QTest::newRow("error with little") << int(Family::IPv4) << bytes("0b0000000000000045");
}

void TestIcmpDatagram::namesEveryByteOfTheHeadersOnce()
{
    QFETCH(int, family);
    QFETCH(QByteArray, datagram);
    const auto packet = IcmpDatagram::parse(Family(family), datagram);
    QVERIFY(packet);
    qsizetype next = 0;
    for (const IcmpField &field : packet->fields()) {
        QCOMPARE(field.offset, next);
        QVERIFY(field.size > 0 && !field.value.isEmpty());
        next += field.size;
    }
    QCOMPARE(next, packet->headerSize());
    // The headers alone say the same.
    const auto again = IcmpDatagram::parse(Family(family), datagram.first(packet->headerSize()));
    QVERIFY(again);
    QCOMPARE(again->headerSize(), packet->headerSize());
}

void TestIcmpDatagram::readsWhatAnErrorIsAbout()
{
    // Destination unreachable (port) from 10.0.0.1, which quotes an echo request of ours.
    const QByteArray datagram = bytes("4500003800000000fe0100000a0000010a000002"
                                      "0301000000000000"
                                      "4500001c000040004001000 00a0000020a000009"
                                      "0800000012340005")
                                + "rest";
    const auto packet = IcmpDatagram::parse(Family::IPv4, datagram);
    QVERIFY(packet);
    QVERIFY(packet->isError() && !packet->isEchoRequest());
    QCOMPARE(packet->type(), 3);
    QCOMPARE(packet->code(), 1);
    QCOMPARE(packet->timeToLive(), 254);
    QCOMPARE(packet->identifier(), quint16(0x1234));
    QCOMPARE(packet->sequence(), quint16(5));
    QCOMPARE(datagram.sliced(packet->headerSize()), "rest");
    QCOMPARE(valueOf(*packet, Kind::Source), u"10.0.0.1"_s);
    QCOMPARE(valueOf(*packet, Kind::Destination, true), u"10.0.0.9"_s);
    QCOMPARE(valueOf(*packet, Kind::Type, true), u"8"_s);

    // One that quotes a datagram of UDP is about nobody's echo request.
    QByteArray other = datagram;
    other[28 + 9] = 17;
    const auto udp = IcmpDatagram::parse(Family::IPv4, other);
    QVERIFY(udp && udp->isError());
    QVERIFY(!udp->identifier());
    QCOMPARE(udp->headerSize(), 48);
}

void TestIcmpDatagram::readsWhatAnErrorOfIPv6IsAbout()
{
    const QByteArray datagram = bytes("0104000000000000"
                                      "6000000000083a40"
                                      "fe800000000000000000000000000001"
                                      "fe800000000000000000000000000002"
                                      "8000000043210001");
    const auto packet = IcmpDatagram::parse(Family::IPv6, datagram);
    QVERIFY(packet && packet->isError());
    QCOMPARE(packet->identifier(), quint16(0x4321));
    QCOMPARE(packet->headerSize(), datagram.size());
    QCOMPARE(valueOf(*packet, Kind::HopLimit, true), u"64"_s);
    QCOMPARE(valueOf(*packet, Kind::Destination, true), u"fe80::2"_s);
}

void TestIcmpDatagram::refusesWhatIsTooShort_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QByteArray>("datagram");
    QTest::newRow("empty") << int(Family::IPv4) << QByteArray();
    QTest::newRow("seven bytes") << int(Family::IPv4) << bytes("08000000000000");
    QTest::newRow("no whole IP header") << int(Family::IPv4) << bytes("4500001f30390000");
    QTest::newRow("IP header shorter than any")
            << int(Family::IPv4)
            << bytes("4400001f3039000040014ca37f0000017f000001") + QByteArray(8, '\0');
    QTest::newRow("IP header longer than all")
            << int(Family::IPv4)
            << bytes("4f00001f3039000040014ca37f0000017f000001") + QByteArray(8, '\0');
    QTest::newRow("nothing behind the IP header")
            << int(Family::IPv4) << bytes(replyWithIp).first(27);
    QTest::newRow("v6") << int(Family::IPv6) << bytes("81000000000100");
}

void TestIcmpDatagram::refusesWhatIsTooShort()
{
    QFETCH(int, family);
    QFETCH(QByteArray, datagram);
    QVERIFY(!IcmpDatagram::parse(Family(family), datagram));
}

void TestIcmpDatagram::readsNothingBeyondTheEnd()
{
    // Whatever sizes are stated and wherever it is cut: the headers end in what is there.
    const QByteArray samples[] = {bytes(replyWithIp),
                                  bytes("0b00000000000000") + bytes(replyWithIp),
                                  bytes("4f") + QByteArray(80, '\xff'),
                                  bytes("0300000000000000") + bytes("4f") + QByteArray(70, '\xff')};
    for (const QByteArray &sample : samples) {
        for (qsizetype size = 0; size <= sample.size(); ++size) {
            for (const Family family : {Family::IPv4, Family::IPv6}) {
                const QByteArray cut(sample.constData(), size); // so that a sanitizer would notice
                const auto packet = IcmpDatagram::parse(family, cut);
                QVERIFY(!packet || packet->headerSize() <= size);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestIcmpDatagram)
#include "tst_icmpdatagram.moc"
