// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/calllog.h"

#include <algorithm>

namespace socketchat {

CallLog::CallLog(qint64 limit)
    : m_limit(limit)
{ }

void CallLog::append(const SocketCall &call)
{
    const QMutexLocker lock(&m_mutex);
    if (qint64(m_ring.size()) < m_limit) {
        // Grown in steps: doubling a vector of calls would stall the network for as long as it
        // takes to move them all.
        if (m_ring.size() == m_ring.capacity())
            m_ring.reserve(m_ring.size() + 4096);
        m_ring.push_back(call);
    } else {
        m_ring[size_t(m_end % m_limit)] = call;
        ++m_first;
    }
    ++m_end;
}

void CallLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_first = m_end;
    m_ring.clear();
}

CallLog::Range CallLog::range() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_first, m_end};
}

QList<SocketCall> CallLog::calls(qint64 from, qint64 most) const
{
    const QMutexLocker lock(&m_mutex);
    QList<SocketCall> result;
    const qint64 begin = std::max(from, m_first);
    const qint64 end = std::min(m_end, begin + most);
    for (qint64 number = begin; number < end; ++number)
        result.append(m_ring[size_t(number % m_limit)]);
    return result;
}

} // namespace socketchat
