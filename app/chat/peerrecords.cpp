// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/peerrecords.h"

#include <algorithm>

namespace socketchat {

PeerId PeerRecords::add(const SocketAddress &address)
{
    restore(PeerId(m_last + 1), address);
    return last();
}

PeerRecords::Record &PeerRecords::restore(PeerId peer, const SocketAddress &address)
{
    Record &record = m_records[peer];
    record.address = address;
    m_foundPeer = peer;
    m_found = &record;
    m_last = std::max(m_last, quint32(peer));
    return record;
}

PeerRecords::Record *PeerRecords::find(PeerId peer) const
{
    if (m_found && m_foundPeer == peer)
        return m_found;
    const auto found = m_records.find(peer);
    if (found == m_records.end())
        return nullptr;
    m_foundPeer = peer;
    m_found = const_cast<Record *>(&found->second);
    return m_found;
}

void PeerRecords::forget(PeerId peer)
{
    m_records.erase(peer);
    m_found = nullptr;
}

void PeerRecords::forgetGone(qint64 first)
{
    std::erase_if(m_records, [first](const auto &entry) {
        return entry.second.disconnected && entry.second.last < first;
    });
    m_found = nullptr;
}

} // namespace socketchat
