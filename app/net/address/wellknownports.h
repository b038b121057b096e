// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

/// The port of a URL scheme that runs over TCP (IANA's service registry), `scheme` in lower case.
/// Schemes of datagram services are left out: for those a person types `udp://host:port`.
[[nodiscard]] std::optional<quint16> tcpPortOfScheme(QStringView scheme);

/// The service name that IANA lists at a port; empty where we know none. The program's own default
/// ports are left out on purpose: what IANA lists there has nothing to do with what runs there.
[[nodiscard]] QString ianaServiceOfPort(quint16 port);

} // namespace socketchat
