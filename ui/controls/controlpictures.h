// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextCursor;
class QTextDocument;

namespace socketchat {

/// Makes a QTextDocument hold any character. By itself it turns carriage returns into line ends and
/// hides other control characters. Here each is represented by one picture (`␍`, `␛`), whose format
/// stores the original character.
class ControlPictures
{
public:
    /// Limits the number of pictures laid out in one document.
    static constexpr qsizetype most = 20'000;

    /// Counts the characters that need a picture.
    [[nodiscard]] static qsizetype count(QStringView text);
    /// Inserts `text` at the cursor, replacing the selection.
    static void insert(QTextCursor &cursor, QStringView text);
    /// Returns the original text, with `\n` for each line end.
    [[nodiscard]] static QString read(const QTextDocument &document);
    /// Makes text typed next at the cursor ordinary text, even after a picture. Returns whether the
    /// cursor was changed.
    static bool end(QTextCursor &cursor);
};

} // namespace socketchat
