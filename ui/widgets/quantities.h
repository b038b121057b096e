// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Quantities as people read them, in their language.

/// `37 B`, `1.5 KiB`, `12.0 MiB`, `3.25 GiB`.
[[nodiscard]] QString formatBytes(qint64 bytes);
/// `0.21 ms`, `12.3 ms`, `3.42 s`; a dash where nanoseconds are below 0.
[[nodiscard]] QString formatDuration(qint64 nanoseconds);
/// How long something has lasted, for people: `42 s`, `3 min`, `1 h 5 min`, `2 d 3 h`.
[[nodiscard]] QString formatElapsed(qint64 nanoseconds);
/// `12:01:05.120`, in the time zone of this machine.
[[nodiscard]] QString formatTimeOfDay(qint64 nanosecondsSince1970);
/// `1,234`: digits grouped as the language does.
[[nodiscard]] QString formatCount(qint64 count);

} // namespace socketchat
