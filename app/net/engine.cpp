// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/engine.h"

using namespace Qt::StringLiterals;

namespace socketchat {

QList<Engine> availableEngines()
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    return {Engine::System, Engine::Qt};
#else
    return {Engine::Qt};
#endif
}

Engine defaultEngine() { return availableEngines().constFirst(); }

QString engineWord(Engine engine) { return engine == Engine::Qt ? u"qt"_s : u"system"_s; }

std::optional<Engine> engineOfWord(QStringView word)
{
    for (const Engine engine : {Engine::System, Engine::Qt}) {
        if (engineWord(engine) == word)
            return engine;
    }
    return std::nullopt;
}

} // namespace socketchat
