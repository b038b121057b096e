// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace socketchat {

/// What the person types: text, hex digits (`48 65 6c`, see typedhex.h), or text with escapes
/// (`\n`, `\x41`,
/// `\u4f60`, `\\`, `\0`, `\r`, `\t`, `\e`, octal `\101`). Named escapes and `\u` are characters in
/// the chosen encoding; `\x` (two digits) and octal ones (`\0` too) are single bytes whatever the
/// encoding.
enum class PayloadForm : quint8 { Text, Hex, Escapes };

enum class PayloadProblemKind : quint8 {
    NotHex, ///< a character that is no hex digit and belongs to no usual spelling
    OddHexDigits, ///< digits that are no whole bytes, or none after a prefix
    AmbiguousHex, ///< digits that may be meant as another number, see typedhex.h
    UnknownEscape,
    UnfinishedEscape,
    NotInEncoding, ///< a character that the chosen encoding cannot express
};

/// What is wrong with typed text; `at` and `length` count UTF-16 units of it.
struct PayloadProblem
{
    PayloadProblemKind kind = PayloadProblemKind::NotHex;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text; ///< the offending piece
    friend bool operator==(const PayloadProblem &, const PayloadProblem &) = default;
};

struct EncodedPayload
{
    QByteArray bytes; ///< empty where there is a problem
    std::optional<PayloadProblem> problem;
};

/// Typed text → bytes. Nothing is ever replaced silently: what cannot be said exactly is a problem.
[[nodiscard]] EncodedPayload encodePayload(QStringView typed, PayloadForm form,
                                           const TextEncoding &encoding);

} // namespace socketchat
