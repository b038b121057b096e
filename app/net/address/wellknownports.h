// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/protocol.h"

#include <QString>

#include <optional>

namespace socketchat {

/// A URL scheme of a service: `http` runs over TCP, at port 80.
struct WellKnownScheme
{
    quint16 port;
    QLatin1StringView scheme;
    Protocol protocol = Protocol::Tcp;
};

/// Finds a scheme of IANA's service registry, in either case. Schemes of datagram services are left
/// out: for those a person types `udp://host:port`.
[[nodiscard]] std::optional<WellKnownScheme> wellKnownScheme(QStringView scheme);

/// The service name that IANA lists at a port; empty where we know none. The program's own default
/// ports are left out on purpose: what IANA lists there has nothing to do with what runs there.
[[nodiscard]] QString ianaServiceOfPort(quint16 port);

} // namespace socketchat
