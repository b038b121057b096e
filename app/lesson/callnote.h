// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QString>

namespace socketchat {

/// Returns a sentence on what a call or signal of Qt does internally; empty for system calls.
[[nodiscard]] QString insideNote(const SocketCall &call);
/// Returns a sentence on what the printed statement does not show: that the call carried several
/// datagrams, or that Qt made it inside another call. Empty if there is nothing to add.
[[nodiscard]] QString callNote(const SocketCall &call);

} // namespace socketchat
