// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/interfaceaddresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace socketchat {

namespace {

constexpr quint32 limitedBroadcast = 0xffffffff;

/// Ranks addresses that other machines can hardly use last: IPv4 link-local ones and IPv6.
int rank(const QHostAddress &address)
{
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return (v4 && address.isLinkLocal() ? 2 : 0) + (v4 ? 0 : 1);
}

bool isForOthers(const QHostAddress &address, bool v4Only)
{
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    // A link-local IPv6 address needs a scope, whose name differs from machine to machine.
    return !address.isLoopback() && (v4 || (!v4Only && !address.isLinkLocal()));
}

SocketAddress withPortOf(const SocketAddress &local, const QHostAddress &host)
{
    const SocketAddress address(host, local.port());
    return local.hasPort() ? address : address.withoutPort();
}

} // namespace

QList<InterfaceAddress> interfaceAddresses()
{
    QList<InterfaceAddress> addresses;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            addresses.append({entry.ip(), interface.name()});
    }
    std::ranges::stable_sort(addresses, {},
                             [](const InterfaceAddress &each) { return rank(each.host); });
    return addresses;
}

QList<SocketAddress> reachableAddresses(const SocketAddress &local)
{
    if (!local.isAny())
        return local.isNull() || local.isLoopback() ? QList<SocketAddress>() : QList{local};
    QList<SocketAddress> addresses;
    const QList<InterfaceAddress> all = interfaceAddresses();
    for (const InterfaceAddress &each : all) {
        if (isForOthers(each.host, local.family() == SocketAddress::Family::IPv4)
            && addresses.size() < maxReachable)
            addresses.append(withPortOf(local, each.host));
    }
    return addresses;
}

SocketAddress typeableAddress(const SocketAddress &local)
{
    if (!local.isAny())
        return local;
    const QList<SocketAddress> reachable = reachableAddresses(local);
    return reachable.isEmpty() ? withPortOf(local, QHostAddress(QHostAddress::LocalHost))
                               : reachable.first();
}

bool isBroadcast(const SocketAddress &address)
{
    if (address.family() != SocketAddress::Family::IPv4)
        return false;
    const quint32 ip = address.host().toIPv4Address();
    if (ip == limitedBroadcast)
        return true;
    if ((ip & 3) != 3) // the smallest network with a broadcast address has four addresses
        return false;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const int prefix = entry.prefixLength();
            if (entry.ip().protocol() != QAbstractSocket::IPv4Protocol || prefix < 1 || prefix > 30)
                continue;
            // Computed, because entry.broadcast() is empty for the loopback interface, which has
            // one.
            const quint32 hostBits = limitedBroadcast >> prefix;
            if (ip == (entry.ip().toIPv4Address() | hostBits))
                return true;
        }
    }
    return false;
}

} // namespace socketchat
