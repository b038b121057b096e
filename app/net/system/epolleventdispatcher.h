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

/// The event loop of a thread of sockets: it waits in epoll_wait itself. Qt's own loop would poll
/// the epoll descriptor, and through a descriptor that watches another the kernel neither hands the
/// processor from the sender to the reader nor gets by with one call a turn.
///
/// Posted events, timers (to a millisecond, whatever their type) and notifiers for reading and
/// writing work as in every thread of Qt's; a notifier for exceptions is refused. Linux only.
class EpollEventDispatcher final : public QAbstractEventDispatcher
{
public:
    EpollEventDispatcher();
    ~EpollEventDispatcher() override;

    /// False where the system gave no descriptors; then it must not be used.
    [[nodiscard]] bool works() const;
    /// What this loop waits for. It stays alive as long as someone holds it.
    [[nodiscard]] std::shared_ptr<EpollSet> sockets() const { return m_sockets; }
    /// That of the calling thread; null where the thread has another.
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

    /// Any thread, both.
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
    /// What another thread writes to.
    struct Alarm final : SocketPoller::Watcher
    {
        Alarm();
        ~Alarm();
        Q_DISABLE_COPY_MOVE(Alarm)
        void socketReady(bool readable, bool writable, bool failed) override;
        const int descriptor;
    };
    /// What rings when a timer is due. It is set far more seldom than the loop waits: with a time
    /// limit every wait would have the kernel set a timer and take it back.
    struct TimerAlarm final : SocketPoller::Watcher
    {
        TimerAlarm();
        ~TimerAlarm();
        Q_DISABLE_COPY_MOVE(TimerAlarm)
        /// Rings at `due` (ns of the steady clock) or before.
        void ringBy(qint64 due);
        void socketReady(bool readable, bool writable, bool failed) override;
        static constexpr qint64 never = std::numeric_limits<qint64>::max();
        const int descriptor;
        qint64 rings = never;
    };
    /// The notifiers of one descriptor.
    struct Notifiers final : SocketPoller::Watcher, std::enable_shared_from_this<Notifiers>
    {
        void socketReady(bool readable, bool writable, bool failed) override;
        [[nodiscard]] SocketPoller::Interests interests() const;
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };

    /// -1: for as long as nothing happens.
    bool serveSockets(int timeout, bool onlyAlarms);
    bool fireTimers();

    const std::shared_ptr<EpollSet> m_sockets;
    const std::function<void()> m_beforeSockets;
    Alarm m_alarm;
    TimerAlarm m_timerAlarm;
    std::unordered_map<int, std::shared_ptr<Notifiers>> m_notifiers; // by descriptor
    std::unordered_map<int, Timer> m_timers; // by number
    std::set<std::pair<qint64, int>> m_dueTimes; // with the timer's number
    std::atomic<bool> m_woken = false; // since the last turn began
    std::atomic<bool> m_interrupted = false;
};

} // namespace socketchat
