// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Holds the bytes in the kernel's buffers for one socket; -1 if the system does not report them.
struct KernelQueues
{
    qint64 unread = -1; ///< received but not read yet (UDP: the first datagram only)
    qint64 unsent = -1; ///< accepted but not acknowledged by the peer (UDP: not sent yet)
    friend bool operator==(const KernelQueues &, const KernelQueues &) = default;
};

} // namespace socketchat
