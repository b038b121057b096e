// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"

#include "app/chat/destroyaside.h"

#include <QMutexLocker>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 rowsPerChunk = 4096;
constexpr qint64 roundTripSize = sizeof(qint64);
constexpr size_t spareRowChunks = 4;
constexpr size_t fewChunks = 4; // are given back at once

} // namespace

struct Conversation::Row
{
    qint64 time;
    qint64 offset; // of the payload; a round trip is stored after it
    quint32 size;
    quint32 peer;
    quint32 back; // distance in rows to the peer's previous row in this direction; 0: none
    quint16 lowFlags;
    MessageKind kind;
    quint8 highFlags;

    [[nodiscard]] MessageFlags flags() const
    {
        return MessageFlags::fromInt(lowFlags | quint32(highFlags) << 16);
    }
    void setFlags(MessageFlags flags)
    {
        lowFlags = quint16(flags.toInt());
        highFlags = quint8(flags.toInt() >> 16);
    }
    [[nodiscard]] bool hasRoundTrip() const
    {
        return MessageFlags::fromInt(lowFlags).testFlag(MessageFlag::HasRoundTrip);
    }
    [[nodiscard]] bool continuesStream() const
    {
        return MessageFlags::fromInt(lowFlags).testFlag(MessageFlag::ContinuesStream);
    }
    [[nodiscard]] bool isMessage() const
    {
        return kind == MessageKind::Received || kind == MessageKind::Sent;
    }
    /// Returns whether one end of a relay said it.
    [[nodiscard]] bool isRelayed() const { return flags().testFlag(MessageFlag::Relayed); }
    [[nodiscard]] bool isInserted() const { return flags().testFlag(MessageFlag::Inserted); }
    /// Returns whether the row holds bytes from the peer: a message, or bytes that could not be
    /// framed.
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
    const QMutexLocker lock(&m_mutex);
    return appendLocked(kind, peer, payload, time, flags, roundTrip);
}

qint64 Conversation::appendAll(MessageKind kind, PeerId peer, const MessageBatch &payloads,
                               qint64 time, MessageFlags flags)
{
    const qint64 room = payloads.bytes.size() + payloads.count() * rowOverhead;
    const QMutexLocker lock(&m_mutex);
    const qint64 first = m_end;
    if (room > m_limit || payloads.bytes.size() > std::numeric_limits<quint32>::max()) {
        for (qsizetype i = 0; i < payloads.count(); ++i)
            appendLocked(kind, peer, payloads.at(i), time, flags, -1);
        return first;
    }

    PeerRecords::Record *record = m_peers.find(peer);
    if (record && payloads.count() > 0)
        record->last = first + payloads.count() - 1;
    if (payloads.count() > 0)
        m_runs.add(first, kind, peer, flags, {});
    trimLocked(room);
    m_lastTime = std::max(m_lastTime, time);
    const qint64 offset = m_payloads.end();
    m_payloads.write(payloads.bytes.constData(), payloads.bytes.size());
    flags.setFlag(MessageFlag::HasRoundTrip, false);
    qsizetype begin = 0;
    for (const qsizetype end : payloads.ends) {
        Row &row = newRowLocked();
        row = {m_lastTime, offset + begin, quint32(end - begin), quint32(peer), 0, 0, kind, 0};
        row.setFlags(flags);
        if (record)
            linkLocked(*record, row, m_end - 1);
        begin = end;
    }
    m_size += room;
    ++m_revision;
    return first;
}

