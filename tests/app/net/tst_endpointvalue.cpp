// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpoint.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/typedtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

constexpr auto client = Role::Client;
constexpr auto server = Role::Server;

} // namespace

/// Functions of a parsed address; the accepted forms are in tst_endpoint.
class TestEndpointValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesUserPathAndQuery();
    void keepsRepeatedKeysAndEmptyValues();
    void showsInternationalNamesDecoded();
    void theSwitchDecidesWhereNoSchemeIsTyped();
    void namesEveryPartWhileTyping();
    void everyProtocolHasItsRow();
    void knowsSchemesPortsAndServices();
    void givesLiteralAddressesOnly();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void hidesPasswords_data();
    void hidesPasswords();
    void aProblemNeverQuotesAPassword();
    void survivesAnything();
    void survivesEveryPrefixOfEveryForm();
};

void TestEndpointValue::decodesUserPathAndQuery()
{
    const ParsedEndpoint parsed = parseEndpoint(
            u"http://a%40b:c%3A%E4%BD%A0@host/%E5%A5%BD/b%2Fc?k%3D=v%26w&n=%EF%BC%91#f%20g", client,
            Protocol::Tcp);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.endpoint.user, u"a@b"_s);
    QCOMPARE(parsed.endpoint.password, u"c:你"_s);
    QCOMPARE(parsed.endpoint.path, u"/好/b/c"_s);
    QCOMPARE(parsed.endpoint.query.size(), 2);
    QCOMPARE(parsed.endpoint.query[0].first, u"k="_s);
    QCOMPARE(parsed.endpoint.query[0].second, u"v&w"_s);
    QCOMPARE(parsed.endpoint.query[1].second, u"１"_s);
    QCOMPARE(parsed.endpoint.fragment, u"f g"_s);
    QCOMPARE(parsed.part(EndpointPartKind::User)->value, u"a@b"_s);
    QCOMPARE(parsed.part(EndpointPartKind::Path)->value, u"/好/b/c"_s);
}

void TestEndpointValue::keepsRepeatedKeysAndEmptyValues()
{
    const ParsedEndpoint parsed =
            parseEndpoint(u"host?a=1&a=2&b=&c&=d&&e=f=g", client, Protocol::Tcp);
    const QList<std::pair<QString, QString>> expected{{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s},
                                                      {u"b"_s, {}},     {u"c"_s, {}},
                                                      {{}, u"d"_s},     {u"e"_s, u"f=g"_s}};
    QCOMPARE(parsed.endpoint.query, expected);
    QVERIFY(parseEndpoint(u"host?", client, Protocol::Tcp).endpoint.query.isEmpty());
}

void TestEndpointValue::showsInternationalNamesDecoded()
{
    for (const QString &typed : {u"例子。测试:80"_s, u"xn--fsqu00a.xn--0zwm56d:80"_s}) {
        const ParsedEndpoint parsed = parseEndpoint(typed, client, Protocol::Tcp);
        QCOMPARE(parsed.endpoint.host, u"xn--fsqu00a.xn--0zwm56d"_s);
        QCOMPARE(parsed.part(EndpointPartKind::Host)->value, u"例子.测试"_s);
    }
    const QString label(64, u'a');
    QCOMPARE(parseEndpoint(label, client, Protocol::Tcp).problem->kind,
             EndpointProblemKind::HostNotValid);
    QVERIFY(parseEndpoint(label.first(63), client, Protocol::Tcp).ok());
    const QString longName = QString(62, u'a') + QString(u'.' + QString(62, u'b')).repeated(3);
    QVERIFY(parseEndpoint(longName, client, Protocol::Tcp).ok()); // 251 characters
    QVERIFY(!parseEndpoint(QString(longName + u".cd"_s), client, Protocol::Tcp).ok());
}

