// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

// What fills the gaps of a sentence.

/// What somebody wrote, for a sentence that quotes it: characters that cannot be seen are named by
/// number, and a text of more than `longest` UTF-16 units is cut.
[[nodiscard]] QString quotable(const QString &text, qsizetype longest = 24);
/// A number for `%Ln`, which takes no more than an int.
[[nodiscard]] int pluralCount(qint64 count);

} // namespace socketchat
