// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/system/epollset.h"

#include <QAbstractEventDispatcher>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <set>
#include <unordered_map>

namespace socketchat {

/// Runs the event loop of a thread of sockets, blocking in epoll_wait() itself. Qt's own loop would
/// poll() the epoll descriptor; with that nesting, the kernel does not hand the processor straight
/// from sender to reader, and each turn takes a second system call.
///
/// Posted events, timers (accurate to a millisecond, whatever their type) and read and write
/// notifiers work as in any Qt thread; exception notifiers are not supported. Linux only.
class EpollEventDispatcher final : public QAbstractEventDispatcher
{
public:
    EpollEventDispatcher();
    ~EpollEventDispatcher() override;

    /// Returns false if the system had no descriptors left; the object must then not be used.
    [[nodiscard]] bool works() const;
    /// Returns the descriptors this loop waits for. Shared: may outlive the loop.
    [[nodiscard]] std::shared_ptr<EpollSet> sockets() const { return m_sockets; }
    /// Returns the calling thread's dispatcher; nullptr if that is of another type.
    [[nodiscard]] static EpollEventDispatcher *current();

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    /// Wakes the loop; callable from any thread, like interrupt().
    void wakeUp() override;
    void interrupt() override;

private:
    struct Timer
    {
        QObject *object = nullptr;
        qint64 interval = 0; // ns
        qint64 due = 0; // ns of the steady clock
        Qt::TimerType type = Qt::CoarseTimer;
    };
    /// Wakes the loop from other threads (eventfd).
    struct Alarm final : SocketPoller::Watcher
    {
        Alarm();
        ~Alarm();
        Q_DISABLE_COPY_MOVE(Alarm)
        void socketReady(bool readable, bool writable, bool failed) override;
        const int descriptor;
    };
    /// Wakes the loop when a timer is due (timerfd). Set far less often than the loop waits: a
    /// timeout on every wait would make the kernel set up and cancel a timer each time.
    struct TimerAlarm final : SocketPoller::Watcher
    {
        TimerAlarm();
        ~TimerAlarm();
        Q_DISABLE_COPY_MOVE(TimerAlarm)
        /// Fires at `due` (ns of the steady clock) or earlier.
        void ringBy(qint64 due);
        void socketReady(bool readable, bool writable, bool failed) override;
        static constexpr qint64 never = std::numeric_limits<qint64>::max();
        const int descriptor;
        qint64 rings = never;
    };
    /// Holds the notifiers of one descriptor.
    struct Notifiers final : SocketPoller::Watcher, std::enable_shared_from_this<Notifiers>
    {
        void socketReady(bool readable, bool writable, bool failed) override;
        [[nodiscard]] SocketPoller::Interests interests() const;
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };

    /// Waits for sockets and notifies their watchers. `timeout` in ms; -1 waits without limit.
    bool serveSockets(int timeout, bool onlyAlarms);
    bool fireTimers();

    const std::shared_ptr<EpollSet> m_sockets;
    const std::function<void()> m_beforeSockets;
    Alarm m_alarm;
    TimerAlarm m_timerAlarm;
    std::unordered_map<int, std::shared_ptr<Notifiers>> m_notifiers; // key: descriptor
    std::unordered_map<int, Timer> m_timers; // key: timer id
    std::set<std::pair<qint64, int>> m_dueTimes; // with the timer's id
    std::atomic<bool> m_woken = false; // since the start of the current turn
    std::atomic<bool> m_interrupted = false;
};

} // namespace socketchat
