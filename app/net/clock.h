// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

inline constexpr qint64 nsPerMs = 1'000'000;
inline constexpr qint64 nsPerSecond = 1'000'000'000;

/// Returns the time in ns since 1970-01-01 UTC. Monotonic: the wall clock is read once, at program
/// start, and the steady clock counts from there. Callable from any thread.
[[nodiscard]] qint64 nowNs();

} // namespace socketchat
