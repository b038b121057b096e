// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QString;

namespace socketchat {

/// Returns whether two paths lead to one file, by whatever links, or would if it were made.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);

} // namespace socketchat
