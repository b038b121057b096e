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

/// Counts what happens in a run and publishes it to the session's thread in a SessionSnapshot: when
/// the event loop becomes idle, at most once a millisecond, or once in eight under heavy load.
class NewsPublisher : public QObject
{
    Q_OBJECT

public:
    NewsPublisher(std::shared_ptr<SessionSnapshot> snapshot, std::shared_ptr<CallLog> calls,
                  QObject *parent);

    /// Changes are published after the next markChanged().
    [[nodiscard]] SessionCounters &counters() { return m_counters; }
    [[nodiscard]] SessionSnapshot &snapshot() { return *m_snapshot; }
    /// Number of the second of the run to which traffic is counted, as of the last advanceTo().
    [[nodiscard]] qint64 second() const { return m_seconds.number(); }
    /// Begins a new second if `time`, ns, is after the current one.
    void advanceTo(qint64 time)
    {
        if (m_seconds.isOver(time))
            beginSecond(time);
    }
    void countRoundTrip(qint64 ns);

    void markChanged() { m_changed = true; }
    void markChanged(SessionPeer &peer);
    void addCall(const SocketCall &call);

    void setState(Transport::State state, const SocketAddress &localAddress);
    /// `server`: the peer that a client talks to.
    void addPeer(PeerId peer, PeerId server);
    void removePeer(SessionPeer &peer, PeerId server);

    /// Publishes now, or in a moment if the last time was just before.
    void publishSoon();
    void publish();

Q_SIGNALS:
    /// Emitted at most once between two Session::takeNews().
    void published();

private:
    void beginSecond(qint64 time);
    void writeCalls();
    /// Copies the peer's summary to the snapshot, whose mutex is locked.
    void publishSummaryLocked(SessionPeer &peer);

    std::shared_ptr<SessionSnapshot> m_snapshot;
    std::shared_ptr<CallLog> m_calls;
    SessionCounters m_counters;
    TrafficSeconds m_seconds;
    bool m_changed = false; // since the last publish()
    std::vector<SessionPeer *> m_changedPeers; // null: it has gone since
    std::vector<SocketCall> m_newCalls;
    QTimer m_delay;
    QElapsedTimer m_sincePublished;
    qint64 m_messagesPublished = 0;
    bool m_underHeavyLoad = false;
};

} // namespace socketchat
