// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/captureframes.h"
#include "app/export/transcript.h"

#include <functional>
#include <map>

namespace socketchat {

/// Makes of the rows of a conversation the frames that carry the same bytes: for TCP a handshake
/// where a peer connects, numbered segments, acknowledgements now and then, FIN or RST where it
/// goes; for UDP a frame a datagram. A conversation whose beginning has been dropped begins with
/// handshakes all the same, so that its streams can be put together.
///
/// What never left is no frame: messages that are queued, failed, or lost by this end's network
/// conditions (what these doubled comes twice; a bit that they turned over is as it was before). A
/// message to everyone is a segment to each peer that is connected, except that what a chat room
/// passes on does not go back to the one it came from.
class CaptureFlow
{
public:
    /// `frame` is an IP packet without a link header.
    using Take = std::function<void(qint64 time, const QByteArray &frame)>;
    CaptureFlow(const TranscriptTitle &title, Take take);

    void add(const TranscriptRow &row);

private:
    /// Of one direction of a connection.
    struct Direction
    {
        quint32 next = 0; // sequence number
        qint64 unacknowledged = 0;
        bool finished = false;
    };
    struct Connection
    {
        SocketAddress us;
        SocketAddress them;
        Direction out;
        Direction in;
        quint16 identification = 0;
    };

    Connection *connectionTo(const TranscriptRow &row);
    void connect(Connection &connection, qint64 time);
    void opened(const TranscriptRow &row);
    void data(Connection &connection, bool outwards, QByteArrayView bytes, qint64 time);
    void segment(Connection &connection, bool outwards, quint8 flags, QByteArrayView bytes,
                 qint64 time);
    void finish(Connection &connection, bool outwards, qint64 time);
    void disconnect(PeerId peer, char reason, qint64 time);
    void sent(const TranscriptRow &row);
    void sentToEveryone(const Message &message);
    [[nodiscard]] SocketAddress ownAddress(const SocketAddress &peer) const;
    [[nodiscard]] bool isStream() const { return traitsOf(m_protocol).isStream; }

    const Protocol m_protocol;
    const Role m_role;
    const Take m_take;
    SocketAddress m_local;
    std::map<PeerId, Connection> m_connections; // of UDP: the peers that are known
    PeerId m_lastSpeaker = PeerId::None;
};

} // namespace socketchat
