// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"

#include "app/chat/conversationrow.h"

#include <QMutexLocker>

#include <algorithm>
#include <cstring>
#include <limits>

namespace socketchat {

namespace {

constexpr qint64 bytesPerChunk = 1024 * 1024;
constexpr size_t spareChunks = 4;

template<typename T>
void recycle(std::vector<T> &spare, T &&chunk)
{
    if (spare.size() < spareChunks)
        spare.push_back(std::move(chunk));
}

template<typename T, typename Make>
T spareOr(std::vector<T> &spare, Make make)
{
    if (spare.empty())
        return make();
    T chunk = std::move(spare.back());
    spare.pop_back();
    return chunk;
}

} // namespace

Conversation::Conversation(qint64 limit)
    : m_limit(std::max<qint64>(limit, 0))
{
    static_assert(sizeof(Row) == rowOverhead);
}

Conversation::~Conversation() = default;

void Conversation::setLimit(qint64 limit)
{
    const QMutexLocker lock(&m_mutex);
    m_limit = std::max(limit, smallestLimit);
    const qint64 first = m_first;
    trimLocked(0);
    if (m_first != first)
        ++m_revision;
}

qint64 Conversation::limit() const
{
    const QMutexLocker lock(&m_mutex);
    return m_limit;
}

qint64 Conversation::append(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time,
                            MessageFlags flags, qint64 roundTrip)
{
    const qint64 size = std::min<qint64>(payload.size(), std::numeric_limits<quint32>::max());
    flags.setFlag(MessageFlag::HasRoundTrip, roundTrip >= 0);

    const QMutexLocker lock(&m_mutex);
    const qint64 number = m_end;
    PeerRecord *record = peerLocked(peer);
    if (record)
        record->last = number; // before trimming, or a peer could be forgotten that still speaks
    trimLocked(rowOverhead + size + (roundTrip >= 0 ? roundTripSize : 0));

    m_lastTime = std::max(m_lastTime, time);
    Row &row = newRowLocked();
    row = {m_lastTime, m_payloadEnd, quint32(size), quint32(peer), 0, quint16(flags.toInt()), kind};
    writeLocked(payload.data(), size);
    if (roundTrip >= 0)
        writeLocked(reinterpret_cast<const char *>(&roundTrip), roundTripSize);
    m_size += row.cost();

    if (record) {
        record->disconnected |= kind == MessageKind::PeerDisconnected;
        if (const bool came = row.came(); came || kind == MessageKind::Sent) {
            if (came)
                record->received += row.streamSize();
            qint64 &previous = came ? record->lastReceived : record->lastSent;
            if (previous >= m_first && number - previous <= std::numeric_limits<quint32>::max())
                row.back = quint32(number - previous);
            previous = number;
        }
    }
    ++m_revision;
    return number;
}

void Conversation::setFlags(qint64 number, MessageFlags set, MessageFlags clear)
{
    const QMutexLocker lock(&m_mutex);
    Row *row = rowLocked(number);
    if (!row)
        return;
    const quint16 fixed = quint16(MessageFlag::HasRoundTrip);
    const auto wanted = quint16((row->flags & ~clear.toInt()) | set.toInt());
    const auto flags = quint16((wanted & ~fixed) | (row->flags & fixed));
    if (flags == row->flags)
        return;
    row->flags = flags;
    ++m_revision;
}

void Conversation::setDetail(qint64 number, qint64 detail)
{
    const QMutexLocker lock(&m_mutex);
    if (!rowLocked(number))
        return;
    if (m_details.insert_or_assign(number, detail).second)
        m_size += detailOverhead;
    ++m_revision;
}

Conversation::Range Conversation::range() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_first, m_end};
}

Conversation::Trimmed Conversation::trimmed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_trimmed;
}

qint64 Conversation::size() const
{
    const QMutexLocker lock(&m_mutex);
    return m_size;
}

qint64 Conversation::sizeSince(qint64 number) const
{
    const QMutexLocker lock(&m_mutex);
    const Row *row = rowLocked(std::max(number, m_first));
    return row ? m_payloadEnd - row->offset + (m_end - std::max(number, m_first)) * rowOverhead : 0;
}

void Conversation::clear()
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_peers, [this](const auto &entry) {
        return entry.second.disconnected && entry.second.last < m_first;
    });
    m_foundRecord = nullptr;
    m_first = m_end;
    m_size = 0;
    m_details.clear();
    m_trimmed = {};
    releaseChunksLocked();
    ++m_revision;
}

quint64 Conversation::revision() const { return m_revision; }

PeerId Conversation::lastPeer() const
{
    const QMutexLocker lock(&m_mutex);
    return PeerId(m_lastPeer);
}

PeerId Conversation::addPeer(const SocketAddress &address)
{
    const QMutexLocker lock(&m_mutex);
    newPeerLocked(PeerId(++m_lastPeer), address);
    return PeerId(m_lastPeer);
}

Conversation::PeerRecord &Conversation::newPeerLocked(PeerId peer, const SocketAddress &address)
{
    PeerRecord &record = m_peers[peer];
    record.address = address;
    m_foundPeer = peer;
    m_foundRecord = &record;
    return record;
}

