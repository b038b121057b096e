// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QString>

namespace socketchat {

/// Returns what went wrong with TLS, and what to do, in a sentence; `who` is the other end or a
/// file, `name` the error's own name in brackets. Empty for errors of another kind.
[[nodiscard]] QString tlsSentence(const TransportError &error, const QString &who,
                                  const QString &name);

/// Returns the fingerprint of a certificate that a person may trust all the same; empty if the
/// error is not about one.
[[nodiscard]] QString fingerprintToTrust(const TransportError &error);

} // namespace socketchat
