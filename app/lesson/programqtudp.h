// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programpieces.h"

namespace socketchat {

// What a Qt program does with datagrams.

void addQtUdpServer(ProgramPieces &program, const ProgramSpec &spec);
void addQtUdpClient(ProgramPieces &program, const ProgramSpec &spec);

} // namespace socketchat
