// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <deque>
#include <memory>
#include <vector>

namespace socketchat {

/// Stores bytes contiguously in chunks: appended at the end, released from the beginning. Offsets
/// count from the first byte ever written. Chunks are reused, because fresh memory costs page
/// faults.
class ByteChunks
{
public:
    /// Returns the offset of the next byte to be written.
    [[nodiscard]] qint64 end() const { return m_end; }
    void write(const char *from, qint64 count);
    void read(qint64 offset, char *to, qint64 count) const;
    /// Returns where the bytes from `offset` on are, and how many of `count` follow each other.
    [[nodiscard]] QByteArrayView piece(qint64 offset, qint64 count) const;
    /// Leaves the bytes from `offset` on where they are, whatever is released, until endHold().
    /// Only one may hold them.
    void hold(qint64 offset) const { m_held = offset; }
    void endHold() const { m_held = -1; }
    using Bytes = std::unique_ptr<char[]>;
    /// Releases the chunks that end before `offset`, but no reserved bytes and none that are held,
    /// and returns those that are not kept for reuse.
    [[nodiscard]] std::vector<Bytes> releaseBefore(qint64 offset);

    /// Reserves the next `count` bytes, to be filled in place, and returns where they are; null,
    /// with nothing reserved, if they would not be in one piece. Only one reservation at a time:
    /// until endReserve() the bytes stay where they are, and write() leaves them alone.
    [[nodiscard]] char *reserve(qint64 count);
    /// Returns whether `place` is what reserve() has returned, and is still reserved.
    [[nodiscard]] bool isReserved(const char *place) const
    {
        return m_reservedAt && place == m_reservedAt;
    }
    /// Returns the offset of the reserved bytes.
    [[nodiscard]] qint64 reserved() const { return m_reserved; }
    /// Makes the first `count` reserved bytes the newest ones, as if they had been written. Returns
    /// false, and does nothing, if others have been written since.
    [[nodiscard]] bool keepReserved(qint64 count);
    /// Gives up the reservation; bytes that were not kept are free again.
    void endReserve();

private:
    void addChunk();

    // The byte at offset o is in chunk o / bytesPerChunk - m_firstChunk.
    std::deque<Bytes> m_chunks;
    std::vector<Bytes> m_spare;
    qint64 m_firstChunk = 0;
    qint64 m_end = 0;
    qint64 m_chunksEnd = 0; // one past the last byte of the last chunk
    char *m_reservedAt = nullptr;
    qint64 m_reserved = 0; // offset
    qint64 m_reservedEnd = 0; // m_end if nothing was written since; 0 once they are kept
    mutable qint64 m_held = -1; // offset; a reader changes nothing that others see
};

} // namespace socketchat
