// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/ladder.h"

#include "app/net/errorcodes.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

namespace socketchat {

namespace {

constexpr size_t mostLostInARow = 256; // datagrams passed over to find one that was cut off
constexpr int shutReading = 0; // SHUT_RD; the numbers in a record are Linux's

Ladder::Side acrossFrom(Ladder::Side side)
{
    return side == Ladder::Side::Own ? Ladder::Side::Other : Ladder::Side::Own;
}

/// Returns whether the connection was reset by the peer, or by what it has sent since.
bool meetsReset(const LadderCall &call)
{
    if (call.result >= 0
        || (call.call != SocketCallKind::Recv && call.call != SocketCallKind::Send))
        return false;
    // With Qt's classes the end of a stream has the same error as a reset.
    return call.engine == Engine::System
           && kindOfErrno(systemErrorOf(call.record())) == TransportErrorKind::ConnectionReset;
}

/// Returns whether a call tells the peer that no more bytes follow.
bool finishes(const LadderCall &call)
{
    return call.isOfPeer
           && (call.call == SocketCallKind::Close
               || (call.call == SocketCallKind::Shutdown && call.result >= 0
                   && call.argument != shutReading));
}

/// Returns whether a failed connect() was answered with a refusal.
bool wasRefused(const LadderCall &call)
{
    return kindOfErrno(systemErrorOf(call.record())) == TransportErrorKind::ConnectionRefused;
}

} // namespace

struct Ladder::Ends
{
    std::vector<int> own; // rows of the calls
    std::vector<int> other;
    std::array<Before, 2> before = {};
    bool isOtherKnown = false;
    [[nodiscard]] const std::vector<int> &of(Side side) const
    {
        return side == Side::Own ? own : other;
    }
    [[nodiscard]] bool isKnown(Side side) const { return side == Side::Own || isOtherKnown; }
    [[nodiscard]] Before beforeThoseOf(Side side) const { return before[size_t(side)]; }
};

Ladder::Ladder(const LadderRecord::Calls &own, const LadderRecord::Calls *other,
               std::array<Before, 2> before, std::span<const TcpSighting> seen)
{
    if (std::ranges::find(before, Before::Calls) != before.end())
        m_rows.push_back({Row::Kind::Trimmed});
    addRows(own, other, seen);
    Ends ends;
    ends.before = before;
    ends.isOtherKnown = other != nullptr;
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).kind == Row::Kind::Call)
            (row(i).side == Side::Own ? ends.own : ends.other).push_back(i);
    }
    for (const Side from : {Side::Own, Side::Other}) {
        joinConnection(ends, from);
        joinStream(ends, from);
        joinDatagrams(ends, from);
        joinEnd(ends, from);
    }
    std::ranges::stable_sort(m_arrows, {}, &Arrow::top);
    m_reach.reserve(m_arrows.size());
    for (const Arrow &arrow : m_arrows)
        m_reach.push_back(std::max(m_reach.empty() ? 0 : m_reach.back(), arrow.bottom()));
}

void Ladder::addRows(const LadderRecord::Calls &own, const LadderRecord::Calls *other,
                     std::span<const TcpSighting> seen)
{
    static const LadderRecord::Calls none;
    const LadderRecord::Calls &second = other ? *other : none;
    m_rows.reserve(own.size() + second.size() + seen.size() + 16);
    qint64 last = 0;
    const auto pass = [&](Side side, qint64 to) {
        if (last > 0 && to - last >= shortestPause)
            m_rows.push_back({Row::Kind::Pause, side, to - last});
        last = to;
    };
    auto look = seen.begin();
    const auto appendStates = [&](qint64 upTo) {
        for (; look != seen.end() && look->at < upTo; ++look) {
            pass(Side::Own, look->at);
            m_stateRows.push_back(rowCount());
            m_rows.push_back({Row::Kind::States, Side::Own, 0, {}, *look});
        }
    };
    const auto append = [&](Side side, const LadderCall &call) {
        appendStates(call.at);
        pass(side, call.at);
        m_rows.push_back({Row::Kind::Call, side, 0, call});
    };
    auto here = own.begin();
    auto there = second.begin();
    while (here != own.end() || there != second.end()) {
        const bool isHere = there == second.end() || (here != own.end() && here->at <= there->at);
        if (isHere)
            append(Side::Own, *here++);
        else
            append(Side::Other, *there++);
    }
    appendStates(std::numeric_limits<qint64>::max());
}

qint64 Ladder::roundTrip(int row) const
{
    constexpr int most = 1'000; // rows looked at
    const LadderCall &reply = this->row(row).call;
    if (reply.call != SocketCallKind::RecvFrom || reply.sequence() < 0)
        return -1;
    for (int before = row - 1; before >= std::max(0, row - most); --before) {
        const LadderCall &call = this->row(before).call;
        if (call.call == SocketCallKind::SendTo && call.sequence() == reply.sequence())
            return reply.at - call.at;
    }
    return -1;
}

