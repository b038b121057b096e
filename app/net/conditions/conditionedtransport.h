// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/datagramsontheway.h"
#include "app/net/conditions/impairmentplan.h"
#include "app/net/conditions/streamsinpieces.h"
#include "app/net/transport.h"

#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace socketchat {

/// A transport under network conditions, whatever it is: they act on what is sent before it gets
/// it, so that no backend knows of them, and what is received passes untouched.
///
/// Bounded: what waits for one peer, held here or queued, takes up to TransportOptions::queueLimit
/// (TCP; then QueueFull), and what is held for all together up to DatagramsOnTheWay::mostHeld (UDP;
/// then it is lost, as in a full router). Closing hands over at once what is still held, and so
/// does disconnectPeer(); an Abort drops it. A lost datagram is reported as sent(): nobody who
/// sends over UDP learns more.
class ConditionedTransport final : public Transport, private TransportListener
{
    Q_OBJECT

public:
    /// `inner` may be open already, and `peers` are those that it has told of.
    ConditionedTransport(std::unique_ptr<Transport> inner, Protocol protocol,
                         const NetworkConditions &conditions, const QList<PeerId> &peers = {});
    ~ConditionedTransport() override;

    /// For what is sent from now on; another seed begins its sequence anew.
    void setConditions(const NetworkConditions &conditions);

    void open(const Endpoint &endpoint) override { m_inner->open(endpoint); }
    void close(CloseMode mode) override;
    void send(QByteArrayView bytes, PeerId peer, SendId id) override;
    void disconnectPeer(PeerId peer) override;
    void dropPeer(PeerId peer) override;
    void finishSending(PeerId peer) override;
    void setReading(PeerId peer, bool on) override { m_inner->setReading(peer, on); }
    void setReceiveSize(int bytes) override { m_inner->setReceiveSize(bytes); }
    void setNoDelay(bool on) override { m_inner->setNoDelay(on); }
    [[nodiscard]] KernelQueues kernelQueues(PeerId peer) const override
    {
        return m_inner->kernelQueues(peer);
    }
    [[nodiscard]] qint64 queuedBytes(PeerId peer) const override;
    [[nodiscard]] qint64 queuedMemory(PeerId peer) const override;

Q_SIGNALS:
    /// Once for each message that something was done to, before its sent(). May be delivered inside
    /// send(): the receiver only takes a note.
    void impaired(socketchat::PeerId peer, socketchat::SendId id,
                  const socketchat::Impairment &impairment);

private:
    void connectInner();
    void sendConditioned(QByteArrayView bytes, PeerId peer, SendId id);
    void handOverAll(PeerId peer);
    void failHeld(PeerId peer, TransportErrorKind why);
    // What the inner one tells.
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override;
    void sent(PeerId peer, SendId id, qint64 bytes, qint64 time) override;
    void sendFailed(PeerId peer, SendId id, const TransportError &error) override;
    void called(const SocketCall &call) override;

    void later(std::function<void()> outcome);
    void tellOutcomes();
    void tick();
    void schedule();

    std::unique_ptr<Transport> m_inner;
    const Protocol m_protocol;
    NetworkConditions m_conditions;
    ImpairmentPlanner m_planner;
    QSet<PeerId> m_known;
    DatagramsOnTheWay m_datagrams;
    StreamsInPieces m_streams;
    std::deque<std::function<void()>> m_outcomes;
    QTimer m_timer;
};

} // namespace socketchat
