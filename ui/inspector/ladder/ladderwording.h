// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladder.h"
#include "app/lesson/tcpsighting.h"

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
/// Returns both ends' states as they are now, and what is left of TIME_WAIT.
[[nodiscard]] QString ladderStatesSentence(const TcpSighting &last, bool isOtherHere);
/// Returns who closed first; empty if it cannot be told.
[[nodiscard]] QString firstToCloseSentence(FirstToClose first);

} // namespace socketchat
