// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/conditionedtransport.h"

#include "app/net/clock.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

/// The number under which the inner transport gets a copy or a piece, whose outcome is nobody's
/// business.
SendId shadow(SendId id) { return SendId(-2 - qint64(id)); }
bool isShadow(qint64 id) { return id <= -2; }

qint64 timeOnTheWire(qint64 bytes, int rate) { return rate > 0 ? bytes * nsPerSecond / rate : 0; }

} // namespace

ConditionedTransport::ConditionedTransport(std::unique_ptr<Transport> inner, Protocol protocol,
                                           const NetworkConditions &conditions,
                                           const QList<PeerId> &peers)
    : Transport(inner->options())
    , m_inner(std::move(inner))
    , m_protocol(protocol)
    , m_conditions(conditions)
    , m_fates(conditions.seed)
    , m_known(peers.begin(), peers.end())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConditionedTransport::tick);
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
            tellOutcomes();
        }
        setState(state);
    });
    connect(inner, &Transport::peerConnected, this,
            [this](PeerId peer, const SocketAddress &address) {
                m_known.insert(peer);
                Q_EMIT peerConnected(peer, address);
            });
    connect(inner, &Transport::peerDisconnected, this, [this](PeerId peer, Farewell why) {
        m_known.remove(peer);
        failHeld(peer, TransportErrorKind::NoSuchPeer);
        tellOutcomes();
        Q_EMIT peerDisconnected(peer, why);
    });
    connect(inner, &Transport::drained, this, [this](PeerId peer) {
        if (const auto stream = m_streams.find(peer);
            stream == m_streams.end() || stream->second.waiting.empty())
            Q_EMIT drained(peer);
    });
    connect(inner, &Transport::peerFinished, this, &Transport::peerFinished);
    connect(inner, &Transport::bytesDropped, this, &Transport::bytesDropped);
    connect(inner, &Transport::datagramCut, this, &Transport::datagramCut);
    connect(inner, &Transport::errorOccurred, this, &Transport::errorOccurred);
    connect(inner, &Transport::droppedByKernel, this, &Transport::droppedByKernel);
    inner->setListener(this);
}

void ConditionedTransport::received(PeerId peer, QByteArrayView bytes, qint64 time)
{
    listener().received(peer, bytes, time);
}

void ConditionedTransport::called(const SocketCall &call)
{
    if (!isShadow(call.message)) {
        listener().called(call);
        return;
    }
    SocketCall known = call;
    known.message = -2 - call.message;
    listener().called(known);
}

void ConditionedTransport::setConditions(const NetworkConditions &conditions)
{
    if (conditions.seed != m_conditions.seed)
        m_fates = FateSequence(conditions.seed);
    m_conditions = conditions;
}

void ConditionedTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (peer == PeerId::Everyone && !m_known.isEmpty()) {
        QList<PeerId> peers = m_known.values();
        std::sort(peers.begin(), peers.end());
        for (const PeerId each : std::as_const(peers))
            sendConditioned(bytes, each, id);
        return;
    }
    sendConditioned(bytes, peer, id);
}

void ConditionedTransport::sendConditioned(QByteArrayView bytes, PeerId peer, SendId id)
{
    const bool isStream = traitsOf(m_protocol).isStream;
    const auto stream = m_streams.find(peer);
    const bool mustFollow = stream != m_streams.end() && !stream->second.waiting.empty();
    // What cannot be sent at all is refused by the inner transport, which knows why.
    constexpr qsizetype mostEver = largestDatagram(SocketAddress::Family::IPv6);
    const bool possible = m_inner->state() == State::Open && m_known.contains(peer)
                          && (isStream ? !bytes.isEmpty() || mustFollow : bytes.size() <= mostEver);
    if (!possible || (m_conditions.isNeutral() && !mustFollow)) {
        if (!isStream)
            m_lastNumber[peer] = ++m_count;
        m_inner->send(bytes, peer, id);
        return;
    }
    const MessageFate fate = m_fates.next(m_conditions);
    if (isStream)
        sendStream(bytes, peer, id, fate);
    else
        sendDatagram(bytes, peer, id, fate);
}

// Datagrams

void ConditionedTransport::sendDatagram(QByteArrayView bytes, PeerId peer, SendId id,
                                        const MessageFate &fate)
{
    if (fate.lost) {
        loseDatagram(peer, id, bytes.size());
        return;
    }
    Held held{{}, peer, id, fate, ++m_count, nowNs(), 0};
    held.due = held.since + fate.delay * nsPerMs;
    if (m_conditions.rate > 0) {
        qint64 &free = m_free[peer];
        held.due = std::max(held.due, free);
        free = held.due + timeOnTheWire(bytes.size(), m_conditions.rate);
    }
    const bool overtaken = fate.reordered && !m_toOvertake.contains(peer);
    if (overtaken)
        held.due += overtakingTime * nsPerMs;
    if (held.due <= held.since) {
        held.bytes = QByteArray::fromRawData(bytes.data(), bytes.size());
        handOver(held);
        return;
    }
    if (m_heldBytes + bytes.size() > mostHeld
        || qint64(m_held.size() + 1) * messageOverhead > mostHeld) {
        loseDatagram(peer, id, bytes.size());
        return;
    }
    held.bytes = bytes.toByteArray();
    m_heldBytes += bytes.size();
    const Due due{held.due, held.number};
    if (overtaken)
        m_toOvertake.insert(peer, due);
    m_held.emplace(due, std::move(held));
    schedule();
}

void ConditionedTransport::loseDatagram(PeerId peer, SendId id, qint64 bytes)
{
    Impairment impairment;
    impairment.lost = true;
    Q_EMIT impaired(peer, id, impairment);
    later([this, peer, id, bytes] { listener().sent(peer, id, bytes, nowNs()); });
}

