// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

class QCoreApplication;

namespace socketchat {

/// To be called before anything else, an application object included: a standard descriptor that
/// the caller left closed would be taken by the next thing that is opened, a socket or a pipe of
/// Qt, and that would then be read as if somebody had typed it.
void reserveStandardDescriptors();

/// Raises the soft limit of open descriptors to the hard one: a server needs one for each client,
/// and the usual 1,024 are there for programs that call select(2), which nothing here does.
void raiseDescriptorLimit();

/// Does what the command line asks for on the console: help, version, an error, `--explain`, or a
/// whole conversation (for which it runs the application's event loop). Returns the exit code.
/// Expects the translators of the chosen language to be installed.
[[nodiscard]] int runWithoutWindow(const CommandLine &commandLine, QCoreApplication &application);

} // namespace socketchat
