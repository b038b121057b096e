// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/net/address/endpoint.h"

#include <QHash>
#include <QList>

#include <array>
#include <limits>

namespace socketchat {

/// One step in the life of a role's sockets, as the tutorial names them.
struct LifeStep
{
    enum class State : quint8 {
        NotYet,
        Waiting, ///< it can happen now, and has not happened yet
        Done, ///< it has happened; where `waitingFor` is set it is waited for once more
        Failed, ///< the last try failed with `error`
        Implied, ///< the system did it without a call (the first sendto() of a client binds)
    };
    /// The calls that make the step: one, or the two directions of talking.
    QList<SocketCallKind> calls;
    State state = State::NotYet;
    SocketCallKind waitingFor = SocketCallKind::None; ///< the call that would return next
    int error = 0; ///< errno, where Failed
    qint64 times = 0; ///< how often it has succeeded
    qint64 lastCall = -1; ///< number of the call that decided the state
    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// The life cycle of this end, lit by the calls that were really made:
///   TCP server: socket → bind → listen → accept → recv/send → close
///   TCP client: socket → connect → send/recv → close
///   UDP: socket → bind → recvfrom/sendto → close
///
/// Reads each call once, so it costs the same however long the list is. A new run (a socket made
/// while none is open) begins anew. Used from one thread.
class LifeCycle
{
public:
    /// `log` must outlive this.
    LifeCycle(const CallLog &log, Protocol protocol, Role role);

    /// For another kind of conversation: all steps are NotYet, and only later calls count.
    void restart(Protocol protocol, Role role);
    /// Takes in what was called since, before call `end`. True where the steps may have changed.
    bool read(qint64 end = std::numeric_limits<qint64>::max());
    [[nodiscard]] const QList<LifeStep> &steps() const { return m_steps; }
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    [[nodiscard]] Role role() const { return m_role; }

private:
    enum class Socket : quint8 { Made, Listening, Connecting, Connected, Ended };

    void begin();
    void take(qint64 number, const SocketCall &call);
    void takeOpening(qint64 number, const SocketCall &call);
    void takeTalk(qint64 number, const SocketCall &call);
    void settle(SocketCallKind kind, qint64 number, bool ok, int error);
    void updateWaiting();
    [[nodiscard]] LifeStep *step(SocketCallKind kind);

    const CallLog &m_log;
    Protocol m_protocol;
    Role m_role;
    QList<LifeStep> m_steps;
    std::array<qint8, size_t(SocketCallKind::Signal) + 1> m_stepOf; // by call; -1: none
    QHash<int, Socket> m_open; // the sockets of this run, by descriptor
    qint64 m_next = 0;
};

} // namespace socketchat
