// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

class QCoreApplication;

namespace socketchat {

/// Carries out what the command line asks for on the console: help, version, an error, `--explain`,
/// or a whole conversation, for which it runs the application's event loop. Returns the exit code.
/// The translators of the chosen language must be installed.
[[nodiscard]] int runWithoutWindow(const CommandLine &commandLine, QCoreApplication &application);

} // namespace socketchat
