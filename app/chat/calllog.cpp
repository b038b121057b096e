// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/calllog.h"

#include <algorithm>

namespace socketchat {

CallLog::CallLog(qint64 limit)
    : m_limit(limit)
{ }

void CallLog::append(std::span<const SocketCall> calls)
{
    const QMutexLocker lock(&m_mutex);
    for (const SocketCall &call : calls) {
        m_calls.push_back(call);
        if (qint64(m_calls.size()) > m_limit) {
            m_calls.pop_front();
            ++m_first;
        }
    }
}

void CallLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_first += qint64(m_calls.size());
    m_calls.clear();
}

CallLog::Range CallLog::range() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_first, m_first + qint64(m_calls.size())};
}

qint64 CallLog::firstSince(qint64 time) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found =
            std::partition_point(m_calls.begin(), m_calls.end(),
                                 [time](const SocketCall &call) { return call.time < time; });
    return m_first + (found - m_calls.begin());
}

QList<SocketCall> CallLog::calls(qint64 from, qint64 most) const
{
    const QMutexLocker lock(&m_mutex);
    QList<SocketCall> result;
    const qint64 begin = std::max(from, m_first) - m_first;
    const qint64 end = std::min(qint64(m_calls.size()), begin + most);
    for (qint64 place = begin; place < end; ++place)
        result.append(m_calls[size_t(place)]);
    return result;
}

} // namespace socketchat
