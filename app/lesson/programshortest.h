// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

namespace socketchat {

/// Returns whether the tutorial has a program for `spec`: one peer, echo as the reply, and no
/// framing.
[[nodiscard]] bool hasShortestProgram(const ProgramSpec &spec);
/// Returns the tutorial's program with the address of `spec`, from a file of resources/programs. In
/// Python, the tutorial's language, a line that differs from the tutorial is marked.
[[nodiscard]] QString shortestProgram(ProgramLanguage language, const ProgramSpec &spec);
/// Returns whether a line carries that mark.
[[nodiscard]] bool differsFromTutorial(QStringView line);

} // namespace socketchat
