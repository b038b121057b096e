// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// Holds a parsed host, as Endpoint stores it.
struct HostText
{
    QString host; ///< as Endpoint::host
    QString shown; ///< decoded, for display
    HostKind kind = HostKind::Name;
    bool valid = true;
};

/// Parses a host name or an IPv4 address; the text is already percent-decoded and in half-width
/// characters. Only four decimal numbers form an IPv4 address, because resolvers read `1.2.3`,
/// `0x7f.1` and `127.0.0.01` in unexpected ways.
[[nodiscard]] HostText readHostName(QStringView text);

/// Parses an IPv6 address without brackets, with or without a zone (`%eth0`, in URLs `%25eth0`).
[[nodiscard]] HostText readIPv6(QStringView text);

} // namespace socketchat
