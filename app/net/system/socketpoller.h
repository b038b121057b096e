// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>

#include <memory>

namespace socketchat {

/// Tells when a descriptor can be read from or written to. Level-triggered: it tells again for as
/// long as it is so. Lives in one thread, which runs an event loop.
///
/// A piece of its own so that it can be exchanged: one epoll descriptor where there is epoll (an
/// event loop that polls every descriptor on every turn makes a thousand idle peers cost as much as
/// busy ones), which the network thread's own loop waits for (EpollEventDispatcher) or, in another
/// thread, a single notifier watches; a pair of notifiers for each descriptor elsewhere.
class SocketPoller
{
public:
    enum class Interest : quint8 { Nothing = 0, Read = 1, Write = 2 };
    Q_DECLARE_FLAGS(Interests, Interest)

    class Watcher
    {
    public:
        /// `failed`: the system reports an error or a hang-up, which is told even where there is no
        /// interest; the next read says which. The watcher may unwatch anything, itself included.
        virtual void socketReady(bool readable, bool writable, bool failed) = 0;

    protected:
        ~Watcher() = default;
    };

    virtual ~SocketPoller() = default;

    /// The watcher must stay alive until unwatch(). A descriptor is unwatched before it is closed.
    virtual void watch(int descriptor, Watcher *watcher, Interests interests) = 0;
    virtual void change(int descriptor, Interests interests) = 0;
    virtual void unwatch(int descriptor) = 0;

    /// The best this system has.
    [[nodiscard]] static std::unique_ptr<SocketPoller> create();
    /// The one that works everywhere.
    [[nodiscard]] static std::unique_ptr<SocketPoller> createPortable();
};
Q_DECLARE_OPERATORS_FOR_FLAGS(SocketPoller::Interests)

} // namespace socketchat
