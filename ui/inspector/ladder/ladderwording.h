// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladder.h"

#include <QString>

namespace socketchat {

/// Returns a call with its result: `send → 18`, `connect → ECONNREFUSED`, `listen(5)`.
[[nodiscard]] QString ladderCallText(const LadderCall &call);
/// Returns what is written on a row: the call, or what stands between calls.
[[nodiscard]] QString ladderRowText(const Ladder::Row &row);
/// Returns what is written on an arrow: its bytes, `FIN`, `RST`.
[[nodiscard]] QString ladderArrowText(const Ladder &ladder, const Ladder::Arrow &arrow);
/// Returns a row as a sentence: when, which end, the call, and what its arrows say.
[[nodiscard]] QString ladderRowSentence(const Ladder &ladder, int row);

} // namespace socketchat
