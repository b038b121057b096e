// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QString>

namespace socketchat {

/// What network conditions or a small receive buffer did to a message, as a few words: "lost",
/// "doubled, delayed by 52 ms". Empty where nothing was done to it.
[[nodiscard]] QString impairmentWords(const Message &message);
/// The same as sentences that explain it, one a line.
[[nodiscard]] QString impairmentExplanation(const Message &message);

} // namespace socketchat
