// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/statisticstext.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/export/eventjson.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class StatisticsTextTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::StatisticsText)
};

constexpr double median = 0.5;
constexpr double p99 = 0.99;

QString received(const SessionCounters &totals)
{
    return StatisticsTextTexts::tr("Received %Ln message(s), %1 bytes.", nullptr,
                                   pluralCount(totals.messagesReceived))
            .arg(formatCount(totals.bytesReceived));
}

QString sent(const SessionCounters &totals)
{
    return StatisticsTextTexts::tr("Sent %Ln message(s), %1 bytes.", nullptr,
                                   pluralCount(totals.messagesSent))
            .arg(formatCount(totals.bytesSent));
}

QString roundTrips(const Statistics &statistics)
{
    return StatisticsTextTexts::tr(
                   "Round trip of %Ln echo(es): %1 at least, %2 in the middle, %3 for 99 of "
                   "100, %4 at most.",
                   nullptr, pluralCount(statistics.roundTrips()))
            .arg(formatDuration(statistics.roundTrip(0)),
                 formatDuration(statistics.roundTrip(median)),
                 formatDuration(statistics.roundTrip(p99)),
                 formatDuration(statistics.roundTrip(1)));
}

QString datagrams(const DatagramEchoes &echoes, qint64 sentDatagrams)
{
    return StatisticsTextTexts::tr("Datagrams: %1 sent, %2 echoed (%3 of them late), %4 lost, %5 "
                                   "duplicated.")
            .arg(formatCount(sentDatagrams), formatCount(echoes.echoed), formatCount(echoes.late),
                 formatCount(echoes.lost), formatCount(echoes.duplicated));
}

QStringList sentences(const Statistics &statistics, Protocol protocol, Role role)
{
    const SessionCounters totals = statistics.totals();
    QStringList list{
            StatisticsTextTexts::tr("Statistics of %1:").arg(formatDuration(statistics.elapsed())),
            received(totals),
            sent(totals),
    };
    if (statistics.roundTrips() > 0)
        list.append(roundTrips(statistics));
    if (totals.echoesDifferent > 0) {
        list.append(StatisticsTextTexts::tr("%Ln answer(s) differ from what was sent.", nullptr,
                                            pluralCount(totals.echoesDifferent)));
    }
    if (knowsLosses(statistics, protocol, role))
        list.append(datagrams(totals.datagrams, totals.messagesSent));
    if (totals.droppedByKernel > 0) {
        list.append(StatisticsTextTexts::tr(
                "The system dropped %Ln datagram(s) that came faster than they were "
                "read.",
                nullptr, pluralCount(qint64(totals.droppedByKernel))));
    }
    if (totals.thrownAway > 0) {
        list.append(StatisticsTextTexts::tr(
                "The network conditions of this end threw %Ln datagram(s) away.", nullptr,
                pluralCount(totals.thrownAway)));
    }
    return list;
}

QByteArray trafficJson(qint64 messages, qint64 bytes, qint64 messageRate, qint64 byteRate)
{
    JsonObject object;
    object.add("messages"_L1, messages);
    object.add("bytes"_L1, bytes);
    object.add("messagesPerSecond"_L1, messageRate);
    object.add("bytesPerSecond"_L1, byteRate);
    return object.text();
}

} // namespace

bool knowsLosses(const Statistics &statistics, Protocol protocol, Role role)
{
    return !traitsOf(protocol).hasConnections && role == Role::Client
           && statistics.totals().datagrams.echoed > 0;
}

QString statisticsLine(const Statistics &statistics, Protocol protocol, Role role)
{
    return sentences(statistics, protocol, role).join(u' ');
}

QString statisticsText(const Statistics &statistics, Protocol protocol, Role role)
{
    QStringList lines = sentences(statistics, protocol, role);
    const Statistics::Traffic &rate = statistics.rate();
    lines.append(StatisticsTextTexts::tr(
                         "In the last second: %1 messages (%2 bytes) received, %3 messages "
                         "(%4 bytes) sent.")
                         .arg(formatCount(rate.messagesReceived), formatCount(rate.bytesReceived),
                              formatCount(rate.messagesSent), formatCount(rate.bytesSent)));
    for (const Statistics::Peer &peer : statistics.peers()) {
        lines.append(StatisticsTextTexts::tr(
                             "%1: %2 messages (%3 bytes) received, %4 messages (%5 bytes) "
                             "sent.")
                             .arg(peer.summary.address.toString(),
                                  formatCount(peer.summary.messagesReceived),
                                  formatCount(peer.summary.bytesReceived),
                                  formatCount(peer.summary.messagesSent),
                                  formatCount(peer.summary.bytesSent)));
    }
    return lines.join(u'\n');
}

QByteArray statisticsJson(const Statistics &statistics, Protocol protocol, Role role,
                          Abilities abilities, bool last, qint64 time)
{
    const SessionCounters totals = statistics.totals();
    const Statistics::Traffic &rate = statistics.rate();
    JsonObject object = beginEvent("statistics"_L1, time);
    object.addBool("last"_L1, last);
    object.add("elapsed"_L1, statistics.elapsed());
    object.addJson("received"_L1, trafficJson(totals.messagesReceived, totals.bytesReceived,
                                              rate.messagesReceived, rate.bytesReceived));
    object.addJson("sent"_L1, trafficJson(totals.messagesSent, totals.bytesSent, rate.messagesSent,
                                          rate.bytesSent));
    if (role == Role::Client) {
        JsonObject echoes;
        echoes.add("exact"_L1, totals.echoesExact);
        echoes.add("different"_L1, totals.echoesDifferent);
        object.addJson("echoes"_L1, echoes.text());
    }
    if (statistics.roundTrips() > 0) {
        JsonObject trip;
        trip.add("minimum"_L1, statistics.roundTrip(0));
        trip.add("median"_L1, statistics.roundTrip(median));
        trip.add("p99"_L1, statistics.roundTrip(p99));
        trip.add("maximum"_L1, statistics.roundTrip(1));
        trip.add("count"_L1, statistics.roundTrips());
        object.addJson("roundTrip"_L1, trip.text());
    }
    if (knowsLosses(statistics, protocol, role)) {
        JsonObject echoes;
        echoes.add("sent"_L1, totals.messagesSent);
        echoes.add("echoed"_L1, totals.datagrams.echoed);
        echoes.add("late"_L1, totals.datagrams.late);
        echoes.add("lost"_L1, totals.datagrams.lost);
        echoes.add("awaited"_L1, totals.datagrams.awaited);
        echoes.add("unjudged"_L1, totals.datagrams.unjudged);
        echoes.add("duplicated"_L1, totals.datagrams.duplicated);
        object.addJson("datagrams"_L1, echoes.text());
    }
    if (abilities.testFlag(Ability::KernelDrops))
        object.add("dropped"_L1, qint64(totals.droppedByKernel));
    if (!traitsOf(protocol).isStream)
        object.add("thrownAway"_L1, totals.thrownAway);
    return object.text();
}

} // namespace socketchat
