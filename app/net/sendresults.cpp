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
    append({peer, id, bytes, time ? time : nowNs(), {}});
}

void SendResults::lost(PeerId peer, SendId id, const TransportError &error)
{
    append({peer, id, 0, nowNs(), error});
}

void SendResults::append(Result &&result)
{
    m_pending.append(std::move(result));
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

void SendResults::report()
{
    // The listener may send again, which appends more results.
    while (!m_pending.isEmpty()) {
        // Swaps two lists so that their memory is reused: this runs for every message.
        QList<Result> results = std::exchange(m_pending, std::exchange(m_spare, {}));
        for (const Result &result : std::as_const(results)) {
            if (result.error.kind == TransportErrorKind::None)
                m_transport.listener().sent(result.peer, result.id, result.bytes, result.time);
            else
                m_transport.listener().sendFailed(result.peer, result.id, result.error);
        }
        results.clear();
        m_spare = std::move(results);
    }
}

} // namespace socketchat
