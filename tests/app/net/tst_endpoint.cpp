// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpoint.h"
#include "app/net/address/endpointparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

constexpr auto client = Role::Client;
constexpr auto server = Role::Server;

QString kindName(HostKind kind)
{
    switch (kind) {
    case HostKind::Any:
        return u"any"_s;
    case HostKind::ThisMachine:
        return u"here"_s;
    case HostKind::IPv4:
        return u"v4"_s;
    case HostKind::IPv6:
        return u"v6"_s;
    case HostKind::Name:
        return u"name"_s;
    }
    return {};
}

QString problemName(EndpointProblemKind kind)
{
    static const QStringList names{u"Empty"_s,
                                   u"UnknownScheme"_s,
                                   u"HostHasSpace"_s,
                                   u"HostNotValid"_s,
                                   u"UnclosedBracket"_s,
                                   u"IPv6NotValid"_s,
                                   u"IPv6NeedsBrackets"_s,
                                   u"PortNotANumber"_s,
                                   u"PortOutOfRange"_s,
                                   u"PortZeroForClient"_s,
                                   u"PortNotUsed"_s,
                                   u"PercentNotValid"_s,
                                   u"PathWithoutHost"_s,
                                   u"PathMissing"_s,
                                   u"PathNotAbsolute"_s,
                                   u"PathNotText"_s,
                                   u"PathTooLong"_s};
    return names.at(qsizetype(kind));
}

QString partName(EndpointPartKind kind)
{
    static const QStringList names{u"scheme"_s, u"user"_s, u"password"_s, u"host"_s,
                                   u"port"_s,   u"path"_s, u"query"_s,    u"fragment"_s};
    return names.at(qsizetype(kind));
}

/// Returns what a socket needs from an address, such as `tcp 127.0.0.1 here 8000`.
QString summary(const ParsedEndpoint &parsed)
{
    if (parsed.problem)
        return problemName(parsed.problem->kind);
    const Endpoint &endpoint = parsed.endpoint;
    return u"%1 %2 %3 %4"_s.arg(endpoint.scheme, endpoint.host.isEmpty() ? u"-"_s : endpoint.host,
                                kindName(endpoint.hostKind), QString::number(endpoint.port));
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void knowsWhereEachPartStands_data();
    void knowsWhereEachPartStands();
    void readsPathsOfUnixSockets_data();
    void readsPathsOfUnixSockets();
    void knowsWhoTakesItsPlace();
    void readsHostsWithoutPorts();
};

void TestEndpoint::readsHostsWithoutPorts()
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    const auto read = [](const QString &typed, Role role = Role::Client) {
        const ParsedEndpoint parsed = parseEndpoint(typed, role, Protocol::Icmp);
        return parsed.problem ? problemName(parsed.problem->kind) : parsed.endpoint.toString();
    };
    QCOMPARE(read(u"icmp://127.0.0.1"_s), u"icmp://127.0.0.1"_s);
    QCOMPARE(read(u"example.org"_s), u"icmp://example.org"_s);
    QCOMPARE(read(u"::1"_s), u"icmp://[::1]"_s);
    QCOMPARE(read(u"icmp://"_s), u"icmp://localhost"_s);
    QCOMPARE(read(u"icmp://"_s, Role::Server), u"icmp://*"_s);
    QCOMPARE(read(u"icmp://127.0.0.1:80"_s), u"PortNotUsed"_s);
    QCOMPARE(read(u"8000"_s), u"PortNotUsed"_s);
    const ParsedEndpoint parsed = parseEndpoint(u"icmp://host", Role::Client, Protocol::Tcp);
    QVERIFY(parsed.ok() && !parsed.part(EndpointPartKind::Port));
    QVERIFY(!parsed.endpoint.isTakenBy(SocketAddress::fromIPv4(0, 0)));
#endif
}

