// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callhistory.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qint64 pruneEvery = 10'000; // calls
// The numbers in the record of a system call are Linux's (see SocketCall).
constexpr int socketTypeMask = 0xf;
constexpr int datagramType = 2; // SOCK_DGRAM
} // namespace

CallHistory::CallHistory(const CallLog &log)
    : m_log(log)
{ }

bool CallHistory::read(qint64 most)
{
    const CallLog::Range range = m_log.range();
    const int run = runOf(m_next - 1).number;
    m_runs = m_log.runs();
    if (m_next < range.first) { // calls dropped unseen are skipped
        m_next = range.first;
        if (runOf(m_next).number != run)
            beginRun(m_next);
        for (std::deque<SocketLife> &lives : m_lives) {
            if (lives.back().part != SocketPart::Listener)
                lives.back().waitsSince = -1; // it may have been closed meanwhile
        }
    }
    m_nextRun = firstRunFrom(m_next);
    m_next = m_log.visit(m_next, std::min(range.end, m_next + most),
                         [this](qint64 number, const SocketCall &call) { take(number, call); });
    if (range.first - m_lastPruned >= pruneEvery)
        forget(range.first);
    return m_next < range.end; // calls made meanwhile are read next time
}

void CallHistory::forget(qint64 first)
{
    m_lastPruned = first;
    m_lives.removeIf([first](auto entry) {
        std::deque<SocketLife> &lives = *entry;
        while (!lives.empty() && lives.front().lastCall >= 0 && lives.front().lastCall < first)
            lives.pop_front();
        return lives.empty();
    });
    m_connects.erase(m_connects.begin(), m_connects.lower_bound(first));
    m_sends.erase(m_sends.begin(), m_sends.lower_bound(first));
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

/// Forgets the sockets of the previous run, which are all closed.
void CallHistory::beginRun(qint64 number)
{
    if (const qint64 connecting = pendingConnect(); connecting >= 0)
        m_connects[connecting].state = ConnectEnd::State::GivenUp;
    for (std::deque<SocketLife> &lives : m_lives) {
        if (lives.back().lastCall < 0)
            lives.back().lastCall = number - 1;
    }
    m_accepted = 0;
    m_qtConnect = -1;
    m_nextRun = firstRunFrom(number + 1);
}

/// Returns the first call of the first run that begins at this number or later.
qint64 CallHistory::firstRunFrom(qint64 number) const
{
    const auto next = std::find_if(m_runs.cbegin(), m_runs.cend(),
                                   [number](const auto &run) { return run.firstCall >= number; });
    return next == m_runs.cend() ? std::numeric_limits<qint64>::max() : next->firstCall;
}

void CallHistory::beginConnect(qint64 number, const SocketCall &call, SocketLife *life)
{
    const bool goesOn = call.engine == Engine::Qt ? call.result >= 0 : socketCallHasBegun(call);
    if (goesOn) {
        m_connects[number] = {};
        if (life)
            life->connectCall = number;
        if (call.engine == Engine::Qt)
            m_qtConnect = number;
    } else if (life && call.result >= 0) {
        life->waitsSince = call.time + call.duration;
    }
}

void CallHistory::endConnect(qint64 number, ConnectEnd::State state, int error, qint64 time)
{
    if (const auto found = m_connects.find(number); found != m_connects.end())
        found->second = {state, error, time};
}

void CallHistory::take(qint64 number, const SocketCall &call)
{
    if (number >= m_nextRun)
        beginRun(number);
    const qint64 end = call.time + call.duration;
    const bool makes = call.call == SocketCallKind::Socket || call.call == SocketCallKind::Accept;
    if (makes && call.result >= 0) {
        SocketLife *life = begin(int(call.result), number);
        life->engine = call.engine;
        if (call.call == SocketCallKind::Socket && (call.type & socketTypeMask) == datagramType)
            life->part = SocketPart::Datagram;
        if (call.call == SocketCallKind::Accept) {
            life->part = SocketPart::Accepted;
            life->remote = call.address;
            life->place = ++m_accepted;
            life->waitsSince = end;
            if (SocketLife *listener = open(call.descriptor)) {
                life->local = listener->local;
                listener->waitsSince = end;
            }
        }
        return;
    }
    // By far the most frequent calls; they change little.
    if (call.call == SocketCallKind::Recv) {
        takeRecv(call);
        return;
    }
    if (call.call == SocketCallKind::Send) {
        takeSend(number, call);
        return;
    }
    SocketLife *life = open(call.descriptor);
    if (!life && call.engine == Engine::Qt && call.descriptor >= 0
        && call.call != SocketCallKind::Close) {
        life = begin(call.descriptor, number);
        life->engine = call.engine;
    }
    if (call.call == SocketCallKind::Connect)
        beginConnect(number, call, life);
    else if (call.call == SocketCallKind::Signal)
        takeSignal(call);
    else if (call.call == SocketCallKind::Close && m_qtConnect >= 0)
        endConnect(std::exchange(m_qtConnect, -1), ConnectEnd::State::GivenUp, 0, end);
    if (!life)
        return;
    switch (call.call) {
    case SocketCallKind::Bind:
        if (call.engine == Engine::Qt)
            life->part = SocketPart::Datagram;
        if (life->part == SocketPart::Datagram && call.result >= 0)
            life->waitsSince = end;
        life->local = call.address;
        break;
    case SocketCallKind::GetSockName:
        life->local = call.address;
        break;
    case SocketCallKind::GetSockOpt: // SO_ERROR says how a connect() that had to wait has ended
        if (life->connectCall < 0)
            break;
        endConnect(std::exchange(life->connectCall, -1),
                   call.value == 0 ? ConnectEnd::State::Succeeded : ConnectEnd::State::Failed,
                   call.value, end);
        life->waitsSince = call.value == 0 ? end : -1;
        break;
    case SocketCallKind::Listen:
        life->part = SocketPart::Listener;
        if (call.engine == Engine::Qt)
            life->local = call.address;
        life->waitsSince = call.result >= 0 ? end : -1;
        break;
    case SocketCallKind::Connect:
        life->part = SocketPart::Connector;
        life->remote = call.address;
        break;
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        life->part = SocketPart::Datagram;
        if (call.result >= 0 && (call.call == SocketCallKind::RecvFrom || life->waitsSince < 0))
            life->waitsSince = end;
        break;
    case SocketCallKind::Signal: // connectToHost() may have had no descriptor yet
        if (call.text == "connected"_L1) {
            life->part = SocketPart::Connector;
            life->waitsSince = end;
            if (!call.address.isNull())
                life->remote = call.address;
        }
        break;
    case SocketCallKind::Close:
        life->lastCall = number;
        if (life->connectCall >= 0)
            endConnect(life->connectCall, ConnectEnd::State::GivenUp, 0, end);
        break;
    default:
        break;
    }
}

void CallHistory::takeSend(qint64 number, const SocketCall &call)
{
    if (call.engine != Engine::System)
        return; // Qt takes everything, and writes it later
    SocketLife *life = open(call.descriptor);
    const qint64 taken = std::max<qint64>(call.result, 0);
    const bool waits = socketCallMustWait(call);
    if (!life || (!life->sending && (taken == call.size || (call.result < 0 && !waits))))
        return;
    SendPart part = life->sending.value_or(SendPart{number, 1, 0, call.size});
    life->sending.reset();
    if (part.before + call.size != part.total) { // these are other bytes
        takeSend(number, call);
        return;
    }
    part.isLast = taken == call.size || (call.result < 0 && !waits);
    m_sends[number] = part;
    part.before += taken;
    part.place += waits ? 0 : 1;
    if (!part.isLast)
        life->sending = part;
}

void CallHistory::takeRecv(const SocketCall &call)
{
    if (socketCallMustWait(call))
        return;
    SocketLife *life = open(call.descriptor);
    if (!life)
        return;
    // Nothing follows the end of the stream or an error. Qt reports the end as an error.
    const bool ends = call.result < 0 || (call.result == 0 && call.engine == Engine::System);
    life->waitsSince = ends ? -1 : call.time + call.duration;
}

void CallHistory::takeSignal(const SocketCall &call)
{
    if (m_qtConnect < 0)
        return;
    const bool failed = call.text == "errorOccurred"_L1;
    if (!failed && call.text != "connected"_L1)
        return;
    endConnect(std::exchange(m_qtConnect, -1),
               failed ? ConnectEnd::State::Failed : ConnectEnd::State::Succeeded,
               failed ? call.error : 0, call.time + call.duration);
}

CallLog::Run CallHistory::runOf(qint64 number) const
{
    const auto after = std::upper_bound(
            m_runs.cbegin(), m_runs.cend(), number,
            [](qint64 wanted, const CallLog::Run &run) { return wanted < run.firstCall; });
    return after == m_runs.cbegin() ? CallLog::Run{0, 0, Role::Client} : *std::prev(after);
}

std::optional<ConnectEnd> CallHistory::connectEnd(qint64 number) const
{
    const auto found = m_connects.find(number);
    return found == m_connects.end() ? std::nullopt : std::optional(found->second);
}

std::optional<SendPart> CallHistory::sendPart(qint64 number) const
{
    const auto found = m_sends.find(number);
    return found == m_sends.end() ? std::nullopt : std::optional(found->second);
}

qint64 CallHistory::pendingConnect() const
{
    const bool isPending =
            !m_connects.empty() && m_connects.rbegin()->second.state == ConnectEnd::State::Pending;
    return isPending ? m_connects.rbegin()->first : -1;
}

QList<SocketLife> CallHistory::connections() const
{
    QList<SocketLife> open;
    for (const std::deque<SocketLife> &lives : m_lives) {
        if (lives.back().part == SocketPart::Accepted && lives.back().lastCall < 0)
            open.append(lives.back());
    }
    std::ranges::sort(open, {}, &SocketLife::place);
    return open;
}

QList<WaitingCall> CallHistory::waiting(qsizetype most) const
{
    QList<WaitingCall> all;
    for (const std::deque<SocketLife> &lives : m_lives) {
        const SocketLife &life = lives.back();
        if (life.lastCall >= 0 || life.waitsSince < 0)
            continue;
        const SocketCallKind call = life.part == SocketPart::Listener   ? SocketCallKind::Accept
                                    : life.part == SocketPart::Datagram ? SocketCallKind::RecvFrom
                                                                        : SocketCallKind::Recv;
        all.append({call, life, life.waitsSince, m_accepted + 1});
    }
    // The listening socket first; only the newest of the others fit.
    const auto isNewer = [](const WaitingCall &one, const WaitingCall &other) {
        const bool listens = one.call == SocketCallKind::Accept;
        if (listens != (other.call == SocketCallKind::Accept))
            return listens;
        return one.since > other.since;
    };
    if (all.size() > most) {
        std::partial_sort(all.begin(), all.begin() + most, all.end(), isNewer);
        all.resize(most);
    }
    std::ranges::sort(all, [](const auto &one, const auto &other) {
        return one.since != other.since ? one.since < other.since : one.call < other.call;
    });
    return all;
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
