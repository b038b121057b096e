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

/// The datagrams that network conditions hold: each is handed over to the transport when its time
/// has come, copied, changed or out of order as its plan says.
class DatagramsOnTheWay
{
public:
    static constexpr qint64 mostHeld = 16 * 1024 * 1024; // bytes; and of what is kept beside them
    /// How long a datagram waits to be overtaken before it goes all the same.
    static constexpr int overtakingTime = 1'000; // ms

    /// `inner` and `conditions` must outlive it.
    DatagramsOnTheWay(Transport &inner, const NetworkConditions &conditions,
                      ImpairmentReport impaired);

    /// Hands a datagram over, or holds it. False where it is lost: by its plan, or because no more
    /// than `mostHeld` is held.
    [[nodiscard]] bool send(QByteArrayView bytes, PeerId peer, SendId id,
                            const ImpairmentPlan &plan);
    /// Notes that a datagram went to a peer past the conditions.
    void passed(PeerId peer) { m_lastNumber[peer] = ++m_count; }
    /// Hands over those whose time has come.
    void handOverDue(qint64 now);
    /// Hands over all of a peer, or of Everyone.
    void handOverAll(PeerId peer);
    /// Forgets a peer, or Everyone, and returns what was held.
    [[nodiscard]] QList<HeldLoss> takeAll(PeerId peer);

    /// When the next one goes, ns; -1 where none is held.
    [[nodiscard]] qint64 nextDue() const;
    [[nodiscard]] qint64 bytes(PeerId peer) const;
    /// What all together take in memory.
    [[nodiscard]] qint64 memory() const;

private:
    using Due = std::pair<qint64, qint64>; // when, and then in the order of send()

    void handOver(const HeldMessage &held, qint64 number);
    /// Takes one out of those that are held.
    [[nodiscard]] HeldMessage take(std::map<Due, HeldMessage>::iterator entry);

    Transport &m_inner;
    const NetworkConditions &m_conditions;
    ImpairmentReport m_impaired;
    qint64 m_count = 0;
    std::map<Due, HeldMessage> m_held;
    qint64 m_heldBytes = 0;
    QHash<PeerId, Due> m_toOvertake; // one that waits to be overtaken, for each peer
    QHash<PeerId, qint64> m_lastNumber; // handed over
    QHash<PeerId, qint64> m_free; // when the next datagram may go, ns
};

} // namespace socketchat
