// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/rowheads.h"

#include <QList>

#include <optional>

namespace socketchat {

/// Tells whether a row repeats another: an exact echo received without a header, or one that the
/// reply mode sent.
[[nodiscard]] bool isEcho(const Message &row);

/// Finds the row that completed the echo of `message`, among the rows close behind it; without its
/// payload. Its round trip is negative if it completed the echoes of later messages, too.
[[nodiscard]] std::optional<Message> echoOf(const Message &message,
                                            const Conversation &conversation);

/// Finds the message of which a row completed the echo, among the rows close before it: the newest
/// one for which echoOf() finds the row.
[[nodiscard]] std::optional<qint64> echoedBy(qint64 row, RowHeads &heads);

/// Returns rows, followed by the messages that mark the echoes among them; see echoedBy().
[[nodiscard]] QList<qint64> withMarked(QList<qint64> rows, const Conversation &conversation);

} // namespace socketchat
