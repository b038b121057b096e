// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/repetitionclock.h"

#include <QTest>

using namespace socketchat;

class tst_RepetitionClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lateTimesMakeNothingLater()
    {
        constexpr qint64 interval = 1'000'000;
        constexpr qint64 start = 123;
        Deadlines deadlines(start, interval);
        QCOMPARE(deadlines.left(start), interval);
        qint64 passed = 0;
        // Looked at now and then, up to half a second late.
        for (qint64 now = start; passed < 100'000; now += 7 * interval + passed % 3 * 170'000'000) {
            while (deadlines.pass(now))
                ++passed;
            QCOMPARE(passed, (now - start) / interval);
            QCOMPARE(deadlines.left(now), interval - (now - start) % interval);
        }
    }

    void leavesOutWhatWasSleptThrough()
    {
        constexpr qint64 second = 1'000'000'000;
        Deadlines deadlines(0, second / 10);
        QVERIFY(deadlines.pass(3600 * second));
        int more = 0;
        while (deadlines.pass(3600 * second))
            ++more;
        QVERIFY(more <= 11);
        QCOMPARE(deadlines.left(3600 * second), second / 10); // in step as before
    }

    void countsDays()
    {
        Deadlines deadlines(0, RepetitionClock::longestInterval * 1'000'000);
        QVERIFY(!deadlines.pass(1));
        QCOMPARE(deadlines.left(0), 2'592'000'000'000'000);
    }

    void reportsUntilItIsStopped()
    {
        RepetitionClock clock;
        QVERIFY(!clock.isRunning());
        int times = 0;
        connect(&clock, &RepetitionClock::due, this, [&] {
            if (++times == 20)
                clock.stop();
        });
        clock.start(1);
        QVERIFY(clock.isRunning());
        QTRY_VERIFY(!clock.isRunning());
        QCOMPARE(times, 20);
        clock.start(RepetitionClock::longestInterval); // longer than a timer takes
        QVERIFY(clock.isRunning());
        QCOMPARE(times, 20);
    }
};

QTEST_GUILESS_MAIN(tst_RepetitionClock)
#include "tst_repetitionclock.moc"
