// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filereport.h"

#include <QString>

namespace socketchat {

/// Returns what became of a file, without a full stop unless it says what to do. `who`: the peer
/// that it is for or from.
[[nodiscard]] QString fileSentence(const FileReport &report, const QString &who);

} // namespace socketchat
