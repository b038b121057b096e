// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/protocol.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr ProtocolTraits protocolTable[] = {
        {.protocol = Protocol::Tcp,
         .scheme = "tcp"_L1,
         .name = "TCP"_L1,
         .defaultPort = 8000,
         .isStream = true,
         .hasConnections = true,
         .usesPaths = false},
        {.protocol = Protocol::Udp,
         .scheme = "udp"_L1,
         .name = "UDP"_L1,
         .defaultPort = 8001,
         .isStream = false,
         .hasConnections = false,
         .usesPaths = false},
        {.protocol = Protocol::Tls,
         .scheme = "tls"_L1,
         .name = "TLS"_L1,
         .defaultPort = 8443,
         .isStream = true,
         .hasConnections = true,
         .usesPaths = false,
         .isEncrypted = true},
#if defined(Q_OS_UNIX)
        {.protocol = Protocol::Unix,
         .scheme = "unix"_L1,
         .name = "Unix"_L1,
         .defaultPort = 0,
         .isStream = true,
         .hasConnections = true,
         .usesPaths = true,
         .hasPorts = false},
#endif
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
        {.protocol = Protocol::UnixDatagram,
         .scheme = "unixgram"_L1,
         .name = "Unixgram"_L1,
         .defaultPort = 0,
         .isStream = false,
         .hasConnections = false,
         .usesPaths = true,
         .hasPorts = false},
        {.protocol = Protocol::Icmp,
         .scheme = "icmp"_L1,
         .name = "ICMP"_L1,
         .defaultPort = 0,
         .isStream = false,
         .hasConnections = false,
         .usesPaths = false,
         .hasPorts = false,
         .isEchoed = true},
#endif
};

} // namespace

std::span<const ProtocolTraits> protocols() { return protocolTable; }

const ProtocolTraits &traitsOf(Protocol protocol)
{
    Q_ASSERT(protocolTable[size_t(protocol)].protocol == protocol);
    return protocolTable[size_t(protocol)];
}

std::optional<Protocol> protocolNamed(QStringView scheme)
{
    const auto found = std::ranges::find_if(protocolTable, [scheme](const ProtocolTraits &traits) {
        return scheme.compare(traits.scheme, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(protocolTable) ? std::nullopt : std::optional(found->protocol);
}

} // namespace socketchat
