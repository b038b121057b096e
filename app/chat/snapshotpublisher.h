// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/sessionsnapshot.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace socketchat {

class CallLog;
struct SessionPeer;

/// Counts the events of a run and publishes them to the session's thread in a SessionSnapshot: when
/// the event loop becomes idle, at most once a millisecond, or once in eight under heavy load, and
/// then the numbers of many peers ten times a second.
class SnapshotPublisher : public QObject
{
    Q_OBJECT

public:
    SnapshotPublisher(std::shared_ptr<SessionSnapshot> snapshot, std::shared_ptr<CallLog> calls,
                      QObject *parent);

    /// Returns the counters; changes are published after the next markChanged().
    [[nodiscard]] SessionCounters &counters() { return m_counters; }
    [[nodiscard]] SessionSnapshot &snapshot() { return *m_snapshot; }
    /// Returns the second of the run to which traffic is counted, as of the last advanceTo().
    [[nodiscard]] qint64 second() const { return m_seconds.number(); }
    /// Starts a new second if `time` (ns) is after the current one.
    void advanceTo(qint64 time)
    {
        if (m_seconds.isOver(time))
            beginSecond(time);
    }
    void countRoundTrip(qint64 ns);
    /// Records that messages that Session::send() had accepted have their results.
    void countSettled(qint64 messages, qint64 bytes, bool failed);

    void markChanged() { m_changed = true; }
    void markChanged(SessionPeer &peer);
    void addCall(const SocketCall &call);

    void setState(Transport::State state, const SocketAddress &localAddress);
    /// Adds a connected peer. `server`: the peer that a client talks to.
    void addPeer(PeerId peer, PeerId server);
    void removePeer(SessionPeer &peer, PeerId server);

    /// Publishes now, or in a moment if the last time was very recent.
    void publishSoon();
    void publish();
    /// Publishes everything that has changed, at the end of the run.
    void publishLast();

Q_SIGNALS:
    /// Emitted at most once between two Session::refresh().
    void published();
    /// Emitted when less is unsettled than Session::askForRoom() has asked for.
    void hasRoom();

private:
    void beginSecond(qint64 time);
    void writeCalls();
    /// Publishes the peers that have changed; requires the snapshot's lock.
    void publishPeersLocked();
    /// Copies the peer's summary to the snapshot; requires the snapshot's lock.
    void publishSummaryLocked(SessionPeer &peer);

    std::shared_ptr<SessionSnapshot> m_snapshot;
    std::shared_ptr<CallLog> m_calls;
    SessionCounters m_counters;
    TrafficSeconds m_seconds;
    bool m_changed = false; // since the last publish()
    std::vector<SessionPeer *> m_changedPeers; // null: removed since
    std::vector<SocketCall> m_newCalls;
    QTimer m_delay;
    QElapsedTimer m_sincePublished;
    QElapsedTimer m_sincePeersPublished;
    qint64 m_messagesPublished = 0;
    bool m_underHeavyLoad = false;
};

} // namespace socketchat
