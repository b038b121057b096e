// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/engine.h"
#include "app/net/transport.h"

#include <QString>

namespace socketchat {

/// Returns the display name: "System calls" or "Qt classes".
[[nodiscard]] QString engineName(Engine engine);
/// Returns what such a conversation cannot do, and which engine of this build can: "Qt classes do
/// not say what waits in the kernel. Stop, and choose “System calls” beside the protocol." Empty if
/// it can.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine, Protocol protocol,
                                             Role role);
/// Returns the same for an engine alone; empty if it can with some protocol and role.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine);

} // namespace socketchat
