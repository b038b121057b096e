// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

// These format quantities in the person's language. A negative one is unknown: a dash.

/// Formats a size: `1,023 B`, `1.5 KiB`, `12.0 MiB`, `3.3 GiB`.
[[nodiscard]] QString formatBytes(qint64 bytes);
/// Formats how many bytes go by in a second: `590 B/s`.
[[nodiscard]] QString formatRate(qint64 bytes);
/// Formats a duration with three digits at most: `21 µs`, `210 µs`, `6.2 s`; from a minute on like
/// formatElapsed().
[[nodiscard]] QString formatDuration(qint64 nanoseconds);
/// Formats an elapsed time in whole seconds: `42 s`, `12:04`, `1:02:03`.
[[nodiscard]] QString formatElapsed(qint64 nanoseconds);
/// Formats how long something has waited so far: `12.4 s`; from a minute on like formatElapsed().
[[nodiscard]] QString formatWait(qint64 nanoseconds);
/// Formats a time as `12:01:05` in the local time zone.
[[nodiscard]] QString formatClock(qint64 nanosecondsSince1970);
/// Formats a time as `12:01:05.120` in the local time zone.
[[nodiscard]] QString formatTimeOfDay(qint64 nanosecondsSince1970);
/// Formats a number with digit grouping: `1,234`.
[[nodiscard]] QString formatCount(qint64 count);
/// Returns what follows a number of percent, with the space that the language puts before it.
[[nodiscard]] QString percentSign();
/// Returns what stands between facts in one line: a dot, with spaces where the language has them.
[[nodiscard]] QString factSeparator();

} // namespace socketchat