void TestEndpointValue::theSwitchDecidesWhereNoSchemeIsTyped()
{
    const auto url = [](QStringView typed, Protocol protocol) {
        return parseEndpoint(typed, client, protocol).endpoint.toString();
    };
    QCOMPARE(url(u"host", Protocol::Udp), u"udp://host:8001"_s);
    QCOMPARE(url(u"tcp://host", Protocol::Udp), u"tcp://host:8000"_s);
    const ParsedEndpoint udp = parseEndpoint(u"udp://host", client, Protocol::Tcp);
    QCOMPARE(udp.endpoint.protocol, Protocol::Udp);
    QVERIFY(udp.part(EndpointPartKind::Scheme)->typed);
    const ParsedEndpoint none = parseEndpoint(u"host", client, Protocol::Udp);
    QVERIFY(!none.part(EndpointPartKind::Scheme)->typed);
    QCOMPARE(none.part(EndpointPartKind::Scheme)->value, u"udp"_s);
    QCOMPARE(none.part(EndpointPartKind::Port)->value, u"8001"_s);
    QVERIFY(!none.part(EndpointPartKind::Port)->typed);
    QCOMPARE(parseEndpoint(u"http://host", client, Protocol::Udp).endpoint.protocol, Protocol::Tcp);
}

void TestEndpointValue::namesEveryPartWhileTyping()
{
    const ParsedEndpoint parsed =
            parseEndpoint(u"tpc://me:secret@my host:80a/p?q=1#f", client, Protocol::Tcp);
    QVERIFY(!parsed.ok());
    QStringList values;
    for (const EndpointPart &part : parsed.parts)
        values << part.value;
    QCOMPARE(values, (QStringList{u"tpc"_s, u"me"_s, u"secret"_s, u"my host"_s, u"80a"_s, u"/p"_s,
                                  u"q=1"_s, u"f"_s}));
    for (qsizetype i = 0; i < parsed.parts.size(); ++i)
        QCOMPARE(qsizetype(parsed.parts[i].kind), i);
    // Even empty text has a scheme and a port: those of the selected protocol.
    const ParsedEndpoint nothing = parseEndpoint(u"", client, Protocol::Udp);
    QCOMPARE(nothing.part(EndpointPartKind::Port)->value, u"8001"_s);
    // An unknown scheme has no default port.
    QVERIFY(!parseEndpoint(u"tpc://host", client, Protocol::Tcp).part(EndpointPartKind::Port));
}

void TestEndpointValue::everyProtocolHasItsRow()
{
    QStringList schemes;
    for (const ProtocolTraits &traits : protocols()) {
        QCOMPARE(&traitsOf(traits.protocol), &traits);
        QCOMPARE(protocolNamed(QString(traits.scheme)), traits.protocol);
        QCOMPARE(protocolNamed(QString(traits.name)), traits.protocol); // in either case
        QCOMPARE(Endpoint::protocolOfScheme(QString(traits.scheme)), traits.protocol);
        const ParsedEndpoint parsed = parseEndpoint(u"host", client, traits.protocol);
        QCOMPARE(parsed.endpoint.scheme, traits.scheme);
        QCOMPARE(parsed.endpoint.port, traits.defaultPort);
        schemes.append(traits.scheme);
    }
    QStringList expected{u"tcp"_s, u"udp"_s, u"tls"_s, u"unix"_s};
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    expected += {u"unixgram"_s, u"icmp"_s};
#endif
    QCOMPARE(schemes, expected);
    QVERIFY(!protocolNamed(u"http"));
    QVERIFY(!protocolNamed(u""));
    QVERIFY(!protocolNamed(u"tcp "));
}

void TestEndpointValue::knowsSchemesPortsAndServices()
{
    QCOMPARE(Endpoint::protocolOfScheme(u"UDP"), Protocol::Udp);
    QCOMPARE(Endpoint::protocolOfScheme(u"https"), Protocol::Tls);
    QVERIFY(!Endpoint::protocolOfScheme(u"tpc"));
    QVERIFY(!Endpoint::protocolOfScheme(u""));
    QCOMPARE(Endpoint::portOfScheme(u"tcp"), quint16(8000));
    QCOMPARE(Endpoint::portOfScheme(u"udp"), quint16(8001));
    QCOMPARE(Endpoint::portOfScheme(u"FTP"), quint16(21));
    QCOMPARE(Endpoint::serviceOfPort(80), u"http"_s);
    QCOMPARE(Endpoint::serviceOfPort(53), u"domain"_s);
    QVERIFY(Endpoint::serviceOfPort(8000).isEmpty());
}

