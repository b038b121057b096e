// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/engine.h"

namespace socketchat {

/// Returns the engines of this build that have a protocol in this role.
[[nodiscard]] QList<Engine> enginesOf(Protocol protocol, Role role);
/// Returns whether any backend of this engine has the ability, for any protocol and role.
[[nodiscard]] bool canEngine(Engine engine, Ability ability);
/// Finds an engine of this build with the ability; nullopt if none has it.
[[nodiscard]] std::optional<Engine> engineWith(Ability ability);
/// Does the same for one protocol and role.
[[nodiscard]] std::optional<Engine> engineWith(Ability ability, Protocol protocol, Role role);

} // namespace socketchat
