// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// Parses a typed address. `role` decides what an empty host means and whether port 0 is an error;
/// `protocol` applies if no scheme was typed. Never blocks and never resolves a name.
[[nodiscard]] ParsedEndpoint parseEndpoint(QStringView typed, Role role, Protocol protocol);

} // namespace socketchat
