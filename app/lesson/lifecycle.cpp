// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lifecycle.h"

#include "app/net/errorcodes.h"
#include "app/net/stepping.h"
#include "app/net/systemequivalent.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the error's name; empty if the call succeeded.
QString errorOf(const SocketCall &call)
{
    return call.result >= 0 ? QString() : socketCallErrorName(call);
}

} // namespace

LifeCycle::LifeCycle(const CallLog &log, Protocol protocol, Role role, Engine engine)
    : m_log(log)
    , m_protocol(protocol)
    , m_role(role)
    , m_engine(engine)
{
    begin();
}

void LifeCycle::restart(Protocol protocol, Role role, Engine engine)
{
    m_protocol = protocol;
    m_role = role;
    m_engine = engine;
    m_next = m_log.range().end;
    begin();
}

void LifeCycle::begin()
{
    using Kind = SocketCallKind;
    QList<QList<Kind>> calls;
    if (m_stepping) {
        for (const Kind call : stepCalls(m_protocol, m_role))
            calls.append({call});
    } else if (!traitsOf(m_protocol).hasConnections)
        calls = {{Kind::Socket}, {Kind::Bind}, {Kind::RecvFrom, Kind::SendTo}, {Kind::Close}};
    else if (m_role == Role::Server)
        calls = {{Kind::Socket},           {Kind::Bind}, {Kind::Listen}, {Kind::Accept},
                 {Kind::Recv, Kind::Send}, {Kind::Close}};
    else
        calls = {{Kind::Socket}, {Kind::Connect}, {Kind::Send, Kind::Recv}, {Kind::Close}};
    if (m_engine == Engine::Qt) { // Qt creates sockets, and binds a server's, internally
        calls.removeOne(QList{Kind::Socket});
        if (traitsOf(m_protocol).hasConnections)
            calls.removeOne(QList{Kind::Bind});
    }
    if (traitsOf(m_protocol).isEncrypted)
        calls.insert(calls.size() - 2, {Kind::Handshake});
    m_steps.clear();
    m_stepOf.fill(-1);
    for (const QList<Kind> &each : std::as_const(calls)) {
        for (const Kind kind : each)
            m_stepOf[size_t(kind)] = qint8(m_steps.size());
        LifeStep step;
        step.calls = each;
        step.engine = m_engine;
        m_steps.append(step);
    }
    m_open.clear();
    m_shakingHands.clear();
    m_lastTalk = Kind::None;
}

bool LifeCycle::setStepping(bool on)
{
    if (std::exchange(m_stepping, on) == on)
        return false;
    begin();
    return true;
}

bool LifeCycle::setPending(SocketCallKind call)
{
    if (std::exchange(m_pending, call) == call)
        return false;
    updateWaiting();
    return true;
}

SocketCallKind LifeCycle::next() const
{
    using Kind = SocketCallKind;
    const auto any = [this](Socket wanted) {
        return std::any_of(m_open.cbegin(), m_open.cend(),
                           [wanted](Socket socket) { return socket == wanted; });
    };
    const bool serves = m_role == Role::Server;
    const auto isDone = [this](Kind kind) {
        const qint8 index = m_stepOf[size_t(kind)];
        return index >= 0 && m_steps.at(index).times > 0; // once more may have failed
    };
    if (m_open.isEmpty())
        return Kind::Socket;
    const bool streams = traitsOf(m_protocol).hasConnections;
    const Kind receive = streams ? Kind::Recv : Kind::RecvFrom;
    const Kind send = streams ? Kind::Send : Kind::SendTo;
    // A server answers, a client asks.
    const Kind talk = serves ? (m_lastTalk == receive ? send : receive)
                             : (m_lastTalk == send ? receive : send);
    if (!streams)
        return serves && !isDone(Kind::Bind) ? Kind::Bind : talk;
    if (any(Socket::Ended))
        return Kind::Close;
    if (any(Socket::Connected))
        return talk;
    if (!serves)
        return Kind::Connect;
    return any(Socket::Listening) ? Kind::Accept : isDone(Kind::Bind) ? Kind::Listen : Kind::Bind;
}

LifeStep *LifeCycle::step(SocketCallKind kind)
{
    const qint8 index = m_stepOf[size_t(kind)];
    return index < 0 ? nullptr : &m_steps[index];
}

bool LifeCycle::read(qint64 end)
{
    bool any = false;
    m_next = m_log.visit(m_next, std::min(end, m_log.range().end),
                         [&](qint64 number, const SocketCall &call) {
                             process(number, call);
                             any = true;
                         });
    if (any)
        updateWaiting();
    return any;
}

void LifeCycle::setResult(SocketCallKind kind, qint64 number, const QString &error)
{
    LifeStep *const which = step(kind);
    if (!which)
        return;
    which->state = error.isEmpty() ? LifeStep::State::Done : LifeStep::State::Failed;
    which->error = error;
    which->lastCall = number;
    which->times += error.isEmpty() ? 1 : 0;
}

void LifeCycle::beginWith(Engine engine)
{
    m_engine = engine;
    begin();
}

