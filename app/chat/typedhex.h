// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace socketchat {

/// Parses bytes in the usual hexadecimal notations: `48656c`, `48 65 6c`, `48:65`, `48-65`, `0x48,
/// 0x65`, `\x48\x65`, `{0x48, 0x65};`, `48h 65h`, also with full-width commas and colons. Each
/// group of digits is a whole number of bytes. Ambiguous input is an error, never a guess: `10` in
/// braces or next to `0x41`, which may be decimal, and several bytes in one number, whose order is
/// unclear.
[[nodiscard]] EncodedPayload encodeHex(QStringView typed);

/// Stands for bytes that are not typed as digits.
struct HexHole
{
    qsizetype at = 0;
    qsizetype length = 0;
};
/// Appends the bytes of a hole, by its index, to those before it; returns what is wrong with it.
using FillHexHole = std::function<std::optional<PayloadProblem>(qsizetype hole, QByteArray &bytes)>;
/// Does the same, with holes in the text, in the order in which they stand there.
[[nodiscard]] EncodedPayload encodeHex(QStringView typed, const QList<HexHole> &holes,
                                       const FillHexHole &fill);

/// Holds bytes of which some digits may be any.
struct HexPattern
{
    QByteArray bytes; ///< those digits are 0
    QByteArray mask; ///< of the same size; those digits are 0, the given ones F
    std::optional<PayloadProblem> problem;
};
/// Does the same as encodeHex(), with `?` for any digit: `01 03 ?? 4?`.
[[nodiscard]] HexPattern encodeHexPattern(QStringView typed);

/// Returns the value of a hexadecimal digit; -1 for any other character.
[[nodiscard]] int digitValue(QChar digit);

} // namespace socketchat
