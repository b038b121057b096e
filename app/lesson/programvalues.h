// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

#include <QString>

namespace socketchat {

/// Returns the template's path in the resources: `:/programs/complete/tcp_server.py`.
[[nodiscard]] QString templatePath(ProgramLanguage language, const ProgramSpec &spec);
/// Returns the program: its template with the values and keys of `spec`.
[[nodiscard]] QString filledProgram(ProgramLanguage language, const ProgramSpec &spec);

} // namespace socketchat
