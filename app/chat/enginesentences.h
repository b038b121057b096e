// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/engine.h"
#include "app/net/transport.h"

#include <QString>

namespace socketchat {

/// "System calls", "Qt classes": what the choice is called.
[[nodiscard]] QString engineName(Engine engine);
/// What such a conversation cannot do and, where another engine of this build can, how to choose
/// that: "Qt classes do not say what waits in the kernel. Stop, and choose “System calls” beside
/// the protocol." Empty where it can.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine, Protocol protocol,
                                             Role role);
/// The same where only the engine is known: empty where it can with some protocol and role.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine);

} // namespace socketchat
