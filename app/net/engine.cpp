// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/engine.h"

#include "app/net/words.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr Word<Engine> engineWords[] = {{Engine::System, "system"_L1}, {Engine::Qt, "qt"_L1}};

} // namespace

QList<Engine> availableEngines()
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    return {Engine::System, Engine::Qt};
#else
    return {Engine::Qt};
#endif
}

Engine defaultEngine() { return availableEngines().constFirst(); }

QString engineWord(Engine engine) { return wordOf(engineWords, engine); }

std::optional<Engine> engineOfWord(QStringView word) { return valueOf(engineWords, word); }

} // namespace socketchat
