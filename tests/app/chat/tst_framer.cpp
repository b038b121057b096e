// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/framer.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using FramingKind = Framing::Kind;

namespace {

struct Outcome
{
    QList<QByteArray> messages;
    QList<std::pair<FrameProblem, QByteArray>> refused;
};

struct Feeder
{
    Framer framer;
    Outcome outcome;

    explicit Feeder(const Framing &framing)
        : framer(framing)
    { }
    void feed(QByteArrayView bytes)
    {
        framer.feed(
                bytes,
                [this](QByteArrayView message) { outcome.messages.append(message.toByteArray()); },
                [this](FrameProblem problem, QByteArrayView refused) {
                    outcome.refused.append({problem, refused.toByteArray()});
                });
    }
    void finish()
    {
        framer.finish([this](FrameProblem problem, QByteArrayView refused) {
            outcome.refused.append({problem, refused.toByteArray()});
        });
    }
};

Framing lines(qint64 limit = 1024)
{
    Framing framing;
    framing.kind = FramingKind::Line;
    framing.limit = limit;
    return framing;
}

Framing lengths(quint8 size, bool bigEndian, qint64 limit = 16 * 1024 * 1024)
{
    Framing framing;
    framing.kind = FramingKind::LengthPrefix;
    framing.prefixSize = size;
    framing.bigEndian = bigEndian;
    framing.limit = limit;
    return framing;
}

} // namespace

Q_DECLARE_METATYPE(QList<QByteArray>)

