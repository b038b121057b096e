// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QCoreApplication>
#include <QString>

namespace socketchat {

/// Explains calls that a person makes one by one.
class StepSentences
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::StepSentences)

public:
    /// Returns what has become of a call that returned: "5 bytes have come." or what it lacked.
    [[nodiscard]] static QString outcome(const SocketCall &call);
    /// Returns the same in a word: "fd 3", "127.0.0.1:8000", "EINVAL".
    [[nodiscard]] static QString detail(const SocketCall &call);
};

} // namespace socketchat
