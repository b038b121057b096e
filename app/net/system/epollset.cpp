// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/epollset.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

namespace socketchat {

EpollSet::EpollSet()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{ }

EpollSet::~EpollSet()
{
    if (m_epoll >= 0)
        ::close(m_epoll);
}

void EpollSet::watch(int descriptor, SocketPoller::Watcher *watcher,
                     SocketPoller::Interests interests)
{
    if (size_t(descriptor) >= m_entries.size())
        m_entries.resize(size_t(descriptor) + 64);
    Entry &entry = m_entries[size_t(descriptor)];
    entry.watcher = watcher;
    ++entry.generation;
    control(EPOLL_CTL_ADD, descriptor, interests);
}

void EpollSet::change(int descriptor, SocketPoller::Interests interests)
{
    control(EPOLL_CTL_MOD, descriptor, interests);
}

void EpollSet::unwatch(int descriptor)
{
    m_entries[size_t(descriptor)].watcher = nullptr;
    control(EPOLL_CTL_DEL, descriptor, {});
}

void EpollSet::control(int operation, int descriptor, SocketPoller::Interests interests)
{
    epoll_event event{};
    if (interests.testFlag(SocketPoller::Interest::Read))
        event.events |= EPOLLIN;
    if (interests.testFlag(SocketPoller::Interest::Write))
        event.events |= EPOLLOUT;
    event.data.u64 =
            (quint64(m_entries[size_t(descriptor)].generation) << 32) | quint32(descriptor);
    ::epoll_ctl(m_epoll, operation, descriptor, &event);
}

int EpollSet::wait(int timeout, const std::function<void()> &before)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeout);
    if (before)
        before();
    for (int i = 0; i < count; ++i) {
        const auto descriptor = quint32(events[size_t(i)].data.u64);
        const Entry entry = m_entries[descriptor];
        // Prefetch the next watcher: the kernel's work for this one evicts it from the cache.
        if (i + 1 < count) {
            const auto *next = reinterpret_cast<const char *>(
                    m_entries[quint32(events[size_t(i) + 1].data.u64)].watcher);
            __builtin_prefetch(next);
            __builtin_prefetch(next + 64);
            __builtin_prefetch(next + 128);
        }
        if (!entry.watcher || entry.generation != events[size_t(i)].data.u64 >> 32)
            continue; // unwatched by an earlier watcher in this round
        const quint32 what = events[size_t(i)].events;
        entry.watcher->socketReady(what & EPOLLIN, what & EPOLLOUT, what & (EPOLLERR | EPOLLHUP));
    }
    return qMax(0, count);
}

} // namespace socketchat
