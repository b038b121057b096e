// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programtemplate.h"

namespace socketchat {

// What a Qt program does with datagrams.

void addQtUdpServer(ProgramTemplate &program, const ProgramSpec &spec);
void addQtUdpClient(ProgramTemplate &program, const ProgramSpec &spec);

} // namespace socketchat
