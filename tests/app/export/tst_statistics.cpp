// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echomatcher.h"
#include "app/chat/statistics.h"
#include "app/export/statisticstext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

constexpr qint64 second = 1'000'000'000;

SessionCounters counted(qint64 received, qint64 sent, qint64 since = 1)
{
    SessionCounters counters;
    counters.messagesReceived = received;
    counters.bytesReceived = received * 10;
    counters.messagesSent = sent;
    counters.bytesSent = sent * 20;
    counters.since = since;
    return counters;
}

TrafficHistory history(const QList<std::pair<qint64, Traffic>> &seconds)
{
    TrafficHistory made;
    for (const auto &[number, traffic] : seconds) {
        TrafficHistory::Second each;
        each.number = number;
        each.traffic = traffic;
        made.set(each);
    }
    return made;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsAreWithinOnePercent();
    void quantilesAreWithinOnePercentOfTheTrueOnes();
    void anEmptyHistogramKnowsNothing();
    void ratesAreOfWholeSeconds();
    void howOftenOneLooksChangesNothing();
    void aRunThatEndedStaysAsItWas();
    void aSecondIsCutWhereItEnds();
    void aNewRunBeginsAtZero();
    void resetCountsFromNow();
    void theHistoryIsBounded();
    void peersHaveRatesOfTheirOwn();
    void everyDatagramIsExactlyOneThing();
    void lateOnesWereLostBefore();
    void tellsItInWordsAndInJson();
    void saysNothingOfLossesWhereNobodyEchoes();
};

