// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"

namespace socketchat {

/// Returns a short name for lists: "Lines", "Length: 2 bytes, big endian".
[[nodiscard]] QString framingName(const Framing &framing);

} // namespace socketchat
