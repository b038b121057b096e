// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace socketchat {

/// What may be written to a terminal: text that shows as escapes (`\e`, `\u202E`) whatever would
/// move the cursor, set the title, ask the terminal for an answer or turn the text around. Tabs and
/// line ends stay.
[[nodiscard]] QByteArray terminalText(const QString &text);

/// The same for bytes that a peer has sent, as UTF-8. `before` is what came just before in the same
/// stream: a character that a read has cut is shown once it is whole.
[[nodiscard]] QByteArray terminalText(QByteArrayView bytes, bool isStream, QByteArrayView before);

/// One line of it: a line end in the text is shown as an escape as well.
[[nodiscard]] QByteArray terminalLine(const QString &text);

} // namespace socketchat