void ConditionedTransport::handOver(const Held &held)
{
    qint64 &last = m_lastNumber[held.peer];
    Impairment impairment;
    impairment.duplicated = held.fate.duplicated;
    impairment.reordered = held.number < last;
    impairment.corrupted = held.fate.corrupted && !held.bytes.isEmpty();
    if (held.due > held.since)
        impairment.delay = (nowNs() - held.since) / nsPerMs;
    last = std::max(last, held.number);
    if (!impairment.isNone())
        Q_EMIT impaired(held.peer, held.id, impairment);

    QByteArray bytes = held.bytes;
    if (impairment.corrupted) {
        const auto bit = qsizetype(held.fate.position * double(bytes.size() * 8));
        bytes.detach();
        bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
    }
    if (impairment.duplicated)
        m_inner->send(bytes, held.peer, shadow(held.id));
    m_inner->send(bytes, held.peer, held.id);

    // This one has overtaken another, which may go now.
    const auto waiting = m_toOvertake.constFind(held.peer);
    if (waiting == m_toOvertake.constEnd() || waiting->second >= held.number)
        return;
    auto overtaken = m_held.extract(*waiting);
    m_toOvertake.erase(waiting);
    if (overtaken.empty())
        return;
    m_heldBytes -= overtaken.mapped().bytes.size();
    handOver(overtaken.mapped());
}

// Streams

void ConditionedTransport::sendStream(QByteArrayView bytes, PeerId peer, SendId id,
                                      const MessageFate &fate)
{
    Stream &stream = m_streams[peer];
    if (stream.finishing
        || (stream.bytes > 0 && queuedMemory(peer) + bytes.size() > options().queueLimit)) {
        const auto why =
                stream.finishing ? TransportErrorKind::NotOpen : TransportErrorKind::QueueFull;
        later([this, peer, id, why] {
            listener().sendFailed(peer, id, TransportError::ours(why));
        });
        return;
    }
    Held held{bytes.toByteArray(), peer, id, fate, ++m_count, nowNs(), 0};
    // Bytes of a stream never overtake each other.
    held.due = stream.lastDue = std::max(stream.lastDue, held.since + fate.delay * nsPerMs);
    stream.bytes += bytes.size();
    stream.waiting.push_back(std::move(held));
    pump(peer, stream);
}

/// Hands over the next piece, if it is time; its outcome asks again.
void ConditionedTransport::pump(PeerId peer, Stream &stream)
{
    if (stream.waiting.empty() || stream.pieceUnderway)
        return;
    const Held &held = stream.waiting.front();
    const qint64 now = nowNs();
    if (held.due > now || stream.free > now) {
        schedule();
        return;
    }
    if (stream.offset == 0 && held.due > held.since) {
        Impairment impairment;
        impairment.delay = (now - held.since) / nsPerMs;
        Q_EMIT impaired(peer, held.id, impairment);
    }
    qsizetype size = held.bytes.size() - stream.offset;
    if (m_conditions.pieces > 0)
        size = std::min<qsizetype>(size, m_conditions.pieces);
    if (m_conditions.rate > 0) // so that a large message flows instead of jumping
        size = std::min<qsizetype>(size, std::max(1, m_conditions.rate / 20));
    const bool last = stream.offset + size == held.bytes.size();
    stream.free = now + timeOnTheWire(size, m_conditions.rate);
    if (m_conditions.pieces > 0)
        stream.free = std::max(stream.free, now + pieceGap * nsPerMs);
    const QByteArray bytes = held.bytes;
    const qsizetype offset = stream.offset;
    const SendId id = held.id;
    stream.pieceUnderway = true;
    stream.bytes -= size;
    stream.offset += size;
    if (last) {
        m_totals[qint64(id)] = bytes.size();
        stream.waiting.pop_front();
        stream.offset = 0;
    }
    m_inner->send(QByteArrayView(bytes).sliced(offset, size), peer, last ? id : shadow(id));
}

void ConditionedTransport::sent(PeerId peer, SendId id, qint64 bytes, qint64 time)
{
    setLocalAddress(m_inner->localAddress()); // a datagram client learns it by sending
    if (!isShadow(qint64(id)))
        listener().sent(peer, id, m_totals.contains(qint64(id)) ? m_totals.take(qint64(id)) : bytes,
                        time);
    const auto found = m_streams.find(peer);
    if (found == m_streams.end() || !std::exchange(found->second.pieceUnderway, false))
        return;
    Stream &stream = found->second;
    if (!stream.waiting.empty()) {
        pump(peer, stream);
        return;
    }
    if (stream.finishing)
        m_inner->finishSending(peer);
    if (m_inner->queuedBytes(peer) == 0)
        Q_EMIT drained(peer);
}

void ConditionedTransport::sendFailed(PeerId peer, SendId id, const TransportError &error)
{
    m_totals.remove(qint64(id));
    const auto found = m_streams.find(peer);
    if (isShadow(qint64(id)) && traitsOf(m_protocol).isStream && found != m_streams.end()
        && !found->second.waiting.empty()) {
        // A piece of a message is missing, so the rest of it has no place in the stream.
        Stream &stream = found->second;
        stream.bytes -= stream.waiting.front().bytes.size() - stream.offset;
        stream.offset = 0;
        stream.waiting.pop_front();
        listener().sendFailed(peer, SendId(-2 - qint64(id)), error);
    } else if (!isShadow(qint64(id))) {
        listener().sendFailed(peer, id, error);
    }
    if (found != m_streams.end() && std::exchange(found->second.pieceUnderway, false))
        pump(peer, found->second);
}

} // namespace socketchat