void TestStatistics::bucketsAreWithinOnePercent()
{
    for (qint64 value = 0; value < 100'000; ++value)
        QVERIFY(std::abs(RoundTripHistogram::valueOf(RoundTripHistogram::bucketOf(value)) - value)
                <= value / 100);
    for (double value = 1e5; value < 4e12; value *= 1.003) {
        const qint64 found =
                RoundTripHistogram::valueOf(RoundTripHistogram::bucketOf(qint64(value)));
        QVERIFY(std::abs(double(found) - value) <= value * 0.008);
    }
    for (const qint64 beyond : {qint64(-5), std::numeric_limits<qint64>::max()})
        QVERIFY(RoundTripHistogram::bucketOf(beyond) < RoundTripHistogram::bucketCount);
}

void TestStatistics::quantilesAreWithinOnePercentOfTheTrueOnes()
{
    QRandomGenerator random(1);
    RoundTripRecord record;
    QList<qint64> values;
    for (int i = 0; i < 50'000; ++i) {
        values.append(qint64(1000 * std::exp(random.bounded(12.0))));
        record.add(values.last());
    }
    std::sort(values.begin(), values.end());
    const RoundTripHistogram histogram = record.snapshot();
    QCOMPARE(histogram.count(), values.size());
    for (const double share : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const auto index = std::max<qsizetype>(qsizetype(std::ceil(share * 50'000)) - 1, 0);
        const double wanted = double(values[index]);
        QVERIFY(std::abs(double(histogram.quantile(share)) - wanted) <= wanted * 0.01);
    }
}

void TestStatistics::anEmptyHistogramKnowsNothing()
{
    QCOMPARE(RoundTripHistogram().quantile(0.5), -1);
    QCOMPARE(RoundTripHistogram().count(), 0);
}

void TestStatistics::ratesAreOfWholeSeconds()
{
    const Traffic first{1, 2, 18, 36};
    const Traffic third{3, 4, 5, 6};
    Statistics statistics;
    // No second is complete: the first one's counts so far, not extrapolated.
    statistics.sample(counted(1, 2, second), {}, history({{0, first}}), {}, second + 1'000'000);
    QCOMPARE(statistics.rate(), first);
    QVERIFY(statistics.history().empty());
    statistics.sample(counted(1, 2, second), {}, history({{0, first}}), {}, second * 5 / 2);
    QCOMPARE(statistics.rate(), first);
    statistics.sample(counted(1, 2, second), {}, history({{0, first}, {2, third}}), {},
                      second * 7 / 2);
    QCOMPARE(statistics.rate(), Traffic()); // the second second
    QVERIFY(statistics.hasChanged());
    statistics.sample(counted(4, 6, second), {}, history({{0, first}, {2, third}}), {}, 4 * second);
    QCOMPARE(statistics.rate(), third);
    QCOMPARE(statistics.totals().messagesReceived, 4);
    QCOMPARE(statistics.history().size(), size_t(3));
    statistics.sample(counted(4, 6, second), {}, history({{0, first}, {2, third}}), {},
                      4 * second + 1000);
    QVERIFY(!statistics.hasChanged());
}

void TestStatistics::howOftenOneLooksChangesNothing()
{
    const TrafficHistory traffic = history({{0, {1, 0, 18, 0}}, {3, {7, 7, 70, 70}}});
    Statistics often;
    for (qint64 now = 0; now <= 10 * second; now += second / 50)
        often.sample(counted(8, 7, 1), {}, traffic, {}, now + 1);
    Statistics once;
    once.sample(counted(8, 7, 1), {}, traffic, {}, 10 * second + 1);
    QCOMPARE(often.rate(), once.rate());
    QCOMPARE(often.history().size(), once.history().size());
    for (size_t i = 0; i < once.history().size(); ++i)
        QCOMPARE(often.history()[i].rate, once.history()[i].rate);
    QCOMPARE(once.history()[3].rate, (Traffic{7, 7, 70, 70}));
}

void TestStatistics::aRunThatEndedStaysAsItWas()
{
    Statistics statistics;
    SessionCounters counters = counted(1, 0, second);
    counters.until = second + second / 2;
    statistics.sample(counters, {}, history({{0, {1, 0, 18, 0}}}), {}, 900 * second);
    QCOMPARE(statistics.rate().bytesReceived, 18); // its last second is complete with it
    QCOMPARE(statistics.history().size(), size_t(1));
    QCOMPARE(statistics.elapsed(), second / 2);
}

void TestStatistics::aSecondIsCutWhereItEnds()
{
    TrafficSeconds seconds(100);
    QVERIFY(!seconds.isOver(second + 99));
    QVERIFY(seconds.isOver(second + 100));
    QCOMPARE(seconds.current({1, 2, 3, 4}).traffic, (Traffic{1, 2, 3, 4}));
    seconds.begin(5 * second + 200, {1, 2, 3, 4});
    QCOMPARE(seconds.number(), 5);
    QCOMPARE(seconds.current({1, 2, 3, 9}).traffic, (Traffic{0, 0, 0, 5}));
    QVERIFY(!seconds.isOver(6 * second + 99));
    QVERIFY(seconds.isOver(6 * second + 100));
}

void TestStatistics::aNewRunBeginsAtZero()
{
    Statistics statistics;
    RoundTripHistogram trips;
    trips.add(1000);
    statistics.sample(counted(500, 5), trips, history({{0, {500, 5, 0, 0}}}), {}, second);
    statistics.reset();
    statistics.sample(counted(700, 7, 5 * second), {}, history({{0, {700, 7, 0, 0}}}), {},
                      6 * second);
    QCOMPARE(statistics.totals().messagesReceived, 700);
    QCOMPARE(statistics.rate().messagesReceived, 700);
    QCOMPARE(statistics.elapsed(), second);
    QCOMPARE(statistics.roundTrips(), 0);
    QCOMPARE(statistics.history().size(), 1);
}

void TestStatistics::resetCountsFromNow()
{
    Statistics statistics;
    RoundTripHistogram trips;
    trips.add(1'000'000);
    SessionCounters counters = counted(10, 10);
    counters.fastestRoundTrip = counters.slowestRoundTrip = 1'000'000;
    counters.datagrams.echoed = 9;
    statistics.sample(counters, trips, {}, {}, second);
    statistics.reset();
    QCOMPARE(statistics.totals().messagesSent, 0);
    QCOMPARE(statistics.roundTrip(0.5), -1);
    QCOMPARE(statistics.elapsed(), 0);
    trips.add(5'000'000);
    counters.messagesSent = 11;
    counters.datagrams.echoed = 10;
    statistics.sample(counters, trips, {}, {}, 3 * second);
    QCOMPARE(statistics.totals().messagesSent, 1);
    QCOMPARE(statistics.totals().datagrams.echoed, 1);
    QCOMPARE(statistics.roundTrips(), 1);
    QVERIFY(std::abs(statistics.totals().fastestRoundTrip - 5'000'000) <= 50'000);
    QCOMPARE(statistics.elapsed(), 2 * second);
}

void TestStatistics::theHistoryIsBounded()
{
    TrafficHistory traffic;
    for (qint64 number = 0; number < 300; ++number) {
        TrafficHistory::Second each;
        each.number = number;
        each.traffic.messagesReceived = 3;
        RoundTripHistogram trips;
        if (number % 2 == 0)
            trips.add(number * 1000);
        each.setTrips(trips);
        traffic.set(each);
        traffic.set(each); // again, as it grows
    }
    QCOMPARE(traffic.at(100).traffic, Traffic()); // dropped
    Statistics statistics;
    statistics.sample(counted(900, 0, second), {}, traffic, {}, 301 * second);
    QCOMPARE(statistics.history().size(), Statistics::seconds);
    QCOMPARE(statistics.history().back().time, 301 * second);
    QCOMPARE(statistics.history().front().time, 182 * second);
    QCOMPARE(statistics.history().back().rate.messagesReceived, 3);
    QCOMPARE(statistics.history().back().median, -1); // no round trip ended in that second
    const qint64 before = statistics.history()[118].median;
    QVERIFY(std::abs(before - 298'000) <= 2980);
}

void TestStatistics::peersHaveRatesOfTheirOwn()
{
    Statistics statistics;
    PeerSummary peer;
    peer.peer = PeerId{4};
    peer.recent.in(0).messagesReceived = 100;
    peer.recent.in(1).messagesReceived = 30;
    PeerSummary other;
    other.peer = PeerId{5};
    other.recent.in(1).bytesSent = 6;
    other.recent.in(1).bytesSent += 1;
    const auto sample = [&](qint64 now) {
        statistics.sample(counted(0, 0, second), {}, {}, {peer, other}, now);
    };
    sample(2 * second);
    QCOMPARE(statistics.peers().size(), 2);
    QCOMPARE(statistics.peers()[0].rate.messagesReceived, 100);
    QCOMPARE(statistics.peers()[1].rate.bytesSent, 0);
    sample(3 * second);
    QCOMPARE(statistics.peers()[0].rate.messagesReceived, 30);
    QCOMPARE(statistics.peers()[1].rate.bytesSent, 7);
    sample(4 * second); // it is silent now, no matter when that is sampled
    QCOMPARE(statistics.peers()[0].rate, Traffic());
    peer.recent.in(9).bytesSent = 1;
    sample(10 * second);
    QCOMPARE(statistics.peers()[0].rate, Traffic()); // earlier traffic is unknown
    statistics.sample(counted(0, 0, second), {}, {}, {}, 11 * second);
    QCOMPARE(statistics.peers().size(), 0);
}

void TestStatistics::everyDatagramIsExactlyOneThing()
{
    QRandomGenerator random(3);
    EchoMatcher matcher(EchoMatcher::Mode::Datagrams);
    qint64 sent = 0;
    qint64 duplicated = 0;
    QByteArrayList answers;
    qint64 now = 0;
    for (int i = 0; i < 6000; ++i) {
        now += random.bounded(3'000'000);
        const QByteArray bytes = "datagram " + QByteArray::number(i);
        matcher.sent(bytes, now);
        ++sent;
        if (random.bounded(10) > 0)
            answers.append(bytes);
        if (!answers.isEmpty() && random.bounded(3) > 0) {
            const QByteArray answer = answers.takeAt(random.bounded(answers.size()));
            matcher.received(answer, now);
            if (random.bounded(20) == 0) {
                matcher.received(answer, now);
                ++duplicated;
            }
        }
        const DatagramEchoes echoes = matcher.datagrams(now);
        QCOMPARE(echoes.echoed + echoes.lost + echoes.awaited + echoes.unjudged, sent);
        QVERIFY(echoes.late <= echoes.echoed);
        QVERIFY(echoes.duplicated <= duplicated);
    }
    const DatagramEchoes end = matcher.datagrams(now + 10 * second);
    QCOMPARE(end.awaited, 0);
    QVERIFY(end.lost > 0 && end.echoed > 0 && end.duplicated > 0);
}

void TestStatistics::lateOnesWereLostBefore()
{
    EchoMatcher matcher(EchoMatcher::Mode::Datagrams);
    matcher.sent("a", 0);
    QCOMPARE(matcher.datagrams(second).awaited, 1);
    QCOMPARE(matcher.datagrams(2 * second).lost, 0);
    QCOMPARE(matcher.datagrams(3 * second).lost, 1);
    QCOMPARE(matcher.datagrams(3 * second).awaited, 0);
    matcher.received("a", 5 * second);
    DatagramEchoes wanted;
    wanted.echoed = wanted.late = 1;
    QCOMPARE(matcher.datagrams(6 * second), wanted);
    // A stream has no datagrams.
    EchoMatcher stream(EchoMatcher::Mode::Stream);
    stream.sent("a", 0);
    QCOMPARE(stream.datagrams(9 * second), DatagramEchoes());
}

void TestStatistics::tellsItInWordsAndInJson()
{
    Statistics statistics;
    RoundTripHistogram trips;
    trips.add(2'000'000);
    SessionCounters counters = counted(3, 4);
    counters.datagrams.echoed = 3;
    counters.datagrams.lost = 1;
    counters.droppedByKernel = 5;
    statistics.sample(counters, trips, {}, {}, second + 1);
    const QString line = statisticsLine(statistics, Protocol::Udp, Role::Client);
    QVERIFY(!line.contains(u'\n'));
    for (const char *piece : {"3", "80", "2.0", "1 lost", "5"})
        QVERIFY2(line.contains(QLatin1StringView(piece)), qPrintable(line));
    QVERIFY(statisticsText(statistics, Protocol::Udp, Role::Client).count(u'\n') >= 5);

    const QJsonObject object =
            QJsonDocument::fromJson(statisticsJson(statistics, Protocol::Udp, Role::Client,
                                                   Ability::KernelDrops, true, 9 * second))
                    .object();
    QCOMPARE(object[u"event"], u"statistics"_s);
    QCOMPARE(object[u"last"], true);
    QCOMPARE(object[u"received"][u"messages"], 3);
    QCOMPARE(object[u"sent"][u"bytes"], 80);
    QCOMPARE(object[u"datagrams"][u"lost"], 1);
    QCOMPARE(object[u"dropped"], 5);
    // If the sockets do not report drops, 0 would be wrong.
    QVERIFY(!statisticsJson(statistics, Protocol::Udp, Role::Client, {}, true, 9 * second)
                     .contains("dropped"));
    QVERIFY(std::abs(object[u"roundTrip"][u"median"].toDouble() - 2e6) < 2e4);
}

void TestStatistics::saysNothingOfLossesWhereNobodyEchoes()
{
    Statistics statistics;
    SessionCounters counters = counted(0, 4);
    counters.datagrams.lost = 4;
    statistics.sample(counters, {}, {}, {}, second);
    QVERIFY(!knowsLosses(statistics, Protocol::Udp, Role::Client));
    QVERIFY(!statisticsJson(statistics, Protocol::Udp, Role::Client, Ability::KernelDrops, true, 0)
                     .contains("lost"));
    QVERIFY(!statisticsLine(statistics, Protocol::Udp, Role::Client).contains(u"lost"_s));
    counters.datagrams.echoed = 1;
    statistics.sample(counters, {}, {}, {}, 2 * second);
    QVERIFY(knowsLosses(statistics, Protocol::Udp, Role::Client));
    QVERIFY(!knowsLosses(statistics, Protocol::Tcp, Role::Client));
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
