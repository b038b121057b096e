// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/captureframes.h"
#include "app/export/transcript.h"

#include <functional>
#include <map>

namespace socketchat {

/// Converts the rows of a conversation to packets that carry the same bytes. TCP: a handshake for
/// each peer, numbered segments, occasional acknowledgements, FIN or RST at the end. UDP: one
/// packet per datagram. If the beginning of the conversation was trimmed, it still starts with
/// handshakes, so that analysers can reassemble its streams.
///
/// A Unix socket has no packets: each message is a record of its own, and nothing else is.
///
/// Messages that never left this end produce no packet: queued, failed, or lost to simulated
/// conditions. (Simulated duplicates appear twice; simulated bit errors do not appear.) A message
/// to everyone becomes a segment to each connected peer, except that a message a chat room relays
/// does not go back to its sender.
class CaptureFlow
{
public:
    /// Receives each packet; `frame` is an IP packet without a link-layer header, or unixFrame().
    using FrameSink = std::function<void(qint64 time, const QByteArray &frame)>;
    CaptureFlow(const TranscriptTitle &title, FrameSink sink);

    void add(const TranscriptRow &row);

private:
    /// Holds the state of one direction of a connection.
    struct Direction
    {
        quint32 next = 0; // sequence number
        qint64 unacknowledged = 0;
        bool finished = false;
    };
    struct Connection
    {
        SocketAddress local;
        SocketAddress remote;
        Direction out;
        Direction in;
        quint16 identification = 0;
    };

    Connection *connectionTo(const TranscriptRow &row);
    /// Begins or ends what a relay exchanges with its target for a client.
    void relay(const TranscriptRow &row);
    /// Adds a message of a relay between it and its target.
    void passedOn(const Message &message, QByteArrayView bytes);
    void connect(Connection &connection, bool outwards, qint64 time);
    void opened(const TranscriptRow &row);
    /// Adds the bytes of a message, or the part of them that was refused.
    void data(Connection &connection, bool outwards, const Message &message, QByteArrayView bytes);
    void segment(Connection &connection, bool outwards, quint8 flags, QByteArrayView bytes,
                 qint64 time);
    void finish(Connection &connection, bool outwards, qint64 time);
    void disconnect(PeerId peer, char reason, qint64 time);
    void disconnect(Connection &connection, char reason, qint64 time);
    void sent(const TranscriptRow &row);
    void sentToEveryone(const Message &message);
    [[nodiscard]] SocketAddress ownAddress(const SocketAddress &peer) const;
    [[nodiscard]] bool isStream() const { return traitsOf(m_protocol).isStream; }

    const Protocol m_protocol;
    const Role m_role;
    const FrameSink m_sink;
    SocketAddress m_local;
    std::map<PeerId, Connection> m_connections; // for UDP: the known peers
    std::map<PeerId, Connection> m_onward; // a relay's, by the client for which they are
    PeerId m_lastSpeaker = PeerId::None;
};

} // namespace socketchat
