// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/tls/tlsoptions.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype digestSize = 32; // of SHA-256
constexpr qsizetype mostTrusted = 200;

/// Returns the digest that an entry names; empty if it is none.
QByteArray digestOf(QStringView entry)
{
    QString hex = entry.sliced(entry.lastIndexOf(u'=') + 1).trimmed().toString();
    hex.remove(u':');
    const QByteArray digest = QByteArray::fromHex(hex.toLatin1());
    return hex.size() == 2 * digestSize && digest.size() == digestSize ? digest : QByteArray();
}

/// Returns the place that an entry is for; empty if it is for every one.
QString placeOf(const QString &entry)
{
    return entry.left(std::max<qsizetype>(entry.lastIndexOf(u'='), 0)).trimmed();
}

} // namespace

bool TlsOptions::isTrusted(const QByteArray &fingerprint, const QString &place) const
{
    const QStringList entries = trusted.split(u',', Qt::SkipEmptyParts);
    return std::ranges::any_of(entries, [&](const QString &entry) {
        const QString at = placeOf(entry);
        return (at.isEmpty() || at == place) && digestOf(entry) == fingerprint;
    });
}

void TlsOptions::trust(const QString &fingerprint, const QString &place)
{
    QStringList entries = trusted.split(u',', Qt::SkipEmptyParts);
    entries.removeIf([&](const QString &entry) { return placeOf(entry) == place; });
    entries.append(place + u'=' + fingerprint);
    trusted = entries.mid(std::max<qsizetype>(entries.size() - mostTrusted, 0)).join(u',');
}

bool TlsOptions::areFingerprints(const QString &text)
{
    const QStringList entries = text.split(u',', Qt::SkipEmptyParts);
    return std::ranges::all_of(entries,
                               [](const QString &entry) { return !digestOf(entry).isEmpty(); });
}

QString TlsOptions::fingerprintText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace socketchat
