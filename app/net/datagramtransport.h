// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/datagramreader.h"
#include "app/net/datagramsocket.h"
#include "app/net/sendresults.h"
#include "app/net/transport.h"

#include <QHash>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace socketchat {

/// Implements what both ends of a datagram conversation share, for either engine: one socket, and
/// peers identified by the addresses their datagrams come from. Subclasses open the socket.
///
/// Keeps at most `maxPeers` peers; beyond that the ones silent for longest expire.
class DatagramTransport : public Transport, private DatagramSocket::Owner
{
    Q_OBJECT

public:
    static constexpr int maxPeers = 4096;

    using MakeSocket = std::unique_ptr<DatagramSocket> (*)(DatagramSocket::Owner &owner);
    DatagramTransport(Role role, MakeSocket makeSocket, const TransportOptions &options,
                      QObject *parent);
    ~DatagramTransport() override;

    void open(const Endpoint &endpoint) final;
    void close(CloseMode mode) final;
    void send(QByteArrayView bytes, PeerId peer, SendId id) final;
    void sendLost(qint64 bytes, PeerId peer, SendId id) final;
    void disconnectPeer(PeerId peer) final;
    void finishSending(PeerId peer) final;
    void setReading(PeerId peer, bool on) final;
    void setReceiveSize(int bytes) final;
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const final;
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const final;
    [[nodiscard]] qint64 queuedMemory(PeerId peer) const final;

protected:
    /// Called from the event loop once the addresses are known; ends in opened() or failOpening().
    virtual void startOpening(const QList<SocketAddress> &addresses) = 0;
    /// Called after a refusal (such as ICMP port unreachable) of a datagram to `to` was reported.
    virtual void refused(const SocketAddress &to);
    /// Called when the kernel has accepted a datagram that was sent in a call of its own.
    virtual void datagramTaken(QByteArrayView bytes, SendId id);

    void opened();
    void failOpening(const TransportError &error);
    PeerId addPeer(const SocketAddress &address);
    void removePeer(PeerId peer, DisconnectReason why);

    [[nodiscard]] DatagramSocket &socket() { return *m_socket; }
    [[nodiscard]] bool hasReceived() const { return m_hasReceived; }
    /// Declares that sendto(2) on the unbound socket binds it to a free port.
    void sendsImplicitlyBind() { m_bindsBySending = true; }

private:
    struct Amount
    {
        qint64 bytes = 0;
        qint64 datagrams = 0;

        [[nodiscard]] qint64 memory() const { return bytes + datagrams * messageOverhead; }
        void add(qint64 size) { *this = {bytes + size, datagrams + 1}; }
        void remove(qint64 size) { *this = {bytes - size, datagrams - 1}; }
    };
    struct Peer
    {
        SocketAddress address;
        qint64 lastSeen = 0; // ns
        Amount queued;
        bool gone = false; // its socket is not open any more, and what waits for it is dropped
    };
    struct Gathered
    {
        PeerId peer;
        SocketAddress to;
        SendId id;
        qsizetype at; // position in m_gatheredBytes
        qsizetype size;
    };
    struct Queued
    {
        QByteArray bytes;
        PeerId peer;
        SendId id;
    };
    using Queue = std::deque<Queued>;

    void datagramsReady(bool readable, bool writable, bool failed) override;
    void datagramCalled(const SocketCall &call) override;
    /// Receives one round of datagrams; returns whether it reported refusals.
    bool readRound();
    void handle(const ReceivedDatagram &datagram);
    /// Returns whether another program than the peer has its address now.
    [[nodiscard]] bool isSucceeded(PeerId peer, const SocketAddress &from) const;
    /// Returns which queue holds what waits for this peer. A Unix socket's receivers have one each,
    /// so that one that does not read holds up nobody else, as long as the system's send buffer
    /// (SO_SNDBUF), which all share and its unread datagrams occupy, has room.
    [[nodiscard]] PeerId queueOf(PeerId peer) const
    {
        return m_socket->waitsForReceivers() ? peer : PeerId::None;
    }
    [[nodiscard]] bool mustQueue(PeerId peer) const
    {
        return !m_queues.empty() && m_queues.contains(queueOf(peer));
    }
    /// Notes that a receiver is not there any more: nothing else is tried for it.
    void lose(PeerId peer, Peer &entry);
    void writeQueues();
    /// Returns false if it must wait.
    bool writeQueue(Queue &queue);
    void sendTo(PeerId peer, QByteArrayView bytes, SendId id);
    /// Returns false if the kernel's send buffer is full.
    bool trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes, SendId id);
    void enqueue(PeerId peer, QByteArrayView bytes, SendId id);
    /// Returns whether `bytes` more may wait for one that has `queued` waiting.
    [[nodiscard]] bool hasRoom(Amount queued, qint64 bytes) const;
    void gather(PeerId peer, const SocketAddress &to, QByteArrayView bytes, SendId id);
    void sendGathered();
    void reportRefusals(int error);
    void updateInterests();
    void expirePeers();
    void checkDrops();
    void doClose(CloseMode mode);
    void closed();
    void dropQueues();

    const Role m_role;
    const std::unique_ptr<DatagramSocket> m_socket;
    NameResolution m_resolution;
    SendResults m_results;
    DatagramReader m_reader;
    QHash<SocketAddress, PeerId> m_peersByAddress;
    QHash<PeerId, Peer> m_peers;
    bool m_gathering = false;
    std::vector<Gathered> m_gathered;
    QByteArray m_gatheredBytes;
    std::map<PeerId, Queue> m_queues; // none empty; one for all, or one for each receiver
    Amount m_queued;
    PeerId m_nextPeer;
    QTimer m_closeTimer;
    QTimer m_dropTimer;
    quint64 m_dropped = 0;
    SocketAddress m_lastRefused;
    bool m_hasReceived = false;
    bool m_reading = true;
    bool m_bindsBySending = false;
};

} // namespace socketchat
