// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpointparser.h"
#include "ui/address/urlanatomy.h"
#include "ui/address/urlpart.h"
#include "ui/widgets/colours.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

using Kind = EndpointPartKind;

class TestUrlAnatomy : public QObject
{
    Q_OBJECT

private:
    static ParsedEndpoint parse(const QString &text, Role role = Role::Client)
    {
        return parseEndpoint(text, role, Protocol::Tcp);
    }

    // A resolver that answers on the test's request.
    struct Resolver
    {
        QStringList asked;
        QList<NameLookup::Answer> answers;

        NameLookup *lookup()
        {
            return new NameLookup(
                    [this](const QString &name, QObject *, NameLookup::Answer answer) {
                        asked.append(name);
                        answers.append(std::move(answer));
                    },
                    0);
        }
    };

private Q_SLOTS:
    void namesEveryPartOfTheTutorialsAddress()
    {
        Resolver resolver;
        UrlAnatomy anatomy(resolver.lookup(), nullptr);
        anatomy.setEndpoint(
                parse(u"http://user:passwd@www.google.com/pages/index.html?key1=data1"_s),
                Role::Client);
        QCOMPARE(anatomy.value(Kind::Scheme), u"http"_s);
        QCOMPARE(anatomy.value(Kind::User), u"user"_s);
        QCOMPARE(anatomy.value(Kind::Host), u"www.google.com"_s);
        QCOMPARE(anatomy.value(Kind::Port), u"80"_s);
        QVERIFY(anatomy.caption(Kind::Port).contains("http"_L1));
        QCOMPARE(anatomy.value(Kind::Path), u"/pages/index.html"_s);
        QCOMPARE(anatomy.value(Kind::Query), u"key1 = data1"_s);
        QVERIFY(anatomy.value(Kind::Fragment).isEmpty());
    }

    void neverShowsAPassword()
    {
        UrlAnatomy anatomy;
        anatomy.setEndpoint(parse(u"http://u:p@h/"_s), Role::Client);
        const QString brief = anatomy.value(Kind::Password);
        anatomy.setEndpoint(parse(u"http://u:passwordpassword@h/"_s), Role::Client);
        QCOMPARE(anatomy.value(Kind::Password), brief); // not even its length
        QVERIFY(!brief.contains(u'p'));
        const auto parts = anatomy.findChildren<QWidget *>();
        for (const QWidget *part : parts)
            QVERIFY(!part->accessibleName().contains("passwordpassword"_L1));
    }

