// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

namespace socketchat {

/// Escapes characters that are probably random bytes as `\u0713`. Looking for a font for a rare
/// script stalls the window for up to a tenth of a second for each script. Applies only to payloads
/// with more than one non-text byte or control character for every four characters. There it
/// escapes characters of rare scripts, and isolated ones: two adjacent Chinese, Japanese or Korean
/// characters count as a word, as do three Greek or Cyrillic ones, whose characters take only two
/// bytes.
void escapeUnlikelyCharacters(DecodedPayload &payload);

} // namespace socketchat
