// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpoint.h"

#include "app/net/address/wellknownports.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

std::optional<QHostAddress> Endpoint::literalHost() const
{
    if (host.isEmpty() || hostKind == HostKind::Any || hostKind == HostKind::Name)
        return std::nullopt;
    // QHostAddress also parses short forms and some host names; the check above keeps those out.
    const QHostAddress address(host);
    return address.isNull() ? std::nullopt : std::optional(address);
}

SocketAddress Endpoint::unixAddress() const
{
    QByteArray name = path.toUtf8();
    if (name.startsWith('@'))
        name[0] = '\0';
    return SocketAddress::fromUnixName(name);
}

bool Endpoint::isTakenBy(const SocketAddress &local) const
{
    if (!traitsOf(protocol).usesPaths && !traitsOf(protocol).hasPorts)
        return false; // several may listen to the same datagrams
    return traitsOf(protocol).usesPaths ? local == unixAddress() : local.port() == port;
}

QString Endpoint::toString() const
{
    if (traitsOf(protocol).usesPaths)
        return traitsOf(protocol).scheme + u':' + hostAndPort().replace(u'／', "%EF%BC%8F"_L1);
    QString text = hostAndPort();
    // In a URL the `%` before a zone is itself escaped (RFC 6874).
    text.replace(u'%', u"%25"_s);
    return traitsOf(protocol).scheme + u"://"_s + text;
}

QString Endpoint::hostAndPort() const
{
    if (traitsOf(protocol).usesPaths)
        return unixAddress().hostText();
    QString name = host;
    if (name.isEmpty())
        name = hostKind == HostKind::ThisMachine ? u"localhost"_s : u"*"_s;
    else if (name.contains(u':'))
        name = u'[' + name + u']';
    return traitsOf(protocol).hasPorts ? name + u':' + QString::number(port) : name;
}

std::optional<Protocol> Endpoint::protocolOfScheme(QStringView scheme)
{
    if (const auto named = protocolNamed(scheme))
        return named;
    const std::optional<WellKnownScheme> service = wellKnownScheme(scheme);
    return service ? std::optional(service->protocol) : std::nullopt;
}

std::optional<quint16> Endpoint::portOfScheme(QStringView scheme)
{
    if (const auto named = protocolNamed(scheme))
        return traitsOf(*named).defaultPort;
    const std::optional<WellKnownScheme> service = wellKnownScheme(scheme);
    return service ? std::optional(service->port) : std::nullopt;
}

QString Endpoint::serviceOfPort(quint16 port) { return ianaServiceOfPort(port); }

const EndpointPart *ParsedEndpoint::part(EndpointPartKind kind) const
{
    const auto found = std::ranges::find(parts, kind, &EndpointPart::kind);
    return found == parts.end() ? nullptr : &*found;
}

} // namespace socketchat
