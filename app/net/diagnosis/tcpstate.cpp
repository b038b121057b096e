// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/diagnosis/tcpstate.h"

using namespace Qt::StringLiterals;

namespace socketchat {

QString tcpStateName(TcpState state)
{
    switch (state) {
    case TcpState::Unknown:
        break;
    case TcpState::Listen:
        return u"LISTEN"_s;
    case TcpState::SynSent:
        return u"SYN_SENT"_s;
    case TcpState::SynReceived:
        return u"SYN_RECV"_s;
    case TcpState::Established:
        return u"ESTABLISHED"_s;
    case TcpState::FinWait1:
        return u"FIN_WAIT1"_s;
    case TcpState::FinWait2:
        return u"FIN_WAIT2"_s;
    case TcpState::CloseWait:
        return u"CLOSE_WAIT"_s;
    case TcpState::Closing:
        return u"CLOSING"_s;
    case TcpState::LastAck:
        return u"LAST_ACK"_s;
    case TcpState::TimeWait:
        return u"TIME_WAIT"_s;
    case TcpState::Closed:
        return u"CLOSED"_s;
    }
    return {};
}

} // namespace socketchat
