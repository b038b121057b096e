// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>

#include <memory>

namespace socketchat {

/// Notifies when descriptors become readable or writable. Level-triggered: repeats while they stay
/// so. Lives in one thread, which runs an event loop.
///
/// An interface, because implementations differ. With epoll, one descriptor serves all sockets; the
/// network thread's EpollEventDispatcher waits on it, other threads watch it with one notifier.
/// Elsewhere, each descriptor has a pair of notifiers, which an event loop polls on every turn: a
/// thousand idle peers then cost as much as busy ones.
class SocketPoller
{
public:
    enum class Interest : quint8 { Nothing = 0, Read = 1, Write = 2 };
    Q_DECLARE_FLAGS(Interests, Interest)

    class Watcher
    {
    public:
        /// Called when the descriptor is ready. `failed`: the system reports an error or hang-up,
        /// which it does regardless of the interests; the next read returns it. The watcher may
        /// unwatch any descriptor, its own included.
        virtual void socketReady(bool readable, bool writable, bool failed) = 0;

    protected:
        ~Watcher() = default;
    };

    virtual ~SocketPoller() = default;

    /// Starts watching. `watcher` must stay alive until unwatch(). Unwatch a descriptor before
    /// closing it.
    virtual void watch(int descriptor, Watcher *watcher, Interests interests) = 0;
    virtual void change(int descriptor, Interests interests) = 0;
    virtual void unwatch(int descriptor) = 0;

    /// Creates the best implementation on this system.
    [[nodiscard]] static std::unique_ptr<SocketPoller> create();
    /// Creates the implementation that works everywhere.
    [[nodiscard]] static std::unique_ptr<SocketPoller> createPortable();
};
Q_DECLARE_OPERATORS_FOR_FLAGS(SocketPoller::Interests)

} // namespace socketchat