void TestEndpoint::knowsWhoTakesItsPlace()
{
    const auto place = [](const QString &typed, Protocol protocol) {
        return parseEndpoint(typed, Role::Server, protocol).endpoint;
    };
    const Endpoint path = place(u"unix:/tmp/a.sock"_s, Protocol::Unix);
    QVERIFY(path.isTakenBy(SocketAddress::fromUnixText(u"/tmp/a.sock")));
    QVERIFY(!path.isTakenBy(SocketAddress::fromUnixText(u"/tmp/b.sock"))); // both have port 0
    const Endpoint port = place(u"127.0.0.1:8000"_s, Protocol::Tcp);
    QVERIFY(port.isTakenBy(SocketAddress::fromIPv4(0, 8000)));
    QVERIFY(!port.isTakenBy(SocketAddress::fromIPv4(0x7f000001, 8001)));
}

void TestEndpoint::readsPathsOfUnixSockets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("expected"); // the address, or what is wrong
    const auto row = [](const QByteArray &typed, const QString &expected,
                        Protocol protocol = Protocol::Tcp) {
        QTest::newRow(typed.constData()) << QString::fromUtf8(typed) << protocol << expected;
    };
    row("unix:/tmp/a.sock", u"unix:/tmp/a.sock"_s);
    row("  UNIX:/tmp/a.sock ", u"unix:/tmp/a.sock"_s);
    row("unix：／tmp／a.sock", u"unix:/tmp/a.sock"_s);
    row("unix:///tmp/a.sock", u"unix:/tmp/a.sock"_s);
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    row("unixgram:/tmp/a.sock", u"unixgram:/tmp/a.sock"_s);
    row("unixgram:@chat", u"unixgram:@chat"_s);
    row("/tmp/a.sock", u"unixgram:/tmp/a.sock"_s, Protocol::UnixDatagram);
#endif
    row("unix:////tmp//a", u"unix:/tmp//a"_s);
    row("unix:/聊天（一）。sock", u"unix:/聊天（一）。sock"_s); // a file's name stays as it is
    row("unix:/%EF%BC%8F", u"unix:/%EF%BC%8F"_s);
    row("unix:＠chat", u"unix:@chat"_s);
    row("unix:@chat", u"unix:@chat"_s);
    row("unix:@a:b@c/d", u"unix:@a:b@c/d"_s);
    row("unix:/a b?c=d#e%25", u"unix:/a%20b?c=d#e%25"_s);
    row("/tmp/a.sock", u"unix:/tmp/a.sock"_s, Protocol::Unix);
    row("@chat", u"unix:@chat"_s, Protocol::Unix);
    row("tcp://127.0.0.1:8000", u"tcp://127.0.0.1:8000"_s, Protocol::Unix);
    row("unix:8000", u"tcp://unix:8000"_s); // a host of that name
    row("tcp://unix/tmp", u"tcp://unix:8000"_s);
    row("/tmp/a.sock", u"PathWithoutHost"_s);
    row("//user:sec", u"PathWithoutHost"_s, Protocol::Unix); // a password would not be kept
    row("@a:b@c", u"PathWithoutHost"_s, Protocol::Unix);
    row("unix:", u"PathMissing"_s);
    row("unix:@", u"PathMissing"_s);
    row("unix:a.sock", u"PathNotAbsolute"_s);
    row("unix:./a.sock", u"PathNotAbsolute"_s);
    row("unix:~/a.sock", u"PathNotAbsolute"_s);
    row("127.0.0.1:8000", u"PathNotAbsolute"_s, Protocol::Unix);
    row("unix:/a%0", u"PercentNotValid"_s);
    row("unix:/a%00", u"PathNotText"_s);
    row("unix:/a%FF", u"PathNotText"_s);
    const QByteArray longest = "unix:/" + QByteArray(106, 'a');
    row(longest, QString::fromUtf8(longest));
    row(longest + 'a', u"PathTooLong"_s);
    row("unix:/" + QByteArray("\xe5\xa5\x97").repeated(36), u"PathTooLong"_s); // 109 bytes
}

