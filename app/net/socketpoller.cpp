// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketpoller.h"

#include "app/net/clock.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <unordered_map>
#include <vector>

#if defined(Q_OS_LINUX)
#    include <sys/epoll.h>
#    include <unistd.h>
#endif

namespace socketchat {

namespace {

/// Two notifiers for each descriptor.
class NotifierPoller final : public SocketPoller
{
public:
    void watch(int descriptor, Watcher *watcher, Interests interests) override
    {
        Entry entry;
        entry.read = makeNotifier(descriptor, QSocketNotifier::Read);
        entry.write = makeNotifier(descriptor, QSocketNotifier::Write);
        QObject::connect(entry.read.get(), &QSocketNotifier::activated, entry.read.get(),
                         [watcher] { watcher->socketReady(true, false, false); });
        QObject::connect(entry.write.get(), &QSocketNotifier::activated, entry.write.get(),
                         [watcher] { watcher->socketReady(false, true, false); });
        m_entries[descriptor] = std::move(entry);
        change(descriptor, interests);
    }

    void change(int descriptor, Interests interests) override
    {
        const auto found = m_entries.find(descriptor);
        if (found == m_entries.end())
            return;
        found->second.read->setEnabled(interests.testFlag(Interest::Read));
        found->second.write->setEnabled(interests.testFlag(Interest::Write));
    }

    void unwatch(int descriptor) override { m_entries.erase(descriptor); }

private:
    /// A watcher may unwatch from inside its own notifier's signal.
    struct DeleteLater
    {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->disconnect();
            notifier->deleteLater();
        }
    };
    using Notifier = std::unique_ptr<QSocketNotifier, DeleteLater>;
    struct Entry
    {
        Notifier read;
        Notifier write;
    };

    static Notifier makeNotifier(int descriptor, QSocketNotifier::Type type)
    {
        Notifier notifier(new QSocketNotifier(descriptor, type));
        notifier->setEnabled(false);
        return notifier;
    }

    std::unordered_map<int, Entry> m_entries;
};

#if defined(Q_OS_LINUX)
/// One epoll descriptor behind one notifier: a turn of the event loop costs what is active.
class EpollPoller final : public SocketPoller
{
public:
    EpollPoller()
        : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        if (m_epoll < 0)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [this] { dispatch(); });
    }
    ~EpollPoller() override
    {
        if (m_destroyed)
            *m_destroyed = true;
        m_notifier.reset();
        if (m_epoll >= 0)
            ::close(m_epoll);
    }
    Q_DISABLE_COPY_MOVE(EpollPoller)

    [[nodiscard]] bool works() const { return m_epoll >= 0; }

    void watch(int descriptor, Watcher *watcher, Interests interests) override
    {
        if (size_t(descriptor) >= m_entries.size())
            m_entries.resize(size_t(descriptor) + 64);
        Entry &entry = m_entries[size_t(descriptor)];
        entry.watcher = watcher;
        ++entry.generation;
        control(EPOLL_CTL_ADD, descriptor, interests);
    }

    void change(int descriptor, Interests interests) override
    {
        control(EPOLL_CTL_MOD, descriptor, interests);
    }

    void unwatch(int descriptor) override
    {
        m_entries[size_t(descriptor)].watcher = nullptr;
        control(EPOLL_CTL_DEL, descriptor, {});
    }

private:
    struct Entry
    {
        Watcher *watcher = nullptr;
        quint32 generation = 0; // tells a reused descriptor from the one the event was for
    };

    void control(int operation, int descriptor, Interests interests)
    {
        epoll_event event{};
        if (interests.testFlag(Interest::Read))
            event.events |= EPOLLIN;
        if (interests.testFlag(Interest::Write))
            event.events |= EPOLLOUT;
        event.data.u64 =
                (quint64(m_entries[size_t(descriptor)].generation) << 32) | quint32(descriptor);
        ::epoll_ctl(m_epoll, operation, descriptor, &event);
    }

    /// While bytes keep coming it waits here for more, for a moment: that is a call less for each
    /// message, and the kernel can hand the processor from the sender to us directly, which it
    /// cannot through a descriptor that watches another.
    void dispatch()
    {
        const qint64 begin = nowNs();
        int timeout = 0;
        while (dispatchReady(timeout) && nowNs() - begin < longestTurn)
            timeout = waitForMore;
    }

    bool dispatchReady(int timeout)
    {
        std::array<epoll_event, 256> events;
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeout);
        if (timeout > 0) {
            // What this thread was asked to do meanwhile goes before what came after it.
            bool destroyed = false;
            m_destroyed = &destroyed;
            QCoreApplication::sendPostedEvents();
            if (destroyed)
                return false;
            m_destroyed = nullptr;
        }
        for (int i = 0; i < count; ++i) {
            const auto descriptor = quint32(events[size_t(i)].data.u64);
            const Entry entry = m_entries[descriptor];
            if (!entry.watcher || entry.generation != events[size_t(i)].data.u64 >> 32)
                continue; // unwatched by a watcher earlier in this round
            const quint32 what = events[size_t(i)].events;
            entry.watcher->socketReady(what & EPOLLIN, what & EPOLLOUT,
                                       what & (EPOLLERR | EPOLLHUP));
        }
        return count > 0;
    }

    static constexpr qint64 longestTurn = 5'000'000; // ns; then timers and others have theirs
    static constexpr int waitForMore = 1; // ms

    const int m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<Entry> m_entries; // by descriptor
    bool *m_destroyed = nullptr; // to be set; while it waits
};
#endif

} // namespace

std::unique_ptr<SocketPoller> SocketPoller::createPortable()
{
    return std::make_unique<NotifierPoller>();
}

std::unique_ptr<SocketPoller> SocketPoller::create()
{
#if defined(Q_OS_LINUX)
    auto poller = std::make_unique<EpollPoller>();
    if (poller->works())
        return poller;
#endif
    return createPortable();
}

} // namespace socketchat