SocketAddress Conversation::peerAddress(PeerId peer) const
{
    const QMutexLocker lock(&m_mutex);
    const PeerRecord *record = peerLocked(peer);
    return record ? record->address : SocketAddress();
}

void Conversation::beginAt(qint64 first, const Trimmed &trimmed)
{
    const QMutexLocker lock(&m_mutex);
    m_first = m_end = std::max<qint64>(first, 0);
    m_firstRowChunk = m_first / rowsPerChunk;
    m_trimmed = trimmed;
    ++m_revision;
}

bool Conversation::restorePeer(PeerId peer, const SocketAddress &address)
{
    if (peer == PeerId::None || quint32(peer) > mostPeers)
        return false;
    const QMutexLocker lock(&m_mutex);
    if (peerLocked(peer))
        return true;
    newPeerLocked(peer, address).disconnected = true;
    m_lastPeer = std::max(m_lastPeer, quint32(peer));
    return true;
}

Conversation::Row *Conversation::rowLocked(qint64 number) const
{
    if (number < m_first || number >= m_end)
        return nullptr;
    return &m_rowChunks[size_t(number / rowsPerChunk - m_firstRowChunk)]
                    ->rows[size_t(number % rowsPerChunk)];
}

Conversation::PeerRecord *Conversation::peerLocked(PeerId peer) const
{
    if (m_foundRecord && m_foundPeer == peer)
        return m_foundRecord;
    const auto found = m_peers.find(peer);
    if (found == m_peers.end())
        return nullptr;
    m_foundPeer = peer;
    m_foundRecord = const_cast<PeerRecord *>(&found->second);
    return m_foundRecord;
}

Conversation::Row &Conversation::newRowLocked()
{
    const qint64 number = m_end;
    if (number / rowsPerChunk - m_firstRowChunk >= qint64(m_rowChunks.size())) {
        m_rowChunks.push_back(spareOr(m_spareRowChunks,
                                      [] { return std::make_unique_for_overwrite<RowChunk>(); }));
    }
    ++m_end;
    return *rowLocked(number);
}

void Conversation::writeLocked(const char *from, qint64 count)
{
    while (count > 0) {
        const qint64 at = m_payloadEnd % bytesPerChunk;
        if (m_payloadEnd / bytesPerChunk - m_firstPayloadChunk >= qint64(m_payloadChunks.size())) {
            m_payloadChunks.push_back(spareOr(m_sparePayloadChunks, [] {
                return std::make_unique_for_overwrite<char[]>(bytesPerChunk);
            }));
        }
        const qint64 piece = std::min(count, bytesPerChunk - at);
        std::memcpy(m_payloadChunks.back().get() + at, from, size_t(piece));
        m_payloadEnd += piece;
        from += piece;
        count -= piece;
    }
}

void Conversation::readLocked(qint64 offset, char *to, qint64 count) const
{
    while (count > 0) {
        const qint64 at = offset % bytesPerChunk;
        const qint64 piece = std::min(count, bytesPerChunk - at);
        const Bytes &chunk = m_payloadChunks[size_t(offset / bytesPerChunk - m_firstPayloadChunk)];
        std::memcpy(to, chunk.get() + at, size_t(piece));
        offset += piece;
        to += piece;
        count -= piece;
    }
}

void Conversation::trimLocked(qint64 room)
{
    if (m_size + room <= m_limit || m_first == m_end)
        return;
    while (m_size + room > m_limit && m_first < m_end)
        dropOldestLocked();
    releaseChunksLocked();
}

void Conversation::dropOldestLocked()
{
    const Row &row = *rowLocked(m_first);
    const auto peer = PeerId(row.peer);
    const PeerRecord *record = peerLocked(peer);
    if (record && record->disconnected && record->last == m_first)
        forgetPeerLocked(peer);
    m_size -= row.cost();
    if (!m_details.empty() && m_details.begin()->first == m_first) {
        m_details.erase(m_details.begin());
        m_size -= detailOverhead;
    }
    m_trimmed.bytes += row.size;
    ++m_trimmed.rows;
    ++m_first;
}

void Conversation::releaseChunksLocked()
{
    // Where no row is left, the chunk that is being filled stays.
    const Row *oldest = rowLocked(m_first);
    const qint64 payloadStart = oldest ? oldest->offset : m_payloadEnd;
    while (!m_payloadChunks.empty() && (m_firstPayloadChunk + 1) * bytesPerChunk <= payloadStart) {
        recycle(m_sparePayloadChunks, std::move(m_payloadChunks.front()));
        m_payloadChunks.pop_front();
        ++m_firstPayloadChunk;
    }
    while (!m_rowChunks.empty() && (m_firstRowChunk + 1) * rowsPerChunk <= m_first) {
        recycle(m_spareRowChunks, std::move(m_rowChunks.front()));
        m_rowChunks.pop_front();
        ++m_firstRowChunk;
    }
}

void Conversation::forgetPeerLocked(PeerId peer)
{
    m_peers.erase(peer);
    m_foundRecord = nullptr;
}

} // namespace socketchat
