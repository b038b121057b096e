// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// The parts of a program with Qt, for its own source files.

void addQtUdpServer(ProgramTemplate &program, const ProgramSpec &spec);
void addQtUdpClient(ProgramTemplate &program, const ProgramSpec &spec);

} // namespace socketchat
