// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// Names and explains the parts of an address in the person's language.

/// Returns the name of a part: "Scheme", "Host" …
[[nodiscard]] QString partName(EndpointPartKind part);
/// Returns a sentence on the purpose of a part.
[[nodiscard]] QString partMeaning(EndpointPartKind part);
/// Returns who can be reached at an address: "this machine only · IPv4"; empty for a host's name.
[[nodiscard]] QString reachOf(const Endpoint &endpoint, Role role);
/// Returns a sentence on the path of a Unix socket, which is its whole address.
[[nodiscard]] QString socketPathMeaning();

} // namespace socketchat
