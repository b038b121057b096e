// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// What is handed out of a conversation: copies of its rows.
#include "app/chat/conversation.h"

#include "app/chat/conversationrow.h"

#include <QMutexLocker>

#include <algorithm>

namespace socketchat {

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
    constexpr qint64 mostBytes = 64 * 1024; // few enough that nobody waits long for the lock
    const QMutexLocker lock(&m_mutex);
    QList<Message> messages;
    const qint64 first = std::max(from, m_first);
    const qint64 last = std::min({end, m_end, first + most});
    messages.reserve(std::max<qint64>(last - first, 0));
    qint64 bytes = 0;
    for (qint64 number = first; number < last && bytes < mostBytes; ++number) {
        const Row &row = *rowLocked(number);
        messages.append(messageLocked(number, row));
        if (row.size == 0 || !wantsPayload(messages.constLast()))
            continue;
        messages.last().payload = payloadLocked(row, row.size);
        bytes += row.size;
    }
    return messages;
}

Message Conversation::messageLocked(qint64 number, const Row &row) const
{
    Message message;
    message.number = number;
    message.time = row.time;
    message.size = row.size;
    message.peer = PeerId(row.peer);
    message.kind = row.kind;
    message.flags = MessageFlags::fromInt(row.flags);
    if (!m_details.empty()) {
        if (const auto detail = m_details.find(number); detail != m_details.end())
            message.detail = detail->second;
    }
    if (row.hasRoundTrip())
        readLocked(row.offset + row.size, reinterpret_cast<char *>(&message.roundTrip),
                   roundTripSize);
    return message;
}

QByteArray Conversation::payloadLocked(const Row &row, qint64 count) const
{
    QByteArray payload(count, Qt::Uninitialized);
    readLocked(row.offset, payload.data(), count);
    return payload;
}

} // namespace socketchat
