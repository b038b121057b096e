// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/words.h"

namespace socketchat {

/// Lists when a server takes a client off the queue of its listening socket (accept(2)).
enum class Accepting : quint8 {
    All, ///< as soon as it has connected
    OneByOne, ///< when the one before it has gone
    ByHand, ///< when a person says so; see Transport::acceptNext()
};

inline constexpr Word<Accepting> acceptingWords[] = {
        {Accepting::All, QLatin1StringView("all")},
        {Accepting::OneByOne, QLatin1StringView("one")},
        {Accepting::ByHand, QLatin1StringView("manual")}};

/// Holds what is known of the queue of a listening socket; a number is -1 if the system does not
/// report it.
struct AcceptQueue
{
    int waiting = -1; ///< clients that have connected and were not accepted yet
    int limit = -1; ///< what listen() was given, as the kernel capped it
    bool accepts = true; ///< accept() is called as soon as a client waits
    friend bool operator==(const AcceptQueue &, const AcceptQueue &) = default;
};

} // namespace socketchat
