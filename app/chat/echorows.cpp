// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echorows.h"

namespace socketchat {

namespace {

constexpr qint64 rowsBehind = 64;

std::optional<Message> echoSent(const Message &message, const QList<Message> &behind)
{
    for (const Message &row : behind) {
        // A server echoes a message before it reads the peer's next one.
        if (row.peer == message.peer && row.kind == MessageKind::Received)
            break;
        if (row.peer == message.peer && row.size == message.size && isEcho(row))
            return row;
    }
    return std::nullopt;
}

std::optional<Message> echoReceived(const Message &message, const QList<Message> &behind)
{
    const bool stream = message.flags.testFlag(MessageFlag::ContinuesStream);
    std::optional<qint64> next; // when the next message was sent
    for (Message row : behind) {
        if (row.peer != message.peer)
            continue;
        if (row.kind == MessageKind::Sent && !next)
            next = row.time;
        if (row.kind != MessageKind::Received || row.roundTrip < 0
            || !(row.flags & (MessageFlags(MessageFlag::ExactEcho) | MessageFlag::PartOfEcho)))
            continue;
        // When the kernel accepted the last message that this row completed.
        const qint64 accepted = row.time - row.roundTrip;
        const bool later = next && accepted >= *next;
        // Only a stream keeps the order, and may answer several messages with one row.
        if (accepted < message.time || (!stream && (later || row.size != message.size)))
            continue;
        row.flags = MessageFlag::ExactEcho;
        if (later)
            row.roundTrip = -1;
        return row;
    }
    return std::nullopt;
}

} // namespace

bool isEcho(const Message &row)
{
    return (row.kind == MessageKind::Received && row.flags.testFlag(MessageFlag::ExactEcho))
           || (row.kind == MessageKind::Sent && row.flags.testFlag(MessageFlag::Reply)
               && !row.isPassedOn());
}

std::optional<Message> echoOf(const Message &message, const Conversation &conversation)
{
    if (!message.isMessage() || isEcho(message) || message.peer == PeerId::Everyone)
        return std::nullopt;
    const qint64 first = message.number + 1;
    const QList<Message> behind =
            conversation.messages(first, first + rowsBehind, [](const Message &) { return false; });
    return message.kind == MessageKind::Received ? echoSent(message, behind)
                                                 : echoReceived(message, behind);
}

} // namespace socketchat
