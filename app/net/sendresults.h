// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transport.h"
#include "app/net/transportlistener.h"

#include <vector>

namespace socketchat {

/// Collects the results of sends and reports them to the listener later, never from inside send().
/// While a backend handles a ready descriptor (a round), they are reported at the end of the round,
/// at no extra cost; otherwise in the next turn of the event loop.
class SendResults
{
public:
    /// Reports to the listener of `transport`, which owns this object.
    explicit SendResults(Transport &transport);
    Q_DISABLE_COPY_MOVE(SendResults)

    void taken(PeerId peer, SendId id, qint64 bytes, qint64 time);
    void lost(PeerId peer, SendId id, const TransportError &error);

    void beginRound() { m_inRound = true; }
    void endRound();
    /// Reports everything collected. Called before any later event is reported.
    void report()
    {
        if (!m_pending.taken.empty() || !m_pending.lost.empty())
            reportAll();
    }

private:
    struct Lost
    {
        size_t after = 0; // how many were taken before
        PeerId peer = PeerId::None;
        SendId id = SendId::None;
        TransportError error;
    };
    struct Results
    {
        std::vector<SentMessage> taken;
        std::vector<Lost> lost; // few, in general
    };
    void schedule();
    void reportAll();

    Transport &m_transport;
    Results m_pending;
    std::vector<SentMessage> m_spare; // empty; keeps its capacity for reuse
    bool m_inRound = false;
    bool m_scheduled = false;
};

} // namespace socketchat
