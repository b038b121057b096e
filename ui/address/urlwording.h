// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// The parts of an address in the field's terms, in the person's language.

/// "Scheme", "Host" …
[[nodiscard]] QString partName(EndpointPartKind part);
/// One sentence on what the part is for.
[[nodiscard]] QString partMeaning(EndpointPartKind part);

} // namespace socketchat
