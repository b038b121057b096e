// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Returns a sentence such as "The standard output cannot be written (ENOSPC: No space left on
/// device): 12 bytes are missing from it." `error` is the errno of the failed write, or 0 if the
/// reader has stopped.
[[nodiscard]] QString outputProblemSentence(int error, qint64 missing);

} // namespace socketchat
