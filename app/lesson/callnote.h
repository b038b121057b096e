// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QString>

namespace socketchat {

/// Says in a sentence what a call or signal of Qt does inside; empty for a system call.
[[nodiscard]] QString insideNote(const SocketCall &call);
/// Says in a sentence what the call does that its statement does not tell: it carried several
/// datagrams, or Qt made it inside another call. Otherwise empty.
[[nodiscard]] QString callNote(const SocketCall &call);

} // namespace socketchat
