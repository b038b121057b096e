// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"

#include <unordered_map>

namespace socketchat {

/// What a conversation keeps of each peer: its address, and where the stream of its rows ends.
/// Whatever number a peer has, it costs the same: numbers may come from a file.
class PeerRecords
{
public:
    struct Record
    {
        SocketAddress address;
        qint64 received = 0; // bytes of its Received and FrameRefused rows, trimmed ones included
        qint64 lastReceived = -1; // row numbers
        qint64 lastSent = -1;
        qint64 last = -1; // of any kind
        bool disconnected = false;
    };

    /// Gives out the next number, from 1.
    PeerId add(const SocketAddress &address);
    /// Adds a peer that has its number already.
    Record &restore(PeerId peer, const SocketAddress &address);
    /// The record of a peer, null where it is not known; valid until it is forgotten.
    [[nodiscard]] Record *find(PeerId peer) const;
    void forget(PeerId peer);
    /// Forgets those that are gone and have no row from `first` on.
    void forgetGone(qint64 first);
    /// The highest number given out; None before the first.
    [[nodiscard]] PeerId last() const { return PeerId(m_last); }

private:
    std::unordered_map<PeerId, Record> m_records;
    mutable PeerId m_foundPeer = PeerId::None; // found last: most rows belong to the same peer
    mutable Record *m_found = nullptr;
    quint32 m_last = 0;
};

} // namespace socketchat
