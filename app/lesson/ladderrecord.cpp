// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/ladderrecord.h"

#include "app/chat/conversation.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype maxQueued = 256;
constexpr qint64 maxRowsAtOnce = 20'000;
constexpr int errorQueueFlag = 0x2000; // MSG_ERRQUEUE; the numbers in a record are Linux's

/// Returns whether a call gives something away, and so stands where it began.
bool gives(SocketCallKind call)
{
    switch (call) {
    case SocketCallKind::Send:
    case SocketCallKind::SendTo:
    case SocketCallKind::Connect:
    case SocketCallKind::Shutdown:
    case SocketCallKind::Close:
        return true;
    default:
        return false;
    }
}

int argumentOf(const SocketCall &call)
{
    switch (call.call) {
    case SocketCallKind::Listen:
        return call.backlog;
    case SocketCallKind::Shutdown:
        return call.how;
    case SocketCallKind::Send:
    case SocketCallKind::Recv:
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        return call.size;
    default:
        return 0;
    }
}

} // namespace

LadderRecord::LadderRecord(End end)
    : m_end(std::move(end))
{
    if (m_end.run > 0)
        m_run.number = m_end.run; // of one that is gone no calls are kept
    const QList<CallLog::Run> runs = m_end.calls->runs();
    for (const CallLog::Run &run : runs) {
        if (m_end.run == 0 || run.number == m_end.run)
            m_run = run;
    }
    m_next = m_run.firstCall;
}

bool LadderRecord::read(qint64 most)
{
    qint64 end = m_end.calls->range().end;
    for (const CallLog::Run &run : m_end.calls->runs()) {
        if (run.number > m_run.number)
            end = std::min(end, run.firstCall);
    }
    if (const qint64 first = m_end.calls->range().first; m_next < first) {
        m_next = std::min(first, end);
        m_trimmed = true;
    }
    m_next = m_end.calls->visit(
            m_next, std::min(end, m_next + most),
            [this](qint64 number, const SocketCall &call) { take(number, call); });
    const std::shared_ptr<const Conversation> conversation = m_end.conversation.lock();
    if (m_next < end || !conversation)
        return m_next < end;
    readLosses(*conversation);
    return m_nextRow < conversation->range().end && m_queued.size() < maxQueued;
}

bool LadderRecord::concerns(const SocketCall &call) const
{
    if (socketCallMustWait(call))
        return false;
    const bool isClient = m_run.role == Role::Client;
    const bool isKnown = m_end.peer != PeerId::None;
    switch (call.call) {
    case SocketCallKind::Send:
        return isKnown && call.peer == m_end.peer;
    case SocketCallKind::Recv: {
        const bool isLook = call.offset < 0 && call.result > 0; // it takes nothing
        return isKnown && call.peer == m_end.peer && !isLook;
    }
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        return isClient || (isKnown && call.address == m_end.remote);
    case SocketCallKind::Accept:
        return isKnown && call.address == m_end.remote;
    case SocketCallKind::Shutdown:
    case SocketCallKind::Close:
        return isClient || call.peer == PeerId::None || call.peer == m_end.peer;
    case SocketCallKind::SetSockOpt:
        return socketCallSetsLinger(call) && call.peer == m_end.peer;
    case SocketCallKind::GetAddrInfo:
    case SocketCallKind::Socket:
    case SocketCallKind::Bind:
    case SocketCallKind::Listen:
    case SocketCallKind::Connect:
        return true;
    default:
        return false;
    }
}