void LifeCycle::process(qint64 number, const SocketCall &call)
{
    if (call.engine == Engine::Qt) {
        processQt(number, call);
        return;
    }
    if (m_engine == Engine::Qt && call.call != SocketCallKind::Socket) {
        // System calls beside Qt's classes are not steps, but can reveal the end of a stream.
        if (call.call == SocketCallKind::Recv && call.result == 0)
            markEnded(call);
        return;
    }
    switch (call.call) {
    case SocketCallKind::Socket:
        if (m_open.isEmpty())
            beginWith(call.engine);
        setResult(call.call, number, errorOf(call));
        if (call.result >= 0)
            m_open.insert(int(call.result), Socket::Made);
        break;
    case SocketCallKind::Close:
        processClose(number, call);
        break;
    case SocketCallKind::SetSockOpt:
    case SocketCallKind::Shutdown:
        if (m_stepping)
            setResult(call.call, number, errorOf(call));
        break;
    case SocketCallKind::Bind:
    case SocketCallKind::Listen:
    case SocketCallKind::Accept:
    case SocketCallKind::Connect:
    case SocketCallKind::GetSockOpt:
    case SocketCallKind::GetSockName:
        processOpening(number, call);
        break;
    case SocketCallKind::Recv:
    case SocketCallKind::Send:
    case SocketCallKind::RecvFrom:
    case SocketCallKind::SendTo:
        processTalk(number, call);
        break;
    default:
        break;
    }
}

void LifeCycle::processClose(qint64 number, const SocketCall &call)
{
    bool known = m_open.remove(call.descriptor) || m_open.remove(-1);
    // Qt has already released the descriptor if connecting failed.
    if (!known && call.descriptor < 0 && m_open.size() == 1) {
        m_open.clear();
        known = true;
    }
    if (!known) {
        if (m_stepping)
            setResult(call.call, number, errorOf(call));
        return;
    }
    // A listener continues when one connection closes; the last close ends the life cycle.
    setResult(call.call, number, {});
    if (!m_open.isEmpty())
        step(call.call)->state = LifeStep::State::NotYet;
}

void LifeCycle::processQt(qint64 number, const SocketCall &call)
{
    switch (call.call) {
    case SocketCallKind::Bind:
    case SocketCallKind::Listen:
        beginWith(call.engine);
        setResult(call.call, number, errorOf(call));
        if (call.result >= 0) {
            m_open.insert(call.descriptor,
                          call.call == SocketCallKind::Listen ? Socket::Listening : Socket::Made);
        }
        break;
    case SocketCallKind::Connect: // a signal reports the result
        beginWith(call.engine);
        if (call.result < 0)
            setResult(call.call, number, errorOf(call));
        else if (LifeStep *const connecting = step(call.call)) {
            m_open.insert(call.descriptor, Socket::Connecting);
            connecting->lastCall = number;
        }
        break;
    case SocketCallKind::Accept:
        processOpening(number, call);
        break;
    case SocketCallKind::SendTo:
        // A client's first datagram creates its socket and binds it.
        if (call.result >= 0 && m_open.isEmpty()) {
            beginWith(call.engine);
            m_open.insert(call.descriptor, Socket::Made);
            if (LifeStep *const bound = step(SocketCallKind::Bind)) {
                bound->state = LifeStep::State::Implied;
                bound->lastCall = number;
            }
        }
        processTalk(number, call);
        break;
    case SocketCallKind::Recv:
    case SocketCallKind::Send:
    case SocketCallKind::RecvFrom:
        processTalk(number, call);
        break;
    case SocketCallKind::Signal:
        processSignal(number, call);
        processHandshake(number, call);
        break;
    case SocketCallKind::Handshake:
        processHandshake(number, call);
        break;
    case SocketCallKind::Close:
        processClose(number, call);
        break;
    default:
        break;
    }
}

void LifeCycle::processSignal(qint64 number, const SocketCall &call)
{
    if (call.text == "connected"_L1) {
        m_open.remove(-1);
        m_open.insert(call.descriptor, Socket::Connected);
        setResult(SocketCallKind::Connect, number, {});
        return;
    }
    auto entry = m_open.find(call.descriptor);
    if (entry == m_open.end())
        entry = m_open.find(-1);
    if (entry == m_open.end())
        return;
    if (call.text == "disconnected"_L1 && *entry == Socket::Connected) {
        *entry = Socket::Ended;
    } else if (call.text == "errorOccurred"_L1 && *entry == Socket::Connecting) {
        setResult(SocketCallKind::Connect, number, errorOf(call));
        *entry = Socket::Made;
    }
}

void LifeCycle::processHandshake(qint64 number, const SocketCall &call)
{
    const bool begins = call.call == SocketCallKind::Handshake && call.text.startsWith("start"_L1);
    LifeStep *const shaking = step(SocketCallKind::Handshake);
    if (begins && shaking) {
        m_shakingHands.insert(call.descriptor);
        shaking->lastCall = number;
    } else if (call.text == "encrypted"_L1 && m_shakingHands.remove(call.descriptor)) {
        setResult(SocketCallKind::Handshake, number, {});
    } else if (call.text == "errorOccurred"_L1 && m_shakingHands.remove(call.descriptor)) {
        setResult(SocketCallKind::Handshake, number, errorOf(call));
    }
}

