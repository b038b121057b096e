// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/addressproblem.h"

#include "app/net/address/interfaceaddresses.h"

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

bool isV6(const QHostAddress &host) { return host.protocol() == QAbstractSocket::IPv6Protocol; }

bool needsInterface(const QHostAddress &host) { return isV6(host) && host.isLinkLocal(); }

TransportError withInterfaces(TransportErrorKind kind, const QString &about)
{
    QStringList names;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces)
        names.append(interface.name());
    TransportError error = TransportError::ours(kind, about);
    error.systemText = names.join(u", "_s);
    return error;
}

} // namespace

SocketAddress usableAddress(const QHostAddress &host, quint16 port, Role role)
{
    QHostAddress usable = host;
    if (isV6(host) && !needsInterface(host) && !host.isMulticast())
        usable.setScopeId({});
    if (role == Role::Client && SocketAddress(host, port).isAny())
        usable = QHostAddress(isV6(host) ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    bool wrapsIPv4 = false;
    const quint32 v4 = usable.toIPv4Address(&wrapsIPv4);
    if (wrapsIPv4 && !SocketAddress(usable, port).isAny())
        usable = QHostAddress(v4);
    return {usable, port};
}

TransportError addressProblem(const SocketAddress &address, Role role, Protocol protocol)
{
    const QHostAddress host = address.host();
    if (needsInterface(host) && address.scope() == 0)
        return withInterfaces(TransportErrorKind::ScopeMissing, address.toString());
    if (!host.isMulticast() && !isBroadcast(address))
        return {};
    if (traitsOf(protocol).hasConnections)
        return TransportError::ours(TransportErrorKind::OnlyForDatagrams, address.toString());
    if (role == Role::Server)
        return TransportError::ours(TransportErrorKind::NoServerAtGroup, address.toString());
    return {};
}

TransportError interfaceProblem(const QHostAddress &host)
{
    const QString scope = host.scopeId();
    if (scope.isEmpty() || !needsInterface(host))
        return {};
    bool isNumber = false;
    const int index = scope.toInt(&isNumber);
    const QNetworkInterface interface = isNumber ? QNetworkInterface::interfaceFromIndex(index)
                                                 : QNetworkInterface::interfaceFromName(scope);
    return interface.isValid() ? TransportError()
                               : withInterfaces(TransportErrorKind::NoSuchInterface, scope);
}

} // namespace socketchat
