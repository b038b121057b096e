// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// The parts of a program in C, for its own source files.

void addCSendAll(ProgramTemplate &program);
/// How a message becomes bytes, and which bytes are one.
void addCFraming(ProgramTemplate &program, const Framing &framing, bool writes, bool reads);
void addCNames(ProgramTemplate &program);
/// From the host to the socket `sock`; what follows uses `address`.
void addCSocket(ProgramTemplate &program);
void addCTcpServer(ProgramTemplate &program, const ProgramSpec &spec);
void addCTcpClient(ProgramTemplate &program, const ProgramSpec &spec);

} // namespace socketchat