qint64 Conversation::appendLocked(MessageKind kind, PeerId peer, QByteArrayView payload,
                                  qint64 time, MessageFlags flags, qint64 roundTrip)
{
    const qint64 size = std::min<qint64>(payload.size(), std::numeric_limits<quint32>::max());
    flags.setFlag(MessageFlag::HasRoundTrip, roundTrip >= 0);
    const qint64 number = m_end;
    PeerRecords::Record *record = m_peers.find(peer);
    if (record)
        record->last = number; // before trimming, so that an active peer is not forgotten
    trimLocked(rowOverhead + size + (roundTrip >= 0 ? roundTripSize : 0));

    m_lastTime = std::max(m_lastTime, time);
    const qint64 offset = placeLocked(payload.first(size), roundTrip >= 0);
    Row &row = newRowLocked();
    row = {m_lastTime, offset, quint32(size), quint32(peer), 0, 0, kind, 0};
    row.setFlags(flags);
    if (roundTrip >= 0)
        m_payloads.write(reinterpret_cast<const char *>(&roundTrip), roundTripSize);
    m_size += row.cost();

    if (record)
        linkLocked(*record, row, number);
    m_runs.add(number, kind, peer, flags, payload);
    if (m_announced) {
        setHeaderLocked(number, m_announced->header, m_announced->hopLimit);
        m_announced.reset();
    }
    ++m_revision;
    return number;
}

void Conversation::linkLocked(PeerRecords::Record &record, Row &row, qint64 number) const
{
    record.disconnected |= row.kind == MessageKind::PeerDisconnected;
    const bool came = row.came();
    if (!came && row.kind != MessageKind::Sent)
        return;
    if (came)
        record.received += row.streamSize();
    qint64 &previous = came ? record.lastReceived : record.lastSent;
    if (previous >= m_first && number - previous <= std::numeric_limits<quint32>::max())
        row.back = quint32(number - previous);
    previous = number;
}

qint64 Conversation::placeLocked(QByteArrayView payload, bool hasRoundTrip)
{
    if (m_payloads.isReserved(payload.data())) {
        // Offsets must not decrease from row to row, so nothing may have come in between.
        if (m_rowInPlace < 0 && m_payloads.keepReserved(payload.size())) {
            m_rowInPlace = m_end;
            return m_payloads.reserved();
        }
        // A round trip would have to follow the payload, where the next one may already be.
        const Row *before = m_rowInPlace == m_end - 1 ? rowLocked(m_rowInPlace) : nullptr;
        if (before && payload.size() <= before->size && !hasRoundTrip)
            return m_payloads.reserved();
    }
    const qint64 offset = m_payloads.end();
    m_payloads.write(payload.data(), payload.size());
    return offset;
}

char *Conversation::beginReceive(qint64 size)
{
    const QMutexLocker lock(&m_mutex);
    m_rowInPlace = -1;
    return m_payloads.reserve(size);
}

void Conversation::endReceive()
{
    const QMutexLocker lock(&m_mutex);
    m_payloads.endReserve();
}

void Conversation::setFlags(Range rows, MessageFlags set, MessageFlags clear)
{
    const MessageFlags fixed = MessageFlag::HasRoundTrip;
    bool changed = false;
    const QMutexLocker lock(&m_mutex);
    const qint64 end = std::min(rows.end, m_end);
    for (qint64 number = std::max(rows.first, m_first); number < end; ++number) {
        Row &row = *rowLocked(number);
        const MessageFlags before = row.flags();
        const MessageFlags flags = (((before & ~clear) | set) & ~fixed) | (before & fixed);
        changed = changed || flags != before;
        row.setFlags(flags);
    }
    if (changed)
        ++m_revision;
}

void Conversation::setDetail(qint64 number, qint64 detail)
{
    const QMutexLocker lock(&m_mutex);
    if (Detail *const of = detailLocked(number)) {
        of->value = detail;
        ++m_revision;
    }
}

void Conversation::setHeader(qint64 number, const QByteArray &header, int hopLimit)
{
    const QMutexLocker lock(&m_mutex);
    setHeaderLocked(number, header, hopLimit);
}

void Conversation::announceHeader(const QByteArray &header, int hopLimit)
{
    const QMutexLocker lock(&m_mutex);
    m_announced = Detail{-1, header, hopLimit};
}

void Conversation::setHeaderLocked(qint64 number, const QByteArray &header, int hopLimit)
{
    if (Detail *const of = detailLocked(number)) {
        m_size += header.size() - of->header.size();
        of->header = header;
        of->hopLimit = hopLimit;
        ++m_revision;
    }
}

