// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QHash>

#include <deque>

namespace socketchat {

/// What a descriptor was for.
enum class SocketPart : quint8 {
    Unknown, ///< made, and not used yet
    Listener,
    Accepted, ///< a connection that accept() made
    Connector, ///< a client's
    Datagram,
};

/// A socket from the call that made it (with Qt the first that tells its descriptor) to the call
/// that closed it. Descriptors are used again, so a number alone says nothing.
struct SocketLife
{
    int descriptor = -1;
    SocketPart part = SocketPart::Unknown;
    Engine engine = Engine::System; ///< whose socket it is
    SocketAddress local; ///< as bound, or as getsockname() told; null where neither was called
    SocketAddress remote; ///< of a connection; null for the others
    qint64 firstCall = 0;
    qint64 lastCall = -1; ///< -1 while it is open
};

/// Follows the calls of a conversation and knows which socket each one was made on. Reads every
/// call once; remembers only sockets that a kept call was made on. Used from one thread.
class CallHistory
{
public:
    static constexpr qint64 callsPerRead = 20'000;

    /// `log` must outlive this.
    explicit CallHistory(const CallLog &log);

    /// Takes in what was called since, at most so many calls. True where more is waiting: read
    /// again in a later turn of the event loop.
    bool read(qint64 most = callsPerRead);
    [[nodiscard]] const CallLog &log() const { return m_log; }
    /// The first call that has not been read.
    [[nodiscard]] qint64 end() const { return m_next; }

    /// The socket that a call was made on, or that it made (socket, accept); null for getaddrinfo,
    /// a call that failed to make one, and one that was not read or is not kept any more.
    [[nodiscard]] const SocketLife *socketOf(qint64 number, const SocketCall &call) const;

private:
    void take(qint64 number, const SocketCall &call);
    SocketLife *open(int descriptor);
    SocketLife *begin(int descriptor, qint64 number);

    const CallLog &m_log;
    qint64 m_next = 0;
    QHash<int, std::deque<SocketLife>> m_lives; // by descriptor, oldest first
    qint64 m_lastPruned = 0;
};

} // namespace socketchat