void TestEndpoint::readsPathsOfUnixSockets()
{
    QFETCH(QString, typed);
    QFETCH(Protocol, protocol);
    QFETCH(QString, expected);
    const ParsedEndpoint parsed = parseEndpoint(typed, client, protocol);
    QCOMPARE(parsed.problem ? problemName(parsed.problem->kind) : parsed.endpoint.toString(),
             expected);
    if (!parsed.ok() || !traitsOf(parsed.endpoint.protocol).usesPaths)
        return;
    QCOMPARE(parsed.part(EndpointPartKind::Host), nullptr);
    QCOMPARE(parsed.part(EndpointPartKind::Port), nullptr);
    QVERIFY(parsed.part(EndpointPartKind::Path));
    QCOMPARE(parseEndpoint(expected, client, Protocol::Tcp).endpoint.path, parsed.endpoint.path);
}

void TestEndpoint::readsEveryForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *typed, const char *expected, Role role = client) {
        QTest::newRow(qPrintable(QString::fromUtf8(typed)
                                 + (role == server ? u" (server)"_s : QString())))
                << QString::fromUtf8(typed) << role << QString::fromUtf8(expected);
    };
    // Socket addresses.
    row("127.0.0.1:8000", "tcp 127.0.0.1 here 8000");
    row("127.0.0.1", "tcp 127.0.0.1 here 8000");
    row("tcp://127.0.0.1:8000", "tcp 127.0.0.1 here 8000");
    row("udp://127.0.0.1:8001", "udp 127.0.0.1 here 8001");
    row("udp://127.0.0.1", "udp 127.0.0.1 here 8001");
    row("tcp://127.0.0.1", "tcp 127.0.0.1 here 8000");
    row("TCP://127.0.0.1", "tcp 127.0.0.1 here 8000");
    row("127.9.9.9:1", "tcp 127.9.9.9 here 1");
    row("192.168.1.10:9000", "tcp 192.168.1.10 v4 9000");
    row("0.0.0.0:8000", "tcp 0.0.0.0 v4 8000", server);
    row("255.255.255.255:65535", "tcp 255.255.255.255 v4 65535");
    row("localhost", "tcp localhost here 8000");
    row("localhost:9000", "tcp localhost here 9000");
    row("LOCALHOST:9000", "tcp localhost here 9000");
    row("localhost.:9000", "tcp localhost. here 9000");
    row("example.com", "tcp example.com name 8000");
    row("Example.COM:80", "tcp example.com name 80");
    row("example.com.:80", "tcp example.com. name 80");
    row("my_service:80", "tcp my_service name 80");
    row("a-b.c-d:80", "tcp a-b.c-d name 80");
    row("3com.example:80", "tcp 3com.example name 80");
    row("80a:80", "tcp 80a name 80");
    row("tcp://80a", "tcp 80a name 8000");
    row("1a2b3c4d5e6f", "tcp 1a2b3c4d5e6f name 8000");
    row("127.0.0.1:", "tcp 127.0.0.1 here 8000");
    row("localhost:080", "tcp localhost here 80");
    // A port alone, and no host at all.
    row("8000", "tcp - here 8000");
    row("8000", "tcp - any 8000", server);
    row(":8000", "tcp - here 8000");
    row(":8000", "tcp - any 8000", server);
    row("tcp://8000", "tcp - any 8000", server);
    row("tcp://:8000", "tcp - any 8000", server);
    row("udp://", "udp - any 8001", server);
    row("tcp://", "tcp - here 8000");
    row("*", "tcp - any 8000", server);
    row("*", "tcp - here 8000");
    row("*:80", "tcp - any 80", server);
    row("udp://*:80", "udp - any 80", server);
    row(":", "tcp - any 8000", server);
    row("0", "tcp - any 0", server);
    row(":0", "tcp - any 0", server);
    row("127.0.0.1:0", "tcp 127.0.0.1 here 0", server);
    row("65535", "tcp - any 65535", server);
    row("/", "tcp - here 8000");
    row("//127.0.0.1:80", "tcp 127.0.0.1 here 80");
    // IPv6.
    row("[::1]:8000", "tcp ::1 here 8000");
    row("[::1]", "tcp ::1 here 8000");
    row("[::1]:", "tcp ::1 here 8000");
    row("tcp://[::1]:9000", "tcp ::1 here 9000");
    row("[::]:8000", "tcp :: v6 8000", server);
    row("[0:0:0:0:0:0:0:1]:8000", "tcp ::1 here 8000");
    row("[2001:DB8::5]:8000", "tcp 2001:db8::5 v6 8000");
    row("[fe80::1%eth0]:8000", "tcp fe80::1%eth0 v6 8000");
    row("[fe80::1%25eth0]:8000", "tcp fe80::1%eth0 v6 8000");
    row("[fe80::1%2]:8000", "tcp fe80::1%2 v6 8000");
    row("[fe80::1%25]:8000", "tcp fe80::1%25 v6 8000");
    row("[::ffff:192.0.2.1]:80", "tcp ::ffff:192.0.2.1 v6 80");
    row("::1", "tcp ::1 here 8000");
    row("::", "tcp :: v6 8000", server);
    row("fe80::1%eth0", "tcp fe80::1%eth0 v6 8000");
    row("1:2:3:4:5:6:7:8", "tcp 1:2:3:4:5:6:7:8 v6 8000");
    // URLs.
    row("http://user:passwd@www.google.com/pages/index.html?key1=data1",
        "http www.google.com name 80");
    row("https://example.com", "https example.com name 443");
    row("ftp://example.com/file", "ftp example.com name 21");
    row("ssh://me@example.com", "ssh example.com name 22");
    row("telnet://example.com", "telnet example.com name 23");
    row("smtp://example.com", "smtp example.com name 25");
    row("echo://127.0.0.1", "echo 127.0.0.1 here 7");
    row("http://example.com:8080/", "http example.com name 8080");
    row("HTTP://EXAMPLE.com", "http example.com name 80");
    row("http://", "http - here 80");
    row("example.com/path?x=1", "tcp example.com name 8000");
    row("example.com:80/path?x=1#part", "tcp example.com name 80");
    row("example.com?x=http://other:1", "tcp example.com name 8000");
    row("example.com#a:b", "tcp example.com name 8000");
    row("127.0.0.1/a://b", "tcp 127.0.0.1 here 8000");
    row("me@127.0.0.1:80", "tcp 127.0.0.1 here 80");
    row("tcp://a%40b:c%3Ad@host:80", "tcp host name 80");
    row("tcp://a@b:c@host:80", "tcp host name 80");
    row("tcp://u:p:q@host:80", "tcp host name 80");
    row("tcp://ex%61mple.com", "tcp example.com name 8000");
    // Full-width characters of Chinese input methods.
    row("１２７．０．０．１：８０００", "tcp 127.0.0.1 here 8000");
    row("127.0.0.1：8000", "tcp 127.0.0.1 here 8000");
    row("127。0。0。1：8000", "tcp 127.0.0.1 here 8000");
    row("127｡0｡0｡1:8000", "tcp 127.0.0.1 here 8000");
    row("ｕｄｐ：／／127.0.0.1：８００１", "udp 127.0.0.1 here 8001");
    row("ＵＤＰ：／／＊：８００１", "udp - any 8001", server);
    row("８０００", "tcp - here 8000");
    row("：８０００", "tcp - any 8000", server);
    row("＊：80", "tcp - any 80", server);
    row("［：：1］：8000", "tcp ::1 here 8000");
    row("【::1】：8000", "tcp ::1 here 8000");
    row("ｌｏｃａｌｈｏｓｔ：９０００", "tcp localhost here 9000");
    row("http：／／user：passwd＠www。google。com／pages？key1＝data1＃top",
        "http www.google.com name 80");
    // Internationalised names.
    row("例子。测试:80", "tcp xn--fsqu00a.xn--0zwm56d name 80");
    row("bücher.example", "tcp xn--bcher-kva.example name 8000");
    row("BÜCHER.example", "tcp xn--bcher-kva.example name 8000");
    row("xn--bcher-kva.example", "tcp xn--bcher-kva.example name 8000");
    // White space and invisible characters around the address.
    row("  127.0.0.1:8000  ", "tcp 127.0.0.1 here 8000");
    row("\t127.0.0.1:8000\r\n", "tcp 127.0.0.1 here 8000");
    row("　127.0.0.1：8000　", "tcp 127.0.0.1 here 8000");
    row("\xef\xbb\xbf"
        "127.0.0.1:8000",
        "tcp 127.0.0.1 here 8000");
}

