// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

namespace socketchat {

/// Returns the system call that takes the same step as a Qt call, with the result and errno it
/// would have had. Returns a system call unchanged.
[[nodiscard]] SocketCall systemEquivalent(const SocketCall &call);
/// Returns socketCallArguments() of systemEquivalent().
[[nodiscard]] QStringList systemArguments(const SocketCall &call);

} // namespace socketchat
