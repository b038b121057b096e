// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/settings/windowsetup.h"

namespace socketchat {

/// Returns the setup of the other end: for a server a client of its actual address, and vice versa;
/// started if that makes sense. `parsed` is the address in `setup`.
[[nodiscard]] WindowSetup matchingWindow(const WindowSetup &setup, const ParsedEndpoint &parsed,
                                         const Session &session);

} // namespace socketchat
