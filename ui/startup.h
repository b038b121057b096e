// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// Runs the program, with windows or on the console, and returns its exit code. Prints a sentence
/// if no window can be opened, and ends the program.
int run(int argc, char **argv);

} // namespace socketchat
