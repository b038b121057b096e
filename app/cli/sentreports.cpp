// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/sentreports.h"

#include "app/export/eventjson.h"

#include <iterator>
#include <utility>

namespace socketchat {

SentReports::SentReports(Session &session, Write write)
    : m_session(session)
    , m_write(std::move(write))
{ }

void SentReports::take(const Message &row)
{
    if (row.flags.testFlag(MessageFlag::Queued)) {
        m_unsettled[row.peer].push_back(row.number);
        return;
    }
    // Results come in order, so those of earlier rows may have come since these were read.
    if (const auto earlier = m_unsettled.find(row.peer); earlier != m_unsettled.end())
        reportSettled(earlier->second);
    write(row);
}

void SentReports::write(const Message &row)
{
    m_write(eventJson(row, m_session.conversation().peerAddress(row.peer), m_session.run().protocol,
                      m_session.run().role, m_session.conversation().peerNote(row.peer).name));
}

void SentReports::reportSettled()
{
    for (auto entry = m_unsettled.begin(); entry != m_unsettled.end();) {
        reportSettled(entry->second);
        entry = entry->second.empty() ? m_unsettled.erase(entry) : std::next(entry);
    }
}

void SentReports::reportSettled(std::deque<qint64> &rows)
{
    const Conversation &conversation = m_session.conversation();
    const bool closed = m_session.state() == Transport::State::Closed;
    while (!rows.empty()) {
        std::optional<Message> row = conversation.message(rows.front(), 0);
        if (row && row->flags.testFlag(MessageFlag::Queued)) {
            if (!closed)
                break;
            row->flags.setFlag(MessageFlag::Queued, false);
            row->flags.setFlag(MessageFlag::Failed);
        }
        if (row) {
            if (const auto whole = conversation.message(rows.front()))
                row->payload = whole->payload;
        }
        rows.pop_front();
        if (row)
            write(*row);
    }
}

} // namespace socketchat
