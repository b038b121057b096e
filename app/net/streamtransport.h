// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/sendresults.h"
#include "app/net/streamsocket.h"
#include "app/net/transport.h"

#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace socketchat {

/// Implements what every connection-oriented backend shares, for either engine: the peers, sending
/// to them, and ending their connections. Subclasses establish connections.
class StreamTransport : public Transport, public StreamSocket::Owner
{
    Q_OBJECT

public:
    StreamTransport(const TransportOptions &options, QObject *parent);
    ~StreamTransport() override;

    void open(const Endpoint &endpoint) final;
    void close(CloseMode mode) final;
    void send(QByteArrayView bytes, PeerId peer, SendId id) final;
    void sendLost(qint64 bytes, PeerId peer, SendId id) final;
    void beginBatch() final { m_inBatch = true; }
    void endBatch() final;
    void disconnectPeer(PeerId peer) final;
    void dropPeer(PeerId peer) final;
    void resetPeer(PeerId peer) final;
    void finishSending(PeerId peer) final;
    void setReading(PeerId peer, bool on) final;
    void setReceiveSize(int bytes) final { m_buffer.resize(bytes); }
    void setNoDelay(bool on) final;
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const final;
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const final;
    [[nodiscard]] qint64 queuedMemory(PeerId peer) const final;

protected:
    /// Called from the event loop; ends in opened() or failOpening().
    virtual void startOpening(const Endpoint &endpoint) = 0;
    /// Cancels look-up, connecting or listening, and closes the sockets used for that.
    virtual void stopOpening() = 0;
    /// Called after a peer was removed; its descriptor is free again.
    virtual void peerGone() = 0;

    /// Returns the number for the next peer's socket.
    [[nodiscard]] PeerId takePeerId();
    /// Takes ownership of a connected socket and reports the new peer.
    void adopt(std::unique_ptr<StreamSocket> socket);
    void opened() { setState(State::Open); }
    void failOpening(const TransportError &error);
    void closed();
    /// Destroys every socket. Subclasses call it in their destructor, while what the sockets use
    /// still exists.
    void closeSockets();

    [[nodiscard]] bool hasPeers() const { return !m_peers.empty(); }

private:
    struct Peer
    {
        std::unique_ptr<StreamSocket> socket;
        bool leaving = false; // this end has asked it to leave
        bool isOwed = false; // both ends have finished, and not all is acknowledged
        qint64 unacknowledged = 0; // while leaving or owed: bytes the peer has not acknowledged
        qint64 lastProgress = 0; // ns: last time `unacknowledged` decreased
        bool keptAlive = false;
        bool sentSinceEnd = false; // data sent after the peer's end of stream
    };

    void streamRoundBegan() override;
    void streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time) override;
    void streamEnded(StreamSocket &socket) override;
    void streamFailed(StreamSocket &socket, const TransportError &error) override;
    void streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes, qint64 time) override;
    void streamDrained(StreamSocket &socket) override;
    void streamRoundEnded() override;
    std::span<char> streamBuffer() override;

    [[nodiscard]] StreamSocket *find(PeerId peer) const;
    void sendTo(StreamSocket &socket, QByteArrayView bytes, SendId id);
    void leave(PeerId peer);
    void checkLeavingPeers();
    void probeSilentPeers();
    /// Removes the peer if both ends have finished sending.
    void removeIfDone(PeerId peer);
    void keepHalfOpen(PeerId peer);
    [[nodiscard]] DisconnectReason reasonOfLeaving(PeerId peer) const;
    void remove(PeerId peer, DisconnectReason why);
    /// Removes a peer with all that it has not got.
    void discard(PeerId peer, DisconnectReason why);
    void reportUnsent(const StreamSocket &socket, const TransportError &error, qint64 unsent);
    void doClose(CloseMode mode);

    QByteArray m_buffer;
    bool m_inBatch = false;
    std::vector<PeerId> m_batch; // peers with collected messages
    bool m_lent = false; // the listener has lent its own buffer for this round
    SendResults m_results;
    std::map<PeerId, Peer> m_peers; // ordered: a message to everyone goes to the oldest peer first
    StreamSocket *m_latest = nullptr; // last socket to receive; most look-ups are for it
    std::vector<std::unique_ptr<StreamSocket>> m_gone; // destroyed outside their own functions
    PeerId m_nextPeer;
    std::deque<PeerId> m_halfOpen; // peers that have finished sending while this end has not
    QTimer m_leaveTimer; // runs while any peer is leaving
    QTimer m_silenceTimer;
    bool m_noDelay;
};

} // namespace socketchat
