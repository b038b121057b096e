// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"

#include <optional>

namespace socketchat {

/// Tells whether a row repeats another: an exact echo received, or an echo that the reply mode
/// sent.
[[nodiscard]] bool isEcho(const Message &row);

/// Finds the row that completed the echo of `message`, among the rows close behind it; without its
/// payload. Its round trip is negative if it completed the echoes of later messages, too.
[[nodiscard]] std::optional<Message> echoOf(const Message &message,
                                            const Conversation &conversation);

} // namespace socketchat
