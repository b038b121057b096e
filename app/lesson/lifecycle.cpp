// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lifecycle.h"

#include <algorithm>
#include <cerrno>

namespace socketchat {

namespace {

bool mustWait(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

} // namespace

LifeCycle::LifeCycle(const CallLog &log, Protocol protocol, Role role)
    : m_log(log)
    , m_protocol(protocol)
    , m_role(role)
{
    begin();
}

void LifeCycle::restart(Protocol protocol, Role role)
{
    m_protocol = protocol;
    m_role = role;
    m_next = m_log.range().end;
    begin();
}

void LifeCycle::begin()
{
    using Kind = SocketCallKind;
    QList<QList<Kind>> calls;
    if (!traitsOf(m_protocol).hasConnections)
        calls = {{Kind::Socket}, {Kind::Bind}, {Kind::RecvFrom, Kind::SendTo}, {Kind::Close}};
    else if (m_role == Role::Server)
        calls = {{Kind::Socket},           {Kind::Bind}, {Kind::Listen}, {Kind::Accept},
                 {Kind::Recv, Kind::Send}, {Kind::Close}};
    else
        calls = {{Kind::Socket}, {Kind::Connect}, {Kind::Send, Kind::Recv}, {Kind::Close}};
    m_steps.clear();
    m_stepOf.fill(-1);
    for (const QList<Kind> &each : std::as_const(calls)) {
        for (const Kind kind : each)
            m_stepOf[size_t(kind)] = qint8(m_steps.size());
        LifeStep step;
        step.calls = each;
        m_steps.append(step);
    }
    m_open.clear();
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
                             take(number, call);
                             any = true;
                         });
    if (any)
        updateWaiting();
    return any;
}

void LifeCycle::settle(SocketCallKind kind, qint64 number, bool ok, int error)
{
    LifeStep *const which = step(kind);
    if (!which)
        return;
    which->state = ok ? LifeStep::State::Done : LifeStep::State::Failed;
    which->error = ok ? 0 : error;
    which->lastCall = number;
    which->times += ok ? 1 : 0;
}

void LifeCycle::take(qint64 number, const SocketCall &call)
{
    const bool ok = call.result >= 0;
    switch (call.call) {
    case SocketCallKind::Socket:
        if (m_open.isEmpty())
            begin();
        settle(call.call, number, ok, call.error);
        if (ok)
            m_open.insert(int(call.result), Socket::Made);
        break;
    case SocketCallKind::Close:
        if (!m_open.remove(call.descriptor))
            break;
        // A listener goes on when one connection has closed; the life has ended with the last.
        settle(call.call, number, true, 0);
        if (!m_open.isEmpty())
            step(call.call)->state = LifeStep::State::NotYet;
        break;
    case SocketCallKind::Bind:
    case SocketCallKind::Listen:
    case SocketCallKind::Accept:
    case SocketCallKind::Connect:
    case SocketCallKind::GetSockOpt:
    case SocketCallKind::GetSockName:
        takeOpening(number, call);
        break;
    case SocketCallKind::Recv:
    case SocketCallKind::Send:
    case SocketCallKind::RecvFrom:
    case SocketCallKind::SendTo:
        takeTalk(number, call);
        break;
    default:
        break;
    }
}

void LifeCycle::takeOpening(qint64 number, const SocketCall &call)
{
    const bool ok = call.result >= 0;
    const auto entry = m_open.find(call.descriptor);
    switch (call.call) {
    case SocketCallKind::Bind:
        settle(call.call, number, ok, call.error);
        break;
    case SocketCallKind::Listen:
        settle(call.call, number, ok, call.error);
        if (ok && entry != m_open.end())
            *entry = Socket::Listening;
        break;
    case SocketCallKind::Accept:
        if (!ok && mustWait(call.error))
            break;
        settle(call.call, number, ok, call.error);
        if (ok)
            m_open.insert(int(call.result), Socket::Connected);
        break;
    case SocketCallKind::Connect:
        if (!ok && call.error == EINPROGRESS) {
            if (entry != m_open.end())
                *entry = Socket::Connecting;
            break;
        }
        settle(call.call, number, ok, call.error);
        if (ok && entry != m_open.end())
            *entry = Socket::Connected;
        break;
    case SocketCallKind::GetSockOpt: // SO_ERROR says how a connect() that had to wait has ended
        if (entry == m_open.end() || *entry != Socket::Connecting)
            break;
        settle(SocketCallKind::Connect, number, call.value == 0, call.value);
        *entry = call.value == 0 ? Socket::Connected : Socket::Made;
        break;
    case SocketCallKind::GetSockName:
        // A datagram client that has an address of its own without bind(): the system chose it.
        if (!traitsOf(m_protocol).hasConnections && m_role == Role::Client && ok) {
            LifeStep *const bound = step(SocketCallKind::Bind);
            bound->state = LifeStep::State::Implied;
            bound->lastCall = number;
        }
        break;
    default:
        break;
    }
}

void LifeCycle::takeTalk(qint64 number, const SocketCall &call)
{
    const bool ok = call.result >= 0;
    if (!ok && mustWait(call.error))
        return;
    if (call.call == SocketCallKind::Recv && call.result == 0) {
        if (const auto entry = m_open.find(call.descriptor); entry != m_open.end())
            *entry = Socket::Ended;
        LifeStep *const talk = step(call.call);
        if (talk)
            talk->lastCall = number;
        return;
    }
    settle(call.call, number, ok, call.error);
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
    wait(SocketCallKind::Accept, any(Socket::Listening));
    wait(SocketCallKind::Connect, any(Socket::Connecting));
    wait(SocketCallKind::Recv, any(Socket::Connected));
    const LifeStep *const bound = step(SocketCallKind::Bind);
    const bool canReceive = !traitsOf(m_protocol).hasConnections && !m_open.isEmpty()
                            && (bound->state == State::Done || bound->state == State::Implied);
    wait(SocketCallKind::RecvFrom, canReceive);
}

} // namespace socketchat
