// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// The functions below format quantities in the person's language.

/// Formats a size: `37 B`, `1.5 KiB`, `12.0 MiB`, `3.25 GiB`.
[[nodiscard]] QString formatBytes(qint64 bytes);
/// Formats a duration: `0.21 ms`, `12.3 ms`, `3.42 s`; a dash if negative.
[[nodiscard]] QString formatDuration(qint64 nanoseconds);
/// Formats an elapsed time: `42 s`, `3 min`, `1 h 5 min`, `2 d 3 h`.
[[nodiscard]] QString formatElapsed(qint64 nanoseconds);
/// Formats how long something has waited so far: `12.4 s`; from a minute on like formatElapsed().
[[nodiscard]] QString formatWait(qint64 nanoseconds);
/// Formats a time as `12:01:05.120` in the local time zone.
[[nodiscard]] QString formatTimeOfDay(qint64 nanosecondsSince1970);
/// Formats a number with digit grouping: `1,234`.
[[nodiscard]] QString formatCount(qint64 count);

} // namespace socketchat
