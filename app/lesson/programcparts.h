// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// The functions that programs in C need, whatever protocol and role they have.

void addCSendAll(ProgramTemplate &program);
/// How a message becomes bytes, and which bytes are one.
void addCFraming(ProgramTemplate &program, const Framing &framing, bool writes, bool reads);
void addCNames(ProgramTemplate &program);
/// From the host to the socket `sock`; what follows uses `address`.
void addCSocket(ProgramTemplate &program);

} // namespace socketchat
