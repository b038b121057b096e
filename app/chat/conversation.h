// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/bytechunks.h"
#include "app/chat/message.h"
#include "app/chat/peerrecords.h"
#include "app/net/address/socketaddress.h"

#include <QByteArrayView>
#include <QList>
#include <QMutex>

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace socketchat {

/// Everything that was said and that happened, in order: the one store that the network thread
/// appends to and the window reads from.
///
/// Compact and bounded: a row costs its payload and 32 bytes (8 more with a round trip); payloads
/// lie end to end in chunks that are used again when the oldest rows go. Every function may be
/// called from any thread; each holds a lock for no longer than it takes to copy what it was asked
/// for.
class Conversation
{
public:
    static constexpr qint64 defaultLimit = 256 * 1024 * 1024;
    static constexpr qint64 smallestLimit = 1024 * 1024; ///< that a person may set
    static constexpr qint64 rowOverhead = 32;
    static constexpr qint64 detailOverhead =
            64; ///< what setDetail() adds to the few rows it is for

    /// `limit`: bytes of payloads and rows together that may be kept. The newest row is always kept
    /// whole, even where it alone is larger.
    explicit Conversation(qint64 limit = defaultLimit);
    ~Conversation();
    Q_DISABLE_COPY_MOVE(Conversation)

    /// From now on; what is over it goes at once. Below one mebibyte it is one mebibyte.
    void setLimit(qint64 limit);
    [[nodiscard]] qint64 limit() const;

    /// Adds a row and returns its number. A time before the newest row's is raised to it.
    /// `roundTrip` below 0 means none. The oldest rows go first where the limit asks for it.
    qint64 append(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time,
                  MessageFlags flags = {}, qint64 roundTrip = -1);
    /// Changes the flags of a row that is still kept; does nothing where it has gone. HasRoundTrip
    /// is append()'s alone.
    void setFlags(qint64 number, MessageFlags set, MessageFlags clear);
    /// Keeps a number for a row that is still there: Message::detail. For the few rows that have
    /// one.
    void setDetail(qint64 number, qint64 detail);

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
    /// Copies of rows from `from` (or the oldest kept) to before `end`, a few at a time, for which
    /// the lock is taken once: ask again from the last one on. With the payload of those that
    /// `wantsPayload`, which is told all but that and never asks the conversation.
    [[nodiscard]] QList<Message>
    messages(qint64 from, qint64 end,
             const std::function<bool(const Message &)> &wantsPayload) const;

    /// The bytes that came just before a raw stream row from the same peer in the same direction,
    /// at most `limit` of them: what a decoder needs to read a character that was cut in two. Empty
    /// for rows that do not continue a stream, and for peers that addPeer() did not number.
    [[nodiscard]] QByteArray bytesBefore(qint64 number, qint64 limit) const;

    /// One row of what a peer has sent to this end, and where its bytes lie in the peer's stream.
    struct StreamRow
    {
        qint64 number = 0;
        qint64 offset = 0; ///< of its first byte, counted from the beginning of the connection
        qint64 size = 0;
        MessageKind kind = MessageKind::Received; ///< or FrameRefused
    };
    /// What came from a peer, going back from before row `older` (from the newest where that is
    /// null), newest first, at most `most` rows. Ask again with the last row of the answer; an
    /// empty answer means that there is no more. Only for peers that addPeer() numbered.
    [[nodiscard]] QList<StreamRow> rowsBack(PeerId peer, const StreamRow *older, qint64 most) const;

    /// What went to keep within the limit.
    struct Trimmed
    {
        qint64 rows = 0;
        qint64 bytes = 0; ///< of their payloads
        friend bool operator==(const Trimmed &, const Trimmed &) = default;
    };
    [[nodiscard]] Trimmed trimmed() const;
    /// Bytes that the kept rows take, by the rule of `limit`.
    [[nodiscard]] qint64 size() const;
    /// The same of those from a row on.
    [[nodiscard]] qint64 sizeSince(qint64 number) const;

    /// Forgets every row (numbers go on) and what was trimmed; peers stay known.
    void clear();
    /// Grows with every change: append, setFlags, clear. Costs no lock.
    [[nodiscard]] quint64 revision() const;

    /// Peers are numbered here, from 1, so that a number means one address for the whole
    /// conversation. A peer is forgotten (its address is null then) once it has a PeerDisconnected
    /// row and the newest of its rows has been trimmed: who may still speak, and who is named by a
    /// kept row, stays known. clear() forgets only those that were gone without a row before it.
    PeerId addPeer(const SocketAddress &address);
    [[nodiscard]] SocketAddress peerAddress(PeerId peer) const;
    /// The highest number that a peer has had; PeerId::None before the first.
    [[nodiscard]] PeerId lastPeer() const;

    /// For a conversation that is read back from a transcript, before anything else is added: rows
    /// are numbered from `first` on, and `trimmed` is what had gone before them.
    void beginAt(qint64 first, const Trimmed &trimmed);
    /// addPeer() for a peer that has its number already, and is gone; does nothing where it is
    /// known. False where the number is none, or larger than a conversation can have reached.
    bool restorePeer(PeerId peer, const SocketAddress &address);
    static constexpr quint32 mostPeers = 64 * 1024 * 1024;

private:
    struct Row;
    struct RowChunk;

    [[nodiscard]] Row *rowLocked(qint64 number) const;
    /// All of a row but its payload.
    [[nodiscard]] Message messageLocked(qint64 number, const Row &row) const;
    [[nodiscard]] QByteArray payloadLocked(const Row &row, qint64 count) const;
    Row &newRowLocked();
    void trimLocked(qint64 room);
    void dropOldestLocked();
    void releaseChunksLocked();

    qint64 m_limit;
    mutable QMutex m_mutex;
    std::atomic<quint64> m_revision = 0;

    // Row n is in chunk n / rowsPerChunk - m_firstRowChunk. Spare chunks wait to be used again:
    // fresh memory costs page faults.
    std::deque<std::unique_ptr<RowChunk>> m_rowChunks;
    std::vector<std::unique_ptr<RowChunk>> m_spareRowChunks;
    qint64 m_firstRowChunk = 0;
    ByteChunks m_payloads;
    qint64 m_first = 0;
    qint64 m_end = 0;
    qint64 m_size = 0;
    qint64 m_lastTime = 0;
    Trimmed m_trimmed;
    std::map<qint64, qint64> m_details; // by row
    PeerRecords m_peers;
};

} // namespace socketchat
