// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace socketchat {

enum class Protocol : quint8 { Tcp, Udp, Tls, Unix, UnixDatagram, Icmp };

/// Describes one protocol. Code outside the backends reads these properties and never compares
/// Protocol values, so a new protocol needs only an enumerator above and a row in protocol.cpp.
struct ProtocolTraits
{
    Protocol protocol;
    QLatin1StringView scheme; ///< `tcp`: used in addresses, files, options and JSON
    QLatin1StringView name; ///< `TCP`: display name, the same in every language
    quint16 defaultPort; ///< for addresses without a port
    bool isStream; ///< carries bytes without boundaries; framing splits them into messages
    bool hasConnections; ///< clients connect and disconnect; otherwise each message stands alone
    bool usesPaths; ///< addresses are names of Unix sockets, without a host and a port
    bool hasPorts = true; ///< an address is a host and a port; without, and no path, only a host
    /// Messages are what ICMP carries: this end asks for echoes, the system itself answers, and
    /// the headers in front of each message are known.
    bool isEchoed = false;
    bool isEncrypted = false; ///< ends prove who they are by certificates (TransportOptions::tls)
};

/// Lists every protocol of this system, in the order of Protocol. The first is the default.
[[nodiscard]] std::span<const ProtocolTraits> protocols();
[[nodiscard]] const ProtocolTraits &traitsOf(Protocol protocol);
/// Finds a protocol by its scheme, case-insensitively; nullopt if there is none.
[[nodiscard]] std::optional<Protocol> protocolNamed(QStringView scheme);

} // namespace socketchat
