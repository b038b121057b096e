// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// Tells whether the desktop has a session bus to talk to. Without one, libdbus would start one.
[[nodiscard]] bool hasSessionBus();

} // namespace socketchat
