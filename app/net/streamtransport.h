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

/// Holds what every connection-oriented backend shares, whatever its engine: the peers, and how
/// they are sent to and let go. A backend adds how connections come about.
class StreamTransport : public Transport, public StreamSocket::Owner
{
    Q_OBJECT

public:
    StreamTransport(const TransportOptions &options, QObject *parent);
    ~StreamTransport() override;

    void open(const Endpoint &endpoint) final;
    void close(CloseMode mode) final;
    void send(QByteArrayView bytes, PeerId peer, SendId id) final;
    void disconnectPeer(PeerId peer) final;
    void dropPeer(PeerId peer) final;
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
    /// Stops looking up, connecting or listening, and closes the sockets that were for it.
    virtual void stopOpening() = 0;
    /// Called when a peer has gone; the descriptor it used is free again.
    virtual void peerGone() = 0;

    /// Returns the number of the next peer, for the socket that is made for it.
    [[nodiscard]] PeerId takePeerId();
    /// Takes over a connected socket and reports the new peer.
    void adopt(std::unique_ptr<StreamSocket> socket);
    void opened() { setState(State::Open); }
    void failOpening(const TransportError &error);
    void closed();
    /// Destroys every socket. A backend's destructor calls it while what the sockets use is alive.
    void closeSockets();

    [[nodiscard]] bool hasPeers() const { return !m_peers.empty(); }

private:
    struct Peer
    {
        std::unique_ptr<StreamSocket> socket;
        bool leaving = false; // we have asked it to go
        qint64 owed = 0; // while it is leaving: bytes that it has not taken
        qint64 lastTaken = 0; // ns: when that became less
        bool keptAlive = false;
        bool sentSinceEnd = false; // to one that has finished sending
    };

    void streamRoundBegan() override;
    void streamReceived(StreamSocket &socket, QByteArrayView bytes, qint64 time) override;
    void streamEnded(StreamSocket &socket) override;
    void streamFailed(StreamSocket &socket, const TransportError &error) override;
    void streamSendTaken(StreamSocket &socket, SendId id, qint64 bytes, qint64 time) override;
    void streamDrained(StreamSocket &socket) override;
    void streamRoundEnded() override;
    QByteArray &streamBuffer() override { return m_buffer; }

    [[nodiscard]] StreamSocket *find(PeerId peer) const;
    void sendTo(StreamSocket &socket, QByteArrayView bytes, SendId id);
    void leave(PeerId peer);
    void lookWhoHasLeft();
    void lookWhoIsSilent();
    /// Where both ends have finished.
    void removeIfDone(PeerId peer);
    void keepHalfOpen(PeerId peer);
    void remove(PeerId peer, DisconnectReason why);
    void loseUnsent(const StreamSocket &socket, const TransportError &error, qint64 unsent);
    void doClose(CloseMode mode);

    QByteArray m_buffer;
    SendResults m_outcomes;
    std::map<PeerId, Peer> m_peers; // ordered: a message to everyone goes to the oldest first
    StreamSocket *m_latest = nullptr; // who sent last: most of what is asked for is for it
    std::vector<std::unique_ptr<StreamSocket>> m_gone; // until no call of theirs is on the stack
    PeerId m_nextPeer;
    std::deque<PeerId> m_halfOpen; // they have finished sending, and we have not
    QTimer m_leaveTimer; // runs while anyone is leaving
    QTimer m_silenceTimer;
    bool m_noDelay;
};

} // namespace socketchat
