// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace socketchat {

/// Runs `work` in a thread of its own, for which nothing waits, and destroys it there. Returns
/// false if the system has no more threads; then `work` does not run.
[[nodiscard]] bool startThread(std::function<void()> work);

} // namespace socketchat
