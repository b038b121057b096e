// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/settings/windowsetup.h"

namespace socketchat {

/// The other end of a window: a client for its server, at the address that it really has; started
/// where that makes sense. `parsed` is the address that `setup` shows.
[[nodiscard]] WindowSetup matchingWindow(const WindowSetup &setup, const ParsedEndpoint &parsed,
                                         const Session &session);

} // namespace socketchat
