// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/calllog.h"

#include <QTest>

using namespace socketchat;

class tst_CallLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestCallsInOrder()
    {
        CallLog log(100);
        for (int i = 0; i < 250; ++i)
            log.append(callNumber(i));
        QCOMPARE(log.range(), (CallLog::Range{150, 250}));
        const QList<SocketCall> all = log.calls(0, 1000);
        QCOMPARE(all.size(), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(all[i].descriptor, 150 + i);
        const QList<SocketCall> some = log.calls(200, 3);
        QCOMPARE(some.size(), 3);
        QCOMPARE(some.first().descriptor, 200);
        QVERIFY(log.calls(250, 5).isEmpty());
    }

    void numbersGoOnAfterClearing()
    {
        CallLog log(10);
        for (int i = 0; i < 7; ++i)
            log.append(callNumber(i));
        log.clear();
        QCOMPARE(log.range(), (CallLog::Range{7, 7}));
        QVERIFY(log.calls(0, 10).isEmpty());
        for (int i = 7; i < 40; ++i)
            log.append(callNumber(i));
        QCOMPARE(log.range(), (CallLog::Range{30, 40}));
        QCOMPARE(log.calls(30, 1).first().descriptor, 30);
        QCOMPARE(log.calls(39, 1).first().descriptor, 39);
    }

    void keepsTheRunsOfItsCalls()
    {
        CallLog log(10);
        QVERIFY(log.runs().isEmpty());
        log.beginRun(Role::Server);
        for (int i = 0; i < 3; ++i)
            log.append(callNumber(i));
        log.beginRun(Role::Server); // in which nothing is called
        log.beginRun(Role::Client);
        log.append(callNumber(3));
        QCOMPARE(log.runs(), (QList<CallLog::Run>{{1, 0, Role::Server}, {3, 3, Role::Client}}));
        for (int i = 4; i < 14; ++i) // those of the first run go
            log.append(callNumber(i));
        QCOMPARE(log.runs(), (QList<CallLog::Run>{{3, 3, Role::Client}}));
        log.clear();
        log.beginRun(Role::Server);
        QCOMPARE(log.runs().constLast(), (CallLog::Run{4, 14, Role::Server}));
    }

    void manyAtOnceKeepTheirNumbersAndTimes()
    {
        CallLog log(1000);
        QList<SocketCall> calls;
        for (int i = 0; i < 3333; ++i) {
            calls.append(callNumber(i));
            calls.last().time = 10 * i;
        }
        for (qsizetype begin = 0, size = 1; begin < calls.size();
             begin += size, size = size * 2 + 1)
            log.append(std::span(calls).subspan(size_t(begin),
                                                size_t(std::min(size, calls.size() - begin))));
        QCOMPARE(log.range(), (CallLog::Range{2333, 3333}));
        const QList<SocketCall> kept = log.calls(0, 1'000'000);
        QCOMPARE(kept.size(), 1000);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(kept[i].descriptor, 2333 + i);
        QCOMPARE(log.firstSince(0), 2333);
        QCOMPARE(log.firstSince(10 * 3000 - 5), 3000);
        QCOMPARE(log.firstSince(10 * 3000), 3000);
        QCOMPARE(log.firstSince(10 * 3333), 3333);
        QList<qint64> seen;
        const auto note = [&](qint64 number, const SocketCall &call) {
            QCOMPARE(call.descriptor, number);
            seen.append(number);
        };
        QCOMPARE(log.visit(0, 2500, note), 2500); // dropped calls are skipped
        QCOMPARE(seen.size(), 2500 - 2333);
        QCOMPARE(seen.first(), 2333);
        QCOMPARE(seen.last(), 2499);
        QCOMPARE(log.visit(3300, 1'000'000, note), 3333);
        QCOMPARE(seen.last(), 3332);
        QCOMPARE(log.visit(3333, 1'000'000, note), 3333);
        log.clear();
        QCOMPARE(log.firstSince(0), 3333);
    }

private:
    static SocketCall callNumber(int number)
    {
        SocketCall call;
        call.call = SocketCallKind::Recv;
        call.descriptor = number;
        return call;
    }
};

QTEST_GUILESS_MAIN(tst_CallLog)
#include "tst_calllog.moc"