void LifeCycle::processOpening(qint64 number, const SocketCall &call)
{
    const bool ok = call.result >= 0;
    const QString error = errorOf(call);
    const auto entry = m_open.find(call.descriptor);
    switch (call.call) {
    case SocketCallKind::Bind:
        setResult(call.call, number, error);
        break;
    case SocketCallKind::Listen:
        setResult(call.call, number, error);
        if (ok && entry != m_open.end())
            *entry = Socket::Listening;
        break;
    case SocketCallKind::Accept:
        if (socketCallMustWait(call))
            break;
        setResult(call.call, number, error);
        if (ok)
            m_open.insert(int(call.result), Socket::Connected);
        break;
    case SocketCallKind::Connect:
        if (socketCallHasBegun(call)) {
            if (entry != m_open.end())
                *entry = Socket::Connecting;
            m_connecting = number;
            break;
        }
        setResult(call.call, number, error);
        if (ok && entry != m_open.end())
            *entry = Socket::Connected;
        break;
    case SocketCallKind::GetSockOpt: // SO_ERROR: the result of a pending connect()
        if (entry == m_open.end() || *entry != Socket::Connecting)
            break;
        // The call that the person has made tells the address.
        setResult(SocketCallKind::Connect, m_stepping && call.value == 0 ? m_connecting : number,
                  call.value == 0 ? QString() : errnoName(call.value));
        *entry = call.value == 0 ? Socket::Connected : Socket::Made;
        break;
    case SocketCallKind::GetSockName:
        // A UDP client has a local address without bind(): the system chose it.
        if (!traitsOf(m_protocol).hasConnections && m_role == Role::Client && ok) {
            LifeStep *const bound = step(SocketCallKind::Bind);
            if (bound->state == LifeStep::State::Done)
                break; // by the person, who makes each call
            bound->state = LifeStep::State::Implied;
            bound->lastCall = number;
        }
        break;
    default:
        break;
    }
}

void LifeCycle::markEnded(const SocketCall &call)
{
    if (const auto entry = m_open.find(call.descriptor); entry != m_open.end())
        *entry = Socket::Ended;
}

void LifeCycle::processTalk(qint64 number, const SocketCall &call)
{
    if (socketCallMustWait(call))
        return;
    m_lastTalk = call.result >= 0 ? call.call : m_lastTalk;
    // Qt reports the end of the stream as an error.
    const bool ends = call.engine == Engine::System
                              ? call.result == 0
                              : call.result < 0 && systemEquivalent(call).result == 0;
    if (call.call == SocketCallKind::Recv && ends) {
        markEnded(call);
        if (m_stepping)
            setResult(call.call, number, {});
        else if (LifeStep *const talk = step(call.call))
            talk->lastCall = number;
        return;
    }
    const auto socket = m_open.constFind(call.descriptor);
    const bool isBroken = call.result < 0 && (call.error == ECONNRESET || call.error == EPIPE);
    if (m_stepping && isBroken && socket != m_open.cend() && *socket == Socket::Connected)
        markEnded(call);
    setResult(call.call, number, errorOf(call));
}

bool LifeCycle::setAccepting(bool on)
{
    if (std::exchange(m_accepting, on) == on)
        return false;
    updateWaiting();
    return true;
}

void LifeCycle::updateWaiting()
{
    using State = LifeStep::State;
    const auto any = [this](Socket wanted) {
        return std::any_of(m_open.cbegin(), m_open.cend(),
                           [wanted](Socket socket) { return socket == wanted; });
    };
    const auto wait = [this](SocketCallKind kind, bool on) {
        LifeStep *const which = step(kind);
        if (!which)
            return;
        which->waitingFor = on ? kind : SocketCallKind::None;
        if (on && which->state == State::NotYet)
            which->state = State::Waiting;
        else if (!on && which->state == State::Waiting)
            which->state = State::NotYet;
    };
    if (m_stepping) {
        for (const LifeStep &each : std::as_const(m_steps))
            wait(each.calls.first(), each.calls.first() == m_pending);
        return;
    }
    wait(SocketCallKind::Accept, m_accepting && any(Socket::Listening));
    wait(SocketCallKind::Connect, any(Socket::Connecting));
    wait(SocketCallKind::Handshake, !m_shakingHands.isEmpty());
    wait(SocketCallKind::Recv, any(Socket::Connected) && m_shakingHands.isEmpty());
    const LifeStep *const bound = step(SocketCallKind::Bind);
    const bool canReceive = !traitsOf(m_protocol).hasConnections && !m_open.isEmpty()
                            && (bound->state == State::Done || bound->state == State::Implied);
    wait(SocketCallKind::RecvFrom, canReceive);
}

} // namespace socketchat
