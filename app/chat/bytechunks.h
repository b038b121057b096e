// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
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
    /// Releases the chunks that end before `offset`.
    void releaseBefore(qint64 offset);

private:
    using Bytes = std::unique_ptr<char[]>;
    // The byte at offset o is in chunk o / bytesPerChunk - m_firstChunk.
    std::deque<Bytes> m_chunks;
    std::vector<Bytes> m_spare;
    qint64 m_firstChunk = 0;
    qint64 m_end = 0;
};

} // namespace socketchat
