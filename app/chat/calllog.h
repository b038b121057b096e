// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/peer.h"
#include "app/net/socketcall.h"

#include <QList>
#include <QMutex>

#include <algorithm>
#include <deque>
#include <span>
#include <vector>

namespace socketchat {

/// Stores the newest socket calls of a conversation in the order they were made. Bounded: the
/// oldest are dropped first. Thread-safe; each function locks only while it copies.
class CallLog
{
public:
    static constexpr qint64 defaultLimit = 100'000;

    explicit CallLog(qint64 limit = defaultLimit);
    Q_DISABLE_COPY_MOVE(CallLog)

    void append(const SocketCall &call) { append({&call, 1}); }
    /// Appends several calls under one lock.
    void append(std::span<const SocketCall> calls);
    void clear();

    /// Describes the calls of one run: those from `firstCall` to before the next run's.
    struct Run
    {
        int number = 1; ///< counted from 1 since the log began
        qint64 firstCall = 0;
        Role role = Role::Client; ///< of this end
        PeerId firstPeer = PeerId(1); ///< the number that its first peer has or would have
        friend bool operator==(const Run &, const Run &) = default;
    };
    /// Begins a run: later calls belong to it.
    void beginRun(Role role, PeerId firstPeer = PeerId(1));
    /// Returns the runs that kept calls belong to, and the newest, oldest first.
    [[nodiscard]] QList<Run> runs() const;

    /// Holds the numbers of the oldest stored call and one past the newest. Numbers are never
    /// reused.
    struct Range
    {
        qint64 first = 0;
        qint64 end = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    [[nodiscard]] Range range() const;
    /// Returns the number of the first call that began at `time` (ns) or later; the end if there is
    /// none.
    [[nodiscard]] qint64 firstSince(qint64 time) const;
    /// Copies up to `most` calls, starting with `from` (or the oldest stored).
    [[nodiscard]] QList<SocketCall> calls(qint64 from, qint64 most) const;

    /// Passes the calls from `from` (or the oldest stored) to before `end` to `take(number, call)`,
    /// without copying them; returns the number of the first one not passed. The lock is held for a
    /// few calls at a time; `take` must be quick and must not call the log.
    template<typename Take>
    qint64 visit(qint64 from, qint64 end, Take &&take) const
    {
        constexpr qint64 underOneLock = 64;
        for (;;) {
            const QMutexLocker lock(&m_mutex);
            from = std::max(from, m_first);
            const qint64 until = std::min({m_end, end, from + underOneLock});
            if (from >= until)
                return from;
            for (; from < until; ++from)
                take(from, callLocked(from));
        }
    }

private:
    static constexpr qint64 callsPerChunk = 128;
    using Chunk = std::vector<SocketCall>;

    [[nodiscard]] const SocketCall &callLocked(qint64 number) const;
    void addChunkLocked();
    /// Drops the calls before `first`.
    void forgetLocked(qint64 first);

    const qint64 m_limit;
    mutable QMutex m_mutex;
    // Call n is in chunk n / callsPerChunk - m_firstChunk, so growing never moves calls.
    std::deque<Chunk> m_chunks;
    Chunk m_spare;
    qint64 m_firstChunk = 0;
    qint64 m_first = 0;
    qint64 m_end = 0;
    QList<Run> m_runs; // at least one call each, but for the newest
};

} // namespace socketchat
