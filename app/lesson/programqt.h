// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

namespace socketchat {

/// Writes the program in C++, with Qt's classes.
[[nodiscard]] QString qtProgram(const ProgramSpec &spec);
/// Returns the expression for the QHostAddress of the host.
[[nodiscard]] QString qtHostAddress(const ProgramSpec &spec);

} // namespace socketchat
