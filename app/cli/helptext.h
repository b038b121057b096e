// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Returns the text for `--help`: every option, and every JSON event with its fields.
[[nodiscard]] QString helpText();

} // namespace socketchat