    void saysWhatTheHostIs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Role>("role");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("loopback") << u"127.0.0.1:1"_s << Role::Server
                                  << QStringList{u"this machine"_s, u"IPv4"_s};
        QTest::newRow("loopback 6")
                << u"[::1]:1"_s << Role::Server << QStringList{u"this machine"_s, u"IPv6"_s};
        QTest::newRow("localhost")
                << u"localhost:1"_s << Role::Client << QStringList{u"this machine"_s};
        QTest::newRow("IPv4") << u"192.0.2.7:1"_s << Role::Client << QStringList{u"IPv4"_s};
        QTest::newRow("IPv6") << u"[2001:db8::1]:1"_s << Role::Client << QStringList{u"IPv6"_s};
        QTest::newRow("any") << u":8000"_s << Role::Server << QStringList{u"every interface"_s};
    }

    void saysWhatTheHostIs()
    {
        QFETCH(QString, typed);
        QFETCH(Role, role);
        QFETCH(QStringList, words);
        UrlAnatomy anatomy;
        anatomy.setEndpoint(parse(typed, role), role);
        for (const QString &word : std::as_const(words))
            QVERIFY2(anatomy.caption(Kind::Host).contains(word),
                     qPrintable(anatomy.caption(Kind::Host)));
    }

    void marksWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Kind>("part");
        QTest::addColumn<QString>("value");
        QTest::newRow("port") << u"127.0.0.1:80a"_s << Kind::Port << u"80a"_s;
        QTest::newRow("port too big") << u"127.0.0.1:65536"_s << Kind::Port << u"65536"_s;
        QTest::newRow("scheme") << u"gopherx://a"_s << Kind::Scheme << u"gopherx"_s;
    }

    void marksWhatIsWrong()
    {
        QFETCH(QString, typed);
        QFETCH(Kind, part);
        QFETCH(QString, value);
        UrlAnatomy anatomy;
        anatomy.setEndpoint(parse(typed), Role::Client);
        for (const Kind kind : {Kind::Scheme, Kind::Host, Kind::Port})
            QCOMPARE(anatomy.isMarked(kind), kind == part);
        QCOMPARE(anatomy.value(part), value);
        anatomy.setEndpoint(parse(u"127.0.0.1:80"_s), Role::Client);
        QVERIFY(!anatomy.isMarked(part));
    }

    void anEmptyAddressIsNotYetWrong()
    {
        UrlAnatomy anatomy;
        anatomy.setEndpoint(parse(u""_s), Role::Client);
        for (const Kind kind : {Kind::Scheme, Kind::Host, Kind::Port})
            QVERIFY(!anatomy.isMarked(kind));
    }

    void looksUpNamesOnly()
    {
        Resolver resolver;
        UrlAnatomy anatomy(resolver.lookup(), nullptr);
        for (const QString &typed : {u"127.0.0.1:1"_s, u"localhost:1"_s, u"[::1]:1"_s, u":1"_s,
                                     u"user:secret@"_s, u"name:80a"_s, u""_s}) {
            anatomy.setEndpoint(parse(typed), Role::Client);
            QTest::qWait(5);
        }
        QVERIFY2(resolver.asked.isEmpty(), qPrintable(resolver.asked.join(u' ')));
        anatomy.setEndpoint(parse(u"http://user:secret@name.example/path"_s), Role::Client);
        QTRY_COMPARE(resolver.asked, QStringList{u"name.example"_s});
    }

    void showsWhatANameResolvesTo()
    {
        Resolver resolver;
        UrlAnatomy anatomy(resolver.lookup(), nullptr);
        anatomy.setEndpoint(parse(u"name.example:1"_s), Role::Client);
        QTRY_COMPARE(resolver.answers.size(), 1);
        resolver.answers.first()({QHostAddress(u"192.0.2.1"_s), QHostAddress(u"192.0.2.2"_s),
                                  QHostAddress(u"192.0.2.3"_s)});
        QVERIFY(anatomy.caption(Kind::Host).contains("→ 192.0.2.1"_L1)
                || anatomy.caption(Kind::Host).contains(u"→ 192.0.2.1"_s));
        QVERIFY(anatomy.caption(Kind::Host).contains(u'…')); // more addresses exist
    }

    void saysThatANameIsNotFound()
    {
        Resolver resolver;
        UrlAnatomy anatomy(resolver.lookup(), nullptr);
        anatomy.setEndpoint(parse(u"name.example:1"_s), Role::Client);
        QTRY_COMPARE(resolver.answers.size(), 1);
        resolver.answers.first()({});
        QVERIFY(anatomy.caption(Kind::Host).contains("not found"_L1));
    }

    void forgetsAnswersThatComeTooLate()
    {
        Resolver resolver;
        UrlAnatomy anatomy(resolver.lookup(), nullptr);
        anatomy.setEndpoint(parse(u"old.example:1"_s), Role::Client);
        QTRY_COMPARE(resolver.answers.size(), 1);
        anatomy.setEndpoint(parse(u"new.example:1"_s), Role::Client);
        resolver.answers.first()({QHostAddress(u"192.0.2.1"_s)});
        QVERIFY(!anatomy.caption(Kind::Host).contains("192.0.2.1"_L1));
    }

    void waitsForAPauseInTyping()
    {
        QStringList asked;
        NameLookup lookup([&](const QString &name, QObject *,
                              const NameLookup::Answer &) { asked.append(name); },
                          50);
        for (const QString &name : {u"n"_s, u"na"_s, u"nam"_s, u"name"_s})
            lookup.setName(name);
        QCOMPARE(lookup.state(), NameLookup::State::Waiting);
        QTRY_COMPARE(asked, QStringList{u"name"_s});
        lookup.setName({});
        QCOMPARE(lookup.state(), NameLookup::State::Idle);
    }

    void wrapsWhereTheWidthEnds()
    {
        UrlAnatomy anatomy;
        anatomy.setEndpoint(
                parse(u"http://user:passwd@127.0.0.1/pages/index.html?key1=data1#here"_s),
                Role::Client);
        QVERIFY(anatomy.hasHeightForWidth());
        const int wide = anatomy.heightForWidth(2000);
        QVERIFY(anatomy.heightForWidth(500) > wide);
        anatomy.resize(300, anatomy.heightForWidth(300));
        anatomy.show();
        QVERIFY(QTest::qWaitForWindowExposed(&anatomy));
        const auto parts = anatomy.findChildren<UrlPart *>();
        for (const UrlPart *part : parts) {
            if (part->isVisible())
                QVERIFY(anatomy.rect().contains(part->geometry()));
        }
    }

    void everyPartHasANameToReadOut()
    {
        UrlAnatomy anatomy;
        anatomy.setEndpoint(parse(u"127.0.0.1:8000"_s), Role::Server);
        const auto parts = anatomy.findChildren<UrlPart *>();
        QCOMPARE(parts.size(), 8);
        for (const UrlPart *part : parts) {
            QVERIFY(part->accessibleName().contains(part->caption()));
            QVERIFY(part->accessibleName().contains(part->value()));
        }
    }

    void coloursCanBeReadOnLightAndDark()
    {
        for (const auto &[base, text] :
             {std::pair{QColor(Qt::white), QColor(Qt::black)},
              std::pair{QColor(0x28, 0x2b, 0x30), QColor(0xe8, 0xea, 0xed)},
              std::pair{QColor(Qt::black), QColor(Qt::white)},
              std::pair{QColor(0xff, 0xf4, 0xd6), QColor(0x40, 0x30, 0x20)}}) {
            QPalette palette;
            palette.setColor(QPalette::Base, base);
            palette.setColor(QPalette::Text, text);
            for (int part = 0; part < 8; ++part)
                QVERIFY(contrast(partColour(Kind(part), palette), base) >= 4.5);
            for (const QColor &colour : {goodColour(palette), badColour(palette),
                                         waitingColour(palette), quietColour(palette)})
                QVERIFY(contrast(colour, base) >= 4.5);
        }
    }
};

QTEST_MAIN(TestUrlAnatomy)
#include "tst_urlanatomy.moc"
