// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QByteArray>

#include <deque>
#include <memory>

namespace socketchat {

/// What each send() handed to the kernel and each recv() returned for one TCP peer, as ranges of
/// the two streams: read from the recorded calls, so it costs the network nothing.
///
/// Bounded; used from one thread, whichever thread the calls come from.
class StreamRecord
{
public:
    static constexpr qsizetype mostBlocks = 10'000; // in each direction

    struct Block
    {
        qint64 offset = 0; ///< of the first byte, counted from the beginning of the connection
        qint64 length = 0;
        qint64 time = 0; ///< when the call returned: ns since 1970 UTC
        qint64 call = 0; ///< its number in the log
        qint64 asked = 0; ///< bytes that the call offered, or had room for
        Engine engine = Engine::System; ///< whose call it was
        friend bool operator==(const Block &, const Block &) = default;
    };

    StreamRecord(std::shared_ptr<const CallLog> log, PeerId peer);

    /// Takes in what was called since, at most so many calls. True where more is waiting.
    bool read(qint64 most = 20'000);
    [[nodiscard]] PeerId peer() const { return m_peer; }
    [[nodiscard]] const std::deque<Block> &sent() const { return m_sent; }
    [[nodiscard]] const std::deque<Block> &received() const { return m_received; }
    /// Bytes of each stream so far, those whose blocks are no longer kept included.
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