Conversation::Detail *Conversation::detailLocked(qint64 number)
{
    if (!rowLocked(number))
        return nullptr;
    const auto [at, isNew] = m_details.try_emplace(number);
    if (isNew)
        m_size += detailOverhead;
    return &at->second;
}

Conversation::Range Conversation::range() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_first, m_end};
}

qint64 Conversation::firstNotOf(MessageKind kind, qint64 number, qint64 end) const
{
    const QMutexLocker lock(&m_mutex);
    for (; number < end; ++number) {
        if (const Row *row = rowLocked(number); !row || row->kind != kind)
            break;
    }
    return number;
}

std::optional<Message> Conversation::message(qint64 number, qint64 payloadLimit) const
{
    const QMutexLocker lock(&m_mutex);
    const Row *row = rowLocked(number);
    if (!row)
        return std::nullopt;
    Message message = messageLocked(number, *row);
    message.payload = payloadLocked(
            *row, payloadLimit < 0 ? row->size : std::min<qint64>(row->size, payloadLimit));
    return message;
}

QList<Message>
Conversation::messages(qint64 from, qint64 end,
                       const std::function<bool(const Message &)> &wantsPayload) const
{
    constexpr qint64 most = 64;
    constexpr qint64 maxBytes = 64 * 1024; // limits how long the lock is held
    const QMutexLocker lock(&m_mutex);
    QList<Message> messages;
    const qint64 first = std::max(from, m_first);
    const qint64 last = std::min({end, m_end, first + most});
    messages.reserve(std::max<qint64>(last - first, 0));
    qint64 bytes = 0;
    for (qint64 number = first; number < last && bytes < maxBytes; ++number) {
        const Row &row = *rowLocked(number);
        messages.append(messageLocked(number, row));
        if (row.size == 0 || !wantsPayload(messages.constLast()))
            continue;
        messages.last().payload = payloadLocked(row, row.size);
        bytes += row.size;
    }
    return messages;
}

QList<Message> Conversation::heads(qint64 from, qint64 end) const
{
    constexpr qint64 most = 2048; // limits how long the lock is held
    const QMutexLocker lock(&m_mutex);
    QList<Message> heads;
    const qint64 first = std::max(from, m_first);
    const qint64 last = std::min({end, m_end, first + most});
    heads.reserve(std::max<qint64>(last - first, 0));
    for (qint64 number = first; number < last; ++number)
        heads.append(messageLocked(number, *rowLocked(number)));
    return heads;
}

Conversation::ReadOn
Conversation::readPayloads(qint64 number, qint64 end, qint64 most,
                           const std::function<void(QByteArrayView)> &take) const
{
    // Limit how long the lock is held.
    constexpr qint64 maxRows = 4096;
    constexpr int maxPieces = 256;
    QVarLengthArray<QByteArrayView, maxPieces> pieces;
    ReadOn read{number};
    qint64 size = 0;
    qint64 offset = 0; // of the payloads that follow each other without a gap
    qint64 together = 0; // their bytes
    const auto add = [&] {
        while (together > 0) {
            const QByteArrayView piece = m_payloads.piece(offset, together);
            pieces.append(piece);
            offset += piece.size();
            together -= piece.size();
        }
    };
    {
        const QMutexLocker lock(&m_mutex);
        end = std::min(end, number + maxRows);
        for (; read.next < end && pieces.size() < maxPieces; ++read.next) {
            const Row *row = rowLocked(read.next);
            const bool isOurs =
                    row && (row->kind == MessageKind::Sent ? !row->isRelayed() : row->isInserted());
            if (isOurs)
                continue;
            if (!row || !row->isMessage() || (size > 0 && size + row->size > most))
                break;
            if (row->offset != offset + together) {
                add();
                offset = row->offset;
            }
            if (size == 0)
                m_payloads.hold(row->offset);
            together += row->size;
            size += row->size;
            read.last = read.next;
        }
        add();
    }
    for (const QByteArrayView piece : std::as_const(pieces))
        take(piece);
    if (read.last >= 0) {
        const QMutexLocker lock(&m_mutex);
        m_payloads.endHold();
    }
    return read;
}

