// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/icmp/icmpdatagram.h"
#include "app/net/socketcall.h"

namespace socketchat {

/// Holds what the ladder needs of one recorded call.
struct LadderCall
{
    enum class Step : quint8 {
        Made,
        Begun, ///< a connect() that has not ended when it returned
        Returned, ///< the end of that connect()
        Lost, ///< no call was made: simulated conditions dropped the message
    };

    qint64 at = 0; ///< when it gave its bytes away, or got them: ns since 1970 UTC
    qint64 number = -1; ///< in the log of its end; -1 for Lost
    qint64 result = 0; ///< as SocketCall::result
    qint64 offset = -1; ///< as SocketCall::offset
    qint64 message = -1; ///< as SocketCall::message
    int argument = 0; ///< size, backlog or how of SocketCall
    int error = 0; ///< as SocketCall::error
    SocketCallKind call = SocketCallKind::None;
    Engine engine = Engine::System;
    Step step = Step::Made;
    bool isOfPeer = false; ///< made on the socket of the peer's connection
    bool isRefusal = false; ///< took an ICMP refusal off the error queue
    friend bool operator==(const LadderCall &, const LadderCall &) = default;

    /// Returns whether it passed bytes of a stream or a datagram to the system.
    [[nodiscard]] bool sends() const
    {
        return (call == SocketCallKind::Send && result > 0)
               || (call == SocketCallKind::SendTo && (result >= 0 || step == Step::Lost));
    }
    /// Returns whether it got bytes of a stream or a datagram from the system.
    [[nodiscard]] bool receives() const
    {
        return (call == SocketCallKind::Recv && result > 0)
               || (call == SocketCallKind::RecvFrom && result >= 0 && !isRefusal
                   && offset != IcmpOffset::NotForThisEnd);
    }
    /// Returns the sequence number of an echo request or reply of ICMP; -1 of others.
    [[nodiscard]] qint64 sequence() const
    {
        const bool isDatagram = call == SocketCallKind::SendTo || call == SocketCallKind::RecvFrom;
        return isDatagram && result >= 0 && offset >= 0 ? offset : -1;
    }
    /// Returns whether it told that the peer has finished sending.
    [[nodiscard]] bool isEnd() const
    {
        return call == SocketCallKind::Recv && result == 0 && argument > 0;
    }
    /// Returns the record as far as it is kept, for the names of calls and errors.
    [[nodiscard]] SocketCall record() const
    {
        SocketCall made;
        made.call = call;
        made.engine = engine;
        made.result = result;
        made.error = error;
        made.size = argument;
        return made;
    }
};

} // namespace socketchat
