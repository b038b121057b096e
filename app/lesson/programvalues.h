// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

#include <QString>

namespace socketchat {

/// Returns the template's path in the resources: `:/programs/complete/tcp_server.py`.
[[nodiscard]] QString templatePath(ProgramLanguage language, const ProgramSpec &spec);
/// Returns the program: its template, filled in with what is chosen.
///
/// Values: `$HEADLINE` and `$RUN` (its first comments), `$HOST`, `$PORT`, `$ADDRESS` (a
/// QHostAddress), `$FAMILY`, `$OPEN` and `$CLOSE` (brackets around an IPv6 address, otherwise
/// nothing), `$SIZE` (bytes received at a time), `$LARGEST` (bytes of any message with its frame),
/// `$PREFIX` (bytes of a length), `$LAST` (one less), `$BITS`, `$ORDER` (`big`, `little`), `$FIXED`
/// (bytes of every message); in the shortest programs `$FROMCLIENT` and `$FROMSERVER` (what is
/// printed for a message).
///
/// Keys: `reply.echo`, `reply.room`, `reply.manual`; `framing.raw`, `framing.line`,
/// `framing.length`, `framing.bigendian`; `says`: the program says messages of its own (a client
/// that does not asks for lines); `cuts`: it must find the messages in a stream.
[[nodiscard]] QString filledProgram(ProgramLanguage language, const ProgramSpec &spec);

} // namespace socketchat