QByteArray Conversation::bytesBefore(qint64 number, qint64 limit) const
{
    const QMutexLocker lock(&m_mutex);
    const Row *row = rowLocked(number);
    if (!row || !row->continuesStream() || limit <= 0)
        return {};

    QVarLengthArray<const Row *, 64> rows;
    qint64 found = 0;
    while (found < limit && row->back) {
        number -= row->back;
        row = rowLocked(number);
        if (!row || !row->continuesStream())
            break;
        rows.append(row);
        found += row->size;
    }

    // The oldest row may start before the requested bytes.
    QByteArray bytes(std::min(found, limit), Qt::Uninitialized);
    qint64 end = bytes.size();
    for (const Row *piece : std::as_const(rows)) {
        const qint64 count = std::min<qint64>(piece->size, end);
        end -= count;
        m_payloads.read(piece->offset + piece->size - count, bytes.data() + end, count);
    }
    return bytes;
}

QList<Conversation::StreamRow> Conversation::rowsBack(PeerId peer, const StreamRow *older,
                                                      qint64 most) const
{
    QList<StreamRow> rows;
    const QMutexLocker lock(&m_mutex);
    const PeerRecords::Record *record = m_peers.find(peer);
    if (!record)
        return rows;
    qint64 number = record->lastReceived;
    qint64 end = record->received;
    if (older) {
        const Row *row = rowLocked(older->number);
        number = row && row->back ? older->number - row->back : -1;
        end = older->offset;
    }
    while (rows.size() < most) {
        const Row *row = rowLocked(number);
        if (!row)
            break;
        end -= row->streamSize();
        rows.append({number, end, row->streamSize(), row->kind});
        number = row->back ? number - row->back : -1;
    }
    return rows;
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
    return row ? m_payloads.end() - row->offset + (m_end - std::max(number, m_first)) * rowOverhead
               : 0;
}

void Conversation::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_aside.reset();
    m_peers.forgetGone(m_first);
    m_first = m_end;
    m_runs.forgetBefore(m_first);
    m_size = 0;
    m_details.clear();
    m_trimmed = {};
    releaseChunksLocked();
    ++m_revision;
}

void Conversation::setAside()
{
    const QMutexLocker lock(&m_mutex);
    forgetAsideLocked();
    m_aside = Aside{m_first, m_size, m_trimmed, std::exchange(m_details, {})};
    m_first = m_end;
    m_size = 0;
    m_trimmed = {};
    ++m_revision;
}

bool Conversation::takeBack()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_aside)
        return false;
    m_first = m_aside->first;
    m_size += m_aside->size;
    m_trimmed = m_aside->trimmed;
    m_details.merge(m_aside->details);
    m_aside.reset();
    ++m_revision;
    return true;
}

void Conversation::forgetAside()
{
    const QMutexLocker lock(&m_mutex);
    forgetAsideLocked();
}

void Conversation::forgetAsideLocked()
{
    if (!m_aside)
        return;
    m_aside.reset();
    m_peers.forgetGone(m_first);
    m_runs.forgetBefore(m_first);
    releaseChunksLocked();
}

quint64 Conversation::revision() const { return m_revision; }

PeerId Conversation::lastPeer() const
{
    const QMutexLocker lock(&m_mutex);
    return m_peers.last();
}

PeerId Conversation::addPeer(const SocketAddress &address)
{
    const QMutexLocker lock(&m_mutex);
    return m_peers.add(address);
}

void Conversation::setNotes(const std::shared_ptr<const PeerNotes> &notes)
{
    const QMutexLocker lock(&m_mutex);
    m_notes = notes;
}

std::shared_ptr<const PeerNotes> Conversation::notes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_notes;
}

PeerNote Conversation::peerNote(PeerId peer) const
{
    const QMutexLocker lock(&m_mutex);
    const PeerRecords::Record *record = m_notes->isEmpty() ? nullptr : m_peers.find(peer);
    return record ? m_notes->find(record->address) : PeerNote();
}

SocketAddress Conversation::peerAddress(PeerId peer) const
{
    const QMutexLocker lock(&m_mutex);
    const PeerRecords::Record *record = m_peers.find(peer);
    return record ? record->address : SocketAddress();
}

