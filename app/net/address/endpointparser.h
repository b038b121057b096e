// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// Reads an address as a person types it. `role` decides what an empty host means and whether port
/// 0 is an error; `protocol` is used where no scheme was typed. Never blocks or looks a name up.
[[nodiscard]] ParsedEndpoint parseEndpoint(QStringView typed, Role role, Protocol protocol);

} // namespace socketchat
