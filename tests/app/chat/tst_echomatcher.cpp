// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echomatcher.h"

#include <QTest>

using namespace socketchat;

using Mode = EchoMatcher::Mode;

namespace {

constexpr MessageFlags exact = MessageFlag::ExactEcho;
constexpr MessageFlags part = MessageFlag::PartOfEcho;
constexpr MessageFlags wrong = MessageFlag::NotAnEcho;
constexpr MessageFlags none = {};

} // namespace

#define VERDICT(call, wantedFlags, wantedTrip)                                                     \
    do {                                                                                           \
        const EchoMatcher::Verdict verdict = call;                                                 \
        QCOMPARE(verdict.flags, wantedFlags);                                                      \
        QCOMPARE(verdict.roundTrip, qint64(wantedTrip));                                           \
    } while (false)

class tst_EchoMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAwaitedAtFirst()
    {
        for (const Mode mode : {Mode::Stream, Mode::Datagrams}) {
            EchoMatcher matcher(mode);
            VERDICT(matcher.received("hello", 5), none, -1);
            QCOMPARE(matcher.awaited(), 0);
        }
    }

    void recognisesAnEcho()
    {
        for (const Mode mode : {Mode::Stream, Mode::Datagrams}) {
            EchoMatcher matcher(mode);
            matcher.sent("hello", 100);
            QCOMPARE(matcher.awaited(), 5);
            VERDICT(matcher.received("hello", 130), exact, 30);
            QCOMPARE(matcher.awaited(), 0);
            VERDICT(matcher.received("more", 140), none, -1);
        }
    }

    void aStreamMayComeInPieces()
    {
        EchoMatcher matcher(Mode::Stream);
        matcher.sent("hello", 100);
        VERDICT(matcher.received("h", 110), part, -1);
        VERDICT(matcher.received("ell", 120), part, -1);
        QCOMPARE(matcher.awaited(), 1);
        VERDICT(matcher.received("o", 130), exact, 30);
    }

    void aStreamMayComeSeveralAtOnce()
    {
        EchoMatcher matcher(Mode::Stream);
        matcher.sent("one", 100);
        matcher.sent("two", 110);
        matcher.sent("three", 120);
        VERDICT(matcher.received("onetwo", 150), exact, 40);
        VERDICT(matcher.received("three", 160), exact, 40);
    }

    void aStreamMayBeCutAnywhere()
    {
        const QByteArray all = "onetwothree";
        for (qsizetype cut = 1; cut < all.size(); ++cut) {
            EchoMatcher matcher(Mode::Stream);
            matcher.sent("one", 100);
            matcher.sent("two", 200);
            matcher.sent("three", 300);
            const bool whole = cut == 3 || cut == 6;
            VERDICT(matcher.received(QByteArrayView(all).first(cut), 1000), whole ? exact : part,
                    cut >= 6   ? 800
                    : cut >= 3 ? 900
                               : -1);
            VERDICT(matcher.received(QByteArrayView(all).sliced(cut), 2000), exact, 1700);
            QCOMPARE(matcher.awaited(), 0);
        }
    }

    void aStreamThatDiffersIsForgotten()
    {
        EchoMatcher matcher(Mode::Stream);
        matcher.sent("hello", 100);
        matcher.sent("again", 100);
        VERDICT(matcher.received("he", 110), part, -1);
        VERDICT(matcher.received("LLO", 120), wrong, -1);
        QCOMPARE(matcher.awaited(), 0);
        VERDICT(matcher.received("again", 130), none, -1);
        matcher.sent("next", 140);
        VERDICT(matcher.received("next", 150), exact, 10);
    }

    void moreThanWasSentIsNoEcho()
    {
        EchoMatcher matcher(Mode::Stream);
        matcher.sent("hello", 100);
        VERDICT(matcher.received("hello!", 110), wrong, -1);
        QCOMPARE(matcher.awaited(), 0);
    }

    void emptyMeansNothingInAStream()
    {
        EchoMatcher matcher(Mode::Stream);
        matcher.sent({}, 100);
        VERDICT(matcher.received("x", 110), none, -1);
        matcher.sent("x", 120);
        matcher.sent({}, 125);
        VERDICT(matcher.received({}, 130), none, -1);
        VERDICT(matcher.received("x", 140), exact, 20);
        QCOMPARE(matcher.awaited(), 0);
    }

    void saysNothingAboutWhatAStreamDidNotKeep()
    {
        EchoMatcher matcher(Mode::Stream, 1000);
        matcher.sent(QByteArray(600, 'a'), 1);
        matcher.sent(QByteArray(600, 'b'), 2);
        QCOMPARE(matcher.awaited(), 0);
        matcher.sent("c", 3); // after bytes that are outstanding, so not distinguishable yet
        VERDICT(matcher.received(QByteArray(600, 'a'), 10), none, -1);
        VERDICT(matcher.received(QByteArray(600, 'b'), 11), none, -1);
        VERDICT(matcher.received("c", 12), none, -1);
        matcher.sent("d", 20);
        VERDICT(matcher.received("d", 25), exact, 5);

        matcher.sent(QByteArray(5000, 'x'), 30); // larger than the limit by itself
        VERDICT(matcher.received(QByteArray(5000, 'x'), 40), none, -1);
        matcher.sent("e", 50);
        VERDICT(matcher.received("e", 55), exact, 5);
    }

    void manySmallPiecesAreBoundedToo()
    {
        EchoMatcher matcher(Mode::Stream, 10'000);
        for (int i = 0; i < 100'000; ++i) {
            matcher.sent("x", i);
            QVERIFY(matcher.awaited() * 64 <= 10'000);
        }
        VERDICT(matcher.received(QByteArray(100'000, 'x'), 200'000), none, -1);
        matcher.sent("y", 300'000);
        VERDICT(matcher.received("y", 300'001), exact, 1);
    }

    void datagramsMayComeInAnotherOrder()
    {
        EchoMatcher matcher(Mode::Datagrams);
        matcher.sent("one", 100);
        matcher.sent("two", 200);
        matcher.sent("three", 300);
        VERDICT(matcher.received("two", 1000), exact, 800);
        VERDICT(matcher.received("three", 1000), exact, 700);
        VERDICT(matcher.received("one", 1000), exact, 900);
        QCOMPARE(matcher.awaited(), 0);
    }

    void datagramsMayBeLost()
    {
        EchoMatcher matcher(Mode::Datagrams);
        for (int i = 0; i < 10; ++i)
            matcher.sent(QByteArray::number(i), i);
        VERDICT(matcher.received("7", 20), exact, 13);
        VERDICT(matcher.received("9", 20), exact, 11);
        QCOMPARE(matcher.awaited(), 8);
    }

    void aDoubledDatagramIsNeitherRightNorWrong()
    {
        EchoMatcher matcher(Mode::Datagrams);
        matcher.sent("one", 100);
        matcher.sent("two", 100);
        VERDICT(matcher.received("one", 110), exact, 10);
        VERDICT(matcher.received("one", 120), none, -1);
        VERDICT(matcher.received("two", 130), exact, 30);
        VERDICT(matcher.received("two", 140), none, -1);
    }

    void anotherDatagramIsNoEcho()
    {
        EchoMatcher matcher(Mode::Datagrams);
        matcher.sent("one", 100);
        VERDICT(matcher.received("on", 110), wrong, -1);
        VERDICT(matcher.received("one!", 110), wrong, -1);
        VERDICT(matcher.received({}, 110), wrong, -1);
        VERDICT(matcher.received("one", 120), exact, 20); // may still arrive
    }

    void emptyDatagramsAreReal()
    {
        EchoMatcher matcher(Mode::Datagrams);
        matcher.sent({}, 100);
        QCOMPARE(matcher.awaited(), 0);
        VERDICT(matcher.received({}, 130), exact, 30);
        VERDICT(matcher.received({}, 140), none, -1); // duplicated
    }

    void equalDatagramsAnswerInOrder()
    {
        EchoMatcher matcher(Mode::Datagrams);
        for (int i = 0; i < 4; ++i)
            matcher.sent("ping", 100 * i);
        for (int i = 0; i < 4; ++i)
            VERDICT(matcher.received("ping", 1000 + 100 * i), exact, 1000);
    }

    void aLostDatagramDoesNotStretchTheRoundTrip()
    {
        EchoMatcher matcher(Mode::Datagrams);
        const qint64 minute = 60'000'000'000;
        matcher.sent("ping", 0); // there was no server
        matcher.sent("ping", minute);
        VERDICT(matcher.received("ping", minute + 5), exact, 5);
        matcher.sent("ping", 2 * minute);
        VERDICT(matcher.received("ping", 2 * minute + 7), exact, 7);
        // A very late echo still equals what was sent.
        matcher.sent("slow", 0);
        VERDICT(matcher.received("slow", minute), exact, minute);
    }

    void datagramsAreBounded()
    {
        EchoMatcher matcher(Mode::Datagrams);
        for (int i = 0; i < 10'000; ++i)
            matcher.sent({}, i); // even if they are empty
        matcher.sent("last", 10'000);
        VERDICT(matcher.received("last", 10'001), exact, 1);
        int empty = 0;
        while (matcher.received({}, 10'002).roundTrip >= 0)
            ++empty;
        QVERIFY(empty > 0 && empty < 2000);

        EchoMatcher small(Mode::Datagrams, 1000);
        for (int i = 0; i < 100; ++i) {
            small.sent(QByteArray(100, char('a' + i % 26)), i);
            QVERIFY(small.awaited() <= 1000);
        }
        VERDICT(small.received(QByteArray(100, char('a' + 99 % 26)), 200), exact, 101);
        small.sent(QByteArray(2000, 'x'), 300);
        QVERIFY(small.awaited() <= 1000);
    }

    void timesThatRunBackwardsGiveNoNegativeRoundTrip()
    {
        for (const Mode mode : {Mode::Stream, Mode::Datagrams}) {
            EchoMatcher matcher(mode);
            matcher.sent("a", 100);
            VERDICT(matcher.received("a", 90), exact, 0);
        }
    }
};

QTEST_APPLESS_MAIN(tst_EchoMatcher)
#include "tst_echomatcher.moc"
