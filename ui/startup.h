// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// The three ways in which the program may run; each owns its application object and returns the
/// exit code.

/// False where a window could not be opened and Qt would end the program with a message for
/// programmers.
[[nodiscard]] bool hasDisplay(int argc, char **argv);
int runInWindows(int &argc, char **argv);
int runOnConsole(int &argc, char **argv);
/// Says that there is no display, and what works without one.
int refuseWithoutDisplay(int &argc, char **argv);

} // namespace socketchat
