// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/helddatagrams.h"
#include "app/net/conditions/heldstreams.h"
#include "app/net/conditions/impairmentplan.h"
#include "app/net/transport.h"

#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace socketchat {

/// Decorates any transport with simulated loss, delay, reordering and so on of outgoing messages.
/// No backend knows about it; received data passes unchanged.
///
/// Bounded: data for one stream, held here or queued, takes up to TransportOptions::queueLimit
/// (then QueueFull); held datagrams of all peers together take up to HeldDatagrams::maxHeldBytes
/// (then they are lost, as in a full router). close() and disconnectPeer() pass on held data at
/// once; CloseMode::Abort discards it. A lost datagram is reported as sent(), because a UDP sender
/// never learns of a loss.
class ConditionedTransport final : public Transport, private TransportListener
{
    Q_OBJECT

public:
    /// Takes ownership of `inner`, which may already be open; `peers` are the peers it has
    /// reported.
    ConditionedTransport(std::unique_ptr<Transport> inner, Protocol protocol,
                         const NetworkConditions &conditions, const QList<PeerId> &peers = {});
    ~ConditionedTransport() override;

    /// Applies to messages sent from now on. A different seed restarts the random sequence.
    void setConditions(const NetworkConditions &conditions);

    void open(const Endpoint &endpoint) override { m_inner->open(endpoint); }
    void close(CloseMode mode) override;
    void send(QByteArrayView bytes, PeerId peer, SendId id) override;
    void sendLost(qint64 bytes, PeerId peer, SendId id) override
    {
        m_inner->sendLost(bytes, peer, id);
    }
    void beginBatch() override;
    void endBatch() override { m_inner->endBatch(); }
    void disconnectPeer(PeerId peer) override;
    void dropPeer(PeerId peer) override;
    void resetPeer(PeerId peer) override;
    void finishSending(PeerId peer) override;
    void setReading(PeerId peer, bool on) override { m_inner->setReading(peer, on); }
    void setReceiveSize(int bytes) override { m_inner->setReceiveSize(bytes); }
    void setNoDelay(bool on) override { m_inner->setNoDelay(on); }
    void setAccepting(Accepting accepting) override { m_inner->setAccepting(accepting); }
    void acceptNext() override { m_inner->acceptNext(); }
    void setBlocked(const BlockedHosts &blocked) override { m_inner->setBlocked(blocked); }
    [[nodiscard]] AcceptQueue acceptQueue() const override { return m_inner->acceptQueue(); }
    void step(const StepRequest &request) override { m_inner->step(request); }
    [[nodiscard]] StepProgress stepProgress() const override { return m_inner->stepProgress(); }
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const override
    {
        return m_inner->kernelQueues(peer);
    }
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const override;
    [[nodiscard]] qint64 queuedMemory(PeerId peer) const override;

Q_SIGNALS:
    /// Emitted once for each affected message, before its sent(); possibly inside send(), so only
    /// record it.
    void impaired(socketchat::PeerId peer, socketchat::SendId id,
                  const socketchat::Impairment &impairment);

private:
    void connectInner();
    void sendConditioned(QByteArrayView bytes, PeerId peer, SendId id);
    void forwardAll(PeerId peer);
    void failHeld(PeerId peer, TransportErrorKind why);
    // Callbacks from the inner transport.
    char *receiveBuffer(qsizetype &size) override { return listener().receiveBuffer(size); }
    void receiveEnded() override { listener().receiveEnded(); }
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override;
    void sent(std::span<const SentMessage> messages) override;
    void sent(const SentMessage &message);
    void sendFailed(PeerId peer, SendId id, const TransportError &error) override;
    void called(const SocketCall &call) override;

    void defer(std::function<void()> outcome);
    void reportOutcomes();
    void forwardDue();
    void schedule();

    std::unique_ptr<Transport> m_inner;
    const Protocol m_protocol;
    NetworkConditions m_conditions;
    ImpairmentPlanner m_planner;
    QSet<PeerId> m_known;
    HeldDatagrams m_datagrams;
    HeldStreams m_streams;
    std::deque<std::function<void()>> m_outcomes;
    QTimer m_timer;
};

} // namespace socketchat
