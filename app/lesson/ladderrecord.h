// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/lesson/laddercall.h"

#include <QList>

#include <deque>
#include <memory>
#include <optional>

namespace socketchat {

class Conversation;

/// Collects the calls of one end that concern one peer, in one run of a log: its own
/// sockets, and what was sent to and received from that peer. Leaves out option calls and calls
/// that would have had to wait.
///
/// Reads recorded calls, so the network thread is not involved. Bounded; used from one thread.
class LadderRecord
{
public:
    static constexpr qsizetype maxCalls = 16'384;
    using Calls = std::deque<LadderCall>;

    /// Describes an end and the peer whose calls are wanted; PeerId::None if there is none yet.
    struct End
    {
        std::shared_ptr<const CallLog> calls;
        PeerId peer = PeerId::None;
        SocketAddress remote; ///< the peer's address
        /// The messages that simulated conditions lost are found here; may be null.
        std::weak_ptr<const Conversation> conversation;
        int run = 0; ///< 0: the newest
    };

    explicit LadderRecord(End end);

    /// Processes up to `most` new calls, or the messages if there are none. Returns true if more
    /// are waiting.
    bool read(qint64 most = 20'000);
    /// Returns whether it was constructed with these.
    [[nodiscard]] bool isOf(const CallLog *calls, PeerId peer, int run) const
    {
        return m_end.calls.get() == calls && m_end.peer == peer && m_end.run == run;
    }
    [[nodiscard]] PeerId peer() const { return m_end.peer; }
    /// Returns the number of the run that is read.
    [[nodiscard]] int run() const { return m_run.number; }
    [[nodiscard]] Role role() const { return m_run.role; }
    [[nodiscard]] const Calls &calls() const { return m_calls; }
    /// Returns the connect() that goes on; nullptr if none does.
    [[nodiscard]] const SocketCall *connecting() const
    {
        return m_connecting ? &*m_connecting : nullptr;
    }
    /// Returns whether earlier calls of the run are no longer kept.
    [[nodiscard]] bool isTrimmed() const { return m_trimmed; }
    /// Returns a number that increases whenever the calls change.
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    void take(qint64 number, const SocketCall &call);
    [[nodiscard]] bool concerns(const SocketCall &call) const;
    void takeConnectEnd(qint64 number, const SocketCall &call);
    void readLosses(const Conversation &conversation);
    void insert(const LadderCall &call);
    void trim();

    const End m_end;
    CallLog::Run m_run;
    Calls m_calls;
    std::optional<SocketCall> m_connecting; // a connect() that goes on
    qint64 m_next = 0;
    qint64 m_nextRow = 0;
    QList<qint64> m_queued; // rows whose fate is not known yet
    bool m_trimmed = false;
    quint64 m_revision = 0;
};

} // namespace socketchat
