// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace socketchat {

/// Selects how typed input becomes bytes: text, hex digits (`48 65 6c`, see typedhex.h), or text
/// with escapes (`\n`, `\x41`, `\u4f60`, `\\`, `\0`, `\r`, `\t`, `\e`, octal `\101`). Named escapes
/// and `\u` are characters in the selected encoding; `\x` (two digits) and octal ones (including
/// `\0`) are single bytes in any encoding.
enum class PayloadForm : quint8 { Text, Hex, Escapes };

enum class PayloadProblemKind : quint8 {
    NotHex, ///< neither a hex digit nor part of a known notation
    OddHexDigits, ///< not a whole number of bytes, or no digits after a prefix
    AmbiguousHex, ///< possibly another number, see typedhex.h
    UnknownEscape,
    UnfinishedEscape,
    NotInEncoding, ///< a character that the selected encoding lacks
    WrongPlaceholder, ///< of a known name, with something else behind it than it takes
    UnreadableFile, ///< named by a placeholder
};

/// Describes an error in typed text; `at` and `length` count its UTF-16 units.
struct PayloadProblem
{
    PayloadProblemKind kind = PayloadProblemKind::NotHex;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text; ///< the offending text
    friend bool operator==(const PayloadProblem &, const PayloadProblem &) = default;
};

struct EncodedPayload
{
    QByteArray bytes; ///< empty if there is a problem
    std::optional<PayloadProblem> problem;
};

/// Converts typed text to bytes. Nothing is replaced silently: a character that cannot be encoded
/// is an error.
[[nodiscard]] EncodedPayload encodePayload(QStringView typed, PayloadForm form,
                                           const TextEncoding &encoding);

} // namespace socketchat
