// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/engine.h"

namespace socketchat {

/// Whether any backend of this engine has the ability, whatever the protocol and the role.
[[nodiscard]] bool canEngine(Engine engine, Ability ability);
/// Finds an engine of this build that has the ability; nothing where none has.
[[nodiscard]] std::optional<Engine> engineWith(Ability ability);
/// The same for one protocol and role.
[[nodiscard]] std::optional<Engine> engineWith(Ability ability, Protocol protocol, Role role);

} // namespace socketchat
