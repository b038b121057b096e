// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/datagramsocket.h"
#include "app/net/sendresults.h"
#include "app/net/transport.h"

#include <QHash>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace socketchat {

/// Holds what both ends of a datagram conversation share, whatever the engine: one socket, and
/// peers that are remembered by the address their datagrams came from. A backend adds how the
/// socket is opened.
///
/// Remembers at most `mostPeers`; then the ones that have been silent longest expire.
class DatagramTransport : public Transport, private DatagramSocket::Owner
{
    Q_OBJECT

public:
    static constexpr int mostPeers = 4096;

    using MakeSocket = std::unique_ptr<DatagramSocket> (*)(DatagramSocket::Owner &owner);
    DatagramTransport(Role role, MakeSocket makeSocket, const TransportOptions &options,
                      QObject *parent);
    ~DatagramTransport() override;

    void open(const Endpoint &endpoint) final;
    void close(CloseMode mode) final;
    void send(QByteArrayView bytes, PeerId peer, SendId id) final;
    void disconnectPeer(PeerId peer) final;
    void finishSending(PeerId peer) final;
    void setReading(PeerId peer, bool on) final;
    void setReceiveSize(int bytes) final;
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const final;
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const final;
    [[nodiscard]] qint64 queuedMemory(PeerId peer) const final;

protected:
    /// Called from the event loop when the addresses are known; ends in opened() or failOpening().
    virtual void startOpening(const QList<SocketAddress> &addresses) = 0;
    /// A datagram to `to` was refused (ICMP port unreachable and the like), which has been told.
    virtual void refused(const SocketAddress &to);
    /// The kernel has taken a datagram that was sent by itself.
    virtual void datagramTaken(QByteArrayView bytes, SendId id);

    void opened();
    void failOpening(const TransportError &error);
    PeerId addPeer(const SocketAddress &address);
    void removePeer(PeerId peer, DisconnectReason why);

    [[nodiscard]] DatagramSocket &socket() { return *m_socket; }
    [[nodiscard]] bool hasReceived() const { return m_hasReceived; }
    /// For an implicit bind: sendto(2) on an unbound socket takes a port.
    void sendsImplicitlyBind() { m_bindsBySending = true; }

private:
    struct Peer
    {
        SocketAddress address;
        qint64 lastSeen = 0; // ns
        qint64 waitingBytes = 0;
        qint64 waitingDatagrams = 0;
    };
    struct Gathered
    {
        PeerId peer;
        SocketAddress to;
        SendId id;
        qsizetype at; // in m_gatheredBytes
        qsizetype size;
    };
    struct Waiting
    {
        QByteArray bytes;
        PeerId peer;
        SendId id;
    };

    void datagramsReady(bool readable, bool writable, bool failed) override;
    void datagramCalled(const SocketCall &call) override;
    /// Whether it has told refusals.
    bool readRound();
    /// After a round that brought so many, and whether it asked for one that was not there.
    void expectAfter(int datagrams, bool empty);
    /// Up to `most` that have come, in m_arrived: by one call.
    [[nodiscard]] CallResult receive(int most);
    void take(const ArrivingDatagram &datagram);
    void writeWaiting();
    void sendTo(PeerId peer, QByteArrayView bytes, SendId id);
    /// False where the kernel has no room now.
    bool trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes, SendId id);
    void keepWaiting(PeerId peer, QByteArrayView bytes, SendId id);
    void gather(PeerId peer, const SocketAddress &to, QByteArrayView bytes, SendId id);
    void sendGathered();
    void tellRefusals(int error);
    void updateInterests();
    void expirePeers();
    void checkDrops();
    void doClose(CloseMode mode);
    void closed();
    void loseWaiting();

    const Role m_role;
    const std::unique_ptr<DatagramSocket> m_socket;
    NameResolution m_resolution;
    SendResults m_outcomes;
    QByteArray m_buffer; // room for as many as one call may take, once there are several
    int m_receiveSize;
    std::vector<ArrivingDatagram> m_arrived;
    QHash<SocketAddress, PeerId> m_peersByAddress;
    QHash<PeerId, Peer> m_peers;
    bool m_gathering = false;
    std::vector<Gathered> m_gathered;
    QByteArray m_gatheredBytes;
    std::deque<Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    PeerId m_nextPeer;
    QTimer m_closeTimer;
    QTimer m_dropTimer;
    quint64 m_dropped = 0;
    qint64 m_lastRound = 0; // ns: its last call
    int m_expected = 1; // datagrams in the next round
    int m_inVain = 0; // how often a second one was asked for and not there
    int m_alone = 0; // rounds since then
    SocketAddress m_lastRefused;
    bool m_hasReceived = false;
    bool m_reading = true;
    bool m_bindsBySending = false;
};

} // namespace socketchat
