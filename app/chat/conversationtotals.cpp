// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversationtotals.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr MessageFlags neverSent = {MessageFlag::Queued, MessageFlag::Failed, MessageFlag::Lost,
                                    MessageFlag::Withheld};

void count(ConversationTotals &totals, const Message &row)
{
    SessionCounters &counters = totals.counters;
    if (row.kind == MessageKind::Received && !row.isInserted()) {
        ++counters.messagesReceived;
        counters.bytesReceived += row.size;
        counters.echoesExact += row.flags.testFlag(MessageFlag::ExactEcho) ? 1 : 0;
        counters.echoesDifferent += row.flags.testFlag(MessageFlag::NotAnEcho) ? 1 : 0;
    } else if (row.kind == MessageKind::Sent && !row.flags.testAnyFlags(neverSent)) {
        ++counters.messagesSent;
        counters.bytesSent += row.size;
    }
    if (row.roundTrip < 0)
        return;
    const bool first = counters.lastRoundTrip < 0;
    counters.lastRoundTrip = row.roundTrip;
    counters.fastestRoundTrip =
            first ? row.roundTrip : std::min(counters.fastestRoundTrip, row.roundTrip);
    counters.slowestRoundTrip = std::max(counters.slowestRoundTrip, row.roundTrip);
    totals.roundTrips.add(row.roundTrip);
}

} // namespace

ConversationTotals ConversationTotals::of(const Conversation &conversation)
{
    ConversationTotals totals;
    const Conversation::Range range = conversation.range();
    for (qint64 next = range.first; next < range.end;) {
        const QList<Message> rows =
                conversation.messages(next, range.end, [](const Message &) { return false; });
        if (rows.isEmpty())
            break;
        for (const Message &row : rows)
            count(totals, row);
        if (totals.rows == 0)
            totals.firstTime = rows.constFirst().time;
        totals.rows += rows.size();
        totals.lastTime = rows.constLast().time;
        next = rows.constLast().number + 1;
    }
    return totals;
}

} // namespace socketchat
