// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/heldmessage.h"
#include "app/net/conditions/impairment.h"
#include "app/net/transporterror.h"

#include <QHash>
#include <QList>

#include <deque>
#include <map>
#include <optional>

namespace socketchat {

class Transport;

/// Queues each connection's messages under network conditions and passes their bytes to the
/// transport in order, one piece at a time, as delay, rate and piece size demand.
class HeldStreams
{
public:
    /// Separates two pieces; without it the receiver would usually read them together.
    static constexpr int pieceGap = 10; // ms

    /// Passes messages on to `inner` as `conditions` demand; both must outlive this object.
    HeldStreams(Transport &inner, const NetworkConditions &conditions, ImpairmentReport impaired);

    /// Queues a message for pump(); returns the error if it cannot be sent.
    [[nodiscard]] std::optional<TransportErrorKind> send(QByteArrayView bytes, PeerId peer,
                                                         SendId id, const ImpairmentPlan &plan);
    /// Passes on the next piece, if it is due and none is in flight. Returns true if it is too
    /// early; see nextDue().
    bool pump(PeerId peer);
    void pumpAll();
    /// Handles the result of a piece; returns false if none was in flight.
    [[nodiscard]] bool pieceEnded(PeerId peer);
    /// Drops the message of which a piece has failed, since the stream cannot continue within it.
    /// Returns false if no message is queued.
    [[nodiscard]] bool dropFirst(PeerId peer);
    /// Returns and forgets the size of the message whose last piece has this id; nullopt if it was
    /// not sent in pieces.
    std::optional<qint64> takeTotal(SendId id);

    /// Schedules the end of the stream after the queued messages; returns false if none is queued.
    [[nodiscard]] bool finishLater(PeerId peer);
    [[nodiscard]] bool isFinishing(PeerId peer) const;
    [[nodiscard]] bool isWaiting(PeerId peer) const;
    /// Returns whether messages of any peer are queued.
    [[nodiscard]] bool isWaiting() const;
    /// Passes on all queued messages of a peer, or of Everyone.
    void forwardAll(PeerId peer);
    /// Removes a peer, or Everyone, and returns what was queued.
    [[nodiscard]] QList<HeldLoss> takeAll(PeerId peer);

    /// Returns when the next piece may be sent, in ns; -1 if none waits for its time.
    [[nodiscard]] qint64 nextDue() const;
    [[nodiscard]] qint64 bytes(PeerId peer) const;
    [[nodiscard]] qint64 memory(PeerId peer) const;

private:
    struct Stream
    {
        std::deque<HeldMessage> waiting;
        qsizetype offset = 0; // bytes of the first message already passed on
        qint64 bytes = 0; // queued
        qint64 lastDue = 0;
        qint64 free = 0; // when the next piece may be sent, ns
        bool pieceInFlight = false;
        bool finishing = false;
    };
    bool pumpStream(PeerId peer, Stream &stream);

    Transport &m_inner;
    const NetworkConditions &m_conditions;
    ImpairmentReport m_impaired;
    std::map<PeerId, Stream> m_streams;
    QHash<SendId, qint64> m_totals; // size of a message sent in pieces, by the id of its last piece
};

} // namespace socketchat
