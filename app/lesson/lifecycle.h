// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/net/address/endpoint.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <array>
#include <limits>

namespace socketchat {

/// Describes one step in the life of a role's sockets, with the tutorial's names.
struct LifeStep
{
    enum class State : quint8 {
        NotYet,
        Waiting, ///< possible now, but has not happened yet
        Done, ///< has happened; if `waitingFor` is set, it is awaited again
        Failed, ///< the last attempt failed with `error`
        Implied, ///< done by the system without a call (a client's first sendto() binds)
    };
    /// The calls of the step: one, or send and receive. With Qt's classes the corresponding member
    /// functions; for Accept the signal newConnection.
    QList<SocketCallKind> calls;
    Engine engine = Engine::System;
    State state = State::NotYet;
    SocketCallKind waitingFor = SocketCallKind::None; ///< the call that would return next
    QString error; ///< name of the error, if Failed
    qint64 times = 0; ///< number of successes
    qint64 lastCall = -1; ///< number of the call that determined the state
    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// Tracks the life cycle of this end from the recorded calls:
///   TCP server: socket → bind → listen → accept → recv/send → close
///   TCP client: socket → connect → send/recv → close
///   UDP: socket → bind → recvfrom/sendto → close
/// With Qt's classes:
///   TCP server: listen → newConnection → read/write → close
///   TCP client: connectToHost → write/read → close
///   TLS server: listen → newConnection → startServerEncryption → read/write → close
///   TLS client: connectToHost → startClientEncryption → write/read → close
///   UDP: bind → readDatagram/writeDatagram → close
///
/// Reads each call once, so the cost does not depend on the log's length. A new run (a socket
/// created while none is open) starts over. Used from one thread.
class LifeCycle
{
public:
    /// Follows `log`, which must outlive this object.
    LifeCycle(const CallLog &log, Protocol protocol, Role role, Engine engine = Engine::System);

    /// Switches to another kind of conversation: all steps become NotYet, and only later calls
    /// count.
    void restart(Protocol protocol, Role role, Engine engine);
    /// Lists every call as a step of its own, in the order of stepCalls(), or not any more. All
    /// steps become NotYet if that is a change, of which it returns true.
    bool setStepping(bool on);
    /// Sets the call that has not returned yet, with setStepping(). Returns true if the steps may
    /// have changed.
    bool setPending(SocketCallKind call);
    /// Returns the call that usually comes next.
    [[nodiscard]] SocketCallKind next() const;
    /// Processes new calls with numbers below `end`. Returns true if the steps may have changed.
    bool read(qint64 end = std::numeric_limits<qint64>::max());
    /// Sets whether accept() is called as soon as a client waits, which the calls do not tell.
    /// Returns true if the steps may have changed.
    bool setAccepting(bool on);
    [[nodiscard]] const QList<LifeStep> &steps() const { return m_steps; }
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] Engine engine() const { return m_engine; }

private:
    enum class Socket : quint8 { Made, Listening, Connecting, Connected, Ended };

    void begin();
    void process(qint64 number, const SocketCall &call);
    void processOpening(qint64 number, const SocketCall &call);
    void processQt(qint64 number, const SocketCall &call);
    void processSignal(qint64 number, const SocketCall &call);
    void processHandshake(qint64 number, const SocketCall &call);
    void processTalk(qint64 number, const SocketCall &call);
    void markEnded(const SocketCall &call);
    void processClose(qint64 number, const SocketCall &call);
    void beginWith(Engine engine);
    /// Records the result of a step; an empty `error` means success.
    void setResult(SocketCallKind kind, qint64 number, const QString &error);
    void updateWaiting();
    [[nodiscard]] LifeStep *step(SocketCallKind kind);

    const CallLog &m_log;
    Protocol m_protocol;
    Role m_role;
    Engine m_engine;
    QList<LifeStep> m_steps;
    std::array<qint8, size_t(SocketCallKind::Signal) + 1> m_stepOf; // step by kind; -1: none
    QHash<int, Socket> m_open; // this run's sockets by descriptor; -1 if Qt has none yet
    QSet<int> m_shakingHands; // descriptors of TLS connections that are not encrypted yet
    qint64 m_next = 0;
    bool m_accepting = true;
    bool m_stepping = false;
    SocketCallKind m_pending = SocketCallKind::None; // with m_stepping
    qint64 m_connecting = -1; // the newest connect() that did not return at once
    SocketCallKind m_lastTalk = SocketCallKind::None; // the last that sent or received
};

} // namespace socketchat
