// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/chat/conversation.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace socketchat {

/// The rows of the conversation whose bytes a call carried: all or a part of them. Empty for calls
/// that carry none, and for rows that are no longer kept. A call of a stream is matched by the
/// bytes it moved, a datagram by when it came from whom.
[[nodiscard]] QList<qint64> rowsOfCall(const SocketCall &call, const Conversation &conversation);

/// Returns up to `most` of the first bytes that a call was given to send, or received. Returns
/// nothing if the conversation does not hold exactly these: they are no longer kept, were framed,
/// are a later piece of a message, or were corrupted on purpose.
[[nodiscard]] std::optional<QByteArray>
bytesOfCall(const SocketCall &call, const Conversation &conversation, qsizetype most);

/// The calls that carried a row, oldest first: more than one where the kernel took or gave it in
/// pieces, or where it went to several peers. Empty for rows that are no messages.
[[nodiscard]] QList<qint64> callsOfRow(qint64 row, const Conversation &conversation,
                                       const CallLog &log);

} // namespace socketchat
