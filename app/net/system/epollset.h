// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/system/socketpoller.h"

#include <functional>
#include <vector>

namespace socketchat {

/// Watches descriptors with epoll(7), level-triggered: the cost of waiting depends on the active
/// descriptors, not on the number watched. Linux only. Used from one thread.
class EpollSet
{
public:
    EpollSet();
    ~EpollSet();
    Q_DISABLE_COPY_MOVE(EpollSet)

    /// Returns false if the system had no descriptor left.
    [[nodiscard]] bool works() const { return m_epoll >= 0; }
    /// Returns the epoll descriptor, which is readable when any watched descriptor is ready.
    [[nodiscard]] int descriptor() const { return m_epoll; }

    void watch(int descriptor, SocketPoller::Watcher *watcher, SocketPoller::Interests interests);
    void change(int descriptor, SocketPoller::Interests interests);
    void unwatch(int descriptor);

    /// Waits up to `timeout` ms (-1: without limit), calls `before`, then notifies the watchers,
    /// which may call watch() and unwatch(). Returns the number of ready descriptors; 0 if a signal
    /// interrupted the wait.
    int wait(int timeout, const std::function<void()> &before = {});

private:
    struct Entry
    {
        SocketPoller::Watcher *watcher = nullptr;
        quint32 generation = 0; // detects events meant for an earlier descriptor of this number
    };

    void control(int operation, int descriptor, SocketPoller::Interests interests);

    const int m_epoll;
    std::vector<Entry> m_entries; // index: descriptor
};

} // namespace socketchat