void TestEndpoint::readsEveryForm()
{
    QFETCH(QString, typed);
    QFETCH(Role, role);
    QFETCH(QString, expected);
    QCOMPARE(summary(parseEndpoint(typed, role, Protocol::Tcp)), expected);
}

void TestEndpoint::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("part");
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *typed, const char *kind, const char *part, qsizetype at,
                        const char *text, Role role = client) {
        QTest::newRow(typed[0] ? qPrintable(QString::fromUtf8(typed)) : "nothing")
                << QString::fromUtf8(typed) << role << QString::fromUtf8(kind)
                << QString::fromUtf8(part) << at << QString::fromUtf8(text);
    };
    row("", "Empty", "host", 0, "");
    row("   ", "Empty", "host", 0, "   ");
    row("　", "Empty", "host", 0, "　");
    row("0", "PortZeroForClient", "port", 0, "0");
    row(":0", "PortZeroForClient", "port", 1, "0");
    row("127.0.0.1:0", "PortZeroForClient", "port", 10, "0");
    row("127.0.0.1：０", "PortZeroForClient", "port", 10, "０");
    row("http://example.com:000/", "PortZeroForClient", "port", 19, "000");
    row("65536", "PortOutOfRange", "port", 0, "65536", server);
    row("127.0.0.1:65536", "PortOutOfRange", "port", 10, "65536");
    row("  127.0.0.1:65536 ", "PortOutOfRange", "port", 12, "65536");
    row("127.0.0.1:99999999999999999999", "PortOutOfRange", "port", 10, "99999999999999999999");
    row("-1", "PortOutOfRange", "port", 0, "-1");
    row("－１", "PortOutOfRange", "port", 0, "－１");
    row("127.0.0.1:-1", "PortOutOfRange", "port", 10, "-1");
    row("80a", "PortNotANumber", "port", 0, "80a");
    row("127.0.0.1:80a", "PortNotANumber", "port", 10, "80a");
    row("127.0.0.1:port", "PortNotANumber", "port", 10, "port");
    row("127.0.0.1:+80", "PortNotANumber", "port", 10, "+80");
    row("127.0.0.1: 8000", "PortNotANumber", "port", 10, " 8000");
    row("127.0.0.1:80.5", "PortNotANumber", "port", 10, "80.5");
    row("127.0.0.1:٨٠", "PortNotANumber", "port", 10, "٨٠");
    row("127.0.0.1:80:90", "PortNotANumber", "port", 10, "80:90");
    row("host:80:90", "PortNotANumber", "port", 5, "80:90");
    row("１２７．０．０．１：８０ａ", "PortNotANumber", "port", 10, "８０ａ");
    row("[::1]:80a", "PortNotANumber", "port", 6, "80a");
    row("my host", "HostHasSpace", "host", 2, "my host");
    row("tcp://my host:80", "HostHasSpace", "host", 8, "my host");
    row("tcp://my　host:80", "HostHasSpace", "host", 8, "my　host");
    row("127.0.0.1 8000", "HostHasSpace", "host", 9, "127.0.0.1 8000");
    row("my%20host", "HostHasSpace", "host", 0, "my%20host");
    row("[:: 1]:80", "HostHasSpace", "host", 3, ":: 1");
    row("[::1:8000", "UnclosedBracket", "host", 0, "[::1:8000");
    row("tcp://[::1/path", "UnclosedBracket", "host", 6, "[::1");
    row("［：：１：８０００", "UnclosedBracket", "host", 0, "［：：１：８０００");
    row("tcp://::1:9000", "IPv6NeedsBrackets", "host", 6, "::1:9000");
    row("fe80::1:8000", "IPv6NeedsBrackets", "host", 0, "fe80::1:8000");
    row("::1:", "IPv6NeedsBrackets", "host", 0, "::1:");
    row("::1:65536", "IPv6NeedsBrackets", "host", 0, "::1:65536");
    row("1:2:3:4:5:6:7:8:9000", "IPv6NeedsBrackets", "host", 0, "1:2:3:4:5:6:7:8:9000");
    row("[::1::2]:80", "IPv6NotValid", "host", 0, "[::1::2]");
    row("[]:80", "IPv6NotValid", "host", 0, "[]");
    row("[127.0.0.1]:80", "IPv6NotValid", "host", 0, "[127.0.0.1]");
    row("[localhost]:80", "IPv6NotValid", "host", 0, "[localhost]");
    row("[12345::1]", "IPv6NotValid", "host", 0, "[12345::1]");
    row("[fe80::1%]:80", "IPv6NotValid", "host", 0, "[fe80::1%]");
    row("[::1.2.3]:80", "IPv6NotValid", "host", 0, "[::1.2.3]");
    row("1:2:3", "IPv6NotValid", "host", 0, "1:2:3");
    row("::g:1", "IPv6NotValid", "host", 0, "::g:1");
    row("[::1]8000", "HostNotValid", "host", 0, "[::1]8000");
    row("1.2.3", "HostNotValid", "host", 0, "1.2.3");
    row("1.2.3.400", "HostNotValid", "host", 0, "1.2.3.400");
    row("1.2.3.4.5:80", "HostNotValid", "host", 0, "1.2.3.4.5");
    row("127.0.0.01:80", "HostNotValid", "host", 0, "127.0.0.01");
    row("1.2.3.0x4", "HostNotValid", "host", 0, "1.2.3.0x4");
    row("0x7f000001:80", "HostNotValid", "host", 0, "0x7f000001");
    row("8000:9000", "HostNotValid", "host", 0, "8000");
    row("ho!st", "HostNotValid", "host", 0, "ho!st");
    row("host\\path", "HostNotValid", "host", 0, "host\\path");
    row("*.example.com", "HostNotValid", "host", 0, "*.example.com");
    row("-host:80", "HostNotValid", "host", 0, "-host");
    row("host-:80", "HostNotValid", "host", 0, "host-");
    row("a..b", "HostNotValid", "host", 0, "a..b");
    row(".", "HostNotValid", "host", 0, ".");
    row("<b>host</b>", "HostNotValid", "host", 0, "<b>host<");
    row("tcp://％２ａ", "HostNotValid", "host", 6, "％２ａ");
    row("gibberish://127.0.0.1", "UnknownScheme", "scheme", 0, "gibberish");
    row(" tpc://127.0.0.1:8000", "UnknownScheme", "scheme", 1, "tpc");
    row("://127.0.0.1:8000", "UnknownScheme", "scheme", 0, "");
    row("ｔｐｃ：／／127.0.0.1", "UnknownScheme", "scheme", 0, "ｔｐｃ");
    row("ntp://127.0.0.1", "UnknownScheme", "scheme", 0, "ntp");
    row("tcp://a%zz@host", "PercentNotValid", "user", 7, "%zz");
    row("host/100%", "PercentNotValid", "path", 8, "%");
    row("host/%4", "PercentNotValid", "path", 5, "%4");
    row("host/?a=%g1", "PercentNotValid", "query", 8, "%g1");
    row("host#％％％", "PercentNotValid", "fragment", 5, "％％％");
    row("h%st", "PercentNotValid", "host", 1, "%st");
    row("/tmp/x.sock", "PathWithoutHost", "path", 0, "/tmp/x.sock");
    row(" /x", "PathWithoutHost", "path", 1, "/x");
    // The first of several problems is reported.
    row("tpc://my host:80a/%", "UnknownScheme", "scheme", 0, "tpc");
    row("my host:80a", "HostHasSpace", "host", 2, "my host");
}

