// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/nameresolution.h"

#include "app/net/address/addressproblem.h"
#include "app/net/address/lookupcodes.h"
#include "app/net/clock.h"
#include "app/net/errorcodes.h"

#include <algorithm>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

bool isLocalhost(const Endpoint &endpoint)
{
    return endpoint.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
}

bool hasVersion(const SocketAddress &address, IpVersion version)
{
    using Family = SocketAddress::Family;
    return version == IpVersion::Any || address.family() == Family::Unix
           || address.family() == (version == IpVersion::V4 ? Family::IPv4 : Family::IPv6);
}

QList<SocketAddress> withoutLookup(const Endpoint &endpoint, Role role)
{
    if (traitsOf(endpoint.protocol).usesPaths)
        return {endpoint.unixAddress()};
    if (const auto literal = endpoint.literalHost())
        return {usableAddress(*literal, endpoint.port, role)};
    if (endpoint.host.isEmpty() && role == Role::Server) {
        // A raw socket of IPv6 carries ICMPv6, another protocol.
        if (!traitsOf(endpoint.protocol).hasPorts)
            return {SocketAddress(QHostAddress(QHostAddress::AnyIPv4), 0)};
        return {SocketAddress(QHostAddress(QHostAddress::AnyIPv6), endpoint.port),
                SocketAddress(QHostAddress(QHostAddress::AnyIPv4), endpoint.port)};
    }
    return {SocketAddress(QHostAddress(QHostAddress::LocalHost), endpoint.port),
            SocketAddress(QHostAddress(QHostAddress::LocalHostIPv6), endpoint.port)};
}

} // namespace

NameResolution::NameResolution(Engine engine, IpVersion version, QObject *parent)
    : QObject(parent)
    , m_lookup(HostLookup::make(engine))
    , m_engine(engine)
    , m_version(version)
{
    m_lookup->setParent(this); // moves to other threads with this object
    connect(m_lookup.get(), &HostLookup::answered, this, &NameResolution::lookedUp);
}

bool NameResolution::needsLookup(const Endpoint &endpoint)
{
    return !endpoint.host.isEmpty() && !endpoint.literalHost() && !isLocalhost(endpoint);
}

void NameResolution::start(const Endpoint &endpoint, Role role)
{
    cancel();
    m_endpoint = endpoint;
    m_role = role;
    if (!needsLookup(endpoint)) {
        QMetaObject::invokeMethod(
                this,
                [this, run = m_run] {
                    if (run == m_run)
                        answerWithoutLookup();
                },
                Qt::QueuedConnection);
        return;
    }
    m_call = {};
    m_call.call = SocketCallKind::GetAddrInfo;
    m_call.engine = m_engine;
    m_call.time = nowNs();
    m_call.text = endpoint.host;
    m_lookup->start(endpoint.host);
}

void NameResolution::answerWithoutLookup()
{
    if (const auto literal = m_endpoint.literalHost()) {
        const TransportError error = interfaceProblem(*literal);
        if (error.kind != TransportErrorKind::None) {
            Q_EMIT failed(error);
            return;
        }
    }
    report(withoutLookup(m_endpoint, m_role));
}

void NameResolution::report(QList<SocketAddress> addresses)
{
    TransportError first;
    addresses.removeIf(
            [this](const SocketAddress &address) { return !hasVersion(address, m_version); });
    if (addresses.isEmpty()) {
        first = TransportError::fromErrno(LookupCode::AddrFamily, SocketCallKind::GetAddrInfo,
                                          m_endpoint.host);
        first.kind = TransportErrorKind::HostNotFound;
    }
    addresses.removeIf([this, &first](const SocketAddress &address) {
        const TransportError error = addressProblem(address, m_role, m_endpoint.protocol);
        if (first.kind == TransportErrorKind::None)
            first = error;
        return error.kind != TransportErrorKind::None;
    });
    if (!traitsOf(m_endpoint.protocol).hasPorts && !traitsOf(m_endpoint.protocol).usesPaths)
        std::ranges::transform(addresses, addresses.begin(), &SocketAddress::withoutPort);
    if (addresses.isEmpty())
        Q_EMIT failed(first);
    else
        Q_EMIT found(addresses);
}

void NameResolution::lookedUp(const HostLookup::Answer &answer)
{
    m_call.duration = nowNs() - m_call.time;
    if (answer.code != 0) {
        TransportError error =
                m_engine == Engine::Qt
                        ? TransportError::fromQt(QAbstractSocket::HostNotFoundError,
                                                 SocketCallKind::GetAddrInfo, m_endpoint.host)
                        : TransportError::fromErrno(answer.code, SocketCallKind::GetAddrInfo,
                                                    m_endpoint.host);
        error.kind = kindOfLookup(answer.code);
        error.systemText = answer.systemText;
        m_call.result = -1;
        m_call.error = error.number;
        Q_EMIT called(m_call);
        Q_EMIT failed(error);
        return;
    }
    QList<SocketAddress> addresses;
    QStringList texts;
    for (const QHostAddress &host : answer.addresses) {
        addresses.append(usableAddress(host, m_endpoint.port, m_role));
        texts.append(addresses.last().hostText());
    }
    // A stable sort keeps the resolver's order (RFC 6724) within each family.
    std::ranges::stable_sort(addresses, [](const auto &a, const auto &b) {
        return a.family() == SocketAddress::Family::IPv4
               && b.family() != SocketAddress::Family::IPv4;
    });
    m_call.text += u" → "_s + texts.join(u", "_s);
    Q_EMIT called(m_call);
    report(addresses);
}

void NameResolution::cancel()
{
    ++m_run;
    m_lookup->cancel();
}

} // namespace socketchat
