// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/bytechunks.h"
#include "app/chat/message.h"
#include "app/chat/messagebatch.h"
#include "app/chat/peernotes.h"
#include "app/chat/peerrecords.h"
#include "app/chat/runrecords.h"
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

/// Stores all messages and events of a conversation in order. The network thread appends, the
/// window reads.
///
/// Compact and bounded: a row costs its payload and 32 bytes (8 more with a round trip); payloads
/// are stored contiguously in chunks that are reused when the oldest rows are dropped. Thread-safe:
/// every function locks only while it copies the requested data.
class Conversation
{
public:
    static constexpr qint64 defaultLimit = 256 * 1024 * 1024;
    static constexpr qint64 smallestLimit = 1024 * 1024; ///< smallest limit a person may set
    static constexpr qint64 rowOverhead = 32;
    /// Bytes for each row with setDetail() or setHeader(), which few rows need, beside the header.
    static constexpr qint64 detailOverhead = 96;

    /// Constructs an empty conversation. `limit`: maximum bytes of payloads and rows together. The
    /// newest row is always kept whole, even if it alone exceeds the limit.
    explicit Conversation(qint64 limit = defaultLimit);
    ~Conversation();
    Q_DISABLE_COPY_MOVE(Conversation)

    /// Sets the limit (at least one mebibyte) and drops the oldest rows beyond it at once.
    void setLimit(qint64 limit);
    [[nodiscard]] qint64 limit() const;

    /// Appends a row and returns its number. `time` (ns since 1970 UTC) is raised to the newest
    /// row's if it is earlier. A negative `roundTrip` means none. Drops the oldest rows if the
    /// limit requires it.
    qint64 append(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time,
                  MessageFlags flags = {}, qint64 roundTrip = -1);
    /// Appends rows of one kind, each as append() does. Returns the number of the first: nothing
    /// comes in between.
    qint64 appendAll(MessageKind kind, PeerId peer, const MessageBatch &payloads, qint64 time,
                     MessageFlags flags);
    /// Reserves room for a payload of up to `size` bytes, to be received in place; null if there is
    /// none in one piece. A payload that begins there is not copied by the next append(), nor by
    /// the one right after it: a message, and its echo. The first one's bytes stay there until
    /// endReceive(), whatever happens to the rows. For one thread, which calls both; others may
    /// append meanwhile.
    [[nodiscard]] char *beginReceive(qint64 size);
    void endReceive();
    /// Changes the flags of a row; does nothing if it was dropped. Only append() sets HasRoundTrip.
    void setFlags(qint64 number, MessageFlags set, MessageFlags clear)
    {
        setFlags({number, number + 1}, set, clear);
    }
    /// Sets Message::detail of a row that is still stored. Meant for a few rows only.
    void setDetail(qint64 number, qint64 detail);
    /// Sets the header of a row that is still stored, and its hop limit.
    void setHeader(qint64 number, const QByteArray &header, int hopLimit);
    /// Gives a header to the row that is appended next, which never is without.
    void announceHeader(const QByteArray &header, int hopLimit);

    /// Holds the number of the oldest stored row and one past the newest; equal if there are none.
    struct Range
    {
        qint64 first = 0;
        qint64 end = 0;
        [[nodiscard]] qint64 count() const { return end - first; }
        friend bool operator==(const Range &, const Range &) = default;
    };
    [[nodiscard]] Range range() const;
    /// Changes the flags of several rows, like those of one.
    void setFlags(Range rows, MessageFlags set, MessageFlags clear);
    /// Returns the first row from `number` on that is not of this kind, or `end`; `number` if that
    /// row was dropped.
    [[nodiscard]] qint64 firstNotOf(MessageKind kind, qint64 number, qint64 end) const;

    /// Returns a copy of a row with at most `payloadLimit` bytes of its payload (all if negative);
    /// nullopt if the row was dropped or does not exist yet.
    [[nodiscard]] std::optional<Message> message(qint64 number, qint64 payloadLimit = -1) const;
    /// Copies rows from `from` (or the oldest stored) to before `end`: a limited number per call,
    /// so that the lock is held briefly; call again from after the last one. Payloads are included
    /// if `wantsPayload` returns true for the row; it gets the row without its payload and must not
    /// call the conversation.
    [[nodiscard]] QList<Message>
    messages(qint64 from, qint64 end,
             const std::function<bool(const Message &)> &wantsPayload) const;

    /// Copies rows without their payloads from `from` (or the oldest stored) to before `end`: a
    /// limited number per call.
    [[nodiscard]] QList<Message> heads(qint64 from, qint64 end) const;

    /// Says up to where readPayloads() has come.
    struct ReadOn
    {
        qint64 next = 0; ///< the first row neither read nor passed over
        qint64 last = -1; ///< the last row read; -1 if there is none
    };
    /// Calls `take` with the payloads of the Received rows from `number` on and before `end`, in
    /// pieces of one or more rows, and passes over Sent rows, unless a relay's target said them: a
    /// limited number per call, of no more than `most` bytes together, but at least one. Stops at a
    /// row of another kind, or that was dropped or does not exist yet. Nothing is locked while
    /// `take` runs, and the bytes stay where they are until it returns, so that they need not be
    /// copied. For one thread at a time.
    ReadOn readPayloads(qint64 number, qint64 end, qint64 most,
                        const std::function<void(QByteArrayView)> &take) const;

    /// Returns up to `limit` bytes that precede a raw stream row from the same peer in the same
    /// direction: what a decoder needs to complete a character split between reads. Empty for rows
    /// that do not continue a stream, and for peers not numbered by addPeer().
    [[nodiscard]] QByteArray bytesBefore(qint64 number, qint64 limit) const;