void TestEndpoint::saysWhatIsWrongAndWhere()
{
    QFETCH(QString, typed);
    QFETCH(Role, role);
    QFETCH(QString, kind);
    QFETCH(QString, part);
    QFETCH(qsizetype, at);
    QFETCH(QString, text);
    const ParsedEndpoint parsed = parseEndpoint(typed, role, Protocol::Tcp);
    QVERIFY(!parsed.ok());
    QCOMPARE(problemName(parsed.problem->kind), kind);
    QCOMPARE(partName(parsed.problem->part), part);
    QCOMPARE(parsed.problem->at, at);
    QCOMPARE(parsed.problem->text, text);
    const QString marked = typed.sliced(at, parsed.problem->length);
    if (parsed.problem->kind == EndpointProblemKind::HostHasSpace && marked != text)
        QVERIFY(marked.size() == 1 && marked.front().isSpace());
    else
        QCOMPARE(marked, text);
}

void TestEndpoint::knowsWhereEachPartStands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected"); // part, position, text
    const auto row = [](const char *typed, const QStringList &expected) {
        QTest::newRow(qPrintable(QString::fromUtf8(typed))) << QString::fromUtf8(typed) << expected;
    };
    row("127.0.0.1:8000", {u"host 0 127.0.0.1"_s, u"port 10 8000"_s});
    row("１２７．０．０．１：８０００", {u"host 0 １２７．０．０．１"_s, u"port 10 ８０００"_s});
    row("  ｔｃｐ：／／［：：１］：８０００／ａ　",
        {u"scheme 2 ｔｃｐ"_s, u"host 9 ：：１"_s, u"port 14 ８０００"_s, u"path 18 ／ａ"_s});
    row("http://user:passwd@www.google.com/pages/index.html?key1=data1",
        {u"scheme 0 http"_s, u"user 7 user"_s, u"password 12 passwd"_s, u"host 19 www.google.com"_s,
         u"path 33 /pages/index.html"_s, u"query 51 key1=data1"_s});
    row("http：／／user：passwd＠www。google。com／pages？key1＝data1＃top",
        {u"scheme 0 http"_s, u"user 7 user"_s, u"password 12 passwd"_s,
         u"host 19 www。google。com"_s, u"path 33 ／pages"_s, u"query 40 key1＝data1"_s,
         u"fragment 51 top"_s});
    row(":8000", {u"port 1 8000"_s});
    row("8000", {u"port 0 8000"_s});
    row("*:80", {u"host 0 *"_s, u"port 2 80"_s});
    row("[fe80::1%25eth0]:80", {u"host 1 fe80::1%25eth0"_s, u"port 17 80"_s});
    row("a%20b@host", {u"user 0 a%20b"_s, u"host 6 host"_s});
    row("u:@host", {u"user 0 u"_s, u"password 2 "_s, u"host 3 host"_s});
    row("host?", {u"host 0 host"_s, u"query 5 "_s});
    row("host#", {u"host 0 host"_s, u"fragment 5 "_s});
    row("例子。测试：80", {u"host 0 例子。测试"_s, u"port 6 80"_s});
    row("😀.example:80", {u"host 0 😀.example"_s, u"port 11 80"_s});
}

void TestEndpoint::knowsWhereEachPartStands()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    const ParsedEndpoint parsed = parseEndpoint(typed, client, Protocol::Tcp);
    QStringList found;
    for (const EndpointPart &part : parsed.parts) {
        if (part.typed)
            found << u"%1 %2 %3"_s.arg(partName(part.kind), QString::number(part.start),
                                       typed.sliced(part.start, part.length));
        else
            QCOMPARE(part.length, 0);
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
