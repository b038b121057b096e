// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Both pollers fulfil the same contract.

#include "app/net/system/socketpoller.h"

#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <functional>

using namespace socketchat;

namespace {

struct Watch final : SocketPoller::Watcher
{
    void socketReady(bool readable, bool writable, bool failed) override
    {
        reads += readable;
        writes += writable;
        fails += failed;
        if (then)
            then();
    }
    int reads = 0;
    int writes = 0;
    int fails = 0;
    std::function<void()> then;
};

} // namespace

class tst_SocketPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("best of this system") << false;
        QTest::newRow("portable") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, portable);
        m_poller = portable ? SocketPoller::createPortable() : SocketPoller::create();
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, m_pair), 0);
    }

    void cleanup()
    {
        m_poller.reset();
        ::close(m_pair[0]);
        ::close(m_pair[1]);
    }

    void tellsForAsLongAsItIsSo()
    {
        Watch watch;
        m_poller->watch(m_pair[0], &watch, SocketPoller::Interest::Read);
        QTest::qWait(20);
        QCOMPARE(watch.reads, 0);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        QTRY_VERIFY(watch.reads > 2); // nothing reads it
        QCOMPARE(watch.writes, 0);
        char byte = 0;
        QCOMPARE(::read(m_pair[0], &byte, 1), 1);
        QTest::qWait(0);
        const int told = watch.reads;
        QTest::qWait(20);
        QVERIFY(watch.reads <= told + 1);
        m_poller->unwatch(m_pair[0]);
    }

    void tellsOfRoomToWriteOnlyWhenAsked()
    {
        Watch watch;
        m_poller->watch(m_pair[0], &watch, SocketPoller::Interest::Read);
        QTest::qWait(20);
        QCOMPARE(watch.writes, 0);
        m_poller->change(m_pair[0], SocketPoller::Interest::Write);
        QTRY_VERIFY(watch.writes > 0);
        m_poller->change(m_pair[0], SocketPoller::Interest::Nothing);
        QTest::qWait(0);
        const int told = watch.writes;
        QTest::qWait(20);
        QCOMPARE(watch.writes, told);
        m_poller->unwatch(m_pair[0]);
    }

    void tellsNothingAfterUnwatching()
    {
        Watch watch;
        watch.then = [&] { m_poller->unwatch(m_pair[0]); }; // from inside
        m_poller->watch(m_pair[0], &watch, SocketPoller::Interest::Read);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        QTRY_COMPARE(watch.reads, 1);
        QTest::qWait(20);
        QCOMPARE(watch.reads, 1);
    }

    void tellsNothingToAnotherWatcherThatWasUnwatchedInTheSameRound()
    {
        Watch first;
        Watch second;
        const auto both = [&] {
            m_poller->unwatch(m_pair[0]);
            m_poller->unwatch(m_pair[1]);
        };
        first.then = both;
        second.then = both;
        QCOMPARE(::write(m_pair[0], "x", 1), 1);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        m_poller->watch(m_pair[0], &first, SocketPoller::Interest::Read);
        m_poller->watch(m_pair[1], &second, SocketPoller::Interest::Read);
        QTRY_VERIFY(first.reads + second.reads > 0);
        QTest::qWait(20);
        QCOMPARE(first.reads + second.reads, 1);
    }

private:
    std::unique_ptr<SocketPoller> m_poller;
    int m_pair[2] = {-1, -1};
};

QTEST_GUILESS_MAIN(tst_SocketPoller)
#include "tst_socketpoller.moc"
