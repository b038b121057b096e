// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/system/callrecorder.h"

#include <span>

namespace socketchat {

/// Transfers several datagrams with one system call, recvmmsg(2) or sendmmsg(2), and reports each
/// datagram as a SocketCall.
class BatchCalls
{
public:
    explicit BatchCalls(CallRecorder::Report report);

    /// Limits both calls, which return the number of datagrams. A smaller number than asked for
    /// means an error, which the next call reports, or an empty (or full) socket buffer.
    static constexpr int maxBatch = 32;
    /// `details`: also takes what an option of the socket asked for, ReceivedDatagram::hopLimit or
    /// its process and user.
    CallResult recvBatch(int descriptor, std::span<ReceivedDatagram> into, bool reportFullSize,
                         bool details = false);
    /// `family` is the socket's own: IPv4 is mapped for an IPv6 socket.
    CallResult sendBatch(int descriptor, SocketAddress::Family family,
                         std::span<const OutgoingDatagram> datagrams);

private:
    CallRecorder m_recorder;
};

} // namespace socketchat
