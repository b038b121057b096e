// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/urlwording.h"

#include "app/net/address/protocol.h"
#include "app/net/address/socketaddress.h"

#include <QCoreApplication>

namespace socketchat {

namespace {

class UrlWording
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::UrlWording)
};

} // namespace

QString partName(EndpointPartKind part)
{
    switch (part) {
    case EndpointPartKind::Scheme:
        return UrlWording::tr("Scheme");
    case EndpointPartKind::User:
        return UrlWording::tr("User");
    case EndpointPartKind::Password:
        return UrlWording::tr("Password");
    case EndpointPartKind::Host:
        return UrlWording::tr("Host");
    case EndpointPartKind::Port:
        return UrlWording::tr("Port");
    case EndpointPartKind::Path:
        return UrlWording::tr("Path");
    case EndpointPartKind::Query:
        return UrlWording::tr("Query");
    case EndpointPartKind::Fragment:
        return UrlWording::tr("Fragment");
    }
    return {};
}

QString partMeaning(EndpointPartKind part)
{
    switch (part) {
    case EndpointPartKind::Scheme:
        return UrlWording::tr("The scheme says which protocol is spoken; here it decides between "
                              "TCP and UDP, and which port is meant where none is typed.");
    case EndpointPartKind::User:
        return UrlWording::tr("The user is a name for the application at the other end; a socket "
                              "does not use it.");
    case EndpointPartKind::Password:
        return UrlWording::tr("The password goes with the user; it is never shown, saved or used "
                              "by the socket.");
    case EndpointPartKind::Host:
        return UrlWording::tr("The host is a machine, by name or by IP address; a name is looked "
                              "up first, since a socket takes addresses only.");
    case EndpointPartKind::Port:
        return UrlWording::tr("The port is a number from 0 to 65535 that says which program on the "
                              "host is meant.");
    case EndpointPartKind::Path:
        return UrlWording::tr("The path names something at the server; the application sends it, "
                              "the socket does not use it.");
    case EndpointPartKind::Query:
        return UrlWording::tr("The query hands parameters to the application as key=value pairs; "
                              "the socket does not use it.");
    case EndpointPartKind::Fragment:
        return UrlWording::tr("The fragment points into what was fetched; it never leaves the "
                              "client.");
    }
    return {};
}

QString reachOf(const Endpoint &endpoint, Role role)
{
    if (traitsOf(endpoint.protocol).usesPaths)
        return UrlWording::tr("this machine only");
    const auto literal = endpoint.literalHost();
    const SocketAddress address = literal ? SocketAddress(*literal, 0) : SocketAddress();
    const bool isV6 = literal && address.family() == SocketAddress::Family::IPv6;
    const bool isServer = role == Role::Server;
    if (isServer && (endpoint.hostKind == HostKind::Any || (literal && address.isAny()))) {
        return !literal ? UrlWording::tr("every interface")
               : isV6   ? UrlWording::tr("every interface · IPv6")
                        : UrlWording::tr("every interface · IPv4");
    }
    switch (endpoint.hostKind) {
    case HostKind::Any:
    case HostKind::ThisMachine:
        if (!literal)
            return isServer ? UrlWording::tr("this machine only") : UrlWording::tr("this machine");
        if (isServer) {
            return isV6 ? UrlWording::tr("this machine only · IPv6")
                        : UrlWording::tr("this machine only · IPv4");
        }
        return isV6 ? UrlWording::tr("this machine · IPv6") : UrlWording::tr("this machine · IPv4");
    case HostKind::IPv4:
    case HostKind::IPv6:
        return isV6 ? UrlWording::tr("IPv6") : UrlWording::tr("IPv4");
    case HostKind::Name:
        break;
    }
    return {};
}

QString socketPathMeaning()
{
    return UrlWording::tr(
            "The path is the whole address of a Unix socket: a file that bind() makes "
            "and that both ends name. A name that begins with @ needs no file.");
}

} // namespace socketchat
