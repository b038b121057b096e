// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/savedmessage.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Reads messages that were exported: a file of saved messages, a session file with some, or what
/// Packet Sender exports, as JSON or as its `packets.ini`. Of the latter each becomes text where it
/// is text, and else hex; the note says where it went.
[[nodiscard]] ReadSavedMessages importMessages(const QByteArray &text);
/// Reads a file of at most `largestMessageFile` bytes.
[[nodiscard]] ReadSavedMessages importMessageFile(const QString &path);

} // namespace socketchat
