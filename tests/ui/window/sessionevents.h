// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/quantities.h"
#include "app/chat/session.h"
#include "app/export/eventjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace socketchat {

using namespace Qt::StringLiterals;

using JsonEvent = QJsonObject;
using JsonEvents = QList<QJsonObject>;

inline qint64 number(const JsonEvent &event, QLatin1StringView key)
{
    return event[key].toInteger(-1);
}
inline QString clockOf(const JsonEvent &event) { return formatClock(number(event, "ns"_L1)); }
inline QString timeOf(const JsonEvent &event) { return formatTimeOfDay(number(event, "ns"_L1)); }
inline QString portOf(const JsonEvent &event) { return QString::number(number(event, "port"_L1)); }
inline bool isMessage(const JsonEvent &event) { return event.contains("bytes"_L1); }
inline bool hasTrip(const JsonEvent &event) { return event.contains("roundTrip"_L1); }
inline qint64 tripOf(const JsonEvent &event) { return number(event, "roundTrip"_L1); }

/// Holds the rows and socket calls of one end's session as JSON.
struct SessionEvents
{
    JsonEvents rows;
    JsonEvents calls;

    explicit SessionEvents(Session &session)
    {
        const ConversationSetup &run = session.run();
        const Conversation &conversation = session.conversation();
        const auto range = conversation.range();
        for (qint64 at = range.first; at < range.end; ++at) {
            const Message message = conversation.message(at).value();
            rows.append(read(eventJson(message, conversation.peerAddress(message.peer),
                                       run.protocol, run.role)));
        }
        const auto made = session.calls().range();
        for (const SocketCall &call : session.calls().calls(made.first, made.end - made.first))
            calls.append(read(callJson(call)));
    }

    static JsonEvent read(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

    /// Returns the rows of one kind, with one peer (0: any).
    [[nodiscard]] JsonEvents of(QLatin1StringView event, qint64 peer = 0) const
    {
        return only([&](const JsonEvent &row) {
            return row["event"_L1].toString() == event
                   && (peer == 0 || number(row, "peer"_L1) == peer);
        });
    }
    template<typename Wanted>
    [[nodiscard]] JsonEvents only(Wanted &&wanted) const
    {
        JsonEvents found;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), wanted);
        return found;
    }
    static qint64 bytes(const JsonEvents &rows)
    {
        return std::accumulate(
                rows.begin(), rows.end(), qint64(0),
                [](qint64 sum, const JsonEvent &row) { return sum + number(row, "bytes"_L1); });
    }
    [[nodiscard]] QString address(qint64 peer) const
    {
        const JsonEvents told = only([peer](const JsonEvent &row) {
            return number(row, "peer"_L1) == peer && row.contains("port"_L1);
        });
        return u"127.0.0.1:"_s + portOf(told.value(0));
    }
    /// Returns number and size of messages: `7`, `1.5 KiB`.
    [[nodiscard]] QStringList traffic(QLatin1StringView event, qint64 peer = 0) const
    {
        const JsonEvents found = of(event, peer);
        return {QString::number(found.size()), formatBytes(bytes(found))};
    }
    static RoundTripHistogram trips(const JsonEvents &rows)
    {
        RoundTripHistogram all;
        for (const JsonEvent &row : rows) {
            if (hasTrip(row))
                all.add(tripOf(row));
        }
        return all;
    }
    static QByteArray payload(const JsonEvent &row)
    {
        return row.contains("base64"_L1)
                       ? QByteArray::fromBase64(row["base64"_L1].toString().toLatin1())
                       : row["text"_L1].toString().toUtf8();
    }
};

} // namespace socketchat
