// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"

#include <QList>

namespace socketchat {

/// The framings that a person can choose from, Raw first.
[[nodiscard]] QList<Framing> offeredFramings();
/// "Lines", "Length: 2 bytes, big endian": short, for a list.
[[nodiscard]] QString framingName(const Framing &framing);

} // namespace socketchat
