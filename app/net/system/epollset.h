// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/system/socketpoller.h"

#include <functional>
#include <vector>

namespace socketchat {

/// Descriptors behind one epoll descriptor, see epoll(7): waiting costs what is active, not what is
/// watched. Level-triggered. Linux only. Belongs to one thread.
class EpollSet
{
public:
    EpollSet();
    ~EpollSet();
    Q_DISABLE_COPY_MOVE(EpollSet)

    /// False where the system gave no descriptor.
    [[nodiscard]] bool works() const { return m_epoll >= 0; }
    /// Readable when one of those watched is ready.
    [[nodiscard]] int descriptor() const { return m_epoll; }

    void watch(int descriptor, SocketPoller::Watcher *watcher, SocketPoller::Interests interests);
    void change(int descriptor, SocketPoller::Interests interests);
    void unwatch(int descriptor);

    /// Waits for at most `timeout` ms, without an end where it is -1, calls `before`, then tells
    /// the watchers, which may watch and unwatch. How many descriptors were ready; none after a
    /// signal.
    int wait(int timeout, const std::function<void()> &before = {});

private:
    struct Entry
    {
        SocketPoller::Watcher *watcher = nullptr;
        quint32 generation = 0; // tells a reused descriptor from the one the event was for
    };

    void control(int operation, int descriptor, SocketPoller::Interests interests);

    const int m_epoll;
    std::vector<Entry> m_entries; // by descriptor
};

} // namespace socketchat
