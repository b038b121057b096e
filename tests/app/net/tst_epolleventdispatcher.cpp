// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Runs on the event loop under test, and starts threads that use it.

#include "app/chat/handover.h"
#include "app/net/networkthread.h"
#include "app/net/system/epolleventdispatcher.h"

#include <QHostInfo>
#include <QSocketNotifier>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <thread>

using namespace socketchat;

namespace {

class Lookup final : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void found(const QHostInfo &info)
    {
        addresses = int(info.addresses().size());
        QThread::currentThread()->quit();
    }

public:
    std::atomic<int> addresses = -1;
};

struct Watch final : SocketPoller::Watcher
{
    void socketReady(bool, bool, bool) override
    {
        ++told;
        if (then)
            then();
    }
    int told = 0;
    std::function<void()> then;
};

} // namespace

class tst_EpollEventDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, m_pair), 0); }

    void cleanup()
    {
        ::close(m_pair[0]);
        ::close(m_pair[1]);
    }

    void isTheLoopOfThisThread()
    {
        QVERIFY(EpollEventDispatcher::current());
        QVERIFY(EpollEventDispatcher::current()->works());
    }

    void timersFireInTheOrderInWhichTheyAreDue()
    {
        QByteArray order;
        QTimer::singleShot(40, this, [&] { order += 'c'; });
        QTimer::singleShot(0, this, [&] { order += 'a'; });
        QTimer::singleShot(20, Qt::PreciseTimer, this, [&] { order += 'b'; });
        QTRY_COMPARE(order, QByteArray("abc"));
    }

    void aTimerFiresAgainUntilItIsStopped()
    {
        QTimer timer;
        int fired = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (++fired == 5)
                timer.stop();
        });
        timer.start(1);
        QTRY_COMPARE(fired, 5);
        QTest::qWait(20);
        QCOMPARE(fired, 5);
    }

    void aTimerNeverFiresTooEarly()
    {
        for (const int interval : {1, 2, 7, 15}) {
            QElapsedTimer clock;
            bool fired = false;
            clock.start();
            QTimer::singleShot(interval, this, [&] { fired = true; });
            QTRY_VERIFY(fired);
            QVERIFY(clock.nsecsElapsed() >= interval * 1'000'000LL);
        }
    }

    void aTimerThatWasStoppedByAnotherOfTheSameRoundDoesNotFire()
    {
        QTimer first;
        QTimer second;
        int fired = 0;
        const auto stopBoth = [&] {
            ++fired;
            first.stop();
            second.stop();
        };
        connect(&first, &QTimer::timeout, this, stopBoth);
        connect(&second, &QTimer::timeout, this, stopBoth);
        first.start(1);
        second.start(1);
        std::this_thread::sleep_for(std::chrono::milliseconds(5)); // both are due
        QTest::qWait(20);
        QCOMPARE(fired, 1);
    }

    void theTimerOfADeletedObjectDoesNotFire()
    {
        auto object = std::make_unique<QObject>();
        bool fired = false;
        QTimer::singleShot(1, object.get(), [&] { fired = true; });
        object->startTimer(1);
        object.reset();
        QTest::qWait(20);
        QVERIFY(!fired);
    }

    void tellsOfItsTimers()
    {
        QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance();
        QObject object;
        const int slow = object.startTimer(100'000, Qt::VeryCoarseTimer);
        const int slower = object.startTimer(200'000);
        QCOMPARE(loop->registeredTimers(&object).size(), 2);
        QVERIFY(loop->remainingTime(slow) > 50'000);
        QVERIFY(loop->remainingTime(slow) <= 100'000);
        object.killTimer(slow);
        QCOMPARE(loop->remainingTime(slow), -1);
        QCOMPARE(loop->registeredTimers(&object).size(), 1);
        QCOMPARE(loop->registeredTimers(&object).first().timerId, slower);
        QCOMPARE(loop->registeredTimers(&object).first().interval, 200'000);
    }

    void nobodyKeepsTheOthersFromTheirTurn()
    {
        QTimer always; // 0 ms: always due
        int turns = 0;
        connect(&always, &QTimer::timeout, this, [&] { ++turns; });
        always.start(0);
        std::function<void()> postAgain = [&] {
            QMetaObject::invokeMethod(this, handedOver([&] { postAgain(); }), Qt::QueuedConnection);
        };
        postAgain();
        Watch watch; // always readable
        EpollEventDispatcher::current()->sockets()->watch(m_pair[0], &watch,
                                                          SocketPoller::Interest::Read);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        bool fired = false;
        QTimer::singleShot(10, this, [&] { fired = true; });
        QTRY_VERIFY(fired && turns > 10 && watch.told > 10);
        EpollEventDispatcher::current()->sockets()->unwatch(m_pair[0]);
        postAgain = [] {};
        QTest::qWait(0);
    }

    void notifiersTellWhatTheyAreFor()
    {
        QSocketNotifier reading(m_pair[0], QSocketNotifier::Read);
        QSocketNotifier writing(m_pair[0], QSocketNotifier::Write);
        writing.setEnabled(false);
        int reads = 0;
        int writes = 0;
        connect(&reading, &QSocketNotifier::activated, this, [&] { ++reads; });
        connect(&writing, &QSocketNotifier::activated, this, [&] { ++writes; });
        QTest::qWait(10);
        QCOMPARE(reads + writes, 0);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        QTRY_VERIFY(reads > 1); // nothing reads it
        QCOMPARE(writes, 0);
        reading.setEnabled(false);
        const int told = reads;
        writing.setEnabled(true);
        QTRY_VERIFY(writes > 1);
        QCOMPARE(reads, told);
        writing.setEnabled(false);
        const int toldWrites = writes;
        QTest::qWait(10);
        QCOMPARE(reads, told);
        QCOMPARE(writes, toldWrites);
    }

    void bothNotifiersMayGoFromInsideOne()
    {
        auto reading = std::make_unique<QSocketNotifier>(m_pair[0], QSocketNotifier::Read);
        auto writing = std::make_unique<QSocketNotifier>(m_pair[0], QSocketNotifier::Write);
        int told = 0;
        connect(reading.get(), &QSocketNotifier::activated, this, [&] {
            ++told;
            reading.release()->deleteLater();
            writing.reset();
        });
        writing->setEnabled(false);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        writing->setEnabled(true);
        QTRY_COMPARE(told, 1);
    }

    void aPeerThatHangsUpIsToldToTheNotifierForReading()
    {
        QSocketNotifier reading(m_pair[0], QSocketNotifier::Read);
        int told = 0;
        connect(&reading, &QSocketNotifier::activated, this, [&] {
            ++told;
            reading.setEnabled(false);
        });
        ::close(m_pair[1]);
        m_pair[1] = -1;
        QTRY_COMPARE(told, 1);
        QTest::qWait(10);
        QCOMPARE(told, 1);
    }

    void deleteLaterWorksFromAWatcher()
    {
        auto *object = new QObject;
        bool gone = false;
        connect(object, &QObject::destroyed, this, [&] { gone = true; });
        Watch watch;
        watch.then = [&] {
            EpollEventDispatcher::current()->sockets()->unwatch(m_pair[0]);
            object->deleteLater();
        };
        NetworkThread thread;
        QObject inside;
        inside.moveToThread(&thread);
        thread.start();
        object->moveToThread(&thread);
        QMetaObject::invokeMethod(&inside, handedOver([&] {
            EpollEventDispatcher::current()->sockets()->watch(m_pair[0], &watch,
                                                              SocketPoller::Interest::Read);
        }));
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        QTRY_VERIFY(gone);
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(watch.told, 1);
    }

    void socketsCanBeLeftForLater()
    {
        Watch watch;
        const auto sockets = EpollEventDispatcher::current()->sockets();
        sockets->watch(m_pair[0], &watch, SocketPoller::Interest::Read);
        QCOMPARE(::write(m_pair[1], "x", 1), 1);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(watch.told, 0);
        QTRY_VERIFY(watch.told > 0);
        sockets->unwatch(m_pair[0]);
    }

    void whatOtherThreadsPostArrivesInOrder()
    {
        constexpr int each = 20'000;
        constexpr int writers = 3;
        std::array<int, writers> next{};
        bool inOrder = true;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each; ++i) {
                    QMetaObject::invokeMethod(this, handedOver([&, writer, i] {
                                                  inOrder &= next[size_t(writer)] == i;
                                                  ++next[size_t(writer)];
                                              }),
                                              Qt::QueuedConnection);
                }
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(next[0] + next[1] + next[2], writers * each, 60'000);
        QVERIFY(inOrder);
        for (std::thread &thread : threads)
            thread.join();
    }

    void whatWasPostedBeforeTheBytesCameGoesFirst()
    {
        NetworkThread thread;
        QObject inside;
        inside.moveToThread(&thread);
        thread.start();
        std::atomic<int> posted = 0;
        std::atomic<int> told = 0;
        std::atomic<bool> inOrder = true;
        Watch watch;
        watch.then = [&] {
            char byte = 0;
            if (::read(m_pair[0], &byte, 1) == 1)
                ++told;
            inOrder = inOrder && posted >= told;
        };
        QMetaObject::invokeMethod(&inside, handedOver([&] {
            EpollEventDispatcher::current()->sockets()->watch(m_pair[0], &watch,
                                                              SocketPoller::Interest::Read);
        }));
        for (int i = 1; i <= 2'000; ++i) {
            QMetaObject::invokeMethod(&inside, handedOver([&] { ++posted; }));
            QCOMPARE(::write(m_pair[1], "x", 1), 1);
            while (i % 10 == 0 && told < i) // now and then the loop blocks
                std::this_thread::yield();
        }
        QTRY_COMPARE(told.load(), 2'000);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY(inOrder);
    }

    void noWakingUpIsLost()
    {
        // Both threads always wait for each other: a lost wake-up stops the test.
        NetworkThread threads[2];
        QObject ends[2];
        constexpr int rounds = 20'000;
        std::atomic<int> count = 0;
        std::function<void(int)> hit = [&](int end) {
            if (++count < rounds)
                QMetaObject::invokeMethod(&ends[1 - end], handedOver([&, end] { hit(1 - end); }));
        };
        for (int i = 0; i < 2; ++i) {
            ends[i].moveToThread(&threads[i]);
            threads[i].start();
        }
        QMetaObject::invokeMethod(&ends[0], handedOver([&] { hit(0); }));
        QTRY_COMPARE_WITH_TIMEOUT(count.load(), rounds, 60'000);
        for (NetworkThread &thread : threads) {
            thread.quit();
            QVERIFY(thread.wait());
        }
    }

    void aThreadEndsWheneverItIsToldTo()
    {
        for (int i = 0; i < 300; ++i) {
            NetworkThread thread;
            auto *object = new QObject;
            std::atomic<bool> gone = false;
            connect(object, &QObject::destroyed, object, [&] { gone = true; });
            object->moveToThread(&thread);
            connect(&thread, &QThread::finished, object, &QObject::deleteLater);
            thread.start();
            switch (i % 4) {
            case 0: // perhaps before it runs at all
                break;
            case 1: // from inside
                QMetaObject::invokeMethod(object, handedOver([&] { thread.quit(); }));
                break;
            case 2:
                QMetaObject::invokeMethod(object, handedOver([object, &thread] {
                                              QTimer::singleShot(0, object,
                                                                 [&thread] { thread.quit(); });
                                          }));
                break;
            default: // while it works
                QMetaObject::invokeMethod(object, handedOver([object] { object->startTimer(0); }));
                break;
            }
            if (i % 4 == 0 || i % 4 == 3)
                thread.quit();
            QVERIFY(thread.wait(60'000));
            QVERIFY(gone);
        }
    }

    void doesNothingWhileNothingHappens()
    {
        NetworkThread thread;
        auto *inside = new QObject;
        inside->moveToThread(&thread);
        connect(&thread, &QThread::finished, inside, &QObject::deleteLater);
        std::atomic<int> turns = 0;
        std::atomic<bool> ready = false;
        thread.start();
        QMetaObject::invokeMethod(inside, handedOver([&, inside] {
                                      inside->startTimer(3'600'000);
                                      connect(
                                              QAbstractEventDispatcher::instance(),
                                              &QAbstractEventDispatcher::awake, inside,
                                              [&] { ++turns; }, Qt::DirectConnection);
                                      ready = true;
                                  }));
        QTRY_VERIFY(ready);
        QTest::qWait(100);
        QVERIFY2(turns <= 2, qPrintable(QString::number(turns)));
        thread.quit();
        QVERIFY(thread.wait());
    }

    void namesCanBeLookedUp()
    {
        NetworkThread thread;
        Lookup lookup;
        lookup.moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(&lookup, handedOver([&] {
            QHostInfo::lookupHost(QStringLiteral("127.0.0.1"), &lookup, SLOT(found(QHostInfo)));
        }));
        QVERIFY(thread.wait(60'000));
        QCOMPARE(lookup.addresses.load(), 1);
    }

private:
    int m_pair[2] = {-1, -1};
};

int main(int count, char *arguments[])
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(count, arguments);
    tst_EpollEventDispatcher test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_epolleventdispatcher.moc"
