// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QByteArray>

namespace socketchat {

/// Returns the parts of a typed address as one JSON object, without the line end, for `--explain`.
/// helpText() documents the members. Never contains a password.
[[nodiscard]] QByteArray explainJson(const QString &typed, const ParsedEndpoint &parsed);

} // namespace socketchat
