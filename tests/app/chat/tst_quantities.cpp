// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/quantities.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void choosesTheUnit_data();
    void choosesTheUnit();
    void showsTheTimeOfThisMachine();
    void followsTheLanguage();
};

void TestQuantities::choosesTheUnit_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &shown, const QString &text) {
        QTest::newRow(name) << shown << text;
    };
    row("no bytes", formatBytes(0), u"0 B"_s);
    row("bytes", formatBytes(1023), u"1,023 B"_s);
    row("a kibibyte", formatBytes(1024), u"1.0 KiB"_s);
    row("kibibytes", formatBytes(1536), u"1.5 KiB"_s);
    row("rounded to the next unit", formatBytes(1024 * 1024 - 1), u"1.0 MiB"_s);
    row("mebibytes", formatBytes(12 * 1024 * 1024), u"12.0 MiB"_s);
    row("gibibytes", formatBytes(qint64(5) << 30), u"5.0 GiB"_s);
    row("no duration", formatDuration(-1), u"–"_s);
    row("no time at all", formatDuration(0), u"0.0 µs"_s);
    row("a short call", formatDuration(3'600), u"3.6 µs"_s);
    row("a longer one", formatDuration(42'400), u"42 µs"_s);
    row("whole microseconds", formatDuration(99'600), u"100 µs"_s);
    row("a round trip", formatDuration(210'000), u"210 µs"_s);
    row("a slow one", formatDuration(12'340'000), u"12.3 ms"_s);
    row("rounded to milliseconds", formatDuration(999'600), u"1.0 ms"_s);
    row("a little more", formatDuration(9'996'000), u"10.0 ms"_s);
    row("three digits", formatDuration(123'456'000), u"123 ms"_s);
    row("no fourth digit", formatDuration(99'960'000), u"100 ms"_s);
    row("rounded to seconds", formatDuration(999'960'000), u"1.0 s"_s);
    row("seconds", formatDuration(3'420'000'000), u"3.4 s"_s);
    row("just connected", formatElapsed(999'999'999), u"0 s"_s);
    row("connected before it began", formatElapsed(-5), u"0 s"_s);
    row("seconds connected", formatElapsed(59'000'000'000), u"59 s"_s);
    row("minutes connected", formatElapsed(60'000'000'000), u"1:00"_s);
    row("minutes and seconds", formatElapsed(724'000'000'000), u"12:04"_s);
    row("hours connected", formatElapsed(3'900'000'000'000), u"1:05:00"_s);
    row("more than a day connected", formatElapsed(183'600'000'000'000), u"51:00:00"_s);
    row("waiting", formatWait(12'380'000'000), u"12.4 s"_s);
    row("waiting for less than nothing", formatWait(-5), u"0.0 s"_s);
    row("waiting for almost a minute", formatWait(59'940'000'000), u"59.9 s"_s);
    row("rounded to a minute", formatWait(59'960'000'000), u"1:00"_s);
    row("waiting for minutes", formatWait(724'900'000'000), u"12:04"_s);
    row("a call of minutes", formatDuration(724'000'000'000), u"12:04"_s);
    row("a rate", formatRate(590), u"590 B/s"_s);
    row("an unknown size", formatBytes(-1), u"–"_s);
    row("an unknown rate", formatRate(-1), u"–"_s);
    row("an unknown number", formatCount(-1), u"–"_s);
    row("just below the comma", formatCount(999), u"999"_s);
    row("a count", formatCount(1'234'567), u"1,234,567"_s);
}

void TestQuantities::choosesTheUnit()
{
    QFETCH(QString, shown);
    QTEST(shown, "text");
}

void TestQuantities::showsTheTimeOfThisMachine()
{
    const QDateTime noon(QDate(2024, 5, 1), QTime(12, 1, 5, 120));
    QCOMPARE(formatClock(noon.toMSecsSinceEpoch() * 1'000'000 + 999'999), u"12:01:05"_s);
    QCOMPARE(formatTimeOfDay(noon.toMSecsSinceEpoch() * 1'000'000 + 999'999), u"12:01:05.120"_s);
}

void TestQuantities::followsTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(formatBytes(1536), u"1,5 KiB"_s);
    QCOMPARE(formatCount(1'234), u"1.234"_s);
    QCOMPARE(percentSign(), u"\u202f%"_s);
    QLocale::setDefault(QLocale(QLocale::English));
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "tst_quantities.moc"
