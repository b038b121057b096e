// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/conditionedtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <map>
#include <utility>

namespace socketchat {

ConditionedTransport::ConditionedTransport(std::unique_ptr<Transport> inner, Protocol protocol,
                                           const NetworkConditions &conditions,
                                           const QList<PeerId> &peers)
    : Transport(inner->options())
    , m_inner(std::move(inner))
    , m_protocol(protocol)
    , m_conditions(conditions)
    , m_planner(conditions.seed)
    , m_known(peers.begin(), peers.end())
    , m_datagrams(*m_inner, m_conditions,
                  [this](PeerId peer, SendId id, const Impairment &done) {
                      Q_EMIT impaired(peer, id, done);
                  })
    , m_streams(*m_inner, m_conditions, [this](PeerId peer, SendId id, const Impairment &done) {
        Q_EMIT impaired(peer, id, done);
    })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConditionedTransport::forwardDue);
    setLocalAddress(m_inner->localAddress());
    setState(m_inner->state());
    connectInner();
}

ConditionedTransport::~ConditionedTransport()
{
    m_inner->disconnect(this);
    m_inner->setListener(nullptr);
}

void ConditionedTransport::connectInner()
{
    Transport *const inner = m_inner.get();
    connect(inner, &Transport::stateChanged, this, [this](State state) {
        setLocalAddress(m_inner->localAddress());
        if (state == State::Closed) {
            failHeld(PeerId::Everyone, TransportErrorKind::NotOpen);
            reportOutcomes();
        }
        setState(state);
    });
    connect(inner, &Transport::peerConnected, this,
            [this](PeerId peer, const SocketAddress &address) {
                m_known.insert(peer);
                Q_EMIT peerConnected(peer, address);
            });
    connect(inner, &Transport::peerDisconnected, this, [this](PeerId peer, DisconnectReason why) {
        m_known.remove(peer);
        failHeld(peer, TransportErrorKind::NoSuchPeer);
        reportOutcomes();
        Q_EMIT peerDisconnected(peer, why);
    });
    connect(inner, &Transport::drained, this, [this](PeerId peer) {
        if (!m_streams.isWaiting(peer))
            Q_EMIT drained(peer);
    });
    connect(inner, &Transport::peerFinished, this, &Transport::peerFinished);
    connect(inner, &Transport::bytesDropped, this, &Transport::bytesDropped);
    connect(inner, &Transport::datagramCut, this, &Transport::datagramCut);
    connect(inner, &Transport::headerReceived, this, &Transport::headerReceived);
    connect(inner, &Transport::headerSent, this, [this](SendId id, const QByteArray &header) {
        Q_EMIT headerSent(isShadow(id) ? originalOf(id) : id, header);
    });
    connect(inner, &Transport::errorOccurred, this, &Transport::errorOccurred);
    connect(inner, &Transport::droppedByKernel, this, &Transport::droppedByKernel);
    connect(inner, &Transport::turnedAway, this, &Transport::turnedAway);
    connect(inner, &Transport::stepped, this, &Transport::stepped);
    inner->setListener(this);
}

void ConditionedTransport::received(PeerId peer, QByteArrayView bytes, qint64 time)
{
    listener().received(peer, bytes, time);
}

void ConditionedTransport::called(const SocketCall &call)
{
    if (!isShadow(SendId(call.message))) {
        listener().called(call);
        return;
    }
    SocketCall known = call;
    known.message = qint64(originalOf(SendId(call.message)));
    listener().called(known);
}

void ConditionedTransport::setConditions(const NetworkConditions &conditions)
{
    if (conditions.seed != m_conditions.seed)
        m_planner = ImpairmentPlanner(conditions.seed);
    m_conditions = conditions;
}

void ConditionedTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (peer == PeerId::Everyone && !m_known.isEmpty()) {
        QList<PeerId> peers = m_known.values();
        std::ranges::sort(peers);
        for (const PeerId each : std::as_const(peers))
            sendConditioned(bytes, each, id);
        return;
    }
    sendConditioned(bytes, peer, id);
}

void ConditionedTransport::beginBatch()
{
    // What was held is sent from memory that does not stay.
    if (m_conditions.isNeutral() && !m_streams.isWaiting())
        m_inner->beginBatch();
}

void ConditionedTransport::sendConditioned(QByteArrayView bytes, PeerId peer, SendId id)
{
    const bool isStream = traitsOf(m_protocol).isStream;
    const bool mustFollow = m_streams.isWaiting(peer);
    // The inner transport rejects what cannot be sent, with the right reason.
    constexpr qsizetype maxDatagram = largestDatagram(SocketAddress::Family::IPv6);
    const bool possible =
            m_inner->state() == State::Open && m_known.contains(peer)
            && (isStream ? !bytes.isEmpty() || mustFollow : bytes.size() <= maxDatagram);
    if (!possible || (m_conditions.isNeutral() && !mustFollow)) {
        if (!isStream)
            m_datagrams.countUnheld(peer);
        m_inner->send(bytes, peer, id);
        return;
    }
    const ImpairmentPlan plan = m_planner.next(m_conditions);
    if (isStream) {
        if (const auto refusal = m_streams.send(bytes, peer, id, plan)) {
            defer([this, peer, id, why = *refusal] {
                listener().sendFailed(peer, id, TransportError::ours(why));
            });
        } else if (m_streams.pump(peer)) {
            schedule();
        }
        return;
    }
    if (m_datagrams.send(bytes, peer, id, plan)) {
        schedule();
        return;
    }
    Impairment impairment;
    impairment.lost = true;
    Q_EMIT impaired(peer, id, impairment);
    m_inner->sendLost(bytes.size(), peer, id);
}

