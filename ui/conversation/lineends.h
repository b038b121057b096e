// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

namespace socketchat {

/// Puts `␊` before each new line and `␉` before each tab, so that every control byte is seen.
/// Returns where these signs are in the text, with each `␍` of a line end: the marks have none of
/// them, since there is nothing wrong with a line end.
QList<qsizetype> signLineEnds(DecodedPayload &payload);

} // namespace socketchat
