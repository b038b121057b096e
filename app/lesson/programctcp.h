// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programpieces.h"

namespace socketchat {

// What a C program does with a connection.

void addCTcpServer(ProgramPieces &program, const ProgramSpec &spec);
void addCTcpClient(ProgramPieces &program, const ProgramSpec &spec);

} // namespace socketchat
