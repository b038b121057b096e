// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/responder.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

constexpr PeerId alice = PeerId(1);
const QString aliceName = u"127.0.0.1:51324"_s;

struct Sent
{
    QByteArray bytes;
    PeerId to = PeerId::None;
    PeerId except = PeerId::None;
    friend bool operator==(const Sent &, const Sent &) = default;
};

/// Returns what a responder sends for one message (and the bytes it came in).
QList<Sent> answers(ReplyMode mode, const Framing &framing, const QByteArray &message)
{
    const std::unique_ptr<Responder> responder = makeResponder(mode, framing);
    QList<Sent> sent;
    const Responder::Send send = [&sent](QByteArrayView bytes, Responder::Reply reply) {
        sent.append({bytes.toByteArray(), reply.to, reply.except});
    };
    responder->messageReceived(alice, aliceName, message, send);
    responder->bytesReceived(alice, message, send);
    return sent;
}

Framing framingNamed(const QString &name, qint64 limit = 16 * 1024 * 1024)
{
    Framing framing = Framing::fromString(name).value_or(Framing());
    framing.limit = limit;
    return framing;
}

} // namespace

class tst_Responder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modesHaveNames()
    {
        QCOMPARE(replyModeName(ReplyMode::Echo), u"echo"_s);
        QCOMPARE(replyModeName(ReplyMode::Room), u"room"_s);
        QCOMPARE(replyModeName(ReplyMode::Manual), u"manual"_s);
        for (const ReplyMode mode : {ReplyMode::Echo, ReplyMode::Room, ReplyMode::Manual}) {
            QCOMPARE(replyModeNamed(replyModeName(mode)), mode);
            QCOMPARE(replyModeNamed(replyModeName(mode).toUpper()), mode);
        }
        QVERIFY(!replyModeNamed(u"chat"));
        QVERIFY(!replyModeNamed({}));
    }

    void echoesEveryByteUnchanged_data()
    {
        QTest::addColumn<QString>("framing");
        QTest::addColumn<QByteArray>("bytes");
        for (const char *framing : {"raw", "line", "length2be"}) {
            const QString name = QString::fromLatin1(framing);
            QTest::addRow("%s, text", framing) << name << QByteArray("half a li");
            QTest::addRow("%s, NUL", framing) << name << QByteArray("a\0\xff\n", 4);
            QTest::addRow("%s, empty datagram", framing) << name << QByteArray();
        }
    }
    void echoesEveryByteUnchanged()
    {
        QFETCH(QString, framing);
        QFETCH(QByteArray, bytes);
        QCOMPARE(answers(ReplyMode::Echo, framingNamed(framing), bytes),
                 (QList<Sent>{{bytes, alice, PeerId::None}}));
    }

    void manualSaysNothing() { QVERIFY(answers(ReplyMode::Manual, {}, "hello").isEmpty()); }

    void theRoomNamesWhoSpoke_data()
    {
        QTest::addColumn<QString>("framing");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("relayed");
        const auto row = [](const char *title, const QString &framing, const QByteArray &message,
                            const QByteArray &relayed) {
            QTest::newRow(title) << framing << message << relayed;
        };
        const QByteArray name = "127.0.0.1:51324: ";
        QCOMPARE(name.size(), 17);
        row("raw", u"raw"_s, "你好", name + "你好");
        row("raw, no text", u"raw"_s, "\xff", name + "\xff");
        row("empty datagram", u"raw"_s, {}, name);
        row("line", u"line"_s, "hello\n", name + "hello\n");
        row("line with CRLF", u"line"_s, "hello\r\n", name + "hello\r\n");
        row("no line, after a problem", u"line"_s, "rest", name + "rest\n");
        row("length1", u"length1"_s, "\x02hi", "\x13" + name + "hi");
        row("length2be", u"length2be"_s, QByteArray("\0\x02hi", 4),
            QByteArray("\0\x13", 2) + name + "hi");
        row("length2le", u"length2le"_s, QByteArray("\x02\0hi", 4),
            QByteArray("\x13\0", 2) + name + "hi");
        row("length4be, empty", u"length4be"_s, QByteArray(4, '\0'),
            QByteArray("\0\0\0\x11", 4) + name);
        row("no frame, after a problem", u"length1"_s, "\x09hi", "\x14" + name + "\x09hi");
    }
    void theRoomNamesWhoSpoke()
    {
        QFETCH(QString, framing);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, relayed);
        QCOMPARE(answers(ReplyMode::Room, framingNamed(framing), message),
                 (QList<Sent>{{relayed, PeerId::Everyone, alice}}));
    }

    void theRoomLeavesTheNameAwayWhereItDoesNotFit_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("fits");
        QTest::addColumn<QByteArray>("tooLong");
        const auto text = [](qsizetype size) { return QByteArray(size, 'x'); };
        QTest::newRow("prefix") << framingNamed(u"length1"_s) << QByteArray("\xee" + text(238))
                                << QByteArray("\xef" + text(239));
        QTest::newRow("limit of lines")
                << framingNamed(u"line"_s, 100) << QByteArray(text(82) + "\n")
                << QByteArray(text(83) + "\n");
        QTest::newRow("datagram") << Framing() << text(65'507 - 17) << text(65'507 - 16);
        QTest::newRow("largest datagram") << Framing() << text(1) << text(65'507);
        QTest::newRow("largest over IPv6") << Framing() << text(1) << text(65'527);
        QTest::newRow("a large read of a stream") << Framing() << text(65'528) << QByteArray();
    }
    void theRoomLeavesTheNameAwayWhereItDoesNotFit()
    {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, fits);
        QFETCH(QByteArray, tooLong);
        const QList<Sent> named = answers(ReplyMode::Room, framing, fits);
        QCOMPARE(named.size(), 1);
        QCOMPARE(named[0].bytes.size(), fits.size() + 17);
        if (tooLong.isEmpty())
            return;
        QCOMPARE(answers(ReplyMode::Room, framing, tooLong),
                 (QList<Sent>{{tooLong, PeerId::Everyone, alice}}));
    }
};

QTEST_APPLESS_MAIN(tst_Responder)
#include "tst_responder.moc"
