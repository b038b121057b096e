// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callrelation.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr qint64 batch = 1024;
constexpr qint64 maxRows = 200'000; // limit for a search in a long conversation

/// Returns the first row at `time` or later; the end if there is none.
qint64 firstRowSince(qint64 time, const Conversation &conversation)
{
    auto [low, high] = conversation.range();
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const std::optional<Message> row = conversation.message(middle, 0);
        if (row && row->time >= time)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// Calls `visit` with each row of the peer, newest first, until it returns false.
template<typename Visit>
void walkBack(PeerId peer, const Conversation &conversation, Visit visit)
{
    std::optional<Conversation::StreamRow> last;
    for (qint64 seen = 0; seen < maxRows; seen += batch) {
        const QList<Conversation::StreamRow> rows =
                conversation.rowsBack(peer, last ? &*last : nullptr, batch);
        for (const Conversation::StreamRow &row : rows) {
            if (!visit(row))
                return;
        }
        if (rows.isEmpty())
            return;
        last = rows.back();
    }
}

QList<qint64> rowsOfStream(const SocketCall &call, const Conversation &conversation)
{
    const qint64 end = call.offset + call.result;
    QList<qint64> found;
    walkBack(call.peer, conversation, [&](const Conversation::StreamRow &row) {
        if (row.offset < end && row.offset + row.size > call.offset)
            found.prepend(row.number);
        return row.offset > call.offset;
    });
    return found;
}

/// What a call received becomes one row right after it, before the next call is made; unless it is
/// a stream with a framing. -1 where `isIt` takes none.
template<typename IsIt>
qint64 rowAfter(const SocketCall &call, const Conversation &conversation, IsIt isIt)
{
    constexpr qint64 near = 256;
    const qint64 first = firstRowSince(call.time + call.duration, conversation);
    const qint64 end = std::min(conversation.range().end, first + near);
    for (qint64 number = first; number < end; ++number) {
        const std::optional<Message> row = conversation.message(number, 0);
        if (row && row->kind == MessageKind::Received && isIt(*row))
            return number;
    }
    return -1;
}

QList<qint64> rowOfDatagram(const SocketCall &call, const Conversation &conversation)
{
    const qint64 row = rowAfter(call, conversation, [&](const Message &each) {
        return conversation.peerAddress(each.peer) == call.address;
    });
    return row < 0 ? QList<qint64>() : QList<qint64>{row};
}

QList<qint64> callsOfSent(const Message &row, const CallLog &log)
{
    QList<qint64> found;
    qint64 carried = 0;
    const qint64 end = log.range().end;
    for (qint64 from = log.firstSince(row.time); from < end;) {
        const QList<SocketCall> calls = log.calls(from, batch);
        if (calls.isEmpty() || log.range().first > from)
            break;
        for (const SocketCall &call : calls) {
            if (call.message == row.number
                && (call.call == SocketCallKind::Send || call.call == SocketCallKind::SendTo)) {
                found.append(from);
                carried += std::max<qint64>(call.result, 0);
                const bool whole = carried >= row.size && row.peer != PeerId::Everyone;
                if (whole && !row.flags.testFlag(MessageFlag::Duplicated))
                    return found;
            }
            ++from;
        }
    }
    return found;
}

/// Calls `visit` with each call before `end`, newest first, until it returns false.
template<typename Visit>
void walkCallsBack(const CallLog &log, qint64 end, Visit visit)
{
    while (end > log.range().first) {
        const qint64 from = std::max(log.range().first, end - batch);
        const QList<SocketCall> calls = log.calls(from, end - from);
        if (calls.size() != end - from)
            return;
        for (qint64 number = end - 1; number >= from; --number) {
            if (!visit(number, calls.at(number - from)))
                return;
        }
        end = from;
    }
}

QList<qint64> callsOfReceived(const Message &row, const Conversation &conversation,
                              const CallLog &log)
{
    qint64 offset = -1;
    walkBack(row.peer, conversation, [&](const Conversation::StreamRow &each) {
        if (each.number == row.number)
            offset = each.offset;
        return each.number > row.number;
    });
    if (offset < 0)
        return {};
    const qint64 size = row.kind == MessageKind::FrameRefused ? row.size - 1 : row.size;
    const SocketAddress address = conversation.peerAddress(row.peer);
    QList<qint64> found;
    // The row was written after its last byte was received, so its calls are earlier.
    walkCallsBack(log, log.firstSince(row.time + 1), [&](qint64 number, const SocketCall &call) {
        if (call.call == SocketCallKind::RecvFrom) {
            const bool later = call.time + call.duration > row.time; // of the same batch
            if (call.result < 0 || later || call.address != address)
                return true;
            found.append(number);
            return false;
        }
        if (call.call != SocketCallKind::Recv || call.peer != row.peer || call.result <= 0)
            return true;
        if (call.offset < offset + size && call.offset + call.result > offset)
            found.prepend(number);
        return call.offset > offset;
    });
    return found;
}

} // namespace

QList<qint64> rowsOfCall(const SocketCall &call, const Conversation &conversation)
{
    switch (call.call) {
    case SocketCallKind::Send:
    case SocketCallKind::SendTo:
        if (call.message < 0 || !conversation.message(call.message, 0))
            return {};
        return {call.message};
    case SocketCallKind::Recv:
        if (call.result <= 0 || call.offset < 0)
            return {};
        return rowsOfStream(call, conversation);
    case SocketCallKind::RecvFrom:
        if (call.result < 0)
            return {};
        return rowOfDatagram(call, conversation);
    default:
        return {};
    }
}

std::optional<QByteArray> bytesOfCall(const SocketCall &call, const Conversation &conversation,
                                      qsizetype most)
{
    const auto beginning = [&](qint64 number, qint64 size) -> std::optional<QByteArray> {
        const std::optional<Message> row = conversation.message(number, most);
        if (!row || row->header.size() + row->size != size
            || row->flags.testFlag(MessageFlag::Corrupted))
            return {};
        return row->header + row->payload;
    };
    if (call.result < 0)
        return {};
    const qint64 received = std::min<qint64>(call.result, call.size);
    switch (call.call) {
    case SocketCallKind::Send:
    case SocketCallKind::SendTo:
        return call.message < 0 ? std::nullopt : beginning(call.message, call.size);
    case SocketCallKind::Recv:
        if (received == 0)
            return QByteArray();
        return beginning(rowAfter(call, conversation,
                                  [&](const Message &row) {
                                      return row.peer == call.peer
                                             && row.flags.testFlag(MessageFlag::ContinuesStream);
                                  }),
                         received);
    case SocketCallKind::RecvFrom:
        return beginning(rowOfDatagram(call, conversation).value(0, -1), received);
    default:
        return {};
    }
}

QList<qint64> callsOfRow(qint64 number, const Conversation &conversation, const CallLog &log)
{
    const std::optional<Message> row = conversation.message(number, 0);
    if (!row)
        return {};
    if (row->kind == MessageKind::Sent)
        return callsOfSent(*row, log);
    if (row->kind == MessageKind::Received || row->kind == MessageKind::FrameRefused)
        return callsOfReceived(*row, conversation, log);
    return {};
}

} // namespace socketchat
