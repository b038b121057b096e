// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/heldstreams.h"

#include "app/net/transport.h"

#include <algorithm>
#include <utility>

namespace socketchat {

HeldStreams::HeldStreams(Transport &inner, const NetworkConditions &conditions,
                         ImpairmentReport impaired)
    : m_inner(inner)
    , m_conditions(conditions)
    , m_impaired(std::move(impaired))
{ }

std::optional<TransportErrorKind> HeldStreams::send(QByteArrayView bytes, PeerId peer, SendId id,
                                                    const ImpairmentPlan &plan)
{
    Stream &stream = m_streams[peer];
    if (stream.finishing)
        return TransportErrorKind::NotOpen;
    if (stream.bytes > 0
        && m_inner.queuedMemory(peer) + memory(peer) + bytes.size() > m_inner.options().queueLimit)
        return TransportErrorKind::QueueFull;
    HeldMessage held{bytes.toByteArray(), peer, id, plan, nowNs(), 0};
    // Bytes of a stream never overtake each other.
    held.due = stream.lastDue = std::max(stream.lastDue, held.since + plan.delay * nsPerMs);
    stream.bytes += bytes.size();
    stream.waiting.push_back(std::move(held));
    return std::nullopt;
}

bool HeldStreams::pump(PeerId peer)
{
    const auto found = m_streams.find(peer);
    return found != m_streams.end() && pumpStream(peer, found->second);
}

void HeldStreams::pumpAll()
{
    for (auto &[peer, stream] : m_streams)
        pumpStream(peer, stream);
}

bool HeldStreams::pumpStream(PeerId peer, Stream &stream)
{
    if (stream.waiting.empty() || stream.pieceInFlight)
        return false;
    const HeldMessage &held = stream.waiting.front();
    const qint64 now = nowNs();
    if (held.due > now || stream.free > now)
        return true;
    if (stream.offset == 0 && held.due > held.since) {
        Impairment impairment;
        impairment.delay = (now - held.since) / nsPerMs;
        m_impaired(peer, held.id, impairment);
    }
    qsizetype size = held.bytes.size() - stream.offset;
    if (m_conditions.pieces > 0)
        size = std::min<qsizetype>(size, m_conditions.pieces);
    if (m_conditions.rate > 0) // so that a large message flows evenly
        size = std::min<qsizetype>(size, std::max(1, m_conditions.rate / 20));
    const bool last = stream.offset + size == held.bytes.size();
    stream.free = now + timeOnTheWire(size, m_conditions.rate);
    if (m_conditions.pieces > 0)
        stream.free = std::max(stream.free, now + pieceGap * nsPerMs);
    const QByteArray bytes = held.bytes;
    const qsizetype offset = stream.offset;
    const SendId id = held.id;
    stream.pieceInFlight = true;
    stream.bytes -= size;
    stream.offset += size;
    if (last) {
        m_totals[id] = bytes.size();
        stream.waiting.pop_front();
        stream.offset = 0;
    }
    m_inner.send(QByteArrayView(bytes).sliced(offset, size), peer, last ? id : shadowOf(id));
    return false;
}

bool HeldStreams::pieceEnded(PeerId peer)
{
    const auto found = m_streams.find(peer);
    return found != m_streams.end() && std::exchange(found->second.pieceInFlight, false);
}

bool HeldStreams::dropFirst(PeerId peer)
{
    const auto found = m_streams.find(peer);
    if (found == m_streams.end() || found->second.waiting.empty())
        return false;
    Stream &stream = found->second;
    stream.bytes -= stream.waiting.front().bytes.size() - stream.offset;
    stream.offset = 0;
    stream.waiting.pop_front();
    return true;
}

std::optional<qint64> HeldStreams::takeTotal(SendId id)
{
    const auto found = m_totals.constFind(id);
    if (found == m_totals.constEnd())
        return std::nullopt;
    const qint64 total = *found;
    m_totals.erase(found);
    return total;
}

bool HeldStreams::finishLater(PeerId peer)
{
    const auto found = m_streams.find(peer);
    if (found == m_streams.end() || (found->second.waiting.empty() && !found->second.pieceInFlight))
        return false;
    found->second.finishing = true;
    return true;
}

bool HeldStreams::isFinishing(PeerId peer) const
{
    const auto found = m_streams.find(peer);
    return found != m_streams.end() && found->second.finishing;
}

bool HeldStreams::isWaiting(PeerId peer) const
{
    const auto found = m_streams.find(peer);
    return found != m_streams.end() && !found->second.waiting.empty();
}

bool HeldStreams::isWaiting() const
{
    return std::ranges::any_of(m_streams,
                               [](const auto &each) { return !each.second.waiting.empty(); });
}

void HeldStreams::forwardAll(PeerId peer)
{
    for (auto &[each, stream] : m_streams) {
        if (peer != PeerId::Everyone && each != peer)
            continue;
        while (!stream.waiting.empty()) {
            const HeldMessage held = std::move(stream.waiting.front());
            const qsizetype offset = std::exchange(stream.offset, 0);
            stream.waiting.pop_front();
            m_totals[held.id] = held.bytes.size();
            m_inner.send(QByteArrayView(held.bytes).sliced(offset), each, held.id);
        }
        stream.bytes = 0;
        if (stream.finishing)
            m_inner.finishSending(each);
        stream.finishing = false;
    }
}

QList<HeldLoss> HeldStreams::takeAll(PeerId peer)
{
    QList<HeldLoss> taken;
    for (auto stream = m_streams.begin(); stream != m_streams.end();) {
        if (peer != PeerId::Everyone && stream->first != peer) {
            ++stream;
            continue;
        }
        for (const HeldMessage &held : stream->second.waiting)
            taken.append({held.peer, held.id,
                          held.bytes.size() - std::exchange(stream->second.offset, 0)});
        stream = m_streams.erase(stream);
    }
    return taken;
}

qint64 HeldStreams::nextDue() const
{
    qint64 next = -1;
    for (const auto &[peer, stream] : m_streams) {
        if (stream.waiting.empty() || stream.pieceInFlight)
            continue;
        const qint64 due = std::max(stream.waiting.front().due, stream.free);
        next = next < 0 ? due : std::min(next, due);
    }
    return next;
}

qint64 HeldStreams::bytes(PeerId peer) const
{
    qint64 sum = 0;
    for (const auto &[each, stream] : m_streams)
        sum += peer == PeerId::Everyone || each == peer ? stream.bytes : 0;
    return sum;
}

qint64 HeldStreams::memory(PeerId peer) const
{
    qint64 sum = 0;
    for (const auto &[each, stream] : m_streams) {
        if (peer == PeerId::Everyone || each == peer)
            sum += stream.bytes + qint64(stream.waiting.size()) * Transport::messageOverhead;
    }
    return sum;
}

} // namespace socketchat
