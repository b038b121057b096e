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
    /// The calls that make the step: one, or the two directions of talking. With Qt's classes the
    /// member functions that stand for them, and for Accept the signal newConnection.
    QList<SocketCallKind> calls;
    Engine engine = Engine::System;
    State state = State::NotYet;
    SocketCallKind waitingFor = SocketCallKind::None; ///< the call that would return next
    QString error; ///< its name, where Failed
    qint64 times = 0; ///< how often it has succeeded
    qint64 lastCall = -1; ///< number of the call that decided the state
    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// The life cycle of this end, lit by the calls that were really made:
///   TCP server: socket → bind → listen → accept → recv/send → close
///   TCP client: socket → connect → send/recv → close
///   UDP: socket → bind → recvfrom/sendto → close
/// With Qt's classes:
///   TCP server: listen → newConnection → read/write → close
///   TCP client: connectToHost → write/read → close
///   UDP: bind → readDatagram/writeDatagram → close
///
/// Reads each call once, so it costs the same however long the list is. A new run (a socket made
/// while none is open) begins anew. Used from one thread.
class LifeCycle
{
public:
    /// `log` must outlive this.
    LifeCycle(const CallLog &log, Protocol protocol, Role role, Engine engine = Engine::System);

    /// For another kind of conversation: all steps are NotYet, and only later calls count.
    void restart(Protocol protocol, Role role, Engine engine);
    /// Takes in what was called since, before call `end`. True where the steps may have changed.
    bool read(qint64 end = std::numeric_limits<qint64>::max());
    [[nodiscard]] const QList<LifeStep> &steps() const { return m_steps; }
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] Engine engine() const { return m_engine; }

private:
    enum class Socket : quint8 { Made, Listening, Connecting, Connected, Ended };

    void begin();
    void take(qint64 number, const SocketCall &call);
    void takeOpening(qint64 number, const SocketCall &call);
    void takeQt(qint64 number, const SocketCall &call);
    void takeSignal(qint64 number, const SocketCall &call);
    void takeTalk(qint64 number, const SocketCall &call);
    void markEnded(const SocketCall &call);
    void takeClose(qint64 number, const SocketCall &call);
    void beginWith(Engine engine);
    /// `error` is empty where the step was taken.
    void settle(SocketCallKind kind, qint64 number, const QString &error);
    void updateWaiting();
    [[nodiscard]] LifeStep *step(SocketCallKind kind);

    const CallLog &m_log;
    Protocol m_protocol;
    Role m_role;
    Engine m_engine;
    QList<LifeStep> m_steps;
    std::array<qint8, size_t(SocketCallKind::Signal) + 1> m_stepOf; // by call; -1: none
    QHash<int, Socket> m_open; // the sockets of this run, by descriptor; -1 where Qt has none yet
    qint64 m_next = 0;
};

} // namespace socketchat
