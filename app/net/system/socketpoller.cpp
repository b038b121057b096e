// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/socketpoller.h"

#include "app/net/system/epolleventdispatcher.h"

#include <QSocketNotifier>

#include <unordered_map>

namespace socketchat {

namespace {

/// Watches each descriptor with two notifiers.
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
    /// Deletes notifiers later, because a watcher may call unwatch() from inside its notifier's
    /// signal.
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

/// Watches all descriptors through epoll: the set of the thread's EpollEventDispatcher, or else an
/// own set behind one notifier. A turn of the event loop costs only active descriptors.
class EpollPoller final : public SocketPoller
{
public:
    EpollPoller()
    {
        if (const EpollEventDispatcher *dispatcher = EpollEventDispatcher::current()) {
            m_set = dispatcher->sockets();
            return;
        }
        m_set = std::make_shared<EpollSet>();
        if (!m_set->works())
            return;
        m_notifier = std::make_unique<QSocketNotifier>(m_set->descriptor(), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [set = m_set] { set->wait(0); });
    }

    [[nodiscard]] bool works() const { return m_set->works(); }

    void watch(int descriptor, Watcher *watcher, Interests interests) override
    {
        m_set->watch(descriptor, watcher, interests);
    }
    void change(int descriptor, Interests interests) override
    {
        m_set->change(descriptor, interests);
    }
    void unwatch(int descriptor) override { m_set->unwatch(descriptor); }

private:
    std::shared_ptr<EpollSet> m_set;
    std::unique_ptr<QSocketNotifier> m_notifier; // destroyed before the descriptor that it watches
};

} // namespace

std::unique_ptr<SocketPoller> SocketPoller::createPortable()
{
    return std::make_unique<NotifierPoller>();
}

std::unique_ptr<SocketPoller> SocketPoller::create()
{
    auto poller = std::make_unique<EpollPoller>();
    if (poller->works())
        return poller;
    return createPortable();
}

} // namespace socketchat
