// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/boundaddress.h"

#include "app/net/address/endpointparser.h"

#include <QMutex>

#include <algorithm>
#include <vector>

namespace socketchat {

namespace {

struct Held
{
    QMutex mutex;
    std::vector<const BoundAddress *> addresses;
};

/// Returns the registry, one per process because ports belong to the process.
Held &held()
{
    static Held all;
    return all;
}

} // namespace

BoundAddress::BoundAddress(Protocol protocol, const SocketAddress &address)
    : m_protocol(protocol)
    , m_address(address)
{
    const QMutexLocker lock(&held().mutex);
    held().addresses.push_back(this);
}

BoundAddress::~BoundAddress()
{
    const QMutexLocker lock(&held().mutex);
    std::erase(held().addresses, this);
}

bool BoundAddress::isOurs(Protocol protocol, const QString &address)
{
    const Endpoint wanted = parseEndpoint(address, Role::Server, protocol).endpoint;
    const bool anywhere = wanted.hostKind == HostKind::Any
                          || wanted.literalHost().value_or(QHostAddress()) == QHostAddress::AnyIPv4
                          || wanted.literalHost().value_or(QHostAddress()) == QHostAddress::AnyIPv6;
    const QMutexLocker lock(&held().mutex);
    return std::ranges::any_of(held().addresses, [&](const BoundAddress *each) {
        const SocketAddress &taken = each->m_address;
        return each->m_protocol == protocol && taken.port() == wanted.port
               && (anywhere || taken.isAny() || taken.toString() == address);
    });
}

} // namespace socketchat
