// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

namespace socketchat {

/// Writes the program in Python, with its socket module.
[[nodiscard]] QString pythonProgram(const ProgramSpec &spec);

} // namespace socketchat
