// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/rowtext.h"

#include "app/chat/enginesentences.h"
#include "app/chat/eventsentences.h"
#include "app/chat/icmpsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"

#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 quarterOfAnHour = 900 * second;

void putDigits(char *to, qint64 number, int count)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        to[i] = char('0' + number % 10);
}

qint64 floored(qint64 number, qint64 by) { return number / by - (number % by < 0 ? 1 : 0); }

} // namespace

QByteArray TimeText::dateAndTime(qint64 time, char between)
{
    if (m_zone == Zone::Local && floored(time, quarterOfAnHour) != m_quarter) {
        m_quarter = floored(time, quarterOfAnHour);
        m_offset = QDateTime::fromMSecsSinceEpoch(time / 1'000'000).offsetFromUtc() * second;
    }
    // 64 bits of nanoseconds reach from 1677 to 2262, so years always have four digits.
    using namespace std::chrono;
    const qint64 seconds = floored(time, second) + m_offset / second;
    const qint64 day = floored(seconds, 86'400);
    const year_month_day date{sys_days{days{day}}};
    const qint64 ofDay = seconds - day * 86'400;
    QByteArray text("0000-00-00 00:00:00.000");
    char *to = text.data();
    putDigits(to, int(date.year()), 4);
    putDigits(to + 5, unsigned(date.month()), 2);
    putDigits(to + 8, unsigned(date.day()), 2);
    to[10] = between;
    putDigits(to + 11, ofDay / 3600, 2);
    putDigits(to + 14, ofDay / 60 % 60, 2);
    putDigits(to + 17, ofDay % 60, 2);
    const qint64 rest = time % second; // negative before 1970
    putDigits(to + 20, (rest < 0 ? rest + second : rest) / 1'000'000, 3);
    return text;
}

QString RowText::heading() const
{
    const bool server = m_title.role == Role::Server;
    //: TCP server, UDP client
    const QString what =
            (server ? tr("%1 server") : tr("%1 client")).arg(traitsOf(m_title.protocol).name);
    if (m_title.endpoint.isEmpty())
        return what;
    //: The kind of end ("TCP server"), its address, and whose sockets it used ("Qt classes").
    return tr("%1 · %2 · %3").arg(what, m_title.endpoint, engineName(m_title.engine));
}

QString RowText::trimmedNote() const
{
    if (m_title.trimmed.rows == 0)
        return {};
    return tr("%Ln older row(s) (%L1 bytes) had been dropped before this to stay within the "
              "limit.",
              nullptr, pluralCount(m_title.trimmed.rows))
            .arg(m_title.trimmed.bytes);
}

QString RowText::missingNote(qint64 rows)
{
    return tr("%Ln row(s) are missing here: they went before they could be written.", nullptr,
              pluralCount(rows));
}

QString RowText::outcome(const Message &message)
{
    const auto has = [&message](MessageFlag flag) { return message.flags.testFlag(flag); };
    if (has(MessageFlag::Withheld))
        return tr("not passed on");
    if (has(MessageFlag::Held))
        return tr("held");
    if (has(MessageFlag::Failed))
        return tr("not sent");
    if (has(MessageFlag::Lost))
        return tr("lost on purpose");
    if (has(MessageFlag::Queued))
        return tr("not yet sent");
    if (has(MessageFlag::Inserted))
        return tr("inserted, to the target");
    if (has(MessageFlag::Relayed) && message.kind == MessageKind::Sent)
        return tr("from the target");
    if (message.isMessage() && has(MessageFlag::ByRule))
        return message.isByProgram() ? tr("by the program") : tr("by a rule");
    if (has(MessageFlag::Reply))
        return message.isPassedOn() ? tr("passed on") : tr("echoed");
    if (has(MessageFlag::ExactEcho))
        return tr("exact echo");
    if (has(MessageFlag::PartOfEcho))
        return tr("part of an echo");
    if (has(MessageFlag::NotAnEcho))
        return tr("differs from what was sent");
    return {};
}

QString RowText::headline(const TranscriptRow &row) const
{
    const Message &message = row.message;
    if (!message.isMessage())
        return event(row);
    const QString who = message.isPassedOn() ? tr("everyone else")
                        : message.peer == PeerId::Everyone
                                ? tr("everyone")
                                : nameAndAddress(row.name, row.peer.toString());
    const int bytes = pluralCount(message.size);
    QString text = message.kind == MessageKind::Sent
                           ? tr("Sent to %1 · %Ln byte(s)", nullptr, bytes).arg(who)
                           : tr("Received from %1 · %Ln byte(s)", nullptr, bytes).arg(who);
    const QString separator = factSeparator();
    if (const QString more = outcome(message); !more.isEmpty())
        text += separator + more;
    if (const QString more = icmpSummary(message, row.peer); !more.isEmpty())
        text += separator + more;
    if (message.roundTrip >= 0)
        text += separator + formatDuration(message.roundTrip);
    return text;
}

DecodedPayload RowText::payload(const TranscriptRow &row, qsizetype byteLimit) const
{
    return decodePayload(row.message.payload, m_title.encoding,
                         row.message.flags.testFlag(MessageFlag::ContinuesStream), row.before,
                         byteLimit);
}

QString RowText::event(const TranscriptRow &row) const
{
    const QString who =
            row.name.isEmpty() ? QString() : nameAndAddress(row.name, row.peer.toString());
    return eventSentence(row.message, row.peer, traitsOf(m_title.protocol).hasConnections,
                         m_title.role, who);
}

} // namespace socketchat
