// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/streamrecord.h"

#include <algorithm>
#include <utility>

namespace socketchat {

StreamRecord::StreamRecord(std::shared_ptr<const CallLog> log, PeerId peer)
    : m_log(std::move(log))
    , m_peer(peer)
{ }

bool StreamRecord::read(qint64 most)
{
    const CallLog::Range range = m_log->range();
    m_next = std::max(m_next, range.first);
    while (m_next < range.end && most > 0) {
        const qint64 from = m_next;
        const QList<SocketCall> calls = m_log->calls(from, std::min<qint64>(1024, most));
        const qint64 kept = m_log->range().first;
        if (calls.isEmpty() || kept > from) {
            m_next = std::max(from, kept);
            if (calls.isEmpty())
                break;
            continue;
        }
        for (const SocketCall &call : calls) {
            const qint64 number = m_next++;
            const bool sending = call.call == SocketCallKind::Send;
            if ((!sending && call.call != SocketCallKind::Recv) || call.peer != m_peer
                || call.result <= 0 || call.offset < 0)
                continue;
            std::deque<Block> &blocks = sending ? m_sent : m_received;
            blocks.push_back({call.offset, call.result, call.time + call.duration, number,
                              call.size, call.engine});
            if (qsizetype(blocks.size()) > maxBlocks)
                blocks.pop_front();
            (sending ? m_bytesSent : m_bytesReceived) = call.offset + call.result;
        }
        most -= calls.size();
    }
    return m_next < range.end;
}

} // namespace socketchat
