// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/bytechunks.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace socketchat {

namespace {

// Much larger than a read, so that few reads meet the end of a chunk and must be copied.
constexpr qint64 bytesPerChunk = 4 * 1024 * 1024;
constexpr size_t maxSpareChunks = 1;

} // namespace

void ByteChunks::addChunk()
{
    m_chunksEnd += bytesPerChunk;
    if (m_spare.empty()) {
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(bytesPerChunk));
    } else {
        m_chunks.push_back(std::move(m_spare.back()));
        m_spare.pop_back();
    }
}

char *ByteChunks::reserve(qint64 count)
{
    const qint64 at = m_end % bytesPerChunk;
    if (at + count > bytesPerChunk)
        return nullptr;
    if (m_end == m_chunksEnd)
        addChunk();
    m_reservedAt = m_chunks.back().get() + at;
    m_reserved = m_end;
    m_end += count;
    m_reservedEnd = m_end;
    return m_reservedAt;
}

bool ByteChunks::keepReserved(qint64 count)
{
    if (m_end != m_reservedEnd)
        return false;
    m_end = m_reserved + count;
    m_reservedEnd = 0;
    return true;
}

void ByteChunks::endReserve()
{
    if (m_reservedAt && m_end == m_reservedEnd)
        m_end = m_reserved;
    m_reservedAt = nullptr;
}

void ByteChunks::write(const char *from, qint64 count)
{
    while (count > 0) {
        const qint64 at = m_end % bytesPerChunk;
        if (m_end == m_chunksEnd)
            addChunk();
        const qint64 piece = std::min(count, bytesPerChunk - at);
        std::memcpy(m_chunks.back().get() + at, from, size_t(piece));
        m_end += piece;
        from += piece;
        count -= piece;
    }
}

QByteArrayView ByteChunks::piece(qint64 offset, qint64 count) const
{
    const qint64 at = offset % bytesPerChunk;
    const Bytes &chunk = m_chunks[size_t(offset / bytesPerChunk - m_firstChunk)];
    return {chunk.get() + at, std::min(count, bytesPerChunk - at)};
}

void ByteChunks::read(qint64 offset, char *to, qint64 count) const
{
    while (count > 0) {
        const QByteArrayView part = piece(offset, count);
        std::memcpy(to, part.data(), size_t(part.size()));
        offset += part.size();
        to += part.size();
        count -= part.size();
    }
}

std::vector<ByteChunks::Bytes> ByteChunks::releaseBefore(qint64 offset)
{
    std::vector<Bytes> released;
    if (m_reservedAt)
        offset = std::min(offset, m_reserved);
    if (m_held >= 0)
        offset = std::min(offset, m_held);
    while (!m_chunks.empty() && (m_firstChunk + 1) * bytesPerChunk <= offset) {
        (m_spare.size() < maxSpareChunks ? m_spare : released)
                .push_back(std::move(m_chunks.front()));
        m_chunks.pop_front();
        ++m_firstChunk;
    }
    return released;
}

} // namespace socketchat
