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
