// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/sendresults.h"

#include "app/net/clock.h"

#include <span>
#include <utility>

namespace socketchat {

SendResults::SendResults(Transport &transport)
    : m_transport(transport)
{ }

void SendResults::taken(PeerId peer, SendId id, qint64 bytes, qint64 time)
{
    m_pending.taken.push_back({peer, id, bytes, time ? time : nowNs()});
    schedule();
}

void SendResults::lost(PeerId peer, SendId id, const TransportError &error)
{
    m_pending.lost.push_back({m_pending.taken.size(), peer, id, error});
    schedule();
}

void SendResults::schedule()
{
    if (m_inRound || m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
            &m_transport,
            [this] {
                m_scheduled = false;
                report();
            },
            Qt::QueuedConnection);
}

void SendResults::endRound()
{
    m_inRound = false;
    report();
}

void SendResults::reportAll()
{
    // The listener may send again, which appends more results.
    while (!m_pending.taken.empty() || !m_pending.lost.empty()) {
        // Swaps two lists so that their memory is reused: this runs for every message.
        Results results;
        results.taken.swap(m_pending.taken);
        m_pending.taken.swap(m_spare);
        if (!m_pending.lost.empty())
            results.lost.swap(m_pending.lost);
        const std::span<const SentMessage> taken(results.taken);
        size_t told = 0;
        const auto tellUpTo = [&](size_t end) {
            if (told < end)
                m_transport.listener().sent(taken.subspan(told, end - told));
            told = end;
        };
        for (const Lost &lost : results.lost) {
            tellUpTo(lost.after);
            m_transport.listener().sendFailed(lost.peer, lost.id, lost.error);
        }
        tellUpTo(taken.size());
        results.taken.clear();
        m_spare.swap(results.taken);
    }
}

} // namespace socketchat
