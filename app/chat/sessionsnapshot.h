// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QMutex>
#include <QSet>

#include <atomic>
#include <vector>

namespace socketchat {

/// What the network thread tells the session's thread: the newest state of everything, instead of a
/// message for each change. Every member is guarded by `mutex`, held for a few assignments at a
/// time.
struct SessionSnapshot
{
    QMutex mutex;
    /// True while nobody has been told since the last takeNews().
    bool armed = true;
    Transport::State state = Transport::State::Closed;
    SocketAddress localAddress;
    SessionCounters counters;
    /// The seconds that are over, the one that goes on, and the round trips before it.
    TrafficHistory traffic;
    TrafficHistory::Second current;
    RoundTripHistogram tripsBefore;
    /// Peers that have changed since the last takeNews(), each once; and how often they were taken,
    /// since a place among them is good until then.
    std::vector<PeerSummary> changedPeers;
    quint64 timesTaken = 1;
    QSet<PeerId> connected;
    /// For a client: whom it talks to.
    PeerId server = PeerId::None;
    /// Not guarded: the network thread adds, everybody may look.
    RoundTripRecord roundTrips;
    /// The number of the newest peer of the conversation, in all its runs.
    quint32 lastPeer = 0;
    /// Not guarded: up to which row somebody who needs them all has read, -1 where nobody does; and
    /// whether the network thread waits for it.
    std::atomic<qint64> readUpTo = -1;
    std::atomic<bool> waitsForReader = false;
};

} // namespace socketchat
