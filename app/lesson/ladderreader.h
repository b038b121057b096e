// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladder.h"
#include "app/lesson/streamregistry.h"

#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace socketchat {

class Session;
class TcpStateWatch;

/// Keeps the ladder of a session and one of its peers up to date. Costs nothing while refresh() is
/// not called. Used in the session's thread.
class LadderReader
{
public:
    /// `session` must outlive this object. Without a registry only this end's calls are known.
    explicit LadderReader(const Session &session);
    void setStreams(std::shared_ptr<const StreamRegistry> streams);
    /// Sets what follows the TCP states of both ends, which then stand between the calls; it must
    /// outlive this object.
    void setStates(TcpStateWatch *states) { m_states = states; }

    /// Sets the peer whose ladder is wanted. If it is not a connected peer, the first one is taken;
    /// the last one stays until there is another.
    void setPeer(PeerId peer) { m_wanted = peer; }

    /// Reads a limited number of new calls. Returns true if more are waiting; then call it again
    /// from the event loop.
    bool refresh();
    [[nodiscard]] const Ladder &ladder() const { return m_ladder; }
    /// Returns a number that increases whenever the ladder changes.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    [[nodiscard]] PeerId peer() const { return m_own ? m_own->peer() : PeerId::None; }
    /// Returns whether the other end is a window of this program, so that its calls are known.
    [[nodiscard]] bool isOtherKnown() const { return m_other.has_value(); }
    /// Returns whether there is a connection with TCP states.
    [[nodiscard]] bool hasStates() const
    {
        return !m_connection.local.isNull() || !m_connection.remote.isNull();
    }
    /// Returns this end's role in the run that is read.
    [[nodiscard]] Role role() const { return m_own ? m_own->role() : Role::Client; }

private:
    [[nodiscard]] PeerId wantedPeer() const;
    void findOtherEnd();
    void followStates();
    void build();

    const Session &m_session;
    std::shared_ptr<const StreamRegistry> m_streams;
    TcpStateWatch *m_states = nullptr;
    TcpConnection m_connection;
    PeerId m_wanted = PeerId::Everyone;
    std::optional<LadderRecord> m_own;
    std::optional<LadderRecord> m_other;
    Ladder m_ladder;
    quint64 m_seenCalls = 0; // revisions of the records when the states were last asked for
    quint64 m_built = 0; // revisions of the records that the ladder was made of
    QElapsedTimer m_sinceBuilt;
    quint64 m_revision = 0;
};

} // namespace socketchat
