// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callhistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qint64 pruneEvery = 10'000; // calls
} // namespace

CallHistory::CallHistory(const CallLog &log)
    : m_log(log)
{ }

bool CallHistory::read(qint64 most)
{
    const CallLog::Range range = m_log.range();
    m_next = std::max(m_next, range.first); // what came and went unseen is not kept either
    m_next = m_log.visit(m_next, std::min(range.end, m_next + most),
                         [this](qint64 number, const SocketCall &call) { take(number, call); });
    if (range.first - m_lastPruned >= pruneEvery) {
        m_lastPruned = range.first;
        m_lives.removeIf([&](auto entry) {
            std::deque<SocketLife> &lives = *entry;
            while (!lives.empty() && lives.front().lastCall >= 0
                   && lives.front().lastCall < range.first)
                lives.pop_front();
            return lives.empty();
        });
    }
    return m_next < range.end; // what has come meanwhile can wait for the next time
}

SocketLife *CallHistory::open(int descriptor)
{
    const auto found = m_lives.find(descriptor);
    if (found == m_lives.end() || found->empty() || found->back().lastCall >= 0)
        return nullptr;
    return &found->back();
}

SocketLife *CallHistory::begin(int descriptor, qint64 number)
{
    if (SocketLife *before = open(descriptor))
        before->lastCall = number; // its close() was not seen
    std::deque<SocketLife> &lives = m_lives[descriptor];
    lives.emplace_back();
    lives.back().descriptor = descriptor;
    lives.back().firstCall = number;
    return &lives.back();
}

void CallHistory::take(qint64 number, const SocketCall &call)
{
    const bool makes = call.call == SocketCallKind::Socket || call.call == SocketCallKind::Accept;
    if (makes && call.result >= 0) {
        SocketLife *life = begin(int(call.result), number);
        life->engine = call.engine;
        if (call.call == SocketCallKind::Accept) {
            life->part = SocketPart::Accepted;
            life->remote = call.address;
            if (const SocketLife *listener = open(call.descriptor))
                life->local = listener->local;
        }
        return;
    }
    // Most calls by far, of which nothing is to be learnt.
    if (call.call == SocketCallKind::Recv || call.call == SocketCallKind::Send)
        return;
    SocketLife *life = open(call.descriptor);
    if (!life && call.engine == Engine::Qt && call.descriptor >= 0
        && call.call != SocketCallKind::Close) {
        life = begin(call.descriptor, number);
        life->engine = call.engine;
    }
    if (!life)
        return;
    switch (call.call) {
    case SocketCallKind::Bind:
    case SocketCallKind::GetSockName:
        life->local = call.address;
        break;
    case SocketCallKind::Listen:
        life->part = SocketPart::Listener;
        if (call.engine == Engine::Qt)
            life->local = call.address;
        break;
    case SocketCallKind::Connect:
        life->part = SocketPart::Connector;
        life->remote = call.address;
        break;
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        life->part = SocketPart::Datagram;
        break;
    case SocketCallKind::Signal: // connectToHost() may have had no descriptor yet
        if (call.text == "connected"_L1) {
            life->part = SocketPart::Connector;
            if (!call.address.isNull())
                life->remote = call.address;
        }
        break;
    case SocketCallKind::Close:
        life->lastCall = number;
        break;
    default:
        break;
    }
}

const SocketLife *CallHistory::socketOf(qint64 number, const SocketCall &call) const
{
    const bool makes = call.call == SocketCallKind::Socket || call.call == SocketCallKind::Accept;
    const int descriptor = makes ? int(call.result) : call.descriptor;
    const auto found = m_lives.constFind(descriptor);
    if (descriptor < 0 || found == m_lives.constEnd())
        return nullptr;
    const auto after = std::upper_bound(
            found->begin(), found->end(), number,
            [](qint64 wanted, const SocketLife &life) { return wanted < life.firstCall; });
    if (after == found->begin())
        return nullptr;
    const SocketLife &life = *std::prev(after);
    return life.lastCall < 0 || number <= life.lastCall ? &life : nullptr;
}

} // namespace socketchat
