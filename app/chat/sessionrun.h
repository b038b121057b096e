// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/sessionpeer.h"
#include "app/chat/snapshotpublisher.h"

#include <memory>
#include <unordered_map>

namespace socketchat {

/// Holds what the classes that carry out one run share: setup, transport, peers, and the
/// conversation they append to. Used in the network thread only.
class SessionRun
{
public:
    SessionRun(const ConversationSetup &setup, std::shared_ptr<Conversation> conversation,
               std::shared_ptr<CallLog> calls, std::shared_ptr<SessionSnapshot> snapshot,
               QObject *parent);

    [[nodiscard]] bool isStream() const { return m_isStream; }
    [[nodiscard]] bool isServer() const { return setup.role == Role::Server; }
    /// Returns whether a message can be sent to the peer, unless it has gone.
    [[nodiscard]] bool isAnswerable(const SessionPeer &peer) const
    {
        return m_isStream || peer.summary.address.isAnswerable();
    }
    /// Returns whether this end can answer by itself.
    [[nodiscard]] bool replies() const
    {
        return isServer() && !setup.relays() && !traitsOf(setup.protocol).isEchoed;
    }
    /// Returns what is done with what comes from this peer, unless a rule answers it.
    [[nodiscard]] ReplyMode replyMode(const SessionPeer &peer) const;
    [[nodiscard]] bool mayAnswerByRule(const SessionPeer &peer) const
    {
        return peer.summary.reply != PeerReply::Nothing;
    }
    /// Returns whether clients may have to wait for accept().
    [[nodiscard]] bool leavesInQueue() const
    {
        return isServer() && m_isStream
               && (setup.transport.stepping || setup.transport.accepting != Accepting::All);
    }
    [[nodiscard]] Conversation &conversation() { return *m_conversation; }
    /// Returns the peer; nullptr if there is none.
    [[nodiscard]] SessionPeer *find(PeerId peer);
    [[nodiscard]] SessionPeer &addPeer(PeerId peer, const SocketAddress &address);
    /// Removes a peer and publishes its last summary. `server`: see SnapshotPublisher::addPeer().
    void removePeer(SessionPeer &peer, PeerId server);

    /// Returns the flags of a row that holds message bytes.
    [[nodiscard]] MessageFlags streamFlags() const;
    /// Appends a row for an event. `time` 0: now.
    void addEvent(MessageKind kind, PeerId peer, QByteArrayView payload = {}, qint64 time = 0);
    void addEvent(MessageKind kind, PeerId peer, qint64 number);
    /// Appends a row with bytes that violate the framing.
    void addRefusedFrame(SessionPeer &peer, FrameProblem problem, QByteArrayView bytes);
    /// Appends what a framer still holds of an incomplete message.
    void finishFraming(SessionPeer &peer);

    ConversationSetup setup;
    std::unique_ptr<Transport> transport;
    std::unordered_map<PeerId, SessionPeer> peers;
    SnapshotPublisher publisher;
    bool stopping = false;

private:
    const bool m_isStream;
    std::shared_ptr<Conversation> m_conversation;
    SessionPeer *m_latest = nullptr; // last found: events in a row often share a peer
};

} // namespace socketchat
