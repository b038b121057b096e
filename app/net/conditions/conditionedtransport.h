// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/messagefate.h"
#include "app/net/transport.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace socketchat {

/// What conditions really did to one message.
struct Impairment
{
    bool lost = false;
    bool duplicated = false;
    bool reordered = false; ///< one that was sent later went before it
    bool corrupted = false;
    qint64 delay = -1; ///< ms that it was held; -1 where it was not
    [[nodiscard]] bool isNone() const
    {
        return !lost && !duplicated && !reordered && !corrupted && delay < 0;
    }
    friend bool operator==(const Impairment &, const Impairment &) = default;
};

/// A transport under network conditions, whatever it is: they act on what is sent before it gets
/// it, so that no backend knows of them, and what is received passes untouched.
///
/// Bounded: what waits for one peer, held here or queued, takes up to TransportOptions::queueLimit
/// (TCP; then QueueFull), and what is held for all together up to `mostHeld` (UDP; then it is lost,
/// as in a full router).
/// Closing hands over at once what is still held, and so does disconnectPeer(); an Abort drops it.
/// A lost datagram is reported as sent(): nobody who sends over UDP learns more.
class ConditionedTransport final : public Transport, private TransportListener
{
    Q_OBJECT

public:
    static constexpr qint64 mostHeld = 16 * 1024 * 1024; // bytes; and of what is kept beside them
    /// How long a datagram waits to be overtaken before it goes all the same, and the pause between
    /// two pieces, without which the receiver would most often read them in one.
    static constexpr int overtakingTime = 1'000; // ms
    static constexpr int pieceGap = 10; // ms

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
    struct Held
    {
        QByteArray bytes;
        PeerId peer = PeerId::None;
        SendId id = SendId::None;
        MessageFate fate;
        qint64 number = 0; // in the order of send()
        qint64 since = 0; // ns
        qint64 due = 0; // ns
    };
    struct Stream // for one TCP peer
    {
        std::deque<Held> waiting;
        qsizetype offset = 0; // handed over of the first
        qint64 bytes = 0; // that wait
        qint64 lastDue = 0;
        qint64 free = 0; // when the next piece may go, ns
        bool pieceUnderway = false;
        bool finishing = false;
    };
    using Due = std::pair<qint64, qint64>; // when, and then in the order of send()

    void connectInner();
    void sendConditioned(QByteArrayView bytes, PeerId peer, SendId id);
    void sendDatagram(QByteArrayView bytes, PeerId peer, SendId id, const MessageFate &fate);
    void handOver(const Held &held);
    void loseDatagram(PeerId peer, SendId id, qint64 bytes);
    void sendStream(QByteArrayView bytes, PeerId peer, SendId id, const MessageFate &fate);
    void pump(PeerId peer, Stream &stream);
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
    FateSequence m_fates;
    QSet<PeerId> m_known;
    qint64 m_count = 0;

    std::map<Due, Held> m_held; // datagrams
    qint64 m_heldBytes = 0;
    QHash<PeerId, Due> m_toOvertake; // one that waits to be overtaken, for each peer
    QHash<PeerId, qint64> m_lastNumber; // handed over
    QHash<PeerId, qint64> m_free; // when the next datagram may go, ns

    std::map<PeerId, Stream> m_streams;
    QHash<qint64, qint64> m_totals; // bytes of a message in pieces, by the id of its last one

    std::deque<std::function<void()>> m_outcomes;
    QTimer m_timer;
};

} // namespace socketchat
