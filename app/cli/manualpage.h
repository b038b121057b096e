// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Returns the manual as a page for man(1), in the installed language: the source in man(7)'s
/// macros.
[[nodiscard]] QString manualPage();

} // namespace socketchat
