// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QByteArray>

namespace socketchat {

/// The parts of a typed address as one JSON object, without the line end, for `--explain`. The
/// members are documented by helpText(). A password is never among them.
[[nodiscard]] QByteArray explainJson(const QString &typed, const ParsedEndpoint &parsed);

} // namespace socketchat
