// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/helddatagrams.h"

#include "app/net/transport.h"

#include <algorithm>
#include <utility>

namespace socketchat {

HeldDatagrams::HeldDatagrams(Transport &inner, const NetworkConditions &conditions,
                             ImpairmentReport impaired)
    : m_inner(inner)
    , m_conditions(conditions)
    , m_impaired(std::move(impaired))
{ }

bool HeldDatagrams::send(QByteArrayView bytes, PeerId peer, SendId id, const ImpairmentPlan &plan)
{
    if (plan.lost)
        return false;
    const qint64 number = ++m_count;
    HeldMessage held{{}, peer, id, plan, nowNs(), 0};
    held.due = held.since + plan.delay * nsPerMs;
    if (m_conditions.rate > 0) {
        qint64 &free = m_free[peer];
        held.due = std::max(held.due, free);
        free = held.due + timeOnTheWire(bytes.size(), m_conditions.rate);
    }
    const bool overtaken = plan.reordered && !m_toOvertake.contains(peer);
    if (overtaken)
        held.due += overtakingTime * nsPerMs;
    if (held.due <= held.since) {
        held.bytes = QByteArray::fromRawData(bytes.data(), bytes.size());
        forward(held, number);
        return true;
    }
    if (m_heldBytes + bytes.size() > maxHeldBytes
        || qint64(m_held.size() + 1) * Transport::messageOverhead > maxHeldBytes)
        return false;
    held.bytes = bytes.toByteArray();
    m_heldBytes += bytes.size();
    const Due due{held.due, number};
    if (overtaken)
        m_toOvertake.insert(peer, due);
    m_held.emplace(due, std::move(held));
    return true;
}

HeldMessage HeldDatagrams::take(std::map<Due, HeldMessage>::iterator entry)
{
    HeldMessage held = std::move(m_held.extract(entry).mapped());
    m_heldBytes -= held.bytes.size();
    return held;
}

void HeldDatagrams::forward(const HeldMessage &held, qint64 number)
{
    qint64 &last = m_lastNumber[held.peer];
    Impairment impairment;
    impairment.duplicated = held.plan.duplicated;
    impairment.reordered = number < last;
    impairment.corrupted = held.plan.corrupted && !held.bytes.isEmpty();
    if (held.due > held.since)
        impairment.delay = (nowNs() - held.since) / nsPerMs;
    last = std::max(last, number);
    if (!impairment.isNone())
        m_impaired(held.peer, held.id, impairment);

    QByteArray bytes = held.bytes;
    if (impairment.corrupted) {
        const auto bit = qsizetype(held.plan.position * double(bytes.size() * 8));
        bytes.detach();
        bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
    }
    if (impairment.duplicated)
        m_inner.send(bytes, held.peer, shadowOf(held.id));
    m_inner.send(bytes, held.peer, held.id);

    // This datagram has overtaken another one, which may now go.
    const auto waiting = m_toOvertake.constFind(held.peer);
    if (waiting == m_toOvertake.constEnd() || waiting->second >= number)
        return;
    const auto overtaken = m_held.find(*waiting);
    const qint64 itsNumber = waiting->second;
    m_toOvertake.erase(waiting);
    if (overtaken != m_held.end())
        forward(take(overtaken), itsNumber);
}

void HeldDatagrams::forwardDue(qint64 now)
{
    while (!m_held.empty() && m_held.begin()->first.first <= now) {
        const Due due = m_held.begin()->first;
        const HeldMessage held = take(m_held.begin());
        if (m_toOvertake.value(held.peer) == due)
            m_toOvertake.remove(held.peer); // no later datagram came to overtake it
        forward(held, due.second);
    }
}

void HeldDatagrams::forwardAll(PeerId peer)
{
    for (auto next = m_held.begin(); next != m_held.end();) {
        const auto current = next++;
        if (peer != PeerId::Everyone && current->second.peer != peer)
            continue;
        // The datagram that overtakes another one also passes that one on.
        const Due due = current->first;
        const HeldMessage held = take(current);
        if (m_toOvertake.value(held.peer) == due)
            m_toOvertake.remove(held.peer);
        forward(held, due.second);
        next = m_held.begin();
        while (peer != PeerId::Everyone && next != m_held.end() && next->second.peer != peer)
            ++next;
    }
}

QList<HeldLoss> HeldDatagrams::takeAll(PeerId peer)
{
    QList<HeldLoss> taken;
    for (auto entry = m_held.begin(); entry != m_held.end();) {
        const HeldMessage &held = entry->second;
        if (peer != PeerId::Everyone && held.peer != peer) {
            ++entry;
            continue;
        }
        m_heldBytes -= held.bytes.size();
        taken.append({held.peer, held.id, held.bytes.size()});
        entry = m_held.erase(entry);
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
    return taken;
}

qint64 HeldDatagrams::nextDue() const { return m_held.empty() ? -1 : m_held.begin()->first.first; }

qint64 HeldDatagrams::bytes(PeerId peer) const
{
    if (peer == PeerId::Everyone || m_heldBytes == 0)
        return m_heldBytes;
    qint64 sum = 0;
    for (const auto &[due, held] : m_held)
        sum += held.peer == peer ? held.bytes.size() : 0;
    return sum;
}

qint64 HeldDatagrams::memory() const
{
    return m_heldBytes + qint64(m_held.size()) * Transport::messageOverhead;
}

} // namespace socketchat
