// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace socketchat {

enum class Protocol : quint8 { Tcp, Udp };

/// Describes one protocol. Code outside the backends asks for these properties and never compares
/// a Protocol, so that a new protocol is a value above and a row in protocol.cpp.
struct ProtocolTraits
{
    Protocol protocol;
    QLatin1StringView scheme; ///< `tcp`: in addresses, and the word in files, options and JSON
    QLatin1StringView name; ///< `TCP`: for people, the same in every language
    quint16 defaultPort; ///< where an address with this scheme has none
    bool isStream; ///< bytes without boundaries, which framing cuts into messages
    bool hasConnections; ///< clients connect and leave; without: each message travels on its own
};

/// Lists every protocol, in the order of the switch and of Protocol. The first is the default one.
[[nodiscard]] std::span<const ProtocolTraits> protocols();
[[nodiscard]] const ProtocolTraits &traitsOf(Protocol protocol);
/// Finds a protocol by its scheme, in either case; nothing where there is none.
[[nodiscard]] std::optional<Protocol> protocolNamed(QStringView scheme);

} // namespace socketchat
