// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/engine.h"
#include "app/net/transport.h"

#include <memory>
#include <span>

namespace socketchat {

/// Describes one way to carry a conversation: protocol, role and engine.
struct Backend
{
    Protocol protocol;
    Role role;
    Engine engine;
    std::unique_ptr<Transport> (*make)(const TransportOptions &options);
    Abilities abilities;
};

/// Returns every backend of this build. Only backends.cpp names the backend classes.
[[nodiscard]] std::span<const Backend> backends();
/// Finds a backend; nullptr if this build has none.
[[nodiscard]] const Backend *findBackend(Protocol protocol, Role role, Engine engine);
/// Returns the abilities of that backend; none if this build lacks it.
[[nodiscard]] Abilities abilitiesOf(Protocol protocol, Role role, Engine engine);

/// Returns the wanted engine, or the first that has such a backend: Qt has no ICMP, and only Qt has
/// TLS.
[[nodiscard]] Engine engineFor(Protocol protocol, Role role, Engine wanted);
/// Creates the backend for the engine that is engineFor() `options.engine`.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(Protocol protocol, Role role,
                                                       const TransportOptions &options);

} // namespace socketchat
