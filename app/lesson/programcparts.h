// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// Functions that C programs of any protocol and role need.

/// Adds the function that prompts for a line.
void addCTyped(ProgramTemplate &program);
void addCSendAll(ProgramTemplate &program);
/// Adds the functions that frame and split messages.
void addCFraming(ProgramTemplate &program, const Framing &framing, bool writes, bool reads);
void addCNames(ProgramTemplate &program);
/// Adds the code from the host to the socket `sock`; later code uses `address`.
void addCSocket(ProgramTemplate &program);

} // namespace socketchat
