// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/streamregistry.h"

#include <QMutexLocker>

#include <algorithm>

namespace socketchat {

namespace {
constexpr size_t maxPublished = 4096; // connections of one session, including ended ones
} // namespace

void StreamRegistry::publish(Protocol protocol, const SocketAddress &local,
                             const SocketAddress &remote, const End &end)
{
    const QMutexLocker lock(&m_mutex);
    m_ends.insert({protocol, remote, local}, {local, end});
}

void StreamRegistry::withdraw(Protocol protocol, const SocketAddress &local,
                              const SocketAddress &remote)
{
    const QMutexLocker lock(&m_mutex);
    m_ends.remove({protocol, remote, local});
}

std::optional<StreamRegistry::End> StreamRegistry::otherEnd(Protocol protocol,
                                                            const SocketAddress &local,
                                                            const SocketAddress &remote) const
{
    const QMutexLocker lock(&m_mutex);
    // For the other end, this end is the remote one.
    if (const auto found = m_ends.constFind({protocol, local, remote}); found != m_ends.constEnd())
        return found->end;
    if (!local.isAny())
        return std::nullopt;
    // This end listens on every interface; the other end knows the address used, unless it is a UDP
    // client, which has one for every interface too.
    for (auto entry = m_ends.cbegin(); entry != m_ends.cend(); ++entry) {
        const bool isThere =
                entry->local == remote || (entry->local.isAny() && remote.isLoopback());
        if (entry.key().protocol == protocol && entry.key().localPort == remote.port() && isThere
            && entry.key().remote.port() == local.port())
            return entry->end;
    }
    return std::nullopt;
}

StreamPublication::StreamPublication(StreamRegistry &registry, const Session &session)
    : m_registry(registry)
    , m_session(session)
{ }

StreamPublication::~StreamPublication()
{
    for (const auto &[peer, pair] : m_published)
        m_registry.withdraw(pair.protocol, pair.local, pair.remote);
}

void StreamPublication::refresh()
{
    const Protocol protocol = m_session.run().protocol;
    const SocketAddress local = m_session.localAddress();
    // A client of datagrams has none before it sends.
    if (local.port() == 0 && !local.isUnix())
        return;
    const QList<PeerSummary> &peers = m_session.peers();
    // Numbers only grow, so those that are new are at the end.
    for (auto peer = std::ranges::upper_bound(peers, m_newest, {}, &PeerSummary::peer);
         peer != peers.end(); ++peer) {
        const QList<CallLog::Run> runs = m_session.sharedCalls()->runs();
        const int run = runs.isEmpty() ? 0 : runs.constLast().number;
        m_newest = peer->peer;
        m_published.try_emplace(peer->peer, Pair{protocol, local, peer->address});
        m_registry.publish(
                protocol, local, peer->address,
                {m_session.sharedCalls(), peer->peer, run, m_session.sharedConversation()});
        if (m_published.size() > maxPublished) {
            const Pair &oldest = m_published.begin()->second;
            m_registry.withdraw(oldest.protocol, oldest.local, oldest.remote);
            m_published.erase(m_published.begin());
        }
    }
}

} // namespace socketchat
