// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

namespace socketchat {

/// Random bytes are now and then a character of some script. Looking for a font that has it would
/// stall the window, for up to a tenth of a second and again for each script, and the character
/// would tell nobody anything. So where more bytes are no text than text, characters that are
/// hardly meant are shown by their numbers (`\u0713`): those of rare scripts, and a lone one of
/// Chinese, Japanese, Korean, Greek or Cyrillic. Two of these beside each other are words.
void numberUnlikelyCharacters(DecodedPayload &payload);

} // namespace socketchat