void LadderRecord::take(qint64 number, const SocketCall &call)
{
    if (m_connecting)
        takeConnectEnd(number, call);
    if (!concerns(call))
        return;
    LadderCall taken;
    taken.at = gives(call.call) ? call.time : call.time + call.duration;
    taken.number = number;
    taken.result = call.result;
    taken.offset = call.offset;
    taken.message = call.message;
    taken.argument = argumentOf(call);
    taken.error = call.error;
    taken.call = call.call;
    taken.engine = call.engine;
    taken.isOfPeer = call.peer != PeerId::None && call.peer == m_end.peer;
    taken.isRefusal = call.call == SocketCallKind::RecvFrom && call.engine == Engine::System
                      && (call.flags & errorQueueFlag) != 0;
    if (call.call == SocketCallKind::Connect
        && (call.engine == Engine::Qt ? call.result >= 0 : socketCallHasBegun(call))) {
        taken.step = LadderCall::Step::Begun;
        m_connecting = call;
    }
    insert(taken);
}

/// What ends a connect() that goes on: SO_ERROR, or with Qt's classes a signal.
void LadderRecord::takeConnectEnd(qint64 number, const SocketCall &call)
{
    LadderCall end;
    if (m_connecting->engine == Engine::System && call.call == SocketCallKind::GetSockOpt
        && call.descriptor == m_connecting->descriptor) {
        end.error = call.value;
    } else if (m_connecting->engine == Engine::Qt && call.call == SocketCallKind::Signal
               && (call.text == "connected"_L1 || call.text == "errorOccurred"_L1)) {
        end.error = call.error;
    } else {
        if (call.call == SocketCallKind::Close)
            m_connecting.reset(); // given up
        return;
    }
    end.at = call.time + call.duration;
    end.number = number;
    end.result = end.error == 0 ? 0 : -1;
    end.call = SocketCallKind::Connect;
    end.engine = m_connecting->engine;
    end.step = LadderCall::Step::Returned;
    m_connecting.reset();
    insert(end);
}

void LadderRecord::readLosses(const Conversation &conversation)
{
    const Conversation::Range range = conversation.range();
    const qint64 since = m_calls.empty() ? std::numeric_limits<qint64>::max() : m_calls.front().at;
    std::vector<LadderCall> found;
    // Returns whether the row's fate is known.
    const auto settle = [&](const Message &row) {
        if (row.kind != MessageKind::Sent || row.peer != m_end.peer || row.time < since)
            return true;
        if (row.flags.testFlag(MessageFlag::Lost)) {
            LadderCall &lost = found.emplace_back();
            lost.at = row.time;
            lost.message = row.number;
            lost.argument = int(row.size);
            lost.call = SocketCallKind::SendTo;
            lost.engine = m_calls.front().engine;
            lost.step = LadderCall::Step::Lost;
            return true;
        }
        return !row.flags.testFlag(MessageFlag::Queued);
    };
    m_queued.removeIf([&](qint64 number) {
        const std::optional<Message> row = conversation.message(number, 0);
        return !row || settle(*row);
    });
    m_nextRow = std::max(m_nextRow, range.first);
    const qint64 end = std::min(range.end, m_nextRow + maxRowsAtOnce);
    while (m_nextRow < end && m_queued.size() < maxQueued) {
        const QList<Message> rows = conversation.heads(m_nextRow, end);
        if (rows.isEmpty())
            break;
        for (const Message &row : rows) {
            if (m_queued.size() == maxQueued)
                break; // the rest once these are settled
            if (!settle(row))
                m_queued.append(row.number);
            m_nextRow = row.number + 1;
        }
    }
    if (found.empty())
        return;
    // At once: each by itself would move thousands of calls.
    std::ranges::stable_sort(found, {}, &LadderCall::at);
    Calls all;
    std::ranges::merge(m_calls, found, std::back_inserter(all), {}, &LadderCall::at,
                       &LadderCall::at);
    m_calls = std::move(all);
    trim();
    ++m_revision;
}

void LadderRecord::insert(const LadderCall &call)
{
    auto place = m_calls.end();
    while (place != m_calls.begin() && std::prev(place)->at > call.at)
        --place;
    m_calls.insert(place, call);
    trim();
    ++m_revision;
}

void LadderRecord::trim()
{
    for (; std::ssize(m_calls) > maxCalls; m_trimmed = true)
        m_calls.pop_front();
}

} // namespace socketchat
