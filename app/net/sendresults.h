// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transport.h"

#include <QList>

namespace socketchat {

/// Keeps what became of each send until it may be told: outcomes never come from inside the call
/// that caused them. While a backend handles one readiness of a descriptor (a round) they are told
/// at its end, which costs nothing; otherwise in the next turn of the event loop.
class SendResults
{
public:
    /// Emits the signals of `transport`, which owns this.
    explicit SendResults(Transport &transport);
    Q_DISABLE_COPY_MOVE(SendResults)

    void taken(PeerId peer, SendId id, qint64 bytes, qint64 time);
    void lost(PeerId peer, SendId id, const TransportError &error);

    void beginRound() { m_inRound = true; }
    void endRound();
    /// Tells all that is kept: before anything else is told that came later.
    void tell();

private:
    struct Outcome
    {
        PeerId peer;
        SendId id;
        qint64 bytes;
        qint64 time;
        TransportError error; // kind None where it was taken
    };
    void keep(Outcome &&outcome);

    Transport &m_transport;
    QList<Outcome> m_kept;
    QList<Outcome> m_spare; // empty
    bool m_inRound = false;
    bool m_scheduled = false;
};

} // namespace socketchat
