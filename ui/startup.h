// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// The program runs in one of three ways. Each function creates its own application object and
/// returns the exit code.

/// Returns false if no window can be opened. Qt would then abort with a message for programmers.
[[nodiscard]] bool hasDisplay(int argc, char **argv);
int runInWindows(int &argc, char **argv);
int runOnConsole(int &argc, char **argv);
/// Prints that there is no display, and what works without one.
int refuseWithoutDisplay(int &argc, char **argv);

} // namespace socketchat
