// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

namespace socketchat {

/// Returns whether the tutorial has a program for `spec`: one peer, echo as the reply, and no
/// framing.
[[nodiscard]] bool hasShortestProgram(const ProgramSpec &spec);
/// Marks the lines of a shortest program in Python, the tutorial's language, that the tutorial
/// writes otherwise.
[[nodiscard]] QString withDifferencesMarked(const QString &program, const ProgramSpec &spec);
/// Returns whether a line carries that mark.
[[nodiscard]] bool differsFromTutorial(QStringView line);

} // namespace socketchat
