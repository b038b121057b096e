// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/engine.h"
#include "app/net/transport.h"

#include <memory>
#include <span>

namespace socketchat {

/// One way to carry a conversation.
struct Backend
{
    Protocol protocol;
    Role role;
    Engine engine;
    std::unique_ptr<Transport> (*make)(const TransportOptions &options);
    Abilities abilities;
};

/// Every backend of this build: the one place that names them.
[[nodiscard]] std::span<const Backend> backends();
/// Null where this build has none.
[[nodiscard]] const Backend *findBackend(Protocol protocol, Role role, Engine engine);
/// What such a conversation can do; nothing where this build has no such backend.
[[nodiscard]] Abilities abilitiesOf(Protocol protocol, Role role, Engine engine);

/// The backend for `options.engine`, or for the default engine where this build does not have that.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(Protocol protocol, Role role,
                                                       const TransportOptions &options);

} // namespace socketchat
