// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/enginechoice.h"

#include "app/net/backends.h"

#include <algorithm>

namespace socketchat {

namespace {

template<typename Condition>
std::optional<Engine> firstEngine(const Condition &holds)
{
    const QList<Engine> engines = availableEngines();
    const auto found = std::ranges::find_if(engines, holds);
    return found == engines.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<Engine> enginesOf(Protocol protocol, Role role)
{
    QList<Engine> engines = availableEngines();
    engines.removeIf([=](Engine engine) { return engineFor(protocol, role, engine) != engine; });
    return engines;
}

bool canEngine(Engine engine, Ability ability)
{
    return std::ranges::any_of(backends(), [=](const Backend &backend) {
        return backend.engine == engine && backend.abilities.testFlag(ability);
    });
}

std::optional<Engine> engineWith(Ability ability)
{
    return firstEngine([=](Engine engine) { return canEngine(engine, ability); });
}

std::optional<Engine> engineWith(Ability ability, Protocol protocol, Role role)
{
    return firstEngine(
            [=](Engine engine) { return abilitiesOf(protocol, role, engine).testFlag(ability); });
}

} // namespace socketchat
