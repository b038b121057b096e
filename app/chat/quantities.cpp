// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/quantities.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Quantities
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Quantities)
};

const QString unknown = u"–"_s;

QString decimals(double value, int count) { return QLocale().toString(value, 'f', count); }

QTime localTime(qint64 nanosecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(nanosecondsSince1970 / 1'000'000).time();
}

/// Formats with one decimal below 100, so that there are three digits at most.
QString threeDigits(double value) { return decimals(value, value < 99.95 ? 1 : 0); }

} // namespace

QString formatBytes(qint64 bytes)
{
    if (bytes < 0)
        return unknown;
    if (bytes < 1024)
        return Quantities::tr("%1 B").arg(formatCount(bytes));
    // Larger values would be rounded to "1,024.0" instead of moving to the next unit.
    constexpr double almost = 1023.95;
    double value = double(bytes) / 1024;
    if (value < almost)
        return Quantities::tr("%1 KiB").arg(decimals(value, 1));
    value /= 1024;
    if (value < almost)
        return Quantities::tr("%1 MiB").arg(decimals(value, 1));
    return Quantities::tr("%1 GiB").arg(decimals(value / 1024, 1));
}

QString formatRate(qint64 bytes)
{
    //: %1: a number of bytes
    return bytes < 0 ? unknown : Quantities::tr("%1/s").arg(formatBytes(bytes));
}

QString formatDuration(qint64 nanoseconds)
{
    if (nanoseconds < 0)
        return unknown;
    constexpr double almost = 999.5; // "1000" would have a digit too many
    const double microseconds = double(nanoseconds) / 1e3;
    if (microseconds < 9.95)
        return Quantities::tr("%1 µs").arg(decimals(microseconds, 1));
    if (microseconds < almost)
        return Quantities::tr("%1 µs").arg(decimals(microseconds, 0));
    const double milliseconds = microseconds / 1e3;
    if (milliseconds < almost)
        return Quantities::tr("%1 ms").arg(threeDigits(milliseconds));
    return formatWait(nanoseconds);
}

QString formatElapsed(qint64 nanoseconds)
{
    const qint64 seconds = qMax<qint64>(nanoseconds, 0) / 1'000'000'000;
    if (seconds < 60)
        return Quantities::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    const auto twoDigits = [](qint64 number) {
        return QString::number(number).rightJustified(2, u'0');
    };
    if (minutes < 60)
        return u"%1:%2"_s.arg(QString::number(minutes), twoDigits(seconds % 60));
    return u"%1:%2:%3"_s.arg(formatCount(minutes / 60), twoDigits(minutes % 60),
                             twoDigits(seconds % 60));
}

QString formatWait(qint64 nanoseconds)
{
    const double seconds = double(qMax<qint64>(nanoseconds, 0)) / 1e9;
    return seconds < 59.95 ? Quantities::tr("%1 s").arg(threeDigits(seconds))
                           : formatElapsed(nanoseconds + 50'000'000);
}

QString formatClock(qint64 nanosecondsSince1970)
{
    return localTime(nanosecondsSince1970).toString(u"HH:mm:ss");
}

QString formatTimeOfDay(qint64 nanosecondsSince1970)
{
    return localTime(nanosecondsSince1970).toString(u"HH:mm:ss.zzz");
}

QString formatCount(qint64 count) { return count < 0 ? unknown : QLocale().toString(count); }

QString percentSign()
{
    constexpr QChar thinSpace(0x202f); // at which no line ends
    //: What follows a number; a space before it becomes a thin one.
    return Quantities::tr(" %", "percent").replace(u' ', thinSpace);
}

QString factSeparator() { return Quantities::tr(" · ", "between facts"); }

} // namespace socketchat
