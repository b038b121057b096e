// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

class Session;

/// Returns the title of a window with a conversation that was not read from a file: "Socket Chat —
/// TCP server · 127.0.0.1:8000 · 2 clients".
[[nodiscard]] QString liveWindowTitle(const Session &session);

} // namespace socketchat
