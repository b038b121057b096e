// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/accepting.h"

namespace socketchat {

/// Holds what the system tells of a Unix socket of this process and no call on the socket would.
struct UnixDiagnosis
{
    AcceptQueue queue; ///< if it listens
    quint32 peer = 0; ///< number (inode) of the socket that it is connected to; 0: not known

    /// Asks the system; not recorded as a call of the conversation.
    [[nodiscard]] static UnixDiagnosis of(qintptr descriptor);
};

} // namespace socketchat
