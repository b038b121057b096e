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

/// What waits for each connection under network conditions, in order: its bytes are handed over to
/// the transport in pieces, one at a time, as conditions delay, slow down and cut them.
class StreamsInPieces
{
public:
    /// The pause between two pieces, without which the receiver would most often read them in one.
    static constexpr int pieceGap = 10; // ms

    /// `inner` and `conditions` must outlive it.
    StreamsInPieces(Transport &inner, const NetworkConditions &conditions,
                    ImpairmentReport impaired);

    /// Queues a message for pump(), or returns why it cannot be sent.
    [[nodiscard]] std::optional<TransportErrorKind> send(QByteArrayView bytes, PeerId peer,
                                                         SendId id, const ImpairmentPlan &plan);
    /// Hands over the next piece, if it is time and none is under way. True where it is too early:
    /// see nextDue().
    bool pump(PeerId peer);
    void pumpAll();
    /// Notes the outcome of a piece; false where none was under way.
    [[nodiscard]] bool pieceEnded(PeerId peer);
    /// Gives up the message of which a piece has failed: the rest of it has no place in the stream.
    /// False where no message waits.
    [[nodiscard]] bool dropFirst(PeerId peer);
    /// Returns the bytes of the message whose last piece that is, and forgets them; nothing where
    /// it was not sent in pieces.
    std::optional<qint64> takeTotal(SendId id);

    /// Remembers that the end of the stream is to follow what waits; false where nothing does.
    [[nodiscard]] bool finishLater(PeerId peer);
    [[nodiscard]] bool isFinishing(PeerId peer) const;
    [[nodiscard]] bool isWaiting(PeerId peer) const;
    /// Hands over all that waits for a peer, or for Everyone.
    void handOverAll(PeerId peer);
    /// Forgets a peer, or Everyone, and returns what waited.
    [[nodiscard]] QList<HeldLoss> takeAll(PeerId peer);

    /// When the next piece may go, ns; -1 where none waits for that.
    [[nodiscard]] qint64 nextDue() const;
    [[nodiscard]] qint64 bytes(PeerId peer) const;
    [[nodiscard]] qint64 memory(PeerId peer) const;

private:
    struct Stream
    {
        std::deque<HeldMessage> waiting;
        qsizetype offset = 0; // handed over of the first
        qint64 bytes = 0; // that wait
        qint64 lastDue = 0;
        qint64 free = 0; // when the next piece may go, ns
        bool pieceUnderway = false;
        bool finishing = false;
    };
    bool pumpStream(PeerId peer, Stream &stream);

    Transport &m_inner;
    const NetworkConditions &m_conditions;
    ImpairmentReport m_impaired;
    std::map<PeerId, Stream> m_streams;
    QHash<SendId, qint64> m_totals; // bytes of a message in pieces, by the id of its last one
};

} // namespace socketchat
