// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/matchingwindow.h"

using namespace Qt::StringLiterals;

namespace socketchat {

ConversationSetup matchingWindow(const Session &session, const ConversationSetup &defaults)
{
    ConversationSetup other = session.setup().forOtherEnd(defaults);
    const ParsedEndpoint parsed = session.setup().parsed();
    if (!parsed.ok())
        return other;

    const bool isOpen = session.state() == Transport::State::Open;
    if (traitsOf(parsed.endpoint.protocol).usesPaths) {
        other.address = parsed.endpoint.toString();
        other.start = (other.role == Role::Client) == isOpen;
        return other;
    }
    Endpoint endpoint;
    endpoint.protocol = other.protocol;
    endpoint.scheme = traitsOf(other.protocol).scheme;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.hostKind = HostKind::ThisMachine;
    endpoint.port = parsed.endpoint.port;
    const SocketAddress local = session.localAddress();
    if (other.role == Role::Client) {
        const bool v6 = local.family() == SocketAddress::Family::IPv6;
        if (isOpen) {
            endpoint.port = local.port();
            if (!local.isAny())
                endpoint.host = local.hostText();
            else if (v6)
                endpoint.host = u"::1"_s;
        } else if (parsed.endpoint.hostKind != HostKind::Any) {
            endpoint.host = parsed.endpoint.host;
        }
        other.start = isOpen;
    } else {
        // Nothing on this machine can listen at another machine's address.
        const bool here = parsed.endpoint.hostKind == HostKind::ThisMachine;
        if (here && !parsed.endpoint.host.isEmpty())
            endpoint.host = parsed.endpoint.host;
        // An open connection means that a server is already running.
        other.start = here && !(isOpen && traitsOf(other.protocol).hasConnections);
    }
    other.address = endpoint.toString();
    return other;
}

} // namespace socketchat
