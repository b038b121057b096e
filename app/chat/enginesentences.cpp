// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/enginesentences.h"

#include "app/chat/enginechoice.h"
#include "app/chat/sentencepieces.h"
#include "app/net/backends.h"

namespace socketchat {

namespace {

QString lack(Ability ability, const QString &engine)
{
    switch (ability) {
    case Ability::HalfClose:
        return Sentences::tr("%1 cannot end one direction and go on receiving.").arg(engine);
    case Ability::PausePeer:
        return Sentences::tr("%1 cannot stop reading from one client alone.").arg(engine);
    case Ability::NoDelay:
        return Sentences::tr("%1 do not let Nagle's algorithm be chosen.").arg(engine);
    case Ability::Backlog:
        return Sentences::tr("%1 do not let the length of the listen queue be chosen.").arg(engine);
    case Ability::KernelQueues:
        return Sentences::tr("%1 do not say what waits in the kernel.").arg(engine);
    case Ability::Refusals:
        return Sentences::tr("%1 do not report that nobody listens where a datagram went.")
                .arg(engine);
    case Ability::KernelDrops:
        return Sentences::tr("%1 do not say how many datagrams the system dropped.").arg(engine);
    case Ability::CutDatagrams:
        return Sentences::tr("%1 do not say that a datagram was cut, or how long it was.")
                .arg(engine);
    case Ability::Accepting:
        return Sentences::tr("%1 do not let clients wait in the listen queue.").arg(engine);
    case Ability::ReuseAddress:
        return Sentences::tr("%1 always let a server reuse its address.").arg(engine);
    case Ability::Reset:
        return Sentences::tr("%1 cannot reset such a connection.").arg(engine);
    case Ability::Stepping:
        return Sentences::tr("%1 do not let the calls be made one by one.").arg(engine);
    case Ability::SystemCalls:
        return Sentences::tr("%1 make the system's calls inside, where they are not seen.")
                .arg(engine);
    }
    return {};
}

/// Returns what Unix sockets do not have, whoever makes them.
QString lackOfUnixSockets(Ability ability)
{
    switch (ability) {
    case Ability::NoDelay:
        return Sentences::tr("A Unix socket has no Nagle's algorithm: what is sent is there at "
                             "once.");
    case Ability::ReuseAddress:
        return Sentences::tr("A Unix socket has no TIME_WAIT: its address is free as soon as its "
                             "file is removed.");
    case Ability::Reset:
        return Sentences::tr("A Unix socket has no segments, so no RST: close() is all there is.");
    case Ability::KernelDrops:
        return Sentences::tr("A Unix socket drops nothing: where its queue is full, the sender "
                             "waits.");
    case Ability::Refusals:
        return Sentences::tr("There is no ICMP between Unix sockets: sendto() itself fails.");
    default:
        return {};
    }
}

QString lackSentence(Ability ability, Engine engine, std::optional<Engine> other)
{
    const QString what = lack(ability, engineName(engine));
    if (!other)
        return what;
    //: The first is a whole sentence that says what cannot be done.
    return Sentences::tr("%1 Stop, and choose “%2” beside the protocol.")
            .arg(what, engineName(*other));
}

} // namespace

QString engineName(Engine engine)
{
    switch (engine) {
    case Engine::System:
        break;
    case Engine::Qt:
        return Sentences::tr("Qt classes");
    }
    return Sentences::tr("System calls");
}

QString missingAbilitySentence(Ability ability, Engine engine, Protocol protocol, Role role)
{
    if (traitsOf(protocol).usesPaths) {
        if (const QString lacks = lackOfUnixSockets(ability); !lacks.isEmpty())
            return lacks;
    }
    const bool has = abilitiesOf(protocol, role, engine).testFlag(ability);
    if (!has && ability == Ability::Stepping && canEngine(engine, ability))
        return Sentences::tr("Step by step is for TCP and UDP, as in the tutorial.");
    return has ? QString() : lackSentence(ability, engine, engineWith(ability, protocol, role));
}

QString missingAbilitySentence(Ability ability, Engine engine)
{
    return canEngine(engine, ability) ? QString()
                                      : lackSentence(ability, engine, engineWith(ability));
}

} // namespace socketchat
