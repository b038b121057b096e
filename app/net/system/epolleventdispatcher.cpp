// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/epolleventdispatcher.h"

#include "app/net/clock.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <vector>

namespace socketchat {

namespace {

/// Returns the time for timers; setting the time of day does not affect it.
qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
}

int msUntil(qint64 due)
{
    // Rounded up, so that timers never fire early.
    const qint64 left = (due - steadyNs() + nsPerMs - 1) / nsPerMs;
    return int(qBound(qint64(0), left, qint64(std::numeric_limits<int>::max())));
}

} // namespace

EpollEventDispatcher::Alarm::Alarm()
    : descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{ }

EpollEventDispatcher::Alarm::~Alarm()
{
    if (descriptor >= 0)
        ::close(descriptor);
}

void EpollEventDispatcher::Alarm::socketReady(bool, bool, bool)
{
    eventfd_t ignored = 0;
    ::eventfd_read(descriptor, &ignored);
}

EpollEventDispatcher::TimerAlarm::TimerAlarm()
    : descriptor(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK))
{ }

EpollEventDispatcher::TimerAlarm::~TimerAlarm()
{
    if (descriptor >= 0)
        ::close(descriptor);
}

void EpollEventDispatcher::TimerAlarm::ringBy(qint64 due)
{
    if (due >= rings)
        return;
    rings = due;
    constexpr qint64 nsPerS = 1000 * nsPerMs;
    const itimerspec when{{}, {time_t(due / nsPerS), long(due % nsPerS)}};
    ::timerfd_settime(descriptor, TFD_TIMER_ABSTIME, &when, nullptr);
}

void EpollEventDispatcher::TimerAlarm::socketReady(bool, bool, bool)
{
    rings = never;
    quint64 ignored = 0;
    (void)!::read(descriptor, &ignored, sizeof ignored);
}

SocketPoller::Interests EpollEventDispatcher::Notifiers::interests() const
{
    SocketPoller::Interests interests;
    interests.setFlag(SocketPoller::Interest::Read, read != nullptr);
    interests.setFlag(SocketPoller::Interest::Write, write != nullptr);
    return interests;
}

void EpollEventDispatcher::Notifiers::socketReady(bool readable, bool writable, bool failed)
{
    const auto alive = shared_from_this(); // the first notifier may unregister both
    QEvent activated(QEvent::SockAct);
    if (read && (readable || failed))
        QCoreApplication::sendEvent(read, &activated);
    if (write && (writable || failed))
        QCoreApplication::sendEvent(write, &activated);
}

EpollEventDispatcher::EpollEventDispatcher()
    : m_sockets(std::make_shared<EpollSet>())
    // Posted events go before socket events that came after them.
    , m_beforeSockets([this] {
        if (m_woken.exchange(false))
            QCoreApplication::sendPostedEvents();
    })
{
    if (!works())
        return;
    m_sockets->watch(m_alarm.descriptor, &m_alarm, SocketPoller::Interest::Read);
    m_sockets->watch(m_timerAlarm.descriptor, &m_timerAlarm, SocketPoller::Interest::Read);
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    if (!works())
        return;
    m_sockets->unwatch(m_alarm.descriptor); // others may still share the set
    m_sockets->unwatch(m_timerAlarm.descriptor);
}

bool EpollEventDispatcher::works() const
{
    return m_sockets->works() && m_alarm.descriptor >= 0 && m_timerAlarm.descriptor >= 0;
}

EpollEventDispatcher *EpollEventDispatcher::current()
{
    return dynamic_cast<EpollEventDispatcher *>(QAbstractEventDispatcher::instance());
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    // The order matters: interrupt() sets m_woken last, so either m_interrupted is seen here, or
    // the alarm wakes the wait below.
    m_woken.exchange(false);
    if (m_interrupted.exchange(false))
        return false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (mayWait && !m_woken)
        Q_EMIT aboutToBlock();
    if (m_interrupted.exchange(false))
        return false;

    const bool withTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    if (withTimers && !m_dueTimes.empty())
        m_timerAlarm.ringBy(m_dueTimes.begin()->first);
    const int timeout = mayWait && !m_woken ? -1 : 0;
    bool some = serveSockets(timeout, flags.testFlag(QEventLoop::ExcludeSocketNotifiers));
    if (withTimers && m_timerAlarm.rings == TimerAlarm::never) // it has fired
        some |= fireTimers();
    return some || m_woken;
}

