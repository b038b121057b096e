// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/calllog.h"

#include <utility>

namespace socketchat {

CallLog::CallLog(qint64 limit)
    : m_limit(limit)
{ }

const SocketCall &CallLog::callLocked(qint64 number) const
{
    const Chunk &chunk = m_chunks[size_t(number / callsPerChunk - m_firstChunk)];
    return chunk[size_t(number % callsPerChunk)];
}

void CallLog::append(std::span<const SocketCall> calls)
{
    const QMutexLocker lock(&m_mutex);
    while (!calls.empty()) {
        const qint64 used = m_end % callsPerChunk;
        if (m_end / callsPerChunk - m_firstChunk >= qint64(m_chunks.size()))
            addChunkLocked();
        const auto now = calls.first(std::min(calls.size(), size_t(callsPerChunk - used)));
        m_chunks.back().insert(m_chunks.back().end(), now.begin(), now.end());
        m_end += qint64(now.size());
        calls = calls.subspan(now.size());
        if (m_end - m_first > m_limit)
            forgetLocked(m_end - m_limit);
    }
}

void CallLog::addChunkLocked()
{
    Chunk chunk = std::exchange(m_spare, {});
    chunk.clear();
    chunk.reserve(callsPerChunk);
    m_chunks.push_back(std::move(chunk));
}

void CallLog::forgetLocked(qint64 first)
{
    m_first = first;
    while (m_runs.size() > 1 && m_runs.at(1).firstCall <= first)
        m_runs.removeFirst();
    while (!m_chunks.empty() && (m_firstChunk + 1) * callsPerChunk <= first) {
        m_spare = std::move(m_chunks.front()); // reused, because fresh memory costs page faults
        m_chunks.pop_front();
        ++m_firstChunk;
    }
}

void CallLog::beginRun(Role role, PeerId firstPeer)
{
    const QMutexLocker lock(&m_mutex);
    const int number = m_runs.isEmpty() ? 1 : m_runs.constLast().number + 1;
    if (!m_runs.isEmpty() && m_runs.constLast().firstCall == m_end)
        m_runs.removeLast(); // nothing was called in it
    m_runs.append({number, m_end, role, firstPeer});
}

QList<CallLog::Run> CallLog::runs() const
{
    const QMutexLocker lock(&m_mutex);
    return m_runs;
}

void CallLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    forgetLocked(m_end);
}

CallLog::Range CallLog::range() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_first, m_end};
}

qint64 CallLog::firstSince(qint64 time) const
{
    const QMutexLocker lock(&m_mutex);
    qint64 low = m_first;
    qint64 high = m_end;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (callLocked(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QList<SocketCall> CallLog::calls(qint64 from, qint64 most) const
{
    const QMutexLocker lock(&m_mutex);
    QList<SocketCall> result;
    qint64 number = std::max(from, m_first);
    const qint64 end = number + std::min(m_end - number, most);
    result.reserve(std::max<qint64>(end - number, 0));
    for (; number < end; ++number)
        result.append(callLocked(number));
    return result;
}

} // namespace socketchat
