// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QString>

namespace socketchat {

/// Names what network conditions or a small receive buffer did to a message: "lost", "doubled,
/// delayed by 52 ms". Empty if nothing.
[[nodiscard]] QString impairmentText(const Message &message);
/// Explains the same in sentences, one a line.
[[nodiscard]] QString impairmentExplanation(const Message &message);

} // namespace socketchat