bool EpollEventDispatcher::serveSockets(int timeout, bool onlyAlarms)
{
    if (!onlyAlarms)
        return m_sockets->wait(timeout, m_beforeSockets) > 0;
    std::array<pollfd, 2> alarms{
            {{m_alarm.descriptor, POLLIN, 0}, {m_timerAlarm.descriptor, POLLIN, 0}}};
    if (::poll(alarms.data(), alarms.size(), timeout) <= 0)
        return false;
    if (alarms[0].revents)
        m_alarm.socketReady(true, false, false);
    if (alarms[1].revents)
        m_timerAlarm.socketReady(true, false, false);
    return true;
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    if (notifier->type() == QSocketNotifier::Exception) {
        qWarning("EpollEventDispatcher: no notifiers for exceptions");
        return;
    }
    const auto descriptor = int(notifier->socket());
    std::shared_ptr<Notifiers> &both = m_notifiers[descriptor];
    const bool isNew = !both;
    if (isNew)
        both = std::make_shared<Notifiers>();
    (notifier->type() == QSocketNotifier::Read ? both->read : both->write) = notifier;
    if (isNew)
        m_sockets->watch(descriptor, both.get(), both->interests());
    else
        m_sockets->change(descriptor, both->interests());
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto descriptor = int(notifier->socket());
    const auto found = m_notifiers.find(descriptor);
    if (found == m_notifiers.end())
        return;
    const std::shared_ptr<Notifiers> both = found->second;
    if (both->read == notifier)
        both->read = nullptr;
    else if (both->write == notifier)
        both->write = nullptr;
    if (both->interests()) {
        m_sockets->change(descriptor, both->interests());
        return;
    }
    m_sockets->unwatch(descriptor);
    m_notifiers.erase(found);
}

void EpollEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                         QObject *object)
{
    unregisterTimer(timerId);
    const Timer timer{object, interval * nsPerMs, steadyNs() + interval * nsPerMs, timerType};
    m_timers[timerId] = timer;
    m_dueTimes.emplace(timer.due, timerId);
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    m_dueTimes.erase({found->second.due, timerId});
    m_timers.erase(found);
    return true;
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers,
                         [&](const auto &each) {
                             if (each.second.object != object)
                                 return false;
                             m_dueTimes.erase({each.second.due, each.first});
                             return true;
                         })
           > 0;
}

QList<QAbstractEventDispatcher::TimerInfo>
EpollEventDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const auto &[timerId, timer] : m_timers) {
        if (timer.object == object)
            found.append(TimerInfo(timerId, int(timer.interval / nsPerMs), timer.type));
    }
    return found;
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.find(timerId);
    return found == m_timers.end() ? -1 : msUntil(found->second.due);
}

bool EpollEventDispatcher::fireTimers()
{
    if (m_dueTimes.empty())
        return false;
    const qint64 now = steadyNs();
    // Only timers due now: a 0 ms timer is due again at once, and the others must get their turn.
    std::vector<std::pair<qint64, int>> round;
    for (const auto &each : m_dueTimes) {
        if (each.first > now)
            break;
        round.push_back(each);
    }
    for (const auto &[due, timerId] : round) {
        const auto found = m_timers.find(timerId);
        if (found == m_timers.end() || found->second.due != due)
            continue; // stopped or restarted by an earlier timer
        Timer &timer = found->second;
        m_dueTimes.erase({due, timerId});
        timer.due = due + timer.interval;
        if (timer.due <= now)
            timer.due = now + timer.interval; // missed ticks are skipped
        m_dueTimes.emplace(timer.due, timerId);
        QObject *const object = timer.object;
        QTimerEvent event(timerId);
        QCoreApplication::sendEvent(object, &event);
    }
    return !round.empty();
}

void EpollEventDispatcher::wakeUp()
{
    // The loop's own thread checks the flag before it waits. Other threads use the alarm, at most
    // once a turn.
    if (!m_woken.exchange(true) && QThread::currentThread() != thread())
        ::eventfd_write(m_alarm.descriptor, 1);
}

void EpollEventDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace socketchat
