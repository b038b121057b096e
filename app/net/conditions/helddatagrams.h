// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/heldmessage.h"
#include "app/net/conditions/impairment.h"

#include <QHash>
#include <QList>

#include <map>

namespace socketchat {

class Transport;

/// Holds datagrams under network conditions and passes each to the transport when due: copied,
/// corrupted or reordered as planned.
class HeldDatagrams
{
public:
    static constexpr qint64 maxHeldBytes = 16 * 1024 * 1024; // bytes, including overhead
    /// Limits how long a datagram waits for a later one to overtake it.
    static constexpr int overtakingTime = 1'000; // ms

    /// Passes datagrams on to `inner` as `conditions` demand; both must outlive this object.
    HeldDatagrams(Transport &inner, const NetworkConditions &conditions, ImpairmentReport impaired);

    /// Passes a datagram on, or holds it. Returns false if it is lost: by its plan, or because
    /// `maxHeldBytes` would be exceeded.
    [[nodiscard]] bool send(QByteArrayView bytes, PeerId peer, SendId id,
                            const ImpairmentPlan &plan);
    /// Counts a datagram that was sent to a peer without conditions.
    void countUnheld(PeerId peer) { m_lastNumber[peer] = ++m_count; }
    /// Passes on datagrams whose time has come.
    void forwardDue(qint64 now);
    /// Passes on all held datagrams of a peer, or of Everyone.
    void forwardAll(PeerId peer);
    /// Removes a peer, or Everyone, and returns what was held.
    [[nodiscard]] QList<HeldLoss> takeAll(PeerId peer);

    /// Returns when the next datagram is due, in ns; -1 if none is held.
    [[nodiscard]] qint64 nextDue() const;
    [[nodiscard]] qint64 bytes(PeerId peer) const;
    /// Returns the memory of all held datagrams in bytes.
    [[nodiscard]] qint64 memory() const;

private:
    using Due = std::pair<qint64, qint64>; // due time in ns, then order of send()

    void forward(const HeldMessage &held, qint64 number);
    /// Removes a held datagram and returns it.
    [[nodiscard]] HeldMessage take(std::map<Due, HeldMessage>::iterator entry);

    Transport &m_inner;
    const NetworkConditions &m_conditions;
    ImpairmentReport m_impaired;
    qint64 m_count = 0;
    std::map<Due, HeldMessage> m_held;
    qint64 m_heldBytes = 0;
    QHash<PeerId, Due> m_toOvertake; // the one held datagram per peer that waits to be overtaken
    QHash<PeerId, qint64> m_lastNumber; // of the last datagram passed on
    QHash<PeerId, qint64> m_free; // when the next datagram may be sent (rate limit), ns
};

} // namespace socketchat
