// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"

#include <QList>

namespace socketchat {

/// Returns the framings offered to the person, Raw first.
[[nodiscard]] QList<Framing> offeredFramings();
/// Returns a short name for lists: "Lines", "Length: 2 bytes, big endian".
[[nodiscard]] QString framingName(const Framing &framing);

} // namespace socketchat