TcpState Ladder::newState(int row, Side side) const
{
    const auto here = std::ranges::lower_bound(m_stateRows, row);
    const TcpState now = this->row(row).states.ends.at(size_t(side)).state;
    if (here == m_stateRows.begin())
        return now;
    const TcpSighting &before = this->row(*std::prev(here)).states;
    return before.ends.at(size_t(side)).state == now ? TcpState::Unknown : now;
}

void Ladder::add(Arrow::Kind kind, Side from, int fromRow, int toRow, qint64 bytes)
{
    m_arrows.push_back({kind, from, fromRow, toRow, bytes});
}

void Ladder::joinStream(const Ends &ends, Side from)
{
    const Side to = acrossFrom(from);
    const auto isSend = [](const LadderCall &call) {
        return call.call == SocketCallKind::Send && call.result > 0 && call.offset >= 0;
    };
    const auto isRecv = [](const LadderCall &call) {
        return call.call == SocketCallKind::Recv && call.result > 0 && call.offset >= 0;
    };
    const std::vector<int> &sends = ends.of(from);
    const std::vector<int> &reads = ends.of(to);
    auto read = reads.begin();
    qint64 joined = -1; // bytes of the reads before this one are dealt with
    // Passes over what no known send() carried, up to a position in the stream.
    const auto passReads = [&](qint64 upTo) {
        for (; read != reads.end(); ++read) {
            const LadderCall &call = row(*read).call;
            if (!isRecv(call))
                continue;
            const qint64 begin = std::max(call.offset, joined);
            const qint64 end = call.offset + call.result;
            if (begin >= upTo)
                return;
            if (std::min(end, upTo) > begin)
                add(Arrow::Kind::Bytes, from, -1, *read, std::min(end, upTo) - begin);
            joined = std::min(end, upTo);
            if (end > upTo)
                return;
        }
    };
    for (const int place : sends) {
        const LadderCall &sent = row(place).call;
        if (!isSend(sent))
            continue;
        if (!ends.isKnown(to)) {
            add(Arrow::Kind::Bytes, from, place, -1, sent.result);
            continue;
        }
        passReads(sent.offset);
        const qint64 end = sent.offset + sent.result;
        qint64 left = sent.result;
        while (read != reads.end()) {
            const LadderCall &call = row(*read).call;
            const qint64 readEnd = call.offset + call.result;
            if (isRecv(call)) {
                const qint64 begin = std::max({call.offset, sent.offset, joined});
                if (begin >= end)
                    break;
                const qint64 size = std::min(end, readEnd) - begin;
                if (size > 0) {
                    add(Arrow::Kind::Bytes, from, place, *read, size);
                    left -= size;
                    joined = begin + size;
                }
                if (readEnd > end)
                    break; // this recv() has bytes of the next send() too
            }
            ++read;
        }
        // What was read before the first kept recv() is not unread.
        const bool mayBeRead = joined < 0 && ends.beforeThoseOf(to) == Before::Calls;
        if (left > 0 && end > joined && read == reads.end() && !mayBeRead)
            add(Arrow::Kind::Unread, from, place, -1, left);
    }
    passReads(std::numeric_limits<qint64>::max());
}

void Ladder::joinDatagrams(const Ends &ends, Side from)
{
    const Side to = acrossFrom(from);
    std::vector<int> sends;
    std::unordered_map<qint64, std::vector<size_t>> bySize; // which of the sends
    // Before its calls here the other end may have received what it did not receive in them.
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    qint64 since = ends.isKnown(to) ? 0 : never;
    if (ends.isKnown(to) && ends.beforeThoseOf(to) != Before::Nothing)
        since = ends.of(to).empty() ? never : row(ends.of(to).front()).call.at;
    for (const int place : ends.of(from)) {
        const LadderCall &call = row(place).call;
        if (call.call != SocketCallKind::SendTo || !call.sends())
            continue;
        if (call.step == LadderCall::Step::Lost) {
            add(Arrow::Kind::Lost, from, place, -1, call.argument);
        } else if (call.at < since) {
            add(Arrow::Kind::Bytes, from, place, -1, call.result);
        } else {
            bySize[call.result].push_back(sends.size());
            sends.push_back(place);
        }
    }
    size_t next = 0;
    for (const int place : ends.of(to)) {
        const LadderCall &got = row(place).call;
        if (got.isRefusal) {
            add(Arrow::Kind::Refused, from, -1, place);
            continue;
        }
        if (got.call != SocketCallKind::RecvFrom || !got.receives())
            continue;
        const std::vector<size_t> &same = bySize[got.result];
        const auto found = std::ranges::lower_bound(same, next);
        size_t match = found == same.end() ? sends.size() : *found;
        const bool mayBeCut = got.argument > 0 && got.result >= got.argument;
        const size_t limit = mayBeCut ? std::min(match, next + mostLostInARow) : next;
        for (size_t cut = next; cut < limit; ++cut) {
            if (row(sends[cut]).call.result > got.result) {
                match = cut;
                break;
            }
        }
        const bool isFound = match < sends.size() && row(sends[match]).call.at <= got.at;
        const qint64 size =
                got.argument > 0 ? std::min<qint64>(got.result, got.argument) : got.result;
        if (!isFound) {
            add(Arrow::Kind::Bytes, from, -1, place, size);
            continue;
        }
        for (; next < match; ++next)
            add(Arrow::Kind::Lost, from, sends[next], -1, row(sends[next]).call.result);
        add(Arrow::Kind::Bytes, from, sends[match], place, size);
        next = match + 1;
    }
    for (; next < sends.size(); ++next)
        add(Arrow::Kind::Unread, from, sends[next], -1, row(sends[next]).call.result);
}

