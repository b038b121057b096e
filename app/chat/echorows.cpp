// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echorows.h"

#include <utility>

namespace socketchat {

namespace {

using Rows = std::span<const Message>;

bool isMessageOf(PeerId peer, MessageKind kind, const Message &row)
{
    return row.peer == peer && row.kind == kind;
}

/// A server echoes what it read before it reads on: all messages that it read together at once.
bool answers(const Message &echo, const Message &before)
{
    return isMessageOf(before.peer, MessageKind::Sent, echo) && isEcho(echo)
           && before.kind == MessageKind::Received && !isEcho(before) && echo.size >= before.size;
}

std::optional<Message> echoSent(const Message &message, Rows behind)
{
    const Message *before = &message;
    for (const Message &row : behind) {
        if (answers(row, *before))
            return row;
        if (!isMessageOf(message.peer, MessageKind::Received, row) || row.time != message.time)
            break;
        before = &row;
    }
    return std::nullopt;
}

std::optional<Message> echoReceived(const Message &message, Rows behind)
{
    const bool stream = message.flags.testFlag(MessageFlag::ContinuesStream);
    std::optional<qint64> next; // when the next message was sent
    for (const Message &row : behind) {
        if (row.peer != message.peer)
            continue;
        if (row.kind == MessageKind::Sent && !next)
            next = row.time;
        if (row.kind != MessageKind::Received || row.roundTrip < 0 || !row.header.isEmpty()
            || !(row.flags & (MessageFlags(MessageFlag::ExactEcho) | MessageFlag::PartOfEcho)))
            continue;
        // When the kernel accepted the last message that this row completed.
        const qint64 accepted = row.time - row.roundTrip;
        const bool later = next && accepted >= *next;
        // Only a stream keeps the order, and may answer several messages with one row.
        if (accepted < message.time || (!stream && (later || row.size != message.size)))
            continue;
        Message echo = row;
        echo.flags = MessageFlag::ExactEcho;
        if (later)
            echo.roundTrip = -1;
        return echo;
    }
    return std::nullopt;
}

} // namespace

bool isEcho(const Message &row)
{
    if (!row.header.isEmpty())
        return false; // its header tells more than that it is the same
    return (row.kind == MessageKind::Received && row.flags.testFlag(MessageFlag::ExactEcho))
           || (row.kind == MessageKind::Sent && row.flags.testFlag(MessageFlag::Reply)
               && !row.isPassedOn() && !row.isByProgram());
}

std::optional<Message> echoOf(const Message &message, const Conversation &conversation)
{
    if (!message.isMessage() || isEcho(message) || message.peer == PeerId::Everyone)
        return std::nullopt;
    const qint64 first = message.number + 1;
    const QList<Message> behind = conversation.heads(first, first + RowHeads::reach);
    return message.kind == MessageKind::Received ? echoSent(message, behind)
                                                 : echoReceived(message, behind);
}

std::optional<qint64> echoedBy(qint64 row, RowHeads &heads)
{
    const Rows rows = heads.endingWith(row);
    if (rows.size() < 2 || !isEcho(rows.back()))
        return std::nullopt;
    const Message &echo = rows.back();
    if (echo.kind == MessageKind::Sent) {
        const Message &before = rows[rows.size() - 2];
        return answers(echo, before) ? std::optional(before.number) : std::nullopt;
    }
    if (echo.roundTrip < 0)
        return std::nullopt;
    const qint64 accepted = echo.time - echo.roundTrip;
    for (size_t at = rows.size() - 1; at-- > 0;) {
        const Message &message = rows[at];
        if (!isMessageOf(echo.peer, MessageKind::Sent, message) || isEcho(message)
            || message.time > accepted)
            continue;
        const std::optional<Message> found = echoReceived(message, rows.subspan(at + 1));
        return found && found->number == row ? std::optional(message.number) : std::nullopt;
    }
    return std::nullopt;
}

QList<qint64> withMarked(QList<qint64> rows, const Conversation &conversation)
{
    RowHeads heads(conversation);
    QList<qint64> marked;
    for (const qint64 row : std::as_const(rows)) {
        if (const auto message = echoedBy(row, heads))
            marked.append(*message);
    }
    return rows += marked;
}

} // namespace socketchat