class tst_Framer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framingsHaveNames_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QString>("name");
        Framing line;
        line.kind = FramingKind::Line;
        QTest::newRow("raw") << Framing() << u"raw"_s;
        QTest::newRow("line") << line << u"line"_s;
        QTest::newRow("one byte") << lengths(1, true) << u"length1"_s;
        QTest::newRow("two") << lengths(2, true) << u"length2be"_s;
        QTest::newRow("two, little") << lengths(2, false) << u"length2le"_s;
        QTest::newRow("four") << lengths(4, true) << u"length4be"_s;
        QTest::newRow("four, little") << lengths(4, false) << u"length4le"_s;
    }
    void framingsHaveNames()
    {
        QFETCH(Framing, framing);
        QFETCH(QString, name);
        QCOMPARE(framing.toString(), name);
        QCOMPARE(Framing::fromString(name), framing);
        QCOMPARE(Framing::fromString(name.toUpper()), framing);
    }

    void refusesOtherNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"", "rawr", "length", "length3be", "length2", "length1be", "lines"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void refusesOtherNames()
    {
        QFETCH(QString, name);
        QVERIFY(!Framing::fromString(name));
    }

    void cutsTheSameAtEverySplitPoint_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QList<QByteArray>>("messages");
        QTest::newRow("lines") << lines() << QList<QByteArray>{"one\n", "\n",     "two\r\n",
                                                               "\r\n",  "a\rb\n", "\xff\n"};
        QTest::newRow("length1") << lengths(1, true)
                                 << QList<QByteArray>{"\x03"
                                                      "abc",
                                                      QByteArray("\0", 1), "\x01\n",
                                                      QByteArray("\x02\0\0", 3)};
        QTest::newRow("length2be")
                << lengths(2, true)
                << QList<QByteArray>{QByteArray("\0\x03"
                                                "abc",
                                                5),
                                     QByteArray("\0\0", 2), QByteArray("\0\x01z", 3)};
        QTest::newRow("length2le")
                << lengths(2, false)
                << QList<QByteArray>{QByteArray("\x03\0abc", 5), QByteArray("\0\0", 2),
                                     QByteArray("\x01\0z", 3)};
        QTest::newRow("length4be")
                << lengths(4, true)
                << QList<QByteArray>{QByteArray("\0\0\0\x02hi", 6), QByteArray("\0\0\0\0", 4),
                                     QByteArray("\0\0\0\x01!", 5)};
        QTest::newRow("length4le")
                << lengths(4, false)
                << QList<QByteArray>{QByteArray("\x02\0\0\0hi", 6), QByteArray("\0\0\0\0", 4),
                                     QByteArray("\x01\0\0\0!", 5)};
    }
    void cutsTheSameAtEverySplitPoint()
    {
        QFETCH(Framing, framing);
        QFETCH(QList<QByteArray>, messages);
        const QByteArray stream = messages.join();
        for (qsizetype a = 0; a <= stream.size(); ++a) {
            for (qsizetype b = a; b <= stream.size(); ++b) {
                Feeder feeder(framing);
                feeder.feed(QByteArrayView(stream).first(a));
                feeder.feed(QByteArrayView(stream).sliced(a, b - a));
                feeder.feed(QByteArrayView(stream).sliced(b));
                QCOMPARE(feeder.framer.pending(), 0);
                feeder.finish();
                QCOMPARE(feeder.outcome.messages, messages);
                QVERIFY(feeder.outcome.refused.isEmpty());
            }
        }
        Feeder bytewise(framing);
        for (const char &byte : stream)
            bytewise.feed(QByteArrayView(&byte, 1));
        QCOMPARE(bytewise.outcome.messages, messages);
    }

    void handsOutAMessageAsSoonAsItIsComplete()
    {
        Feeder feeder(lengths(2, true));
        feeder.feed(QByteArrayView("\0", 1));
        QCOMPARE(feeder.framer.pending(), 1);
        feeder.feed("\x02"
                    "a");
        QCOMPARE(feeder.framer.pending(), 3);
        QVERIFY(feeder.outcome.messages.isEmpty());
        feeder.feed("b");
        QCOMPARE(feeder.outcome.messages, (QList<QByteArray>{QByteArray("\0\x02"
                                                                        "ab",
                                                                        4)}));
        QCOMPARE(feeder.framer.pending(), 0);
    }

    void rawIsWhatWasRead()
    {
        Feeder feeder({});
        feeder.feed("one\ntwo");
        feeder.feed("x");
        QCOMPARE(feeder.outcome.messages, (QList<QByteArray>{"one\ntwo", "x"}));
        QCOMPARE(feeder.framer.pending(), 0);
        feeder.finish();
        QVERIFY(feeder.outcome.refused.isEmpty());
    }

    void refusesWhatIsUnfinishedAtTheEnd_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("line") << lines() << QByteArray("no end");
        QTest::newRow("half a prefix") << lengths(4, true) << QByteArray("\0\0", 2);
        QTest::newRow("prefix alone") << lengths(1, true) << QByteArray("\x05");
        QTest::newRow("half a message") << lengths(1, true)
                                        << QByteArray("\x05"
                                                      "abcd");
    }
    void refusesWhatIsUnfinishedAtTheEnd()
    {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, rest);
        Feeder feeder(framing);
        feeder.feed(rest);
        QCOMPARE(feeder.framer.pending(), rest.size());
        feeder.finish();
        QVERIFY(feeder.outcome.messages.isEmpty());
        QCOMPARE(feeder.outcome.refused.size(), 1);
        QCOMPARE(feeder.outcome.refused[0], std::pair(FrameProblem::Unfinished, rest));
        feeder.finish();
        QCOMPARE(feeder.outcome.refused.size(), 1);
    }

    void keepsToTheLimit_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("fits");
        QTest::addColumn<QByteArray>("tooLong");
        QTest::newRow("line") << lines(5) << QByteArray("1234\n") << QByteArray("12345\n");
        QTest::newRow("line without an end")
                << lines(5) << QByteArray("\n") << QByteArray("123456");
        QTest::newRow("length1") << lengths(1, true, 5)
                                 << QByteArray("\x04"
                                               "1234")
                                 << QByteArray("\x05");
        QTest::newRow("length4be") << lengths(4, true, 8)
                                   << QByteArray("\0\0\0\x04"
                                                 "1234",
                                                 8)
                                   << QByteArray("\0\0\0\x05", 4);
        QTest::newRow("length4be, huge") << lengths(4, true) << QByteArray("\0\0\0\0", 4)
                                         << QByteArray("\xff\xff\xff\xff", 4);
        QTest::newRow("smaller than the prefix")
                << lengths(4, false, 2) << QByteArray() << QByteArray("\x01\0\0\0", 4);
    }
    void keepsToTheLimit()
    {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, fits);
        QFETCH(QByteArray, tooLong);
        const QByteArray stream = fits + tooLong;
        for (qsizetype a = 0; a <= stream.size(); ++a) {
            Feeder feeder(framing);
            feeder.feed(QByteArrayView(stream).first(a));
            QVERIFY(feeder.framer.pending() <= framing.limit || framing.limit < 4);
            feeder.feed(QByteArrayView(stream).sliced(a));
            const QList<QByteArray> messages = fits.isEmpty() ? QList<QByteArray>() : QList{fits};
            QCOMPARE(feeder.outcome.messages.first(messages.size()), messages);
            QCOMPARE(feeder.outcome.refused.size(), 1);
            QCOMPARE(feeder.outcome.refused[0].first, FrameProblem::TooLong);
            // nothing is lost or repeated
            QCOMPARE(fits + feeder.outcome.refused[0].second
                             + QByteArray(feeder.outcome.messages.sliced(messages.size()).join()),
                     stream);
            // from here on everything is raw
            feeder.feed("any\nthing");
            QCOMPARE(feeder.outcome.messages.last(), "any\nthing");
            QCOMPARE(feeder.framer.pending(), 0);
            feeder.finish();
            QCOMPARE(feeder.outcome.refused.size(), 1);
        }
    }

    void longLinesCostTheirOwnLength()
    {
        Framing framing = lines(16 * 1024 * 1024);
        Feeder feeder(framing);
        const QByteArray piece(64, 'x');
        for (int i = 0; i < 100'000; ++i)
            feeder.feed(piece);
        QCOMPARE(feeder.framer.pending(), 6'400'000);
        feeder.feed("\nshort\n");
        QCOMPARE(feeder.outcome.messages.size(), 2);
        QCOMPARE(feeder.outcome.messages[0].size(), 6'400'001);
        QCOMPARE(feeder.outcome.messages[1], "short\n");
    }

    void wholeMessagesAreNotCopied()
    {
        const QByteArray stream = "one\ntwo\n";
        Framer framer(lines());
        const char *expected = stream.constData();
        framer.feed(
                stream,
                [&](QByteArrayView message) {
                    QCOMPARE(static_cast<const void *>(message.data()), expected);
                    expected += message.size();
                },
                [](FrameProblem, QByteArrayView) { QFAIL("nothing is wrong"); });
        QCOMPARE(static_cast<const void *>(expected), stream.constEnd());
    }

    void framesWhatIsSent_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("framed");
        QTest::newRow("raw") << Framing() << QByteArray("a\n") << QByteArray("a\n");
        QTest::newRow("raw, empty") << Framing() << QByteArray() << QByteArray();
        QTest::newRow("line") << lines() << QByteArray("a") << QByteArray("a\n");
        QTest::newRow("line that has its end")
                << lines() << QByteArray("a\r\n") << QByteArray("a\r\n");
        QTest::newRow("empty line") << lines() << QByteArray() << QByteArray("\n");
        QTest::newRow("two lines") << lines() << QByteArray("a\nb") << QByteArray("a\nb\n");
        QTest::newRow("length1") << lengths(1, true) << QByteArray(255, 'x')
                                 << QByteArray("\xff" + QByteArray(255, 'x'));
        QTest::newRow("length2be") << lengths(2, true) << QByteArray("ab")
                                   << QByteArray("\0\x02"
                                                 "ab",
                                                 4);
        QTest::newRow("length2le") << lengths(2, false) << QByteArray(258, 'x')
                                   << QByteArray("\x02\x01" + QByteArray(258, 'x'));
        QTest::newRow("length4be") << lengths(4, true) << QByteArray() << QByteArray(4, '\0');
        QTest::newRow("length4le")
                << lengths(4, false) << QByteArray("a") << QByteArray("\x01\0\0\0a", 5);
    }
    void framesWhatIsSent()
    {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, framed);
        QCOMPARE(Framer::frame(message, framing), framed);
    }

    void framedMessagesComeBack()
    {
        for (const Framing &framing : {lines(), lengths(1, true), lengths(2, true),
                                       lengths(2, false), lengths(4, true), lengths(4, false)}) {
            for (const QByteArray &message :
                 {QByteArray(), QByteArray("x"), QByteArray(200, 'y')}) {
                const QByteArray framed = *Framer::frame(message, framing);
                Feeder feeder(framing);
                feeder.feed(framed);
                QCOMPARE(feeder.outcome.messages, QList{framed});
                QCOMPARE(Framer::content(framed, framing), message);
            }
        }
    }

    void doesNotFrameWhatDoesNotFit()
    {
        QVERIFY(!Framer::frame(QByteArray(256, 'x'), lengths(1, true)));
        QVERIFY(Framer::frame(QByteArray(65'535, 'x'), lengths(2, true)));
        QVERIFY(!Framer::frame(QByteArray(65'536, 'x'), lengths(2, false)));
        QVERIFY(!Framer::frame(QByteArray(97, 'x'), lengths(4, true, 100)));
        QVERIFY(Framer::frame(QByteArray(96, 'x'), lengths(4, true, 100)));
        QVERIFY(!Framer::frame("12345", lines(5)));
        QVERIFY(Framer::frame("1234", lines(5)));
    }

    void contentLeavesTheFrameAway_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("raw") << Framing() << QByteArray("a\n") << QByteArray("a\n");
        QTest::newRow("LF") << lines() << QByteArray("a\n") << QByteArray("a");
        QTest::newRow("CRLF") << lines() << QByteArray("a\r\n") << QByteArray("a");
        QTest::newRow("CR alone stays") << lines() << QByteArray("a\r") << QByteArray("a\r");
        QTest::newRow("one end of two") << lines() << QByteArray("a\n\n") << QByteArray("a\n");
        QTest::newRow("no end") << lines() << QByteArray("a") << QByteArray("a");
        QTest::newRow("prefix") << lengths(2, true)
                                << QByteArray("\0\x01"
                                              "a",
                                              3)
                                << QByteArray("a");
        QTest::newRow("less than a prefix") << lengths(4, true) << QByteArray("ab") << QByteArray();
    }
    void contentLeavesTheFrameAway()
    {
        QFETCH(Framing, framing);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, content);
        QCOMPARE(Framer::content(message, framing), content);
    }
};

QTEST_APPLESS_MAIN(tst_Framer)
#include "tst_framer.moc"
