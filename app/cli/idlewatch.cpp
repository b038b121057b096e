// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/idlewatch.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
constexpr int checksInTimeout = 10;
constexpr int rarestCheck = 500; // ms
} // namespace

IdleWatch::IdleWatch(const Session &session, int timeout, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeout(timeout)
{
    if (timeout <= 0)
        return;
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.start(std::clamp(timeout / checksInTimeout, 1, rarestCheck));
}

void IdleWatch::check()
{
    const qint64 now = m_clock.elapsed();
    const std::unordered_map<PeerId, Entry> before = std::exchange(m_entries, {});
    QList<PeerId> silentPeers;
    for (const PeerSummary &peer : m_session.peers()) {
        if (!peer.connected)
            continue;
        const qint64 bytes = peer.bytesReceived + peer.bytesSent;
        const auto old = before.find(peer.peer);
        const bool isSame = old != before.end() && old->second.bytes == bytes;
        Entry entry{bytes, isSame ? old->second.since : now,
                    old != before.end() && old->second.isTold};
        if (!entry.isTold && now - entry.since >= m_timeout) {
            entry.isTold = true;
            silentPeers.append(peer.peer);
        }
        m_entries.emplace(peer.peer, entry);
    }
    for (const PeerId peer : std::as_const(silentPeers))
        Q_EMIT silent(peer);
}

} // namespace socketchat
