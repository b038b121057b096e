// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// What the kernel holds for one socket, in bytes; -1 where the system does not tell.
struct KernelQueues
{
    qint64 unread = -1; ///< came, and was not read (UDP: the first datagram)
    qint64 unsent = -1; ///< was taken, and not acknowledged by the peer (UDP: not sent)
    friend bool operator==(const KernelQueues &, const KernelQueues &) = default;
};

} // namespace socketchat
