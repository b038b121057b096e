// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <deque>
#include <memory>

namespace socketchat {

/// Records, for one TCP peer, which ranges of the two streams each send() passed to the kernel and
/// each recv() returned. Reads recorded calls, so the network thread is not involved.
///
/// Bounded; used from one thread, which may differ from the one that makes the calls.
class StreamRecord
{
public:
    static constexpr qsizetype maxBlocks = 10'000; // per direction

    struct Block
    {
        qint64 offset = 0; ///< of the first byte, counted from the start of the connection
        qint64 length = 0;
        qint64 time = 0; ///< return of the call: ns since 1970 UTC
        qint64 call = 0; ///< number of the call in the log
        qint64 asked = 0; ///< bytes that the call offered or had room for
        Engine engine = Engine::System; ///< the engine that made the call
        friend bool operator==(const Block &, const Block &) = default;
    };

    StreamRecord(std::shared_ptr<const CallLog> log, PeerId peer);

    /// Processes up to `most` new calls. Returns true if more are waiting.
    bool read(qint64 most = 20'000);
    [[nodiscard]] PeerId peer() const { return m_peer; }
    [[nodiscard]] const std::deque<Block> &sent() const { return m_sent; }
    [[nodiscard]] const std::deque<Block> &received() const { return m_received; }
    /// Returns the bytes sent so far, including blocks no longer kept; bytesReceived() likewise.
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }

private:
    const std::shared_ptr<const CallLog> m_log;
    const PeerId m_peer;
    std::deque<Block> m_sent;
    std::deque<Block> m_received;
    qint64 m_bytesSent = 0;
    qint64 m_bytesReceived = 0;
    qint64 m_next = 0;
};

} // namespace socketchat
