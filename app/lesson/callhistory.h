// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QHash>

#include <deque>
#include <map>
#include <optional>

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
    int place = 0; ///< Accepted: counted from 1 in each run
    /// Tells since when the call that returns next has been waited for: ns since 1970 UTC; -1 while
    /// nothing is.
    qint64 waitsSince = -1;
    qint64 connectCall = -1; ///< Connector: the connect() whose end is not known yet
};

/// Tells how a connect() ended that was still in progress when it returned.
struct ConnectEnd
{
    enum class State : quint8 {
        Pending,
        Succeeded,
        Failed,
        GivenUp, ///< closed by this end before there was an answer
    };
    State state = State::Pending;
    int error = 0; ///< Failed: as SocketCall::error
    qint64 time = 0; ///< ns since 1970 UTC; 0 while it is Pending
};

/// Names a call in which a blocking program would be now.
struct WaitingCall
{
    SocketCallKind call = SocketCallKind::None; ///< Accept, Recv or RecvFrom
    SocketLife socket; ///< that it waits for
    qint64 since = 0; ///< ns since 1970 UTC
    int place = 0; ///< Accept: that of the connection to come
    int size = 0; ///< Recv, RecvFrom: bytes requested; set by the caller of waiting()
    [[nodiscard]] bool operator==(const WaitingCall &other) const
    {
        return call == other.call && since == other.since && place == other.place
               && size == other.size && socket.firstCall == other.socket.firstCall;
    }
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
    /// Returns the run of a call; number 0 and Role::Client if no run was begun.
    [[nodiscard]] CallLog::Run runOf(qint64 number) const;
    /// Returns how the connect() with that number ended; nothing if it had ended when it returned.
    [[nodiscard]] std::optional<ConnectEnd> connectEnd(qint64 number) const;
    /// Returns the number of the connect() in progress; -1 if there is none.
    [[nodiscard]] qint64 pendingConnect() const;
    /// Returns the calls that open sockets wait in, the longest wait first. Of more than `most` it
    /// returns that of the listening socket and the latest of the others. Leaves out sockets that
    /// may have been closed by calls which are not kept.
    [[nodiscard]] QList<WaitingCall> waiting(qsizetype most) const;

private:
    void take(qint64 number, const SocketCall &call);
    void takeTalk(const SocketCall &call);
    void takeSignal(const SocketCall &call);
    void beginConnect(qint64 number, const SocketCall &call, SocketLife *life);
    void endConnect(qint64 number, ConnectEnd::State state, int error, qint64 time);
    void beginRun(qint64 number);
    [[nodiscard]] qint64 firstRunFrom(qint64 number) const;
    void forget(qint64 first);
    SocketLife *open(int descriptor);
    SocketLife *begin(int descriptor, qint64 number);

    const CallLog &m_log;
    qint64 m_next = 0;
    QHash<int, std::deque<SocketLife>> m_lives; // by descriptor, oldest first
    QList<CallLog::Run> m_runs;
    qint64 m_nextRun = 0; // the first call of the first run that has not been read
    int m_accepted = 0; // in this run
    std::map<qint64, ConnectEnd> m_connects; // by the number of their call
    qint64 m_qtConnect = -1; // whose end a signal will tell; Qt's socket has no descriptor yet
    qint64 m_lastPruned = 0;
};

} // namespace socketchat
