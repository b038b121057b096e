// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Lists the states of one end of a TCP connection (RFC 9293, section 3.3.2).
enum class TcpState : quint8 {
    Unknown, ///< nobody tells
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
    Closed, ///< no such connection
};

/// Holds the state of one end at one moment.
struct TcpStatus
{
    TcpState state = TcpState::Unknown;
    qint64 until = 0; ///< TimeWait: when it ends, ns since 1970 UTC
    friend bool operator==(const TcpStatus &, const TcpStatus &) = default;
};

/// Returns the state's name as netstat(8) writes it: `FIN_WAIT1`; empty for Unknown.
[[nodiscard]] QString tcpStateName(TcpState state);

} // namespace socketchat
