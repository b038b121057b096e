// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/runrecords.h"

#include "app/net/transporterror.h"

#include <algorithm>
#include <utility>

namespace socketchat {

void RunRecords::addEvent(qint64 number, MessageKind kind, PeerId peer, MessageFlags flags,
                          QByteArrayView payload)
{
    const bool fails = kind == MessageKind::Error && peer == PeerId::None
                       && !TransportError::fromBytes(payload.toByteArray()).isTransient();
    // A run that failed to start leaves only its error.
    const bool begins = std::exchange(m_ended, kind == MessageKind::Closed)
                        || kind == MessageKind::Opened || (fails && m_failed);
    m_failed = fails;
    if (!begins)
        return;
    Run run{++m_last, number, {}};
    if (kind == MessageKind::Opened || fails)
        run.role = flags.testFlag(MessageFlag::OfServer) ? Role::Server : Role::Client;
    m_runs.push_back(run);
}

RunRecords::Run RunRecords::of(qint64 number) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), number,
                                        [](qint64 row, const Run &run) { return row < run.first; });
    return after == m_runs.begin() ? Run() : *std::prev(after);
}

void RunRecords::forgetBefore(qint64 first)
{
    while (m_runs.size() > 1 && m_runs[1].first <= first)
        m_runs.pop_front();
}

} // namespace socketchat