void TestEndpointValue::givesLiteralAddressesOnly()
{
    const auto literal = [](QStringView typed) {
        return parseEndpoint(typed, server, Protocol::Tcp).endpoint.literalHost();
    };
    QCOMPARE(literal(u"127.0.0.1:1"), QHostAddress(u"127.0.0.1"_s));
    QCOMPARE(literal(u"[fe80::1%lo]:1"), QHostAddress(u"fe80::1%lo"_s));
    QCOMPARE(literal(u"[::1]:1"), QHostAddress(QHostAddress::LocalHostIPv6));
    QVERIFY(!literal(u"localhost:1"));
    QVERIFY(!literal(u"example.com"));
    QVERIFY(!literal(u"*"));
}

void TestEndpointValue::writesWhatItReads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("hostAndPort");
    QTest::newRow("v4") << u"127.0.0.1:8000"_s << u"tcp://127.0.0.1:8000"_s << u"127.0.0.1:8000"_s;
    QTest::newRow("v6") << u"udp://[::1]"_s << u"udp://[::1]:8001"_s << u"[::1]:8001"_s;
    QTest::newRow("any") << u":80"_s << u"tcp://*:80"_s << u"*:80"_s;
    QTest::newRow("zone") << u"[fe80::1%251]:80"_s << u"tcp://[fe80::1%251]:80"_s
                          << u"[fe80::1%1]:80"_s;
    QTest::newRow("url") << u"http://u:p@host/a?b=c#d"_s << u"tcp://host:80"_s << u"host:80"_s;
}

void TestEndpointValue::writesWhatItReads()
{
    QFETCH(QString, typed);
    const Endpoint endpoint = parseEndpoint(typed, server, Protocol::Tcp).endpoint;
    QTEST(endpoint.toString(), "url");
    QTEST(endpoint.hostAndPort(), "hostAndPort");
    const Endpoint again = parseEndpoint(endpoint.toString(), server, Protocol::Tcp).endpoint;
    QCOMPARE(again.host, endpoint.host);
    QCOMPARE(again.hostKind, endpoint.hostKind);
    QCOMPARE(again.port, endpoint.port);
    QCOMPARE(again.protocol, endpoint.protocol);
}

void TestEndpointValue::hidesPasswords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("bullets");
    QTest::addColumn<QString>("leftOut");
    const auto row = [](const char *typed, const char *bullets, const char *leftOut) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(bullets)
                             << QString::fromUtf8(leftOut);
    };
    const auto same = [row](const char *typed) { row(typed, typed, typed); };
    row("http://user:passwd@www.google.com/a?b=c", "http://user:••••••@www.google.com/a?b=c",
        "http://user@www.google.com/a?b=c");
    row("user:p@host", "user:••••••@host", "user@host");
    row("user：密码＠host：80", "user：••••••＠host：80", "user＠host：80");
    row("u:p:q@host:80", "u:••••••@host:80", "u@host:80");
    row("u:p@q@host:80", "u:••••••@host:80", "u@host:80");
    row(":p@host", ":••••••@host", "@host");
    row("  u:p@host  ", "  u:••••••@host  ", "  u@host  ");
    row("u:p@[::1]:80", "u:••••••@[::1]:80", "u@[::1]:80");
    // Incomplete or invalid text.
    row("http://user:sec", "http://user:••••••", "http://user");
    row("http://user:sec@", "http://user:••••••@", "http://user@");
    row("http://user:s#c@host", "http://user:••••••@host", "http://user@host");
    row("http://user:s/c@host/p", "http://user:••••••@host/p", "http://user@host/p");
    row("http:/user:sec@host", "http:/user:••••••@host", "http:/user@host");
    row("http:///user:sec@host", "http:///user:••••••@host", "http:///user@host");
    row("tpc://user:sec@my host", "tpc://user:••••••@my host", "tpc://user@my host");
    // No password.
    same("");
    same("user@host");
    same("user:@host");
    same("127.0.0.1:8000");
    same("127.0.0.1:65536");
    same("127.0.0.1:-1");
    same("http://host:80/a:b@c");
    same("host/a:b@c");
    same("[::1]:80");
    same("::1:9000");
    same("fe80::1%eth0");
    same("tcp://");
    same("localhost:");
}

