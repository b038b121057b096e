// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QHash>
#include <QMutex>

#include <map>
#include <memory>
#include <optional>

namespace socketchat {

/// Where the conversations of one program find each other's calls, when two of its windows talk to
/// each other over TCP: a receiver alone cannot know what each send() of the other end was.
///
/// Any thread; each function holds a lock for a look-up. One for the program, made by whoever makes
/// the windows.
class StreamRegistry
{
public:
    /// One end of a connection, from which a StreamRecord can be made.
    struct End
    {
        std::shared_ptr<const CallLog> calls;
        PeerId peer = PeerId::None; ///< the number that the other end has in those calls
    };

    void publish(const SocketAddress &local, const SocketAddress &remote, const End &end);
    void withdraw(const SocketAddress &local, const SocketAddress &remote);
    /// The other end of the connection that has these two addresses at this end; nothing where that
    /// is a program of its own.
    [[nodiscard]] std::optional<End> otherEnd(const SocketAddress &local,
                                              const SocketAddress &remote) const;

private:
    /// A server that listens on every interface does not learn which of its addresses a client
    /// used, so a connection is known by its client's address and its server's port, and an end by
    /// whether it is the client's.
    struct Key
    {
        SocketAddress remote;
        quint16 localPort = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHash(key.remote, seed) ^ key.localPort;
        }
    };
    struct Published
    {
        SocketAddress local;
        End end;
    };

    mutable QMutex m_mutex;
    QHash<Key, Published> m_ends;
};

/// Keeps the registry informed about the TCP peers of one session. Lives in the session's thread;
/// call refresh() after Session::takeNews().
class StreamPublication
{
public:
    /// Both must outlive this.
    StreamPublication(StreamRegistry &registry, const Session &session);
    ~StreamPublication();
    Q_DISABLE_COPY_MOVE(StreamPublication)

    void refresh();

private:
    struct Pair
    {
        SocketAddress local;
        SocketAddress remote;
    };
    StreamRegistry &m_registry;
    const Session &m_session;
    std::map<PeerId, Pair> m_published;
};

} // namespace socketchat
