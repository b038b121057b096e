// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/clock.h"
#include "app/net/conditions/conditionedtransport.h"

#include <algorithm>
#include <utility>

// What is held: when it goes, and what becomes of it at the end.

namespace socketchat {

void ConditionedTransport::tick()
{
    const qint64 now = nowNs();
    while (!m_held.empty() && m_held.begin()->first.first <= now) {
        const auto held = m_held.extract(m_held.begin());
        m_heldBytes -= held.mapped().bytes.size();
        if (m_toOvertake.value(held.mapped().peer) == held.key())
            m_toOvertake.remove(held.mapped().peer); // nothing came that could overtake it
        handOver(held.mapped());
    }
    for (auto &[peer, stream] : m_streams)
        pump(peer, stream);
    schedule();
}

void ConditionedTransport::schedule()
{
    qint64 next = -1;
    const auto consider = [&next](qint64 time) {
        if (next < 0 || time < next)
            next = time;
    };
    if (!m_held.empty())
        consider(m_held.begin()->first.first);
    for (const auto &[peer, stream] : m_streams) {
        if (!stream.waiting.empty() && !stream.pieceUnderway)
            consider(std::max(stream.waiting.front().due, stream.free));
    }
    if (next < 0)
        return;
    const qint64 wait = (next - nowNs() + 999'999) / 1'000'000; // ms, rounded up
    m_timer.start(int(std::clamp<qint64>(wait, 0, 60'000)));
}

void ConditionedTransport::later(std::function<void()> outcome)
{
    m_outcomes.push_back(std::move(outcome));
    if (m_outcomes.size() == 1)
        QMetaObject::invokeMethod(this, &ConditionedTransport::tellOutcomes, Qt::QueuedConnection);
}

void ConditionedTransport::tellOutcomes()
{
    for (const auto &outcome : std::exchange(m_outcomes, {}))
        outcome();
}

qint64 ConditionedTransport::queuedBytes(PeerId peer) const
{
    qint64 sum = m_inner->queuedBytes(peer);
    if (peer == PeerId::Everyone)
        sum += m_heldBytes;
    else if (m_heldBytes > 0) {
        for (const auto &[due, held] : m_held)
            sum += held.peer == peer ? held.bytes.size() : 0;
    }
    for (const auto &[each, stream] : m_streams)
        sum += peer == PeerId::Everyone || each == peer ? stream.bytes : 0;
    return sum;
}

qint64 ConditionedTransport::queuedMemory(PeerId peer) const
{
    qint64 sum = m_inner->queuedMemory(peer);
    if (peer == PeerId::Everyone)
        sum += m_heldBytes + qint64(m_held.size()) * messageOverhead;
    for (const auto &[each, stream] : m_streams) {
        if (peer == PeerId::Everyone || each == peer)
            sum += stream.bytes + qint64(stream.waiting.size()) * messageOverhead;
    }
    return sum;
}

void ConditionedTransport::close(CloseMode mode)
{
    if (mode == CloseMode::Flush && state() != State::Closing)
        handOverAll(PeerId::Everyone);
    else
        failHeld(PeerId::Everyone, TransportErrorKind::NotOpen);
    m_inner->close(mode);
}

void ConditionedTransport::disconnectPeer(PeerId peer)
{
    handOverAll(peer);
    m_inner->disconnectPeer(peer);
}

void ConditionedTransport::dropPeer(PeerId peer)
{
    failHeld(peer, TransportErrorKind::NoSuchPeer);
    m_inner->dropPeer(peer);
}

void ConditionedTransport::finishSending(PeerId peer)
{
    const auto found = m_streams.find(peer);
    if (found != m_streams.end() && (!found->second.waiting.empty() || found->second.pieceUnderway))
        found->second.finishing = true;
    else
        m_inner->finishSending(peer);
}

void ConditionedTransport::handOverAll(PeerId peer)
{
    for (auto next = m_held.begin(); next != m_held.end();) {
        const auto current = next++;
        if (peer != PeerId::Everyone && current->second.peer != peer)
            continue;
        // One that waits to be overtaken goes along with the one that does it.
        const auto held = m_held.extract(current);
        m_heldBytes -= held.mapped().bytes.size();
        if (m_toOvertake.value(held.mapped().peer) == held.key())
            m_toOvertake.remove(held.mapped().peer);
        handOver(held.mapped());
        next = m_held.begin();
        while (peer != PeerId::Everyone && next != m_held.end() && next->second.peer != peer)
            ++next;
    }
    for (auto &[each, stream] : m_streams) {
        if (peer != PeerId::Everyone && each != peer)
            continue;
        while (!stream.waiting.empty()) {
            const Held held = std::move(stream.waiting.front());
            const qsizetype offset = std::exchange(stream.offset, 0);
            stream.waiting.pop_front();
            m_totals[qint64(held.id)] = held.bytes.size();
            m_inner->send(QByteArrayView(held.bytes).sliced(offset), each, held.id);
        }
        stream.bytes = 0;
        if (stream.finishing)
            m_inner->finishSending(each);
        stream.finishing = false;
    }
}

void ConditionedTransport::failHeld(PeerId peer, TransportErrorKind why)
{
    const TransportError error = TransportError::ours(why);
    std::map<PeerId, qint64> dropped;
    const auto fail = [this, error, &dropped](const Held &held, qsizetype handedOver = 0) {
        dropped[held.peer] += held.bytes.size() - handedOver;
        later([this, error, who = held.peer, id = held.id] {
            listener().sendFailed(who, id, error);
        });
    };
    for (auto entry = m_held.begin(); entry != m_held.end();) {
        if (peer != PeerId::Everyone && entry->second.peer != peer) {
            ++entry;
            continue;
        }
        m_heldBytes -= entry->second.bytes.size();
        fail(entry->second);
        entry = m_held.erase(entry);
    }
    for (auto stream = m_streams.begin(); stream != m_streams.end();) {
        if (peer != PeerId::Everyone && stream->first != peer) {
            ++stream;
            continue;
        }
        for (const Held &held : stream->second.waiting)
            fail(held, std::exchange(stream->second.offset, 0));
        stream = m_streams.erase(stream);
    }
    if (peer == PeerId::Everyone) {
        m_toOvertake.clear();
        m_lastNumber.clear();
        m_free.clear();
    } else {
        m_toOvertake.remove(peer);
        m_lastNumber.remove(peer);
        m_free.remove(peer);
    }
    for (const auto &[who, bytes] : dropped) {
        if (bytes > 0)
            Q_EMIT bytesDropped(who, bytes);
    }
}

} // namespace socketchat
