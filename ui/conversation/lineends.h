// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

namespace socketchat {

/// Inserts `␊` before each line feed and `␉` before each tab, so that every control byte is
/// visible. Returns the positions of these signs in the text, and of each `␍` that ends a line.
/// They are removed from the marks: a line end is not an error.
QList<qsizetype> insertLineEndSigns(DecodedPayload &payload);

} // namespace socketchat