    /// Describes a row received from a peer and its position in the peer's stream.
    struct StreamRow
    {
        qint64 number = 0;
        qint64 offset = 0; ///< of its first byte, counted from the start of the connection
        qint64 size = 0;
        MessageKind kind = MessageKind::Received; ///< or FrameRefused
    };
    /// Returns up to `most` rows received from a peer, newest first, going back from before row
    /// `older` (from the newest if null). To continue, pass the last row returned; an empty result
    /// means there are no more. Only for peers numbered by addPeer().
    [[nodiscard]] QList<StreamRow> rowsBack(PeerId peer, const StreamRow *older, qint64 most) const;

    /// Counts what was dropped because of the limit.
    struct Trimmed
    {
        qint64 rows = 0;
        qint64 bytes = 0; ///< payload bytes
        friend bool operator==(const Trimmed &, const Trimmed &) = default;
    };
    [[nodiscard]] Trimmed trimmed() const;
    /// Returns the bytes the stored rows take, counted as for the limit.
    [[nodiscard]] qint64 size() const;
    /// Returns the same for the rows from `number` on.
    [[nodiscard]] qint64 sizeSince(qint64 number) const;

    /// Removes every row and resets trimmed(); numbering continues and peers stay known.
    void clear();
    /// Clears like clear(), but keeps the rows until takeBack(), forgetAside() or another clearing,
    /// or until new rows need their room.
    void setAside();
    /// Brings back the rows that were set aside, before those that came since; returns false if
    /// there are none any more.
    bool takeBack();
    void forgetAside();
    /// Returns a number that increases with every append(), setFlags() and clear(). Lock-free.
    [[nodiscard]] quint64 revision() const;

    /// Assigns a number to a peer, counted from 1 and unique within the conversation. A peer is
    /// forgotten (its address becomes null) once it has a PeerDisconnected row and its newest row
    /// was dropped; peers that are connected or appear in a stored row stay known. clear() forgets
    /// only peers that had disconnected before.
    PeerId addPeer(const SocketAddress &address);
    [[nodiscard]] SocketAddress peerAddress(PeerId peer) const;
    /// Sets what a person notes of peers.
    void setNotes(const std::shared_ptr<const PeerNotes> &notes);
    /// Returns all of it; never null.
    [[nodiscard]] std::shared_ptr<const PeerNotes> notes() const;
    /// Returns what is noted of a peer; an empty note if there is none.
    [[nodiscard]] PeerNote peerNote(PeerId peer) const;
    /// Returns the highest peer number assigned; PeerId::None if there is none.
    [[nodiscard]] PeerId lastPeer() const;

    /// Returns the run of a row; runs are numbered like rows: clear() goes on counting.
    [[nodiscard]] RunRecords::Run runOf(qint64 number) const;

    /// Prepares an empty conversation for reading a transcript: rows count from `first`, and
    /// `trimmed` is what was dropped before them.
    void beginAt(qint64 first, const Trimmed &trimmed);
    /// Adds a disconnected peer under its existing number; does nothing if it is known. Returns
    /// false if the number is invalid or too large for a conversation.
    bool restorePeer(PeerId peer, const SocketAddress &address);
    static constexpr quint32 maxPeers = 64 * 1024 * 1024;

private:
    struct Row;
    struct RowChunk;
    struct Detail
    {
        qint64 value = -1;
        QByteArray header;
        int hopLimit = -1;
    };
    using Details = std::map<qint64, Detail>;

    [[nodiscard]] Row *rowLocked(qint64 number) const;
    /// Returns the row without its payload.
    [[nodiscard]] Message messageLocked(qint64 number, const Row &row) const;
    [[nodiscard]] QByteArray payloadLocked(const Row &row, qint64 count) const;
    qint64 appendLocked(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time,
                        MessageFlags flags, qint64 roundTrip);
    /// Makes a row the newest of its peer in its direction.
    void linkLocked(PeerRecords::Record &record, Row &row, qint64 number) const;
    Row &newRowLocked();
    /// Returns the offset of the next row's payload, which is written unless it is there already.
    qint64 placeLocked(QByteArrayView payload, bool hasRoundTrip);
    void trimLocked(qint64 room);
    void forgetAsideLocked();
    void setHeaderLocked(qint64 number, const QByteArray &header, int hopLimit);
    /// Returns the detail of a row, which counts from now on; null if the row was dropped.
    [[nodiscard]] Detail *detailLocked(qint64 number);
    void dropOldestLocked();
    void releaseChunksLocked();

    qint64 m_limit;
    mutable QMutex m_mutex;
    std::atomic<quint64> m_revision = 0;

    // Row n is in chunk n / rowsPerChunk - m_firstRowChunk. Spare chunks are kept for reuse,
    // because fresh memory costs page faults.
    std::deque<std::unique_ptr<RowChunk>> m_rowChunks;
    std::vector<std::unique_ptr<RowChunk>> m_spareRowChunks;
    qint64 m_firstRowChunk = 0;
    ByteChunks m_payloads;
    qint64 m_rowInPlace = -1; // the row whose payload was received in place, until endReceive()
    qint64 m_first = 0;
    qint64 m_end = 0;
    qint64 m_size = 0;
    qint64 m_lastTime = 0;
    Trimmed m_trimmed;
    Details m_details; // key: row number
    std::optional<Detail> m_announced; // of the row that is appended next
    PeerRecords m_peers;
    std::shared_ptr<const PeerNotes> m_notes = std::make_shared<PeerNotes>();
    RunRecords m_runs;
    struct Aside
    {
        qint64 first = 0;
        qint64 size = 0;
        Trimmed trimmed;
        Details details;
    };
    std::optional<Aside> m_aside;
};

} // namespace socketchat
