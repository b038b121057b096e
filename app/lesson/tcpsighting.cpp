// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/tcpsighting.h"

namespace socketchat {

FirstToClose firstToClose(std::span<const TcpSighting> seen)
{
    std::array<bool, 2> closed{}; // by end: sent a FIN before it got one
    for (const TcpSighting &sighting : seen) {
        for (size_t end = 0; end < closed.size(); ++end) {
            switch (sighting.ends.at(end).state) {
            case TcpState::FinWait1:
            case TcpState::FinWait2:
            case TcpState::TimeWait:
                closed.at(end) = true;
                break;
            case TcpState::Closing:
                closed = {true, true};
                break;
            case TcpState::CloseWait:
            case TcpState::LastAck:
                closed.at(1 - end) = true;
                break;
            default:
                break;
            }
        }
    }
    if (closed[0])
        return closed[1] ? FirstToClose::Both : FirstToClose::Own;
    return closed[1] ? FirstToClose::Other : FirstToClose::Nobody;
}

} // namespace socketchat
