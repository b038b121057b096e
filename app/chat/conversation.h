// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/socketaddress.h"

#include <QByteArrayView>
#include <QMutex>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace socketchat {

/// Everything that was said and that happened, in order: the one store that the network thread
/// appends to and the window reads from.
///
/// Compact and bounded: a row costs its payload and 32 bytes; payloads lie end to end in chunks that
/// are used again when the oldest rows go. Every function may be called from any thread; each holds
/// a lock for no longer than it takes to copy what it was asked for.
class Conversation
{
public:
    static constexpr qint64 defaultLimit = 256 * 1024 * 1024;
    static constexpr qint64 rowOverhead = 32;

    /// `limit`: bytes of payloads and rows together that may be kept.
    explicit Conversation(qint64 limit = defaultLimit);
    ~Conversation();
    Q_DISABLE_COPY_MOVE(Conversation)

    /// Adds a row and returns its number. A time before the newest row's is raised to it.
    /// `roundTrip` below 0 means none.
    qint64 append(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time,
                  MessageFlags flags = {}, qint64 roundTrip = -1);
    /// Changes the flags of a row that is still kept; does nothing where it has gone.
    void setFlags(qint64 number, MessageFlags set, MessageFlags clear);

    /// The oldest row still kept, and one past the newest; equal where there is none.
    struct Range
    {
        qint64 first = 0;
        qint64 end = 0;
        [[nodiscard]] qint64 count() const { return end - first; }
        friend bool operator==(const Range &, const Range &) = default;
    };
    [[nodiscard]] Range range() const;

    /// A copy of a row with at most `payloadLimit` bytes of its payload (all of it where negative);
    /// nothing where the row has gone or has not come yet.
    [[nodiscard]] std::optional<Message> message(qint64 number, qint64 payloadLimit = -1) const;

    /// The bytes that came just before a raw stream row from the same peer in the same direction, at
    /// most `limit` of them: what a decoder needs to read a character that was cut in two. Empty for
    /// rows that do not continue a stream.
    [[nodiscard]] QByteArray bytesBefore(qint64 number, qint64 limit) const;

    /// What went to keep within the limit.
    struct Trimmed
    {
        qint64 rows = 0;
        qint64 bytes = 0;
        friend bool operator==(const Trimmed &, const Trimmed &) = default;
    };
    [[nodiscard]] Trimmed trimmed() const;
    /// Bytes that the kept rows take, by the rule of `limit`.
    [[nodiscard]] qint64 size() const;

    /// Forgets every row (numbers go on) and what was trimmed; peers stay known.
    void clear();
    /// Grows with every change: append, setFlags, clear.
    [[nodiscard]] quint64 revision() const;

    /// Peers are numbered here, so that a number means one address for the whole conversation.
    PeerId addPeer(const SocketAddress &address);
    [[nodiscard]] SocketAddress peerAddress(PeerId peer) const;

private:
    struct Row;
    struct RowChunk;
    struct Payloads;

    void trimLocked();
    [[nodiscard]] const Row *rowLocked(qint64 number) const;

    const qint64 m_limit;
    mutable QMutex m_mutex;
    // … the implementation decides
};

} // namespace socketchat