void TestEndpointValue::hidesPasswords()
{
    QFETCH(QString, typed);
    QTEST(withoutPassword(typed, PasswordStyle::Bullets), "bullets");
    QTEST(withoutPassword(typed, PasswordStyle::LeftOut), "leftOut");
}

void TestEndpointValue::aProblemNeverQuotesAPassword()
{
    for (const QString &typed : {u"http://user:pa%zzss@host"_s, u"http://user:pass#x@host"_s,
                                 u"user:pass/word@host:80"_s, u"u：pass？＠host"_s}) {
        const ParsedEndpoint parsed = parseEndpoint(typed, client, Protocol::Tcp);
        QVERIFY(!parsed.ok());
        QVERIFY2(!parsed.problem->text.contains(u"pass"_s)
                         && !parsed.problem->text.contains(u"zz"_s),
                 qPrintable(parsed.problem->text));
    }
}

void TestEndpointValue::survivesAnything()
{
    QRandomGenerator random(20261122);
    const QString likely =
            u"0123456789abcdefxyz:://[]@?#%.-*& 　：／＠［］。１２\t\0你😀é\u202e"_s + QChar(0xd800);
    for (int i = 0; i < 40'000; ++i) {
        QString typed;
        const int length = random.bounded(24);
        for (int j = 0; j < length; ++j) {
            typed += random.bounded(10) == 0 ? QChar(quint16(random.bounded(0x10000)))
                                             : likely[random.bounded(likely.size())];
        }
        const Role role = i % 2 ? client : server;
        const ParsedEndpoint parsed = parseEndpoint(typed, role, Protocol::Tcp);
        qsizetype before = 0;
        for (const EndpointPart &part : parsed.parts) {
            QVERIFY(part.start >= before && part.length >= 0);
            QVERIFY(part.start + part.length <= typed.size());
            before = part.start + part.length;
        }
        if (parsed.problem) {
            QVERIFY(parsed.problem->at >= 0 && parsed.problem->length >= 0);
            QVERIFY(parsed.problem->at + parsed.problem->length <= typed.size());
        } else {
            // Every accepted host can be passed to a resolver.
            QVERIFY(std::ranges::all_of(parsed.endpoint.host, [](QChar c) {
                return c.unicode() > 0x20 && c.unicode() < 0x7f;
            }));
            QVERIFY(parseEndpoint(parsed.endpoint.toString(), role, Protocol::Tcp).ok());
            QVERIFY(role == server || parsed.endpoint.port != 0);
        }
        QVERIFY(withoutPassword(typed, PasswordStyle::LeftOut).size() <= typed.size());
    }
    const QString huge = u"a:@[%?"_s.repeated(200'000);
    QVERIFY(!parseEndpoint(huge, client, Protocol::Tcp).ok());
    QVERIFY(!parseEndpoint(QString(1'000'000, u'好'), client, Protocol::Tcp).ok());
}

void TestEndpointValue::survivesEveryPrefixOfEveryForm()
{
    for (const QString &form : {u"http://user:passwd@www.google.com:80/pages?key=data#top"_s,
                                u"ｔｃｐ：／／［ｆｅ８０：：１％ｅｔｈ０］：８０００"_s,
                                u"user:%E4%BD@例子。测试:80"_s}) {
        for (qsizetype length = 0; length <= form.size(); ++length) {
            const ParsedEndpoint parsed = parseEndpoint(form.first(length), client, Protocol::Tcp);
            QVERIFY(parsed.part(EndpointPartKind::Scheme));
            QVERIFY(parsed.part(EndpointPartKind::Host));
        }
    }
}

QTEST_GUILESS_MAIN(TestEndpointValue)
#include "tst_endpointvalue.moc"
