// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callfilter.h"

#include "app/lesson/calldetails.h"

#include <algorithm>

namespace socketchat {

FilteredCalls::FilteredCalls(const CallLog &log, const CallWriter &writer)
    : m_log(log)
    , m_writer(writer)
{ }

void FilteredCalls::setFilter(const CallFilter &filter)
{
    m_filter = filter;
    m_numbers.clear();
    m_next = 0;
}

FilteredCalls::Change FilteredCalls::read(qint64 most)
{
    Change change;
    const qint64 first = m_log.range().first;
    while (!m_numbers.empty() && m_numbers.front() < first) {
        m_numbers.pop_front();
        ++change.gone;
    }
    m_next = std::max(m_next, first);
    // Only calls that the history has read: it knows their sockets.
    const qint64 end = m_writer.history().end();
    const auto look = [&](qint64 number, const SocketCall &call) {
        if (!passes(number, call))
            return;
        m_numbers.push_back(number);
        ++change.come;
    };
    if (m_filter.text.isEmpty()) {
        m_next = m_log.visit(m_next, std::min(end, m_next + most), look);
        change.more = m_next < end;
        return change;
    }
    // Printing takes too long to do under the log's lock.
    while (m_next < end && most > 0) {
        const qint64 from = m_next;
        const QList<SocketCall> calls =
                m_log.calls(from, std::min({qint64(1024), most, end - from}));
        const qint64 kept = m_log.range().first;
        if (calls.isEmpty() || kept > from) {
            m_next = std::max(from, kept);
            if (calls.isEmpty())
                break;
            continue;
        }
        for (const SocketCall &call : calls)
            look(m_next++, call);
        most -= calls.size();
    }
    change.more = m_next < end;
    return change;
}

bool FilteredCalls::passes(qint64 number, const SocketCall &call) const
{
    if (!m_writer.shows(call) || (m_filter.hideOptions && isOptionCall(call)))
        return false;
    if (m_filter.peer != PeerId::None && call.peer != m_filter.peer) {
        const SocketLife *life = m_writer.history().socketOf(number, call);
        // Before a connection has a number, and for datagrams, the address identifies the peer.
        const bool known = call.peer != PeerId::None;
        const SocketAddress whose = call.address.isNull() && life ? life->remote : call.address;
        if (known || whose.isNull() || whose != m_filter.peerAddress)
            return false;
    }
    return m_filter.text.isEmpty()
           || m_writer.line(number, call).contains(m_filter.text, Qt::CaseInsensitive);
}

} // namespace socketchat
