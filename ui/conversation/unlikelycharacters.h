// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

namespace socketchat {

/// Random bytes are now and then a character of some script. Looking for a font that has it would
/// stall the window, for up to a tenth of a second and again for each script, and the character
/// would tell nobody anything. So where more than one byte for every four characters is no text or
/// a control character, characters that are hardly meant are shown by their numbers (`\u0713`):
/// those of rare scripts, and those that stand alone. Two Chinese, Japanese or Korean ones beside
/// each other are a word, as are three Greek or Cyrillic ones, which are but two bytes each.
void numberUnlikelyCharacters(DecodedPayload &payload);

} // namespace socketchat
