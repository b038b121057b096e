// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

namespace socketchat {

/// Returns the system call that takes the same step as a call of Qt: its result and errno are those
/// that it would have had. A system call stays as it is.
[[nodiscard]] SocketCall systemEquivalent(const SocketCall &call);
/// Returns socketCallArguments() of that system call.
[[nodiscard]] QStringList systemArguments(const SocketCall &call);

} // namespace socketchat
