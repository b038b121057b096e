// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Returns text that is safe to write to a terminal: characters that move the cursor, set the
/// title, query the terminal or change the text direction become escapes (`\e`, `\u202E`). Tabs and
/// line ends stay.
[[nodiscard]] QByteArray terminalText(const QString &text);

/// Does the same for a peer's bytes in an encoding; returns UTF-8. `before` are the preceding bytes
/// of the same stream: a character split between two reads is shown once it is complete.
[[nodiscard]] QByteArray terminalText(QByteArrayView bytes, const TextEncoding &encoding,
                                      bool isStream, QByteArrayView before);

/// Returns one line of it: line ends become escapes as well.
[[nodiscard]] QByteArray terminalLine(const QString &text);

/// Returns a sentence on what went wrong in the same way, with the program's name in front.
[[nodiscard]] QByteArray errorLine(const QString &sentence);

} // namespace socketchat
