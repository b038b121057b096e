// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversation.h"
#include "app/chat/conversationrow.h"

#include <QMutexLocker>
#include <QVarLengthArray>

#include <algorithm>

// The rows of one peer, read as the stream that they were.

namespace socketchat {

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

    // The oldest of them may reach further back than asked for.
    QByteArray bytes(std::min(found, limit), Qt::Uninitialized);
    qint64 end = bytes.size();
    for (const Row *piece : std::as_const(rows)) {
        const qint64 count = std::min<qint64>(piece->size, end);
        end -= count;
        readLocked(piece->offset + piece->size - count, bytes.data() + end, count);
    }
    return bytes;
}

QList<Conversation::StreamRow> Conversation::rowsBack(PeerId peer, const StreamRow *older,
                                                      qint64 most) const
{
    QList<StreamRow> rows;
    const QMutexLocker lock(&m_mutex);
    const PeerRecord *record = peerLocked(peer);
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

} // namespace socketchat
