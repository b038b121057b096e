// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echoloop.h"

#include <QTest>

using namespace socketchat;

namespace {

constexpr qint64 turn = 1'000'000; // ns

/// Returns how many equal messages a peer can send, each right after the echo, until `answer`.
quint32 turnsUntil(EchoLoop &loop, QByteArrayView bytes, EchoLoop::Answer end, quint32 most,
                   qint64 &time)
{
    for (quint32 turns = 0; turns < most; ++turns) {
        if (loop.received(bytes, time += turn) == end)
            return turns;
    }
    return most;
}

} // namespace

class TestEchoLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsWhatThisEndSaid_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("TCP") << Protocol::Tcp;
        QTest::newRow("UDP") << Protocol::Udp;
    }

    void stopsWhatThisEndSaid()
    {
        QFETCH(Protocol, protocol);
        EchoLoop loop(protocol, 50'000);
        qint64 time = 0;
        loop.sent("news", time);
        QCOMPARE(turnsUntil(loop, "news", EchoLoop::Answer::Never, 100, time),
                 EchoLoop::ownTurns - 1);
        QCOMPARE(loop.reason(), EchoLoop::Reason::OwnMessage);
        QCOMPARE(loop.turns(), EchoLoop::ownTurns);
    }

    void severalMayBeOnTheirWay()
    {
        EchoLoop loop(Protocol::Udp, 50'000);
        qint64 time = 0;
        loop.sent("one", time);
        loop.sent("two", time);
        int stopped = 0;
        for (int turns = 0; turns < 3; ++turns) {
            stopped += loop.received("one", time += turn) == EchoLoop::Answer::Never;
            stopped += loop.received("two", time += turn) == EchoLoop::Answer::Never;
        }
        QCOMPARE(stopped, 2);
    }

    void holdsOneBackBeforeItJudges_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<quint32>("limit");
        QTest::newRow("UDP, a server's port")
                << Protocol::Udp << quint16(9000) << EchoLoop::chosenPortTurns;
        QTest::newRow("UDP, the last of them")
                << Protocol::Udp << quint16(32767) << EchoLoop::chosenPortTurns;
        QTest::newRow("UDP, any port") << Protocol::Udp << quint16(32768) << EchoLoop::anyPortTurns;
    }

    void holdsOneBackBeforeItJudges()
    {
        QFETCH(Protocol, protocol);
        QFETCH(quint16, port);
        QFETCH(quint32, limit);
        EchoLoop loop(protocol, port);
        qint64 time = 0;
        QCOMPARE(turnsUntil(loop, "ball", EchoLoop::Answer::Hold, limit * 2, time), limit);
        QCOMPARE(loop.reason(), EchoLoop::Reason::SameAgain);
        loop.clearSuspicion();
        QCOMPARE(turnsUntil(loop, "ball", EchoLoop::Answer::Hold, limit * 2, time), limit * 2);
    }

    void whatDiffersIsNoLoop()
    {
        EchoLoop loop(Protocol::Udp, 9000);
        qint64 time = 0;
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(loop.received(QByteArray::number(i), time += turn), EchoLoop::Answer::Now);
    }

    void whatComesLateIsNoLoop()
    {
        EchoLoop loop(Protocol::Udp, 9000);
        qint64 time = 0;
        loop.sent("tick", time);
        for (int i = 0; i < 1000; ++i) // a heartbeat
            QCOMPARE(loop.received("tick", time += 1000 * turn + 1), EchoLoop::Answer::Now);
    }

    void whatIsLongLoopsToo()
    {
        EchoLoop loop(Protocol::Udp, 9000);
        const QByteArray large(60'000, 'x');
        qint64 time = 0;
        QCOMPARE(turnsUntil(loop, large, EchoLoop::Answer::Hold, EchoLoop::chosenPortTurns * 2,
                            time),
                 EchoLoop::chosenPortTurns);
        QByteArray other = large;
        other.back() = 'y';
        QCOMPARE(loop.received(other, time += turn), EchoLoop::Answer::Now);
    }

    void aHundredTimesTheSameIsNoLoop()
    {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
            EchoLoop loop(protocol, 1024);
            qint64 time = 0;
            for (int i = 0; i < 100; ++i)
                QCOMPARE(loop.received("ping", time += turn), EchoLoop::Answer::Now);
        }
    }

    void dividesAnEchoOfAStream()
    {
        EchoLoop loop(Protocol::Tcp, 50'000);
        qint64 time = 0;
        QCOMPARE(
                turnsUntil(loop, "ball", EchoLoop::Answer::Divide, EchoLoop::streamTurns * 2, time),
                EchoLoop::streamTurns);
        QCOMPARE(loop.reason(), EchoLoop::Reason::SameAgain);
        QVERIFY(loop.isLoop("b"));
        QVERIFY(loop.isLoop("ballballb")); // other messages were in the loop
        QVERIFY(!loop.isLoop({})); // the peer waits for the rest
        QVERIFY(!loop.isLoop("ball")); // the peer asks again
        QVERIFY(!loop.isLoop("x"));
        loop.clearSuspicion();
        QCOMPARE(
                turnsUntil(loop, "ball", EchoLoop::Answer::Divide, EchoLoop::streamTurns * 8, time),
                EchoLoop::streamTurns * 4 - 1);
    }

    void slowsASingleByteDown()
    {
        EchoLoop loop(Protocol::Tcp, 50'000);
        qint64 time = 0;
        QCOMPARE(turnsUntil(loop, "x", EchoLoop::Answer::Slow, EchoLoop::streamTurns * 2, time),
                 EchoLoop::streamTurns);
        QCOMPARE(loop.reason(), EchoLoop::Reason::Slowed);
        QCOMPARE(loop.received("x", time += turn), EchoLoop::Answer::Slow);
        QCOMPARE(loop.received("y", time += turn), EchoLoop::Answer::Now);
    }

    void servicesAreNeverAnswered()
    {
        for (const quint16 port : {7, 13, 17, 19, 37}) {
            EchoLoop udp(Protocol::Udp, port);
            QCOMPARE(udp.received("x", 1), EchoLoop::Answer::Never);
            QCOMPARE(udp.reason(), EchoLoop::Reason::Service);
            EchoLoop tcp(Protocol::Tcp, port); // a client's own port, which is not considered
            QCOMPARE(tcp.received("x", 1), EchoLoop::Answer::Now);
        }
    }

    void emptyDatagramsLoopToo()
    {
        EchoLoop loop(Protocol::Udp, 9000);
        qint64 time = 0;
        QCOMPARE(turnsUntil(loop, {}, EchoLoop::Answer::Hold, EchoLoop::chosenPortTurns * 2, time),
                 EchoLoop::chosenPortTurns);
    }
};

QTEST_GUILESS_MAIN(TestEchoLoop)
#include "tst_echoloop.moc"
