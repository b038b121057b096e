// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QString>

namespace socketchat {

/// Returns a sentence on what is wrong and one on what to do: "Port 8000 is already in use by
/// another program at 127.0.0.1:8000 (EADDRINUSE). Stop that program or choose another port."
[[nodiscard]] QString errorSentence(const TransportError &error);

} // namespace socketchat
