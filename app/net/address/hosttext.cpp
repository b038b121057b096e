// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/hosttext.h"

#include "app/net/address/typedtext.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype longestName = 253; // RFC 1035, length of the dotted form
constexpr qsizetype longestLabel = 63;

bool isNumeric(QStringView label)
{
    if (label.startsWith("0x"_L1, Qt::CaseInsensitive))
        return std::ranges::all_of(label.mid(2), isHexDigit);
    return isDigits(label);
}

bool isIPv4(QStringView text)
{
    const QList<QStringView> numbers = text.split(u'.');
    return numbers.size() == 4 && std::ranges::all_of(numbers, [](QStringView number) {
               if (number.size() > 3 || !isDigits(number))
                   return false;
               if (number.size() > 1 && number.front() == u'0')
                   return false; // some resolvers read it as octal, others as decimal
               return number.toInt() <= 255;
           });
}

// RFC 952 allows no underscores in host names, but container networks and DNS use them.
bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > longestLabel || label.front() == u'-'
        || label.back() == u'-')
        return false;
    return std::ranges::all_of(label, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c == u'-' || c == u'_';
    });
}

} // namespace

HostText readHostName(QStringView text)
{
    HostText result;
    result.shown = text.toString();
    // A name can be longer before IDNA mapping than its punycode, but not by this much.
    if (text.isEmpty() || text.size() > 4 * longestName) {
        result.valid = false;
        return result;
    }
    QString ascii = result.shown.toLower();
    if (!isAscii(text))
        ascii = QString::fromLatin1(QUrl::toAce(result.shown)).toLower();
    QStringView name = ascii;
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > longestName) {
        result.valid = false;
        return result;
    }
    if (isIPv4(ascii)) {
        result.host = ascii;
        result.kind = ascii.startsWith("127."_L1) ? HostKind::ThisMachine : HostKind::IPv4;
        return result;
    }
    const QList<QStringView> labels = name.split(u'.');
    result.valid = !isNumeric(labels.back()) && std::ranges::all_of(labels, isLabel);
    if (!result.valid)
        return result;
    result.host = ascii;
    result.kind = name == "localhost"_L1 ? HostKind::ThisMachine : HostKind::Name;
    if (ascii.contains("xn--"_L1)) {
        const QString decoded = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
        if (!decoded.isEmpty())
            result.shown = decoded;
    }
    return result;
}

HostText readIPv6(QStringView text)
{
    HostText result;
    result.shown = text.toString();
    QStringView address = text;
    QString zone;
    const qsizetype percent = text.indexOf(u'%');
    if (percent >= 0) {
        address = text.first(percent);
        QStringView rest = text.sliced(percent + 1);
        // `%25eth0` is the URL form of `%eth0`; `%25` alone is interface index 25.
        if (rest.size() > 2 && rest.startsWith("25"_L1))
            rest = rest.sliced(2);
        zone = QUrl::fromPercentEncoding(rest.toUtf8());
        const bool fine = !zone.isEmpty() && std::ranges::all_of(zone, [](QChar c) {
            return c.unicode() > 0x20 && c.unicode() < 0x7f && !u"[]%/:@"_s.contains(c);
        });
        if (!fine) {
            result.valid = false;
            return result;
        }
    }
    const bool alphabet = std::ranges::all_of(
            address, [](QChar c) { return isHexDigit(c) || c == u':' || c == u'.'; });
    const qsizetype dot = address.indexOf(u'.');
    const bool tail = dot < 0 || isIPv4(address.sliced(address.lastIndexOf(u':') + 1));
    const QHostAddress ip = alphabet && tail && address.size() <= 45 && address.contains(u':')
                                    ? QHostAddress(address.toString())
                                    : QHostAddress();
    result.valid = ip.protocol() == QAbstractSocket::IPv6Protocol;
    if (!result.valid)
        return result;
    result.kind = ip.isLoopback() ? HostKind::ThisMachine : HostKind::IPv6;
    result.host = ip.toString();
    if (!zone.isEmpty()) {
        result.host += u'%' + zone;
        result.shown = address.toString() + u'%' + zone;
    }
    return result;
}

} // namespace socketchat
