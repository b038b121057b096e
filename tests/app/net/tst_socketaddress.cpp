// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/socketaddress.h"

#include <QNetworkInterface>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestSocketAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHostAndPort_data();
    void showsHostAndPort();
    void survivesTheWayThroughQHostAddress_data();
    void survivesTheWayThroughQHostAddress();
    void isNullWithoutAnAddress();
    void namesTheInterfaceOfAScope();
    void keepsNetworkByteOrder();
    void tellsAddressesApart();
    void namesHostsWithoutPorts();
    void namesUnixSockets();
    void tellsUnixSocketsApart();
};

void TestSocketAddress::namesHostsWithoutPorts()
{
    const SocketAddress host = SocketAddress::fromIPv4(0x7f000001, 8000).withoutPort();
    QCOMPARE(host.toString(), u"127.0.0.1"_s);
    QVERIFY(!host.hasPort() && host != SocketAddress::fromIPv4(0x7f000001, 0));
    QCOMPARE(SocketAddress(QHostAddress(u"::1"_s), 1).withoutPort().toString(), u"::1"_s);
    QCOMPARE(SocketAddress::fromIPv4(0, 0).withoutPort().displayText(), u"*"_s);
}

void TestSocketAddress::namesUnixSockets()
{
    const auto text = [](const QByteArray &name) {
        return SocketAddress::fromUnixName(name).toString();
    };
    QCOMPARE(text("/tmp/a.sock"), u"/tmp/a.sock"_s);
    QCOMPARE(text("/tmp/套接字"), u"/tmp/套接字"_s);
    QCOMPARE(text(QByteArray("\0chat", 5)), u"@chat"_s);
    QCOMPARE(text(QByteArray("\0a\0b", 4)), u"@a%00b"_s);
    QCOMPARE(text("/a b%<&>\n"), u"/a%20b%25%3C%26%3E%0A"_s);
    QCOMPARE(text("/\xff"), u"/%FF"_s);
    QCOMPARE(text("/\u202e"), u"/%E2%80%AE"_s); // would turn what follows round
    QCOMPARE(text("a.sock"), u"./a.sock"_s);
    QCOMPARE(text("127.0.0.1:8000"), u"./127.0.0.1:8000"_s);
    QCOMPARE(text({}), u"unnamed"_s);
    for (const QByteArray &name : {"/a b%\n"_ba, "@a"_ba, "127.0.0.1"_ba, QByteArray("\0a\0b", 4),
                                   "/\xff"_ba, QByteArray("\0", 1)})
        QCOMPARE(SocketAddress::fromUnixText(SocketAddress::fromUnixName(name).hostText())
                         .unixName(),
                 name);
    const SocketAddress unnamed = SocketAddress::fromUnixName({}, {4711, u"ann"_s, u"python3"_s});
    QCOMPARE(unnamed.toString(), u"python3[4711]"_s);
    QCOMPARE(unnamed.hostText(), QString());
    QVERIFY(unnamed.isUnix() && unnamed.isLoopback() && !unnamed.isAny() && !unnamed.isNull());
    QCOMPARE(unnamed.port(), 0);
}

void TestSocketAddress::tellsUnixSocketsApart()
{
    const SocketAddress one = SocketAddress::fromUnixName("/tmp/one");
    QCOMPARE(one, SocketAddress::fromUnixName("/tmp/one", {1, u"ann"_s, u"nc"_s}));
    QVERIFY(one != SocketAddress::fromUnixName("/tmp/two"));
    QVERIFY(one != SocketAddress());
    QVERIFY(one != SocketAddress(QHostAddress(u"127.0.0.1"_s), 0));
    QVERIFY(SocketAddress::fromUnixName({}, {1, {}, {}})
            != SocketAddress::fromUnixName({}, {2, {}, {}}));
    QSet<SocketAddress> set{one, SocketAddress::fromUnixName("/tmp/one")};
    QCOMPARE(set.size(), 1);
}

void TestSocketAddress::showsHostAndPort_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hostText");
    QTest::addColumn<bool>("loopback");
    QTest::addColumn<bool>("any");
    QTest::newRow("IPv4 loopback")
            << u"127.0.0.1"_s << 8000 << u"127.0.0.1:8000"_s << u"127.0.0.1"_s << true << false;
    QTest::newRow("another loopback")
            << u"127.9.8.7"_s << 1 << u"127.9.8.7:1"_s << u"127.9.8.7"_s << true << false;
    QTest::newRow("IPv4") << u"192.168.1.20"_s << 65535 << u"192.168.1.20:65535"_s
                          << u"192.168.1.20"_s << false << false;
    QTest::newRow("IPv4 any") << u"0.0.0.0"_s << 0 << u"0.0.0.0:0"_s << u"0.0.0.0"_s << false
                              << true;
    QTest::newRow("128 is not loopback")
            << u"128.0.0.1"_s << 80 << u"128.0.0.1:80"_s << u"128.0.0.1"_s << false << false;
    QTest::newRow("IPv6 loopback")
            << u"::1"_s << 8000 << u"[::1]:8000"_s << u"::1"_s << true << false;
    QTest::newRow("IPv6 any") << u"::"_s << 8001 << u"[::]:8001"_s << u"::"_s << false << true;
    QTest::newRow("IPv6") << u"2001:db8::7"_s << 443 << u"[2001:db8::7]:443"_s << u"2001:db8::7"_s
                          << false << false;
    QTest::newRow("mapped loopback") << u"::ffff:127.0.0.1"_s << 80 << u"[::ffff:127.0.0.1]:80"_s
                                     << u"::ffff:127.0.0.1"_s << true << false;
    QTest::newRow("::2 is not loopback")
            << u"::2"_s << 80 << u"[::2]:80"_s << u"::2"_s << false << false;
}

