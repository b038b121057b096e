// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// The program runs in one of two ways. Each function creates its own application object and
/// returns the exit code.

/// Prints a sentence if no window can be opened, and ends the program.
int runInWindows(int &argc, char **argv);
int runOnConsole(int &argc, char **argv);

} // namespace socketchat
