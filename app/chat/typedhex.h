// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"

namespace socketchat {

/// Reads bytes as people and programs write them in hexadecimal: `48656c`, `48 65 6c`, `48:65`,
/// `48-65`, `0x48, 0x65`, `\x48\x65`, `{0x48, 0x65};`, `48h 65h`. A group of digits is whole bytes
/// by itself. What could be read in two ways is a problem, never a guess: `10` in braces or beside
/// `0x41`, where it may be decimal, and several bytes in one number where their order is not
/// certain.
[[nodiscard]] EncodedPayload encodeHex(QStringView typed);

/// Returns the value of a hexadecimal digit, -1 for any other character.
[[nodiscard]] int digitValue(QChar digit);

} // namespace socketchat
