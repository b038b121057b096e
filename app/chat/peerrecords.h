// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"

#include <unordered_map>

namespace socketchat {

/// Stores what a conversation knows of each peer: its address and its latest rows. Memory does not
/// depend on the numbers' values, because they may come from a file.
class PeerRecords
{
public:
    struct Record
    {
        SocketAddress address;
        qint64 received = 0; // bytes of its Received and FrameRefused rows, including dropped rows
        qint64 lastReceived = -1; // row numbers
        qint64 lastSent = -1;
        qint64 last = -1; // of any kind
        bool disconnected = false;
    };

    /// Assigns the next number, counted from 1.
    PeerId add(const SocketAddress &address);
    /// Adds a peer under its existing number.
    Record &restore(PeerId peer, const SocketAddress &address);
    /// Returns the record of a peer, valid until it is forgotten; nullptr if unknown.
    [[nodiscard]] Record *find(PeerId peer) const;
    void forget(PeerId peer);
    /// Forgets disconnected peers without a row from `first` on.
    void forgetGone(qint64 first);
    /// Returns the highest number assigned; None if there is none.
    [[nodiscard]] PeerId last() const { return PeerId(m_last); }

private:
    std::unordered_map<PeerId, Record> m_records;
    mutable PeerId m_foundPeer = PeerId::None; // last found: rows often share a peer
    mutable Record *m_found = nullptr;
    quint32 m_last = 0;
};

} // namespace socketchat
