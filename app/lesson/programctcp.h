// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// What a C program does with a connection.

void addCTcpServer(ProgramTemplate &program, const ProgramSpec &spec);
void addCTcpClient(ProgramTemplate &program, const ProgramSpec &spec);

} // namespace socketchat