RunRecords::Run Conversation::runOf(qint64 number) const
{
    const QMutexLocker lock(&m_mutex);
    return m_runs.of(number);
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
    if (peer == PeerId::None || quint32(peer) > maxPeers)
        return false;
    const QMutexLocker lock(&m_mutex);
    if (!m_peers.find(peer))
        m_peers.restore(peer, address).disconnected = true;
    return true;
}

Conversation::Row *Conversation::rowLocked(qint64 number) const
{
    if (number < m_first || number >= m_end)
        return nullptr;
    return &m_rowChunks[size_t(number / rowsPerChunk - m_firstRowChunk)]
                    ->rows[size_t(number % rowsPerChunk)];
}

Message Conversation::messageLocked(qint64 number, const Row &row) const
{
    Message message;
    message.number = number;
    message.time = row.time;
    message.size = row.size;
    message.peer = PeerId(row.peer);
    message.kind = row.kind;
    message.flags = row.flags();
    if (!m_details.empty()) {
        if (const auto detail = m_details.find(number); detail != m_details.end()) {
            message.detail = detail->second.value;
            message.header = detail->second.header;
            message.hopLimit = detail->second.hopLimit;
        }
    }
    if (row.hasRoundTrip())
        m_payloads.read(row.offset + row.size, reinterpret_cast<char *>(&message.roundTrip),
                        roundTripSize);
    return message;
}

QByteArray Conversation::payloadLocked(const Row &row, qint64 count) const
{
    QByteArray payload(count, Qt::Uninitialized);
    m_payloads.read(row.offset, payload.data(), count);
    return payload;
}

Conversation::Row &Conversation::newRowLocked()
{
    const qint64 place = m_end % rowsPerChunk;
    if (place == 0 || m_rowChunks.empty()) {
        if (m_spareRowChunks.empty()) {
            m_rowChunks.push_back(std::make_unique_for_overwrite<RowChunk>());
        } else {
            m_rowChunks.push_back(std::move(m_spareRowChunks.back()));
            m_spareRowChunks.pop_back();
        }
    }
    ++m_end;
    return m_rowChunks.back()->rows[size_t(place)];
}

void Conversation::trimLocked(qint64 room)
{
    if (m_aside && m_size + m_aside->size + room > m_limit)
        forgetAsideLocked();
    if (m_size + room <= m_limit || m_first == m_end)
        return;
    while (m_size + room > m_limit && m_first < m_end)
        dropOldestLocked();
    m_runs.forgetBefore(m_first);
    releaseChunksLocked();
}

void Conversation::dropOldestLocked()
{
    const Row &row = *rowLocked(m_first);
    const auto peer = PeerId(row.peer);
    const PeerRecords::Record *record = m_peers.find(peer);
    if (record && record->disconnected && record->last == m_first)
        m_peers.forget(peer);
    m_size -= row.cost();
    if (!m_details.empty() && m_details.begin()->first == m_first) {
        m_size -= detailOverhead + m_details.begin()->second.header.size();
        m_details.erase(m_details.begin());
    }
    m_trimmed.bytes += row.size;
    ++m_trimmed.rows;
    ++m_first;
}

void Conversation::releaseChunksLocked()
{
    struct
    {
        std::vector<ByteChunks::Bytes> bytes;
        std::vector<std::unique_ptr<RowChunk>> rows;
    } released;
    // With no row left, the current chunk stays.
    const Row *oldest = rowLocked(m_first);
    released.bytes = m_payloads.releaseBefore(oldest ? oldest->offset : m_payloads.end());
    while (!m_rowChunks.empty() && (m_firstRowChunk + 1) * rowsPerChunk <= m_first) {
        (m_spareRowChunks.size() < spareRowChunks ? m_spareRowChunks : released.rows)
                .push_back(std::move(m_rowChunks.front()));
        m_rowChunks.pop_front();
        ++m_firstRowChunk;
    }
    if (released.bytes.size() + released.rows.size() > fewChunks)
        destroyAside(std::move(released)); // both the window and the network wait for the lock
}

} // namespace socketchat
