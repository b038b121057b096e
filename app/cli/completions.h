// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

enum class Shell : quint8 { Bash, Zsh, Fish };

/// Returns the shell of a name such as `bash`; nullopt if it is unknown.
[[nodiscard]] std::optional<Shell> shellNamed(const QString &name);

/// Returns a script for the shell that completes the program's options, their values and the files
/// that a window opens. Descriptions are in the installed language.
[[nodiscard]] QString completions(Shell shell);

} // namespace socketchat
