// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programpieces.h"

namespace socketchat {

// Functions that C programs of any protocol and role need.

/// Adds the function that prompts for a line.
void addCTyped(ProgramPieces &program);
void addCSendAll(ProgramPieces &program);
/// Adds the functions that frame and split messages.
void addCFraming(ProgramPieces &program, const Framing &framing, bool writes, bool reads);
void addCNames(ProgramPieces &program);
/// Adds the code from the host to the socket `sock`; later code uses `address`.
void addCSocket(ProgramPieces &program);

} // namespace socketchat
