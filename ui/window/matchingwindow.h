// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

namespace socketchat {

/// Returns the setup of the other end of a session: for a server a client of its actual address,
/// and vice versa; started if that makes sense. `defaults` are those of new windows.
[[nodiscard]] ConversationSetup matchingWindow(const Session &session,
                                               const ConversationSetup &defaults);

} // namespace socketchat
