// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QHash>

#include <deque>
#include <map>
#include <optional>

namespace socketchat {

/// Lists the uses of a socket.
enum class SocketPart : quint8 {
    Unknown, ///< created but not used yet
    Listener,
    Accepted, ///< a connection created by accept()
    Connector, ///< a client's socket
    Datagram,
};

/// Describes one send() of several that were needed for the same bytes: what sendall() of Python
/// does inside.
struct SendPart
{
    qint64 first = -1; ///< number of the first of them
    int place = 1; ///< counted from 1, without those that would have had to wait
    qint64 before = 0; ///< bytes that the system took before
    qint64 total = 0; ///< bytes of all of them
    bool isLast = false; ///< nothing is left, or it failed
};

/// Describes a socket from the call that created it (with Qt: the first that has its descriptor) to
/// the call that closed it. Needed because descriptor numbers are reused.
struct SocketLife
{
    int descriptor = -1;
    SocketPart part = SocketPart::Unknown;
    Engine engine = Engine::System; ///< the engine that created it
    SocketAddress local; ///< from bind or getsockname; null if neither was called
    SocketAddress remote; ///< of a connection; null for others
    qint64 firstCall = 0;
    qint64 lastCall = -1; ///< -1 while open
    int place = 0; ///< Accepted: counted from 1 in each run
    /// Tells since when the call that returns next has been waited for: ns since 1970 UTC; -1 while
    /// nothing is.
    qint64 waitsSince = -1;
    qint64 connectCall = -1; ///< Connector: the connect() whose end is not known yet
    std::optional<SendPart> sending = {}; ///< the send() that comes next, if something is left
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

/// Tracks which socket each call of a conversation was made on. Reads each call once; keeps only
/// sockets of calls still in the log. Used from one thread.
class CallHistory
{
public:
    static constexpr qint64 callsPerRead = 20'000;

    /// `log` must outlive this object.
    explicit CallHistory(const CallLog &log);

    /// Processes up to `most` new calls. Returns true if more are waiting: call it again in a later
    /// turn of the event loop.
    bool read(qint64 most = callsPerRead);
    [[nodiscard]] const CallLog &log() const { return m_log; }
    /// Returns the number of the first unread call.
    [[nodiscard]] qint64 end() const { return m_next; }

    /// Returns the socket that a call was made on or that it created (socket, accept); nullptr for
    /// getaddrinfo, failed creations, and calls that were not read or are no longer kept.
    [[nodiscard]] const SocketLife *socketOf(qint64 number, const SocketCall &call) const;
    /// Returns the run of a call; number 0 and Role::Client if no run was begun.
    [[nodiscard]] CallLog::Run runOf(qint64 number) const;
    /// Returns how the connect() with that number ended; nothing if it had ended when it returned.
    [[nodiscard]] std::optional<ConnectEnd> connectEnd(qint64 number) const;
    /// Returns which part of its bytes a send() was to carry; nothing if it was all of them.
    [[nodiscard]] std::optional<SendPart> sendPart(qint64 number) const;
    /// Returns the number of the connect() in progress; -1 if there is none.
    [[nodiscard]] qint64 pendingConnect() const;
    /// Returns the connections of this run that accept() has made and that are open, in that order.
    [[nodiscard]] QList<SocketLife> connections() const;
    /// Returns how many accept() has made in this run.
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// Returns the calls that open sockets wait in, the longest wait first. Of more than `most` it
    /// returns that of the listening socket and the latest of the others. Leaves out sockets that
    /// may have been closed by calls which are not kept.
    [[nodiscard]] QList<WaitingCall> waiting(qsizetype most) const;

private:
    void take(qint64 number, const SocketCall &call);
    void takeRecv(const SocketCall &call);
    void takeSend(qint64 number, const SocketCall &call);
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
    QHash<int, std::deque<SocketLife>> m_lives; // key: descriptor; oldest first
    QList<CallLog::Run> m_runs;
    qint64 m_nextRun = 0; // the first call of the first run that has not been read
    int m_accepted = 0; // in this run
    std::map<qint64, ConnectEnd> m_connects; // by the number of their call
    std::map<qint64, SendPart> m_sends; // the same, where there were several for the same bytes
    qint64 m_qtConnect = -1; // whose end a signal will tell; Qt's socket has no descriptor yet
    qint64 m_lastPruned = 0;
};

} // namespace socketchat
