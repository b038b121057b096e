// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/chat/conversation.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace socketchat {

/// Returns the rows whose bytes, at least in part, a call carried. Empty for calls without data,
/// and for rows no longer kept. Stream calls are matched by position, datagrams by time and
/// address.
[[nodiscard]] QList<qint64> rowsOfCall(const SocketCall &call, const Conversation &conversation);

/// Returns up to `most` of the first bytes that a call was given to send, or received. Returns
/// nothing if the conversation does not hold exactly these: they are no longer kept, were framed,
/// are a later piece of a message, or were corrupted on purpose.
[[nodiscard]] std::optional<QByteArray>
bytesOfCall(const SocketCall &call, const Conversation &conversation, qsizetype most);

/// Returns the calls that carried a row, oldest first: several if the kernel split it, or if it
/// went to several peers. Empty for rows that are not messages.
[[nodiscard]] QList<qint64> callsOfRow(qint64 row, const Conversation &conversation,
                                       const CallLog &log);

} // namespace socketchat
