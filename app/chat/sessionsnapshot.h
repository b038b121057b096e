// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QMutex>
#include <QSet>

#include <atomic>
#include <vector>

namespace socketchat {

/// Holds the latest state that the network thread reports to the session's thread, instead of one
/// event per change. Every member is guarded by `mutex`, held for a few assignments only, unless
/// noted.
struct SessionSnapshot
{
    QMutex mutex;
    /// Whether changed() may be emitted: not emitted since the last refresh().
    bool armed = true;
    Transport::State state = Transport::State::Closed;
    SocketAddress localAddress;
    SessionCounters counters;
    /// The complete seconds, the current one, and the round trips before it.
    TrafficHistory traffic;
    TrafficHistory::Second current;
    RoundTripHistogram tripsBefore;
    /// Peers changed since the last refresh(), each once, and the number of calls to refresh():
    /// positions in the list are valid until the next.
    std::vector<PeerSummary> changedPeers;
    quint64 timesTaken = 1;
    QSet<PeerId> connected;
    /// A client's server.
    PeerId server = PeerId::None;
    /// Not guarded: the network thread adds, any thread may read.
    RoundTripRecord roundTrips;
    /// The highest peer number of the conversation, over all runs.
    quint32 lastPeer = 0;
    /// Not guarded: the row up to which a lossless reader has read (-1: none), and whether the
    /// network thread waits for it.
    std::atomic<qint64> readUpTo = -1;
    std::atomic<bool> waitsForReader = false;
    /// Not guarded: what Session::send() has accepted and what has no result yet, and below how
    /// many bytes of it the session's thread asks to be told (0: it does not).
    std::atomic<qint64> unsettledMemory = 0;
    std::atomic<qint64> unsettledMessages = 0;
    std::atomic<qint64> roomBelow = 0;
    /// Not guarded: of those, what the kernel did not accept, or not all of it.
    std::atomic<qint64> failedMessages = 0;
    std::atomic<qint64> failedBytes = 0;
};

} // namespace socketchat
