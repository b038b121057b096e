// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/protocol.h"

#include <QString>

#include <optional>

namespace socketchat {

/// Describes the URL scheme of a service, such as `http`: TCP, port 80; `https`: TLS, port 443.
struct WellKnownScheme
{
    quint16 port;
    QLatin1StringView scheme;
    Protocol protocol = Protocol::Tcp;
};

/// Finds a scheme of IANA's service registry, case-insensitively. Datagram services are left out;
/// for those a person types `udp://host:port`.
[[nodiscard]] std::optional<WellKnownScheme> wellKnownScheme(QStringView scheme);

/// Returns the IANA service name of a port; empty if none is known. The program's own default ports
/// are left out on purpose: the services IANA lists there are not what runs there.
[[nodiscard]] QString ianaServiceOfPort(quint16 port);

} // namespace socketchat