void ConditionedTransport::sent(std::span<const SentMessage> messages)
{
    setLocalAddress(m_inner->localAddress()); // a datagram client gets its local address by sending
    for (const SentMessage &each : messages)
        sent(each);
}

void ConditionedTransport::sent(const SentMessage &message)
{
    const PeerId peer = message.peer;
    if (!isShadow(message.id)) {
        SentMessage whole = message;
        whole.bytes = m_streams.takeTotal(message.id).value_or(message.bytes);
        listener().sent({&whole, 1});
    }
    if (!m_streams.pieceEnded(peer))
        return;
    if (m_streams.isWaiting(peer)) {
        if (m_streams.pump(peer))
            schedule();
        return;
    }
    if (m_streams.isFinishing(peer))
        m_inner->finishSending(peer);
    if (m_inner->queuedBytes(peer) == 0)
        Q_EMIT drained(peer);
}

void ConditionedTransport::sendFailed(PeerId peer, SendId id, const TransportError &error)
{
    m_streams.takeTotal(id);
    if (!isShadow(id))
        listener().sendFailed(peer, id, error);
    else if (m_streams.dropFirst(peer))
        listener().sendFailed(peer, originalOf(id), error);
    if (m_streams.pieceEnded(peer) && m_streams.pump(peer))
        schedule();
}

void ConditionedTransport::forwardDue()
{
    m_datagrams.forwardDue(nowNs());
    m_streams.pumpAll();
    schedule();
}

void ConditionedTransport::schedule()
{
    qint64 next = m_datagrams.nextDue();
    if (const qint64 piece = m_streams.nextDue(); piece >= 0 && (next < 0 || piece < next))
        next = piece;
    if (next < 0)
        return;
    const qint64 wait = (next - nowNs() + 999'999) / 1'000'000; // ms, rounded up
    m_timer.start(int(std::clamp<qint64>(wait, 0, 60'000)));
}

void ConditionedTransport::defer(std::function<void()> outcome)
{
    m_outcomes.push_back(std::move(outcome));
    if (m_outcomes.size() == 1)
        QMetaObject::invokeMethod(this, &ConditionedTransport::reportOutcomes,
                                  Qt::QueuedConnection);
}

void ConditionedTransport::reportOutcomes()
{
    for (const auto &outcome : std::exchange(m_outcomes, {}))
        outcome();
}

qint64 ConditionedTransport::queuedBytes(PeerId peer) const
{
    return m_inner->queuedBytes(peer) + m_datagrams.bytes(peer) + m_streams.bytes(peer);
}

qint64 ConditionedTransport::queuedMemory(PeerId peer) const
{
    const qint64 datagrams = peer == PeerId::Everyone ? m_datagrams.memory() : 0;
    return m_inner->queuedMemory(peer) + datagrams + m_streams.memory(peer);
}

void ConditionedTransport::close(CloseMode mode)
{
    if (mode == CloseMode::Flush && state() != State::Closing)
        forwardAll(PeerId::Everyone);
    else
        failHeld(PeerId::Everyone, TransportErrorKind::NotOpen);
    m_inner->close(mode);
}

void ConditionedTransport::disconnectPeer(PeerId peer)
{
    forwardAll(peer);
    m_inner->disconnectPeer(peer);
}

void ConditionedTransport::dropPeer(PeerId peer)
{
    failHeld(peer, TransportErrorKind::NoSuchPeer);
    m_inner->dropPeer(peer);
}

void ConditionedTransport::resetPeer(PeerId peer)
{
    failHeld(peer, TransportErrorKind::NoSuchPeer);
    m_inner->resetPeer(peer);
}

void ConditionedTransport::finishSending(PeerId peer)
{
    if (!m_streams.finishLater(peer))
        m_inner->finishSending(peer);
}

void ConditionedTransport::forwardAll(PeerId peer)
{
    m_datagrams.forwardAll(peer);
    m_streams.forwardAll(peer);
}

void ConditionedTransport::failHeld(PeerId peer, TransportErrorKind why)
{
    const TransportError error = TransportError::ours(why);
    std::map<PeerId, qint64> dropped;
    for (const HeldLoss &loss : m_datagrams.takeAll(peer) + m_streams.takeAll(peer)) {
        dropped[loss.peer] += loss.bytes;
        defer([this, error, who = loss.peer, id = loss.id] {
            listener().sendFailed(who, id, error);
        });
    }
    for (const auto &[who, bytes] : dropped) {
        if (bytes > 0)
            Q_EMIT bytesDropped(who, bytes);
    }
}

} // namespace socketchat
