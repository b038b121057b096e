// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

// The address parser works on a copy of the typed text in which each UTF-16 unit stands where it
// was typed, so that a position in the copy is a position in what the person sees.

/// A stretch of the typed text.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype to = 0;
    [[nodiscard]] qsizetype length() const { return to - from; }
    [[nodiscard]] bool isEmpty() const { return to <= from; }
};

/// The same text, unit by unit, with the full-width characters that a Chinese input method leaves
/// behind turned into the ASCII characters that were meant.
[[nodiscard]] QString narrowed(QStringView typed);

/// Without white space at the ends, and without what comes along invisibly when an address is
/// copied from a page (byte order mark, direction marks).
[[nodiscard]] TextSpan trimmed(QStringView text);

/// Where the first of `wanted` stands within `span`, or the end of `span`.
[[nodiscard]] qsizetype findAny(QStringView text, TextSpan span, QStringView wanted);

[[nodiscard]] bool isHexDigit(QChar c);
[[nodiscard]] bool isSpace(QChar c);
[[nodiscard]] bool isAscii(QStringView text);
[[nodiscard]] bool isDigits(QStringView text);
/// Digits with or without a sign: somebody meant a port.
[[nodiscard]] bool isPortLike(QStringView text);

/// Where a password stands, or may stand while the person is still typing.
struct PasswordSpan
{
    TextSpan span;
    bool present = false;
    bool certain = false; ///< an `@` follows; otherwise it may be a port that is no number
};
[[nodiscard]] PasswordSpan findPassword(QStringView narrowedText);

/// The typed text with the password replaced by bullets or left out: what may be shown in a title,
/// logged or saved. Text that may become a password (`http://user:sec`) counts as one.
enum class PasswordStyle : quint8 { Bullets, LeftOut };
[[nodiscard]] QString withoutPassword(QStringView typed, PasswordStyle style);

} // namespace socketchat
