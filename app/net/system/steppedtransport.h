// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/nameresolution.h"
#include "app/net/sendresults.h"
#include "app/net/system/socketcalls.h"
#include "app/net/system/socketpoller.h"
#include "app/net/transport.h"

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace socketchat {

/// Makes only the calls that step() asks for, in any order, and reports what the system answers.
/// A call that would block is made again once it can return; only close() is possible meanwhile.
///
/// Open while something can be sent or received: a server listens (UDP: is bound), or is connected.
/// What is passed to send() waits for a step.
class SteppedTransport : public Transport, private SocketPoller::Watcher
{
    Q_OBJECT

public:
    SteppedTransport(Protocol protocol, Role role, const TransportOptions &options,
                     QObject *parent = nullptr);
    ~SteppedTransport() override;

    void open(const Endpoint &endpoint) override;
    void close(CloseMode mode) override;
    void step(const StepRequest &request) override;
    [[nodiscard]] StepProgress stepProgress() const override;
    void acceptNext() override { step({SocketCallKind::Accept}); }
    void send(QByteArrayView bytes, PeerId peer, SendId id) override;
    void sendLost(qint64 bytes, PeerId peer, SendId id) override;
    void disconnectPeer(PeerId peer) override;
    void resetPeer(PeerId peer) override;
    void finishSending(PeerId peer) override;
    void setReading(PeerId, bool) override { } // nothing is read unless asked for
    void setReceiveSize(int bytes) override;
    [[nodiscard]] AcceptQueue acceptQueue() const override;
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const override;
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const override;

private:
    struct Queued
    {
        QByteArray bytes;
        qsizetype taken = 0; // of them, by the kernel
        SendId id = SendId::None;
    };
    struct Peer
    {
        SocketAddress address;
        int descriptor = -1; // of a connection
        qint64 sent = 0;
        qint64 received = 0;
        bool ended = false;
        std::deque<Queued> queue;
    };
    using Peers = std::map<PeerId, Peer>;

    void found(const QList<SocketAddress> &addresses);
    void make(const StepRequest &request);
    /// Makes the call. Returns false if it would block.
    [[nodiscard]] bool attempt(const StepRequest &request);
    void makeSocket();
    void bind();
    void listen();
    [[nodiscard]] bool accept();
    [[nodiscard]] bool connectToServer();
    void connected();
    [[nodiscard]] bool receive(PeerId id);
    [[nodiscard]] bool receiveDatagram();
    [[nodiscard]] bool sendNext(const StepRequest &request, PeerId id);
    void shutdown(PeerId peer);
    void closeOne(PeerId peer);
    void doClose();
    void returned();
    void giveUp();
    void socketReady(bool readable, bool writable, bool failed) override;

    /// Returns the peer that a request means; None: the socket itself.
    [[nodiscard]] PeerId meant(const StepRequest &request) const;
    [[nodiscard]] PeerId latestPeer() const;
    [[nodiscard]] int descriptorOf(PeerId peer) const;
    [[nodiscard]] PeerId addPeer(const SocketAddress &address, int descriptor);
    void removePeer(Peers::iterator peer);
    void loseQueue(PeerId peer, std::deque<Queued> &queue);
    [[nodiscard]] TransportError errorOf(int error, SocketCallKind call, PeerId peer) const;
    void fail(int error, SocketCallKind call, PeerId peer = PeerId::None);
    void updateState();

    const Protocol m_protocol;
    const Role m_role;
    SocketCalls m_calls;
    const std::unique_ptr<SocketPoller> m_poller;
    NameResolution m_resolution;
    SendResults m_results;
    std::deque<StepRequest> m_early; // until the address is known
    SocketAddress m_address; // this end's for a server, the other's for a client
    int m_socket = -1;
    std::vector<int> m_forgotten; // sockets that another socket() has replaced
    Peers m_peers;
    PeerId m_nextPeer;
    PeerId m_latest = PeerId::None; // the peer of the last call
    bool m_ready = false; // listening, or able to carry datagrams
    StepProgress m_progress;
    StepRequest m_waiting;
    int m_watched = -1;
    QByteArray m_buffer;
};

} // namespace socketchat
