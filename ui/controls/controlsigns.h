// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextCursor;
class QTextDocument;

namespace socketchat {

/// Lets a QTextDocument hold every character: it would make line ends of carriage returns and show
/// nothing of other control characters. Each of those stands in it as a sign (`␍`, `␛`), one
/// character for one, whose format says what it stands for.
class ControlSigns
{
public:
    /// At most this many signs are worth laying out in one document.
    static constexpr qsizetype most = 20'000;

    /// Counts the characters that need a sign.
    [[nodiscard]] static qsizetype count(QStringView text);
    /// Types `text` at the cursor, in place of what is selected.
    static void insert(QTextCursor &cursor, QStringView text);
    /// Reads the text back, with `\n` for each new line.
    [[nodiscard]] static QString read(const QTextDocument &document);
    /// Makes what is typed at the cursor next ordinary text, even behind a sign. Returns whether
    /// the cursor had to be changed for that.
    static bool end(QTextCursor &cursor);
};

} // namespace socketchat
