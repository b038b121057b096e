// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/sendresults.h"

#include "app/net/clock.h"

#include <utility>

namespace socketchat {

SendResults::SendResults(Transport &transport)
    : m_transport(transport)
{ }

void SendResults::taken(PeerId peer, SendId id, qint64 bytes, qint64 time)
{
    keep({peer, id, bytes, time ? time : nowNs(), {}});
}

void SendResults::lost(PeerId peer, SendId id, const TransportError &error)
{
    keep({peer, id, 0, nowNs(), error});
}

void SendResults::keep(Outcome &&outcome)
{
    m_kept.append(std::move(outcome));
    if (m_inRound || m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
            &m_transport,
            [this] {
                m_scheduled = false;
                tell();
            },
            Qt::QueuedConnection);
}

void SendResults::endRound()
{
    m_inRound = false;
    tell();
}

void SendResults::tell()
{
    // The listener may send again, which appends more results.
    while (!m_kept.isEmpty()) {
        // Swaps two lists so that their memory is reused: this runs for every message.
        QList<Outcome> outcomes = std::exchange(m_kept, std::exchange(m_spare, {}));
        for (const Outcome &outcome : std::as_const(outcomes)) {
            if (outcome.error.kind == TransportErrorKind::None)
                m_transport.listener().sent(outcome.peer, outcome.id, outcome.bytes, outcome.time);
            else
                m_transport.listener().sendFailed(outcome.peer, outcome.id, outcome.error);
        }
        outcomes.clear();
        m_spare = std::move(outcomes);
    }
}

} // namespace socketchat
