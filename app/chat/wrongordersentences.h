// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QString>

namespace socketchat {

/// Says which call has to come first, of a call that was asked for on its own; empty if the error
/// does not tell.
[[nodiscard]] QString wrongOrderSentence(const TransportError &error);

} // namespace socketchat