void Ladder::joinConnection(const Ends &ends, Side from)
{
    const Side to = acrossFrom(from);
    int accept = -1;
    for (const int place : ends.of(to)) {
        if (row(place).call.call == SocketCallKind::Accept)
            accept = place;
    }
    struct Attempt
    {
        int begin = -1;
        int end = -1; // the same row if connect() knew at once
    };
    std::vector<Attempt> attempts;
    for (const int place : ends.of(from)) {
        const LadderCall &call = row(place).call;
        if (call.call != SocketCallKind::Connect)
            continue;
        if (call.step != LadderCall::Step::Returned)
            attempts.push_back({place, call.step == LadderCall::Step::Made ? place : -1});
        else if (!attempts.empty())
            attempts.back().end = place;
    }
    for (const Attempt &attempt : attempts) {
        const bool failed = attempt.end >= 0 && row(attempt.end).call.result < 0;
        if (failed && wasRefused(row(attempt.end).call)) {
            if (attempt.end != attempt.begin)
                add(Arrow::Kind::Connection, from, attempt.begin, -1);
            add(Arrow::Kind::Refused, to, -1, attempt.end);
        } else if (failed) {
            if (attempt.end != attempt.begin) // otherwise nothing left this machine
                add(Arrow::Kind::Unanswered, from, attempt.begin, -1);
        } else {
            const bool isLast = &attempt == &attempts.back();
            add(Arrow::Kind::Connection, from, attempt.begin, isLast ? accept : -1);
        }
    }
    if (attempts.empty() && accept >= 0)
        add(Arrow::Kind::Connection, from, -1, accept);
}

void Ladder::joinEnd(const Ends &ends, Side from)
{
    const auto first = [&](Side side, auto isIt) {
        for (const int place : ends.of(side)) {
            if (isIt(row(place).call))
                return place;
        }
        return -1;
    };
    const Side to = acrossFrom(from);
    const int begin = first(from, finishes);
    const int end = first(to, [](const LadderCall &call) { return call.isEnd(); });
    const int reset = first(to, meetsReset);
    // Of all options the ladder has only SO_LINGER.
    const int linger = first(from, [](const LadderCall &call) {
        return call.call == SocketCallKind::SetSockOpt && call.result >= 0;
    });
    const bool resets = linger >= 0 && begin > linger;
    if (end >= 0)
        add(Arrow::Kind::End, from, begin < end ? begin : -1, end);
    else if (begin >= 0 && reset < 0)
        add(resets ? Arrow::Kind::Reset : Arrow::Kind::End, from, begin, -1);
    if (reset < 0)
        return;
    int close = -1;
    for (const int place : ends.of(from)) {
        const LadderCall &call = row(place).call;
        if (place < reset && call.call == SocketCallKind::Close && call.isOfPeer)
            close = place;
    }
    add(Arrow::Kind::Reset, from, close, reset);
}

std::span<const Ladder::Arrow> Ladder::arrowsBetween(int first, int last) const
{
    const auto begin = std::ranges::lower_bound(m_reach, first) - m_reach.begin();
    const auto end = std::ranges::upper_bound(m_arrows, last, {}, &Arrow::top) - m_arrows.begin();
    return begin < end ? std::span(m_arrows).subspan(size_t(begin), size_t(end - begin))
                       : std::span<const Arrow>();
}

std::vector<Ladder::Arrow> Ladder::arrowsOf(int row) const
{
    std::vector<Arrow> found;
    for (const Arrow &arrow : arrowsBetween(row, row)) {
        if (arrow.fromRow == row || arrow.toRow == row)
            found.push_back(arrow);
    }
    return found;
}

int Ladder::lastRow(Side side, qint64 LadderCall::*number, qint64 value) const
{
    for (int i = rowCount() - 1; i >= 0 && value >= 0; --i) {
        if (row(i).kind == Row::Kind::Call && row(i).side == side && row(i).call.*number == value)
            return i;
    }
    return -1;
}

int Ladder::rowOfCall(Side side, qint64 number) const
{
    return lastRow(side, &LadderCall::number, number);
}

int Ladder::rowOfMessage(Side side, qint64 message) const
{
    return lastRow(side, &LadderCall::message, message);
}

} // namespace socketchat
