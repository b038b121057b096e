// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/diagnosis/unixdiagnosis.h"

namespace socketchat {

/// Asks NETLINK_SOCK_DIAG of a Unix socket (sock_diag(7)), as ss(8) does.
[[nodiscard]] UnixDiagnosis askUnixDiag(int descriptor);

} // namespace socketchat
