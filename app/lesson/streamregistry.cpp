// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/streamregistry.h"

#include <QMutexLocker>

namespace socketchat {

namespace {
constexpr size_t maxPublished = 4096; // connections of one session, including ended ones
} // namespace

void StreamRegistry::publish(const SocketAddress &local, const SocketAddress &remote,
                             const End &end)
{
    const QMutexLocker lock(&m_mutex);
    m_ends.insert({remote, local.port()}, {local, end});
}

void StreamRegistry::withdraw(const SocketAddress &local, const SocketAddress &remote)
{
    const QMutexLocker lock(&m_mutex);
    m_ends.remove({remote, local.port()});
}

std::optional<StreamRegistry::End> StreamRegistry::otherEnd(const SocketAddress &local,
                                                            const SocketAddress &remote) const
{
    const QMutexLocker lock(&m_mutex);
    // For the other end, this end is the remote one.
    if (const auto found = m_ends.constFind({local, remote.port()}); found != m_ends.constEnd())
        return found->end;
    if (!local.isAny())
        return std::nullopt;
    // This end listens on every interface; the other end knows the address used.
    for (auto entry = m_ends.cbegin(); entry != m_ends.cend(); ++entry) {
        if (entry.key().localPort == remote.port() && entry->local == remote
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
        m_registry.withdraw(pair.local, pair.remote);
}

void StreamPublication::refresh()
{
    if (!traitsOf(m_session.run().protocol).isStream)
        return;
    const SocketAddress local = m_session.localAddress();
    if (local.isNull())
        return;
    for (const PeerSummary &peer : m_session.peers()) {
        if (!m_published.try_emplace(peer.peer, Pair{local, peer.address}).second)
            continue;
        m_registry.publish(local, peer.address, {m_session.sharedCalls(), peer.peer});
        if (m_published.size() > maxPublished) {
            const Pair &oldest = m_published.begin()->second;
            m_registry.withdraw(oldest.local, oldest.remote);
            m_published.erase(m_published.begin());
        }
    }
}

} // namespace socketchat
