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

/// Lets conversations of one program find each other's calls when two of its windows talk: a
/// receiver alone cannot know the other end's send() calls.
///
/// Thread-safe; locks only for a look-up. One per program, created along with the windows.
class StreamRegistry
{
public:
    /// Describes one end of a connection or of an exchange of datagrams, enough to create a
    /// StreamRecord or a LadderRecord.
    struct End
    {
        std::shared_ptr<const CallLog> calls;
        PeerId peer = PeerId::None; ///< number of the other end in those calls
        int run = 0; ///< of those calls; 0 for the newest
        /// Does not keep the conversation of a window that was closed.
        std::weak_ptr<const Conversation> conversation = {};
    };

    void publish(Protocol protocol, const SocketAddress &local, const SocketAddress &remote,
                 const End &end);
    void withdraw(Protocol protocol, const SocketAddress &local, const SocketAddress &remote);
    /// Finds the other end by the two addresses at this end; nullopt if it belongs to another
    /// program.
    [[nodiscard]] std::optional<End> otherEnd(Protocol protocol, const SocketAddress &local,
                                              const SocketAddress &remote) const;

private:
    /// Identifies a connection by its client's address and its server's port, because a server on
    /// every interface does not know which of its addresses a client used; that of Unix sockets,
    /// which have no ports, by both addresses. The key's order tells which end it is.
    struct Key
    {
        Key(Protocol of, const SocketAddress &remoteEnd, const SocketAddress &localEnd)
            : protocol(of)
            , remote(remoteEnd)
            , local(localEnd.isUnix() ? localEnd : SocketAddress())
            , localPort(localEnd.port())
        { }
        Protocol protocol;
        SocketAddress remote;
        SocketAddress local; // null for an IP address
        quint16 localPort = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.remote, key.local, key.localPort, int(key.protocol));
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

/// Publishes one session's peers in the registry. Lives in the session's thread; call refresh()
/// after Session::refresh().
class StreamPublication
{
public:
    /// Publishes the peers of `session`. Both must outlive this object.
    StreamPublication(StreamRegistry &registry, const Session &session);
    ~StreamPublication();
    Q_DISABLE_COPY_MOVE(StreamPublication)

    void refresh();

private:
    struct Pair
    {
        Protocol protocol;
        SocketAddress local;
        SocketAddress remote;
    };
    StreamRegistry &m_registry;
    const Session &m_session;
    std::map<PeerId, Pair> m_published;
    PeerId m_newest = PeerId::None; // of those that were published
};

} // namespace socketchat
