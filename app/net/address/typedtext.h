// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

// The address parser works on a copy of the typed text with the same number of UTF-16 units, so a
// position in the copy is a position in the text on the screen.

/// Holds a range of the typed text, [from, to), in UTF-16 units.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype to = 0;
    [[nodiscard]] qsizetype length() const { return to - from; }
    [[nodiscard]] bool isEmpty() const { return to <= from; }
};

/// Returns the text with full-width characters (from Chinese input methods) converted to ASCII,
/// unit by unit; the length stays the same.
[[nodiscard]] QString narrowed(QStringView typed);

/// Returns the range without white space and invisible characters (byte order and direction marks)
/// at either end.
[[nodiscard]] TextSpan trimmed(QStringView text);

/// Returns the first position in `span` of any character of `wanted`; `span.to` if there is none.
[[nodiscard]] qsizetype findAny(QStringView text, TextSpan span, QStringView wanted);

[[nodiscard]] bool isHexDigit(QChar c);
[[nodiscard]] bool isSpace(QChar c);
[[nodiscard]] bool isAscii(QStringView text);
[[nodiscard]] bool isDigits(QStringView text);
/// Returns whether the text is digits with or without a sign, so that a port was probably meant.
[[nodiscard]] bool isPortLike(QStringView text);

/// Returns where the name of a Unix socket begins in `unix:/path`, `unix:///path` or
/// `unix:@abstract`; -1 in any other address, also in that of a host `unix:8000`.
[[nodiscard]] qsizetype socketPathIn(QStringView narrowedText);

/// Holds where a password is, or may be while the person is still typing.
struct PasswordSpan
{
    TextSpan span;
    bool present = false;
    bool certain = false; ///< an `@` follows; otherwise it may be an invalid port
};
[[nodiscard]] PasswordSpan findPassword(QStringView narrowedText);

/// Returns the typed text with the password replaced by bullets or left out, fit for titles, logs
/// and files. Text that may still become a password (`http://user:sec`) counts as one.
enum class PasswordStyle : quint8 { Bullets, LeftOut };
[[nodiscard]] QString withoutPassword(QStringView typed, PasswordStyle style);

} // namespace socketchat
