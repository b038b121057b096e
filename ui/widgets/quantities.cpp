// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/quantities.h"

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

QString decimals(double value, int count) { return QLocale().toString(value, 'f', count); }

} // namespace

QString formatBytes(qint64 bytes)
{
    if (bytes < 1024)
        return Quantities::tr("%1 B").arg(QLocale().toString(bytes));
    // Larger values would be rounded to "1,024.0" instead of moving to the next unit.
    constexpr double almost = 1023.95;
    double value = double(bytes) / 1024;
    if (value < almost)
        return Quantities::tr("%1 KiB").arg(decimals(value, 1));
    value /= 1024;
    if (value < almost)
        return Quantities::tr("%1 MiB").arg(decimals(value, 1));
    return Quantities::tr("%1 GiB").arg(decimals(value / 1024, 2));
}

QString formatDuration(qint64 nanoseconds)
{
    if (nanoseconds < 0)
        return u"–"_s;
    const double microseconds = double(nanoseconds) / 1e3;
    if (microseconds < 9.95)
        return Quantities::tr("%1 µs").arg(decimals(microseconds, 1));
    if (microseconds < 99.5)
        return Quantities::tr("%1 µs").arg(decimals(microseconds, 0));
    const double milliseconds = double(nanoseconds) / 1e6;
    if (milliseconds < 9.995)
        return Quantities::tr("%1 ms").arg(decimals(milliseconds, 2));
    if (milliseconds < 999.95)
        return Quantities::tr("%1 ms").arg(decimals(milliseconds, 1));
    return Quantities::tr("%1 s").arg(decimals(milliseconds / 1000, 2));
}

QString formatElapsed(qint64 nanoseconds)
{
    const qint64 seconds = qMax<qint64>(nanoseconds, 0) / 1'000'000'000;
    if (seconds < 60)
        return Quantities::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return Quantities::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return Quantities::tr("%1 h %2 min")
                .arg(QString::number(hours), QString::number(minutes % 60));
    return Quantities::tr("%1 d %2 h")
            .arg(QString::number(hours / 24), QString::number(hours % 24));
}

QString formatWait(qint64 nanoseconds)
{
    const double seconds = double(qMax<qint64>(nanoseconds, 0)) / 1e9;
    return seconds < 59.95 ? Quantities::tr("%1 s").arg(decimals(seconds, 1))
                           : formatElapsed(nanoseconds);
}

QString formatTimeOfDay(qint64 nanosecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(nanosecondsSince1970 / 1'000'000)
            .time()
            .toString(u"HH:mm:ss.zzz");
}

QString formatCount(qint64 count) { return QLocale().toString(count); }

} // namespace socketchat
