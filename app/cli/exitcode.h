// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat::ExitCode {

// What the program ends with; of several the greatest.

inline constexpr int expected = 0;
inline constexpr int failed = 1; ///< an error, which was said
inline constexpr int usage = 2; ///< wrong arguments; nothing was done
inline constexpr int notMatched = 3; ///< a script did not get what it expects
inline constexpr int lost = 4; ///< bytes were not sent, or not written, or events left out

} // namespace socketchat::ExitCode