void TestSocketAddress::showsHostAndPort()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    const SocketAddress address{QHostAddress(host), quint16(port)};
    QTEST(address.toString(), "text");
    QTEST(address.hostText(), "hostText");
    QTEST(address.isLoopback(), "loopback");
    QTEST(address.isAny(), "any");
    QCOMPARE(address.port(), quint16(port));
    QVERIFY(!address.isNull());
}

void TestSocketAddress::survivesTheWayThroughQHostAddress_data()
{
    QTest::addColumn<QHostAddress>("host");
    QTest::addColumn<SocketAddress::Family>("family");
    QTest::newRow("IPv4") << QHostAddress(u"10.1.2.3"_s) << SocketAddress::Family::IPv4;
    QTest::newRow("IPv6") << QHostAddress(u"fe80::abcd"_s) << SocketAddress::Family::IPv6;
    QTest::newRow("any of IPv4") << QHostAddress(QHostAddress::AnyIPv4)
                                 << SocketAddress::Family::IPv4;
    QTest::newRow("any of IPv6") << QHostAddress(QHostAddress::AnyIPv6)
                                 << SocketAddress::Family::IPv6;
}

void TestSocketAddress::survivesTheWayThroughQHostAddress()
{
    QFETCH(QHostAddress, host);
    const SocketAddress address(host, 1234);
    QTEST(address.family(), "family");
    QCOMPARE(address.host(), host);
    QCOMPARE(SocketAddress(address.host(), address.port()), address);
    QCOMPARE(qHash(SocketAddress(address.host(), address.port())), qHash(address));
}

void TestSocketAddress::isNullWithoutAnAddress()
{
    const SocketAddress fromNothing(QHostAddress(), 8000);
    QVERIFY(fromNothing.isNull());
    QCOMPARE(fromNothing, SocketAddress());
    QCOMPARE(fromNothing.toString(), QString());
    QCOMPARE(fromNothing.hostText(), QString());
    QVERIFY(!fromNothing.isAny());
    QVERIFY(!fromNothing.isLoopback());
    QVERIFY(fromNothing.host().isNull());

    const SocketAddress both(QHostAddress(QHostAddress::Any), 8000);
    QCOMPARE(both.family(), SocketAddress::Family::IPv6);
    QVERIFY(both.isAny());
}

void TestSocketAddress::namesTheInterfaceOfAScope()
{
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    if (interfaces.isEmpty())
        QSKIP("This machine has no network interface");
    const QNetworkInterface &card = interfaces.first();

    std::array<quint8, 16> ip{};
    ip[0] = 0xfe;
    ip[1] = 0x80;
    ip[15] = 1;
    const auto named = SocketAddress::fromIPv6(ip, quint32(card.index()), 8000);
    QCOMPARE(named.toString(), u"[fe80::1%%1]:8000"_s.replace("%1"_L1, card.name()));
    QCOMPARE(named.scope(), quint32(card.index()));
    QCOMPARE(SocketAddress(named.host(), 8000), named);

    const auto unknown = SocketAddress::fromIPv6(ip, 99999, 8000);
    QCOMPARE(unknown.hostText(), u"fe80::1%99999"_s);
    QCOMPARE(SocketAddress(unknown.host(), 8000), unknown);
    QVERIFY(named != unknown);
}

void TestSocketAddress::keepsNetworkByteOrder()
{
    const auto address = SocketAddress::fromIPv4(0x7f000001, 80);
    QCOMPARE(address.bytes()[0], quint8(127));
    QCOMPARE(address.bytes()[3], quint8(1));
    QCOMPARE(address.bytes()[4], quint8(0));
    QCOMPARE(address.toString(), u"127.0.0.1:80"_s);
}

void TestSocketAddress::tellsAddressesApart()
{
    QSet<SocketAddress> seen;
    for (quint32 host = 0; host < 16; ++host) {
        for (quint16 port = 0; port < 16; ++port)
            seen.insert(SocketAddress::fromIPv4(0x0a000000 + host, port));
    }
    QCOMPARE(seen.size(), 256);
    QVERIFY(seen.contains(SocketAddress(QHostAddress(u"10.0.0.15"_s), 15)));
    QVERIFY(!seen.contains(SocketAddress(QHostAddress(u"10.0.0.16"_s), 0)));
    QVERIFY(SocketAddress::fromIPv4(0, 1) != SocketAddress::fromIPv6({}, 0, 1));
}

QTEST_GUILESS_MAIN(TestSocketAddress)
#include "tst_socketaddress.moc"
