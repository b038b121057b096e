// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"

#include <array>

namespace socketchat {

// How a Conversation keeps its rows and peers: for its own source files.

inline constexpr qint64 rowsPerChunk = 4096;
inline constexpr qint64 roundTripSize = sizeof(qint64);

struct Conversation::Row
{
    qint64 time;
    qint64 offset; // of the payload; the round trip, if any, lies behind it
    quint32 size;
    quint32 peer;
    quint32 back; // rows back to the same peer's previous one in this direction; 0 for none
    quint16 flags;
    MessageKind kind;

    [[nodiscard]] bool hasRoundTrip() const
    {
        return MessageFlags::fromInt(flags).testFlag(MessageFlag::HasRoundTrip);
    }
    [[nodiscard]] bool continuesStream() const
    {
        return MessageFlags::fromInt(flags).testFlag(MessageFlag::ContinuesStream);
    }
    /// Bytes that the peer has sent: a message, or what could not be framed.
    [[nodiscard]] bool came() const
    {
        return kind == MessageKind::Received || kind == MessageKind::FrameRefused;
    }
    [[nodiscard]] qint64 streamSize() const
    {
        return kind == MessageKind::FrameRefused ? qint64(size) - 1 : qint64(size);
    }
    [[nodiscard]] qint64 cost() const
    {
        return rowOverhead + size + (hasRoundTrip() ? roundTripSize : 0);
    }
};

struct Conversation::RowChunk
{
    std::array<Row, rowsPerChunk> rows;
};

struct Conversation::PeerRecord
{
    SocketAddress address;
    qint64 received = 0; // bytes of its Received and FrameRefused rows, those that went included
    qint64 lastReceived = -1; // row numbers
    qint64 lastSent = -1;
    qint64 last = -1; // of any kind
    bool disconnected = false;
};

} // namespace socketchat
